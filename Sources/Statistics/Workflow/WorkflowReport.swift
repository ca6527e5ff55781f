/// How the workflow did over a period.
package struct WorkflowReport: Hashable, Codable, Sendable {
    package static let schemaName = "intake/report/1"

    package struct Stage: Hashable, Codable, Sendable {
        package var name: String
        package var count: Int
        package var median: Int64
        package var high: Int64

        package init(name: String, count: Int, median: Int64, high: Int64) {
            self.name = name
            self.count = count
            self.median = median
            self.high = high
        }

        enum CodingKeys: String, CodingKey {
            case name, count
            case median = "median_milliseconds"
            case high = "high_milliseconds"
        }
    }

    /// Why people were asked.
    package struct Rule: Hashable, Codable, Sendable {
        package var name: String
        package var asked: Int
        package var answered: Int
        /// Answers that changed nothing of what was in doubt.
        package var forNothing: Int

        enum CodingKeys: String, CodingKey {
            case name, asked, answered
            case forNothing = "for_nothing"
        }
    }

    package struct Seller: Hashable, Codable, Sendable {
        package var name: String
        package var documents: Int
        package var exceptions: Int
        package var straightThrough: Int

        enum CodingKeys: String, CodingKey {
            case name, documents, exceptions
            case straightThrough = "straight_through"
        }
    }

    /// A part of the period.
    package struct Span: Hashable, Codable, Sendable {
        /// Milliseconds since 1970.
        package var start: Int64
        package var documents: Int
        package var straightThrough: Int
        package var exceptions: Int
        package var cycle: DurationFigures

        enum CodingKeys: String, CodingKey {
            case start, documents
            case straightThrough = "straight_through"
            case exceptions, cycle
        }
    }

    package var schema = WorkflowReport.schemaName
    package var from: Int64
    package var to: Int64
    package var documents: Int
    package var accepted: Int
    package var rejected: Int
    package var failed: Int
    package var open: Int
    package var straightThrough: Proportion
    package var exceptions: Proportion
    package var rework: Proportion
    /// From arrival to acceptance or rejection.
    package var cycle: DurationFigures
    /// From the question to its answer.
    package var inReview: DurationFigures
    /// From the last claim to the answer.
    package var touch: DurationFigures
    package var approvalDelay: DurationFigures
    package var waiting: Int
    /// Values that two people have read: alike.
    package var agreement: Proportion
    package var errorOfValues: ErrorEstimate
    package var errorOfDocuments: ErrorEstimate
    /// Slowest first.
    package var stages: [Stage]
    /// Those that asked most often first.
    package var rules: [Rule]
    package var sellers: [Seller]
    package var spans: [Span]

    enum CodingKeys: String, CodingKey {
        case schema, from, to, documents, accepted, rejected, failed, open
        case straightThrough = "straight_through"
        case exceptions, rework, cycle
        case inReview = "in_review"
        case touch
        case approvalDelay = "approval_delay"
        case waiting, agreement
        case errorOfValues = "error_of_values"
        case errorOfDocuments = "error_of_documents"
        case stages, rules, sellers, spans
    }

    /// What blind looks have found.
    package struct Samples: Hashable, Sendable {
        package var values: ErrorEstimate
        package var documents: ErrorEstimate
        package var agreement: Proportion

        package init(values: ErrorEstimate, documents: ErrorEstimate, agreement: Proportion) {
            self.values = values
            self.documents = documents
            self.agreement = agreement
        }
    }

    /// - Parameters:
    ///   - cases: the documents that arrived in the period.
    ///   - period: milliseconds since 1970.
    ///   - starts: where its parts begin, rising.
    ///   - stages: the steps with how long they take.
    ///   - samples: what blind looks of the period have found.
    package init(
        of cases: [WorkflowCase], period: Range<Int64>, starts: [Int64], stages: [Stage], samples: Samples
    ) {
        from = period.lowerBound
        to = period.upperBound
        documents = cases.count
        accepted = cases.count { $0.end == .accepted }
        rejected = cases.count { $0.end == .rejected }
        failed = cases.count { $0.end == .failed }
        open = cases.count { $0.end == .open }
        let ended = cases.filter { $0.end != .open }
        straightThrough = Proportion(ended.count(where: \.isStraightThrough), of: ended.count)
        exceptions = Proportion(cases.count(where: \.isException), of: cases.count)
        rework = Proportion(ended.count(where: \.isRework), of: ended.count)
        cycle = DurationFigures(cases.compactMap(\.cycle))
        let questions = cases.flatMap(\.questions)
        let reviews = questions.filter { $0.kind == "review" }
        inReview = DurationFigures(reviews.compactMap { question in question.answeredAt.map { $0 - question.askedAt } })
        touch = DurationFigures(
            questions.compactMap { question in
                guard let claimed = question.claimedAt, let answered = question.answeredAt else { return nil }
                return max(0, answered - claimed)
            })
        approvalDelay = DurationFigures(
            questions.filter(\.isApproval).compactMap { question in question.answeredAt.map { $0 - question.askedAt } })
        waiting = questions.count { $0.answeredAt == nil }
        agreement = samples.agreement
        errorOfValues = samples.values
        errorOfDocuments = samples.documents
        self.stages = stages.sorted { ($0.high, $1.name) > ($1.high, $0.name) }
        rules = Self.rules(of: reviews.filter { !$0.isSample })
        sellers = Self.sellers(of: cases)
        spans = zip(starts, starts.dropFirst() + [period.upperBound]).map { start, end in
            let part = cases.filter { $0.receivedAt >= start && $0.receivedAt < end }
            return Span(
                start: start, documents: part.count, straightThrough: part.count(where: \.isStraightThrough),
                exceptions: part.count(where: \.isException), cycle: DurationFigures(part.compactMap(\.cycle)))
        }
    }

    private static func rules(of questions: [WorkflowCase.Question]) -> [Rule] {
        var byName: [String: Rule] = [:]
        for question in questions {
            for reason in Set(question.reasons) {
                var rule = byName[reason.name] ?? Rule(name: reason.name, asked: 0, answered: 0, forNothing: 0)
                rule.asked += 1
                if let changed = reason.changedSomething {
                    rule.answered += 1
                    if !changed { rule.forNothing += 1 }
                }
                byName[reason.name] = rule
            }
        }
        return byName.values.sorted { ($0.asked, $1.name) > ($1.asked, $0.name) }
    }

    private static func sellers(of cases: [WorkflowCase]) -> [Seller] {
        Dictionary(grouping: cases.filter { $0.seller != nil }) { $0.seller ?? "" }.map { name, own in
            Seller(
                name: name, documents: own.count, exceptions: own.count(where: \.isException),
                straightThrough: own.count(where: \.isStraightThrough))
        }.sorted { ($0.exceptions, $0.documents, $1.name) > ($1.exceptions, $1.documents, $0.name) }
    }
}

extension WorkflowCase {
    fileprivate var cycle: Int64? { settledAt.map { max(0, $0 - receivedAt) } }
}

extension WorkflowCase.Question {
    fileprivate var isApproval: Bool { kind == "approval" || reasons.contains { $0.name == "approval-needed" } }
}

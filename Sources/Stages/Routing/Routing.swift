package import DocumentModel
package import RuleEngine

/// The stage that decides whether a document needs a person, and says why.
package enum Routing {
    package struct Input: Sendable {
        package var document: DocumentIdentifier
        package var extraction: Extraction
        package var checks: [CheckResult]
        package var rules: DocumentTypeRules
        package var pages: [PageContent]
        /// Names of fields that a person has decided; they are not asked again.
        package var decided: Set<String>
        /// What was said to be wrong with the file.
        package var complaints: DocumentDescription.Complaints?
        /// Embedded e-invoices besides the one that was compared.
        package var otherInvoices: [DocumentDescription.OtherInvoice] = []
        /// By field, what a calibration of this home asks for in place of the rules' thresholds.
        package var evidence: [String: Evidence] = [:]

        package init(
            document: DocumentIdentifier, extraction: Extraction, checks: [CheckResult], rules: DocumentTypeRules,
            pages: [PageContent], decided: Set<String> = [], complaints: DocumentDescription.Complaints? = nil
        ) {
            self.document = document
            self.extraction = extraction
            self.checks = checks
            self.rules = rules
            self.pages = pages
            self.decided = decided
            self.complaints = complaints
        }
    }

    /// What a calibration says of the values of one field and source.
    package enum Evidence: Hashable, Sendable {
        /// From this confidence on, the target error is kept.
        case threshold(Double)
        /// The samples carry no claim, for the reason given.
        case unproven(String)
    }

    /// Accepts only what nothing speaks against.
    package static func decide(_ input: Input) -> RoutingDecision {
        var reasons =
            typeReasons(input) + fileReasons(input) + pageReasons(input) + fieldReasons(input)
            + hiddenTextReasons(input) + checkReasons(input) + policyReasons(input)
        reasons = withoutOmissions(reasons, input.rules)
        if reasons.isEmpty, !input.isLookedAt { reasons = sampleReasons(input) }
        let inDoubt = Set(reasons.compactMap(\.field))
        let known = input.rules.fields.map(\.name)
        let others = input.extraction.fields.map(\.name).filter { !known.contains($0) }
        return RoutingDecision(
            outcome: reasons.isEmpty ? .accept : .review, reasons: reasons,
            flagged: (known + others).filter { inDoubt.contains($0) },
            thresholds: Dictionary(
                input.rules.fields.map { ($0.name, input.threshold(of: $0)) }, uniquingKeysWith: { first, _ in first }),
            priority: input.rules.route.priority)
    }

    private static func typeReasons(_ input: Input) -> [RoutingDecision.Reason] {
        let type = input.extraction.type
        var reasons: [RoutingDecision.Reason] = []
        if input.rules.route.acceptance == .never {
            reasons.append(
                .init(
                    code: "type-needs-person",
                    message: input.rules.isFallback
                        ? "The type of the document was not recognised."
                        : "Documents of the type \(type.value) are always shown to a person."))
        } else if type.confidence < input.rules.route.typeThreshold {
            reasons.append(
                .init(
                    code: "type-uncertain",
                    message: "It is not certain that this is of the type \(type.value) "
                        + "(\(percent(type.confidence)), needed \(percent(input.rules.route.typeThreshold)))."))
        }
        return reasons
    }

    private static func fileReasons(_ input: Input) -> [RoutingDecision.Reason] {
        damageReasons(input) + otherInvoiceReasons(input)
    }

    private static func damageReasons(_ input: Input) -> [RoutingDecision.Reason] {
        let complaints = ([input.complaints] + input.pages.map(\.complaints)).compactMap(\.self)
        let count = complaints.reduce(0) { $0 + $1.count }
        guard let first = complaints.first?.first, count >= DocumentDescription.Complaints.limit else { return [] }
        return [
            .init(
                code: "damaged-file",
                message: "The file has \(count) mistakes, so that something may be missing; the first: "
                    + InertText.line(first, limit: 200))
        ]
    }

    private static func pageReasons(_ input: Input) -> [RoutingDecision.Reason] {
        var reasons: [RoutingDecision.Reason] = []
        for page in input.pages {
            if page.notes.contains(.unreadable), !page.notes.contains(.untried) {
                reasons.append(
                    .init(
                        code: "page-unreadable",
                        message: "Page \(page.number) could not be read\(page.whyUnreadable)."))
            }
            if !page.notes.contains(.unreadable), !page.whyUnreadable.isEmpty {
                reasons.append(
                    .init(
                        code: "page-read-gently",
                        message: "Page \(page.number) was read from a smaller picture at the second attempt"
                            + "\(page.whyUnreadable). Letters may be mistaken."))
            }
            if page.notes.contains(.damaged) {
                reasons.append(
                    .init(
                        code: "page-damaged",
                        message: "The picture of page \(page.number) is damaged: part of it may be missing."))
            }
            if page.notes.contains(.moreFrames) {
                reasons.append(
                    .init(
                        code: "pictures-unread",
                        message: "The file shows several pictures one after the other; only the first was read."))
            }
            if page.notes.contains(.textLayerDisagrees) {
                reasons.append(
                    .init(
                        code: "text-layer-disagrees",
                        message: "The text of page \(page.number) is not what its picture shows."))
            }
        }
        reasons += untriedReasons(input)
        if input.pages.allSatisfy({ $0.words.isEmpty }) {
            reasons.append(.init(code: "no-words", message: "No words were found in the document."))
        }
        reasons += input.extraction.warnings.map { .init(code: $0, message: remark($0)) }
        return reasons
    }

    /// One for all of them: they may be thousands.
    private static func untriedReasons(_ input: Input) -> [RoutingDecision.Reason] {
        let numbers = input.pages.filter { $0.notes.contains(.untried) }.map(\.number)
        guard let first = numbers.min(), let last = numbers.max() else { return [] }
        let which =
            numbers.count == 1 ? "Page \(first) was" : "\(numbers.count) pages (of pages \(first) to \(last)) were"
        return [
            .init(
                code: "pages-untried",
                message: "\(which) not tried, because too many others brought down the processes that read them.")
        ]
    }

    /// What sends a document to a person although nothing in it is in doubt.
    private static func policyReasons(_ input: Input) -> [RoutingDecision.Reason] {
        approvals(input.extraction, input.checks, input.rules).map { approval in
            .init(code: approvalNeeded, rule: approval.rules.first, message: approval.sentence)
        }
    }

    package static let approvalNeeded = "approval-needed"

    /// The approvals that a document asks for with these values.
    package static func approvals(
        _ extraction: Extraction, _ checks: [CheckResult], _ rules: DocumentTypeRules
    ) -> [Approval] {
        rules.route.approvals(
            forTotal: extraction.field("grand_total")?.chosen?.value,
            seller: extraction.field("seller_name")?.chosen?.value,
            failedChecks: Set(checks.filter { $0.passed == false }.map(\.rule)))
    }

    /// A share of the certain documents, by the digests of document and rules: the same ones every time.
    private static func sampleReasons(_ input: Input) -> [RoutingDecision.Reason] {
        let share = input.rules.route.sampling
        guard share > 0, let number = UInt32(input.document.hex.prefix(8), radix: 16),
            // With the rules' digest, so that other documents are drawn when they have changed.
            Double(number ^ (UInt32(input.rules.contentHash.prefix(8), radix: 16) ?? 0)) / 4_294_967_296 < share
        else { return [] }
        return [
            .init(
                code: RoutingDecision.sampled,
                message: "Nothing is in doubt; \(percent(share)) of such documents are looked at.")
        ]
    }

    static func percent(_ share: Double) -> String {
        let tenths = Int(share * 1_000)
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }
}

extension PageContent {
    /// Why its words are missing, as the end of a sentence.
    fileprivate var whyUnreadable: String {
        if notes.contains(.timedOut) { return ": it took too long" }
        if notes.contains(.outOfMemory) { return ": it took too much memory" }
        if notes.contains(.crashed) { return ": the process that read it crashed" }
        if notes.contains(.garbage) { return ": the process that read it gave no sensible answer" }
        if notes.contains(.tooLarge) { return ": it is larger than what is read" }
        guard notes.contains(.unreadable), let failure else { return "" }
        return ": " + InertText.line(failure, limit: 400)
    }
}

extension Approval {
    /// Such as `A total above 10000 needs 2 approvals with the role approver.`
    fileprivate var sentence: String {
        var subject: [String] = []
        if let above { subject.append("a total above \(above)") }
        if !sellers.isEmpty { subject.append("the seller " + sellers.joined(separator: " or ")) }
        if !rules.isEmpty { subject.append("the failed check " + rules.joined(separator: " or ")) }
        let what = subject.isEmpty ? "every such document" : subject.joined(separator: " and ")
        return what.prefix(1).uppercased() + what.dropFirst() + " needs \(count) approvals"
            + (role.map { " with the role \($0)" } ?? "") + "."
    }
}

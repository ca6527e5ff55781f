import DocumentModel
import FoundationEssentials
package import Orchestration
import RecordStorage
import Review
package import Statistics

/// Gathers what a report over a period counts.
package struct ReportDesk: Sendable {
    /// How a period is parted.
    package enum Part: String, CaseIterable, Sendable { case day, week, month }

    /// Attempts that the times of steps are taken from: the latest ones, whatever the period.
    private static let durationSample = 2_000
    private static let day: Int64 = 86_400_000

    private let installation: Installation

    package init(_ installation: Installation) {
        self.installation = installation
    }

    package func report(
        from start: Timestamp, to end: Timestamp, by part: Part,
        progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws -> WorkflowReport {
        let outcomes = try await installation.records.outcomes(from: start, to: end)
        var cases: [WorkflowCase] = []
        for (index, outcome) in outcomes.enumerated() {
            try Task.checkCancellation()
            progress(index, outcomes.count)
            cases.append(try await found(outcome))
        }
        let counts = try await installation.records.sampleCounts(from: start, to: end)
        let durations = try await installation.jobs.stepDurations(limit: Self.durationSample)
        return WorkflowReport(
            of: cases, period: start.milliseconds..<max(end.milliseconds, start.milliseconds),
            starts: Self.starts(from: start.milliseconds, to: end.milliseconds, by: part),
            stages: Overview.latencies(durations).map {
                .init(name: $0.step, count: $0.count, median: $0.median, high: $0.high)
            },
            samples: .init(
                values: ErrorEstimate(errors: counts.wrongValues, samples: counts.values),
                documents: ErrorEstimate(errors: counts.wrongDocuments, samples: counts.documents),
                agreement: Proportion(counts.agreed, of: counts.readTwice)))
    }

    private func found(_ outcome: DocumentOutcome) async throws -> WorkflowCase {
        // Nobody was asked about a document that went straight through and stayed as it was.
        let isQuiet = outcome.isUntouched && outcome.settledAt != nil && outcome.laterVersions == 0
        let tasks =
            isQuiet
            ? []
            : try await installation.jobs.tasks(
                HumanTaskFilter(
                    subject: outcome.document.description, phases: [.open, .answered, .expired], limit: 100))
        var questions: [WorkflowCase.Question] = []
        for task in tasks { questions.append(try await question(task)) }
        // A blind look that changed nothing leaves its trace in the record, and is no rework.
        let looks = questions.filter { $0.isSample && $0.answeredAt != nil }
        let isLookedAtOnly = !looks.isEmpty && !looks.contains { $0.reasons.contains { $0.changedSomething == true } }
        return WorkflowCase(
            receivedAt: outcome.receivedAt.milliseconds, settledAt: outcome.settledAt?.milliseconds,
            end: WorkflowCase.End(outcome.status), seller: outcome.seller, isUntouched: outcome.isUntouched,
            isRework: (outcome.laterVersions > 0 && !isLookedAtOnly)
                || questions.count { $0.kind == "review" && !$0.isSample } > 1,
            questions: questions)
    }

    private func question(_ task: HumanTask) async throws -> WorkflowCase.Question {
        let asked = try? JSONDecoder().decode(ReviewTask.self, from: Data(task.payload.utf8))
        let answer = task.answer.flatMap { try? JSONDecoder().decode(ReviewAnswer.self, from: Data($0.utf8)) }
        var claimed: Timestamp?
        if task.answeredAt != nil {
            claimed = try await installation.jobs.events(of: task.run).last { event in
                event.kind == .claimed && event.step == task.step && event.actor == task.answeredBy
                    && event.at <= (task.answeredAt ?? event.at)
            }?.at
        }
        return WorkflowCase.Question(
            kind: task.kind, isSample: asked?.sample != nil, askedAt: task.createdAt.milliseconds,
            claimedAt: claimed?.milliseconds, answeredAt: task.answeredAt?.milliseconds,
            reasons: (asked?.reasons ?? []).map { reason in
                WorkflowCase.Reason(
                    name: reason.rule ?? [reason.code, reason.field].compactMap(\.self).joined(separator: " "),
                    changedSomething: answer.map { Self.changed($0, reason.field) })
            })
    }

    /// Whether the answer is another one than the machine's, as far as the reason goes.
    private static func changed(_ answer: ReviewAnswer, _ field: String?) -> Bool {
        answer.outcome == .reject
            || answer.decisions.contains { decision in
                (decision.action == .set || (decision.action == .absent && decision.from != nil))
                    && (field == nil || decision.field == field)
            }
    }

    /// Where the parts begin, in UTC: weeks on Mondays, months on their first day; the first one with the period.
    static func starts(from start: Int64, to end: Int64, by part: Part) -> [Int64] {
        guard start < end else { return [] }
        var starts = [start]
        let firstDay = start / day + (start % day == 0 ? 0 : 1)
        var number = firstDay
        while number * day < end, starts.count < 10_000 {
            let begins =
                switch part {
                case .day: true
                // The first day of 1970 was a Thursday.
                case .week: (number + 3) % 7 == 0
                case .month: Timestamp(milliseconds: number * day).iso8601.dropFirst(8).hasPrefix("01")
                }
            if begins, number * day > start { starts.append(number * day) }
            number += 1
        }
        return starts
    }
}

extension WorkflowCase.End {
    fileprivate init(_ status: DocumentStatus) {
        switch status {
        case .accepted: self = .accepted
        case .rejected: self = .rejected
        case .failed: self = .failed
        case .processing, .review: self = .open
        }
    }
}

import DocumentModel
import Logging
import Orchestration
import ReaderProtocol
import RecordStorage
import RuleEngine

/// `reprocess-stale` and `reprocess-failed`: puts documents through the workflow again, waits for them, and says what
/// has changed.
struct ReprocessJob: MaintenanceJob {
    let kind: Configuration.ScheduledJob.Job
    let workshop: Workshop

    /// Between looks at whether the documents are done.
    private static let pause = Duration.milliseconds(250)

    func run(_ context: JobContext) async throws -> JobReport {
        let installation = context.installation
        try await workshop.rules.refresh()
        if kind == .reprocessStale, let gap = workshop.rules.rules.gaps.first {
            context.logger.error(
                "Nothing is reprocessed while the rules have a mistake", metadata: ["problem": "\(gap)"])
            return JobReport("Nothing was reprocessed: the rules have a mistake (\(gap)).", changed: 0)
        }
        let end = try await installation.records.outboxEnd()
        let reader = try await workshop.reader.fingerprint()
        let selection: ReprocessSelection = kind == .reprocessStale ? .stale : .failed
        let documents = try await selection.documents(
            installation, rules: workshop.rules.rules, calibration: workshop.rules.calibration, reader: reader)
        try await DocumentRuns.reprocess(documents, reader: reader, actor: context.actor, installation)
        for document in documents {
            while try await installation.records.document(document)?.status == .processing {
                try await Task.sleep(for: Self.pause)
            }
        }
        let changes = try await Reprocessing.changes(
            of: Set(documents), since: context.startedAt, after: end, installation)
        return JobReport(
            "\(documents.count) reprocessed, \(changes.count) changed", changed: changes.count,
            figures: ["documents": documents.count, "changed": changes.count],
            details: changes.map(\.line))
    }
}

extension Reprocessing.Change {
    fileprivate var line: String {
        let status = statusBefore == statusAfter ? statusAfter : "\(statusBefore) → \(statusAfter)"
        let fields = fields.map { "\($0.field): \($0.from ?? "none") → \($0.to ?? "none")" }
        return InertText.line("\(document.short) \(name): " + ([status] + fields).joined(separator: ", "), limit: 400)
    }
}

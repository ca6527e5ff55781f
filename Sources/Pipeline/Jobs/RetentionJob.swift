import DocumentModel
import Inbox
import Logging
package import Orchestration
package import RecordStorage

/// `retention`: takes away what `retention:` in the settings wants gone by now. What is kept: the document's identity,
/// name, arrivals, the record's head, runs, and the whole log.
struct RetentionJob: MaintenanceJob {
    let kind = Configuration.ScheduledJob.Job.retention

    func run(_ context: JobContext) async throws -> JobReport {
        let plan = try await RetentionPlan(context.installation)
        let report = try await plan.carryOut()
        if let count = report.figures["unexamined"], count > 0 {
            context.logger.warning(
                "Retention could not look at all processed files; originals that were to go may still lie there",
                metadata: ["places": "\(count)", "such_as": "\(report.details.first ?? "")"])
        }
        if let count = report.figures["awaited"], count > 0 {
            context.logger.warning(
                "Values that were to go are kept until exports and handoffs have been given them, for 90 days at most",
                metadata: ["documents": "\(count)"])
        }
        for line in report.details { context.logger.info("Retention", metadata: ["what": "\(line)"]) }
        return report
    }
}

/// What is to be taken away now.
package struct RetentionPlan: Sendable {
    package struct Entry: Hashable, Sendable {
        package var document: StoredDocument
        package var parts: Set<RemovablePart>
        package var reason: String
    }

    /// How long values stay after their time for those who are still to be given them.
    private static let patience = Duration.seconds(90 * 86_400)

    package let entries: [Entry]
    /// Whose values are to go, and stay for now because a consumer or a handoff is still to be given them.
    package let awaited: [StoredDocument]
    /// What steps and people left in runs that ended before is of no use any more.
    package let runsBefore: Timestamp?
    private let installation: Installation

    package init(_ installation: Installation) async throws {
        self.installation = installation
        let settings = installation.configuration.retention
        let now = installation.clock.now()
        var entries: [DocumentIdentifier: Entry] = [:]
        var awaited: [DocumentIdentifier: StoredDocument] = [:]
        for rule in settings.documents {
            let due = now.advanced(by: .seconds(-86_400 * rule.days))
            let found = try await installation.records.removable(
                RemovalQuery(
                    unchangedSince: due, awaitedSince: due.advanced(by: .zero - Self.patience),
                    statuses: rule.statuses, types: rule.types, parts: rule.parts))
            for removable in found {
                let document = removable.document
                if removable.isAwaited { awaited[document.id] = document }
                if removable.parts.isEmpty { continue }
                entries[document.id, default: Entry(document: document, parts: [], reason: rule.reason)].parts
                    .formUnion(removable.parts)
            }
        }
        // Another rule may want them gone all the same.
        self.awaited = awaited.values.filter { entries[$0.id]?.parts.contains(.values) != true }.sorted {
            ($0.receivedAt, $0.id) < ($1.receivedAt, $1.id)
        }
        self.entries = entries.values.sorted {
            ($0.document.receivedAt, $0.document.id) < ($1.document.receivedAt, $1.document.id)
        }
        runsBefore = settings.runDays.map { now.advanced(by: .seconds(-86_400 * $0)) }
    }

    package func carryOut() async throws -> JobReport {
        var removed: [Entry] = []
        for entry in entries {
            try Task.checkCancellation()
            let removal = Removal(
                document: entry.document.id, parts: entry.parts, at: installation.clock.now(), reason: entry.reason)
            if try await installation.records.remove(removal, unchangedSince: entry.document.updatedAt) {
                removed.append(entry)
            }
        }
        // Also what an earlier try, or a new arrival of the same bytes, left.
        let originals = try await StoredOriginals(installation).delete(installation.records.removedOriginals())
        var runs = 0
        if let runsBefore { runs = try await installation.jobs.prune(endedBefore: runsBefore) }
        let missed = originals.unexaminedCount
        return JobReport(
            "\(removed.count) documents reduced, \(originals.removed) files deleted, \(runs) runs reduced"
                + (awaited.isEmpty ? "" : ", \(awaited.count) keep values that are still to be delivered")
                + (missed == 0 ? "" : ", \(missed) places not looked at"),
            changed: removed.count + runs,
            figures: [
                "documents": removed.count, "files": originals.removed, "runs": runs, "unexamined": missed,
                "awaited": awaited.count,
            ],
            details: originals.unexamined.prefix(20).map { InertText.line("not looked at: \($0)", limit: 400) }
                + awaited.prefix(20).map {
                    InertText.line("values still to be delivered: \($0.id.short) \($0.name)", limit: 400)
                }
                + removed.map(\.line))
    }
}

extension RetentionPlan.Entry {
    package var line: String {
        let parts = parts.map(\.rawValue).sorted().joined(separator: ", ")
        return InertText.line("\(document.id.short) \(document.name): \(parts)", limit: 400)
    }
}

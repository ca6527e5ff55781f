package import DocumentModel
package import Logging
import Orchestration
import ReaderPool
import ReaderProtocol
import RecordStorage

/// Puts documents through the workflow again, and says field by field what changed. What people decided stays.
package struct Reprocessing: Sendable {
    /// One document that is not as it was.
    package struct Change: Hashable, Codable, Sendable {
        package struct FieldChange: Hashable, Codable, Sendable {
            package var field: String
            package var from: String?
            package var to: String?
        }

        package var document: DocumentIdentifier
        package var name: String
        package var statusBefore: String
        package var statusAfter: String
        package var fields: [FieldChange]
        /// Why the document has its status now.
        package var reason: [String]

        enum CodingKeys: String, CodingKey {
            case document, name, fields, reason
            case statusBefore = "status_before"
            case statusAfter = "status_after"
        }
    }

    package struct Report: Hashable, Codable, Sendable {
        package var isDryRun: Bool
        package var documents = 0
        package var unchanged = 0
        package var changed: [Change] = []
        package var failed = 0
        /// Pages that had to be read; none after a mere change of rules.
        package var pagesRead = 0
        /// Documents of a dry run that would have to be read first.
        package var unread = 0

        enum CodingKeys: String, CodingKey {
            case isDryRun = "dry_run"
            case documents, unchanged, changed, failed
            case pagesRead = "pages_read"
            case unread
        }
    }

    private let installation: Installation
    private let rules: RuleKeeper
    private let pool: ReaderPool
    private let logger: Logger
    private let progress: @Sendable (_ done: Int, _ all: Int) -> Void

    /// Reads the rules. `progress` is told how many of the documents are done.
    package init(
        _ installation: Installation, environment: [String: String], logger: Logger,
        progress: @escaping @Sendable (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws(InstallationError) {
        self.installation = installation
        self.logger = logger
        self.progress = progress
        rules = try await RuleKeeper(
            folder: installation.home.rules, calibrations: CalibrationFolder(path: installation.home.calibrations),
            clock: installation.clock, logger: logger)
        pool = try Readers.pool(installation.configuration, environment: environment, logger: logger)
    }

    package func run(_ selection: ReprocessSelection, isDryRun: Bool, actor: String) async throws -> Report {
        do {
            let reader = try await pool.verify()
            let documents = try await selection.documents(
                installation, rules: rules.rules, calibration: rules.calibration, reader: reader)
            let report =
                isDryRun
                ? try await tried(documents, reader: reader)
                : try await reprocessed(documents, reader: reader, actor: actor)
            await pool.shutDown()
            return report
        } catch {
            await pool.shutDown()
            throw error
        }
    }

    // MARK: Only looking

    private func tried(_ documents: [DocumentIdentifier], reader: String) async throws -> Report {
        var report = Report(isDryRun: true)
        for document in documents {
            try Task.checkCancellation()
            guard let stored = try await installation.records.document(document) else { continue }
            let earlier = try await installation.records.record(of: document)
            report.documents += 1
            if let trial = try await Trial.of(
                stored, earlier: earlier, installation: installation, rules: rules.rules, reader: reader,
                calibration: rules.calibration)
            {
                report.add(Change(stored.name, from: earlier, to: trial.record))
            } else {
                report.unread += 1
            }
            progress(report.documents, documents.count)
        }
        return report
    }

    // MARK: Doing it

    private func reprocessed(
        _ documents: [DocumentIdentifier], reader: String, actor: String
    ) async throws -> Report {
        try await installation.jobs.register(DocumentWorkflow.definition)
        try await HandoffWorkflow.register(installation.configuration.handoffs, jobs: installation.jobs)
        let began = installation.clock.now()
        let end = try await installation.records.outboxEnd()
        try await DocumentRuns.reprocess(documents, reader: reader, actor: actor, installation)
        let workshop = Workshop(installation: installation, rules: rules, reader: pool, logger: logger)
        let engine = Engine.working(in: workshop)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.runUntilIdle() }
            group.addTask { try await watchProgress(documents.count) }
            try await group.next()
            group.cancelAll()
        }
        return try await report(of: Set(documents), since: began, after: end, pagesRead: workshop.pagesRead)
    }

    /// What came of it. The outbox knows which records are not as they were, so that the others need no look.
    private func report(
        of documents: Set<DocumentIdentifier>, since began: Timestamp, after end: Int64, pagesRead: Int
    ) async throws -> Report {
        var report = Report(isDryRun: false, documents: documents.count, pagesRead: pagesRead)
        report.changed = try await Self.changes(of: documents, since: began, after: end, installation)
        report.unchanged = documents.count - report.changed.count
        report.failed = try await ReprocessSelection.failed.documents(installation, rules: rules.rules, reader: "")
            .count { documents.contains($0) }
        return report
    }

    /// Which of the documents are not as they were before `began`, when the outbox ended at `end`.
    static func changes(
        of documents: Set<DocumentIdentifier>, since began: Timestamp, after end: Int64, _ installation: Installation
    ) async throws -> [Change] {
        let records = installation.records
        var changed: [Change] = []
        var cursor = end
        while let entries = try await records.outbox(after: cursor, for: nil, includingUnaccepted: true, limit: 500)
            .nonEmpty
        {
            for entry in entries {
                cursor = entry.sequence
                guard documents.contains(entry.record.document) else { continue }
                let earlier = try await records.history(of: entry.record.document)
                let change = Change(
                    entry.record.source.name, from: earlier.last { $0.savedAt < began }?.record, to: entry.record)
                if change.isChange { changed.append(change) }
            }
        }
        return changed
    }

    private func watchProgress(_ all: Int) async throws {
        while true {
            try await Task.sleep(for: .milliseconds(500))
            let open = try await installation.records.counts().byStatus[DocumentStatus.processing.rawValue] ?? 0
            progress(max(0, all - open), all)
        }
    }
}

extension Reprocessing.Report {
    fileprivate mutating func add(_ change: Reprocessing.Change) {
        if change.isChange { changed.append(change) } else { unchanged += 1 }
    }
}

extension Reprocessing.Change {
    fileprivate init(_ name: String, from before: DocumentRecord?, to after: DocumentRecord) {
        let names = Set(before?.fields.keys.map { $0 } ?? []).union(after.fields.keys)
        self.init(
            document: after.document, name: name, statusBefore: before?.status.rawValue ?? "none",
            statusAfter: after.status.rawValue,
            fields: names.sorted().compactMap { field in
                let from = before?.fields[field]?.value
                let to = after.fields[field]?.value
                return from == to ? nil : FieldChange(field: field, from: from, to: to)
            },
            reason: after.reason)
    }

    fileprivate var isChange: Bool { statusBefore != statusAfter || !fields.isEmpty }
}

extension Array {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}

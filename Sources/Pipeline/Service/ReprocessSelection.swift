package import DocumentModel
import FoundationEssentials
import Loading
import Orchestration
import RecordStorage
import RuleEngine

/// Which documents are put through the workflow again.
package enum ReprocessSelection: Hashable, Sendable {
    /// Those whose record other versions of rules, reader or product have made.
    case stale
    case failed
    case type(String)
    case documents([DocumentIdentifier])

    /// Most documents taken in one go.
    private static let limit = 1_000_000

    /// Oldest first. Documents that are being worked on now are left out: they end with what is current. So are those
    /// that brought reading processes down, unless they are named: only a person has them tried again.
    func documents(
        _ installation: Installation, rules: RuleSet, calibration: InstalledCalibration? = nil, reader: String
    ) async throws -> [DocumentIdentifier] {
        if case .documents(let documents) = self {
            for document in documents { try await DocumentRuns.refuseRemoved(document, installation) }
            return documents
        }
        let selected = try await selected(installation, rules: rules, calibration: calibration, reader: reader)
        let left = try await Self.quarantined(installation).union(installation.records.removedOriginals().keys)
        return left.isEmpty ? selected : selected.filter { !left.contains($0) }
    }

    private static func quarantined(_ installation: Installation) async throws -> Set<DocumentIdentifier> {
        let failed = try await installation.records.documents(DocumentFilter(statuses: [.failed], limit: limit))
        var quarantined: Set<DocumentIdentifier> = []
        for document in failed {
            guard let run = document.run else { continue }
            let faults = try await installation.jobs.steps(of: run).compactMap(\.fault)
            if faults.contains(where: { LoadingError.violentCodes.contains($0.code) }) {
                quarantined.insert(document.id)
            }
        }
        return quarantined
    }

    private func selected(
        _ installation: Installation, rules: RuleSet, calibration: InstalledCalibration?, reader: String
    ) async throws -> [DocumentIdentifier] {
        let records = installation.records
        switch self {
        case .stale:
            if let gap = rules.gaps.first {
                // By incomplete rules every record is stale, and none could be accepted again.
                throw InstallationError(
                    "What is stale is not known while the rules have a mistake: \(gap)",
                    hint: "Correct the files in \(installation.home.rules); `intake rules check` checks them.")
            }
            let versions = Dictionary(
                rules.types.map { type in
                    let identity = rules.identity(of: type)
                    return (
                        type.type,
                        DocumentRecord.Versions.judging(rules: identity, calibration: calibration?.identity)
                    )
                }, uniquingKeysWith: { first, _ in first })
            return try await records.stale(
                against: StaleCheck(pipeline: PipelineVersion.current, reader: reader, rules: versions),
                limit: Self.limit)
        case .failed:
            return try await records.documents(
                DocumentFilter(statuses: [.failed], limit: Self.limit, newestFirst: false)
            ).map(\.id)
        case .type(let type):
            return try await records.documents(
                DocumentFilter(
                    statuses: [.accepted, .review, .rejected, .failed], type: type, limit: Self.limit,
                    newestFirst: false)
            ).map(\.id)
        case .documents(let documents):
            return documents
        }
    }
}

extension DocumentRuns {
    /// How many submissions wait for one commit together.
    private static let parallelism = 64

    /// Starts a run about each of the documents. `reader` is the fingerprint of the one at hand.
    static func reprocess(
        _ documents: [DocumentIdentifier], reader: String, actor: String, _ installation: Installation
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, document) in documents.enumerated() {
                if index >= parallelism { try await group.next() }
                group.addTask {
                    guard let stored = try await installation.records.document(document),
                        stored.status != .processing
                    else { return }
                    try await reprocess(
                        stored, inheriting: reading(of: stored, by: reader, installation), actor: actor,
                        jobs: installation.jobs)
                }
            }
            try await group.waitForAll()
        }
    }

    /// What the document's latest run has read of it, if this reader would read the same.
    private static func reading(
        of document: StoredDocument, by reader: String, _ installation: Installation
    ) async throws -> Inheritance? {
        guard let run = document.run, document.status != .failed else { return nil }
        let steps = try await installation.jobs.steps(of: run).filter { $0.phase == .succeeded }
        guard let load = steps.first(where: { $0.name == DocumentWorkflow.Step.load })?.output,
            let recognize = steps.first(where: { $0.name == DocumentWorkflow.Step.recognize })?.output
        else { return nil }
        let loaded = try JSONDecoder().decode(Loaded.self, from: Data(load.utf8))
        let recognized = try JSONDecoder().decode(Recognized.self, from: Data(recognize.utf8))
        guard recognized.reader == reader, loaded.description.pages.count <= installation.configuration.limits.pages
        else { return nil }
        return Inheritance(
            run: run, outputs: [DocumentWorkflow.Step.load: load, DocumentWorkflow.Step.recognize: recognize])
    }
}

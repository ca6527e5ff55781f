package import DocumentModel
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

    /// Oldest first. Documents that are being worked on now are left out: they end with what is current.
    func documents(
        _ installation: Installation, rules: RuleSet, reader: String
    ) async throws -> [DocumentIdentifier] {
        let records = installation.records
        switch self {
        case .stale:
            let versions = Dictionary(
                rules.types.map { ($0.type, $0.identity) }, uniquingKeysWith: { first, _ in first })
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

    /// Starts a run about each of the documents.
    static func reprocess(
        _ documents: [DocumentIdentifier], actor: String, _ installation: Installation
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (index, document) in documents.enumerated() {
                if index >= parallelism { try await group.next() }
                group.addTask {
                    guard let stored = try await installation.records.document(document),
                        stored.status != .processing
                    else { return }
                    try await reprocess(stored, actor: actor, jobs: installation.jobs)
                }
            }
            try await group.waitForAll()
        }
    }
}

package import DocumentModel
import Inbox
package import Logging
import Orchestration

/// Takes files that a person names into custody.
package struct SubmissionDesk: Sendable {
    package struct Submission: Hashable, Codable, Sendable {
        package var file: String
        package var document: DocumentIdentifier?
        /// `new` or `duplicate`; nil when it was not taken.
        package var outcome: String?
        /// Why it was not taken.
        package var error: String?
    }

    private let chain: CustodyChain

    package init(_ installation: Installation, logger: Logger) async throws {
        try await installation.jobs.register(DocumentWorkflow.definition)
        chain = CustodyChain(
            store: installation.originals.blobs,
            recorder: ArrivalDesk(installation: installation, wake: {}),
            limits: CustodyLimits(
                maximumSize: Int64(installation.configuration.limits.fileMegabytes) * 1_000_000),
            files: BlockingWork(label: "custody", threads: 2), logger: logger)
        try await chain.prepare()
    }

    /// Hands a file in. What is wrong with one file is part of the answer, and concerns no other. `path` is its path byte
    /// by byte, where that is no UTF-8 and `file` only what can be shown of it.
    package func submit(_ file: String, path: [UInt8]? = nil) async -> Submission {
        do {
            let (arrival, outcome) = try await chain.submit(file: path ?? Array(file.utf8))
            return Submission(
                file: file, document: DocumentIdentifier(arrival.contentHash), outcome: outcome.rawValue, error: nil)
        } catch {
            return Submission(file: file, document: nil, outcome: nil, error: "\(error)")
        }
    }
}

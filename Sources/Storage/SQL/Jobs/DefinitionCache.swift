import Orchestration
import Synchronization

/// The workflows that were read before. A definition is stored under its hash, so that what is here is never stale.
final class DefinitionCache: Sendable {
    private let graphs = Mutex<[String: WorkflowGraph]>([:])

    func graph(_ hash: String, in session: some SQLSession) throws -> WorkflowGraph {
        if let known = graphs.withLock({ $0[hash] }) { return known }
        guard let row = try session.first("SELECT body FROM definition WHERE hash = $1", [.text(hash)]) else {
            throw JobStoreError.unavailable("the database lacks the workflow definition \(hash); run `audit verify`")
        }
        let graph = WorkflowGraph(try WorkflowDefinition(canonicalJSON: row.text(0)))
        graphs.withLock { $0[hash] = graph }
        return graph
    }
}

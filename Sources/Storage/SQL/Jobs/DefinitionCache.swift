import Orchestration
import Synchronization

/// The workflows that were read before. A definition is stored under its hash, so that what is here is never stale.
final class DefinitionCache: Sendable {
    private let graphs = Mutex<[String: WorkflowGraph]>([:])
    /// The definitions of runs that steps were claimed of, by run.
    private let runs = Mutex<[String: String]>([:])

    /// So many runs are remembered; all are forgotten when there are more.
    private static let maximumRuns = 10_000

    func graph(_ hash: String, in session: some SQLSession) throws -> WorkflowGraph {
        if let known = graphs.withLock({ $0[hash] }) { return known }
        guard let row = try session.first("SELECT body FROM definition WHERE hash = $1", [.text(hash)]) else {
            throw JobStoreError.unavailable("the database lacks the workflow definition \(hash); run `audit verify`")
        }
        let graph = WorkflowGraph(try WorkflowDefinition(canonicalJSON: row.text(0)))
        graphs.withLock { $0[hash] = graph }
        return graph
    }

    /// Notes which definition a run has; it never changes.
    func remember(_ hash: String, ofRun run: String) {
        runs.withLock { runs in
            if runs.count >= Self.maximumRuns { runs.removeAll(keepingCapacity: true) }
            runs[run] = hash
        }
    }

    func forget(run: String) {
        runs.withLock { _ = $0.removeValue(forKey: run) }
    }

    /// The workflow of a run that a step was claimed of lately.
    func graph(ofRun run: String) -> WorkflowGraph? {
        guard let hash = runs.withLock({ $0[run] }) else { return nil }
        return graphs.withLock { $0[hash] }
    }
}

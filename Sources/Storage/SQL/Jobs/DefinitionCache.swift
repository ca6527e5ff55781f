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

/// The runs of which this process holds steps, as its last transition left them. What others did to a run since shows in
/// its sequence and hash, which go with every transition that relies on this.
final class KnownRuns: Sendable {
    struct Known {
        var run: RunRow
        /// When the attempts under way began.
        var starts: [Lease: Timestamp] = [:]
    }

    /// So many runs are remembered; all are forgotten when there are more.
    private static let maximum = 2_000

    private let runs = Mutex<[RunIdentifier: Known]>([:])

    subscript(id: RunIdentifier) -> Known? { runs.withLock { $0[id] } }

    /// Notes the run as it is now, and an attempt that begins.
    func note(_ run: RunRow, beginning lease: Lease, at start: Timestamp) {
        runs.withLock { runs in
            if runs.count >= Self.maximum { runs.removeAll(keepingCapacity: true) }
            var known = runs[run.state.id] ?? Known(run: run)
            known.run = run
            known.starts[lease] = start
            runs[run.state.id] = known
        }
    }

    /// Notes the run as it is now, after an attempt's end.
    func note(_ run: RunRow, ending lease: Lease) {
        runs.withLock { runs in
            guard var known = runs[run.state.id] else { return }
            known.run = run
            known.starts[lease] = nil
            runs[run.state.id] = known.starts.isEmpty ? nil : known
        }
    }

    func forget(_ id: RunIdentifier) {
        runs.withLock { _ = $0.removeValue(forKey: id) }
    }
}

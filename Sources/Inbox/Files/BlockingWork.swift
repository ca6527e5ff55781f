import Dispatch
import Synchronization

/// Runs blocking file work on threads of its own, never on Swift's cooperative pool.
package final class BlockingWork: Sendable {
    // A serial queue gets a thread of its own from Dispatch when it has work, and gives it back when idle.
    private let queues: [DispatchQueue]
    private let loads: Mutex<[Int]>

    /// Sets up as many threads as pieces of work may block at once.
    package init(label: String, threads: Int) {
        let count = max(1, threads)
        queues = (0..<count).map { DispatchQueue(label: "\(label)-\($0)") }
        loads = Mutex(Array(repeating: 0, count: count))
    }

    /// Runs the work on the least busy thread and suspends until it ends.
    package func callAsFunction<Result: Sendable>(
        _ work: @escaping @Sendable () throws -> Result
    ) async throws -> Result {
        let chosen = loads.withLock { loads in
            let chosen = loads.indices.min { loads[$0] < loads[$1] } ?? 0
            loads[chosen] += 1
            return chosen
        }
        return try await withCheckedThrowingContinuation { continuation in
            queues[chosen].async { [self] in
                let result = Swift.Result { try work() }
                loads.withLock { $0[chosen] -= 1 }
                continuation.resume(with: result)
            }
        }
    }
}

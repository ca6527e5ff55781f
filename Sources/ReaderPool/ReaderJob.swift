import ReaderProtocol
import Synchronization

/// One question to a reader, and the task that waits for its answer.
final class ReaderJob: Sendable {
    /// Nil asks only that a reader is there.
    let request: ReaderRequest?

    private struct State {
        var continuation: CheckedContinuation<ReaderReply, any Error>?
        var isOver = false
    }

    private let state = Mutex(State())

    init(_ request: ReaderRequest?) {
        self.request = request
    }

    var path: String? { request?.path }

    /// Whether nobody waits any more.
    var isOver: Bool { state.withLock { $0.isOver } }

    /// - Returns: false when the job was over before it began; the continuation has been resumed then.
    func begin(_ continuation: CheckedContinuation<ReaderReply, any Error>) -> Bool {
        let isOver = state.withLock { state in
            if !state.isOver { state.continuation = continuation }
            return state.isOver
        }
        if isOver { continuation.resume(throwing: CancellationError()) }
        return !isOver
    }

    /// Gives the answer; only the first one counts.
    func finish(_ result: Result<ReaderReply, any Error>) {
        let continuation = state.withLock { state in
            state.isOver = true
            defer { state.continuation = nil }
            return state.continuation
        }
        continuation?.resume(with: result)
    }
}

import Synchronization

/// Lets one task sleep until somebody has news for it, or a time has come.
final class WakeSignal: Sendable {
    private struct State {
        var hasNews = false
        var waiter: CheckedContinuation<Void, Never>?
    }

    private let state = Mutex(State())

    /// Wakes the waiting task; the news is kept when nobody waits.
    func wake() {
        let waiter = state.withLock { state in
            let waiter = state.waiter.take()
            if waiter == nil { state.hasNews = true }
            return waiter
        }
        waiter?.resume()
    }

    /// Whether there is news that nobody waited for yet.
    var hasNews: Bool { state.withLock { $0.hasNews } }

    /// Returns when there is news, when the deadline has come, or when the task is cancelled.
    func wait(until deadline: Timestamp, clock: any WallClock) async {
        let timer = Task {
            try? await clock.sleep(until: deadline)
            if !Task.isCancelled { release() }
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
                let isReleased = state.withLock { state in
                    if state.hasNews || Task.isCancelled || deadline <= clock.now() {
                        state.hasNews = false
                        return true
                    }
                    state.waiter = continuation
                    return false
                }
                if isReleased { continuation.resume() }
            }
        } onCancel: {
            wake()
        }
        timer.cancel()
    }

    /// Ends the wait without news.
    private func release() {
        state.withLock { $0.waiter.take() }?.resume()
    }
}

import Logging
import Synchronization

extension Engine {
    /// Keeps the worker's lease alive, cancels attempts past their deadline, and stops all work when the store has not
    /// heard of this worker for so long that others may take its steps over.
    func guardLeases() async {
        let timeToLive = configuration.worker.timeToLive
        var nextBeat = clock.now().advanced(by: .milliseconds(timeToLive / 3))
        // A hanging store must not keep this loop from its other duties, so beats run beside it.
        var beating: Task<Void, Never>?
        while !Task.isCancelled {
            let now = clock.now()
            if nextBeat <= now {
                beating?.cancel()
                beating = Task { @concurrent in
                    do {
                        try await self.beat()
                    } catch {
                        self.logger.error(
                            "The store has not heard of this worker.", metadata: ["error": "\(error)"])
                    }
                }
                nextBeat = now.advanced(by: .milliseconds(timeToLive / 3))
            }
            stopOverdueAttempts(at: now)
            await watch.wait(until: nextWatch(before: nextBeat), clock: clock)
        }
        beating?.cancel()
    }

    /// Tells the store that the worker lives, and stops the attempts that no longer stand.
    func beat() async throws {
        let held = state.withLock { Array($0.attempts.keys) }
        let at = clock.now()
        let reply = try await store.heartbeat(configuration.worker, holding: held)
        let lost = Set(reply.lost)
        let tasks = state.withLock { state in
            state.lastBeat = at
            return state.stop(.lost) { lease, _ in lost.contains(lease) }
        }
        for task in tasks { task.cancel() }
    }

    private func stopOverdueAttempts(at now: Timestamp) {
        let lifeline = lifeline
        let tasks = state.withLock { state in
            if let lastBeat = state.lastBeat, lastBeat.advanced(by: lifeline) <= now {
                // Given back, not dropped: with the next beat this worker lives again, and nobody would reap what it
                // no longer works on. What others took over meanwhile stays theirs.
                return state.stop(.released) { _, _ in true }
            }
            return state.stop(.timedOut) { _, attempt in attempt.deadline <= now }
        }
        for task in tasks { task.cancel() }
    }

    private func nextWatch(before nextBeat: Timestamp) -> Timestamp {
        let lifeline = lifeline
        return state.withLock { state in
            var next = nextBeat
            for attempt in state.attempts.values where attempt.fate == .standing {
                next = min(next, attempt.deadline, state.lastBeat?.advanced(by: lifeline) ?? next)
            }
            state.watchedFrom = next
            return next
        }
    }

    /// How long work goes on without a beat: a little less than the store waits.
    private var lifeline: Duration { .milliseconds(configuration.worker.timeToLive * 5 / 6) }
}

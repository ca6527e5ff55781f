import Logging
import Synchronization

extension Engine {
    /// Lets the steps under way finish within the limit, then gives the rest back.
    func drain() async {
        let limit = clock.now().advanced(by: configuration.shutdownLimit)
        // The slots work in tasks of their own; waiting for them must survive the cancellation of this one.
        await Task { @concurrent in
            await self.waitForSlots(until: limit, unlessHurried: true)
            let tasks = self.state.withLock { $0.stop(.released) { _, _ in true } }
            for task in tasks { task.cancel() }
            await self.waitForSlots(until: self.clock.now().advanced(by: .seconds(2)), unlessHurried: false)
            await self.releaseStubborn()
        }.value
    }

    private func waitForSlots(until limit: Timestamp, unlessHurried: Bool) async {
        while clock.now() < limit,
            state.withLock({ !$0.attempts.isEmpty && !(unlessHurried && $0.isHurried) })
        {
            await ended.wait(until: limit, clock: clock)
        }
    }

    /// Gives back the steps of handlers that do not listen to cancellation; what they may still say is dropped.
    private func releaseStubborn() async {
        let leases = state.withLock { state in
            let leases = state.attempts.filter { $0.value.fate != .lost }.keys
            for lease in leases { state.attempts[lease]?.fate = .lost }
            return Array(leases)
        }
        for lease in leases {
            do {
                try await store.release(lease)
            } catch {
                logger.warning(
                    "A step could not be given back; it will be reaped.",
                    metadata: ["run": "\(lease.run)", "step": "\(lease.step)", "error": "\(error)"])
            }
        }
    }

    /// Repeats an operation for as long as the store is unavailable; the first repetition follows at once. The
    /// operation is told whether an earlier try may have been committed.
    func persisting<Value>(
        _ what: String, _ operation: (_ isRepetition: Bool) async throws -> Value
    ) async throws -> Value {
        var failures = 0
        while true {
            do {
                return try await operation(failures > 0)
            } catch JobStoreError.unavailable(let reason) {
                failures += 1
                noteDoubt()
                logger.error("The store could not \(what); trying again.", metadata: ["error": "\(reason)"])
                if failures == 1 { continue }
                let delay = configuration.storeRetry.delay(attempt: failures - 1, random: random.unit())
                try await clock.sleep(until: clock.now().advanced(by: .milliseconds(delay)))
            }
        }
    }

    /// Remembers for a while which attempts end, as an operation that went unanswered may have claimed steps.
    func noteDoubt() {
        let limit = clock.now().advanced(by: .milliseconds(configuration.worker.timeToLive))
        state.withLock { $0.doubtfulUntil = limit }
    }
}

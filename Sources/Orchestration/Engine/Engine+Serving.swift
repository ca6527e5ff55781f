import Logging
import Synchronization

extension Engine {
    /// The life of the worker, from its registration to its retirement.
    func serve(until reach: Duration?) async throws {
        guard try await register() else { return }
        await withTaskCancellationHandler {
            await withTaskGroup { group in
                group.addTask { await self.guardLeases() }
                await loop(until: reach)
                await drain()
                group.cancelAll()
            }
        } onCancel: {
            hurry()
        }
        // A cancelled task must still say good-bye, so this one is a new one.
        await Task { await self.retire() }.value
        if Task.isCancelled { throw CancellationError() }
    }

    /// Registers as soon as the store can take it.
    ///
    /// - Returns: false when the worker was told to stop before.
    private func register() async throws -> Bool {
        var failures = 0
        while true {
            do {
                try await beat()
                return true
            } catch JobStoreError.unavailable(let reason) {
                failures += 1
                noteDoubt()
                if isStopping { return false }
                logger.error("The store could not register the worker; trying again.", metadata: ["error": "\(reason)"])
                if failures == 1 { continue }
                let delay = configuration.storeRetry.delay(attempt: failures - 1, random: random.unit())
                await news.wait(until: clock.now().advanced(by: .milliseconds(delay)), clock: clock)
                try Task.checkCancellation()
            }
        }
    }

    private func retire() async {
        do {
            try await store.retire(worker: configuration.worker.id)
        } catch {
            logger.warning("The worker could not sign off; others will notice.", metadata: ["error": "\(error)"])
        }
    }

    private func loop(until reach: Duration?) async {
        var pass = Pass()
        while !isStopping {
            let now = clock.now()
            var next = now.advanced(by: configuration.pollInterval)
            do {
                try await keepTime(&pass, at: now)
                let claimed = try await claimFreeSlots(&pass)
                // While all hands are busy, passes follow on each other fast: what is due is asked now and then.
                if claimed == 0 || pass.nextLook.map({ $0 <= now }) ?? true {
                    pass.nextTick = try await store.nextWakeUp()
                    pass.nextLook = next
                }
                if let reach, claimed == 0, try await isIdle(within: reach, nextWakeUp: pass.nextTick) { return }
                pass.failures = 0
                next = min(next, pass.nextTick ?? next, pass.nextReap ?? next)
            } catch {
                pass.failures += 1
                pass.isAmbiguous = true
                noteDoubt()
                let delay = configuration.storeRetry.delay(attempt: pass.failures, random: random.unit())
                next = clock.now().advanced(by: .milliseconds(delay))
                logger.error(
                    "The store cannot be reached; trying again.",
                    metadata: ["error": "\(error)", "delay_ms": "\(delay)"])
            }
            await news.wait(until: next, clock: clock)
        }
    }

    /// What the claiming loop remembers from one pass to the next.
    private struct Pass {
        var nextTick: Timestamp?
        /// When to ask again for the next tick, at the latest.
        var nextLook: Timestamp?
        var nextReap: Timestamp?
        var isFirst = true
        var failures = 0
        /// A claim may have been committed without an answer.
        var isAmbiguous = false
    }

    private func keepTime(_ pass: inout Pass, at now: Timestamp) async throws {
        if pass.isFirst || pass.nextReap.map({ $0 <= now }) ?? true {
            for worker in try await store.workers() where configuration.hasEnded(worker.registration) {
                try await store.retire(worker: worker.registration.id)
            }
            for step in try await store.reap() {
                logger.warning(
                    "A step was taken away from its worker.",
                    metadata: [
                        "run": "\(step.lease.run)", "step": "\(step.lease.step)", "attempt": "\(step.lease.attempt)",
                        "worker": "\(step.lease.owner)", "reason": "\(step.reason.rawValue)",
                    ])
            }
            let interval = Double(configuration.reapInterval.wholeMilliseconds) * (0.75 + random.unit() / 2)
            pass.nextReap = now.advanced(by: .milliseconds(Int64(interval)))
        }
        if pass.isFirst || pass.nextTick.map({ $0 <= now }) ?? false {
            log(try await store.tick())
            pass.nextLook = nil
        }
        pass.isFirst = false
    }

    private func log(_ tick: TickResult) {
        for run in tick.timedOut { logger.error("A run took too long.", metadata: ["run": "\(run)"]) }
        for task in tick.escalated { logger.warning("A task was escalated.", metadata: ["task": "\(task)"]) }
        for task in tick.expired { logger.warning("A task expired.", metadata: ["task": "\(task)"]) }
        for run in tick.scheduled { logger.info("A scheduled run began.", metadata: ["run": "\(run)"]) }
    }

    /// Fills the free slots: queues without a share of their own together, the others one by one.
    /// - Returns: the number of steps claimed; nil when no slot is free.
    private func claimFreeSlots(_ pass: inout Pass) async throws -> Int? {
        var claimed: Int?
        for group in queueGroups() {
            let limit = freeSlots(for: group)
            guard limit > 0 || pass.isAmbiguous else { continue }
            let request = ClaimRequest(
                worker: configuration.worker.id, queues: group, handlers: Set(handlers.keys), limit: limit,
                includesHeld: pass.isAmbiguous)
            let steps = try await store.claim(request)
            // What was held already is known by now, whatever the next group's claim brings.
            pass.isAmbiguous = false
            claimed = (claimed ?? 0) + start(steps)
        }
        return claimed
    }

    private func queueGroups() -> [[String]] {
        let shared = configuration.queues.filter { $0.value == nil }.keys.sorted()
        let own = configuration.queues.filter { $0.value != nil }.keys.sorted().map { [$0] }
        return (shared.isEmpty ? [] : [shared]) + own
    }

    func freeSlots(for queues: [String]) -> Int {
        state.withLock { state in
            let shares = queues.compactMap { queue in
                (configuration.queues[queue] ?? nil).map { state.freeSlots(of: $0, queue: queue) }
            }
            return min(state.freeSlots(of: configuration.worker.slots), shares.min() ?? .max)
        }
    }

    private func isIdle(within reach: Duration, nextWakeUp: Timestamp?) async throws -> Bool {
        guard state.withLock({ $0.attempts.isEmpty }) else { return false }
        // Others' queues are others' business.
        let queues = try await store.queues().filter { configuration.queues.keys.contains($0.name) }
        if queues.contains(where: { $0.running > 0 }) { return false }
        if let nextWakeUp, queues.contains(where: { $0.delayed > 0 }),
            nextWakeUp <= clock.now().advanced(by: reach)
        {
            return false
        }
        return !news.hasNews
    }
}

import Logging
import Synchronization

extension Engine {
    /// Takes claimed steps on, each in a slot of its own.
    /// - Returns: how many of them were not under way already.
    @discardableResult
    func start(_ steps: some Sequence<ClaimedStep>) -> Int {
        var started = 0
        for step in steps where begin(step) {
            started += 1
            Task { @concurrent in await self.work(from: step) }
        }
        return started
    }

    private func begin(_ step: ClaimedStep) -> Bool {
        let (isNew, mustWatch) = state.withLock { ($0.begin(step), $0.mustWatch(step)) }
        if isNew, mustWatch { watch.wake() }
        return isNew
    }

    /// One slot: an attempt, and then the attempts that its completion claimed.
    private func work(from first: ClaimedStep) async {
        var current: ClaimedStep? = first
        while let step = current {
            var next = await attempt(step)[...]
            current = nil
            while current == nil, let candidate = next.popFirst() {
                if begin(candidate) { current = candidate }
            }
            start(next)
        }
        news.wake()
        ended.wake()
    }

    /// Runs one attempt to its end.
    /// - Returns: what the completion claimed for this worker.
    private func attempt(_ step: ClaimedStep) async -> [ClaimedStep] {
        let began = ContinuousClock.now
        let task = Task { @concurrent in try await self.produce(step) }
        // The attempt may have been stopped before its task was known.
        let isStopped = state.withLock { state in
            state.attempts[step.lease]?.task = task
            return state.attempts[step.lease]?.fate != .standing
        }
        if isStopped { task.cancel() }
        let product = await task.result
        let result = await conclude(step, product)
        state.withLock { $0.end(step.lease, at: clock.now()) }
        metrics.record(step.definition.handler, result.outcome, ContinuousClock.now - began)
        return result.claimed
    }

    /// Calls the handler, unless an equal fingerprint's result is at hand.
    private func produce(_ step: ClaimedStep) async throws -> StepProduct {
        guard let handler = handlers[step.definition.handler] else {
            throw StepFault(
                code: "unknown-handler", message: "This build has no handler '\(step.definition.handler)'.",
                isPermanent: false)
        }
        guard step.definition.isMemoised, let fingerprint = try await handler.fingerprint(of: step.context) else {
            return StepProduct(outcome: try await handler.run(step.context))
        }
        let memo = try await persisting("look up a memoised result") { _ in
            try await self.store.memo(
                subject: step.context.subject, step: step.definition.name, fingerprint: fingerprint)
        }
        if let memo { return StepProduct(outcome: .advance(memo), fingerprint: fingerprint, isMemoised: true) }
        return StepProduct(outcome: try await handler.run(step.context), fingerprint: fingerprint)
    }

    private typealias Conclusion = (outcome: String, claimed: [ClaimedStep])

    /// Commits what came of an attempt.
    private func conclude(_ step: ClaimedStep, _ product: Result<StepProduct, any Error>) async -> Conclusion {
        let fate = state.withLock { $0.attempts[step.lease]?.fate ?? .lost }
        do {
            switch (product, fate) {
            case (_, .lost): return ("lost", [])
            case (.success(let product), _): return try await commit(step, product)
            case (.failure, .released):
                try await persisting("release a step") { _ in try await self.store.release(step.lease) }
                return ("released", [])
            case (.failure, .timedOut):
                return try await fail(step, .reaped(.deadlinePassed, lease: step.lease))
            case (.failure(let error), .standing):
                return try await fail(step, Self.fault(for: error))
            }
        } catch JobStoreError.leaseLost {
            log(step, .notice, "The attempt was superseded; its result is dropped.")
            return ("lost", [])
        } catch {
            return await giveUp(step, error)
        }
    }

    private func commit(_ step: ClaimedStep, _ product: StepProduct) async throws -> Conclusion {
        switch product.outcome {
        case .advance(let result):
            let completion = StepCompletion(
                lease: step.lease, result: result, fingerprint: product.fingerprint, isMemoised: product.isMemoised)
            return (product.isMemoised ? "memoised" : "succeeded", try await complete(step, completion))
        case .finish(let result):
            let completion = StepCompletion(lease: step.lease, result: result, endsRun: true)
            return ("succeeded", try await complete(step, completion))
        case .wait(let request):
            let task = try await persisting("park a step") { _ in
                try await self.store.park(step.lease, task: request, effects: [])
            }
            log(step, .info, "The step waits for a person.", ["task": "\(task)"])
            return ("waiting", [])
        case .fail(let fault):
            return try await fail(step, fault)
        }
    }

    private func complete(_ step: ClaimedStep, _ completion: StepCompletion) async throws -> [ClaimedStep] {
        var completion = completion
        let reserved = reserve(after: step)
        defer { state.withLock { $0.reserved -= reserved ?? 0 } }
        if let reserved {
            completion.claimNext = ClaimRequest(
                worker: configuration.worker.id, queues: claimableQueues(after: step), handlers: Set(handlers.keys),
                limit: 1 + reserved)
        }
        let final = completion
        let claimed = try await persisting("complete a step") { isRepetition in
            var completion = final
            completion.claimNext?.includesHeld = isRepetition
            return try await self.store.complete(completion)
        }
        log(step, .debug, completion.isMemoised ? "The step was memoised." : "The step succeeded.")
        // More may be ready than was asked for.
        if claimed.count > reserved ?? 0, reserved != 0 { news.wake() }
        return claimed
    }

    private func fail(_ step: ClaimedStep, _ fault: StepFault) async throws -> Conclusion {
        let result = try await persisting("record a fault") { _ in
            try await self.store.fail(step.lease, fault: fault, effects: [])
        }
        switch result {
        case .retried(let due):
            news.wake()
            log(
                step, .warning, "The attempt failed; it will be repeated.",
                [
                    "code": "\(fault.code)", "error": "\(fault.message)", "due_at": "\(due.iso8601)",
                ])
            return ("retried", [])
        case .dead:
            log(step, .error, "The step failed for good.", ["code": "\(fault.code)", "error": "\(fault.message)"])
            return ("dead", [])
        }
    }

    /// The store refused the outcome itself, or its effects: the attempt failed after all.
    private func giveUp(_ step: ClaimedStep, _ error: any Error) async -> Conclusion {
        var fault = StepFault(
            code: "commit-failed", message: "The step's outcome could not be stored: \(error)", isPermanent: false)
        if case JobStoreError.notAllowed(let reason) = error {
            fault = StepFault(code: "outcome-not-allowed", message: reason, isPermanent: true)
        }
        do {
            return try await fail(step, fault)
        } catch {
            // Nobody reaps it earlier: this worker beats for all that it has claimed.
            log(
                step, .error,
                "The fault could not be recorded; the step stands still until its deadline, or until this worker ends.",
                ["error": "\(error)", "deadline": "\(step.deadline.iso8601)"])
            return ("lost", [])
        }
    }

    /// Keeps slots for the steps that a completion may make ready; nil when it must not claim any.
    private func reserve(after step: ClaimedStep) -> Int? {
        state.withLock { state in
            if state.isStopping { return nil }
            var free = min(8, state.freeSlots(of: configuration.worker.slots))
            for (queue, share) in configuration.queues {
                guard let share else { continue }
                let own = queue == step.definition.queue ? 1 : 0
                let left = state.freeSlots(of: share, queue: queue) + own
                if left > 0 { free = min(free, left - 1) }
            }
            state.reserved += free
            return free
        }
    }

    private func claimableQueues(after step: ClaimedStep) -> [String] {
        state.withLock { state in
            configuration.queues.keys.filter { queue in
                guard let share = configuration.queues[queue] ?? nil else { return true }
                return queue == step.definition.queue || state.freeSlots(of: share, queue: queue) > 0
            }.sorted()
        }
    }

    private static func fault(for error: any Error) -> StepFault {
        error as? StepFault
            ?? StepFault(code: "unexpected-error", message: String(describing: error), isPermanent: false)
    }

    private func log(
        _ step: ClaimedStep, _ level: Logger.Level, _ message: Logger.Message, _ more: Logger.Metadata = [:]
    ) {
        logger.log(
            level: level, message,
            metadata: more.merging([
                "trace": "\(step.context.trace.traceID)", "run": "\(step.lease.run)", "step": "\(step.lease.step)",
                "attempt": "\(step.lease.attempt)",
            ]) { first, _ in first })
    }
}

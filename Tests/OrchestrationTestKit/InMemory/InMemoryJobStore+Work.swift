package import Orchestration

extension InMemoryJobStore {
    package func claim(_ request: ClaimRequest) throws -> [ClaimedStep] {
        try transact { state, now in Self.claim(request, ofRun: nil, in: &state, at: now) }
    }

    static func claim(
        _ request: ClaimRequest, ofRun only: RunIdentifier?, in state: inout InMemoryState, at now: Timestamp
    ) -> [ClaimedStep] {
        var claimed: [ClaimedStep] = []
        let runs = state.runs.values.filter { $0.state.phase == .running && (only == nil || $0.state.id == only) }
        if request.includesHeld {
            let held = runs.flatMap { run in
                run.steps.filter { $0.state.phase == .running && $0.state.owner == request.worker }
                    .map { (run, $0) }
            }
            claimed = held.map { claimedStep($0.1, of: $0.0) }.sorted {
                ($0.lease.run, $0.lease.step) < ($1.lease.run, $1.lease.step)
            }
        }
        var candidates: [(run: RunRow, step: StepRow)] = runs.flatMap { run in
            run.steps.filter {
                $0.state.phase == .ready && request.queues.contains($0.state.queue)
                    && request.handlers.contains($0.state.handler)
            }.map { (run, $0) }
        }
        candidates.sort { left, right in
            (left.run.state.priority, left.step.state.dueAt ?? now, left.run.state.id, left.step.state.name)
                < (right.run.state.priority, right.step.state.dueAt ?? now, right.run.state.id, right.step.state.name)
        }
        var taken = 0
        for candidate in candidates where taken < request.limit && state.mayRun(queue: candidate.step.state.queue) {
            let id = candidate.run.state.id
            guard let index = candidate.run.index(of: candidate.step.state.name) else { continue }
            state.runs[id]?.steps[index].claim(by: request.worker, at: now)
            if let run = state.runs[id] { claimed.append(claimedStep(run.steps[index], of: run)) }
            taken += 1
        }
        return claimed
    }

    private static func claimedStep(_ row: StepRow, of run: RunRow) -> ClaimedStep {
        var outputs: [String: String] = [:]
        for other in run.steps
        where row.definition.reads.contains(other.definition.name) && other.state.phase == .succeeded {
            outputs[other.state.name] = other.state.output
        }
        return ClaimedStep(
            lease: row.lease, definition: row.definition,
            context: StepContext(
                run: run.state.id, workflow: run.state.workflow, subject: run.state.subject, step: row.state.name,
                attempt: row.state.attempt, trace: run.state.trace, input: run.state.input,
                instanceInput: row.instanceInput, outputs: outputs,
                fanOuts: run.graph.successors(of: row.definition.name).filter(\.isFanOut).map(\.name)),
            deadline: row.deadline ?? run.state.createdAt)
    }

    package func complete(_ completion: StepCompletion) throws -> [ClaimedStep] {
        try transact { state, now in
            let lease = completion.lease
            if state.row(lease)?.state.phase != .succeeded {
                try complete(completion, in: &state, at: now)
            }
            guard let request = completion.claimNext else { return [] }
            return Self.claim(request, ofRun: lease.run, in: &state, at: now)
        }
    }

    private func complete(_ completion: StepCompletion, in state: inout InMemoryState, at now: Timestamp) throws {
        let lease = completion.lease
        var (run, index) = try state.held(lease)
        try Self.check(completion.result, of: run.steps[index], in: run)
        let startedAt = run.steps[index].state.startedAt
        run.steps[index].end(.succeeded, at: now)
        run.steps[index].state.output = completion.result.output
        run.steps[index].choice = completion.result.choice
        state.append(.completed(completion, startedAt: startedAt), to: run.state.id, at: now)
        if let startedAt, !completion.isMemoised {
            run.steps[index].worked = now.milliseconds - startedAt.milliseconds
        }
        if let fingerprint = completion.fingerprint {
            let key = MemoKey(
                subject: run.state.subject, step: run.steps[index].definition.name, fingerprint: fingerprint)
            var result = completion.result
            result.effects = []
            state.memos[key] = result
        }
        if completion.endsRun {
            state.skipOpenSteps(of: &run, at: now)
        } else {
            for fanOut in completion.result.fanOut { state.fanOut(fanOut, in: &run, at: now) }
        }
        state.propagate(&run, at: now)
        state.runs[run.state.id] = run
        try state.apply(completion.result.effects, run: run.state.id)
    }

    private static func check(_ result: StepResult, of row: StepRow, in run: RunRow) throws {
        let successors = Set(run.graph.successors(of: row.definition.name).map(\.name))
        for choice in result.choice ?? [] where !successors.contains(choice) {
            throw JobStoreError.notAllowed("The step \(row.state.name) chose \(choice), which does not follow it.")
        }
        for fanOut in result.fanOut {
            guard successors.contains(fanOut.step), result.choice?.contains(fanOut.step) ?? true else {
                throw JobStoreError.notAllowed(
                    "The step \(row.state.name) fans out \(fanOut.step), which does not follow it.")
            }
            guard row.instance.number == nil, isWhole(fanOut.step, in: run) else {
                throw JobStoreError.notAllowed(
                    "The step \(row.state.name) fans out \(fanOut.step), which is fanned out or under way already.")
            }
        }
    }

    private static func isWhole(_ step: String, in run: RunRow) -> Bool {
        if run.graph.step(step)?.isFanOut ?? false {
            return !run.steps.contains { $0.definition.name == step && $0.instance.number != nil }
        }
        return run.index(of: step).map { run.steps[$0].state.phase } == .blocked
    }

    package func fail(_ lease: Lease, fault: StepFault, effects: [any StepEffect]) throws -> FailureResult {
        try transact { state, now in
            if let row = state.row(lease) {
                switch row.state.phase {
                case .delayed, .ready: return .retried(at: row.state.dueAt ?? now)
                case .dead: return .dead
                default: break
                }
            }
            var (run, index) = try state.held(lease)
            let result = state.fail(&run, index, fault: fault, at: now, random: random.unit())
            state.runs[run.state.id] = run
            try state.apply(effects, run: run.state.id)
            return result
        }
    }

    package func park(
        _ lease: Lease, task request: HumanTaskRequest, effects: [any StepEffect]
    ) throws -> HumanTaskIdentifier {
        try transact { state, now in
            if let row = state.row(lease), row.wasParked, let task = state.lastTask(run: lease.run, step: lease.step) {
                return task
            }
            var (run, index) = try state.held(lease)
            guard request.expireIn == nil || request.expiryAnswer != nil else {
                throw JobStoreError.notAllowed("A task that expires needs an answer for that case.")
            }
            let task = request.task(
                HumanTaskIdentifier(at: now, random: random), of: run.state, step: lease.step, at: now)
            let startedAt = run.steps[index].state.startedAt
            run.steps[index].state.phase = .waiting
            run.steps[index].deadline = nil
            run.steps[index].wasParked = true
            state.tasks[task.id] = TaskRow(task: task, request: request)
            for (kind, delay) in [
                (TimerRow.Kind.remind, request.remindIn), (.escalate, request.escalateIn), (.expire, request.expireIn),
            ] {
                if let delay { state.timers.insert(TimerRow(task: task.id, kind: kind, fireAt: now + delay)) }
            }
            state.append(.waiting(lease, task: task, startedAt: startedAt), to: lease.run, at: now)
            state.runs[lease.run] = run
            try state.apply(effects, run: lease.run)
            return task.id
        }
    }

    package func release(_ lease: Lease) throws {
        try transact { state, now in
            if state.row(lease)?.state.phase == .ready { return }
            var (run, index) = try state.held(lease)
            run.steps[index].state.maximumAttempts += 1
            run.steps[index].deadline = nil
            run.steps[index].makeReady(at: now)
            state.append(.released(lease), to: lease.run, at: now)
            state.runs[lease.run] = run
        }
    }

    package func memo(subject: String, step: String, fingerprint: String) -> StepResult? {
        state.memos[MemoKey(subject: subject, step: step, fingerprint: fingerprint)]
    }
}

extension StepRow {
    mutating func claim(by worker: String, at now: Timestamp) {
        state.phase = .running
        state.attempt += 1
        state.owner = worker
        state.startedAt = now
        state.dueAt = nil
        wasParked = false
        deadline = now + definition.startToClose
    }
}

extension InMemoryState {
    func mayRun(queue: String) -> Bool {
        guard let row = queues[queue] else { return true }
        if row.isPaused { return false }
        guard let maximum = row.maximumRunning else { return true }
        let running = runs.values.reduce(0) { count, run in
            count + run.steps.count { $0.state.phase == .running && $0.state.queue == queue }
        }
        return running < maximum
    }

    func lastTask(run: RunIdentifier, step: String) -> HumanTaskIdentifier? {
        tasks.values.filter { $0.task.run == run && $0.task.step == step }.map(\.task.id).max()
    }

    /// Skips everything that has not ended, for a run that ends early.
    mutating func skipOpenSteps(of run: inout RunRow, at now: Timestamp) {
        for index in run.steps.indices {
            switch run.steps[index].state.phase {
            case .blocked, .ready, .running, .delayed, .waiting:
                run.steps[index].end(.skipped, at: now)
                append(.skipped(step: run.steps[index].state.name), to: run.state.id, at: now)
            case .succeeded, .skipped, .dead, .cancelled: continue
            }
        }
        for (id, row) in tasks where row.task.run == run.state.id && row.task.phase == .open {
            tasks[id]?.task.phase = .cancelled
            dropTimers(of: id)
        }
    }
}

func + (instant: Timestamp, delay: Policy.Milliseconds) -> Timestamp {
    Timestamp(milliseconds: instant.milliseconds + delay)
}

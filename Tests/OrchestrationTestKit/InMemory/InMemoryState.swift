import Orchestration

/// Everything the reference store remembers, as one value: a transition works on a copy and replaces it, or does not.
struct InMemoryState {
    var definitions: [String: WorkflowDefinition] = [:]
    var current: [String: String] = [:]
    var runs: [RunIdentifier: RunRow] = [:]
    var keys: [String: RunIdentifier] = [:]
    var events: [RunIdentifier: [RunEvent]] = [:]
    /// How many events were written for each run that is still stored.
    var eventCounts: [RunIdentifier: Int] = [:]
    var tasks: [HumanTaskIdentifier: TaskRow] = [:]
    var timers: Set<TimerRow> = []
    var workers: [String: WorkerState] = [:]
    var queues: [String: QueueRow] = [:]
    var schedules: [String: ScheduleState] = [:]
    var memos: [MemoKey: StepResult] = [:]
    var seals: [EventSeal] = []
    var unsealed: Set<RunIdentifier> = []
    var key: EventKey?
    var effects: [(run: RunIdentifier, text: String)] = []
    var runChanges: [(run: RunIdentifier, phase: RunState.Phase, reason: StepFault?)] = []

    mutating func append(_ draft: EventDraft, to run: RunIdentifier, at now: Timestamp) {
        let log = events[run, default: []]
        eventCounts[run, default: 0] += 1
        unsealed.insert(run)
        events[run, default: []].append(
            draft.placed(run: run, sequence: log.count + 1, at: now, previous: log.last?.hash, key: key))
    }

    mutating func apply(_ effects: [any StepEffect], run: RunIdentifier) throws {
        for effect in effects {
            guard let effect = effect as? TextEffect, !effect.isRefused else { throw TextEffect.Refused() }
            self.effects.append((run, effect.text))
        }
    }

    /// The row a lease stands for, when it still stands.
    func held(_ lease: Lease) throws -> (RunRow, Int) {
        guard let run = runs[lease.run], let index = run.index(of: lease.step), run.steps[index].isHeld(by: lease)
        else { throw JobStoreError.leaseLost(lease) }
        return (run, index)
    }

    func row(_ lease: Lease) -> StepRow? {
        guard let run = runs[lease.run], let index = run.index(of: lease.step) else { return nil }
        return run.steps[index].matches(lease) ? run.steps[index] : nil
    }

    // MARK: What follows from a step's end

    /// Makes blocked steps ready or skipped as their predecessors allow, until nothing changes, and ends the run when
    /// nothing is left.
    mutating func propagate(_ run: inout RunRow, at now: Timestamp) {
        var isChanged = true
        while isChanged {
            isChanged = false
            for index in run.steps.indices where run.steps[index].state.phase == .blocked {
                let step = run.steps[index].definition
                let rows = run.steps.filter { step.after.contains($0.definition.name) }
                let readiness = StepReadiness.of(
                    step.name, after: rows.map { (phase: $0.state.phase, choice: $0.choice) })
                switch step.after.isEmpty ? .ready : readiness {
                case .blocked: continue
                case .ready: run.steps[index].makeReady(at: now)
                case .skipped:
                    run.steps[index].end(.skipped, at: now)
                    append(.skipped(step: run.steps[index].state.name), to: run.state.id, at: now)
                }
                isChanged = true
            }
        }
        let isOver = run.steps.allSatisfy { $0.state.phase == .succeeded || $0.state.phase == .skipped }
        if isOver { finish(&run, .succeeded, reason: nil, at: now) }
    }

    mutating func finish(_ run: inout RunRow, _ phase: RunState.Phase, reason: StepFault?, at now: Timestamp) {
        run.state.phase = phase
        run.state.finishedAt = now
        append(.finished(phase), to: run.state.id, at: now)
        runChanges.append((run.state.id, phase, reason))
    }

    /// Stops what is under way in a run that died or was cancelled.
    mutating func stop(_ run: inout RunRow, includingBlocked: Bool, fault: StepFault?, at now: Timestamp) {
        for index in run.steps.indices {
            switch run.steps[index].state.phase {
            case .ready, .running, .delayed, .waiting: run.steps[index].end(.cancelled, at: now, fault: fault)
            case .blocked where includingBlocked: run.steps[index].end(.cancelled, at: now, fault: fault)
            case .blocked, .succeeded, .skipped, .dead, .cancelled: continue
            }
        }
        for (id, row) in tasks where row.task.run == run.state.id && row.task.phase == .open {
            tasks[id]?.task.phase = .cancelled
            dropTimers(of: id)
        }
    }

    mutating func dropTimers(of task: HumanTaskIdentifier) {
        timers = timers.filter { $0.task != task }
    }

    /// Ends an attempt that failed.
    mutating func fail(
        _ run: inout RunRow, _ index: Int, fault: StepFault, at now: Timestamp, random: Double
    ) -> FailureResult {
        let row = run.steps[index]
        let due = row.definition.retry.due(
            after: fault, attempt: row.state.attempt, maximumAttempts: row.state.maximumAttempts, now: now,
            random: random)
        if let due {
            run.steps[index].state.phase = .delayed
            run.steps[index].state.dueAt = due
            run.steps[index].state.fault = fault
            run.steps[index].deadline = nil
            append(
                .retried(row.lease, fault: fault, startedAt: row.state.startedAt, due: due), to: run.state.id, at: now)
            return .retried(at: due)
        }
        run.steps[index].end(.dead, at: now, fault: fault)
        append(.dead(row.lease, fault: fault, startedAt: row.state.startedAt), to: run.state.id, at: now)
        stop(&run, includingBlocked: false, fault: nil, at: now)
        finish(&run, .dead, reason: fault, at: now)
        return .dead
    }

    /// Replaces a blocked step by its instances.
    func fanOut(_ fanOut: StepResult.FanOut, in run: inout RunRow, at now: Timestamp) {
        guard let definition = run.graph.step(fanOut.step) else { return }
        let known = run.index(of: fanOut.step)
        if fanOut.inputs.isEmpty {
            if let known, !definition.isFanOut { run.steps[known].end(.succeeded, at: now) }
            return
        }
        let attempt = known.map { run.steps[$0].state.attempt } ?? 0
        let instances = fanOut.inputs.enumerated().map { number, input in
            var row = StepRow(
                definition, run: run.state.id, instance: StepInstance(step: fanOut.step, number: number), input: input)
            row.state.attempt = attempt
            row.state.maximumAttempts = attempt + definition.retry.maximumAttempts
            return row
        }
        // A step that is there only when it is fanned out has no row before.
        let position = run.graph.position(of: fanOut.step) ?? 0
        let next = run.steps.firstIndex { (run.graph.position(of: $0.definition.name) ?? 0) > position }
        let place = known ?? next ?? run.steps.endIndex
        run.steps.replaceSubrange(place..<(known == nil ? place : place + 1), with: instances)
    }
}

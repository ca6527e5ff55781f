package import Orchestration

extension InMemoryJobStore {
    @discardableResult
    package func register(_ workflow: WorkflowDefinition) throws -> String {
        try workflow.validate()
        let hash = try workflow.contentHash()
        return try transact { state, _ in
            state.definitions[hash] = workflow
            state.current[workflow.name] = hash
            return hash
        }
    }

    package func submit(_ submission: RunSubmission, effects: [any StepEffect]) throws -> SubmissionResult {
        try transact { state, now in try submit(submission, effects: effects, in: &state, at: now) }
    }

    func submit(
        _ submission: RunSubmission, effects: [any StepEffect], in state: inout InMemoryState, at now: Timestamp
    ) throws -> SubmissionResult {
        let key = "\(submission.workflow)\u{0}\(submission.idempotencyKey)"
        if let known = state.keys[key] { return .existing(known) }
        guard let hash = state.current[submission.workflow], let definition = state.definitions[hash] else {
            throw JobStoreError.unknownWorkflow(submission.workflow)
        }
        let id = RunIdentifier(at: now, random: random)
        let trace = submission.trace?.child(random: random) ?? TraceContext.generate(random: random)
        var run = RunRow(
            state: RunState(
                id: id, workflow: definition.name, definitionHash: hash, idempotencyKey: submission.idempotencyKey,
                subject: submission.subject, phase: .running, input: submission.input,
                priority: submission.priority, trace: trace, parent: submission.parent, createdAt: now,
                finishedAt: nil),
            graph: WorkflowGraph(definition),
            deadline: definition.timeout.map { Timestamp(milliseconds: now.milliseconds + $0) },
            steps: definition.steps.filter { !$0.isFanOut }.map {
                StepRow($0, run: id, instance: StepInstance(step: $0.name))
            })
        try submission.inheritance?.check(against: definition)
        for (name, output) in submission.inheritance?.outputs ?? [:] {
            guard let index = run.index(of: name) else { continue }
            run.steps[index].end(.succeeded, at: now)
            run.steps[index].state.output = output
        }
        state.append(.submitted(submission, definitionHash: hash), to: id, at: now)
        state.runChanges.append((id, .running, nil))
        state.propagate(&run, at: now)
        state.runs[id] = run
        state.keys[key] = id
        try state.apply(effects, run: id)
        return .created(id)
    }

    package func cancel(_ id: RunIdentifier, actor: String, reason: String, effects: [any StepEffect]) throws {
        try transact { state, now in
            guard var run = state.runs[id] else { throw JobStoreError.unknownRun(id) }
            switch run.state.phase {
            case .cancelled: return
            case .succeeded, .dead:
                throw JobStoreError.notAllowed("The run \(id) has ended already, as \(run.state.phase.rawValue).")
            case .running: break
            }
            state.stop(&run, includingBlocked: true, fault: nil, at: now)
            state.append(.cancelled(actor: actor, reason: reason), to: id, at: now)
            state.finish(&run, .cancelled, reason: .cancelled(by: actor, reason: reason), at: now)
            state.runs[id] = run
            try state.apply(effects, run: id)
        }
    }

    package func retry(_ id: RunIdentifier, from step: String?, actor: String, effects: [any StepEffect]) throws {
        try transact { state, now in
            guard var run = state.runs[id] else { throw JobStoreError.unknownRun(id) }
            guard run.state.phase == .dead || (run.state.phase == .succeeded && step != nil) else {
                throw JobStoreError.notAllowed("The run \(id) is \(run.state.phase.rawValue): it cannot be retried.")
            }
            guard !run.steps.isEmpty else { throw JobStoreError.pruned(id) }
            if let step { try Self.reset(&run, from: step, at: now) }
            for index in run.steps.indices where [.dead, .cancelled].contains(run.steps[index].state.phase) {
                run.steps[index].reset()
                run.steps[index].makeReady(at: now)
            }
            if let step {
                for index in run.steps.indices where run.steps[index].isNamed(step) {
                    run.steps[index].makeReady(at: now)
                }
            }
            run.state.phase = .running
            run.state.finishedAt = nil
            run.deadline = run.graph.definition.timeout.map { Timestamp(milliseconds: now.milliseconds + $0) }
            state.append(.resumed(from: step, actor: actor), to: id, at: now)
            state.runChanges.append((id, .running, nil))
            state.runs[id] = run
            try state.apply(effects, run: id)
        }
    }

    /// Resets a step and everything after it to blocked, folding the fan-outs among them.
    private static func reset(_ run: inout RunRow, from step: String, at now: Timestamp) throws {
        let targets = run.steps.filter { $0.isNamed(step) }
        guard let first = targets.first else { throw JobStoreError.unknownStep(step) }
        guard targets.allSatisfy({ $0.state.phase != .blocked && $0.state.phase != .skipped }) else {
            throw JobStoreError.notAllowed("The step \(step) was not reached: it cannot be the one to retry from.")
        }
        for index in run.steps.indices where run.steps[index].isNamed(step) { run.steps[index].reset() }
        for name in run.graph.descendants(of: first.definition.name) {
            let indices = run.steps.indices.filter { run.steps[$0].definition.name == name }
            guard let place = indices.first else { continue }
            var folded = StepRow(run.steps[place].definition, run: run.state.id, instance: StepInstance(step: name))
            folded.state.attempt = indices.map { run.steps[$0].state.attempt }.max() ?? 0
            folded.reset()
            if folded.definition.isFanOut { folded.end(.skipped, at: now) }
            run.steps.removeSubrange(place..<(place + indices.count))
            run.steps.insert(folded, at: place)
        }
    }
}

extension StepRow {
    /// Whether a name given by a person means this row: its own, or its step's.
    func isNamed(_ name: String) -> Bool { state.name == name || definition.name == name }
}

import Orchestration

extension JobTransaction {
    func register(_ workflow: WorkflowDefinition) throws -> String {
        let hash = try workflow.contentHash()
        let known = try session.first(
            "SELECT definition_hash FROM workflow WHERE name = $1", [.text(workflow.name)])?.text(0)
        // Every start registers its workflows: when nothing is new, nothing is written.
        if known == hash { return hash }
        try session.execute(
            "INSERT INTO definition (hash, body) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING",
            [.text(hash), .text(try workflow.canonicalJSON())])
        try session.execute(
            """
            INSERT INTO workflow (name, definition_hash) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET definition_hash = excluded.definition_hash
            """, [.text(workflow.name), .text(hash)])
        return hash
    }

    func submit(_ submission: RunSubmission, effects: [any StepEffect]) throws -> SubmissionResult {
        let known = try session.first(
            "SELECT id FROM run WHERE workflow = $1 AND idempotency_key = $2",
            [.text(submission.workflow), .text(submission.idempotencyKey)])
        if let known { return .existing(RunIdentifier(try known.text(0))) }
        guard
            let hash = try session.first(
                "SELECT definition_hash FROM workflow WHERE name = $1", [.text(submission.workflow)])?.text(0)
        else { throw JobStoreError.unknownWorkflow(submission.workflow) }
        let graph = try definitions.graph(hash, in: session)
        let id = RunIdentifier(at: now, random: random)
        let trace = submission.trace?.child(random: random) ?? TraceContext.generate(random: random)
        let steps = graph.definition.steps
        let inherited = submission.inheritance?.outputs ?? [:]
        try submission.inheritance?.check(against: graph.definition)
        var run = RunRow(
            state: RunState(
                id: id, workflow: submission.workflow, definitionHash: hash,
                idempotencyKey: submission.idempotencyKey, subject: submission.subject, phase: .running,
                input: submission.input, priority: submission.priority, trace: trace, parent: submission.parent,
                createdAt: now, finishedAt: nil),
            graph: graph, deadline: graph.definition.timeout.map { now + $0 },
            openSteps: steps.count { !$0.isFanOut } - inherited.count)
        try append(.submitted(submission, definitionHash: hash), to: &run)
        try insert(run)
        let fanOuts = steps.filter(\.isFanOut).map(\.name)
        for (position, step) in steps.enumerated() where !step.isFanOut {
            var row = StepRow(
                step, at: StepPlace(position: position, instance: StepPlace.single), priority: run.state.priority)
            row.openPredecessors = step.after.count { inherited[$0] == nil && !fanOuts.contains($0) }
            row.isChosen = step.after.contains { inherited[$0] != nil }
            if let output = inherited[step.name] {
                row.phase = .succeeded
                row.output = output
                row.finishedAt = now
            } else if row.openPredecessors == 0 {
                row.makeReady(at: now)
            }
            try insert(row, of: id)
        }
        run.change = RunRow.Change(reason: nil)
        try apply(effects, to: run)
        try announce(run)
        if run.openSteps == 0 {
            try finish(&run, .succeeded, reason: nil)
            try save(run, effects: [])
        }
        return .created(id)
    }

    private func insert(_ run: RunRow) throws {
        let state = run.state
        try session.perform(
            """
            INSERT INTO run (id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id,
                span_id, parent, created_at, deadline, open_steps, sequence, log_hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            [
                .text(state.id.text), .text(state.workflow), .text(state.definitionHash),
                .text(state.idempotencyKey), .text(state.subject), .phase(state.phase), .text(state.input),
                .number(state.priority), .text(state.trace.traceID), .text(state.trace.spanID),
                SQLValue(state.parent?.text), .integer(state.createdAt.milliseconds), SQLValue(run.deadline),
                .number(run.openSteps), .number(run.sequence), SQLValue(run.logHash),
            ])
    }
}

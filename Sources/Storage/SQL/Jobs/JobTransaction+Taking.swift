import Orchestration

/// A step that a worker holds, before it is told what it needs to know.
struct TakenStep {
    var lease: Lease
    var place: StepPlace
    var deadline: Timestamp
    var input: String?
    /// When the attempt began; nil when it was under way before.
    var startedAt: Timestamp?
}

/// What one claim has read already: instances of a fan-out share their run and the outputs they read.
struct ClaimContext {
    struct Source: Hashable {
        var run: String
        var position: Int
    }

    var runs: [String: RunRow] = [:]
    var outputs: [Source: [String: String]] = [:]

    /// What steps at some positions of a run have left, by the names of their rows; places left over match nothing.
    static let outputs: StaticString = """
        SELECT position, name, output FROM step
        WHERE run_id = $1 AND position IN ($2, $3, $4, $5, $6, $7) AND phase || '' = 'succeeded'
            AND output IS NOT NULL
        """

    mutating func note(_ rows: [SQLRow], of run: String) throws {
        for row in rows {
            outputs[Source(run: run, position: try row.number(0)), default: [:]][try row.text(1)] = try row.text(2)
        }
    }
}

extension JobTransaction {
    /// - Returns: whether the candidate is the worker's now.
    func take(_ candidate: Candidate, for worker: String) throws -> Bool {
        let deadline = session.now + candidate.startToClose
        let key: [SQLValue] = [
            .text(candidate.run), .number(candidate.place.position), .number(candidate.place.instance),
        ]
        let lease: [SQLValue] = [
            .number(candidate.attempt + 1), .text(worker), .integer(session.now), .integer(deadline),
        ]
        if let step = candidate.released {
            try session.perform(
                """
                UPDATE step SET phase = 'running', attempt = $4, owner = $5, started_at = $6, deadline = $7,
                    open_predecessors = $8, is_chosen = $9, task_id = NULL
                WHERE run_id = $1 AND position = $2 AND instance = $3
                """, key + lease + [.number(step.openPredecessors), SQLValue(step.isChosen)])
            return true
        }
        let statement: StaticString = """
            UPDATE step SET phase = 'running', attempt = $4, owner = $5, started_at = $6, deadline = $7, due_at = NULL,
                task_id = NULL
            WHERE run_id = $1 AND position = $2 AND instance = $3 AND phase || '' = 'ready' AND attempt = $8
            """
        let arguments = key + lease + [.number(candidate.attempt)]
        switch session.dialect {
        // Without RETURNING, for which SQLite makes a table each time.
        case .sqlite: return try session.execute(statement, arguments) > 0
        // The row was locked when it was found: nobody else has it.
        case .postgreSQL: try session.perform(statement, arguments)
        }
        return true
    }

    func held(by worker: String, in run: RunIdentifier?, _ context: inout ClaimContext) throws -> [ClaimedStep] {
        let rows = try session.query(
            """
            SELECT run_id, position, instance, name, attempt, deadline, instance_input FROM step
            WHERE phase = 'running' AND owner = $1 ORDER BY run_id, name
            """, [.text(worker)])
        var steps: [TakenStep] = []
        for row in rows where try run == nil || row.text(0) == run?.text {
            let lease = Lease(
                run: RunIdentifier(try row.text(0)), step: try row.text(3), owner: worker, attempt: try row.number(4))
            let place = StepPlace(position: try row.number(1), instance: try row.number(2))
            steps.append(
                TakenStep(lease: lease, place: place, deadline: try row.timestamp(5), input: row.optionalText(6)))
        }
        return try claimedSteps(steps, &context)
    }

    /// The steps with what their handlers are given, asked for all of them at once.
    func claimedSteps(_ steps: [TakenStep], _ context: inout ClaimContext) throws -> [ClaimedStep] {
        try readRuns(of: steps, &context)
        try readOutputs(of: steps, &context)
        return try steps.map { step in
            guard let run = context.runs[step.lease.run.text] else { throw JobStoreError.unknownRun(step.lease.run) }
            if session.dialect == .postgreSQL, let startedAt = step.startedAt {
                known.note(run, beginning: step.lease, at: startedAt)
            }
            let definition = run.graph.definition.steps[step.place.position]
            let outputs = Self.sources(of: step, run).reduce(into: [:]) { outputs, source in
                outputs.merge(context.outputs[source] ?? [:]) { first, _ in first }
            }
            return ClaimedStep(
                lease: step.lease, definition: definition,
                context: StepContext(
                    run: step.lease.run, workflow: run.state.workflow, subject: run.state.subject,
                    step: step.lease.step, attempt: step.lease.attempt, trace: run.state.trace, input: run.state.input,
                    instanceInput: step.input, outputs: outputs,
                    fanOuts: run.graph.fanOuts(ofStepAt: step.place.position)),
                deadline: step.deadline)
        }
    }

    private func readRuns(of steps: [TakenStep], _ context: inout ClaimContext) throws {
        let unknown = Set(steps.map(\.lease.run.text)).subtracting(context.runs.keys)
        let questions = unknown.map { (RunRow.statement, [SQLValue.text($0)]) }
        for row in try session.queryAll(questions).joined() {
            let run = try RunRow(row, graph: definitions.graph(row.text(2), in: session))
            context.runs[run.state.id.text] = run
        }
    }

    /// What the steps have left that these read, by the names of their rows.
    private func readOutputs(of steps: [TakenStep], _ context: inout ClaimContext) throws {
        var questions: [(StaticString, [SQLValue])] = []
        var asked: [String] = []
        for step in steps {
            guard let run = context.runs[step.lease.run.text] else { continue }
            var unknown = Self.sources(of: step, run).filter { context.outputs[$0] == nil }[...]
            // Some to a statement, as its text is constant.
            while !unknown.isEmpty {
                let batch = unknown.prefix(StepsAhead.capacity)
                unknown = unknown.dropFirst(StepsAhead.capacity)
                for source in batch { context.outputs[source] = [:] }
                questions.append(
                    (ClaimContext.outputs, [.text(run.state.id.text)] + StepsAhead.padded(batch.map(\.position))))
                asked.append(run.state.id.text)
            }
        }
        for (run, rows) in zip(asked, try session.queryAll(questions)) { try context.note(rows, of: run) }
    }

    private static func sources(of step: TakenStep, _ run: RunRow) -> [ClaimContext.Source] {
        run.graph.definition.steps[step.place.position].reads.compactMap(run.graph.position).map {
            ClaimContext.Source(run: run.state.id.text, position: $0)
        }
    }
}

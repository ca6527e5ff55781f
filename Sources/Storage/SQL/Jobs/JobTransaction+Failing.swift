import Orchestration

/// What a row says of its latest attempt.
struct AttemptRow {
    var phase: StepState.Phase
    var startedAt: Timestamp?
    var dueAt: Timestamp?
    var maximumAttempts: Int
    /// The human task this attempt was parked for.
    var task: String?

    /// Reads phase, started_at, due_at, maximum_attempts and task_id, which begin at a column.
    init(_ row: SQLRow, from column: Int = 0) throws {
        phase = try row.choice(column, StepState.Phase.self)
        startedAt = row.optionalTimestamp(column + 1)
        dueAt = row.optionalTimestamp(column + 2)
        maximumAttempts = try row.number(column + 3)
        task = row.optionalText(column + 4)
    }
}

extension JobTransaction {
    /// The row of the lease's attempt, whatever became of it; nil when the row has seen another attempt since.
    func attempt(_ lease: Lease, at place: StepPlace) throws -> AttemptRow? {
        let row = try session.first(
            """
            SELECT phase, started_at, due_at, maximum_attempts, task_id FROM step
            WHERE run_id = $1 AND position = $2 AND instance = $3 AND attempt = $4 AND owner = $5
            """,
            [
                .text(lease.run.text), .number(place.position), .number(place.instance), .number(lease.attempt),
                .text(lease.owner),
            ])
        return try row.map { try AttemptRow($0) }
    }

    /// Locks the run of a lease, and finds the lease's attempt.
    func leased(_ lease: Lease) throws -> (run: RunRow, place: StepPlace, attempt: AttemptRow) {
        if session.dialect == .postgreSQL { return try leasedAtOnce(lease) }
        guard let run = try lockedRun(lease.run), let place = run.place(of: lease.step),
            let attempt = try attempt(lease, at: place)
        else { throw JobStoreError.leaseLost(lease) }
        return (run, place, attempt)
    }

    /// The same in one journey: the server runs the second statement when it has the run's lock.
    private func leasedAtOnce(_ lease: Lease) throws -> (run: RunRow, place: StepPlace, attempt: AttemptRow) {
        let answers = try session.queryAll([
            (RunLock.statement, [.text(lease.run.text)]),
            (
                """
                SELECT phase, started_at, due_at, maximum_attempts, task_id FROM step
                WHERE run_id = $1 AND name = $2 AND attempt = $3 AND owner = $4
                """, [.text(lease.run.text), .text(lease.step), .number(lease.attempt), .text(lease.owner)]
            ),
        ])
        guard let run = try answers[0].first.map({ try runRow($0) }), let place = run.place(of: lease.step),
            let attempt = try answers[1].first.map({ try AttemptRow($0) })
        else { throw JobStoreError.leaseLost(lease) }
        return (run, place, attempt)
    }

    func fail(_ lease: Lease, fault: StepFault, effects: [any StepEffect]) throws -> FailureResult {
        var (run, place, attempt) = try leased(lease)
        switch attempt.phase {
        case .running: break
        case .delayed, .ready: return .retried(at: attempt.dueAt ?? now)
        case .dead: return .dead
        default: throw JobStoreError.leaseLost(lease)
        }
        let result = try fail(lease, at: place, attempt, fault: fault, in: &run)
        try save(run, effects: effects)
        return result
    }

    /// Ends a running attempt that failed.
    func fail(
        _ lease: Lease, at place: StepPlace, _ attempt: AttemptRow, fault: StepFault, in run: inout RunRow
    ) throws -> FailureResult {
        let due = run.graph.definition.steps[place.position].retry.due(
            after: fault, attempt: lease.attempt, maximumAttempts: attempt.maximumAttempts, now: now,
            random: random.unit())
        let key: [SQLValue] = [
            .text(lease.run.text), .number(place.position), .number(place.instance),
            .text(try JobText.encode(fault)),
        ]
        if let due {
            try session.perform(
                """
                UPDATE step SET phase = 'delayed', fault = $4, due_at = $5, deadline = NULL
                WHERE run_id = $1 AND position = $2 AND instance = $3
                """, key + [.integer(due.milliseconds)])
            try append(.retried(lease, fault: fault, startedAt: attempt.startedAt, due: due), to: &run)
            return .retried(at: due)
        }
        try session.perform(
            """
            UPDATE step SET phase = 'dead', fault = $4, finished_at = $5, due_at = NULL, deadline = NULL
            WHERE run_id = $1 AND position = $2 AND instance = $3
            """, key + [.integer(session.now)])
        try append(.dead(lease, fault: fault, startedAt: attempt.startedAt), to: &run)
        try stop(run, fault: nil)
        try finish(&run, .dead, reason: fault)
        return .dead
    }

    func release(_ lease: Lease) throws {
        var (run, place, attempt) = try leased(lease)
        if attempt.phase == .ready { return }
        guard attempt.phase == .running else { throw JobStoreError.leaseLost(lease) }
        try session.perform(
            """
            UPDATE step SET phase = 'ready', due_at = $4, maximum_attempts = maximum_attempts + 1, deadline = NULL
            WHERE run_id = $1 AND position = $2 AND instance = $3
            """,
            [.text(lease.run.text), .number(place.position), .number(place.instance), .integer(session.now)])
        try append(.released(lease), to: &run)
        try save(run, effects: [])
    }

    func cancel(_ id: RunIdentifier, actor: String, reason: String, effects: [any StepEffect]) throws {
        guard var run = try lockedRun(id) else { throw JobStoreError.unknownRun(id) }
        switch run.state.phase {
        case .cancelled: return
        case .succeeded, .dead:
            throw JobStoreError.notAllowed("The run \(id) has ended already, as \(run.state.phase.rawValue).")
        case .running: break
        }
        try stop(run, fault: nil)
        try session.perform(
            """
            UPDATE step SET phase = 'cancelled', finished_at = $2, fault = NULL
            WHERE run_id = $1 AND phase = 'blocked'
            """, [.text(id.text), .integer(session.now)])
        try append(.cancelled(actor: actor, reason: reason), to: &run)
        try finish(&run, .cancelled, reason: .cancelled(by: actor, reason: reason))
        try save(run, effects: effects)
    }

    /// Stops what is under way in a run that died or was cancelled; blocked steps stay blocked.
    func stop(_ run: RunRow, fault: StepFault?) throws {
        try session.perform(
            """
            UPDATE step SET phase = 'cancelled', finished_at = $2, fault = $3, due_at = NULL, deadline = NULL
            WHERE run_id = $1 AND phase IN ('ready', 'running', 'delayed', 'waiting')
            """,
            [.text(run.state.id.text), .integer(session.now), SQLValue(try fault.map(JobText.encode))])
        try closeTasks(of: run)
    }

    /// Takes the run's open tasks from their people.
    func closeTasks(of run: RunRow) throws {
        try session.perform(
            """
            DELETE FROM timer
            WHERE task_id IN (SELECT id FROM human_task WHERE run_id = $1 AND phase = 'open')
            """, [.text(run.state.id.text)])
        try session.perform(
            "UPDATE human_task SET phase = 'cancelled' WHERE run_id = $1 AND phase = 'open'",
            [.text(run.state.id.text)])
    }
}

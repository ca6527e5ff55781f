import Orchestration

/// What a tick has to do.
struct DueWork: Sendable {
    /// A clock that was ahead has put something off.
    var isPutOff: Bool
    var hasDelayedSteps: Bool
    var timers: [(task: HumanTaskIdentifier, kind: Int)]
    var runs: [RunIdentifier]
    var schedules: [SQLRow]
}

extension JobTransaction {
    /// What is due now, to be done one by one: each is a transaction that locks its run first.
    func due() throws -> DueWork {
        let arguments: [SQLValue] = [.integer(session.now)]
        return DueWork(
            isPutOff: try isPutOff(),
            hasDelayedSteps: try session.first(
                "SELECT 1 FROM step WHERE phase = 'delayed' AND due_at <= $1 LIMIT 1", arguments) != nil,
            timers: try session.query(
                "SELECT task_id, kind FROM timer WHERE fire_at <= $1 ORDER BY fire_at, task_id, kind", arguments
            ).map { (task: HumanTaskIdentifier(try $0.text(0)), kind: try $0.number(1)) },
            runs: try session.query(
                """
                SELECT id FROM run WHERE phase = 'running' AND deadline IS NOT NULL AND deadline <= $1 ORDER BY id
                """, arguments
            ).map { RunIdentifier(try $0.text(0)) },
            schedules: try session.query(
                """
                SELECT name, cron, zone, workflow, input, next_at FROM schedule
                WHERE is_paused = 0 AND next_at <= $1 ORDER BY name
                """, arguments))
    }

    /// - Returns: the number of delayed steps that are ready now.
    func promote() throws -> Int {
        let arguments: [SQLValue] = [.integer(session.now)]
        return switch session.dialect {
        case .sqlite:
            try session.execute(
                "UPDATE step SET phase = 'ready' WHERE phase = 'delayed' AND due_at <= $1", arguments)
        case .postgreSQL:
            // Steps that somebody holds are left to the next tick: their runs are locked first everywhere else.
            try session.execute(
                """
                WITH due AS MATERIALIZED (
                    SELECT run_id, position, instance FROM step WHERE phase = 'delayed' AND due_at <= $1
                    FOR UPDATE SKIP LOCKED)
                UPDATE step SET phase = 'ready' FROM due
                WHERE step.run_id = due.run_id AND step.position = due.position AND step.instance = due.instance
                """, arguments)
        }
    }

    func nextWakeUp() throws -> Timestamp? {
        if try isPutOff() { return now }
        // Each is the first entry of an index.
        let instants = [
            try session.first("SELECT min(due_at) FROM step WHERE phase = 'delayed'", []),
            try session.first("SELECT min(fire_at) FROM timer", []),
            try session.first(
                "SELECT min(deadline) FROM run WHERE phase = 'running' AND deadline IS NOT NULL", []),
            try session.first("SELECT min(next_at) FROM schedule WHERE is_paused = 0", []),
        ]
        return instants.compactMap { $0?.optionalTimestamp(0) }.min()
    }

    // MARK: Clocks that were ahead

    /// What is due later than this is looked at for whether a clock that was ahead has put it off.
    private static var nearFuture: Int64 { 3_600_000 }

    /// Whether work waits for a time that was reckoned by a clock which has been put back since.
    private func isPutOff() throws -> Bool {
        let steps = try session.first(
            "SELECT 1 FROM step WHERE phase = 'delayed' AND due_at > $2 AND started_at > $1 LIMIT 1",
            [.integer(session.now), .integer(session.now + Self.nearFuture)])
        return try steps != nil || !putOffSchedules().isEmpty
    }

    /// Schedules whose turn comes earlier by the clock as it is now, with the slot they wait for and the one that is next.
    private func putOffSchedules() throws -> [(name: String, slot: Timestamp, next: Timestamp)] {
        let rows = try session.query(
            "SELECT name, cron, zone, next_at FROM schedule WHERE is_paused = 0 AND next_at > $1",
            [.integer(session.now)])
        return try rows.compactMap { row in
            let slot = try row.timestamp(3)
            guard let next = try CronExpression(row.text(1)).next(after: now, zone: row.text(2)), next < slot else {
                return nil
            }
            return (try row.text(0), slot, next)
        }
    }

    /// Makes due what a clock that was ahead has put off: steps whose attempt began later than it is now are tried again
    /// at once, schedules wait for their next slot.
    func bringForward() throws {
        try session.perform(
            "UPDATE step SET due_at = $1 WHERE phase = 'delayed' AND due_at > $2 AND started_at > $1",
            [.integer(session.now), .integer(session.now + Self.nearFuture)])
        for schedule in try putOffSchedules() {
            try session.perform(
                "UPDATE schedule SET next_at = $3 WHERE name = $1 AND next_at = $2",
                [.text(schedule.name), .integer(schedule.slot.milliseconds), .integer(schedule.next.milliseconds)])
        }
    }

    // MARK: Timers

    func fire(_ number: Int, of id: HumanTaskIdentifier, _ result: inout TickResult) throws {
        guard let kind = TaskTimer(rawValue: number),
            let row = try session.first("SELECT run_id FROM human_task WHERE id = $1", [.text(id.text)]),
            try lockedRun(RunIdentifier(row.text(0))) != nil
        else { return }
        // An earlier timer's effect, or somebody else, may have dropped this one.
        let removed = try session.execute(
            "DELETE FROM timer WHERE task_id = $1 AND kind = $2", [.text(id.text), .number(number)])
        if removed > 0 { try fire(kind, of: id, &result) }
    }

    private func fire(_ kind: TaskTimer, of id: HumanTaskIdentifier, _ result: inout TickResult) throws {
        var (task, run) = try openTask(id)
        let row = try session.first(
            "SELECT expiry_answer, escalation_interval, escalation_roles, notice FROM human_task WHERE id = $1",
            [.text(id.text)])
        let event: RunEvent.Kind
        switch kind {
        case .remind:
            event = .reminded
            try append(.task(.reminded, task), to: &run)
            result.reminded.append(id)
        case .escalate:
            event = .escalated
            let escalation = Escalation(
                interval: row?.optionalInteger(1) ?? 0, roles: row?.optionalText(2).map(JobText.unseparated) ?? [])
            let next = escalation.raise(&task, at: now)
            try assign(task)
            if next != nil { try insertTimer(.escalate, of: task, in: escalation.interval) }
            try append(.task(.escalated, task), to: &run)
            result.escalated.append(id)
        case .expire:
            event = .expired
            let answer = TaskAnswer(actor: EventDraft.system, output: row?.optionalText(0) ?? "null")
            try end(&task, answer, as: .expired, in: &run)
            result.expired.append(id)
        }
        try save(run, effects: [])
        if let workflow = row?.optionalText(3) {
            try give(task.notice(event, workflow: workflow, of: run.state, at: now))
        }
    }

    /// Starts the run that tells somebody, in the transaction of what it tells. Settings that no longer want to hear of
    /// it have no such workflow.
    private func give(_ notice: RunSubmission) throws {
        do {
            _ = try submit(notice, effects: [])
        } catch JobStoreError.unknownWorkflow {
            return
        }
    }

    // MARK: Timeouts and schedules

    func endOverdue(_ id: RunIdentifier, _ result: inout TickResult) throws {
        guard var run = try lockedRun(id), run.state.phase == .running, let deadline = run.deadline, deadline <= now
        else { return }
        let limit = run.graph.definition.timeout ?? 0
        let fault = StepFault.runTimeout(limit)
        try append(.timedOut(after: limit), to: &run)
        try stop(run, fault: fault)
        try finish(&run, .dead, reason: fault)
        try save(run, effects: [])
        result.timedOut.append(run.state.id)
    }

    /// Submits the run of a schedule that was due. `row` holds its name, cron, zone, workflow, input and slot.
    func start(_ row: SQLRow, _ result: inout TickResult) throws {
        let name = try row.text(0)
        let slot = try row.timestamp(5)
        let next = try CronExpression(row.text(1)).next(after: now, zone: row.text(2))
        // No leader decides: whoever moves the slot on submits the run.
        let moved = try session.execute(
            "UPDATE schedule SET next_at = $3 WHERE name = $1 AND next_at = $2",
            [.text(name), .integer(slot.milliseconds), SQLValue(next)])
        guard moved > 0 else { return }
        let submission = RunSubmission(
            workflow: try row.text(3), idempotencyKey: "cron:\(name):\(slot.milliseconds)", subject: name,
            input: try row.text(4), actor: name)
        if case .created(let run) = try submit(submission, effects: []) {
            try session.perform(
                "UPDATE schedule SET last_run = $2 WHERE name = $1", [.text(name), .text(run.text)])
            result.scheduled.append(run)
        }
    }
}

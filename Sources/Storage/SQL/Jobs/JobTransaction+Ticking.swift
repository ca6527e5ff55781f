import Orchestration

extension JobTransaction {
    func tick() throws -> TickResult {
        var result = TickResult()
        result.promoted = try session.execute(
            "UPDATE step SET phase = 'ready' WHERE phase = 'delayed' AND due_at <= $1", [.integer(session.now)])
        try fireTimers(&result)
        try endOverdueRuns(&result)
        try startSchedules(&result)
        return result
    }

    func nextWakeUp() throws -> Timestamp? {
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

    // MARK: Timers

    private func fireTimers(_ result: inout TickResult) throws {
        let due = try session.query(
            "SELECT task_id, kind FROM timer WHERE fire_at <= $1 ORDER BY fire_at, task_id, kind",
            [.integer(session.now)])
        for row in due {
            // An earlier timer's effect may have dropped this one.
            let removed = try session.execute(
                "DELETE FROM timer WHERE task_id = $1 AND kind = $2", [row.values[0], row.values[1]])
            guard removed > 0, let kind = TaskTimer(rawValue: try row.number(1)) else { continue }
            try fire(kind, of: HumanTaskIdentifier(row.text(0)), &result)
        }
    }

    private func fire(_ kind: TaskTimer, of id: HumanTaskIdentifier, _ result: inout TickResult) throws {
        var (task, run) = try openTask(id)
        switch kind {
        case .remind:
            try append(.task(.reminded, task), to: &run)
            result.reminded.append(id)
        case .escalate:
            task.escalate()
            try session.execute(
                "UPDATE human_task SET level = $2, priority = $3 WHERE id = $1",
                [.text(id.text), .number(task.level), .number(task.priority)])
            try append(.task(.escalated, task), to: &run)
            result.escalated.append(id)
        case .expire:
            let output = try session.first("SELECT expiry_answer FROM human_task WHERE id = $1", [.text(id.text)])
            let answer = TaskAnswer(actor: EventDraft.system, output: output?.optionalText(0) ?? "null")
            try end(&task, answer, as: .expired, in: &run)
            result.expired.append(id)
        }
        try save(run, effects: [])
    }

    // MARK: Timeouts and schedules

    private func endOverdueRuns(_ result: inout TickResult) throws {
        let overdue = try session.query(
            """
            SELECT id FROM run WHERE phase = 'running' AND deadline IS NOT NULL AND deadline <= $1 ORDER BY id
            """, [.integer(session.now)])
        for row in overdue {
            guard var run = try lockedRun(RunIdentifier(row.text(0))) else { continue }
            let limit = run.graph.definition.timeout ?? 0
            let fault = StepFault.runTimeout(limit)
            try append(.timedOut(after: limit), to: &run)
            try stop(run, fault: fault)
            try finish(&run, .dead, reason: fault)
            try save(run, effects: [])
            result.timedOut.append(run.state.id)
        }
    }

    private func startSchedules(_ result: inout TickResult) throws {
        let due = try session.query(
            """
            SELECT name, cron, zone, workflow, input, next_at FROM schedule
            WHERE is_paused = 0 AND next_at <= $1 ORDER BY name
            """, [.integer(session.now)])
        for row in due {
            let name = try row.text(0)
            let slot = try row.timestamp(5)
            let next = try CronExpression(row.text(1)).next(after: now, zone: row.text(2))
            // No leader decides: whoever moves the slot on submits the run.
            let moved = try session.execute(
                "UPDATE schedule SET next_at = $3 WHERE name = $1 AND next_at = $2",
                [.text(name), .integer(slot.milliseconds), SQLValue(next)])
            guard moved > 0 else { continue }
            let submission = RunSubmission(
                workflow: try row.text(3), idempotencyKey: "cron:\(name):\(slot.milliseconds)", subject: name,
                input: try row.text(4), actor: name)
            if case .created(let run) = try submit(submission, effects: []) {
                try session.execute(
                    "UPDATE schedule SET last_run = $2 WHERE name = $1", [.text(name), .text(run.text)])
                result.scheduled.append(run)
            }
        }
    }
}

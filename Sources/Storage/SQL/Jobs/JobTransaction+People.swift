import Orchestration

extension JobTransaction {
    func task(_ id: HumanTaskIdentifier) throws -> HumanTask? {
        try session.first(
            """
            SELECT id, run_id, step, subject, kind, phase, assignee, assigned_until, priority, level, created_at,
                due_at, payload, answer, answered_by, answered_at, answered_through, role, excluded
            FROM human_task WHERE id = $1
            """, [.text(id.text)]
        ).map { try HumanTask($0) }
    }

    func tasks(_ filter: HumanTaskFilter) throws -> [HumanTask] {
        let arguments: [SQLValue] = [
            SQLValue(filter.kind), SQLValue(filter.subject), SQLValue(filter.availableTo), .integer(session.now),
            .number(filter.limit), SQLValue(filter.roles.map { JobText.separated($0.sorted()) }),
            SQLValue(filter.availableTo.map { JobText.separated([$0]) }),
            .number(filter.excludesSomebody ? 1 : 0),
            .text(filter.phases.map { "|\($0.rawValue)|" }.sorted().joined()),
        ]
        let rows =
            if filter.phases == [.open] {
                try session.query(
                    """
                    SELECT id, run_id, step, subject, kind, phase, assignee, assigned_until, priority, level,
                        created_at, due_at, payload, answer, answered_by, answered_at, answered_through, role,
                        excluded
                    FROM human_task
                    WHERE phase = 'open' AND (CAST($1 AS TEXT) IS NULL OR kind = $1)
                        AND (CAST($2 AS TEXT) IS NULL OR subject = $2)
                        AND (CAST($3 AS TEXT) IS NULL OR assignee IS NULL OR assignee = $3
                            OR assigned_until IS NULL OR assigned_until <= $4)
                        AND (CAST($6 AS TEXT) IS NULL OR role IS NULL OR replace($6, '\u{1F}' || role || '\u{1F}', '') <> $6)
                        AND (CAST($7 AS TEXT) IS NULL OR excluded IS NULL OR replace(excluded, $7, '') = excluded)
                        AND ($8 = 0 OR excluded IS NOT NULL)
                    ORDER BY priority, CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, created_at, id LIMIT $5
                    """, Array(arguments.dropLast()))
            } else if filter.subject != nil {
                try session.query(
                    """
                    SELECT id, run_id, step, subject, kind, phase, assignee, assigned_until, priority, level,
                        created_at, due_at, payload, answer, answered_by, answered_at, answered_through, role,
                        excluded
                    FROM human_task
                    WHERE subject = $2 AND (CAST($1 AS TEXT) IS NULL OR kind = $1)
                        AND (CAST($3 AS TEXT) IS NULL OR assignee IS NULL OR assignee = $3
                            OR assigned_until IS NULL OR assigned_until <= $4)
                        AND (CAST($6 AS TEXT) IS NULL OR role IS NULL OR replace($6, '\u{1F}' || role || '\u{1F}', '') <> $6)
                        AND (CAST($7 AS TEXT) IS NULL OR excluded IS NULL OR replace(excluded, $7, '') = excluded)
                        AND ($8 = 0 OR excluded IS NOT NULL)
                        AND ($9 = '' OR replace($9, '|' || phase || '|', '') <> $9)
                    ORDER BY priority, CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, created_at, id LIMIT $5
                    """, arguments)
            } else {
                try session.query(
                    """
                    SELECT id, run_id, step, subject, kind, phase, assignee, assigned_until, priority, level,
                        created_at, due_at, payload, answer, answered_by, answered_at, answered_through, role,
                        excluded
                    FROM human_task
                    WHERE (CAST($1 AS TEXT) IS NULL OR kind = $1) AND (CAST($2 AS TEXT) IS NULL OR subject = $2)
                        AND (CAST($3 AS TEXT) IS NULL OR assignee IS NULL OR assignee = $3
                            OR assigned_until IS NULL OR assigned_until <= $4)
                        AND (CAST($6 AS TEXT) IS NULL OR role IS NULL OR replace($6, '\u{1F}' || role || '\u{1F}', '') <> $6)
                        AND (CAST($7 AS TEXT) IS NULL OR excluded IS NULL OR replace(excluded, $7, '') = excluded)
                        AND ($8 = 0 OR excluded IS NOT NULL)
                        AND ($9 = '' OR replace($9, '|' || phase || '|', '') <> $9)
                    ORDER BY priority, CASE WHEN due_at IS NULL THEN 1 ELSE 0 END, due_at, created_at, id LIMIT $5
                    """, arguments)
            }
        return try rows.map { try HumanTask($0) }
    }

    func taskCount(_ filter: HumanTaskFilter) throws -> Int {
        let row = try session.first(
            """
            SELECT COUNT(*) FROM human_task
            WHERE (CAST($1 AS TEXT) IS NULL OR kind = $1) AND (CAST($2 AS TEXT) IS NULL OR subject = $2)
                AND (CAST($3 AS TEXT) IS NULL OR assignee IS NULL OR assignee = $3
                    OR assigned_until IS NULL OR assigned_until <= $4)
                AND (CAST($5 AS TEXT) IS NULL OR role IS NULL OR replace($5, '\u{1F}' || role || '\u{1F}', '') <> $5)
                AND (CAST($6 AS TEXT) IS NULL OR excluded IS NULL OR replace(excluded, $6, '') = excluded)
                AND ($7 = '' OR replace($7, '|' || phase || '|', '') <> $7) AND ($8 = 0 OR excluded IS NOT NULL)
            """,
            [
                SQLValue(filter.kind), SQLValue(filter.subject), SQLValue(filter.availableTo), .integer(session.now),
                SQLValue(filter.roles.map { JobText.separated($0.sorted()) }),
                SQLValue(filter.availableTo.map { JobText.separated([$0]) }),
                .text(filter.phases.map { "|\($0.rawValue)|" }.sorted().joined()),
                .number(filter.excludesSomebody ? 1 : 0),
            ])
        return Int(try row?.integer(0) ?? 0)
    }

    func claimTask(
        _ id: HumanTaskIdentifier, by person: Person, for duration: Policy.Milliseconds
    ) throws -> HumanTask {
        var (task, run) = try openTask(id)
        try task.refuseOthers(than: person, at: now)
        task.assignee = person.name
        task.assignedUntil = now + duration
        try assign(task)
        try append(.task(.claimed, task, by: person), to: &run)
        try save(run, effects: [])
        return task
    }

    func releaseTask(_ id: HumanTaskIdentifier, by person: Person) throws {
        var (task, run) = try openTask(id)
        try task.refuseOthers(than: person, at: now)
        guard task.assignee == person.name else { return }
        task.assignee = nil
        task.assignedUntil = nil
        try assign(task)
        try append(.task(.unclaimed, task, by: person), to: &run)
        try save(run, effects: [])
    }

    func escalateTask(_ id: HumanTaskIdentifier, from level: Int, by person: Person) throws -> HumanTask {
        var (task, run) = try openTask(id)
        guard task.level <= level else { return task }
        try task.refuseOthers(than: person, at: now)
        task.assignee = nil
        task.assignedUntil = nil
        let row = try session.first(
            "SELECT escalation_interval, escalation_roles FROM human_task WHERE id = $1", [.text(id.text)])
        let escalation = Escalation(
            interval: row?.optionalInteger(0) ?? 0, roles: row?.optionalText(1).map(JobText.unseparated) ?? [])
        // The timer that would have raised it stays: it raises it once more.
        _ = escalation.raise(&task, at: now)
        try assign(task)
        try append(.task(.escalated, task, by: person), to: &run)
        try save(run, effects: [])
        return task
    }

    func answer(_ id: HumanTaskIdentifier, _ answer: TaskAnswer, effects: [any StepEffect]) throws {
        guard let known = try task(id) else { throw JobStoreError.unknownTask(id) }
        if known.isAnswered(answer) { return }
        var (task, run) = try openTask(id)
        if answer.requiresClaim {
            try task.refuseOthers(than: answer.person, at: now)
            guard task.holder(at: now) == answer.actor else {
                throw JobStoreError.notAllowed("The task \(id) must be claimed before it is answered.")
            }
        }
        try task.refuseExcluded(answer.person)
        let successors = Set(run.graph.successors(of: StepInstance(named: task.step).step).map(\.name))
        for choice in answer.choice ?? [] where !successors.contains(choice) {
            throw JobStoreError.notAllowed("The answer chose \(choice), which does not follow \(task.step).")
        }
        try end(&task, answer, as: .answered, in: &run)
        try save(run, effects: effects)
    }

    /// Ends an open task, and the step that waits for it.
    func end(
        _ task: inout HumanTask, _ answer: TaskAnswer, as phase: HumanTask.Phase, in run: inout RunRow
    ) throws {
        task.phase = phase
        task.answer = answer.output
        task.answeredBy = answer.actor
        task.answeredThrough = answer.through
        task.answeredAt = now
        try session.perform(
            """
            UPDATE human_task SET phase = $2, answer = $3, answered_by = $4, answered_at = $5, answered_through = $6
            WHERE id = $1
            """,
            [
                .text(task.id.text), .phase(phase), .text(answer.output), .text(answer.actor),
                .integer(session.now), SQLValue(answer.through),
            ])
        try session.perform("DELETE FROM timer WHERE task_id = $1", [.text(task.id.text)])
        try append(.ended(task, answer), to: &run)
        guard let place = run.place(of: task.step) else { return }
        try session.perform(
            """
            UPDATE step SET phase = 'succeeded', finished_at = $4, output = $5, choice = $6, fault = NULL,
                due_at = NULL, deadline = NULL
            WHERE run_id = $1 AND position = $2 AND instance = $3 AND phase = 'waiting'
            """,
            [
                .text(task.run.text), .number(place.position), .number(place.instance), .integer(session.now),
                .text(answer.output), SQLValue(answer.choice.map(JobText.encode)),
            ])
        run.openSteps -= 1
        var released = ReleasedSteps()
        released.add(place.position, count: 1, choice: answer.choice, in: run.graph)
        try makeReady(settle(released, in: &run), of: run)
    }

    /// Locks the task's run, then reads the task, which nobody else can change any more.
    func openTask(_ id: HumanTaskIdentifier) throws -> (task: HumanTask, run: RunRow) {
        guard let row = try session.first("SELECT run_id FROM human_task WHERE id = $1", [.text(id.text)]),
            let run = try lockedRun(RunIdentifier(row.text(0))), let task = try task(id)
        else { throw JobStoreError.unknownTask(id) }
        guard task.phase == .open else { throw JobStoreError.taskClosed(id, by: task.answeredBy) }
        return (task, run)
    }

    func assign(_ task: HumanTask) throws {
        try session.perform(
            """
            UPDATE human_task SET assignee = $2, assigned_until = $3, level = $4, priority = $5, role = $6, due_at = $7
            WHERE id = $1
            """,
            [
                .text(task.id.text), SQLValue(task.assignee), SQLValue(task.assignedUntil), .number(task.level),
                .number(task.priority), SQLValue(task.role), SQLValue(task.dueAt),
            ])
    }
}

extension HumanTask {
    fileprivate func isAnswered(_ answer: TaskAnswer) -> Bool {
        phase == .answered && answeredBy == answer.actor && self.answer == answer.output
    }

    init(_ row: SQLRow) throws {
        self.init(
            id: HumanTaskIdentifier(try row.text(0)), run: RunIdentifier(try row.text(1)), step: try row.text(2),
            subject: try row.text(3), kind: try row.text(4), phase: try row.choice(5, Phase.self),
            assignee: row.optionalText(6), assignedUntil: row.optionalTimestamp(7), priority: try row.number(8),
            level: try row.number(9), createdAt: try row.timestamp(10), dueAt: row.optionalTimestamp(11),
            payload: try row.text(12), answer: row.optionalText(13), answeredBy: row.optionalText(14),
            answeredAt: row.optionalTimestamp(15), answeredThrough: row.optionalText(16), role: row.optionalText(17),
            excluded: row.optionalText(18).map(JobText.unseparated) ?? [])
    }
}

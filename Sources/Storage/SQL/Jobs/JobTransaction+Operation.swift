import Orchestration

extension JobTransaction {
    func pause(queue: String, _ isPaused: Bool) throws {
        try session.execute(
            """
            INSERT INTO queue (name, is_paused) VALUES ($1, $2)
            ON CONFLICT (name) DO UPDATE SET is_paused = excluded.is_paused
            """, [.text(queue), SQLValue(isPaused)])
    }

    func limit(queue: String, maximumRunning: Int?, maximumReady: Int?) throws {
        try session.execute(
            """
            INSERT INTO queue (name, is_paused, maximum_running, maximum_ready) VALUES ($1, 0, $2, $3)
            ON CONFLICT (name) DO UPDATE SET maximum_running = excluded.maximum_running,
                maximum_ready = excluded.maximum_ready
            """, [.text(queue), SQLValue(maximumRunning), SQLValue(maximumReady)])
    }

    func queues() throws -> [QueueState] {
        var states: [String: QueueState] = [:]
        for row in try session.query("SELECT name, is_paused, maximum_running, maximum_ready FROM queue", []) {
            var state = QueueState(named: try row.text(0))
            state.isPaused = row.flag(1)
            state.maximumRunning = row.optionalInteger(2).map { Int($0) }
            state.maximumReady = row.optionalInteger(3).map { Int($0) }
            states[state.name] = state
        }
        // Each phase by its own index, which holds nothing else.
        let ready = try session.query(
            "SELECT queue, count(*), min(due_at) FROM step WHERE phase = 'ready' GROUP BY queue", [])
        for row in ready {
            let name = try row.text(0)
            states[name, default: QueueState(named: name)].ready = try row.number(1)
            states[name]?.oldestReadyAt = row.optionalTimestamp(2)
        }
        try count("SELECT queue, count(*) FROM step WHERE phase = 'delayed' GROUP BY queue", \.delayed, in: &states)
        try count("SELECT queue, count(*) FROM step WHERE phase = 'running' GROUP BY queue", \.running, in: &states)
        try count("SELECT queue, count(*) FROM step WHERE phase = 'waiting' GROUP BY queue", \.waiting, in: &states)
        try count("SELECT queue, count(*) FROM step WHERE phase = 'dead' GROUP BY queue", \.dead, in: &states)
        return states.values.sorted { $0.name < $1.name }
    }

    private func count(
        _ sql: StaticString, _ target: WritableKeyPath<QueueState, Int>, in states: inout [String: QueueState]
    ) throws {
        for row in try session.query(sql, []) {
            let name = try row.text(0)
            states[name, default: QueueState(named: name)][keyPath: target] = try row.number(1)
        }
    }

    func putSchedule(_ schedule: Schedule) throws {
        let cron = try CronExpression(schedule.cron)
        guard CronExpression.knowsZone(schedule.zone) else {
            throw JobStoreError.notAllowed("The time zone '\(schedule.zone)' of the schedule is not known here.")
        }
        guard try session.first("SELECT 1 FROM workflow WHERE name = $1", [.text(schedule.workflow)]) != nil else {
            throw JobStoreError.unknownWorkflow(schedule.workflow)
        }
        let known = try session.first(
            """
            SELECT next_at FROM schedule WHERE name = $1 AND cron = $2 AND zone = $3 AND is_paused = $4
            """,
            [.text(schedule.name), .text(schedule.cron), .text(schedule.zone), SQLValue(schedule.isPaused)])
        let next = known.map { $0.optionalTimestamp(0) } ?? cron.next(after: now, zone: schedule.zone)
        try session.execute(
            """
            INSERT INTO schedule (name, cron, zone, workflow, input, is_paused, next_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (name) DO UPDATE SET cron = excluded.cron, zone = excluded.zone, workflow = excluded.workflow,
                input = excluded.input, is_paused = excluded.is_paused, next_at = excluded.next_at
            """,
            [
                .text(schedule.name), .text(schedule.cron), .text(schedule.zone), .text(schedule.workflow),
                .text(schedule.input), SQLValue(schedule.isPaused), SQLValue(next),
            ])
    }

    func removeSchedule(_ name: String) throws {
        try session.execute("DELETE FROM schedule WHERE name = $1", [.text(name)])
    }

    func schedules() throws -> [ScheduleState] {
        try session.query(
            """
            SELECT name, cron, zone, workflow, input, is_paused, next_at, last_run FROM schedule ORDER BY name
            """, []
        ).map { row in
            ScheduleState(
                schedule: Schedule(
                    name: try row.text(0), cron: try row.text(1), zone: try row.text(2),
                    workflow: try row.text(3), input: try row.text(4), isPaused: row.flag(5)),
                nextAt: row.optionalTimestamp(6), lastRun: row.optionalText(7).map { RunIdentifier($0) })
        }
    }
}

extension QueueState {
    fileprivate init(named name: String) {
        self.init(
            name: name, isPaused: false, maximumRunning: nil, maximumReady: nil, ready: 0, delayed: 0, running: 0,
            waiting: 0, dead: 0, oldestReadyAt: nil)
    }
}

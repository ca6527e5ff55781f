import Orchestration

extension JobTransaction {
    func heartbeat(_ worker: WorkerRegistration, holding leases: [Lease]) throws -> HeartbeatReply {
        // One row per beat; steps stay untouched.
        try session.perform(
            """
            INSERT INTO worker (id, host, process_id, build, time_to_live, slots, started_at, alive_until)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
            ON CONFLICT (id) DO UPDATE SET host = excluded.host, process_id = excluded.process_id,
                build = excluded.build, time_to_live = excluded.time_to_live, slots = excluded.slots,
                alive_until = excluded.alive_until
            """,
            [
                .text(worker.id), .text(worker.host), .number(worker.processID), .text(worker.build),
                .integer(worker.timeToLive), .number(worker.slots), .integer(session.now),
                .integer(session.now + worker.timeToLive),
            ])
        return HeartbeatReply(lost: try leases.filter { try !stands($0) })
    }

    private func stands(_ lease: Lease) throws -> Bool {
        try session.first(
            """
            SELECT 1 FROM step
            WHERE run_id = $1 AND name = $2 AND phase = 'running' AND attempt = $3 AND owner = $4
            """,
            [.text(lease.run.text), .text(lease.step), .number(lease.attempt), .text(lease.owner)]) != nil
    }

    func retire(worker: String) throws {
        try session.execute("DELETE FROM worker WHERE id = $1", [.text(worker)])
    }

    func workers() throws -> [WorkerState] {
        try session.query(
            """
            SELECT id, host, process_id, build, time_to_live, slots, started_at, alive_until FROM worker ORDER BY id
            """, []
        ).map { row in
            WorkerState(
                registration: WorkerRegistration(
                    id: try row.text(0), host: try row.text(1), processID: try row.number(2),
                    build: try row.text(3), timeToLive: try row.integer(4), slots: try row.number(5)),
                startedAt: try row.timestamp(6), aliveUntil: try row.timestamp(7))
        }
    }

    /// Forgets workers that are gone.
    /// - Returns: the attempts to be taken away, in the order in which they are.
    func lostLeases() throws -> [(lease: Lease, reason: ReapedStep.Reason)] {
        try session.execute("DELETE FROM worker WHERE alive_until <= $1", [.integer(session.now)])
        var lost: [(lease: Lease, reason: ReapedStep.Reason)] = []
        for row in try session.query(
            """
            SELECT run_id, name, owner, attempt, CASE WHEN worker.id IS NULL THEN 1 ELSE 0 END AS is_gone
            FROM step LEFT JOIN worker ON worker.id = step.owner
            WHERE step.phase = 'running' AND (worker.id IS NULL OR step.deadline <= $1)
            """, [.integer(session.now)])
        {
            let lease = Lease(
                run: RunIdentifier(try row.text(0)), step: try row.text(1), owner: try row.text(2),
                attempt: try row.number(3))
            lost.append((lease, row.flag(4) ? .workerGone : .deadlinePassed))
        }
        return lost.sorted {
            ($0.reason == .workerGone ? 0 : 1, $0.lease.run, $0.lease.step)
                < ($1.reason == .workerGone ? 0 : 1, $1.lease.run, $1.lease.step)
        }
    }

    /// - Returns: nil when the attempt has ended meanwhile.
    func reap(_ lease: Lease, _ reason: ReapedStep.Reason) throws -> ReapedStep? {
        // The death of one step may have cancelled another one of the same run.
        guard var run = try lockedRun(lease.run), let place = run.place(of: lease.step),
            let attempt = try attempt(lease, at: place), attempt.phase == .running
        else { return nil }
        try append(.reaped(lease, reason: reason), to: &run)
        let fault = StepFault.reaped(reason, lease: lease)
        let result = try fail(lease, at: place, attempt, fault: fault, in: &run)
        try save(run, effects: [])
        return ReapedStep(lease: lease, reason: reason, result: result)
    }
}

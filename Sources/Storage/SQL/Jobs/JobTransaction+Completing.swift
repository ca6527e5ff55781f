import Orchestration

extension JobTransaction {
    func complete(_ completion: StepCompletion) throws -> [ClaimedStep] {
        let lease = completion.lease
        let leased = try leasedForCompletion(lease)
        var run = leased.run
        // A repetition after an ambiguous commit finds its own owner and attempt on a step that has succeeded.
        if leased.attempt.phase == .succeeded {
            return try completion.claimNext.map { try claim($0, of: run) } ?? []
        }
        guard leased.attempt.phase == .running else { throw JobStoreError.leaseLost(lease) }
        let place = leased.place
        try end(completion, at: place)
        try check(completion.result, of: place, in: run)
        try append(.completed(completion, startedAt: leased.attempt.startedAt), to: &run)
        try storeMemo(completion, of: place, in: run)
        run.openSteps -= 1
        // A fan-out makes rows that nobody could read before.
        let ahead = completion.result.fanOut.isEmpty ? leased.ahead : nil
        var ready: [BlockedStep] = []
        if completion.endsRun {
            try skipOpenSteps(of: &run)
        } else {
            var released = ReleasedSteps()
            released.add(place.position, count: 1, choice: completion.result.choice, in: run.graph)
            for fanOut in completion.result.fanOut { try self.fanOut(fanOut, in: &run, &released) }
            ready = try settle(released, in: &run, ahead)
        }
        let claimed = try claim(completion.claimNext, of: run, released: ready, ahead)
        try save(run, effects: completion.result.effects)
        return claimed
    }

    /// Ends the step, whose lease was found standing.
    private func end(_ completion: StepCompletion, at place: StepPlace) throws {
        let lease = completion.lease
        // The phase is hidden from PostgreSQL's planner, which else may take the index of all that its owner works on.
        let statement: StaticString = """
            UPDATE step SET phase = 'succeeded', finished_at = $6, output = $7, choice = $8, fault = NULL,
                deadline = NULL, worked = CASE WHEN $9 = 1 THEN NULL ELSE $6 - started_at END
            WHERE run_id = $1 AND position = $2 AND instance = $3 AND phase || '' = 'running' AND attempt = $4
                AND owner = $5
            """
        let arguments: [SQLValue] = [
            .text(lease.run.text), .number(place.position), .number(place.instance), .number(lease.attempt),
            .text(lease.owner), .integer(session.now), .text(completion.result.output),
            SQLValue(completion.result.choice.map(JobText.encode)), SQLValue(completion.isMemoised),
        ]
        switch session.dialect {
        case .sqlite:
            guard try session.execute(statement, arguments) == 1 else { throw JobStoreError.leaseLost(lease) }
        // Who ends, takes away or cancels a running step locks its run first: what was read under the lock still holds.
        case .postgreSQL: try session.perform(statement, arguments)
        }
    }

    private func check(_ result: StepResult, of place: StepPlace, in run: RunRow) throws {
        guard result.choice != nil || !result.fanOut.isEmpty else { return }
        let step = run.graph.definition.steps[place.position].name
        let successors = Set(run.graph.successors(of: step).map(\.name))
        for choice in result.choice ?? [] where !successors.contains(choice) {
            throw JobStoreError.notAllowed("The step \(step) chose \(choice), which does not follow it.")
        }
        for fanOut in result.fanOut {
            guard successors.contains(fanOut.step), result.choice?.contains(fanOut.step) ?? true else {
                throw JobStoreError.notAllowed("The step \(step) fans out \(fanOut.step), which does not follow it.")
            }
            guard place.instance == StepPlace.single, try isWhole(fanOut.step, in: run) else {
                throw JobStoreError.notAllowed(
                    "The step \(step) fans out \(fanOut.step), which is fanned out or under way already.")
            }
        }
    }

    /// Whether a step was neither fanned out nor reached yet.
    private func isWhole(_ step: String, in run: RunRow) throws -> Bool {
        guard let place = run.place(of: step) else { return false }
        if run.graph.definition.steps[place.position].isFanOut {
            return try session.first(
                "SELECT phase FROM step WHERE run_id = $1 AND position = $2 AND instance >= 0 LIMIT 1",
                [.text(run.state.id.text), .number(place.position)]) == nil
        }
        return try session.first(
            "SELECT phase FROM step WHERE run_id = $1 AND position = $2 AND instance = -1 AND phase = 'blocked'",
            [.text(run.state.id.text), .number(place.position)]) != nil
    }

    private func storeMemo(_ completion: StepCompletion, of place: StepPlace, in run: RunRow) throws {
        guard let fingerprint = completion.fingerprint else { return }
        let result = completion.result
        try session.perform(
            """
            INSERT INTO memo (subject, step, fingerprint, output, choice, fan_out, stored_at)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (subject, step, fingerprint) DO UPDATE SET output = excluded.output, choice = excluded.choice,
                fan_out = excluded.fan_out, stored_at = excluded.stored_at
            """,
            [
                .text(run.state.subject), .text(run.graph.definition.steps[place.position].name),
                .text(fingerprint), .text(result.output), SQLValue(result.choice.map(JobText.encode)),
                result.fanOut.isEmpty ? .null : .text(try JobText.encode(result.fanOut)), .integer(session.now),
            ])
    }

    func memo(subject: String, step: String, fingerprint: String) throws -> StepResult? {
        let row = try session.first(
            "SELECT output, choice, fan_out FROM memo WHERE subject = $1 AND step = $2 AND fingerprint = $3",
            [.text(subject), .text(step), .text(fingerprint)])
        guard let row else { return nil }
        return StepResult(
            output: try row.text(0), choice: try row.optionalText(1).map(JobText.names),
            fanOut: try row.optionalText(2).map(JobText.fanOut) ?? [])
    }

    /// Skips everything that has not ended, for a run that ends early.
    private func skipOpenSteps(of run: inout RunRow) throws {
        let open = try session.query(
            """
            SELECT name FROM step
            WHERE run_id = $1 AND phase IN ('blocked', 'ready', 'running', 'delayed', 'waiting')
            ORDER BY position, instance
            """, [.text(run.state.id.text)])
        for row in open { try append(.skipped(step: row.text(0)), to: &run) }
        try session.perform(
            """
            UPDATE step SET phase = 'skipped', finished_at = $2, fault = NULL, due_at = NULL, deadline = NULL
            WHERE run_id = $1 AND phase IN ('blocked', 'ready', 'running', 'delayed', 'waiting')
            """, [.text(run.state.id.text), .integer(session.now)])
        try closeTasks(of: run)
        run.openSteps = 0
        try finish(&run, .succeeded, reason: nil)
    }
}

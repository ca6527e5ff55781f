import Orchestration

extension StepCompletion {
    /// Whether it concerns nothing but the run, so that one statement may do it.
    var canBeAtOnce: Bool {
        result.effects.isEmpty && result.fanOut.isEmpty && result.choice == nil && !endsRun && fingerprint == nil
            && !isMemoised && !(claimNext?.includesHeld ?? false)
    }
}

extension ClaimRequest {
    fileprivate func isMet(by step: StepDefinition) -> Bool {
        limit > 0 && queues.contains(step.queue) && handlers.contains(step.handler)
    }
}

extension JobTransaction {
    /// Ends a step that has one successor, and claims that, in one statement: where the engine is across a network, most
    /// steps end this way. The statement does all or nothing. It relies on what this process knows of the run, which
    /// holds as long as the run's last event is the one that is known.
    ///
    /// - Returns: nil when nothing was changed, as something is otherwise than it must be for this.
    func completeAtOnce(_ completion: StepCompletion) throws -> [ClaimedStep]? {
        let lease = completion.lease
        guard let known = known[lease.run], let startedAt = known.starts[lease], let logHash = known.run.logHash,
            let place = known.run.place(of: lease.step), place.instance == StepPlace.single,
            let next = StepsAhead.positions(after: place, in: known.run.graph), next.count == 1,
            known.run.graph.fanOuts(ofStepAt: place.position).isEmpty
        else { return nil }
        var run = known.run
        let now = max(self.now, startedAt)
        let event = self.next(.completed(completion, startedAt: startedAt), in: run, at: now)
        let following = run.graph.definition.steps[next[0]]
        let request = completion.claimNext
        let claims = request?.isMet(by: following) ?? false
        let sources = following.reads.compactMap(run.graph.position)
        guard sources.count <= StepsAhead.capacity else { return nil }
        var questions: [(StaticString, [SQLValue])] = [
            (
                Self.completion,
                [
                    .text(lease.run.text), .number(run.sequence), .text(logHash), .text(event.hash),
                    .number(place.position), .number(place.instance), .number(lease.attempt), .text(lease.owner),
                    .number(next[0]), .integer(now.milliseconds), .text(completion.result.output),
                    .phase(event.kind), SQLValue(event.step), .text(event.data), SQLValue(claims),
                    SQLValue(request?.worker), .integer(now.milliseconds + following.startToClose),
                ]
            )
        ]
        if claims, !sources.isEmpty {
            questions.append((ClaimContext.outputs, [.text(lease.run.text)] + StepsAhead.padded(sources)))
        }
        let answers = try session.queryAll(questions)
        guard let row = answers[0].first else {
            self.known.forget(lease.run)
            return nil
        }
        run.sequence = event.sequence
        run.logHash = event.hash
        run.openSteps -= 1
        self.known.note(run, ending: lease)
        guard claims, let worker = request?.worker, try row.choice(0, StepState.Phase.self) == .running else {
            return []
        }
        var context = ClaimContext()
        context.runs[run.state.id.text] = run
        for source in sources { context.outputs[.init(run: lease.run.text, position: source)] = [:] }
        if answers.count > 1 { try context.note(answers[1], of: lease.run.text) }
        let taken = TakenStep(
            lease: Lease(run: lease.run, step: following.name, owner: worker, attempt: try row.number(1)),
            place: StepPlace(position: next[0], instance: StepPlace.single),
            deadline: Timestamp(milliseconds: now.milliseconds + following.startToClose), input: row.optionalText(2),
            startedAt: now)
        return try claimedSteps([taken], &context)
    }

    /// The run's row decides: who changes it at the same time comes before or after. Its steps are counted so that the
    /// attempt stands, its successor waits and is not fanned out, and nothing else is ready, which a claim would look at.
    private static var completion: StaticString {
        """
        WITH locked AS (
            UPDATE run SET open_steps = open_steps - 1, sequence = $2 + 1, log_hash = $4, is_unsealed = 1
            WHERE id = $1 AND sequence = $2 AND log_hash = $3 AND finished_at IS NULL
                AND (SELECT sum(CASE WHEN position = $5 AND instance = $6 AND phase = 'running' AND attempt = $7
                            AND owner = $8 THEN 1
                        WHEN position = $9 AND instance = -1 AND phase = 'blocked' THEN 1
                        WHEN phase = 'ready' THEN -1 ELSE 0 END)
                    FROM step WHERE run_id = $1) = 2
                AND NOT EXISTS (SELECT 1 FROM queue WHERE is_paused = 1 OR maximum_running IS NOT NULL)
            RETURNING id
        ), ended AS (
            UPDATE step SET phase = 'succeeded', finished_at = $10, output = $11, choice = NULL, fault = NULL,
                deadline = NULL, worked = $10 - started_at
            FROM locked WHERE run_id = locked.id AND position = $5 AND instance = $6
        ), logged AS (
            INSERT INTO event (run_id, sequence, at, kind, step, attempt, actor, data, hash)
            SELECT id, CAST($2 AS BIGINT) + 1, CAST($10 AS BIGINT), CAST($12 AS TEXT), CAST($13 AS TEXT),
                CAST($7 AS BIGINT), CAST($8 AS TEXT), CAST($14 AS TEXT), CAST($4 AS TEXT)
            FROM locked
        )
        UPDATE step SET open_predecessors = open_predecessors - 1, is_chosen = 1,
            phase = CASE WHEN open_predecessors > 1 THEN 'blocked' WHEN $15 = 1 THEN 'running' ELSE 'ready' END,
            attempt = CASE WHEN open_predecessors > 1 OR $15 = 0 THEN attempt ELSE attempt + 1 END,
            owner = CASE WHEN open_predecessors > 1 OR $15 = 0 THEN owner ELSE $16 END,
            started_at = CASE WHEN open_predecessors > 1 OR $15 = 0 THEN started_at ELSE $10 END,
            deadline = CASE WHEN open_predecessors > 1 OR $15 = 0 THEN deadline ELSE $17 END,
            due_at = CASE WHEN open_predecessors > 1 OR $15 = 1 THEN due_at ELSE $10 END
        FROM locked WHERE run_id = locked.id AND position = $9 AND instance = -1
        RETURNING phase, attempt, instance_input
        """
    }
}

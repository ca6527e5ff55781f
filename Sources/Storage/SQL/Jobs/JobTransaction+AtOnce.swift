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
    /// - Returns: nil when something is otherwise than it must be for this.
    func completionAtOnce(_ completion: StepCompletion) throws -> CompletionAtOnce? {
        let lease = completion.lease
        guard let known = known[lease.run], let startedAt = known.starts[lease], let logHash = known.run.logHash,
            let place = known.run.place(of: lease.step), place.instance == StepPlace.single,
            let next = StepsAhead.positions(after: place, in: known.run.graph), next.count == 1,
            known.run.graph.fanOuts(ofStepAt: place.position).isEmpty
        else { return nil }
        var run = known.run
        let following = run.graph.definition.steps[next[0]]
        let sources = following.reads.compactMap(run.graph.position)
        guard let request = completion.claimNext, request.isMet(by: following), sources.count <= StepsAhead.capacity
        else { return nil }
        let now = max(self.now, startedAt)
        let event = self.next(.completed(completion, startedAt: startedAt), in: run, at: now)
        let deadline = Timestamp(milliseconds: now.milliseconds + following.startToClose)
        var questions: [(StaticString, [SQLValue])] = [
            (
                Self.completion,
                [
                    .text(lease.run.text), .number(run.sequence), .text(logHash), .text(event.hash),
                    .number(place.position), .number(lease.attempt), .text(lease.owner), .number(next[0]),
                    .integer(now.milliseconds), .text(completion.result.output), .phase(event.kind),
                    SQLValue(event.step), .text(event.data), .text(request.worker), SQLValue(deadline),
                ]
            )
        ]
        if !sources.isEmpty {
            questions.append((ClaimContext.outputs, [.text(lease.run.text)] + StepsAhead.padded(sources)))
        }
        run.sequence = event.sequence
        run.logHash = event.hash
        run.openSteps -= 1
        return CompletionAtOnce(
            questions: questions, lease: lease, run: run, next: next[0], sources: sources, worker: request.worker,
            now: now, deadline: deadline)
    }

    /// What follows from the answers.
    ///
    /// - Returns: nil when nothing was changed.
    func conclude(_ completion: CompletionAtOnce, _ answers: [[SQLRow]]) throws -> [ClaimedStep]? {
        let lease = completion.lease
        guard let row = answers[0].first else {
            known.forget(lease.run)
            return nil
        }
        known.note(completion.run, ending: lease)
        var context = ClaimContext()
        context.runs[lease.run.text] = completion.run
        for source in completion.sources { context.outputs[.init(run: lease.run.text, position: source)] = [:] }
        if answers.count > 1 { try context.note(answers[1], of: lease.run.text) }
        let name = completion.run.graph.definition.steps[completion.next].name
        let taken = TakenStep(
            lease: Lease(run: lease.run, step: name, owner: completion.worker, attempt: try row.number(0)),
            place: StepPlace(position: completion.next, instance: StepPlace.single), deadline: completion.deadline,
            input: row.optionalText(1), startedAt: completion.now)
        return try claimedSteps([taken], &context)
    }

    /// The run's row decides: who changes it at the same time comes before or after. Its steps are counted so that the
    /// attempt stands, its successor waits for nothing else and is not fanned out, and nothing else is ready, which a
    /// claim would look at.
    private static var completion: StaticString {
        """
        WITH locked AS (
            UPDATE run SET open_steps = open_steps - 1, sequence = $2 + 1, log_hash = $4, is_unsealed = 1
            WHERE id = $1 AND sequence = $2 AND log_hash = $3 AND finished_at IS NULL
                AND (SELECT sum(CASE WHEN position = $5 AND phase = 'running' AND attempt = $6 AND owner = $7 THEN 1
                        WHEN position = $8 AND instance = -1 AND phase = 'blocked' AND open_predecessors = 1 THEN 1
                        WHEN phase = 'ready' THEN -1 ELSE 0 END)
                    FROM step WHERE run_id = $1) = 2
                AND NOT EXISTS (SELECT 1 FROM queue WHERE is_paused = 1 OR maximum_running IS NOT NULL)
            RETURNING id
        ), ended AS (
            UPDATE step SET phase = 'succeeded', finished_at = $9, output = $10, choice = NULL, fault = NULL,
                deadline = NULL, worked = $9 - started_at
            FROM locked WHERE run_id = locked.id AND position = $5 AND instance = -1
        ), logged AS (
            INSERT INTO event (run_id, sequence, at, kind, step, attempt, actor, data, hash)
            SELECT id, CAST($2 AS BIGINT) + 1, CAST($9 AS BIGINT), CAST($11 AS TEXT), CAST($12 AS TEXT),
                CAST($6 AS BIGINT), CAST($7 AS TEXT), CAST($13 AS TEXT), CAST($4 AS TEXT)
            FROM locked
        )
        UPDATE step SET open_predecessors = 0, is_chosen = 1, phase = 'running', attempt = attempt + 1, owner = $14,
            started_at = $9, deadline = $15
        FROM locked WHERE run_id = locked.id AND position = $8 AND instance = -1
        RETURNING attempt, instance_input
        """
    }
}

/// The end of a step as one statement, and what is known once it has been run.
struct CompletionAtOnce {
    var questions: [(StaticString, [SQLValue])]
    var lease: Lease
    /// As the statement leaves it.
    var run: RunRow
    /// The position of the step that is claimed.
    var next: Int
    /// The positions of the steps that it reads.
    var sources: [Int]
    var worker: String
    var now: Timestamp
    var deadline: Timestamp
}

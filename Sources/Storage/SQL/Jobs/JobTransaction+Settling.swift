import Orchestration

/// Steps some of whose predecessors have just ended, by position, so that they are settled in the definition's order.
struct ReleasedSteps {
    struct Release {
        /// How many rows of predecessors ended.
        var count = 0
        /// One of them succeeded and chose this step.
        var isChosen = false
    }

    private(set) var releases: [Int: Release] = [:]

    /// Notes that `count` rows of a step ended. `choice` names the successors that it chose, nil for all; it is empty
    /// when the step was skipped.
    mutating func add(_ position: Int, count: Int, choice: [String]?, in graph: WorkflowGraph) {
        for successor in graph.successors(of: graph.definition.steps[position].name) {
            guard let target = graph.position(of: successor.name) else { continue }
            releases[target, default: Release()].count += count
            if choice?.contains(successor.name) ?? true { releases[target]?.isChosen = true }
        }
    }

    /// The first of them in the definition's order.
    mutating func next() -> (position: Int, release: Release)? {
        guard let position = releases.keys.min(), let release = releases.removeValue(forKey: position) else {
            return nil
        }
        return (position, release)
    }
}

extension JobTransaction {
    /// Makes blocked steps ready or skipped, and ends the run when nothing is left. Successors come later in the
    /// definition, so that one pass by position settles all.
    func settle(_ steps: ReleasedSteps, in run: inout RunRow) throws {
        var released = steps
        while let (position, release) = released.next() {
            let skipped = try self.release(position, release, in: run)
            if skipped.isEmpty { continue }
            for name in skipped { try append(.skipped(step: name), to: &run) }
            run.openSteps -= skipped.count
            released.add(position, count: skipped.count, choice: [], in: run.graph)
        }
        if run.openSteps == 0 { try finish(&run, .succeeded, reason: nil) }
    }

    /// - Returns: the names of the rows that are skipped.
    private func release(_ position: Int, _ release: ReleasedSteps.Release, in run: RunRow) throws -> [String] {
        let rows = try session.query(
            """
            SELECT instance, name, open_predecessors, is_chosen FROM step
            WHERE run_id = $1 AND position = $2 AND phase = 'blocked' ORDER BY instance
            """, [.text(run.state.id.text), .number(position)])
        var skipped: [String] = []
        for row in rows {
            let open = try row.number(2) - release.count
            let isChosen = row.flag(3) || release.isChosen
            let phase: StepState.Phase = open > 0 ? .blocked : isChosen ? .ready : .skipped
            try session.perform(
                """
                UPDATE step SET open_predecessors = $4, is_chosen = $5, phase = $6, due_at = $7, finished_at = $8
                WHERE run_id = $1 AND position = $2 AND instance = $3
                """,
                [
                    .text(run.state.id.text), .number(position), row.values[0], .number(open), SQLValue(isChosen),
                    .phase(phase), phase == .ready ? .integer(session.now) : .null,
                    phase == .skipped ? .integer(session.now) : .null,
                ])
            if phase == .skipped { skipped.append(try row.text(1)) }
        }
        return skipped
    }

    /// Replaces a blocked step by its instances.
    func fanOut(_ fanOut: StepResult.FanOut, in run: inout RunRow, _ released: inout ReleasedSteps) throws {
        guard let place = run.place(of: fanOut.step) else { return }
        let key: [SQLValue] = [.text(run.state.id.text), .number(place.position)]
        if fanOut.inputs.isEmpty {
            let changed = try session.execute(
                """
                UPDATE step SET phase = 'succeeded', finished_at = $3
                WHERE run_id = $1 AND position = $2 AND phase = 'blocked'
                """, key + [.integer(session.now)])
            guard changed > 0 else { return }
            run.openSteps -= 1
            released.add(place.position, count: 1, choice: nil, in: run.graph)
            return
        }
        let row = try session.first(
            """
            DELETE FROM step WHERE run_id = $1 AND position = $2 AND instance = -1 AND phase = 'blocked'
            RETURNING attempt, open_predecessors, is_chosen
            """, key)
        guard let row else { return }
        let definition = run.graph.definition.steps[place.position]
        for (number, input) in fanOut.inputs.enumerated() {
            var instance = StepRow(
                definition, at: StepPlace(position: place.position, instance: number),
                priority: run.state.priority, input: input)
            instance.attempt = try row.number(0)
            instance.maximumAttempts = instance.attempt + definition.retry.maximumAttempts
            instance.openPredecessors = try row.number(1)
            instance.isChosen = row.flag(2)
            try insert(instance, of: run.state.id)
        }
        let further = fanOut.inputs.count - 1
        run.openSteps += further
        for successor in run.graph.successors(of: definition.name) {
            guard let position = run.graph.position(of: successor.name) else { continue }
            try session.perform(
                """
                UPDATE step SET open_predecessors = open_predecessors + $3
                WHERE run_id = $1 AND position = $2 AND phase = 'blocked'
                """, [.text(run.state.id.text), .number(position), .number(further)])
        }
    }
}

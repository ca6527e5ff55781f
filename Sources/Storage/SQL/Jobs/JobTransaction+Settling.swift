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
        // Instances of a step that is there only when it is fanned out are ready from the start.
        for successor in graph.successors(of: graph.definition.steps[position].name) where !successor.isFanOut {
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
    /// Settles blocked steps, and ends the run when nothing is left. Successors come later in the definition, so that one
    /// pass by position settles all.
    /// - Returns: the steps that can be worked on now; their rows are left to `makeReady`, or to who claims them.
    func settle(_ steps: ReleasedSteps, in run: inout RunRow, _ ahead: StepsAhead? = nil) throws -> [BlockedStep] {
        var released = steps
        var ready: [BlockedStep] = []
        while let (position, release) = released.next() {
            let outcome = try self.release(position, release, in: run, ahead)
            ready += outcome.ready
            if outcome.skipped.isEmpty { continue }
            for name in outcome.skipped { try append(.skipped(step: name), to: &run) }
            run.openSteps -= outcome.skipped.count
            released.add(position, count: outcome.skipped.count, choice: [], in: run.graph)
        }
        if run.openSteps == 0 { try finish(&run, .succeeded, reason: nil) }
        return ready
    }

    private func release(
        _ position: Int, _ release: ReleasedSteps.Release, in run: RunRow, _ ahead: StepsAhead?
    ) throws -> (ready: [BlockedStep], skipped: [String]) {
        var ready: [BlockedStep] = []
        var skipped: [String] = []
        for var step in try ahead?.blocked[position] ?? blocked(at: position, of: run) {
            step.openPredecessors -= release.count
            step.isChosen = step.isChosen || release.isChosen
            if step.openPredecessors > 0 {
                try write(step, .blocked, of: run)
            } else if step.isChosen {
                ready.append(step)
            } else {
                try write(step, .skipped, of: run)
                skipped.append(run.name(at: step.place))
            }
        }
        return (ready, skipped)
    }

    private func blocked(at position: Int, of run: RunRow) throws -> [BlockedStep] {
        try session.query(
            """
            SELECT instance, open_predecessors, is_chosen, attempt, instance_input FROM step
            WHERE run_id = $1 AND position = $2 AND phase = 'blocked' ORDER BY instance
            """, [.text(run.state.id.text), .number(position)]
        ).map { try BlockedStep($0, at: position, from: 0) }
    }

    func makeReady(_ steps: [BlockedStep], of run: RunRow) throws {
        for step in steps { try write(step, .ready, of: run) }
    }

    private func write(_ step: BlockedStep, _ phase: StepState.Phase, of run: RunRow) throws {
        try session.perform(
            """
            UPDATE step SET open_predecessors = $4, is_chosen = $5, phase = $6, due_at = $7, finished_at = $8
            WHERE run_id = $1 AND position = $2 AND instance = $3
            """,
            [
                .text(run.state.id.text), .number(step.place.position), .number(step.place.instance),
                .number(step.openPredecessors), SQLValue(step.isChosen), .phase(phase),
                phase == .ready ? .integer(session.now) : .null, phase == .skipped ? .integer(session.now) : .null,
            ])
    }

    /// Replaces a blocked step by its instances.
    func fanOut(_ fanOut: StepResult.FanOut, in run: inout RunRow, _ released: inout ReleasedSteps) throws {
        guard let place = run.place(of: fanOut.step) else { return }
        if run.graph.definition.steps[place.position].isFanOut {
            return try insertInstances(fanOut, at: place, in: &run)
        }
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
        try add(fanOut.inputs.count - 1, to: definition, of: &run)
    }

    /// Adds the instances of a step that is there only when it is fanned out.
    private func insertInstances(_ fanOut: StepResult.FanOut, at place: StepPlace, in run: inout RunRow) throws {
        guard !fanOut.inputs.isEmpty else { return }
        // Left by a retry, so that no attempt's number is used twice.
        let earlier = try session.first(
            "DELETE FROM step WHERE run_id = $1 AND position = $2 AND instance = -1 RETURNING attempt",
            [.text(run.state.id.text), .number(place.position)])
        let definition = run.graph.definition.steps[place.position]
        for (number, input) in fanOut.inputs.enumerated() {
            var instance = StepRow(
                definition, at: StepPlace(position: place.position, instance: number),
                priority: run.state.priority, input: input)
            instance.attempt = try earlier?.number(0) ?? 0
            instance.maximumAttempts = instance.attempt + definition.retry.maximumAttempts
            instance.isChosen = true
            instance.makeReady(at: now)
            try insert(instance, of: run.state.id)
        }
        try add(fanOut.inputs.count, to: definition, of: &run)
    }

    /// Notes that there are more rows of a step than were counted.
    private func add(_ further: Int, to step: StepDefinition, of run: inout RunRow) throws {
        run.openSteps += further
        for successor in run.graph.successors(of: step.name) {
            guard let position = run.graph.position(of: successor.name) else { continue }
            try session.perform(
                """
                UPDATE step SET open_predecessors = open_predecessors + $3
                WHERE run_id = $1 AND position = $2 AND phase = 'blocked'
                """, [.text(run.state.id.text), .number(position), .number(further)])
        }
    }
}

import Orchestration

extension JobTransaction {
    func retry(_ id: RunIdentifier, from step: String?, actor: String, effects: [any StepEffect]) throws {
        guard var run = try lockedRun(id) else { throw JobStoreError.unknownRun(id) }
        guard run.state.phase == .dead || (run.state.phase == .succeeded && step != nil) else {
            throw JobStoreError.notAllowed("The run \(id) is \(run.state.phase.rawValue): it cannot be retried.")
        }
        let definitions = run.graph.definition.steps
        var rows = try stepRows(of: id)
        guard !rows.isEmpty else { throw JobStoreError.pruned(id) }
        if let step { try reset(&rows, from: step, in: run) }
        for index in rows.indices where [.dead, .cancelled].contains(rows[index].phase) {
            rows[index].reset(definitions[rows[index].place.position])
            rows[index].makeReady(at: now)
        }
        if let step {
            for index in rows.indices where isNamed(rows[index], step, in: run) { rows[index].makeReady(at: now) }
        }
        try rewrite(&rows, of: run)
        run.state.phase = .running
        run.state.finishedAt = nil
        run.deadline = run.graph.definition.timeout.map { now + $0 }
        run.openSteps = rows.count { $0.phase != .succeeded && $0.phase != .skipped }
        run.change = RunRow.Change(reason: nil)
        try append(.resumed(from: step, actor: actor), to: &run)
        try save(run, effects: effects)
    }

    /// Resets a step and everything after it to blocked, folding the fan-outs among them.
    private func reset(_ rows: inout [StepRow], from step: String, in run: RunRow) throws {
        let definitions = run.graph.definition.steps
        let targets = rows.filter { isNamed($0, step, in: run) }
        guard let first = targets.first else { throw JobStoreError.unknownStep(step) }
        guard targets.allSatisfy({ $0.phase != .blocked && $0.phase != .skipped }) else {
            throw JobStoreError.notAllowed("The step \(step) was not reached: it cannot be the one to retry from.")
        }
        for index in rows.indices where isNamed(rows[index], step, in: run) {
            rows[index].reset(definitions[rows[index].place.position])
        }
        let later = run.graph.descendants(of: definitions[first.place.position].name)
        for (position, definition) in definitions.enumerated() where later.contains(definition.name) {
            let indices = rows.indices.filter { rows[$0].place.position == position }
            guard let place = indices.first else { continue }
            var folded = StepRow(
                definition, at: StepPlace(position: position, instance: StepPlace.single),
                priority: run.state.priority)
            folded.attempt = indices.map { rows[$0].attempt }.max() ?? 0
            folded.reset(definition)
            if definition.isFanOut {
                folded.phase = .skipped
                folded.finishedAt = now
            }
            rows.replaceSubrange(place..<(place + indices.count), with: [folded])
        }
    }

    /// Whether a name given by a person means this row: its own, or its step's.
    private func isNamed(_ row: StepRow, _ name: String, in run: RunRow) -> Bool {
        row.name == name || run.graph.definition.steps[row.place.position].name == name
    }

    /// Writes a run's steps anew. Retries are rare: clarity goes before thrift here.
    private func rewrite(_ rows: inout [StepRow], of run: RunRow) throws {
        try session.perform("DELETE FROM step WHERE run_id = $1", [.text(run.state.id.text)])
        for index in rows.indices where rows[index].phase == .blocked {
            let definition = run.graph.definition.steps[rows[index].place.position]
            let predecessors = rows.filter {
                definition.after.contains(run.graph.definition.steps[$0.place.position].name)
            }
            rows[index].count(predecessors: predecessors, step: definition.name)
        }
        for row in rows { try insert(row, of: run.state.id) }
    }
}

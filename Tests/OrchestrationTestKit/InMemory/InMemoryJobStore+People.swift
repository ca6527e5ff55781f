package import Orchestration

extension InMemoryJobStore {
    package func tasks(_ filter: HumanTaskFilter) -> [HumanTask] {
        let now = clock.now()
        let found = state.tasks.values.map(\.task).filter { task in
            (filter.kind == nil || filter.kind == task.kind)
                && (filter.subject == nil || filter.subject == task.subject)
                && (filter.phases.isEmpty || filter.phases.contains(task.phase))
                && (filter.availableTo.map { task.isAvailable(to: $0, at: now) } ?? true)
                && (!filter.excludesSomebody || !task.excluded.isEmpty)
                && (filter.roles.flatMap { roles in task.role.map { roles.contains($0) } } ?? true)
        }
        let end = Timestamp(milliseconds: .max)
        return Array(
            found.sorted {
                ($0.priority, $0.dueAt ?? end, $0.createdAt, $0.id)
                    < ($1.priority, $1.dueAt ?? end, $1.createdAt, $1.id)
            }.prefix(filter.limit))
    }

    package func taskCount(_ filter: HumanTaskFilter) -> Int {
        var filter = filter
        filter.limit = .max
        return tasks(filter).count
    }

    package func task(_ id: HumanTaskIdentifier) -> HumanTask? { state.tasks[id]?.task }

    package func claimTask(
        _ id: HumanTaskIdentifier, by person: Person, for duration: Policy.Milliseconds
    ) throws -> HumanTask {
        try transact { state, now in
            var task = try state.openTask(id)
            try task.refuseOthers(than: person, at: now)
            task.assignee = person.name
            task.assignedUntil = now + duration
            state.tasks[id]?.task = task
            state.append(.task(.claimed, task, by: person), to: task.run, at: now)
            return task
        }
    }

    package func releaseTask(_ id: HumanTaskIdentifier, by person: Person) throws {
        try transact { state, now in
            var task = try state.openTask(id)
            try task.refuseOthers(than: person, at: now)
            guard task.assignee == person.name else { return }
            task.assignee = nil
            task.assignedUntil = nil
            state.tasks[id]?.task = task
            state.append(.task(.unclaimed, task, by: person), to: task.run, at: now)
        }
    }

    package func escalateTask(
        _ id: HumanTaskIdentifier, from level: Int, by person: Person
    ) throws -> HumanTask {
        try transact { state, now in
            var task = try state.openTask(id)
            guard task.level <= level else { return task }
            try task.refuseOthers(than: person, at: now)
            task.assignee = nil
            task.assignedUntil = nil
            let escalation = state.tasks[id]?.request.escalation ?? Escalation(interval: 0, roles: [])
            _ = escalation.raise(&task, at: now)
            state.tasks[id]?.task = task
            state.append(.task(.escalated, task, by: person), to: task.run, at: now)
            return task
        }
    }

    package func answer(_ id: HumanTaskIdentifier, _ answer: TaskAnswer, effects: [any StepEffect]) throws {
        try transact { state, now in
            guard let row = state.tasks[id] else { throw JobStoreError.unknownTask(id) }
            if row.task.phase == .answered, row.task.answeredBy == answer.actor, row.task.answer == answer.output {
                return
            }
            let task = try state.openTask(id)
            if answer.requiresClaim {
                try task.refuseOthers(than: answer.person, at: now)
                guard task.holder(at: now) == answer.actor else {
                    throw JobStoreError.notAllowed("The task \(id) must be claimed before it is answered.")
                }
            }
            try task.refuseExcluded(answer.person)
            let successors = Set(
                state.runs[task.run]?.graph.successors(of: StepInstance(named: task.step).step).map(\.name) ?? [])
            for choice in answer.choice ?? [] where !successors.contains(choice) {
                throw JobStoreError.notAllowed("The answer chose \(choice), which does not follow \(task.step).")
            }
            state.answer(task, answer, as: .answered, at: now)
            try state.apply(effects, run: task.run)
        }
    }
}

extension InMemoryState {
    func openTask(_ id: HumanTaskIdentifier) throws -> HumanTask {
        guard let row = tasks[id] else { throw JobStoreError.unknownTask(id) }
        guard row.task.phase == .open else { throw JobStoreError.taskClosed(id, by: row.task.answeredBy) }
        return row.task
    }

    /// Ends an open task, and the step that waits for it.
    mutating func answer(
        _ open: HumanTask, _ answer: TaskAnswer, as phase: HumanTask.Phase, at now: Timestamp
    ) {
        var task = open
        task.phase = phase
        task.answer = answer.output
        task.answeredBy = answer.actor
        task.answeredThrough = answer.through
        task.answeredAt = now
        tasks[task.id]?.task = task
        dropTimers(of: task.id)
        append(.ended(task, answer), to: task.run, at: now)
        guard var run = runs[task.run], let index = run.index(of: task.step) else { return }
        run.steps[index].end(.succeeded, at: now)
        run.steps[index].state.output = answer.output
        run.steps[index].choice = answer.choice
        propagate(&run, at: now)
        runs[task.run] = run
    }
}

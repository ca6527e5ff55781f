package import Orchestration

extension InMemoryJobStore {
    package func run(_ id: RunIdentifier) -> RunState? { state.runs[id]?.state }

    package func runs(_ filter: RunFilter) -> [RunState] {
        let found = state.runs.values.map(\.state).filter { run in
            (filter.workflow == nil || filter.workflow == run.workflow)
                && (filter.subject == nil || filter.subject == run.subject)
                && (filter.trace == nil || filter.trace == run.trace.traceID)
                && (filter.phases.isEmpty || filter.phases.contains(run.phase))
        }
        return Array(found.sorted { $0.id > $1.id }.prefix(filter.limit))
    }

    package func steps(of run: RunIdentifier) -> [StepState] {
        state.runs[run]?.steps.map(\.state) ?? []
    }

    package func events(of run: RunIdentifier) -> [RunEvent] { state.events[run] ?? [] }

    package func stepDurations(limit: Int) -> [StepDuration] {
        let ended = state.runs.values.flatMap(\.steps).filter { $0.worked != nil }
            .sorted { ($0.state.finishedAt ?? clock.now()) > ($1.state.finishedAt ?? clock.now()) }
        return ended.prefix(limit).map { StepDuration(handler: $0.state.handler, milliseconds: $0.worked ?? 0) }
    }

    package func prune(endedBefore limit: Timestamp) throws -> Int {
        try transact { state, _ in
            let runs = state.runs.values.map(\.state)
            let ended = state.runs.values.filter { run in
                guard (run.state.finishedAt ?? limit) < limit, !run.steps.isEmpty else { return false }
                return run.state.phase != .dead
                    || runs.contains {
                        $0.subject == run.state.subject && $0.workflow == run.state.workflow && $0.id > run.state.id
                    }
            }.map(\.state.id)
            for id in ended { state.runs[id]?.steps = [] }
            state.tasks = state.tasks.filter { !ended.contains($0.value.task.run) }
            return ended.count
        }
    }
}

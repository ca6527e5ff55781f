package import Orchestration

extension InMemoryJobStore {
    package func pause(queue: String, _ isPaused: Bool) throws {
        try transact { state, _ in state.queues[queue, default: QueueRow()].isPaused = isPaused }
    }

    package func limit(queue: String, maximumRunning: Int?, maximumReady: Int?) throws {
        try transact { state, _ in
            state.queues[queue, default: QueueRow()].maximumRunning = maximumRunning
            state.queues[queue, default: QueueRow()].maximumReady = maximumReady
        }
    }

    package func queues() -> [QueueState] {
        let steps = state.runs.values.flatMap(\.steps).map(\.state)
        let counted: Set<StepState.Phase> = [.ready, .delayed, .running, .waiting, .dead]
        let names = Set(state.queues.keys).union(steps.filter { counted.contains($0.phase) }.map(\.queue))
        return names.sorted().map { name in
            let row = state.queues[name] ?? QueueRow()
            func count(_ phase: StepState.Phase) -> Int { steps.count { $0.queue == name && $0.phase == phase } }
            return QueueState(
                name: name, isPaused: row.isPaused, maximumRunning: row.maximumRunning,
                maximumReady: row.maximumReady, ready: count(.ready), delayed: count(.delayed),
                running: count(.running), waiting: count(.waiting), dead: count(.dead),
                oldestReadyAt: steps.filter { $0.queue == name && $0.phase == .ready }.compactMap(\.dueAt).min())
        }
    }

    package func putSchedule(_ schedule: Schedule) throws {
        try transact { state, now in
            let cron = try CronExpression(schedule.cron)
            guard CronExpression.knowsZone(schedule.zone) else {
                throw JobStoreError.notAllowed("The time zone '\(schedule.zone)' of the schedule is not known here.")
            }
            guard state.current[schedule.workflow] != nil else {
                throw JobStoreError.unknownWorkflow(schedule.workflow)
            }
            let known = state.schedules[schedule.name]
            let isKept = known.map {
                ($0.schedule.cron, $0.schedule.zone, $0.schedule.isPaused)
                    == (schedule.cron, schedule.zone, schedule.isPaused)
            }
            let nextAt = isKept == true ? known?.nextAt : cron.next(after: now, zone: schedule.zone)
            state.schedules[schedule.name] = ScheduleState(
                schedule: schedule, nextAt: nextAt, lastRun: known?.lastRun)
        }
    }

    package func removeSchedule(_ name: String) throws {
        try transact { state, _ in state.schedules[name] = nil }
    }

    package func schedules() -> [ScheduleState] {
        state.schedules.values.sorted { $0.schedule.name < $1.schedule.name }
    }

    package func workers() -> [WorkerState] {
        state.workers.values.sorted { $0.registration.id < $1.registration.id }
    }
}

package import Orchestration

extension InMemoryJobStore {
    package func heartbeat(_ worker: WorkerRegistration, holding leases: [Lease]) throws -> HeartbeatReply {
        try transact { state, now in
            let startedAt = state.workers[worker.id]?.startedAt ?? now
            state.workers[worker.id] = WorkerState(
                registration: worker, startedAt: startedAt, aliveUntil: now + worker.timeToLive)
            return HeartbeatReply(lost: leases.filter { state.row($0)?.state.phase != .running })
        }
    }

    package func retire(worker: String) throws {
        try transact { state, _ in state.workers[worker] = nil }
    }

    package func reap() throws -> [ReapedStep] {
        try transact { state, now in
            state.workers = state.workers.filter { $0.value.aliveUntil > now }
            var lost: [(lease: Lease, reason: ReapedStep.Reason)] = []
            for run in state.runs.values {
                for step in run.steps where step.state.phase == .running {
                    if state.workers[step.lease.owner] == nil {
                        lost.append((step.lease, .workerGone))
                    } else if let deadline = step.deadline, deadline <= now {
                        lost.append((step.lease, .deadlinePassed))
                    }
                }
            }
            lost.sort {
                ($0.reason == .workerGone ? 0 : 1, $0.lease.run, $0.lease.step)
                    < ($1.reason == .workerGone ? 0 : 1, $1.lease.run, $1.lease.step)
            }
            return lost.compactMap { lease, reason in
                guard case (var run, let index)? = try? state.held(lease) else { return nil }
                state.append(.reaped(lease, reason: reason), to: lease.run, at: now)
                let fault = StepFault.reaped(reason, lease: lease)
                let result = state.fail(&run, index, fault: fault, at: now, random: random.unit())
                state.runs[lease.run] = run
                return ReapedStep(lease: lease, reason: reason, result: result)
            }
        }
    }

    package func tick() throws -> TickResult {
        try transact { state, now in
            var result = TickResult()
            try state.bringForward(at: now)
            result.promoted = state.promote(at: now)
            try fireTimers(in: &state, at: now, &result)
            state.endOverdueRuns(at: now, &result)
            for name in state.schedules.keys.sorted() {
                guard let entry = state.schedules[name], !entry.schedule.isPaused, let slot = entry.nextAt, slot <= now
                else { continue }
                let cron = try CronExpression(entry.schedule.cron)
                state.schedules[name]?.nextAt = cron.next(after: now, zone: entry.schedule.zone)
                let submission = RunSubmission(
                    workflow: entry.schedule.workflow, idempotencyKey: "cron:\(name):\(slot.milliseconds)",
                    subject: name, input: entry.schedule.input, actor: name)
                if case .created(let run) = try submit(submission, effects: [], in: &state, at: now) {
                    state.schedules[name]?.lastRun = run
                    result.scheduled.append(run)
                }
            }
            return result
        }
    }

    package func nextWakeUp() -> Timestamp? {
        let now = clock.now()
        var broughtForward = state
        if (try? broughtForward.bringForward(at: now)) == true { return now }
        let live = state.runs.values.filter { $0.state.phase == .running }
        let delayed = live.flatMap { $0.steps.filter { $0.state.phase == .delayed }.compactMap(\.state.dueAt) }
        let schedules = state.schedules.values.filter { !$0.schedule.isPaused }.compactMap(\.nextAt)
        return (delayed + live.compactMap(\.deadline) + state.timers.map(\.fireAt) + schedules).min()
    }
}

extension InMemoryJobStore {
    private func fireTimers(in state: inout InMemoryState, at now: Timestamp, _ result: inout TickResult) throws {
        let due = state.timers.filter { $0.fireAt <= now }.sorted {
            ($0.fireAt, $0.task, $0.kind.order) < ($1.fireAt, $1.task, $1.kind.order)
        }
        for timer in due where state.timers.contains(timer) {
            state.timers.remove(timer)
            guard let row = state.tasks[timer.task], row.task.phase == .open else { continue }
            var task = row.task
            let event = state.fire(timer, row, &task, at: now, &result)
            guard let workflow = row.request.notice, state.current[workflow] != nil, let run = state.runs[task.run]
            else { continue }
            _ = try submit(
                task.notice(event, workflow: workflow, of: run.state, at: now), effects: [], in: &state, at: now)
        }
    }
}

extension InMemoryState {
    fileprivate mutating func fire(
        _ timer: TimerRow, _ row: TaskRow, _ task: inout HumanTask, at now: Timestamp, _ result: inout TickResult
    ) -> RunEvent.Kind {
        switch timer.kind {
        case .remind:
            append(.task(.reminded, task), to: task.run, at: now)
            result.reminded.append(timer.task)
            return .reminded
        case .escalate:
            if let next = row.request.escalation?.raise(&task, at: now) {
                timers.insert(TimerRow(task: task.id, kind: .escalate, fireAt: next))
            }
            tasks[timer.task]?.task = task
            append(.task(.escalated, task), to: task.run, at: now)
            result.escalated.append(timer.task)
            return .escalated
        case .expire:
            answer(
                task, TaskAnswer(actor: EventDraft.system, output: row.request.expiryAnswer ?? "null"),
                as: .expired, at: now)
            result.expired.append(timer.task)
            return .expired
        }
    }

    /// Makes due what a clock that was ahead has put off.
    /// - Returns: whether there was any.
    @discardableResult
    mutating func bringForward(at now: Timestamp) throws -> Bool {
        var isAny = false
        for (id, run) in runs {
            for (index, step) in run.steps.enumerated() where step.state.phase == .delayed {
                guard let due = step.state.dueAt, let started = step.state.startedAt, started > now,
                    due > now.advanced(by: .seconds(3_600))
                else { continue }
                runs[id]?.steps[index].state.dueAt = now
                isAny = true
            }
        }
        for (name, entry) in schedules where !entry.schedule.isPaused {
            let cron = try CronExpression(entry.schedule.cron)
            guard let slot = entry.nextAt, slot > now, let next = cron.next(after: now, zone: entry.schedule.zone),
                next < slot
            else { continue }
            schedules[name]?.nextAt = next
            isAny = true
        }
        return isAny
    }

    mutating func promote(at now: Timestamp) -> Int {
        var promoted = 0
        for (id, run) in runs {
            for index in run.steps.indices {
                guard run.steps[index].state.phase == .delayed, let due = run.steps[index].state.dueAt, due <= now
                else { continue }
                runs[id]?.steps[index].state.phase = .ready
                promoted += 1
            }
        }
        return promoted
    }

    mutating func endOverdueRuns(at now: Timestamp, _ result: inout TickResult) {
        for id in runs.keys.sorted() {
            guard var run = runs[id], run.state.phase == .running, let deadline = run.deadline, deadline <= now
            else { continue }
            let limit = run.graph.definition.timeout ?? 0
            let fault = StepFault.runTimeout(limit)
            append(.timedOut(after: limit), to: id, at: now)
            stop(&run, includingBlocked: false, fault: fault, at: now)
            finish(&run, .dead, reason: fault, at: now)
            runs[id] = run
            result.timedOut.append(id)
        }
    }
}

extension TimerRow.Kind {
    /// The order of timers that are due at the same instant.
    var order: Int {
        switch self {
        case .remind: 0
        case .escalate: 1
        case .expire: 2
        }
    }
}

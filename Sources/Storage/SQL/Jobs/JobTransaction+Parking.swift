import Orchestration

/// The kinds of a task's timers, in the order in which those fire that are due at the same instant.
enum TaskTimer: Int {
    case remind, escalate, expire
}

extension JobTransaction {
    func park(
        _ lease: Lease, task request: HumanTaskRequest, effects: [any StepEffect]
    ) throws -> HumanTaskIdentifier {
        var (run, place, attempt) = try leased(lease)
        if let task = attempt.task { return HumanTaskIdentifier(task) }
        guard attempt.phase == .running else { throw JobStoreError.leaseLost(lease) }
        guard request.expireIn == nil || request.expiryAnswer != nil else {
            throw JobStoreError.notAllowed("A task that expires needs an answer for that case.")
        }
        let task = request.task(
            HumanTaskIdentifier(at: now, random: random), of: run.state, step: lease.step, at: now)
        try insert(task, request)
        try insertTimer(.remind, of: task, in: request.remindIn)
        try insertTimer(.escalate, of: task, in: request.escalateIn)
        try insertTimer(.expire, of: task, in: request.expireIn)
        try session.perform(
            """
            UPDATE step SET phase = 'waiting', deadline = NULL, task_id = $4
            WHERE run_id = $1 AND position = $2 AND instance = $3
            """,
            [.text(lease.run.text), .number(place.position), .number(place.instance), .text(task.id.text)])
        try append(.waiting(lease, task: task, startedAt: attempt.startedAt), to: &run)
        try save(run, effects: effects)
        return task.id
    }

    private func insert(_ task: HumanTask, _ request: HumanTaskRequest) throws {
        try session.perform(
            """
            INSERT INTO human_task (id, run_id, step, subject, kind, phase, priority, level, created_at, due_at,
                payload, expiry_answer, role, excluded, escalation_interval, escalation_roles, notice)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
            """,
            [
                .text(task.id.text), .text(task.run.text), .text(task.step), .text(task.subject), .text(task.kind),
                .phase(task.phase), .number(task.priority), .number(task.level),
                .integer(task.createdAt.milliseconds), SQLValue(task.dueAt), .text(task.payload),
                SQLValue(request.expiryAnswer), SQLValue(task.role),
                task.excluded.isEmpty ? .null : .text(JobText.separated(task.excluded)),
                SQLValue(request.escalation?.interval),
                request.escalateTo.isEmpty ? .null : .text(JobText.separated(request.escalateTo)),
                SQLValue(request.notice),
            ])
    }

    func insertTimer(_ kind: TaskTimer, of task: HumanTask, in delay: Policy.Milliseconds?) throws {
        guard let delay else { return }
        try session.perform(
            "INSERT INTO timer (task_id, kind, fire_at) VALUES ($1, $2, $3)",
            [.text(task.id.text), .number(kind.rawValue), .integer(session.now + delay)])
    }
}

extension HumanTask {
    /// The run that tells somebody that the task's time has come: of the workflow that the task names, about the task.
    /// It follows on the run that waits, in its trace, and there is one for each kind and level.
    package func notice(
        _ kind: RunEvent.Kind, workflow: String, of run: RunState, at now: Timestamp
    ) -> RunSubmission {
        RunSubmission(
            workflow: workflow, idempotencyKey: "notice:\(id):\(kind.rawValue):\(level)",
            subject: "notice \(id)",
            input: JSONText.object([
                ("event", .text(kind.rawValue)), ("at", .number(now.milliseconds)), ("task", .text(id.text)),
                ("kind", .text(self.kind)), ("subject", .text(subject)), ("run", .text(run.id.text)),
                ("trace", .text(run.trace.traceID)), ("level", .number(Int64(level))),
                ("priority", .number(Int64(priority))), ("role", role.map { .text($0) }),
                ("assignee", assignee.map { .text($0) }), ("created", .number(createdAt.milliseconds)),
                ("due", dueAt.map { .number($0.milliseconds) }),
            ]), trace: run.trace, parent: run.id, actor: EventDraft.system)
    }
}

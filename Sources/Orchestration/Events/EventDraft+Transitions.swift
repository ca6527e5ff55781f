import Hashing

/// The events of every transition, in one place, so that all engines write the same log. A claim writes none: the
/// event that ends the attempt says when it started.
extension EventDraft {
    /// The actor of what no person and no worker did.
    package static let system = "system"

    package static func submitted(_ submission: RunSubmission, definitionHash: String) -> EventDraft {
        EventDraft(
            kind: .submitted, actor: submission.actor,
            data: JSONText.object([
                ("workflow", .text(submission.workflow)), ("definition", .text(definitionHash)),
                ("key", .text(submission.idempotencyKey)), ("subject", .text(submission.subject)),
                ("parent", submission.parent.map { .text($0.text) }),
                ("heir_of", submission.inheritance.map { .text($0.run.text) }),
                ("inherited", submission.inheritance.map { .list($0.outputs.keys.sorted()) }),
            ]))
    }

    package static func completed(_ completion: StepCompletion, startedAt: Timestamp?) -> EventDraft {
        EventDraft(
            kind: completion.isMemoised ? .memoised : .succeeded, step: completion.lease.step,
            attempt: completion.lease.attempt, actor: completion.lease.owner,
            data: JSONText.object([
                ("started", startedAt.map { .number($0.milliseconds) }),
                ("fingerprint", completion.fingerprint.map { .text($0) }),
                ("chose", completion.result.choice.map { .list($0) }),
                ("ends", completion.endsRun ? .text("run") : nil),
            ]))
    }

    package static func retried(_ lease: Lease, fault: StepFault, startedAt: Timestamp?, due: Timestamp) -> EventDraft {
        EventDraft(
            kind: .retried, step: lease.step, attempt: lease.attempt, actor: lease.owner,
            data: JSONText.object([
                ("started", startedAt.map { .number($0.milliseconds) }), ("due", .number(due.milliseconds)),
                ("code", .text(fault.code)), ("message", .text(fault.message)),
            ]))
    }

    package static func dead(_ lease: Lease, fault: StepFault, startedAt: Timestamp?) -> EventDraft {
        EventDraft(
            kind: .dead, step: lease.step, attempt: lease.attempt, actor: lease.owner,
            data: JSONText.object([
                ("started", startedAt.map { .number($0.milliseconds) }),
                ("code", .text(fault.code)), ("message", .text(fault.message)),
            ]))
    }

    /// Written before the `retried` or `dead` event that the loss of the attempt leads to.
    package static func reaped(_ lease: Lease, reason: ReapedStep.Reason) -> EventDraft {
        EventDraft(
            kind: .reaped, step: lease.step, attempt: lease.attempt, actor: system,
            data: JSONText.object([("reason", .text(reason.rawValue)), ("owner", .text(lease.owner))]))
    }

    package static func released(_ lease: Lease) -> EventDraft {
        EventDraft(kind: .released, step: lease.step, attempt: lease.attempt, actor: lease.owner)
    }

    package static func skipped(step: String) -> EventDraft {
        EventDraft(kind: .skipped, step: step, actor: system)
    }

    package static func waiting(_ lease: Lease, task: HumanTask, startedAt: Timestamp?) -> EventDraft {
        EventDraft(
            kind: .waiting, step: lease.step, attempt: lease.attempt, actor: lease.owner,
            data: JSONText.object([
                ("started", startedAt.map { .number($0.milliseconds) }), ("task", .text(task.id.text)),
                ("kind", .text(task.kind)), ("role", task.role.map { .text($0) }),
                ("excluded", task.excluded.isEmpty ? nil : .list(task.excluded)),
            ]))
    }

    /// Something that happened to a human task: claimed, unclaimed, reminded, escalated.
    package static func task(_ kind: RunEvent.Kind, _ task: HumanTask, by person: Person = Person(system)) -> EventDraft
    {
        EventDraft(
            kind: kind, step: task.step, actor: person.name,
            data: JSONText.object([
                ("task", .text(task.id.text)), ("level", task.level > 0 ? .number(Int64(task.level)) : nil),
                ("through", person.through.map { .text($0) }),
                ("role", kind == .escalated ? task.role.map { .text($0) } : nil),
            ]))
    }

    /// A task was answered, or expired: with digests of what was asked and what was said, so that neither can be
    /// changed afterwards.
    package static func ended(_ task: HumanTask, _ answer: TaskAnswer) -> EventDraft {
        EventDraft(
            kind: task.phase == .expired ? .expired : .answered, step: task.step, actor: answer.actor,
            data: JSONText.object([
                ("task", .text(task.id.text)), ("level", task.level > 0 ? .number(Int64(task.level)) : nil),
                ("through", answer.through.map { .text($0) }), ("role", task.role.map { .text($0) }),
                ("question", .text(ContentHash.sha256(task.payload))),
                ("answer", .text(ContentHash.sha256(answer.output))),
                ("chose", answer.choice.map { .list($0) }), ("said", answer.summary.map { .json($0) }),
            ]))
    }

    package static func cancelled(actor: String, reason: String) -> EventDraft {
        EventDraft(kind: .cancelled, actor: actor, data: JSONText.object([("reason", .text(reason))]))
    }

    package static func timedOut(after limit: Policy.Milliseconds) -> EventDraft {
        EventDraft(kind: .timedOut, actor: system, data: JSONText.object([("limit", .number(limit))]))
    }

    package static func resumed(from step: String?, actor: String) -> EventDraft {
        EventDraft(kind: .resumed, step: step, actor: actor)
    }

    /// The last event of a run that ended; `resumed` may follow it.
    package static func finished(_ phase: RunState.Phase) -> EventDraft {
        EventDraft(kind: .finished, actor: system, data: JSONText.object([("phase", .text(phase.rawValue))]))
    }
}

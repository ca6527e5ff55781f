/// What a handler says of its attempt. The engine alone decides when to run, retry, wait or stop.
package enum StepOutcome: Sendable {
    /// The step is done.
    case advance(StepResult)
    /// The step waits for a person; its answer becomes the step's output. No lease and no slot is held meanwhile.
    case wait(HumanTaskRequest)
    /// The run is over, successfully, with the steps that are left skipped.
    case finish(StepResult)
    /// The attempt failed; `permanent` spends no further attempts.
    case fail(StepFault)
}

/// The output of a step, with what must be written in the same transaction.
package struct StepResult: Sendable {
    /// JSON, shown by traces and handed to the steps that read it.
    package var output: String
    /// Which of the successors follow: nil for all, or the chosen names; the others are skipped.
    package var choice: [String]?
    /// One run of each listed step per element, instead of one: the fan-out. A step after it joins them all. A step that
    /// is there only when it is fanned out (`StepDefinition.isFanOut`) need not be listed.
    package var fanOut: [FanOut]
    /// Writes of the embedding application that commit together with this step.
    package var effects: [any StepEffect]

    package struct FanOut: Sendable {
        /// The successor that is multiplied.
        package var step: String
        /// One JSON input per instance; instance names are `step#0`, `step#1`, …
        package var inputs: [String]

        package init(step: String, inputs: [String]) {
            self.step = step
            self.inputs = inputs
        }
    }

    package init(
        output: String = "null", choice: [String]? = nil, fanOut: [FanOut] = [], effects: [any StepEffect] = []
    ) {
        self.output = output
        self.choice = choice
        self.fanOut = fanOut
        self.effects = effects
    }
}

/// A write of the embedding application that the store commits in the same transaction as a transition. The core
/// passes it on without looking inside.
package protocol StepEffect: Sendable {}

/// Why an attempt failed, and what follows.
package struct StepFault: Error, Hashable, Codable, Sendable {
    /// A stable, machine-readable name, such as `reader-timeout`.
    package var code: String
    /// What happened, where, and what to do next.
    package var message: String
    package var isPermanent: Bool
    /// Earliest time of the next attempt, when the fault itself says so.
    package var retryAfter: Policy.Milliseconds?

    package init(code: String, message: String, isPermanent: Bool, retryAfter: Policy.Milliseconds? = nil) {
        self.code = code
        self.message = message
        self.isPermanent = isPermanent
        self.retryAfter = retryAfter
    }
}

/// A question for a person, with the times at which it becomes urgent.
package struct HumanTaskRequest: Hashable, Codable, Sendable {
    /// What kind of question, such as `review`.
    package var kind: String
    /// JSON for the person's screen.
    package var payload: String
    /// Lower is more urgent.
    package var priority: Int
    package var dueIn: Policy.Milliseconds?
    package var remindIn: Policy.Milliseconds?
    /// Raises the task's level and urgency.
    package var escalateIn: Policy.Milliseconds?
    /// To whom it is assigned when it is escalated for the first time, the second, …, in the same interval each.
    package var escalateTo: [String]
    /// Answers the task with `expiryAnswer` when nobody has.
    package var expireIn: Policy.Milliseconds?
    /// JSON; required when `expireIn` is set.
    package var expiryAnswer: String?
    /// Who it is meant for, in the embedding application's terms.
    package var role: String?
    /// Who must not claim or answer it.
    package var excluded: [String]
    /// The workflow that is started when one of the times has come; a name that is not registered starts nothing.
    package var notice: String?

    package init(
        kind: String, payload: String, priority: Int = 100, dueIn: Policy.Milliseconds? = nil,
        remindIn: Policy.Milliseconds? = nil, escalateIn: Policy.Milliseconds? = nil, escalateTo: [String] = [],
        expireIn: Policy.Milliseconds? = nil, expiryAnswer: String? = nil, role: String? = nil,
        excluded: [String] = [], notice: String? = nil
    ) {
        self.escalateTo = escalateTo
        self.role = role
        self.excluded = excluded
        self.notice = notice
        self.kind = kind
        self.payload = payload
        self.priority = priority
        self.dueIn = dueIn
        self.remindIn = remindIn
        self.escalateIn = escalateIn
        self.expireIn = expireIn
        self.expiryAnswer = expiryAnswer
    }
}

extension HumanTaskRequest {
    /// How the task climbs; nil when it does not.
    package var escalation: Escalation? { escalateIn.map { Escalation(interval: $0, roles: escalateTo) } }

    /// The task that a step waits with.
    package func task(
        _ id: HumanTaskIdentifier, of run: RunState, step: String, at now: Timestamp
    ) -> HumanTask {
        HumanTask(
            id: id, run: run.id, step: step, subject: run.subject, kind: kind, phase: .open, assignee: nil,
            assignedUntil: nil, priority: priority, level: 0, createdAt: now,
            dueAt: dueIn.map { Timestamp(milliseconds: now.milliseconds + $0) }, payload: payload, answer: nil,
            answeredBy: nil, answeredAt: nil, role: role, excluded: excluded)
    }
}

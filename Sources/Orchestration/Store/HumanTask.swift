package struct HumanTaskIdentifier: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }

    package var description: String { text }
    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }

    package init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// A step that waits for a person.
package struct HumanTask: Hashable, Codable, Sendable {
    package enum Phase: String, Codable, Sendable, CaseIterable { case open, answered, expired, cancelled }

    package var id: HumanTaskIdentifier
    package var run: RunIdentifier
    package var step: String
    package var subject: String
    package var kind: String
    package var phase: Phase
    package var assignee: String?
    package var assignedUntil: Timestamp?
    /// Lower is more urgent.
    package var priority: Int
    /// 0, raised by each escalation.
    package var level: Int
    package var createdAt: Timestamp
    package var dueAt: Timestamp?
    package var payload: String
    package var answer: String?
    package var answeredBy: String?
    package var answeredAt: Timestamp?
    /// Who answered it in the name of `answeredBy`.
    package var answeredThrough: String?
    /// Who it is meant for, in the embedding application's terms.
    package var role: String?
    /// Who must not claim or answer it.
    package var excluded: [String]

    package init(
        id: HumanTaskIdentifier, run: RunIdentifier, step: String, subject: String, kind: String, phase: Phase,
        assignee: String?, assignedUntil: Timestamp?, priority: Int, level: Int, createdAt: Timestamp,
        dueAt: Timestamp?, payload: String, answer: String?, answeredBy: String?, answeredAt: Timestamp?,
        answeredThrough: String? = nil, role: String? = nil, excluded: [String] = []
    ) {
        self.id = id
        self.run = run
        self.step = step
        self.subject = subject
        self.kind = kind
        self.phase = phase
        self.assignee = assignee
        self.assignedUntil = assignedUntil
        self.priority = priority
        self.level = level
        self.createdAt = createdAt
        self.dueAt = dueAt
        self.payload = payload
        self.answer = answer
        self.answeredBy = answeredBy
        self.answeredAt = answeredAt
        self.answeredThrough = answeredThrough
        self.role = role
        self.excluded = excluded
    }
}

/// A person's answer to a task.
package struct TaskAnswer: Hashable, Codable, Sendable {
    package var actor: String
    /// Who gave it in the actor's name.
    package var through: String?
    /// JSON: becomes the waiting step's output.
    package var output: String
    /// Which successors follow, as in `StepResult.choice`.
    package var choice: [String]?
    /// True when the answer should be refused unless the actor holds the task's claim.
    package var requiresClaim: Bool
    /// JSON: what the log says of the answer, besides the digest of all of it.
    package var summary: String?

    package init(
        actor: String, through: String? = nil, output: String, choice: [String]? = nil, requiresClaim: Bool = false,
        summary: String? = nil
    ) {
        self.actor = actor
        self.through = through
        self.summary = summary
        self.output = output
        self.choice = choice
        self.requiresClaim = requiresClaim
    }
}

extension TaskAnswer {
    package var person: Person { Person(actor, through: through) }
}

package struct HumanTaskFilter: Hashable, Sendable {
    package var kind: String?
    package var subject: String?
    package var phases: Set<HumanTask.Phase>
    /// Leaves out tasks that somebody else than this person has claimed, and those that exclude the person.
    package var availableTo: String?
    /// Leaves out tasks that are meant for others than these roles; nil for all.
    package var roles: Set<String>?
    /// True: only tasks that are not for somebody who has decided before.
    package var excludesSomebody: Bool
    package var limit: Int

    package init(
        kind: String? = nil, subject: String? = nil, phases: Set<HumanTask.Phase> = [.open],
        availableTo: String? = nil, roles: Set<String>? = nil, excludesSomebody: Bool = false, limit: Int = 1_000
    ) {
        self.kind = kind
        self.roles = roles
        self.subject = subject
        self.phases = phases
        self.availableTo = availableTo
        self.excludesSomebody = excludesSomebody
        self.limit = limit
    }
}

/// A workflow that starts by the calendar.
package struct Schedule: Hashable, Codable, Sendable {
    package var name: String
    /// Five fields: minute, hour, day of month, month, day of week.
    package var cron: String
    /// A name of the tz database, such as `Europe/Berlin`.
    package var zone: String
    package var workflow: String
    /// JSON.
    package var input: String
    package var isPaused: Bool

    package init(
        name: String, cron: String, zone: String, workflow: String, input: String = "null", isPaused: Bool = false
    ) {
        self.name = name
        self.cron = cron
        self.zone = zone
        self.workflow = workflow
        self.input = input
        self.isPaused = isPaused
    }
}

package struct ScheduleState: Hashable, Codable, Sendable {
    package var schedule: Schedule
    package var nextAt: Timestamp?
    package var lastRun: RunIdentifier?

    package init(schedule: Schedule, nextAt: Timestamp?, lastRun: RunIdentifier?) {
        self.schedule = schedule
        self.nextAt = nextAt
        self.lastRun = lastRun
    }
}

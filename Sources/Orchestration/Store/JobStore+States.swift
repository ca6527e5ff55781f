/// A run as it stands.
package struct RunState: Hashable, Codable, Sendable {
    package enum Phase: String, Codable, Sendable, CaseIterable { case running, succeeded, dead, cancelled }

    package var id: RunIdentifier
    package var workflow: String
    package var definitionHash: String
    package var idempotencyKey: String
    package var subject: String
    package var phase: Phase
    package var input: String
    package var priority: Int
    package var trace: TraceContext
    package var parent: RunIdentifier?
    package var createdAt: Timestamp
    package var finishedAt: Timestamp?

    package init(
        id: RunIdentifier, workflow: String, definitionHash: String, idempotencyKey: String, subject: String,
        phase: Phase, input: String, priority: Int, trace: TraceContext, parent: RunIdentifier?, createdAt: Timestamp,
        finishedAt: Timestamp?
    ) {
        self.id = id
        self.workflow = workflow
        self.definitionHash = definitionHash
        self.idempotencyKey = idempotencyKey
        self.subject = subject
        self.phase = phase
        self.input = input
        self.priority = priority
        self.trace = trace
        self.parent = parent
        self.createdAt = createdAt
        self.finishedAt = finishedAt
    }
}

/// A step as it stands.
package struct StepState: Hashable, Codable, Sendable {
    package enum Phase: String, Codable, Sendable, CaseIterable {
        case blocked, ready, running, delayed, waiting, succeeded, skipped, dead, cancelled
    }

    package var run: RunIdentifier
    package var name: String
    package var handler: String
    package var queue: String
    package var phase: Phase
    package var attempt: Int
    package var maximumAttempts: Int
    package var dueAt: Timestamp?
    package var owner: String?
    package var startedAt: Timestamp?
    package var finishedAt: Timestamp?
    package var output: String?
    package var fault: StepFault?

    package init(
        run: RunIdentifier, name: String, handler: String, queue: String, phase: Phase, attempt: Int,
        maximumAttempts: Int, dueAt: Timestamp?, owner: String?, startedAt: Timestamp?, finishedAt: Timestamp?,
        output: String?, fault: StepFault?
    ) {
        self.run = run
        self.name = name
        self.handler = handler
        self.queue = queue
        self.phase = phase
        self.attempt = attempt
        self.maximumAttempts = maximumAttempts
        self.dueAt = dueAt
        self.owner = owner
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.output = output
        self.fault = fault
    }
}

/// One entry of a run's append-only log.
package struct RunEvent: Hashable, Codable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case submitted, started, succeeded, memoised, retried, dead, released, reaped, skipped, waiting, claimed,
            unclaimed
        case answered, reminded, escalated, expired, cancelled, timedOut = "timed-out", resumed, finished, noted
    }

    package var run: RunIdentifier
    /// 1, 2, 3, … without a gap within the run.
    package var sequence: Int
    package var at: Timestamp
    package var kind: Kind
    package var step: String?
    package var attempt: Int?
    package var actor: String
    /// JSON.
    package var data: String
    /// SHA-256, hex, over the previous event's hash and this event's content.
    package var hash: String

    package init(
        run: RunIdentifier, sequence: Int, at: Timestamp, kind: Kind, step: String?, attempt: Int?, actor: String,
        data: String, hash: String
    ) {
        self.run = run
        self.sequence = sequence
        self.at = at
        self.kind = kind
        self.step = step
        self.attempt = attempt
        self.actor = actor
        self.data = data
        self.hash = hash
    }
}

package struct EventVerification: Hashable, Sendable {
    package var runs: Int
    package var events: Int
    package var seals = 0
    /// Events that no seal covers yet: they can be changed by nobody without the key, but removed from the end.
    package var unsealed = 0
    /// What is wrong, for a person; empty when the log is whole.
    package var problems: [String]

    package init(runs: Int, events: Int, problems: [String]) {
        self.runs = runs
        self.events = events
        self.problems = problems
    }
}

package struct EventFilter: Hashable, Sendable {
    /// The subject of the runs.
    package var subject: String?
    /// The actor, or who acted in the actor's name.
    package var person: String?
    package var since: Timestamp?
    /// Up to, but not including.
    package var until: Timestamp?
    package var kinds: Set<RunEvent.Kind>
    /// The latest so many.
    package var limit: Int

    package init(
        subject: String? = nil, person: String? = nil, since: Timestamp? = nil, until: Timestamp? = nil,
        kinds: Set<RunEvent.Kind> = [], limit: Int = 1_000
    ) {
        self.subject = subject
        self.person = person
        self.since = since
        self.until = until
        self.kinds = kinds
        self.limit = limit
    }
}

/// An event, and what its run is about (nil when the run was pruned).
package struct SubjectEvent: Hashable, Sendable {
    package var event: RunEvent
    package var subject: String?

    package init(event: RunEvent, subject: String?) {
        self.event = event
        self.subject = subject
    }
}

package struct RunFilter: Hashable, Sendable {
    package var workflow: String?
    package var subject: String?
    /// A W3C trace id: 32 hex digits.
    package var trace: String?
    package var phases: Set<RunState.Phase>
    package var limit: Int

    package init(
        workflow: String? = nil, subject: String? = nil, trace: String? = nil, phases: Set<RunState.Phase> = [],
        limit: Int = 1_000
    ) {
        self.workflow = workflow
        self.subject = subject
        self.trace = trace
        self.phases = phases
        self.limit = limit
    }
}

package struct QueueState: Hashable, Codable, Sendable {
    package var name: String
    package var isPaused: Bool
    package var maximumRunning: Int?
    /// Backpressure: when this many steps are ready, producers should hold back.
    package var maximumReady: Int?
    package var ready: Int
    package var delayed: Int
    package var running: Int
    package var waiting: Int
    package var dead: Int
    package var oldestReadyAt: Timestamp?

    package init(
        name: String, isPaused: Bool, maximumRunning: Int?, maximumReady: Int?, ready: Int, delayed: Int, running: Int,
        waiting: Int, dead: Int, oldestReadyAt: Timestamp?
    ) {
        self.name = name
        self.isPaused = isPaused
        self.maximumRunning = maximumRunning
        self.maximumReady = maximumReady
        self.ready = ready
        self.delayed = delayed
        self.running = running
        self.waiting = waiting
        self.dead = dead
        self.oldestReadyAt = oldestReadyAt
    }
}

package struct WorkerState: Hashable, Codable, Sendable {
    package var registration: WorkerRegistration
    package var startedAt: Timestamp
    package var aliveUntil: Timestamp

    package init(registration: WorkerRegistration, startedAt: Timestamp, aliveUntil: Timestamp) {
        self.registration = registration
        self.startedAt = startedAt
        self.aliveUntil = aliveUntil
    }
}

extension QueueState {
    /// Whether producers should hold back: as many steps are ready as the queue's limit allows.
    package var isFull: Bool { maximumReady.map { ready >= $0 } ?? false }
}

/// How long one successful attempt ran, from claim to completion.
package struct StepDuration: Hashable, Codable, Sendable {
    package var handler: String
    package var milliseconds: Int64

    package init(handler: String, milliseconds: Int64) {
        self.handler = handler
        self.milliseconds = milliseconds
    }
}

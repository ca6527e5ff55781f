/// Everything needed to start a run.
package struct RunSubmission: Hashable, Codable, Sendable {
    package var workflow: String
    /// Two submissions of one workflow with one key are one run.
    package var idempotencyKey: String
    /// What the run is about, in the embedding application's terms: the scope of memoised outputs.
    package var subject: String
    /// JSON.
    package var input: String
    /// Lower is more urgent.
    package var priority: Int
    /// The trace to continue; nil to start a new one.
    package var trace: TraceContext?
    package var parent: RunIdentifier?
    /// What need not run, as an earlier run's outputs stand.
    package var inheritance: Inheritance?
    /// Who or what asked for it, for the log.
    package var actor: String

    package init(
        workflow: String, idempotencyKey: String, subject: String, input: String, priority: Int = 100,
        trace: TraceContext? = nil, parent: RunIdentifier? = nil, inheritance: Inheritance? = nil,
        actor: String = "system"
    ) {
        self.workflow = workflow
        self.idempotencyKey = idempotencyKey
        self.subject = subject
        self.input = input
        self.priority = priority
        self.trace = trace
        self.parent = parent
        self.inheritance = inheritance
        self.actor = actor
    }
}

/// Outputs that a new run takes over from an earlier one: their steps have succeeded when it starts, without an
/// attempt, and everything that follows them is chosen.
package struct Inheritance: Hashable, Codable, Sendable {
    package var run: RunIdentifier
    /// JSON by step. With a step, all that it comes after is inherited, too.
    package var outputs: [String: String]

    package init(run: RunIdentifier, outputs: [String: String]) {
        self.run = run
        self.outputs = outputs
    }
}

extension Inheritance {
    /// - Throws: `JobStoreError` when the workflow has no such step, or one would be inherited before another has run.
    package func check(against definition: WorkflowDefinition) throws(JobStoreError) {
        for name in outputs.keys.sorted() {
            guard let step = definition.steps.first(where: { $0.name == name }) else { throw .unknownStep(name) }
            if step.isFanOut { throw .notAllowed("The step \(name) is fanned out: it cannot be inherited.") }
            let fanOuts = Set(definition.steps.filter(\.isFanOut).map(\.name))
            if let missing = step.after.first(where: { outputs[$0] == nil && !fanOuts.contains($0) }) {
                throw .notAllowed("The step \(name) cannot be inherited without \(missing), which it comes after.")
            }
        }
    }
}

package enum SubmissionResult: Hashable, Sendable {
    case created(RunIdentifier)
    /// The key was known; nothing changed, and no effect was applied.
    case existing(RunIdentifier)

    package var run: RunIdentifier {
        switch self {
        case .created(let run), .existing(let run): run
        }
    }
}

package struct ClaimRequest: Hashable, Sendable {
    package var worker: String
    package var queues: [String]
    /// Handlers this build knows; steps of others are left alone.
    package var handlers: Set<String>
    package var limit: Int
    /// True after an ambiguous failure: what this worker holds already is returned first, without counting to the limit.
    package var includesHeld: Bool

    package init(worker: String, queues: [String], handlers: Set<String>, limit: Int, includesHeld: Bool = false) {
        self.worker = worker
        self.queues = queues
        self.handlers = handlers
        self.limit = limit
        self.includesHeld = includesHeld
    }
}

/// The right to end one attempt of one step. Owner and attempt fence it: a lease that was taken away ends nothing.
package struct Lease: Hashable, Codable, Sendable {
    package var run: RunIdentifier
    /// The instance's name, such as `page#3` for a fanned-out step.
    package var step: String
    package var owner: String
    package var attempt: Int

    package init(run: RunIdentifier, step: String, owner: String, attempt: Int) {
        self.run = run
        self.step = step
        self.owner = owner
        self.attempt = attempt
    }
}

package struct ClaimedStep: Sendable {
    package var lease: Lease
    package var definition: StepDefinition
    package var context: StepContext
    /// The attempt is taken away at this instant.
    package var deadline: Timestamp

    package init(lease: Lease, definition: StepDefinition, context: StepContext, deadline: Timestamp) {
        self.lease = lease
        self.definition = definition
        self.context = context
        self.deadline = deadline
    }
}

package struct StepCompletion: Sendable {
    package var lease: Lease
    package var result: StepResult
    /// True to end the whole run here, skipping what is left.
    package var endsRun: Bool
    /// Stored with the output when the step is memoised.
    package var fingerprint: String?
    /// True when the output was taken from an equal fingerprint; the event says so.
    package var isMemoised: Bool
    /// Claim the same run's next ready steps for this worker, in this transaction.
    package var claimNext: ClaimRequest?

    package init(
        lease: Lease, result: StepResult, endsRun: Bool = false, fingerprint: String? = nil, isMemoised: Bool = false,
        claimNext: ClaimRequest? = nil
    ) {
        self.lease = lease
        self.result = result
        self.endsRun = endsRun
        self.fingerprint = fingerprint
        self.isMemoised = isMemoised
        self.claimNext = claimNext
    }
}

package enum FailureResult: Hashable, Sendable {
    case retried(at: Timestamp)
    case dead
}

package struct WorkerRegistration: Hashable, Codable, Sendable {
    /// New for every process.
    package var id: String
    package var host: String
    package var processID: Int
    package var build: String
    /// The worker counts as gone when it has not been heard of for this long.
    package var timeToLive: Policy.Milliseconds
    package var slots: Int

    package init(
        id: String, host: String, processID: Int, build: String, timeToLive: Policy.Milliseconds = 30_000, slots: Int
    ) {
        self.id = id
        self.host = host
        self.processID = processID
        self.build = build
        self.timeToLive = timeToLive
        self.slots = slots
    }
}

package struct HeartbeatReply: Hashable, Sendable {
    /// Leases of this worker that no longer stand: their work should stop.
    package var lost: [Lease]

    package init(lost: [Lease]) {
        self.lost = lost
    }
}

package struct ReapedStep: Hashable, Sendable {
    package enum Reason: String, Codable, Sendable {
        case workerGone = "worker-gone", deadlinePassed = "deadline-passed"
    }
    package var lease: Lease
    package var reason: Reason
    package var result: FailureResult

    package init(lease: Lease, reason: Reason, result: FailureResult) {
        self.lease = lease
        self.reason = reason
        self.result = result
    }
}

package struct TickResult: Hashable, Sendable {
    package var promoted = 0
    package var reminded: [HumanTaskIdentifier] = []
    package var escalated: [HumanTaskIdentifier] = []
    package var expired: [HumanTaskIdentifier] = []
    package var timedOut: [RunIdentifier] = []
    package var scheduled: [RunIdentifier] = []

    package init() {}
}

/// Why a store refused an operation.
package enum JobStoreError: Error, Hashable, Sendable {
    /// The attempt was superseded, cancelled or reaped; nothing was changed.
    case leaseLost(Lease)
    case unknownRun(RunIdentifier)
    case unknownWorkflow(String)
    case unknownStep(String)
    case unknownTask(HumanTaskIdentifier)
    /// Somebody else holds the task's claim until the given instant.
    case taskClaimed(HumanTaskIdentifier, by: String, until: Timestamp)
    /// The task was answered, expired or cancelled before.
    case taskClosed(HumanTaskIdentifier, by: String?)
    /// The run is not in a state that allows it.
    case notAllowed(String)
    /// The engine failed; the transaction did or did not commit.
    case unavailable(String)
    /// The database was written by a newer version of the product.
    case newerSchema(found: Int, known: Int)
}

extension JobStoreError {
    /// Why a run cannot be retried whose steps are gone.
    package static func pruned(_ run: RunIdentifier) -> JobStoreError {
        .notAllowed("The steps of the run \(run) were removed when it had ended long ago: it cannot be retried.")
    }
}

/// The durable state of all workflows. Every operation is one transaction (engines may commit several together), and
/// is safe to repeat after an ambiguous failure: the repetition either changes nothing or says that the lease is lost.
///
/// Every transition appends its events to the run's log in the same transaction, and takes the embedding
/// application's `effects` along.
package protocol JobStore: Sendable {
    // Definitions and runs
    @discardableResult
    func register(_ workflow: WorkflowDefinition) async throws -> String
    func submit(_ submission: RunSubmission, effects: [any StepEffect]) async throws -> SubmissionResult
    func cancel(_ run: RunIdentifier, actor: String, reason: String, effects: [any StepEffect]) async throws
    /// Puts a dead run back to work from `step` (nil: from its dead steps) with a new budget of attempts; steps after it
    /// are reset. With `step` given, a succeeded run may be taken up again too.
    func retry(_ run: RunIdentifier, from step: String?, actor: String, effects: [any StepEffect]) async throws

    // Work
    func claim(_ request: ClaimRequest) async throws -> [ClaimedStep]
    /// Ends a step successfully; may claim the same run's next step in the same transaction.
    func complete(_ completion: StepCompletion) async throws -> [ClaimedStep]
    func fail(_ lease: Lease, fault: StepFault, effects: [any StepEffect]) async throws -> FailureResult
    /// Parks the step until a person answers.
    func park(_ lease: Lease, task: HumanTaskRequest, effects: [any StepEffect]) async throws -> HumanTaskIdentifier
    /// Gives the step back unharmed: the attempt is refunded.
    func release(_ lease: Lease) async throws
    /// The stored output of an equal fingerprint for this subject and step, if there is one.
    func memo(subject: String, step: String, fingerprint: String) async throws -> String?

    // Workers and time
    func heartbeat(_ worker: WorkerRegistration) async throws -> HeartbeatReply
    func retire(worker: String) async throws
    /// Takes running steps away from workers that are gone, and from attempts past their deadline.
    func reap() async throws -> [ReapedStep]
    /// Promotes delayed steps, fires timers, ends runs past their timeout, submits due schedules.
    func tick() async throws -> TickResult
    /// When the next delayed step, timer or schedule is due; nil when none is.
    func nextWakeUp() async throws -> Timestamp?

    // People
    func tasks(_ filter: HumanTaskFilter) async throws -> [HumanTask]
    func task(_ id: HumanTaskIdentifier) async throws -> HumanTask?
    /// Reserves an open task for one person until the claim expires.
    func claimTask(_ id: HumanTaskIdentifier, by actor: String, for duration: Policy.Milliseconds) async throws
        -> HumanTask
    func releaseTask(_ id: HumanTaskIdentifier, by actor: String) async throws
    /// The first answer wins; the answer becomes the waiting step's output.
    func answer(_ id: HumanTaskIdentifier, _ answer: TaskAnswer, effects: [any StepEffect]) async throws

    // Operation
    func pause(queue: String, _ isPaused: Bool) async throws
    func limit(queue: String, maximumRunning: Int?, maximumReady: Int?) async throws
    func queues() async throws -> [QueueState]
    func putSchedule(_ schedule: Schedule) async throws
    func removeSchedule(_ name: String) async throws
    func schedules() async throws -> [ScheduleState]
    func workers() async throws -> [WorkerState]

    // Inspection
    func run(_ id: RunIdentifier) async throws -> RunState?
    func runs(_ filter: RunFilter) async throws -> [RunState]
    func steps(of run: RunIdentifier) async throws -> [StepState]
    func events(of run: RunIdentifier) async throws -> [RunEvent]
    /// How long the latest successful attempts ran, newest first.
    func stepDurations(limit: Int) async throws -> [StepDuration]
    /// Checks that each run's events are gapless and that every hash follows from the one before.
    func verifyEvents() async throws -> EventVerification
    /// Removes what belongs to runs that ended before the given instant, except their events.
    func prune(endedBefore: Timestamp) async throws -> Int
}

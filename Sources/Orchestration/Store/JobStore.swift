/// The durable state of all workflows. Every operation is one transaction (engines may commit several together), and
/// is safe to repeat after an ambiguous failure: the repetition either changes nothing or says that the lease is lost.
///
/// Every transition appends its events (`EventDraft`) to the run's log in the same transaction, and takes the embedding
/// application's `effects` along: an effect that fails undoes the whole transition.
///
/// What every engine does alike; the conformance suite checks it:
/// - **Attempts.** `claim` raises a step's attempt, and no number is ever used twice: it is the fencing token. A refund
///   or a new budget therefore raises `maximumAttempts` instead of lowering `attempt`. Owner and attempt stay on the
///   row when the attempt ends, so that a repetition is recognised.
/// - **Readiness.** A step with no `after` is ready at once. Any other waits until every row of every step in `after`
///   is succeeded or skipped; then it becomes ready when one of them succeeded and chose it, else it is skipped. One
///   pass over the steps in the definition's order settles all. A run succeeds when every step is succeeded or skipped;
///   one that is ended by a completion skips whatever was open, running steps included.
/// - **Fan-out.** The row `step` is replaced by `step#0`, `step#1`, …; for no inputs it succeeds at once, without an
///   output, so that the join runs. Only successors can be chosen or fanned out, an instance fans nothing out, and a
///   fanned-out step must be chosen; else `notAllowed`.
/// - **Death.** When a step dies, its run is dead at once: ready, delayed, running and waiting steps become cancelled,
///   their tasks too; blocked steps stay blocked. A run past its timeout dies the same way, its open steps carrying
///   the fault `run-timeout`. Cancelling a run also cancels its blocked steps.
/// - **Order.** Claims go by run priority, then the time the step became ready, then run, then step name.
/// - **Time.** Whatever is due at an instant is due at exactly that instant, too: `dueAt <= now`.
package protocol JobStore: Sendable {
    // Definitions and runs
    /// Stores the definition by its hash, and makes it the one that new runs of this name get.
    /// - Throws: `WorkflowError` when it is not sound.
    @discardableResult
    func register(_ workflow: WorkflowDefinition) async throws -> String
    /// Starts a run, unless its key is known. What it inherits must fit the workflow (`Inheritance.check`); a run that
    /// inherits all of its steps has succeeded.
    func submit(_ submission: RunSubmission, effects: [any StepEffect]) async throws -> SubmissionResult
    /// Ends a running run; one that is cancelled already stays as it is, any other ended run is `notAllowed`.
    func cancel(_ run: RunIdentifier, actor: String, reason: String, effects: [any StepEffect]) async throws
    /// Puts a dead run back to work with a new budget of attempts and of time: its dead and cancelled steps become
    /// ready. With `step` (a step, with all its instances, or one instance, that was reached), this one becomes ready
    /// as well, everything after it is reset to blocked, and what a reset step had fanned out is folded into one row
    /// again (with the instances' highest attempt); a succeeded run may be taken up so, too. Any other run, and a step
    /// that is blocked or skipped, is `notAllowed`.
    func retry(_ run: RunIdentifier, from step: String?, actor: String, effects: [any StepEffect]) async throws

    // Work
    func claim(_ request: ClaimRequest) async throws -> [ClaimedStep]
    /// Ends a step successfully; may claim the same run's next steps in the same transaction.
    func complete(_ completion: StepCompletion) async throws -> [ClaimedStep]
    /// Ends the attempt: dead when the fault is permanent or the attempts are spent, else delayed by the later of the
    /// policy's delay and the fault's `retryAfter`.
    func fail(_ lease: Lease, fault: StepFault, effects: [any StepEffect]) async throws -> FailureResult
    /// Parks the step until a person answers.
    func park(_ lease: Lease, task: HumanTaskRequest, effects: [any StepEffect]) async throws -> HumanTaskIdentifier
    /// Gives the step back unharmed: the attempt is refunded.
    func release(_ lease: Lease) async throws
    /// The stored result (without effects) of an equal fingerprint for this subject and defined step, if there is one.
    func memo(subject: String, step: String, fingerprint: String) async throws -> StepResult?

    // Workers and time
    /// Extends the worker's life by its time to live. Of the leases it believes to hold, those that no longer stand
    /// come back as lost.
    func heartbeat(_ worker: WorkerRegistration, holding leases: [Lease]) async throws -> HeartbeatReply
    func retire(worker: String) async throws
    /// Takes running steps away from workers that are gone (reported first), and from attempts past their deadline;
    /// each counts as a failed attempt. Forgets workers that are gone.
    func reap() async throws -> [ReapedStep]
    /// In this order: promotes delayed steps, fires timers (submitting the notices that tasks ask for), ends runs past their timeout, submits due schedules (key
    /// `cron:NAME:MILLISECONDS`, subject and actor the schedule's name; slots that were missed coalesce to one).
    func tick() async throws -> TickResult
    /// When the next delayed step, timer, run timeout or schedule is due; nil when none is.
    func nextWakeUp() async throws -> Timestamp?

    // People
    /// By priority, due time (none last), creation and identifier.
    func tasks(_ filter: HumanTaskFilter) async throws -> [HumanTask]
    /// How many `tasks` would find, without a limit.
    func taskCount(_ filter: HumanTaskFilter) async throws -> Int
    func task(_ id: HumanTaskIdentifier) async throws -> HumanTask?
    /// Reserves an open task for one person until the claim expires; repeating it extends the claim. Whom the task
    /// excludes can neither claim nor answer it.
    func claimTask(_ id: HumanTaskIdentifier, by person: Person, for duration: Policy.Milliseconds) async throws
        -> HumanTask
    /// Gives the person's own claim back; without one, nothing happens, unless somebody else holds a claim.
    func releaseTask(_ id: HumanTaskIdentifier, by person: Person) async throws
    /// Raises an open task by one level, as its timer would, unless it is above the given level already, and gives the
    /// person's claim back.
    /// - Throws: `JobStoreError.taskClaimed` when somebody else holds a claim.
    func escalateTask(_ id: HumanTaskIdentifier, from level: Int, by person: Person) async throws -> HumanTask
    /// The first answer wins; the answer becomes the waiting step's output. The winner's repetition changes nothing.
    func answer(_ id: HumanTaskIdentifier, _ answer: TaskAnswer, effects: [any StepEffect]) async throws

    // Operation
    func pause(queue: String, _ isPaused: Bool) async throws
    func limit(queue: String, maximumRunning: Int?, maximumReady: Int?) async throws
    /// Queues that were paused or limited, or have ready, delayed, running, waiting or dead steps; by name.
    func queues() async throws -> [QueueState]
    /// Creates or replaces; the next slot is kept while cron, zone and pause stay the same, else counted from now.
    func putSchedule(_ schedule: Schedule) async throws
    func removeSchedule(_ name: String) async throws
    func schedules() async throws -> [ScheduleState]
    func workers() async throws -> [WorkerState]

    // Inspection
    func run(_ id: RunIdentifier) async throws -> RunState?
    /// Newest first.
    func runs(_ filter: RunFilter) async throws -> [RunState]
    /// In the definition's order, instances by number.
    func steps(of run: RunIdentifier) async throws -> [StepState]
    func events(of run: RunIdentifier) async throws -> [RunEvent]
    /// How long the latest successful attempts of stored runs ran, newest first; memoised and answered steps did not.
    func stepDurations(limit: Int) async throws -> [StepDuration]
    /// The latest that fit, in the order of their times.
    func events(_ filter: EventFilter) async throws -> [SubjectEvent]
    /// Adds to a run's log, whatever its phase. Unlike the others, a repetition adds once more.
    func note(_ run: RunIdentifier, _ draft: EventDraft, effects: [any StepEffect]) async throws
    /// Seals the ends of all runs' chains that have grown since the last seal.
    /// - Returns: nil when there is no key, nothing has grown, or somebody else was faster.
    func seal() async throws -> SealMark?
    /// Seals after a number, in order.
    func seals(after number: Int, limit: Int) async throws -> [SealMark]
    /// Checks that each run's events are gapless, that none is missing at the end of a run that is still stored, that
    /// every hash follows from the one before, that answers are those that events speak of, that seals are whole, and
    /// that everything is there that they have seen.
    func verifyEvents() async throws -> EventVerification
    /// Removes the steps and tasks of runs that ended before the given instant. The run itself, its events and memoised
    /// results stay, so that its key is known and its log can be verified. A dead run is left whole, as it can be
    /// retried, unless a later one of the same workflow and subject took its place; a run without steps cannot be.
    /// - Returns: the number of runs that had some.
    func prune(endedBefore: Timestamp) async throws -> Int
}

extension JobStore {
    /// Adds to a run's log, and does nothing else.
    package func note(_ run: RunIdentifier, _ draft: EventDraft) async throws {
        try await note(run, draft, effects: [])
    }
}

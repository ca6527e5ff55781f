package import Orchestration
import Synchronization

/// A store that fails on purpose: before an operation, or after it was executed, so that the caller cannot know.
package final class FaultInjectingStore: JobStore {
    package struct Rates: Sendable {
        /// In a hundred calls.
        package var before: Int
        package var after: Int
        /// Calls in a hundred that let other tasks go first.
        package var delayed: Int

        package init(before: Int, after: Int, delayed: Int = 0) {
            self.before = before
            self.after = after
            self.delayed = delayed
        }
    }

    package struct Counts: Sendable, Hashable {
        package var before = 0
        package var after = 0
    }

    private let base: any JobStore
    private let random: any RandomSource
    private let rates: Rates
    private let isFailing: @Sendable (_ operation: String) -> Bool
    private let counted = Mutex(Counts())

    /// Fails at random.
    package init(_ base: any JobStore, random: any RandomSource, rates: Rates) {
        self.base = base
        self.random = random
        self.rates = rates
        isFailing = { _ in false }
    }

    /// Fails before the operations (by their method's name) that the closure names.
    package init(_ base: any JobStore, failing isFailing: @escaping @Sendable (_ operation: String) -> Bool) {
        self.base = base
        self.isFailing = isFailing
        random = CountingRandomSource()
        rates = Rates(before: 0, after: 0)
    }

    /// How many faults were injected so far.
    package var counts: Counts { counted.withLock { $0 } }

    private func disturbed<Value>(
        _ name: String = #function, _ operation: () async throws -> Value
    ) async throws -> Value {
        if random.chance(rates.delayed) { await Task.yield() }
        if random.chance(rates.before) || isFailing(String(name.prefix { $0 != "(" })) {
            counted.withLock { $0.before += 1 }
            throw JobStoreError.unavailable("injected before")
        }
        let value = try await operation()
        if random.chance(rates.after) {
            counted.withLock { $0.after += 1 }
            throw JobStoreError.unavailable("injected after")
        }
        return value
    }

    package func register(_ workflow: WorkflowDefinition) async throws -> String {
        try await disturbed { try await base.register(workflow) }
    }
    package func submit(_ submission: RunSubmission, effects: [any StepEffect]) async throws -> SubmissionResult {
        try await disturbed { try await base.submit(submission, effects: effects) }
    }
    package func cancel(_ run: RunIdentifier, actor: String, reason: String, effects: [any StepEffect]) async throws {
        try await disturbed { try await base.cancel(run, actor: actor, reason: reason, effects: effects) }
    }
    package func retry(_ run: RunIdentifier, from step: String?, actor: String, effects: [any StepEffect]) async throws
    {
        try await disturbed { try await base.retry(run, from: step, actor: actor, effects: effects) }
    }
    package func claim(_ request: ClaimRequest) async throws -> [ClaimedStep] {
        try await disturbed { try await base.claim(request) }
    }
    package func complete(_ completion: StepCompletion) async throws -> [ClaimedStep] {
        try await disturbed { try await base.complete(completion) }
    }
    package func fail(_ lease: Lease, fault: StepFault, effects: [any StepEffect]) async throws -> FailureResult {
        try await disturbed { try await base.fail(lease, fault: fault, effects: effects) }
    }
    package func park(
        _ lease: Lease, task: HumanTaskRequest, effects: [any StepEffect]
    ) async throws -> HumanTaskIdentifier {
        try await disturbed { try await base.park(lease, task: task, effects: effects) }
    }
    package func release(_ lease: Lease) async throws {
        try await disturbed { try await base.release(lease) }
    }
    package func memo(subject: String, step: String, fingerprint: String) async throws -> StepResult? {
        try await disturbed { try await base.memo(subject: subject, step: step, fingerprint: fingerprint) }
    }
    package func heartbeat(_ worker: WorkerRegistration, holding leases: [Lease]) async throws -> HeartbeatReply {
        try await disturbed { try await base.heartbeat(worker, holding: leases) }
    }
    package func retire(worker: String) async throws {
        try await disturbed { try await base.retire(worker: worker) }
    }
    package func reap() async throws -> [ReapedStep] { try await disturbed { try await base.reap() } }
    package func tick() async throws -> TickResult { try await disturbed { try await base.tick() } }
    package func nextWakeUp() async throws -> Timestamp? { try await disturbed { try await base.nextWakeUp() } }

    package func tasks(_ filter: HumanTaskFilter) async throws -> [HumanTask] {
        try await disturbed { try await base.tasks(filter) }
    }
    package func taskCount(_ filter: HumanTaskFilter) async throws -> Int {
        try await disturbed { try await base.taskCount(filter) }
    }
    package func task(_ id: HumanTaskIdentifier) async throws -> HumanTask? {
        try await disturbed { try await base.task(id) }
    }
    package func claimTask(
        _ id: HumanTaskIdentifier, by person: Person, for duration: Policy.Milliseconds
    ) async throws -> HumanTask {
        try await disturbed { try await base.claimTask(id, by: person, for: duration) }
    }
    package func releaseTask(_ id: HumanTaskIdentifier, by person: Person) async throws {
        try await disturbed { try await base.releaseTask(id, by: person) }
    }
    package func escalateTask(
        _ id: HumanTaskIdentifier, from level: Int, by person: Person
    ) async throws -> HumanTask {
        try await disturbed { try await base.escalateTask(id, from: level, by: person) }
    }
    package func answer(_ id: HumanTaskIdentifier, _ answer: TaskAnswer, effects: [any StepEffect]) async throws {
        try await disturbed { try await base.answer(id, answer, effects: effects) }
    }

    package func pause(queue: String, _ isPaused: Bool) async throws {
        try await disturbed { try await base.pause(queue: queue, isPaused) }
    }
    package func limit(queue: String, maximumRunning: Int?, maximumReady: Int?) async throws {
        try await disturbed {
            try await base.limit(queue: queue, maximumRunning: maximumRunning, maximumReady: maximumReady)
        }
    }
    package func queues() async throws -> [QueueState] { try await disturbed { try await base.queues() } }
    package func putSchedule(_ schedule: Schedule) async throws {
        try await disturbed { try await base.putSchedule(schedule) }
    }
    package func removeSchedule(_ name: String) async throws {
        try await disturbed { try await base.removeSchedule(name) }
    }
    package func schedules() async throws -> [ScheduleState] { try await disturbed { try await base.schedules() } }
    package func workers() async throws -> [WorkerState] { try await disturbed { try await base.workers() } }

    package func run(_ id: RunIdentifier) async throws -> RunState? { try await disturbed { try await base.run(id) } }
    package func runs(_ filter: RunFilter) async throws -> [RunState] {
        try await disturbed { try await base.runs(filter) }
    }
    package func steps(of run: RunIdentifier) async throws -> [StepState] {
        try await disturbed { try await base.steps(of: run) }
    }
    package func events(of run: RunIdentifier) async throws -> [RunEvent] {
        try await disturbed { try await base.events(of: run) }
    }
    package func stepDurations(limit: Int) async throws -> [StepDuration] {
        try await disturbed { try await base.stepDurations(limit: limit) }
    }
    package func events(_ filter: EventFilter) async throws -> [SubjectEvent] {
        try await disturbed { try await base.events(filter) }
    }
    package func note(_ run: RunIdentifier, _ draft: EventDraft, effects: [any StepEffect]) async throws {
        try await disturbed { try await base.note(run, draft, effects: effects) }
    }
    package func seal() async throws -> SealMark? { try await disturbed { try await base.seal() } }
    package func seals(after number: Int, limit: Int) async throws -> [SealMark] {
        try await disturbed { try await base.seals(after: number, limit: limit) }
    }
    package func verifyEvents() async throws -> EventVerification {
        try await disturbed { try await base.verifyEvents() }
    }
    package func prune(endedBefore limit: Timestamp) async throws -> Int {
        try await disturbed { try await base.prune(endedBefore: limit) }
    }
}

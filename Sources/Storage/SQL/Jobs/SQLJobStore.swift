package import Orchestration

/// The durable state of all workflows in an SQL database. Every transition is written once, for all engines.
package struct SQLJobStore<Engine: SQLDatabase>: JobStore {
    let database: Engine
    let hooks: any TransactionHooks
    let random: any RandomSource
    let definitions = DefinitionCache()
    let known = KnownRuns()
    let keyring: EventKeyring

    package init(
        database: Engine, hooks: any TransactionHooks, random: any RandomSource = SystemRandomSource(),
        keyring: EventKeyring = EventKeyring()
    ) {
        self.keyring = keyring
        self.database = database
        self.hooks = hooks
        self.random = random
    }

    /// Runs one transition, whole or not at all.
    func transact<Value: Sendable>(
        _ body: @escaping @Sendable (JobTransaction<Engine.Session>) throws -> Value
    ) async throws -> Value {
        try await database.write { [hooks, random, definitions, known, keyring] session in
            try body(
                JobTransaction(
                    session: session, hooks: hooks, random: random, definitions: definitions, known: known,
                    keyring: keyring))
        }
    }

    /// Looks at one consistent state.
    func inspect<Value: Sendable>(
        _ body: @escaping @Sendable (JobTransaction<Engine.Session>) throws -> Value
    ) async throws -> Value {
        try await database.read { [hooks, random, definitions, known, keyring] session in
            try body(
                JobTransaction(
                    session: session, hooks: hooks, random: random, definitions: definitions, known: known,
                    keyring: keyring))
        }
    }
}

extension SQLJobStore {
    // MARK: Definitions and runs

    @discardableResult
    package func register(_ workflow: WorkflowDefinition) async throws -> String {
        try workflow.validate()
        return try await transact { try $0.register(workflow) }
    }

    package func submit(_ submission: RunSubmission, effects: [any StepEffect]) async throws -> SubmissionResult {
        try await transact { try $0.submit(submission, effects: effects) }
    }

    package func cancel(
        _ run: RunIdentifier, actor: String, reason: String, effects: [any StepEffect]
    ) async throws {
        try await transact { try $0.cancel(run, actor: actor, reason: reason, effects: effects) }
    }

    package func retry(
        _ run: RunIdentifier, from step: String?, actor: String, effects: [any StepEffect]
    ) async throws {
        try await transact { try $0.retry(run, from: step, actor: actor, effects: effects) }
    }

    // MARK: Work

    package func claim(_ request: ClaimRequest) async throws -> [ClaimedStep] {
        try await transact { try $0.claim(request) }
    }

    package func complete(_ completion: StepCompletion) async throws -> [ClaimedStep] {
        if completion.canBeAtOnce, known[completion.lease.run] != nil,
            let claimed = try await completeAtOnce(completion)
        {
            return claimed
        }
        return try await transact { try $0.complete(completion) }
    }

    private func completeAtOnce(_ completion: StepCompletion) async throws -> [ClaimedStep]? {
        let key = completion.lease.run.text
        return try await database.writeAtOnce(key) { [hooks, random, definitions, known, keyring] session in
            let transaction = JobTransaction(
                session: session, hooks: hooks, random: random, definitions: definitions, known: known,
                keyring: keyring)
            guard let completion = try transaction.completionAtOnce(completion) else { return nil }
            return Questions(statements: completion.questions) { try transaction.conclude(completion, $0) }
        }
    }

    package func fail(_ lease: Lease, fault: StepFault, effects: [any StepEffect]) async throws -> FailureResult {
        try await transact { try $0.fail(lease, fault: fault, effects: effects) }
    }

    package func park(
        _ lease: Lease, task: HumanTaskRequest, effects: [any StepEffect]
    ) async throws -> HumanTaskIdentifier {
        try await transact { try $0.park(lease, task: task, effects: effects) }
    }

    package func release(_ lease: Lease) async throws {
        try await transact { try $0.release(lease) }
    }

    package func memo(subject: String, step: String, fingerprint: String) async throws -> StepResult? {
        try await inspect { try $0.memo(subject: subject, step: step, fingerprint: fingerprint) }
    }

    // MARK: Workers and time

    package func heartbeat(
        _ worker: WorkerRegistration, holding leases: [Lease]
    ) async throws -> HeartbeatReply {
        try await transact { try $0.heartbeat(worker, holding: leases) }
    }

    package func retire(worker: String) async throws {
        try await transact { try $0.retire(worker: worker) }
    }

    package func reap() async throws -> [ReapedStep] {
        // Each in a transaction of its own, which locks its run first: workers that reap at once cannot block each other.
        var reaped: [ReapedStep] = []
        for lost in try await transact({ try $0.lostLeases() }) {
            if let step = try await transact({ try $0.reap(lost.lease, lost.reason) }) { reaped.append(step) }
        }
        return reaped
    }

    package func tick() async throws -> TickResult {
        let due = try await inspect { try $0.due() }
        var result = TickResult()
        if due.isPutOff { try await transact { try $0.bringForward() } }
        if due.hasDelayedSteps || due.isPutOff { result.promoted = try await transact { try $0.promote() } }
        for timer in due.timers {
            result = try await transact { [result] in
                var result = result
                try $0.fire(timer.kind, of: timer.task, &result)
                return result
            }
        }
        for run in due.runs {
            result = try await transact { [result] in
                var result = result
                try $0.endOverdue(run, &result)
                return result
            }
        }
        for schedule in due.schedules {
            result = try await transact { [result] in
                var result = result
                try $0.start(schedule, &result)
                return result
            }
        }
        return result
    }

    package func nextWakeUp() async throws -> Timestamp? {
        try await inspect { try $0.nextWakeUp() }
    }

    // MARK: People

    package func tasks(_ filter: HumanTaskFilter) async throws -> [HumanTask] {
        try await inspect { try $0.tasks(filter) }
    }

    package func taskCount(_ filter: HumanTaskFilter) async throws -> Int {
        try await inspect { try $0.taskCount(filter) }
    }

    package func task(_ id: HumanTaskIdentifier) async throws -> HumanTask? {
        try await inspect { try $0.task(id) }
    }

    package func claimTask(
        _ id: HumanTaskIdentifier, by person: Person, for duration: Policy.Milliseconds
    ) async throws -> HumanTask {
        try await transact { try $0.claimTask(id, by: person, for: duration) }
    }

    package func releaseTask(_ id: HumanTaskIdentifier, by person: Person) async throws {
        try await transact { try $0.releaseTask(id, by: person) }
    }

    package func escalateTask(
        _ id: HumanTaskIdentifier, from level: Int, by person: Person
    ) async throws -> HumanTask {
        try await transact { try $0.escalateTask(id, from: level, by: person) }
    }

    package func answer(
        _ id: HumanTaskIdentifier, _ answer: TaskAnswer, effects: [any StepEffect]
    ) async throws {
        try await transact { try $0.answer(id, answer, effects: effects) }
    }

    // MARK: Operation

    package func pause(queue: String, _ isPaused: Bool) async throws {
        try await transact { try $0.pause(queue: queue, isPaused) }
    }

    package func limit(queue: String, maximumRunning: Int?, maximumReady: Int?) async throws {
        try await transact {
            try $0.limit(queue: queue, maximumRunning: maximumRunning, maximumReady: maximumReady)
        }
    }

    package func queues() async throws -> [QueueState] {
        try await inspect { try $0.queues() }
    }

    package func putSchedule(_ schedule: Schedule) async throws {
        try await transact { try $0.putSchedule(schedule) }
    }

    package func removeSchedule(_ name: String) async throws {
        try await transact { try $0.removeSchedule(name) }
    }

    package func schedules() async throws -> [ScheduleState] {
        try await inspect { try $0.schedules() }
    }

    package func workers() async throws -> [WorkerState] {
        try await inspect { try $0.workers() }
    }

    // MARK: Inspection

    package func run(_ id: RunIdentifier) async throws -> RunState? {
        try await inspect { try $0.run(id) }
    }

    package func runs(_ filter: RunFilter) async throws -> [RunState] {
        try await inspect { try $0.runs(filter) }
    }

    package func steps(of run: RunIdentifier) async throws -> [StepState] {
        try await inspect { try $0.stepRows(of: run).map { $0.state(of: run) } }
    }

    package func events(of run: RunIdentifier) async throws -> [RunEvent] {
        try await inspect { try $0.events(of: run) }
    }

    package func stepDurations(limit: Int) async throws -> [StepDuration] {
        try await inspect { try $0.stepDurations(limit: limit) }
    }

    package func events(_ filter: EventFilter) async throws -> [SubjectEvent] {
        try await inspect { try $0.events(filter) }
    }

    package func note(_ run: RunIdentifier, _ draft: EventDraft, effects: [any StepEffect]) async throws {
        try await transact { try $0.note(run, draft, effects: effects) }
    }

    package func seal() async throws -> SealMark? {
        try await transact { try $0.seal() }
    }

    package func seals(after number: Int, limit: Int) async throws -> [SealMark] {
        try await inspect { try $0.seals(after: number, limit: limit) }
    }

    package func verifyEvents() async throws -> EventVerification {
        try await inspect { try $0.verifyEvents() }
    }

    package func prune(endedBefore limit: Timestamp) async throws -> Int {
        var pruned = 0
        var last = ""
        // Portion by portion, and found outside the transactions, so that others need not wait for them long.
        while true {
            let after = last
            let runs = try await inspect { try $0.prunable(endedBefore: limit, after: after) }
            guard let end = runs.last else { return pruned }
            last = end.text
            pruned += try await transact { try $0.prune(runs, endedBefore: limit) }
        }
    }
}

import Orchestration
import OrchestrationTestKit

/// A store with a clock and one live worker, and short words for what tests do all the time.
struct Bench: Sendable {
    let clock: TestClock
    let under: StoreUnderTest
    var store: any JobStore { under.store }

    init(
        _ engine: StoreEngine, _ workflows: WorkflowDefinition..., keyring: EventKeyring = EventKeyring()
    ) async throws {
        clock = TestClock()
        under = try await engine.make(clock, keyring)
        for workflow in workflows { try await under.store.register(workflow) }
        try await beat("w1")
        try await beat("w2")
    }

    @discardableResult
    func beat(_ worker: String, holding leases: [Lease] = []) async throws -> HeartbeatReply {
        try await store.heartbeat(
            WorkerRegistration(
                id: worker, host: "oven", processID: 1, build: "test", timeToLive: 30_000, slots: 4),
            holding: leases)
    }

    func submit(
        _ workflow: WorkflowDefinition, key: String = "key", priority: Int = 100, input: String = "{}",
        effects: [any StepEffect] = []
    ) async throws -> RunIdentifier {
        try await store.submit(
            RunSubmission(
                workflow: workflow.name, idempotencyKey: key, subject: "subject-\(key)", input: input,
                priority: priority, actor: "tester"),
            effects: effects
        ).run
    }

    @discardableResult
    func inherit(
        _ workflow: WorkflowDefinition, from earlier: RunIdentifier, _ outputs: [String: String]
    ) async throws -> RunIdentifier {
        try await store.submit(
            RunSubmission(
                workflow: workflow.name, idempotencyKey: "heir", subject: "subject-heir", input: "{}",
                inheritance: Inheritance(run: earlier, outputs: outputs), actor: "tester"),
            effects: []
        ).run
    }

    static func request(
        _ worker: String = "w1", queues: [String] = ["default"], handlers: Set<String>? = nil, limit: Int = 10,
        includesHeld: Bool = false
    ) -> ClaimRequest {
        ClaimRequest(
            worker: worker, queues: queues,
            handlers: handlers ?? ["a", "b", "c", "d", "e", "f", "slow"], limit: limit, includesHeld: includesHeld)
    }

    func claim(_ worker: String = "w1", queues: [String] = ["default"], limit: Int = 10) async throws -> [ClaimedStep] {
        try await store.claim(Self.request(worker, queues: queues, limit: limit))
    }

    /// Claims exactly one step.
    func claimOne(_ worker: String = "w1") async throws -> Lease {
        let claimed = try await claim(worker, limit: 1)
        guard let first = claimed.first else { throw NothingToClaim() }
        return first.lease
    }

    @discardableResult
    func complete(
        _ lease: Lease, _ output: String = "null", choice: [String]? = nil, fanOut: [StepResult.FanOut] = [],
        effects: [any StepEffect] = [], endsRun: Bool = false, claimNext: ClaimRequest? = nil
    ) async throws -> [ClaimedStep] {
        try await store.complete(
            StepCompletion(
                lease: lease,
                result: StepResult(output: output, choice: choice, fanOut: fanOut, effects: effects),
                endsRun: endsRun, claimNext: claimNext))
    }

    /// Claims and completes whatever is ready until nothing is, and returns the steps in the order they were done.
    @discardableResult
    func drain() async throws -> [String] {
        var done: [String] = []
        while let next = try await claim(limit: 1).first {
            try await complete(next.lease, "\"\(next.lease.step)\"")
            done.append(next.lease.step)
        }
        return done
    }

    func park(_ lease: Lease, _ request: HumanTaskRequest = Bench.question) async throws -> HumanTaskIdentifier {
        try await store.park(lease, task: request, effects: [])
    }

    static let question = HumanTaskRequest(kind: "taste", payload: "{}")

    func phases(of run: RunIdentifier) async throws -> [String: StepState.Phase] {
        Dictionary(
            try await store.steps(of: run).map { ($0.name, $0.phase) }, uniquingKeysWith: { first, _ in first })
    }

    func step(_ name: String, of run: RunIdentifier) async throws -> StepState {
        guard let step = try await store.steps(of: run).first(where: { $0.name == name }) else {
            throw NothingToClaim()
        }
        return step
    }

    func phase(of run: RunIdentifier) async throws -> RunState.Phase? {
        try await store.run(run)?.phase
    }

    func kinds(of run: RunIdentifier) async throws -> [RunEvent.Kind] {
        try await store.events(of: run).map(\.kind)
    }

    struct NothingToClaim: Error {}
}

/// The workflows of the suite.
enum Workflows {
    static let single = WorkflowDefinition(
        name: "single", steps: [StepDefinition("a", retry: retry, startToClose: 5_000)])
    static let chain = WorkflowDefinition(
        name: "chain",
        steps: [
            StepDefinition("a", retry: retry),
            StepDefinition("b", after: ["a"], reads: ["a"], retry: retry),
            StepDefinition("c", after: ["b"], reads: ["a", "b"], retry: retry),
        ])
    /// a → b → c, and b → instances of x → c
    static let widening = WorkflowDefinition(
        name: "widening",
        steps: [
            StepDefinition("a", retry: retry),
            StepDefinition("b", after: ["a"], retry: retry),
            StepDefinition("x", handler: "slow", after: ["b"], reads: ["a"], retry: retry, isFanOut: true),
            StepDefinition("c", after: ["b", "x"], reads: ["b", "x"], retry: retry),
        ])
    /// a → b and c → d
    static let diamond = WorkflowDefinition(
        name: "diamond",
        steps: [
            StepDefinition("a", retry: retry),
            StepDefinition("b", after: ["a"], retry: retry),
            StepDefinition("c", after: ["a"], retry: retry),
            StepDefinition("d", after: ["b", "c"], reads: ["b", "c"], retry: retry),
        ])
    static let timed = WorkflowDefinition(
        name: "timed", timeout: 60_000,
        steps: [StepDefinition("a", retry: retry), StepDefinition("b", after: ["a"], retry: retry)])
    static let retry = Policy.Retry(maximumAttempts: 3, base: 1_000, factor: 2, cap: 100_000, jitter: 0)
}

import Logging
import Metrics
import Orchestration
import OrchestrationTestKit
import Synchronization

/// A store, a clock and an engine with handlers made of closures.
final class Workshop: Sendable {
    let clock = TestClock()
    let memory: InMemoryJobStore
    let store: any JobStore
    private let ran = Mutex<[String]>([])

    init(disturbing: (any JobStore) -> any JobStore = { $0 }) {
        memory = InMemoryJobStore(clock: clock)
        store = disturbing(memory)
    }

    /// The steps whose handlers were called, in order.
    var calls: [String] { ran.withLock { $0 } }

    func engine(
        _ worker: String = "w1", slots: Int = 4, queues: [String: Int?] = ["default": nil],
        timeToLive: Policy.Milliseconds = 30_000, shutdownLimit: Duration = .seconds(20),
        hasEnded: @escaping @Sendable (WorkerRegistration) -> Bool = { _ in false },
        logger: Logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() },
        metrics: any MetricsFactory = NOOPMetricsHandler.instance, handlers: [String: ClosureHandler]
    ) -> Engine {
        Engine(
            store: store, handlers: handlers.mapValues { recording($0) },
            configuration: EngineConfiguration(
                worker: WorkerRegistration(
                    id: worker, host: "oven", processID: 1, build: "test", timeToLive: timeToLive, slots: slots),
                queues: queues, shutdownLimit: shutdownLimit,
                storeRetry: Policy.Retry(maximumAttempts: .max, base: 0, cap: 0, jitter: 0), hasEnded: hasEnded),
            clock: clock, random: CountingRandomSource(), logger: logger, metrics: metrics)
    }

    private func recording(_ handler: ClosureHandler) -> ClosureHandler {
        ClosureHandler(fingerprint: { try await handler.fingerprint(of: $0) }) { context in
            self.ran.withLock { $0.append(context.step) }
            return try await handler.run(context)
        }
    }

    @discardableResult
    func submit(_ workflow: WorkflowDefinition, key: String = "key", input: String = "{}") async throws -> RunIdentifier
    {
        try await memory.register(workflow)
        return try await memory.submit(
            RunSubmission(workflow: workflow.name, idempotencyKey: key, subject: "subject", input: input), effects: []
        ).run
    }

    /// Runs engines until idle, moving the clock to whatever is due next, until nothing is.
    func finish(_ engine: () -> Engine) async throws {
        while let next = try await engine().runUntilIdle(within: .zero) { clock.advance(to: next) }
    }

    func phases(of run: RunIdentifier) async -> [String: StepState.Phase] {
        Dictionary(await memory.steps(of: run).map { ($0.name, $0.phase) }, uniquingKeysWith: { first, _ in first })
    }

    func phase(of run: RunIdentifier) async -> RunState.Phase? { await memory.run(run)?.phase }

    func kinds(of run: RunIdentifier) async -> [RunEvent.Kind] { await memory.events(of: run).map(\.kind) }
}

extension ClosureHandler {
    /// Succeeds at once with this output.
    static func done(_ output: String = "null") -> ClosureHandler {
        ClosureHandler { _ in .advance(StepResult(output: output)) }
    }
}

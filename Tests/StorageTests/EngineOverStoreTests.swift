import Logging
import Orchestration
import OrchestrationTestKit
import Testing

/// Workers over a store that fails before and after its operations must end every run exactly once.
@Suite(.timeLimit(.minutes(5))) struct EngineOverStoreTests {
    static let retry = Policy.Retry(maximumAttempts: 50, base: 10, cap: 10, jitter: 0)
    static let workflow = WorkflowDefinition(
        name: "order",
        steps: [
            StepDefinition("a", retry: retry), StepDefinition("b", queue: "oven", after: ["a"], retry: retry),
            StepDefinition("c", after: ["b"], reads: ["b"], retry: retry, isMemoised: true),
            StepDefinition("d", after: ["c"], reads: ["c"], retry: retry),
        ])

    /// Set `ORCHESTRATION_SEED` to replay one seed, `ORCHESTRATION_SEEDS` for a longer campaign.
    @Test(arguments: Engines.all, Seeds.some(4))
    func everyRunEndsExactlyOnce(engine: StoreEngine, seed: UInt64) async throws {
        let clock = TestClock()
        let under = try await engine.make(clock)
        let random = SeededRandomSource(seed: seed)
        let store = FaultInjectingStore(
            under.store, random: random, rates: .init(before: 10, after: 15, delayed: 20))
        try await under.store.register(Self.workflow)
        let runs = 8
        for key in 1...runs {
            _ = try await under.store.submit(
                RunSubmission(workflow: "order", idempotencyKey: "\(key)", subject: "\(key)", input: "{}"), effects: [])
        }
        for generation in 1... {
            // Two workers share the store, as two processes would.
            async let first = Self.work("first-\(generation)", store, clock, random)
            async let second = Self.work("second-\(generation)", store, clock, random)
            _ = await (first, second)
            guard let next = try await under.store.nextWakeUp() else { break }
            clock.advance(to: next)
        }
        let states = try await under.store.runs(RunFilter())
        #expect(states.count == runs && states.allSatisfy { $0.phase == .succeeded }, "seed \(seed)")
        let effects = try await under.effects()
        #expect(effects.count == runs * 6, "seed \(seed)")
        #expect(Set(effects).count == effects.count, "seed \(seed)")
        #expect(try await under.runChanges().count { $0.hasSuffix("succeeded") } == runs, "seed \(seed)")
        #expect(try await under.store.verifyEvents().problems.isEmpty, "seed \(seed)")
        #expect(store.counts.before > 0 && store.counts.after > 0, "seed \(seed)")
    }

    private static func work(
        _ worker: String, _ store: any JobStore, _ clock: TestClock, _ random: SeededRandomSource
    ) async {
        let handler = ClosureHandler(fingerprint: { "1 \($0.outputs)" }) { context in
            if random.chance(10) { throw StepFault(code: "cold", message: "cold", isPermanent: false) }
            return .advance(
                StepResult(
                    output: "\"\(context.step)\"",
                    fanOut: context.step == "a" ? [.init(step: "b", inputs: ["0", "1", "2"])] : [],
                    effects: [TextEffect("\(context.run)/\(context.step)")]))
        }
        let engine = Engine(
            store: store, handlers: ["a": handler, "b": handler, "c": handler, "d": handler],
            configuration: EngineConfiguration(
                worker: WorkerRegistration(id: worker, host: "h", processID: 1, build: "test", slots: 3),
                queues: ["default": nil, "oven": 2], pollInterval: .zero,
                storeRetry: Policy.Retry(maximumAttempts: .max, base: 0, cap: 0, jitter: 0)),
            clock: clock, random: CountingRandomSource(),
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        // Its last question may go unanswered like any other; the next generation takes over.
        _ = try? await engine.runUntilIdle(within: .zero)
    }
}

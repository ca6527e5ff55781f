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
        let under = try await engine.make(clock, EventKeyring())
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

    /// x is there only when a fans it out.
    static let widening = WorkflowDefinition(
        name: "widening",
        steps: [
            StepDefinition("a", retry: retry), StepDefinition("x", after: ["a"], retry: retry, isFanOut: true),
            StepDefinition("d", after: ["a", "x"], reads: ["x"], retry: retry),
        ])

    @Test(arguments: Engines.all)
    func workersShareWhatIsFannedOut(engine: StoreEngine) async throws {
        let clock = TestClock()
        let under = try await engine.make(clock, EventKeyring())
        try await under.store.register(Self.widening)
        let run = try await under.store.submit(
            RunSubmission(workflow: "widening", idempotencyKey: "1", subject: "1", input: "{}"), effects: []
        ).run
        // None ends one of them before both have one.
        let meeting = Meeting(of: 2)
        await withTaskGroup(of: Void.self) { group in
            for worker in ["first", "second"] {
                group.addTask {
                    let handler = ClosureHandler { context in
                        if context.step.hasPrefix("x") { await meeting.join(worker) }
                        let inputs = context.fanOuts.isEmpty ? [] : (0..<10).map(String.init)
                        let fanOut = context.fanOuts.map { StepResult.FanOut(step: $0, inputs: inputs) }
                        return .advance(StepResult(output: "\"\(worker)\"", fanOut: fanOut))
                    }
                    let engine = Engine(
                        store: under.store, handlers: ["a": handler, "x": handler, "d": handler],
                        configuration: EngineConfiguration(
                            worker: WorkerRegistration(id: worker, host: "h", processID: 1, build: "test", slots: 3),
                            pollInterval: .zero),
                        clock: clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
                    _ = try? await engine.runUntilIdle(within: .zero)
                }
            }
        }
        let steps = try await under.store.steps(of: run)
        #expect(steps.count == 12 && steps.allSatisfy { $0.phase == .succeeded && $0.attempt == 1 })
        #expect(Set(steps.filter { $0.name.hasPrefix("x") }.compactMap(\.output)) == ["\"first\"", "\"second\""])
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

/// Where some wait until all of them are there.
private actor Meeting {
    private let size: Int
    private var present: Set<String> = []
    private var waiting: [CheckedContinuation<Void, Never>] = []

    init(of size: Int) {
        self.size = size
    }

    func join(_ name: String) async {
        present.insert(name)
        guard present.count < size else {
            for continuation in waiting { continuation.resume() }
            waiting = []
            return
        }
        await withCheckedContinuation { waiting.append($0) }
    }
}

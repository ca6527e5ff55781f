import Orchestration
import OrchestrationTestKit
import Synchronization
import Testing

/// The engine over a store that fails before and after operations must end every run exactly once.
@Suite(.timeLimit(.minutes(5))) struct EngineFaultTests {
    static let workflow = WorkflowDefinition(
        name: "order",
        steps: [
            StepDefinition("a", retry: patient),
            StepDefinition("b", after: ["a"], retry: patient),
            StepDefinition("c", after: ["b"], reads: ["b"], retry: patient),
        ])
    static let patient = Policy.Retry(maximumAttempts: 50, base: 10, cap: 10, jitter: 0)

    /// Set `ORCHESTRATION_SEED` to replay one seed.
    @Test(arguments: Seeds.some(20))
    func everyRunEndsExactlyOnce(seed: UInt64) async throws {
        let random = SeededRandomSource(seed: seed)
        let shop = Workshop {
            FaultInjectingStore($0, random: random, rates: .init(before: 10, after: 15, delayed: 20))
        }
        let runs = 10
        for key in 1...runs { try await shop.submit(Self.workflow, key: "\(key)") }
        let attempts = Mutex<[String]>([])
        func handler(_ name: String, fanOut: Bool = false) -> ClosureHandler {
            ClosureHandler { context in
                attempts.withLock { $0.append("\(context.run)/\(context.step)/\(context.attempt)") }
                if random.chance(10) { throw StepFault(code: "cold", message: "cold", isPermanent: false) }
                return .advance(
                    StepResult(
                        fanOut: fanOut ? [.init(step: "b", inputs: ["0", "1", "2"])] : [],
                        effects: [TextEffect("\(context.run)/\(context.step)")]))
            }
        }
        let handlers = ["a": handler("a", fanOut: true), "b": handler("b"), "c": handler("c")]
        var worker = 0
        try await shop.finishThroughFaults {
            worker += 1
            return shop.engine("w\(worker)", handlers: handlers)
        }
        let states = await shop.memory.runs(RunFilter())
        #expect(states.count == runs, "seed \(seed)")
        #expect(states.allSatisfy { $0.phase == .succeeded }, "seed \(seed)")
        let effects = await shop.memory.effects.map(\.text)
        #expect(effects.count == runs * 5, "seed \(seed)")
        #expect(Set(effects).count == effects.count, "seed \(seed)")
        // What an ambiguous answer claimed is taken up, but nothing that is under way already.
        let called = attempts.withLock { $0 }
        #expect(Set(called).count == called.count, "seed \(seed)")
        let verification = await shop.memory.verifyEvents()
        #expect(verification.problems.isEmpty, "seed \(seed)")
        #expect(await shop.memory.runChanges.count { $0.phase == .succeeded } == runs, "seed \(seed)")
        let injected = try #require(shop.store as? FaultInjectingStore).counts
        #expect(injected.before > 0 && injected.after > 0, "seed \(seed)")
    }
}

extension Workshop {
    /// As `finish`, over a store whose every answer may be missing.
    func finishThroughFaults(_ engine: () -> Engine) async throws {
        while true {
            do { _ = try await engine().runUntilIdle(within: .zero) } catch JobStoreError.unavailable {}
            guard let next = await memory.nextWakeUp() else { return }
            clock.advance(to: next)
        }
    }
}

import Orchestration
import OrchestrationTestKit
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct EngineTests {
    static let chain = WorkflowDefinition(
        name: "chain",
        steps: [
            StepDefinition("a"), StepDefinition("b", after: ["a"], reads: ["a"]),
            StepDefinition("c", after: ["b"], reads: ["a", "b"]),
        ])
    static let single = WorkflowDefinition(
        name: "single",
        steps: [
            StepDefinition("a", retry: Policy.Retry(maximumAttempts: 3, jitter: 0), startToClose: 5_000)
        ])

    @Test func aRunIsWorkedToItsEnd() async throws {
        let shop = Workshop()
        let run = try await shop.submit(Self.chain)
        let engine = shop.engine(handlers: [
            "a": .done("1"), "b": .done("2"),
            "c": ClosureHandler { context in
                .advance(StepResult(output: "\(context.outputs.sorted { $0.key < $1.key })"))
            },
        ])
        #expect(try await engine.runUntilIdle() == nil)
        #expect(shop.calls == ["a", "b", "c"])
        #expect(await shop.phase(of: run) == .succeeded)
        #expect(await shop.memory.steps(of: run).last?.output == #"[(key: "a", value: "1"), (key: "b", value: "2")]"#)
        #expect(await shop.memory.workers().isEmpty)
    }

    @Test func aFaultIsRepeatedWhenDue() async throws {
        let shop = Workshop()
        let run = try await shop.submit(Self.single)
        let handler = ClosureHandler { context in
            if context.attempt < 3 { throw StepFault(code: "cold", message: "cold", isPermanent: false) }
            return .advance(StepResult())
        }
        let start = shop.clock.now()
        try await shop.finish { shop.engine(handlers: ["a": handler]) }
        #expect(await shop.phase(of: run) == .succeeded)
        #expect(await shop.kinds(of: run) == [.submitted, .retried, .retried, .succeeded, .finished])
        #expect(shop.clock.now().since(start) == .seconds(3))
    }

    @Test func otherErrorsAreFaults() async throws {
        struct Broken: Error {}
        let shop = Workshop()
        let run = try await shop.submit(Self.single)
        try await shop.finish { shop.engine(handlers: ["a": ClosureHandler { _ in throw Broken() }]) }
        #expect(await shop.phase(of: run) == .dead)
        #expect(await shop.memory.steps(of: run).first?.fault?.code == "unexpected-error")
        #expect(shop.calls.count == 3)
    }

    @Test(arguments: [true, false])
    func aPermanentFaultEndsTheRun(isThrown: Bool) async throws {
        let shop = Workshop()
        let run = try await shop.submit(Self.single)
        let fault = StepFault(code: "burnt", message: "burnt", isPermanent: true)
        let handler = ClosureHandler { _ in
            if isThrown { throw fault }
            return .fail(fault)
        }
        try await shop.engine(handlers: ["a": handler]).runUntilIdle()
        #expect(await shop.phase(of: run) == .dead)
        #expect(await shop.memory.steps(of: run).first?.fault == fault)
    }

    @Test func anOutcomeThatIsNotAllowedEndsTheRun() async throws {
        let shop = Workshop()
        let run = try await shop.submit(Self.single)
        let handler = ClosureHandler { _ in .advance(StepResult(choice: ["nowhere"])) }
        try await shop.engine(handlers: ["a": handler]).runUntilIdle()
        #expect(await shop.phase(of: run) == .dead)
        #expect(await shop.memory.steps(of: run).first?.fault?.code == "outcome-not-allowed")
    }

    @Test func anEffectThatFailsIsAFault() async throws {
        let shop = Workshop()
        let run = try await shop.submit(Self.single)
        let handler = ClosureHandler { context in
            .advance(StepResult(effects: [TextEffect("paid", isRefused: context.attempt == 1)]))
        }
        try await shop.finish { shop.engine(handlers: ["a": handler]) }
        #expect(await shop.phase(of: run) == .succeeded)
        #expect(await shop.memory.effects.map(\.text) == ["paid"])
        #expect(await shop.kinds(of: run) == [.submitted, .retried, .succeeded, .finished])
    }

    @Test func aStepMayFinishTheRun() async throws {
        let shop = Workshop()
        let run = try await shop.submit(Self.chain)
        try await shop.engine(handlers: ["a": ClosureHandler { _ in .finish(StepResult()) }]).runUntilIdle()
        #expect(await shop.phases(of: run) == ["a": .succeeded, "b": .skipped, "c": .skipped])
    }

    @Test func aLongAttemptIsCancelledAtItsDeadline() async throws {
        let shop = Workshop()
        let run = try await shop.submit(Self.single)
        let gate = Gate()
        let handler = ClosureHandler { context in
            if context.attempt == 1 { try await gate.pass() }
            return .advance(StepResult())
        }
        let engine = shop.engine(handlers: ["a": handler])
        async let idle = engine.runUntilIdle(within: .zero)
        await gate.arrivals(1)
        shop.clock.advance(by: .seconds(5))
        let next = try await idle
        #expect(await shop.phases(of: run) == ["a": .delayed])
        #expect(await shop.memory.steps(of: run).first?.fault?.code == "attempt-timeout")
        shop.clock.advance(to: try #require(next))
        try await shop.engine("w2", handlers: ["a": handler]).runUntilIdle()
        #expect(await shop.phase(of: run) == .succeeded)
    }

    @Test func slotsBoundWhatRunsAtOnce() async throws {
        let shop = Workshop()
        for key in 1...9 { try await shop.submit(Self.single, key: "\(key)") }
        let gate = Gate()
        let running = Mutex((now: 0, most: 0))
        let handler = ClosureHandler { _ in
            running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            try await gate.pass()
            running.withLock { $0.now -= 1 }
            return .advance(StepResult())
        }
        let engine = shop.engine(slots: 3, handlers: ["a": handler])
        async let idle = engine.runUntilIdle()
        await gate.arrivals(3)
        #expect(engine.runningCount == 3)
        gate.open()
        _ = try await idle
        #expect(shop.calls.count == 9)
        #expect(running.withLock { $0.most } == 3)
    }

    @Test func aQueueHasItsShareOfTheSlots() async throws {
        let shop = Workshop()
        let workflow = WorkflowDefinition(
            name: "fan",
            steps: [
                StepDefinition("a"), StepDefinition("b", queue: "oven", after: ["a"]),
                StepDefinition("c", after: ["b"]),
            ])
        let run = try await shop.submit(workflow)
        let gate = Gate()
        let handlers: [String: ClosureHandler] = [
            "a": ClosureHandler { _ in
                .advance(StepResult(fanOut: [.init(step: "b", inputs: (0..<7).map { "\($0)" })]))
            },
            "b": ClosureHandler { _ in
                try await gate.pass()
                return .advance(StepResult())
            },
            "c": .done(),
        ]
        let engine = shop.engine(slots: 5, queues: ["default": nil, "oven": 2], handlers: handlers)
        async let idle = engine.runUntilIdle()
        await gate.arrivals(2)
        // Two are in the oven and wait; the other slots still work.
        let other = try await shop.submit(WorkflowDefinition(name: "other", steps: [StepDefinition("c")]))
        engine.wake()
        #expect(await shop.memory.queues().first { $0.name == "oven" }?.running == 2)
        gate.open()
        _ = try await idle
        #expect(await shop.phase(of: run) == .succeeded)
        #expect(await shop.phase(of: other) == .succeeded)
    }

    @Test func parallelBranchesRunTogether() async throws {
        let shop = Workshop()
        let workflow = WorkflowDefinition(
            name: "fork",
            steps: [StepDefinition("a"), StepDefinition("b", after: ["a"]), StepDefinition("c", after: ["a"])])
        let run = try await shop.submit(workflow)
        let gate = Gate()
        let waiting = ClosureHandler { _ in
            try await gate.pass()
            return .advance(StepResult())
        }
        let engine = shop.engine(handlers: ["a": .done(), "b": waiting, "c": waiting])
        async let idle = engine.runUntilIdle()
        await gate.arrivals(2)
        gate.open()
        _ = try await idle
        #expect(await shop.phase(of: run) == .succeeded)
    }

    @Test func memoisedStepsAreNotRunAgain() async throws {
        let shop = Workshop()
        let workflow = WorkflowDefinition(
            name: "memo",
            steps: [
                StepDefinition("a", isMemoised: true),
                StepDefinition("b", after: ["a"], reads: ["a"], isMemoised: true),
                StepDefinition("c", after: ["a"]),
            ])
        let version = Mutex(1)
        let handlers: [String: ClosureHandler] = [
            "a": ClosureHandler(fingerprint: { "a1 \($0.input)" }) { _ in
                .advance(StepResult(output: "7", choice: ["b"], effects: [TextEffect("a")]))
            },
            "b": ClosureHandler(fingerprint: { context in "b\(version.withLock { $0 }) \(context.outputs)" }) { _ in
                .advance(StepResult(output: "8"))
            },
            "c": .done(),
        ]
        try await shop.submit(workflow, key: "1")
        try await shop.engine(handlers: handlers).runUntilIdle()
        #expect(shop.calls == ["a", "b"])
        let again = try await shop.submit(workflow, key: "2")
        try await shop.engine("w2", handlers: handlers).runUntilIdle()
        #expect(shop.calls == ["a", "b"])
        #expect(await shop.phases(of: again) == ["a": .succeeded, "b": .succeeded, "c": .skipped])
        #expect(await shop.kinds(of: again).count { $0 == .memoised } == 2)
        #expect(await shop.memory.effects.map(\.text) == ["a"])
        version.withLock { $0 = 2 }
        try await shop.submit(workflow, key: "3")
        try await shop.engine("w3", handlers: handlers).runUntilIdle()
        #expect(shop.calls == ["a", "b", "b"])
    }
}

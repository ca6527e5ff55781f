import Logging
import Orchestration
import OrchestrationTestKit
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct EngineLifecycleTests {
    @Test func aStoppingWorkerLetsItsStepsFinish() async throws {
        let shop = Workshop()
        let run = try await shop.submit(EngineTests.chain)
        let gate = Gate()
        let handler = ClosureHandler { _ in
            try await gate.pass()
            return .advance(StepResult())
        }
        let engine = shop.engine(handlers: ["a": handler, "b": .done(), "c": .done()])
        async let done: Void = engine.run()
        await gate.arrivals(1)
        engine.stop()
        gate.open()
        try await done
        #expect(await shop.phases(of: run) == ["a": .succeeded, "b": .ready, "c": .blocked])
        #expect(await shop.memory.workers().isEmpty)
    }

    @Test func whatDoesNotFinishInTimeIsGivenBack() async throws {
        let shop = Workshop()
        let run = try await shop.submit(EngineTests.chain)
        let gate = Gate()
        let handler = ClosureHandler { _ in
            try await gate.pass()
            return .advance(StepResult())
        }
        let engine = shop.engine(shutdownLimit: .zero, handlers: ["a": handler])
        async let done: Void = engine.run()
        await gate.arrivals(1)
        engine.stop()
        try await done
        let step = try #require(await shop.memory.steps(of: run).first)
        #expect(step.phase == .ready)
        #expect(step.attempt == 1 && step.maximumAttempts == Policy.Retry.standard.maximumAttempts + 1)
        #expect(await shop.kinds(of: run) == [.submitted, .released])
    }

    @Test func cancellationGivesBackAtOnce() async throws {
        let shop = Workshop()
        let run = try await shop.submit(EngineTests.chain)
        let gate = Gate()
        let handler = ClosureHandler { _ in
            try await gate.pass()
            return .advance(StepResult())
        }
        let engine = shop.engine(handlers: ["a": handler])
        let task = Task { try await engine.run() }
        await gate.arrivals(1)
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(await shop.phases(of: run)["a"] == .ready)
        #expect(await shop.memory.workers().isEmpty)
    }

    @Test func aLostLeaseStopsItsHandler() async throws {
        let shop = Workshop()
        let run = try await shop.submit(EngineTests.chain)
        let gate = Gate()
        let handler = ClosureHandler { _ in
            try await gate.pass()
            return .advance(StepResult(effects: [TextEffect("late")]))
        }
        let engine = shop.engine(handlers: ["a": handler])
        async let idle = engine.runUntilIdle()
        await gate.arrivals(1)
        try await shop.memory.cancel(run, actor: "baker", reason: "closed", effects: [])
        // The next beat tells; the gate never opens.
        shop.clock.advance(by: .seconds(10))
        _ = try await idle
        #expect(await shop.phase(of: run) == .cancelled)
        #expect(await shop.memory.effects.isEmpty)
    }

    @Test func aWorkerThatCannotBeatStopsItsWork() async throws {
        let deaf = Mutex(false)
        let shop = Workshop { base in
            FaultInjectingStore(base) { operation in operation == "heartbeat" && deaf.withLock { $0 } }
        }
        let run = try await shop.submit(EngineTests.single)
        let gate = Gate()
        let stopped = Gate()
        let handler = ClosureHandler { _ in
            do {
                try await gate.pass()
            } catch {
                try? await stopped.pass()
                throw error
            }
            return .advance(StepResult())
        }
        let engine = shop.engine(timeToLive: 3_000, handlers: ["a": handler])
        let task = Task { try await engine.run() }
        await gate.arrivals(1)
        deaf.withLock { $0 = true }
        shop.clock.advance(by: .milliseconds(2_500))
        await stopped.arrivals(1)
        #expect(await shop.phases(of: run) == ["a": .running])
        deaf.withLock { $0 = false }
        task.cancel()
        _ = await task.result
        #expect(await shop.kinds(of: run) == [.submitted, .released])
    }

    /// A machine that was suspended, a process that was stopped: its lease has run out, and nobody was there to notice.
    @Test func whatAStandstillStoppedIsWorkedOnAgain() async throws {
        let deaf = Mutex(false)
        let shop = Workshop { base in
            FaultInjectingStore(base) { operation in operation == "heartbeat" && deaf.withLock { $0 } }
        }
        let run = try await shop.submit(EngineTests.single)
        let gate = Gate()
        let handler = ClosureHandler { context in
            if context.attempt == 1 { try await gate.pass() }
            return .advance(StepResult())
        }
        let engine = shop.engine(timeToLive: 3_000, handlers: ["a": handler])
        async let idle = engine.runUntilIdle()
        await gate.arrivals(1)
        deaf.withLock { $0 = true }
        // The gate never opens.
        shop.clock.advance(by: .milliseconds(2_500))
        _ = try await idle
        #expect(await shop.kinds(of: run) == [.submitted, .released, .succeeded, .finished])
    }

    @Test func whatAProcessThatEndedHeldIsTakenOverAtOnce() async throws {
        let shop = Workshop()
        let run = try await shop.submit(EngineTests.single)
        let dead = WorkerRegistration(id: "dead", host: "oven", processID: 7, build: "test", slots: 1)
        _ = try await shop.memory.heartbeat(dead, holding: [])
        _ = try await shop.memory.claim(
            ClaimRequest(worker: "dead", queues: ["default"], handlers: ["a"], limit: 1))
        try await shop.finish {
            shop.engine(hasEnded: { $0.processID == 7 }, handlers: ["a": .done()])
        }
        #expect(await shop.phase(of: run) == .succeeded)
        #expect(await shop.kinds(of: run) == [.submitted, .reaped, .retried, .succeeded, .finished])
    }

    @Test func workIsFoundWithoutPolling() async throws {
        let shop = Workshop()
        try await shop.memory.register(EngineTests.single)
        let gate = Gate()
        let handler = ClosureHandler { _ in
            try? await gate.pass()
            return .advance(StepResult())
        }
        let engine = shop.engine(handlers: ["a": handler])
        let task = Task { try await engine.run() }
        // The clock stands still, so that nothing but the signal can wake the worker.
        try await shop.submit(EngineTests.single)
        engine.wake()
        await gate.arrivals(1)
        gate.open()
        task.cancel()
        _ = await task.result
    }

    @Test func idleMeansNothingWithinReach() async throws {
        let shop = Workshop()
        let run = try await shop.submit(EngineTests.single)
        let handler = ClosureHandler { context in
            if context.attempt == 1 {
                throw StepFault(code: "cold", message: "cold", isPermanent: false, retryAfter: 60_000)
            }
            return .advance(StepResult())
        }
        let next = try await shop.engine(handlers: ["a": handler]).runUntilIdle(within: .seconds(59))
        #expect(next == shop.clock.now().advanced(by: .seconds(60)))
        #expect(await shop.phases(of: run) == ["a": .delayed])
        try await shop.memory.pause(queue: "default", true)
        shop.clock.advance(by: .seconds(60))
        try await shop.engine("w2", handlers: ["a": handler]).runUntilIdle()
        #expect(await shop.phases(of: run) == ["a": .ready])
    }
}

import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct FailureConformance {
    @Test(arguments: Engines.all)
    func aFaultIsRetriedWithBackoffUntilTheAttemptsAreSpent(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        for delay in [1, 2] {
            let lease = try await bench.claimOne()
            let due = bench.clock.now().advanced(by: .seconds(delay))
            #expect(try await bench.store.fail(lease, fault: .test(), effects: []) == .retried(at: due))
            #expect(try await bench.store.fail(lease, fault: .test(), effects: []) == .retried(at: due))
            #expect(try await bench.step("a", of: run).phase == .delayed)
            #expect(try await bench.step("a", of: run).fault == .test())
            #expect(try await bench.store.nextWakeUp() == due)
            bench.clock.advance(by: .milliseconds(delay * 1_000 - 1))
            #expect(try await bench.store.tick().promoted == 0)
            #expect(try await bench.claim().isEmpty)
            bench.clock.advance(by: .milliseconds(1))
            #expect(try await bench.store.tick().promoted == 1)
        }
        let last = try await bench.claimOne()
        #expect(last.attempt == 3)
        #expect(try await bench.store.fail(last, fault: .test(), effects: [TextEffect("told")]) == .dead)
        #expect(try await bench.store.fail(last, fault: .test(), effects: [TextEffect("told")]) == .dead)
        #expect(try await bench.under.effects() == ["told"])
        #expect(try await bench.phase(of: run) == .dead)
        #expect(try await bench.step("a", of: run).fault == .test())
        #expect(try await bench.kinds(of: run) == [.submitted, .retried, .retried, .dead, .finished])
        #expect(try await bench.under.runChanges() == ["\(run) running", "\(run) dead"])
    }

    @Test(arguments: Engines.all)
    func aClockThatWasAheadPutsNoStepOff(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let start = bench.clock.now()
        _ = try await bench.submit(Workflows.single)
        bench.clock.advance(by: .seconds(1_000 * 86_400))
        let lease = try await bench.claimOne()
        let due = bench.clock.now().advanced(by: .seconds(1))
        #expect(try await bench.store.fail(lease, fault: .test(), effects: []) == .retried(at: due))
        bench.clock.putBack(to: start.advanced(by: .seconds(60)))
        #expect(try await bench.store.nextWakeUp() == bench.clock.now())
        #expect(try await bench.store.tick().promoted == 1)
        #expect(try await bench.store.nextWakeUp() == nil)
        #expect(try await bench.claimOne().attempt == 2)
    }

    @Test(arguments: Engines.all)
    func aPermanentFaultIsNotRetried(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        let lease = try await bench.claimOne()
        #expect(try await bench.store.fail(lease, fault: .test(permanent: true), effects: []) == .dead)
        #expect(try await bench.phase(of: run) == .dead)
        #expect(try await bench.store.run(run)?.finishedAt == bench.clock.now())
    }

    @Test(arguments: Engines.all)
    func aFaultMaySayWhenToTryAgain(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        _ = try await bench.submit(Workflows.single)
        let lease = try await bench.claimOne()
        let result = try await bench.store.fail(lease, fault: .test(retryAfter: 60_000), effects: [])
        #expect(result == .retried(at: bench.clock.now().advanced(by: .seconds(60))))
    }

    @Test(arguments: Engines.all)
    func aStepThatDiesStopsItsRun(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await bench.submit(Workflows.diamond)
        try await bench.complete(try await bench.claimOne())
        let leases = try await bench.claim().map(\.lease)
        #expect(leases.map(\.step) == ["b", "c"])
        _ = try await bench.store.fail(leases[0], fault: .test(permanent: true), effects: [])
        #expect(
            try await bench.phases(of: run) == ["a": .succeeded, "b": .dead, "c": .cancelled, "d": .blocked])
        await #expect(throws: JobStoreError.leaseLost(leases[1])) { try await bench.complete(leases[1]) }
        #expect(try await bench.beat("w1", holding: leases).lost == leases)
    }

    @Test(arguments: Engines.all)
    func aDeadRunContinuesWhereItStopped(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await bench.submit(Workflows.diamond)
        try await bench.complete(try await bench.claimOne(), effects: [TextEffect("a")])
        let leases = try await bench.claim().map(\.lease)
        _ = try await bench.store.fail(leases[0], fault: .test(permanent: true), effects: [])
        try await bench.store.retry(run, from: nil, actor: "baker", effects: [TextEffect("again")])
        #expect(
            try await bench.phases(of: run) == ["a": .succeeded, "b": .ready, "c": .ready, "d": .blocked])
        let retried = try await bench.step("b", of: run)
        #expect(retried.attempt == 1)
        #expect(retried.maximumAttempts == 1 + Workflows.retry.maximumAttempts)
        #expect(try await bench.drain() == ["b", "c", "d"])
        #expect(try await bench.phase(of: run) == .succeeded)
        #expect(try await bench.under.effects() == ["a", "again"])
        #expect(try await bench.kinds(of: run).contains(.resumed))
        #expect(
            try await bench.under.runChanges().map { $0.split(separator: " ").last } == [
                "running", "dead", "running", "succeeded",
            ])
    }

    @Test(arguments: Engines.all)
    func aRunIsTakenUpFromAStep(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        #expect(try await bench.drain() == ["a", "b", "c"])
        await #expect(throws: JobStoreError.self) {
            try await bench.store.retry(run, from: nil, actor: "baker", effects: [])
        }
        await #expect(throws: JobStoreError.unknownStep("x")) {
            try await bench.store.retry(run, from: "x", actor: "baker", effects: [])
        }
        try await bench.store.retry(run, from: "b", actor: "baker", effects: [])
        #expect(try await bench.phases(of: run) == ["a": .succeeded, "b": .ready, "c": .blocked])
        #expect(try await bench.store.run(run)?.finishedAt == nil)
        #expect(try await bench.step("c", of: run).output == nil)
        await #expect(throws: JobStoreError.self) {
            try await bench.store.retry(run, from: "b", actor: "baker", effects: [])
        }
        #expect(try await bench.drain() == ["b", "c"])
        #expect(try await bench.phase(of: run) == .succeeded)
        #expect(try await bench.store.verifyEvents().problems.isEmpty)
    }

    @Test(arguments: Engines.all)
    func aStepThatWasNotReachedIsNotRetriedFrom(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        _ = try await bench.store.fail(try await bench.claimOne(), fault: .test(permanent: true), effects: [])
        await #expect(throws: JobStoreError.self) {
            try await bench.store.retry(run, from: "c", actor: "baker", effects: [])
        }
        let unknown = RunIdentifier("none")
        await #expect(throws: JobStoreError.unknownRun(unknown)) {
            try await bench.store.retry(unknown, from: nil, actor: "baker", effects: [])
        }
    }

    @Test(arguments: Engines.all)
    func workersThatAreGoneLoseTheirSteps(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let lease = try await bench.claimOne()
        bench.clock.advance(by: .milliseconds(29_999))
        try await bench.beat("w2")
        #expect(try await bench.store.reap().isEmpty)
        bench.clock.advance(by: .milliseconds(1))
        let due = bench.clock.now().advanced(by: .seconds(1))
        #expect(
            try await bench.store.reap() == [
                ReapedStep(lease: lease, reason: .workerGone, result: .retried(at: due))
            ])
        #expect(try await bench.store.workers().map(\.registration.id) == ["w2"])
        #expect(try await bench.step("a", of: run).fault?.code == "worker-gone")
        #expect(try await bench.kinds(of: run) == [.submitted, .reaped, .retried])
        #expect(try await bench.store.reap().isEmpty)
    }

    @Test(arguments: Engines.all)
    func aPoisonStepIsDeadAfterItsLastCrash(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        for attempt in 1...3 {
            let worker = "crash-\(attempt)"
            try await bench.beat(worker)
            #expect(try await bench.claimOne(worker).attempt == attempt)
            try await bench.store.retire(worker: worker)
            #expect(try await bench.store.reap().count == 1)
            bench.clock.advance(by: .seconds(10))
            _ = try await bench.store.tick()
        }
        #expect(try await bench.phase(of: run) == .dead)
        #expect(try await bench.step("a", of: run).fault?.code == "worker-gone")
        #expect(try await bench.kinds(of: run).last == .finished)
    }

    @Test(arguments: Engines.all)
    func aRunPastItsTimeoutIsDead(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.timed)
        let run = try await bench.submit(Workflows.timed)
        try await bench.complete(try await bench.claimOne())
        let lease = try await bench.claimOne()
        #expect(try await bench.store.nextWakeUp() == bench.clock.now().advanced(by: .seconds(60)))
        bench.clock.advance(by: .milliseconds(59_999))
        #expect(try await bench.store.tick().timedOut.isEmpty)
        bench.clock.advance(by: .milliseconds(1))
        #expect(try await bench.store.tick().timedOut == [run])
        #expect(try await bench.phase(of: run) == .dead)
        #expect(try await bench.phases(of: run) == ["a": .succeeded, "b": .cancelled])
        #expect(try await bench.step("b", of: run).fault?.code == "run-timeout")
        await #expect(throws: JobStoreError.leaseLost(lease)) { try await bench.complete(lease) }
        try await bench.beat("w1")
        try await bench.store.retry(run, from: nil, actor: "baker", effects: [])
        #expect(try await bench.store.nextWakeUp() == bench.clock.now().advanced(by: .seconds(60)))
        #expect(try await bench.drain() == ["b"])
        #expect(try await bench.store.nextWakeUp() == nil)
    }
}

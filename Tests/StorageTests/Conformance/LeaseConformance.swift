import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct LeaseConformance {
    @Test(arguments: Engines.all)
    func aClaimRaisesTheAttemptAndNamesTheOwner(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single, input: #"{"flour":1}"#)
        let claimed = try await bench.claim()
        #expect(claimed.map(\.lease) == [Lease(run: run, step: "a", owner: "w1", attempt: 1)])
        #expect(claimed.first?.context.input == #"{"flour":1}"#)
        #expect(claimed.first?.context.subject == "subject-key")
        #expect(claimed.first?.deadline == bench.clock.now().advanced(by: .seconds(5)))
        let step = try await bench.step("a", of: run)
        #expect(step.phase == .running)
        #expect(step.owner == "w1")
        #expect(step.startedAt == bench.clock.now())
        #expect(try await bench.claim("w2").isEmpty)
    }

    @Test(arguments: Engines.all)
    func onlyTheLeaseEndsTheAttempt(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        let lease = try await bench.claimOne()
        var foreign = lease
        foreign.owner = "w2"
        var stale = lease
        stale.attempt = 0
        for wrong in [foreign, stale] {
            await #expect(throws: JobStoreError.leaseLost(wrong)) { try await bench.complete(wrong) }
            await #expect(throws: JobStoreError.leaseLost(wrong)) {
                try await bench.store.fail(wrong, fault: .test(), effects: [])
            }
            await #expect(throws: JobStoreError.leaseLost(wrong)) { _ = try await bench.park(wrong) }
            await #expect(throws: JobStoreError.leaseLost(wrong)) { try await bench.store.release(wrong) }
        }
        #expect(try await bench.step("a", of: run).phase == .running)
        #expect(try await bench.kinds(of: run) == [.submitted])
    }

    @Test(arguments: Engines.all)
    func completingTwiceAppliesOnce(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let lease = try await bench.claimOne()
        try await bench.complete(lease, "1", effects: [TextEffect("flour")])
        try await bench.complete(lease, "1", effects: [TextEffect("flour")])
        #expect(try await bench.under.effects() == ["flour"])
        #expect(try await bench.kinds(of: run) == [.submitted, .succeeded])
        #expect(try await bench.phases(of: run) == ["a": .succeeded, "b": .ready, "c": .blocked])
    }

    @Test(arguments: Engines.all)
    func aRepeatedCompletionReturnsWhatTheFirstOneClaimed(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        _ = try await bench.submit(Workflows.chain)
        let lease = try await bench.claimOne()
        let first = try await bench.complete(lease, "1", claimNext: Bench.request(limit: 1))
        #expect(first.map(\.lease.step) == ["b"])
        let repeated = try await bench.complete(lease, "1", claimNext: Bench.request(limit: 1, includesHeld: true))
        #expect(repeated.map(\.lease) == first.map(\.lease))
        #expect(repeated.first?.context.outputs == ["a": "1"])
    }

    @Test(arguments: Engines.all)
    func aRepeatedClaimReturnsWhatIsHeld(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        _ = try await bench.submit(Workflows.single, key: "1")
        bench.clock.advance(by: .milliseconds(1))
        _ = try await bench.submit(Workflows.single, key: "2")
        let first = try await bench.store.claim(Bench.request(limit: 1))
        let repeated = try await bench.store.claim(Bench.request(limit: 1, includesHeld: true))
        #expect(repeated.count == 2)
        #expect(repeated.first?.lease == first.first?.lease)
        #expect(try await bench.store.claim(Bench.request("w2", includesHeld: true)).isEmpty)
    }

    @Test(arguments: Engines.all)
    func aCompletionAfterTheReaperIsLate(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        let lease = try await bench.claimOne()
        bench.clock.advance(by: .seconds(5))
        #expect(try await bench.store.reap().map(\.reason) == [.deadlinePassed])
        await #expect(throws: JobStoreError.leaseLost(lease)) {
            try await bench.complete(lease, effects: [TextEffect("late")])
        }
        bench.clock.advance(by: .seconds(1))
        _ = try await bench.store.tick()
        try await bench.beat("w2")
        let second = try await bench.claimOne("w2")
        #expect(second.attempt == 2)
        await #expect(throws: JobStoreError.leaseLost(lease)) {
            try await bench.complete(lease, effects: [TextEffect("late")])
        }
        try await bench.complete(second, effects: [TextEffect("in time")])
        #expect(try await bench.under.effects() == ["in time"])
        #expect(try await bench.phase(of: run) == .succeeded)
    }

    @Test(arguments: Engines.all)
    func aReleaseRefundsTheAttemptWithoutReusingItsNumber(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        let first = try await bench.claimOne()
        try await bench.store.release(first)
        try await bench.store.release(first)
        let second = try await bench.claimOne()
        #expect(second.attempt == 2)
        await #expect(throws: JobStoreError.leaseLost(first)) { try await bench.complete(first) }
        let step = try await bench.step("a", of: run)
        #expect(step.maximumAttempts == Workflows.retry.maximumAttempts + 1)
        #expect(try await bench.kinds(of: run) == [.submitted, .released])
        // The delay is that of a first attempt.
        let result = try await bench.store.fail(second, fault: .test(), effects: [])
        #expect(result == .retried(at: bench.clock.now().advanced(by: .seconds(1))))
    }

    @Test(arguments: Engines.all)
    func anEffectThatFailsUndoesTheTransition(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let lease = try await bench.claimOne()
        await #expect(throws: (any Error).self) {
            try await bench.complete(lease, effects: [TextEffect("kept"), TextEffect("refused", isRefused: true)])
        }
        #expect(try await bench.under.effects().isEmpty)
        #expect(try await bench.kinds(of: run) == [.submitted])
        #expect(try await bench.step("a", of: run).phase == .running)
        try await bench.complete(lease, effects: [TextEffect("kept")])
        #expect(try await bench.under.effects() == ["kept"])
    }

    @Test(arguments: Engines.all)
    func heartbeatsTellWhatIsLost(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        _ = try await bench.submit(Workflows.single, key: "1")
        bench.clock.advance(by: .milliseconds(1))
        let cancelled = try await bench.submit(Workflows.single, key: "2")
        let leases = try await bench.claim().map(\.lease)
        #expect(leases.count == 2)
        #expect(try await bench.beat("w1", holding: leases).lost.isEmpty)
        try await bench.store.cancel(cancelled, actor: "tester", reason: "burnt", effects: [])
        #expect(try await bench.beat("w1", holding: leases).lost == leases.filter { $0.run == cancelled })
    }
}

extension StepFault {
    static func test(permanent: Bool = false, retryAfter: Policy.Milliseconds? = nil) -> StepFault {
        StepFault(code: "oven-cold", message: "The oven is cold.", isPermanent: permanent, retryAfter: retryAfter)
    }
}

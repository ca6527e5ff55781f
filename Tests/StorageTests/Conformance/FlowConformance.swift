import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct FlowConformance {
    @Test(arguments: Engines.all)
    func stepsGetTheOutputsTheyRead(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        var claimed = try await bench.claim()
        #expect(claimed.first?.context.outputs == [:])
        claimed = try await bench.complete(claimed[0].lease, #"{"dough":1}"#, claimNext: Bench.request())
        #expect(claimed.first?.context.outputs == ["a": #"{"dough":1}"#])
        claimed = try await bench.complete(claimed[0].lease, "2", claimNext: Bench.request())
        #expect(claimed.first?.context.outputs == ["a": #"{"dough":1}"#, "b": "2"])
        #expect(try await bench.complete(claimed[0].lease, "3", claimNext: Bench.request()).isEmpty)
        #expect(try await bench.phase(of: run) == .succeeded)
        #expect(
            try await bench.kinds(of: run) == [.submitted, .succeeded, .succeeded, .succeeded, .finished])
    }

    @Test(arguments: Engines.all)
    func aJoinWaitsForAll(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await bench.submit(Workflows.diamond)
        try await bench.complete(try await bench.claimOne())
        let leases = try await bench.claim().map(\.lease)
        try await bench.complete(leases[1], "2")
        #expect(try await bench.phases(of: run)["d"] == .blocked)
        try await bench.complete(leases[0], "1")
        let join = try await bench.claim()
        #expect(join.first?.lease.step == "d")
        #expect(join.first?.context.outputs == ["b": "1", "c": "2"])
    }

    @Test(arguments: Engines.all)
    func aChoiceSkipsTheOtherBranch(engine: StoreEngine) async throws {
        let workflow = WorkflowDefinition(
            name: "branch",
            steps: [
                StepDefinition("a"), StepDefinition("b", after: ["a"]), StepDefinition("c", after: ["a"]),
                StepDefinition("d", after: ["c"]), StepDefinition("e", after: ["b", "d"], reads: ["b", "d"]),
            ])
        let bench = try await Bench(engine, workflow)
        let run = try await bench.submit(workflow)
        try await bench.complete(try await bench.claimOne(), choice: ["b"])
        #expect(
            try await bench.phases(of: run)
                == ["a": .succeeded, "b": .ready, "c": .skipped, "d": .skipped, "e": .blocked])
        try await bench.complete(try await bench.claimOne(), "1")
        let join = try await bench.claim()
        #expect(join.first?.context.outputs == ["b": "1"])
        try await bench.complete(join[0].lease)
        #expect(try await bench.phase(of: run) == .succeeded)
        let skipped = try await bench.store.events(of: run).filter { $0.kind == .skipped }.map(\.step)
        #expect(skipped == ["c", "d"])
    }

    @Test(arguments: Engines.all)
    func choosingNothingSkipsTheRest(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        try await bench.complete(try await bench.claimOne(), choice: [])
        #expect(try await bench.phases(of: run) == ["a": .succeeded, "b": .skipped, "c": .skipped])
        #expect(try await bench.phase(of: run) == .succeeded)
    }

    @Test(arguments: Engines.all)
    func onlySuccessorsCanFollow(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let lease = try await bench.claimOne()
        await #expect(throws: JobStoreError.self) { try await bench.complete(lease, choice: ["c"]) }
        await #expect(throws: JobStoreError.self) {
            try await bench.complete(lease, fanOut: [.init(step: "c", inputs: ["1"])])
        }
        await #expect(throws: JobStoreError.self) {
            try await bench.complete(lease, choice: [], fanOut: [.init(step: "b", inputs: ["1"])])
        }
        #expect(try await bench.kinds(of: run) == [.submitted])
        try await bench.complete(lease)
    }

    @Test(arguments: Engines.all)
    func aFanOutRunsOncePerInputAndJoins(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let inputs = (0..<12).map(String.init)
        let claimed = try await bench.complete(
            try await bench.claimOne(), "0", fanOut: [.init(step: "b", inputs: inputs)],
            claimNext: Bench.request(limit: 5))
        #expect(claimed.count == 5)
        #expect(claimed.allSatisfy { $0.definition.name == "b" && $0.context.outputs == ["a": "0"] })
        #expect(claimed.map(\.context.instanceInput) == claimed.map { String($0.lease.step.dropFirst(2)) })
        let rest = try await bench.claim("w2", limit: 20)
        #expect(rest.count == 7)
        #expect(
            try await bench.store.steps(of: run).map(\.name) == ["a"] + inputs.map { "b#\($0)" } + ["c"])
        for step in rest + claimed.dropLast() { try await bench.complete(step.lease, "\"\(step.lease.step)\"") }
        #expect(try await bench.phases(of: run)["c"] == .blocked)
        try await bench.complete(claimed[4].lease, "\"\(claimed[4].lease.step)\"")
        let join = try await bench.claim()
        #expect(join.first?.lease.step == "c")
        var expected = Dictionary(uniqueKeysWithValues: inputs.map { ("b#\($0)", "\"b#\($0)\"") })
        expected["a"] = "0"
        #expect(join.first?.context.outputs == expected)
        try await bench.complete(join[0].lease)
        #expect(try await bench.phase(of: run) == .succeeded)
    }

    @Test(arguments: Engines.all)
    func anEmptyFanOutJoinsAtOnce(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let next = try await bench.complete(
            try await bench.claimOne(), "0", fanOut: [.init(step: "b", inputs: [])], claimNext: Bench.request())
        #expect(next.map(\.lease.step) == ["c"])
        #expect(next.first?.context.outputs == ["a": "0"])
        #expect(try await bench.phases(of: run) == ["a": .succeeded, "b": .succeeded, "c": .running])
    }

    @Test(arguments: Engines.all)
    func anInstanceRetriesAlone(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let claimed = try await bench.complete(
            try await bench.claimOne(), fanOut: [.init(step: "b", inputs: ["0", "1"])], claimNext: Bench.request())
        await #expect(throws: JobStoreError.self) {
            try await bench.complete(claimed[0].lease, fanOut: [.init(step: "c", inputs: ["1"])])
        }
        _ = try await bench.store.fail(claimed[0].lease, fault: .test(), effects: [])
        try await bench.complete(claimed[1].lease)
        #expect(
            try await bench.phases(of: run) == ["a": .succeeded, "b#0": .delayed, "b#1": .succeeded, "c": .blocked])
        bench.clock.advance(by: .seconds(1))
        _ = try await bench.store.tick()
        #expect(try await bench.drain() == ["b#0", "c"])
    }

    @Test(arguments: Engines.all)
    func retryingFromAboveFoldsTheFanOut(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let stale = try await bench.complete(
            try await bench.claimOne(), fanOut: [.init(step: "b", inputs: ["0", "1"])], claimNext: Bench.request())
        for step in stale { try await bench.complete(step.lease) }
        #expect(try await bench.drain() == ["c"])
        try await bench.store.retry(run, from: "b#1", actor: "baker", effects: [])
        #expect(
            try await bench.phases(of: run) == ["a": .succeeded, "b#0": .succeeded, "b#1": .ready, "c": .blocked])
        #expect(try await bench.drain() == ["b#1", "c"])
        try await bench.store.retry(run, from: "b", actor: "baker", effects: [])
        #expect(try await bench.drain() == ["b#0", "b#1", "c"])
        try await bench.store.retry(run, from: "a", actor: "baker", effects: [])
        #expect(try await bench.phases(of: run) == ["a": .ready, "b": .blocked, "c": .blocked])
        let again = try await bench.complete(
            try await bench.claimOne(), fanOut: [.init(step: "b", inputs: ["0"])], claimNext: Bench.request())
        #expect(again.map(\.lease.step) == ["b#0"])
        #expect(again[0].lease.attempt > stale[0].lease.attempt)
        await #expect(throws: JobStoreError.leaseLost(stale[0].lease)) { try await bench.complete(stale[0].lease) }
    }

    @Test(arguments: Engines.all)
    func whatIsNotFannedOutIsNotThere(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.widening)
        let run = try await bench.submit(Workflows.widening)
        #expect(try await bench.phases(of: run) == ["a": .ready, "b": .blocked, "c": .blocked])
        #expect(try await bench.drain() == ["a", "b", "c"])
        #expect(try await bench.phase(of: run) == .succeeded)
        #expect(!(try await bench.kinds(of: run).contains(.skipped)))
        await #expect(throws: JobStoreError.self) {
            try await bench.inherit(Workflows.widening, from: run, ["a": "1", "b": "2", "x": "3"])
        }
        let heir = try await bench.inherit(Workflows.widening, from: run, ["a": "1", "b": "2"])
        #expect(try await bench.phases(of: heir) == ["a": .succeeded, "b": .succeeded, "c": .ready])
    }

    @Test(arguments: Engines.all)
    func whatIsFannedOutIsWaitedFor(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.widening)
        let run = try await bench.submit(Workflows.widening)
        try await bench.complete(try await bench.claimOne(), "0")
        let b = try await bench.claimOne()
        await #expect(throws: JobStoreError.self) {
            try await bench.complete(b, choice: ["c"], fanOut: [.init(step: "x", inputs: ["0"])])
        }
        let mine = try await bench.complete(
            b, "1", fanOut: [.init(step: "x", inputs: ["0", "1", "2"])], claimNext: Bench.request(limit: 1))
        #expect(mine.map(\.lease.step) == ["x#0"])
        #expect(mine.first?.context.outputs == ["a": "0"])
        #expect(try await bench.store.steps(of: run).map(\.name) == ["a", "b", "x#0", "x#1", "x#2", "c"])
        let others = try await bench.claim("w2")
        #expect(others.map(\.lease.step) == ["x#1", "x#2"])
        for step in mine + others.dropLast() { try await bench.complete(step.lease, "\"\(step.lease.step)\"") }
        #expect(try await bench.claim().isEmpty)
        // Its worker is gone: another one takes it over, and nothing is done twice.
        bench.clock.advance(by: .seconds(31))
        try await bench.beat("w1")
        #expect(try await bench.store.reap().map(\.lease.step) == ["x#2"])
        bench.clock.advance(by: .seconds(1))
        _ = try await bench.store.tick()
        let again = try await bench.claimOne()
        #expect(again.step == "x#2" && again.attempt == 2)
        await #expect(throws: JobStoreError.leaseLost(others[1].lease)) { try await bench.complete(others[1].lease) }
        let join = try await bench.complete(again, "\"again\"", claimNext: Bench.request())
        #expect(join.map(\.lease.step) == ["c"])
        #expect(
            join.first?.context.outputs
                == ["b": "1", "x#0": "\"x#0\"", "x#1": "\"x#1\"", "x#2": "\"again\""])
        try await bench.complete(join[0].lease)
        #expect(try await bench.phase(of: run) == .succeeded)
    }

    @Test(arguments: Engines.all)
    func aRetryFoldsWhatWasFannedOut(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.widening)
        let run = try await bench.submit(Workflows.widening)
        try await bench.complete(try await bench.claimOne())
        let stale = try await bench.complete(
            try await bench.claimOne(), fanOut: [.init(step: "x", inputs: ["0", "1"])], claimNext: Bench.request())
        for step in stale { try await bench.complete(step.lease) }
        #expect(try await bench.drain() == ["c"])
        try await bench.store.retry(run, from: "b", actor: "baker", effects: [])
        #expect(
            try await bench.phases(of: run) == ["a": .succeeded, "b": .ready, "x": .skipped, "c": .blocked])
        await #expect(throws: JobStoreError.self) {
            try await bench.store.retry(run, from: "x", actor: "baker", effects: [])
        }
        let again = try await bench.complete(
            try await bench.claimOne(), fanOut: [.init(step: "x", inputs: ["0"])], claimNext: Bench.request())
        #expect(again.map(\.lease.step) == ["x#0"])
        #expect(again[0].lease.attempt > stale[0].lease.attempt)
        try await bench.complete(again[0].lease)
        #expect(try await bench.drain() == ["c"])
        try await bench.store.retry(run, from: "b", actor: "baker", effects: [])
        #expect(try await bench.drain() == ["b", "c"])
        #expect(try await bench.phase(of: run) == .succeeded)
    }

    @Test(arguments: Engines.all)
    func aStepMayEndTheRun(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await bench.submit(Workflows.diamond)
        try await bench.complete(try await bench.claimOne())
        let leases = try await bench.claim().map(\.lease)
        #expect(try await bench.complete(leases[0], endsRun: true, claimNext: Bench.request()).isEmpty)
        #expect(
            try await bench.phases(of: run) == ["a": .succeeded, "b": .succeeded, "c": .skipped, "d": .skipped])
        #expect(try await bench.phase(of: run) == .succeeded)
        await #expect(throws: JobStoreError.leaseLost(leases[1])) { try await bench.complete(leases[1]) }
        try await bench.complete(leases[0], endsRun: true)
    }

    @Test(arguments: Engines.all)
    func cancellingEndsEverything(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await bench.submit(Workflows.diamond)
        try await bench.complete(try await bench.claimOne())
        let leases = try await bench.claim().map(\.lease)
        let task = try await bench.park(leases[0])
        try await bench.store.cancel(run, actor: "baker", reason: "no flour", effects: [TextEffect("told")])
        try await bench.store.cancel(run, actor: "baker", reason: "no flour", effects: [TextEffect("told")])
        #expect(try await bench.under.effects() == ["told"])
        #expect(
            try await bench.phases(of: run)
                == ["a": .succeeded, "b": .cancelled, "c": .cancelled, "d": .cancelled])
        #expect(try await bench.phase(of: run) == .cancelled)
        #expect(try await bench.store.task(task)?.phase == .cancelled)
        await #expect(throws: JobStoreError.leaseLost(leases[1])) { try await bench.complete(leases[1]) }
        await #expect(throws: JobStoreError.self) {
            try await bench.store.retry(run, from: nil, actor: "baker", effects: [])
        }
        await #expect(throws: JobStoreError.unknownRun(RunIdentifier("none"))) {
            try await bench.store.cancel(RunIdentifier("none"), actor: "baker", reason: "", effects: [])
        }
    }

    @Test(arguments: Engines.all)
    func anEndedRunIsNotCancelled(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        try await bench.drain()
        await #expect(throws: JobStoreError.self) {
            try await bench.store.cancel(run, actor: "baker", reason: "late", effects: [])
        }
        #expect(try await bench.phase(of: run) == .succeeded)
    }
}

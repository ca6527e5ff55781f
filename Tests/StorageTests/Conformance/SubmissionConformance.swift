import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct SubmissionConformance {
    @Test(arguments: Engines.all)
    func oneKeyIsOneRun(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single, Workflows.chain)
        let submission = RunSubmission(
            workflow: "single", idempotencyKey: "loaf", subject: "loaf", input: "1", actor: "baker")
        let first = try await bench.store.submit(submission, effects: [TextEffect("arrived")])
        let second = try await bench.store.submit(submission, effects: [TextEffect("arrived")])
        #expect(first == .created(first.run))
        #expect(second == .existing(first.run))
        #expect(try await bench.under.effects() == ["arrived"])
        #expect(try await bench.kinds(of: first.run) == [.submitted])
        var other = submission
        other.workflow = "chain"
        #expect(try await bench.store.submit(other, effects: []) != second)
        other.workflow = "unheard"
        await #expect(throws: JobStoreError.unknownWorkflow("unheard")) {
            try await bench.store.submit(other, effects: [])
        }
    }

    @Test(arguments: Engines.all)
    func aRefusedEffectLeavesNoRun(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        await #expect(throws: (any Error).self) {
            _ = try await bench.submit(Workflows.single, effects: [TextEffect("no", isRefused: true)])
        }
        #expect(try await bench.store.runs(RunFilter()).isEmpty)
        #expect(try await bench.claim().isEmpty)
        #expect(try await bench.store.verifyEvents().events == 0)
    }

    @Test(arguments: Engines.all)
    func aRunInheritsWhatAnEarlierOneLeft(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let earlier = try await bench.submit(Workflows.chain, key: "earlier")
        let heir = try await bench.inherit(Workflows.chain, from: earlier, ["a": "\"dough\"", "b": "\"loaf\""])
        #expect(try await bench.phases(of: heir) == ["a": .succeeded, "b": .succeeded, "c": .ready])
        let first = try await bench.step("a", of: heir)
        #expect(first.attempt == 0)
        #expect(first.output == "\"dough\"")
        #expect(first.finishedAt == bench.clock.now())
        let submitted = try #require(try await bench.store.events(of: heir).first)
        #expect(submitted.data.contains("\"heir_of\":\"\(earlier.text)\",\"inherited\":[\"a\",\"b\"]"))

        let claimed = try await bench.claim().filter { $0.lease.run == heir }
        let last = try #require(claimed.first)
        #expect(last.lease.step == "c")
        #expect(last.context.outputs == ["a": "\"dough\"", "b": "\"loaf\""])
        try await bench.complete(last.lease, "\"eaten\"")
        #expect(try await bench.phase(of: heir) == .succeeded)
        // What was inherited can be done anew.
        try await bench.store.retry(heir, from: "b", actor: "tester", effects: [])
        #expect(try await bench.phases(of: heir) == ["a": .succeeded, "b": .ready, "c": .blocked])
    }

    @Test(arguments: Engines.all)
    func aJoinWaitsForWhatIsNotInherited(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let earlier = try await bench.submit(Workflows.diamond, key: "earlier")
        #expect(try await bench.drain().count == 4)
        let heir = try await bench.inherit(Workflows.diamond, from: earlier, ["a": "1", "c": "2"])
        #expect(
            try await bench.phases(of: heir) == ["a": .succeeded, "b": .ready, "c": .succeeded, "d": .blocked])
        #expect(try await bench.drain() == ["b", "d"])
        #expect(try await bench.phase(of: heir) == .succeeded)
        #expect(try await bench.store.verifyEvents().problems.isEmpty)
    }

    @Test(arguments: Engines.all)
    func aRunThatInheritsEverythingHasSucceeded(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let earlier = try await bench.submit(Workflows.single, key: "earlier")
        let heir = try await bench.inherit(Workflows.single, from: earlier, ["a": "1"])
        #expect(try await bench.phase(of: heir) == .succeeded)
        #expect(try await bench.kinds(of: heir) == [.submitted, .finished])
        #expect(try await bench.store.run(heir)?.finishedAt == bench.clock.now())
    }

    @Test(arguments: Engines.all)
    func whatDoesNotFitIsNotInherited(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let earlier = try await bench.submit(Workflows.chain, key: "earlier")
        await #expect(throws: JobStoreError.unknownStep("z")) {
            try await bench.inherit(Workflows.chain, from: earlier, ["z": "1"])
        }
        await #expect(
            throws: JobStoreError.notAllowed("The step b cannot be inherited without a, which it comes after.")
        ) { try await bench.inherit(Workflows.chain, from: earlier, ["b": "1"]) }
        #expect(try await bench.store.runs(RunFilter()).map(\.id) == [earlier])
    }

    @Test(arguments: Engines.all)
    func aRunKeepsTheDefinitionItWasStartedWith(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let old = try await bench.submit(Workflows.single, key: "old")
        var newer = Workflows.single
        newer.steps.append(StepDefinition("b", after: ["a"]))
        let hash = try await bench.store.register(newer)
        #expect(try await bench.store.register(newer) == hash)
        bench.clock.advance(by: .milliseconds(1))
        let new = try await bench.submit(newer, key: "new")
        #expect(try await bench.drain() == ["a", "a", "b"])
        #expect(try await bench.store.steps(of: old).map(\.name) == ["a"])
        #expect(try await bench.store.steps(of: new).map(\.name) == ["a", "b"])
        #expect(try await bench.store.run(new)?.definitionHash == hash)
        #expect(try await bench.store.run(old)?.definitionHash != hash)
    }

    @Test(arguments: Engines.all)
    func anUnsoundWorkflowIsRefused(engine: StoreEngine) async throws {
        let bench = try await Bench(engine)
        let unsound = WorkflowDefinition(name: "unsound", steps: [StepDefinition("a", after: ["b"])])
        await #expect(throws: WorkflowError.self) { try await bench.store.register(unsound) }
    }

    @Test(arguments: Engines.all)
    func tracesAreContinuedOrBegun(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let begun = try await bench.submit(Workflows.single, key: "begun")
        let trace = try #require(try await bench.store.run(begun)?.trace)
        #expect(TraceContext(traceparent: trace.traceparent) == trace)
        let continued = try await bench.store.submit(
            RunSubmission(
                workflow: "single", idempotencyKey: "continued", subject: "s", input: "1", trace: trace,
                parent: begun),
            effects: []
        ).run
        let state = try #require(try await bench.store.run(continued))
        #expect(state.trace.traceID == trace.traceID)
        #expect(state.trace.spanID != trace.spanID)
        #expect(state.parent == begun)
        #expect(try await Set(bench.store.runs(RunFilter(trace: trace.traceID)).map(\.id)) == [begun, continued])
    }

    @Test(arguments: Engines.all)
    func runsAreFoundNewestFirst(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single, Workflows.chain)
        var runs: [RunIdentifier] = []
        for key in ["1", "2", "3"] {
            runs.append(try await bench.submit(Workflows.single, key: key))
            bench.clock.advance(by: .milliseconds(1))
        }
        let other = try await bench.submit(Workflows.chain)
        try await bench.complete(try await bench.claimOne())
        #expect(try await bench.store.runs(RunFilter()).map(\.id) == [other] + runs.reversed())
        #expect(try await bench.store.runs(RunFilter(workflow: "single", limit: 2)).map(\.id) == [runs[2], runs[1]])
        #expect(try await bench.store.runs(RunFilter(phases: [.succeeded])).map(\.id) == [runs[0]])
        #expect(try await bench.store.runs(RunFilter(subject: "subject-2")).map(\.id) == [runs[1]])
        #expect(try await bench.store.run(RunIdentifier("none")) == nil)
        #expect(try await bench.store.steps(of: RunIdentifier("none")).isEmpty)
    }

    @Test(arguments: Engines.all)
    func memoisedResultsAreFoundBySubjectStepAndFingerprint(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain, key: "1")
        let lease = try await bench.claimOne()
        let result = StepResult(
            output: "7", choice: ["b"], fanOut: [.init(step: "b", inputs: ["x"])], effects: [TextEffect("once")])
        _ = try await bench.store.complete(StepCompletion(lease: lease, result: result, fingerprint: "f1"))
        let found = try #require(
            try await bench.store.memo(subject: "subject-1", step: "a", fingerprint: "f1"))
        #expect(found.output == "7")
        #expect(found.choice == ["b"])
        #expect(found.fanOut.map(\.step) == ["b"])
        #expect(found.fanOut.map(\.inputs) == [["x"]])
        #expect(found.effects.isEmpty)
        #expect(try await bench.store.memo(subject: "subject-1", step: "a", fingerprint: "f2") == nil)
        #expect(try await bench.store.memo(subject: "subject-2", step: "a", fingerprint: "f1") == nil)
        #expect(try await bench.store.memo(subject: "subject-1", step: "b", fingerprint: "f1") == nil)
        let instance = try await bench.claimOne()
        #expect(instance.step == "b#0")
        _ = try await bench.store.complete(
            StepCompletion(lease: instance, result: StepResult(output: "8"), fingerprint: "f3", isMemoised: true))
        #expect(try await bench.store.memo(subject: "subject-1", step: "b", fingerprint: "f3")?.output == "8")
        #expect(try await bench.kinds(of: run).last == .memoised)
    }

    @Test(arguments: Engines.all)
    func pruningKeepsTheRunItsEventsAndMemos(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let ended = try await bench.submit(Workflows.single, key: "ended")
        let lease = try await bench.claimOne()
        _ = try await bench.store.complete(StepCompletion(lease: lease, result: StepResult(), fingerprint: "f"))
        bench.clock.advance(by: .seconds(1))
        let limit = bench.clock.now()
        let later = try await bench.submit(Workflows.single, key: "later")
        try await bench.drain()
        let open = try await bench.submit(Workflows.single, key: "open")
        #expect(try await bench.store.prune(endedBefore: limit) == 1)
        #expect(try await bench.store.prune(endedBefore: limit) == 0)
        #expect(try await bench.store.run(ended)?.phase == .succeeded)
        #expect(try await bench.submit(Workflows.single, key: "ended") == ended, "its key stays known")
        #expect(try await bench.store.steps(of: ended).isEmpty)
        #expect(try await !bench.store.steps(of: later).isEmpty)
        #expect(try await !bench.store.steps(of: open).isEmpty)
        #expect(try await bench.kinds(of: ended) == [.submitted, .succeeded, .finished])
        #expect(try await bench.store.verifyEvents().problems.isEmpty)
        #expect(try await bench.store.memo(subject: "subject-ended", step: "a", fingerprint: "f") != nil)
        await #expect(throws: JobStoreError.leaseLost(lease)) { try await bench.complete(lease) }
        await #expect(throws: JobStoreError.pruned(ended)) {
            try await bench.store.retry(ended, from: "a", actor: "anna", effects: [])
        }
    }

    @Test(arguments: Engines.all)
    func pruningLeavesTheLatestDeadRunWhole(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        var runs: [RunIdentifier] = []
        for key in ["first", "second"] {
            runs.append(
                try await bench.store.submit(
                    RunSubmission(workflow: Workflows.single.name, idempotencyKey: key, subject: "s", input: "null"),
                    effects: []
                ).run)
            bench.clock.advance(by: .milliseconds(1))
            _ = try await bench.store.fail(bench.claimOne(), fault: .test(permanent: true), effects: [])
        }
        bench.clock.advance(by: .seconds(1))
        #expect(try await bench.store.prune(endedBefore: bench.clock.now()) == 1)
        #expect(try await bench.store.steps(of: runs[0]).isEmpty)
        #expect(try await bench.store.steps(of: runs[1]).map(\.phase) == [.dead])
        try await bench.store.retry(runs[1], from: nil, actor: "anna", effects: [])
        #expect(try await bench.store.run(runs[1])?.phase == .running)
    }
}

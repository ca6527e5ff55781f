import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct EventConformance {
    /// A run with a retry, a reaped attempt, a person and a skipped branch.
    static func story(_ bench: Bench) async throws -> RunIdentifier {
        let run = try await bench.submit(Workflows.diamond)
        _ = try await bench.store.fail(try await bench.claimOne(), fault: .test(), effects: [])
        bench.clock.advance(by: .seconds(1))
        _ = try await bench.store.tick()
        let id = try await bench.park(try await bench.claimOne())
        _ = try await bench.store.claimTask(id, by: "ann", for: 1_000)
        try await bench.store.answer(id, TaskAnswer(actor: "ann", output: "1", choice: ["b"]), effects: [])
        _ = try await bench.drain()
        return run
    }

    @Test(arguments: Engines.all)
    func eventsAreGaplessAndChained(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await Self.story(bench)
        let events = try await bench.store.events(of: run)
        #expect(
            events.map(\.kind) == [
                .submitted, .retried, .waiting, .claimed, .answered, .skipped, .succeeded, .succeeded, .finished,
            ])
        #expect(events.map(\.sequence) == Array(1...events.count))
        #expect(EventChain.problems(of: run, events: events, count: events.count).isEmpty)
        let verification = try await bench.store.verifyEvents()
        #expect(verification == EventVerification(runs: 1, events: events.count, problems: []))
    }

    @Test(arguments: Engines.all)
    func tamperingShows(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await Self.story(bench)
        try await bench.under.overwriteEventData(run, 5, #"{"task":"forged"}"#)
        let problems = try await bench.store.verifyEvents().problems
        #expect(problems.count == 1)
        #expect(problems.first?.contains("event 5") == true)
        #expect(problems.first?.contains(run.text) == true)
    }

    @Test(arguments: Engines.all, [1, 5, 9])
    func aMissingEventShows(engine: StoreEngine, sequence: Int) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await Self.story(bench)
        try await bench.under.deleteEvent(run, sequence)
        #expect(try await bench.store.verifyEvents().problems.count == 1)
        #expect(try await bench.store.events(of: run).count == 8)
    }

    @Test(arguments: Engines.all)
    func everyEventNamesItsActor(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await Self.story(bench)
        let actors = try await bench.store.events(of: run).map(\.actor)
        #expect(actors == ["tester", "w1", "w1", "ann", "ann", "system", "w1", "w1", "system"])
    }
}

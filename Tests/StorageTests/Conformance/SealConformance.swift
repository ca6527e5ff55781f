import Orchestration
import OrchestrationTestKit
import Synchronization
import Testing

/// Seals over the ends of all runs' logs.
@Suite struct SealConformance {
    private static let key = EventKey(name: "k1", secret: Array("first".utf8))
    private static let next = EventKey(name: "k2", secret: Array("second".utf8))

    private func bench(_ engine: StoreEngine, _ keyring: EventKeyring? = nil) async throws -> Bench {
        try await Bench(engine, Workflows.single, keyring: keyring ?? EventKeyring([Self.key]))
    }

    @Test(arguments: Engines.all)
    func coverWhatHasGrown(engine: StoreEngine) async throws {
        let bench = try await bench(engine)
        let run = try await bench.submit(Workflows.single, key: "1")
        _ = try await bench.submit(Workflows.single, key: "2")
        #expect(try await bench.store.verifyEvents().unsealed == 2)
        let first = try await bench.store.seal()
        #expect(first?.number == 1 && first?.at == bench.clock.now())
        #expect(try await bench.store.seal() == nil)
        try await bench.store.note(run, EventDraft(kind: .noted, actor: "ann"))
        #expect(try await bench.store.verifyEvents().unsealed == 1)
        let second = try await bench.store.seal()
        let seals = try await bench.store.seals(after: 0, limit: 10)
        #expect(seals == [first, second].compactMap(\.self) && seals.count == 2)
        #expect(try await bench.store.seals(after: 1, limit: 10).map(\.number) == [2])
        #expect(try await bench.store.seals(after: 0, limit: 1).map(\.number) == [1])
        let found = try await bench.store.verifyEvents()
        #expect(found.problems.isEmpty && found.seals == 2 && found.unsealed == 0)
    }

    @Test(arguments: Engines.all)
    func whatIsChangedOrCutOffShows(engine: StoreEngine) async throws {
        for sequence in [1, 2] {
            let bench = try await bench(engine)
            let run = try await bench.submit(Workflows.single)
            try await bench.store.note(run, EventDraft(kind: .noted, actor: "ann"))
            _ = try await bench.store.seal()
            try await bench.under.deleteEvent(run, sequence)
            #expect(try await !bench.store.verifyEvents().problems.isEmpty)
        }
        let bench = try await bench(engine)
        let run = try await bench.submit(Workflows.single)
        _ = try await bench.store.seal()
        try await bench.under.overwriteEventData(run, 1, #"{"forged":true}"#)
        #expect(try await !bench.store.verifyEvents().problems.isEmpty)
    }

    @Test(arguments: Engines.all)
    func aKeyThatIsAddedSealsFromThenOn(engine: StoreEngine) async throws {
        let keys = Mutex([Self.key])
        let bench = try await bench(engine, EventKeyring([Self.key], reload: { keys.withLock(\.self) }))
        let run = try await bench.submit(Workflows.single)
        let first = try await bench.store.seal()
        keys.withLock { $0.append(Self.next) }
        // Keys are looked at again after a while only.
        bench.clock.advance(by: .seconds(3_600))
        try await bench.store.note(run, EventDraft(kind: .noted, actor: "ann"))
        let second = try await bench.store.seal()
        #expect(first?.hash.hasPrefix("k1:") == true && second?.hash.hasPrefix("k2:") == true)
        #expect(try await bench.store.events(of: run).map { String($0.hash.prefix(3)) } == ["k1:", "k2:"])
        let found = try await bench.store.verifyEvents()
        #expect(found.problems.isEmpty && found.seals == 2)
    }

    @Test(arguments: Engines.all)
    func thoseOfManyAtOnceAreOneChain(engine: StoreEngine) async throws {
        let bench = try await bench(engine)
        let run = try await bench.submit(Workflows.single)
        let store = bench.store
        try await withThrowingTaskGroup { group in
            for number in 0..<8 {
                group.addTask {
                    for turn in 0..<5 {
                        try await store.note(run, EventDraft(kind: .noted, actor: "worker \(number), \(turn)"))
                        _ = try await store.seal()
                    }
                }
            }
            try await group.waitForAll()
        }
        _ = try await store.seal()
        let seals = try await store.seals(after: 0, limit: 100).map(\.number)
        #expect(seals == Array(1...seals.count) && seals.count <= 41)
        let found = try await store.verifyEvents()
        #expect(found.problems.isEmpty && found.events == 41 && found.seals == seals.count && found.unsealed == 0)
    }
}

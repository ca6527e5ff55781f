import DocumentModel
import Orchestration
import OrchestrationTestKit
import RecordStorage
import Testing

/// What may be taken away, and what waits for somebody.
@Suite struct RecordRetentionTests {
    private static let everything = Set(RemovablePart.allCases)

    private func removable(
        _ bench: RecordBench, _ parts: Set<RemovablePart> = everything, isPatient: Bool = true
    ) async throws -> [RemovableDocument] {
        let now = bench.clock.now()
        return try await bench.store.removable(
            RemovalQuery(
                unchangedSince: now, awaitedSince: isPatient ? now.advanced(by: .seconds(-1_000)) : now,
                statuses: [.accepted, .rejected], types: [], parts: parts))
    }

    private func remove(_ digit: Character, _ bench: RecordBench, _ since: Timestamp? = nil) async throws -> Bool {
        let now = bench.clock.now()
        return try await bench.store.remove(
            Removal(document: Sample.document(digit), parts: Self.everything, at: now, reason: "It was due."),
            unchangedSince: since ?? now)
    }

    @Test(arguments: RecordEngine.all)
    func whatIsLookedAtAsASampleKeepsItsPages(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        let document = Sample.document("a")
        // It is accepted while its run goes on.
        _ = try await bench.jobs.submit(
            RunSubmission(
                workflow: "document", idempotencyKey: "sample", subject: document.description, input: "{}"),
            effects: [RecordEffect.arrival(Sample.arrival(document), size: 1_000)])
        try await bench.save("a")
        try await bench.store.storePage(Sample.page(1, ["Rechnung"]), of: document, fingerprint: "f")
        bench.clock.advance(by: .seconds(60))
        #expect(try await removable(bench).isEmpty)
        #expect(try await !remove("a", bench))
        #expect(try await bench.store.pages(of: document, fingerprint: "f").count == 1)

        let lease = try #require(try await work.claim())
        _ = try await bench.jobs.complete(StepCompletion(lease: lease, result: StepResult()))
        #expect(try await removable(bench).map(\.document.id) == [document])
        #expect(try await remove("a", bench))
        #expect(try await bench.store.pages(of: document, fingerprint: "f").isEmpty)
    }

    @Test(arguments: RecordEngine.all)
    func valuesWaitForDeliveries(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine, handoffs: [HandoffRoute(name: "erp")])
        try await bench.save("a")
        bench.clock.advance(by: .seconds(60))
        let waiting = try await removable(bench)
        #expect(waiting.map(\.isAwaited) == [true])
        #expect(waiting.map(\.parts) == [[.original, .pages]])
        #expect(try await removable(bench, [.original, .pages]).map(\.isAwaited) == [false])
        // Not for ever.
        #expect(try await removable(bench, isPatient: false).map(\.parts) == [Self.everything])
        try await bench.sql("UPDATE delivery SET phase = 'delivered'")
        #expect(try await removable(bench).map(\.parts) == [Self.everything])
    }

    @Test(arguments: RecordEngine.all)
    func valuesWaitForConsumersThatAreBehind(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        for digit in "abc" { try await bench.save(digit) }
        try await bench.store.advanceCursor(CursorMove(consumer: "json:folder:/exports", cursor: 2))
        bench.clock.advance(by: .seconds(60))
        #expect(try await removable(bench).map(\.isAwaited) == [false, false, true])
        // Withdrawn and back under a new number, as the consumer has it; and rejected, which it is not given.
        try await bench.save("a") { $0.status = .review }
        try await bench.save("a")
        try await bench.save("b") { $0.status = .rejected }
        bench.clock.advance(by: .seconds(60))
        #expect(try await removable(bench).map(\.isAwaited) == [false, false, true])
        // Who is given everything lacks the two.
        try await bench.store.advanceCursor(CursorMove(consumer: "json:folder:/exports", cursor: 9))
        try await bench.store.advanceCursor(CursorMove(consumer: "json+all:folder:/all", cursor: 3))
        #expect(try await removable(bench).map(\.isAwaited) == [true, true, false])
    }

    @Test(arguments: RecordEngine.all)
    func anEmptiedRecordIsGivenToNobody(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        for digit in "ab" { try await bench.save(digit) }
        bench.clock.advance(by: .seconds(60))
        #expect(try await remove("a", bench))
        for all in [false, true] {
            let entries = try await bench.store.outbox(after: 0, for: nil, includingUnaccepted: all, limit: 9)
            #expect(entries.map(\.record.document) == [Sample.document("b")])
        }
        #expect(try await bench.store.counts().unexported == 1)
    }

    @Test(arguments: RecordEngine.all)
    func whatChangedSinceItWasLookedAtStays(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.save("a")
        let seen = bench.clock.now()
        bench.clock.advance(by: .seconds(60))
        try await bench.save("a") { $0.fields["currency"]?.value = "USD" }
        #expect(try await !remove("a", bench, seen))
        #expect(try await remove("a", bench))
    }
}

import DocumentModel
import Orchestration
import OrchestrationTestKit
import RecordStorage
import Testing

/// How documents follow their runs.
@Suite struct RecordRunTests {
    private let fault = StepFault(
        code: "encrypted", message: "The file is encrypted. Ask for one without a password.", isPermanent: true)

    @Test(arguments: RecordEngine.all)
    func aRunThatBeginsNamesItselfAndItsTrace(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        try await bench.change(Sample.run(document, .running, id: "run-2", trace: "7"))
        let stored = try #require(try await bench.store.document(document))
        #expect(stored.run == RunIdentifier("run-2"))
        #expect(stored.trace == String(repeating: "7", count: 32))
        #expect(stored.status == .processing)
    }

    @Test(arguments: RecordEngine.all)
    func aDeadRunFailsItsDocument(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive(name: "locked.pdf")
        try await bench.change(Sample.run(document, .running))
        try await bench.change(Sample.run(document, .dead), fault)
        let stored = try #require(try await bench.store.document(document))
        #expect(stored.status == .failed)
        #expect(stored.reason == [fault.message])
        let record = try #require(try await bench.store.record(of: document))
        #expect(record.status == .failed)
        #expect(record.reason == [fault.message])
        #expect(record.source.name == "locked.pdf")
        #expect(record.versions.pipeline == "1.0.0")
        #expect(try await bench.store.outbox(after: 0, for: nil, includingUnaccepted: false, limit: 9).isEmpty)
        #expect(
            try await bench.store.outbox(after: 0, for: nil, includingUnaccepted: true, limit: 9).map(\.record) == [
                record
            ])
        #expect(try await bench.store.search("locked", limit: 9).map(\.status) == [.failed])
    }

    @Test(arguments: RecordEngine.all)
    func aFailureKeepsWhatWasKnown(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let earlier = try await bench.save("a", text: "Rechnung") { record in
            record.decisions = [Sample.decision(.confirm, "grand_total", to: "529.87")]
        }
        try await bench.change(Sample.run(earlier.document, .running, id: "run-2"))
        try await bench.change(Sample.run(earlier.document, .dead, id: "run-2"), fault)
        let record = try #require(try await bench.store.record(of: earlier.document))
        #expect(record.status == .failed)
        #expect(record.fields == earlier.fields)
        #expect(record.decisions == earlier.decisions)
        #expect(try await bench.store.search("Rechnung", limit: 9).count == 1)
    }

    @Test(arguments: RecordEngine.all)
    func aRunTakenUpAgainProcessesItsDocument(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        try await bench.change(Sample.run(document, .running))
        try await bench.change(Sample.run(document, .dead), fault)
        try await bench.change(Sample.run(document, .running))
        let stored = try #require(try await bench.store.document(document))
        #expect(stored.status == .processing)
        #expect(stored.reason.isEmpty)
        try await bench.apply(.save(Sample.record(document), pageText: ""))
        #expect(try await bench.store.document(document)?.status == .accepted)
        #expect(try await bench.store.history(of: document).map(\.record.status) == [.failed])
    }

    @Test(arguments: RecordEngine.all)
    func failingTheSameWayTwiceIsOneVersion(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        for _ in 1...2 {
            try await bench.change(Sample.run(document, .running))
            try await bench.change(Sample.run(document, .dead), fault)
        }
        #expect(try await bench.store.history(of: document).isEmpty)
        #expect(try await bench.store.document(document)?.status == .failed)
    }

    @Test(arguments: RecordEngine.all, [RunState.Phase.dead, .cancelled])
    func anOlderRunMovesNothing(engine: RecordEngine, _ phase: RunState.Phase) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        try await bench.change(Sample.run(document, .running, id: "run-1"))
        try await bench.change(Sample.run(document, .running, id: "run-2"))
        try await bench.change(Sample.run(document, phase, id: "run-1"), fault)
        #expect(try await bench.store.document(document)?.status == .processing)
        #expect(try await bench.store.record(of: document) == nil)
    }

    @Test(
        arguments: RecordEngine.all,
        [
            (DocumentRecord.Status.accepted, DocumentStatus.accepted), (.rejected, .rejected), (.review, .failed),
        ])
    func aCancelledRunLeavesADoneDocumentAsItWas(
        engine: RecordEngine, _ statuses: (earlier: DocumentRecord.Status, expected: DocumentStatus)
    ) async throws {
        let (earlier, expected) = statuses
        let bench = try await RecordBench(engine)
        let record = try await bench.save("a") { $0.status = earlier }
        try await bench.change(Sample.run(record.document, .running, id: "run-2"))
        try await bench.change(
            Sample.run(record.document, .cancelled, id: "run-2"),
            StepFault(code: "cancelled", message: "anna: not needed", isPermanent: true))
        let stored = try #require(try await bench.store.document(record.document))
        #expect(stored.status == expected)
        #expect(stored.reason == (expected == .failed ? ["anna: not needed"] : []))
    }

    @Test(arguments: RecordEngine.all)
    func aCancelledFirstRunFailsItsDocument(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let document = try await bench.arrive()
        try await bench.change(Sample.run(document, .running))
        try await bench.change(Sample.run(document, .cancelled), nil)
        #expect(try await bench.store.document(document)?.status == .failed)
        #expect(try await bench.store.document(document)?.reason.isEmpty == false)
    }

    @Test(arguments: RecordEngine.all)
    func runsAboutOtherThingsAreIgnored(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        try await bench.arrive()
        for phase in RunState.Phase.allCases {
            var run = Sample.run(Sample.document("a"), phase)
            run.subject = "nightly"
            try await bench.change(run, fault)
        }
        #expect(try await bench.store.counts().byStatus["processing"] == 1)
    }
}

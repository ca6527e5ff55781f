import DocumentModel
import Orchestration
import OrchestrationTestKit
import RecordStorage
import Testing

/// How documents follow their runs.
@Suite struct RecordRunTests {
    private let fault = StepFault(
        code: "encrypted", message: "The file is encrypted. Ask for one without a password.", isPermanent: true)

    @Test func aRunThatBeginsNamesItselfAndItsTrace() async throws {
        let bench = try await RecordBench()
        let document = try await bench.arrive()
        try await bench.change(Sample.run(document, .running, id: "run-2", trace: "7"))
        let stored = try #require(try await bench.store.document(document))
        #expect(stored.run == RunIdentifier("run-2"))
        #expect(stored.trace == String(repeating: "7", count: 32))
        #expect(stored.status == .processing)
    }

    @Test func aDeadRunFailsItsDocument() async throws {
        let bench = try await RecordBench()
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
        #expect(try await bench.store.outbox(after: 0, includingUnaccepted: false, limit: 9).isEmpty)
        #expect(try await bench.store.outbox(after: 0, includingUnaccepted: true, limit: 9).map(\.record) == [record])
        #expect(try await bench.store.search("locked", limit: 9).map(\.status) == [.failed])
    }

    @Test func aFailureKeepsWhatWasKnown() async throws {
        let bench = try await RecordBench()
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

    @Test func aRunTakenUpAgainProcessesItsDocument() async throws {
        let bench = try await RecordBench()
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

    @Test func failingTheSameWayTwiceIsOneVersion() async throws {
        let bench = try await RecordBench()
        let document = try await bench.arrive()
        for _ in 1...2 {
            try await bench.change(Sample.run(document, .running))
            try await bench.change(Sample.run(document, .dead), fault)
        }
        #expect(try await bench.store.history(of: document).isEmpty)
        #expect(try await bench.store.document(document)?.status == .failed)
    }

    @Test(arguments: [RunState.Phase.dead, .cancelled])
    func anOlderRunMovesNothing(_ phase: RunState.Phase) async throws {
        let bench = try await RecordBench()
        let document = try await bench.arrive()
        try await bench.change(Sample.run(document, .running, id: "run-1"))
        try await bench.change(Sample.run(document, .running, id: "run-2"))
        try await bench.change(Sample.run(document, phase, id: "run-1"), fault)
        #expect(try await bench.store.document(document)?.status == .processing)
        #expect(try await bench.store.record(of: document) == nil)
    }

    @Test(arguments: [
        (DocumentRecord.Status.accepted, DocumentStatus.accepted), (.rejected, .rejected), (.review, .failed),
    ])
    func aCancelledRunLeavesADoneDocumentAsItWas(
        _ earlier: DocumentRecord.Status, _ expected: DocumentStatus
    ) async throws {
        let bench = try await RecordBench()
        let record = try await bench.save("a") { $0.status = earlier }
        try await bench.change(Sample.run(record.document, .running, id: "run-2"))
        try await bench.change(
            Sample.run(record.document, .cancelled, id: "run-2"),
            StepFault(code: "cancelled", message: "anna: not needed", isPermanent: true))
        let stored = try #require(try await bench.store.document(record.document))
        #expect(stored.status == expected)
        #expect(stored.reason == (expected == .failed ? ["anna: not needed"] : []))
    }

    @Test func aCancelledFirstRunFailsItsDocument() async throws {
        let bench = try await RecordBench()
        let document = try await bench.arrive()
        try await bench.change(Sample.run(document, .running))
        try await bench.change(Sample.run(document, .cancelled), nil)
        #expect(try await bench.store.document(document)?.status == .failed)
        #expect(try await bench.store.document(document)?.reason.isEmpty == false)
    }

    @Test func runsAboutOtherThingsAreIgnored() async throws {
        let bench = try await RecordBench()
        try await bench.arrive()
        for phase in RunState.Phase.allCases {
            var run = Sample.run(Sample.document("a"), phase)
            run.subject = "nightly"
            try await bench.change(run, fault)
        }
        #expect(try await bench.store.counts().byStatus["processing"] == 1)
    }
}

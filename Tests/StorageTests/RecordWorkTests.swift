import DocumentModel
import Orchestration
import OrchestrationTestKit
import RecordStorage
import Testing

/// Records and jobs in one transaction.
@Suite struct RecordWorkTests {
    @Test(arguments: RecordEngine.all)
    func aStepAndItsRecordCommitTogether(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        let run = try await work.submit("a")
        let arrived = try #require(try await bench.store.document(Sample.document("a")))
        #expect(arrived.run == run)
        #expect(arrived.trace == (try await bench.jobs.run(run)?.trace.traceID))
        let lease = try #require(try await work.claim())
        try await work.complete(lease, Sample.record(Sample.document("a")))
        #expect(try await bench.store.document(Sample.document("a"))?.status == .accepted)
        #expect(try await bench.jobs.run(run)?.phase == .succeeded)
    }

    @Test(arguments: RecordEngine.all)
    func aRecordThatIsRefusedKeepsItsStepOpen(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        let run = try await work.submit("a")
        let lease = try #require(try await work.claim())
        await #expect(throws: RecordStoreError.unknownDocument(Sample.document("b"))) {
            try await work.complete(lease, Sample.record(Sample.document("b")))
        }
        #expect(try await bench.jobs.steps(of: run).map(\.phase) == [.running])
    }

    @Test(arguments: RecordEngine.all)
    func aSecondSubmissionOfOneDocumentChangesNothing(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        try await work.accept("a")
        try await work.submit("a")
        #expect(try await bench.store.document(Sample.document("a"))?.status == .accepted)
        #expect(try await bench.store.counts().arrivals == 1)
    }

    @Test(arguments: RecordEngine.all)
    func aLeaseThatIsLostWritesNoRecord(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        let run = try await work.submit("a")
        let held = try #require(try await work.claim())
        let lost = Lease(run: held.run, step: held.step, owner: held.owner, attempt: held.attempt + 1)
        await #expect(throws: JobStoreError.leaseLost(lost)) {
            try await work.complete(lost, Sample.record(Sample.document("a")))
        }
        #expect(try await bench.store.record(of: Sample.document("a")) == nil)
        #expect(try await bench.jobs.run(run)?.phase == .running)
    }

    @Test(arguments: RecordEngine.all)
    func aDeadRunIsAFailedDocumentUntilItIsTakenUpAgain(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        try await work.fail("d")
        let failed = try #require(try await bench.store.document(Sample.document("d")))
        #expect(failed.status == .failed)
        #expect(failed.reason == ["It is encrypted."])
        try await bench.jobs.retry(try #require(failed.run), from: nil, actor: "anna", effects: [])
        #expect(try await bench.store.document(Sample.document("d"))?.status == .processing)
        let lease = try #require(try await work.claim())
        try await work.complete(lease, Sample.record(Sample.document("d")))
        #expect(try await bench.store.document(Sample.document("d"))?.status == .accepted)
    }

    @Test(arguments: RecordEngine.all)
    func spentAttemptsAreAReason(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        try await work.submit("a")
        for _ in 1...2 {
            let lease = try #require(try await work.claim())
            _ = try await bench.jobs.fail(
                lease, fault: StepFault(code: "crash", message: "The reader crashed.", isPermanent: false), effects: [])
            bench.clock.advance(by: .seconds(60))
            _ = try await bench.jobs.tick()
            _ = try await bench.jobs.heartbeat(
                WorkerRegistration(id: "w", host: "h", processID: 1, build: "b", slots: 1), holding: [])
        }
        let document = try #require(try await bench.store.document(Sample.document("a")))
        #expect(document.status == .failed)
        #expect(document.reason == ["The reader crashed."])
    }

    @Test(arguments: RecordEngine.all)
    func aCancelledReprocessingLeavesTheRecord(engine: RecordEngine) async throws {
        let bench = try await RecordBench(engine)
        let work = try await RecordWork(bench)
        try await work.accept("a")
        let run = try await work.submit("a", key: "again")
        #expect(try await bench.store.document(Sample.document("a"))?.status == .processing)
        try await bench.jobs.cancel(run, actor: "anna", reason: "not needed", effects: [])
        #expect(try await bench.store.document(Sample.document("a"))?.status == .accepted)
        #expect(try await bench.store.history(of: Sample.document("a")).isEmpty)
    }
}

import DocumentModel
import Orchestration
import OrchestrationTestKit
import RecordStorage
import Testing

/// Deliveries begin with the record, go in order for each document, and none is lost.
@Suite struct HandoffTests {
    /// A consumer of accepted records, and one that wants to know more.
    private struct Consumers: Sendable {
        let bench: RecordBench
        let work: RecordWork

        init(_ engine: RecordEngine, isRegistered: Bool = true) async throws {
            bench = try await RecordBench(
                engine,
                handoffs: [
                    HandoffRoute(name: "erp", types: ["invoice"]),
                    HandoffRoute(name: "desk", statuses: [.accepted, .review, .failed]),
                ])
            work = try await RecordWork(bench)
            if isRegistered { try await register() }
        }

        func register() async throws {
            for name in ["erp", "desk"] {
                let workflow = HandoffRoute.workflow(name)
                try await bench.jobs.register(
                    WorkflowDefinition(
                        name: workflow,
                        steps: [
                            StepDefinition("deliver", queue: workflow, retry: Policy.Retry(maximumAttempts: 2))
                        ]))
            }
        }

        /// Makes a record of the document; another total is another version.
        func save(_ digit: Character, total: String, _ status: DocumentRecord.Status = .accepted) async throws {
            let isNew = try await bench.store.document(Sample.document(digit)) == nil
            try await work.submit(digit, key: isNew ? "first" : total + status.rawValue)
            var record = Sample.record(Sample.document(digit), status: status)
            record.fields["grand_total"] = Sample.field(total)
            try await work.complete(try #require(try await work.claim()), record)
        }

        func claim(_ name: String = "erp") async throws -> ClaimedStep? {
            try await bench.jobs.claim(
                ClaimRequest(
                    worker: "w", queues: [HandoffRoute.workflow(name)], handlers: ["deliver"], limit: 1)
            ).first
        }

        func deliver(_ step: ClaimedStep?) async throws {
            let lease = try #require(step).lease
            _ = try await bench.jobs.complete(StepCompletion(lease: lease, result: StepResult(output: "{}")))
        }

        func giveUp(_ step: ClaimedStep?) async throws {
            let fault = StepFault(code: "webhook-refused", message: "It answered 410.", isPermanent: true)
            _ = try await bench.jobs.fail(try #require(step).lease, fault: fault, effects: [])
        }

        /// Phases by version.
        func phases(_ name: String = "erp") async throws -> [Int: StoredDelivery.Phase] {
            let deliveries = try await bench.store.deliveries(DeliveryFilter(handoff: name))
            return Dictionary(uniqueKeysWithValues: deliveries.map { ($0.version, $0.phase) })
        }
    }

    @Test(arguments: RecordEngine.all) func aRecordIsDeliveredToWhoTakesIt(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.save("a", total: "1.00", .review)
        #expect(try await consumers.phases("erp").isEmpty)
        #expect(try await consumers.phases("desk") == [1: .open])
        try await consumers.save("a", total: "1.00")
        let step = try #require(try await consumers.claim())
        #expect(
            step.context.input
                == #"{"document":"\#(Sample.document("a"))","handoff":"erp","version":2}"#)
        #expect(step.context.subject == Sample.document("a").description)
        try await consumers.deliver(step)
        #expect(try await consumers.phases("erp") == [2: .delivered])
        #expect(try await consumers.bench.store.record(of: Sample.document("a"), version: 2)?.status == .accepted)
        // A delivery's end moves no document.
        #expect(try await consumers.bench.store.document(Sample.document("a"))?.status == .accepted)
    }

    @Test(arguments: RecordEngine.all) func aLaterVersionWaitsForTheEarlierOne(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        for total in ["1.00", "2.00", "3.00"] { try await consumers.save("a", total: total) }
        #expect(try await consumers.phases() == [1: .open, 2: .waiting, 3: .waiting])
        for version in 1...3 {
            let step = try #require(try await consumers.claim())
            #expect(step.context.input.hasSuffix("\"version\":\(version)}"))
            #expect(try await consumers.claim() == nil, "one at a time for one document")
            try await consumers.deliver(step)
        }
        #expect(try await consumers.phases() == [1: .delivered, 2: .delivered, 3: .delivered])
    }

    @Test(arguments: RecordEngine.all) func documentsDoNotWaitForOneAnother(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.save("a", total: "1.00")
        try await consumers.save("b", total: "1.00")
        #expect(try await consumers.claim() != nil)
        #expect(try await consumers.claim() != nil)
    }

    @Test(arguments: RecordEngine.all) func whatWasGivenUpGivesWayToTheNextVersion(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.save("a", total: "1.00")
        try await consumers.giveUp(try await consumers.claim())
        let dead = try #require(try await consumers.bench.store.deliveries(DeliveryFilter(phase: .dead)).first)
        #expect(dead.error == "It answered 410.")
        try await consumers.save("a", total: "2.00")
        #expect(try await consumers.phases() == [1: .superseded, 2: .open])
        try await consumers.deliver(try await consumers.claim())
        // The old one must not arrive after the new one.
        await #expect(throws: JobStoreError.self) {
            try await consumers.bench.jobs.retry(try #require(dead.run), from: nil, actor: "anna", effects: [])
        }
        #expect(try await consumers.phases() == [1: .superseded, 2: .delivered])
    }

    @Test(arguments: RecordEngine.all) func oneThatDiesWhileAnotherWaitsLetsItGo(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.save("a", total: "1.00")
        try await consumers.save("a", total: "2.00")
        try await consumers.giveUp(try await consumers.claim())
        #expect(try await consumers.phases() == [1: .superseded, 2: .open])
    }

    @Test(arguments: RecordEngine.all) func whatWasGivenUpCanBeTriedAgain(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.save("a", total: "1.00")
        let first = try await consumers.claim()
        try await consumers.giveUp(first)
        try await consumers.bench.jobs.retry(
            try #require(first).lease.run, from: nil, actor: "anna", effects: [])
        #expect(try await consumers.phases() == [1: .open])
        try await consumers.deliver(try await consumers.claim())
        #expect(try await consumers.phases() == [1: .delivered])
    }

    @Test(arguments: RecordEngine.all) func theSameAgainIsNoNews(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.save("a", total: "1.00")
        try await consumers.save("a", total: "2.00", .review)
        try await consumers.save("a", total: "1.00")
        #expect(try await consumers.phases("erp") == [1: .open], "who takes accepted records only has it as it is")
        #expect(try await consumers.phases("desk") == [1: .open, 2: .waiting, 3: .waiting])
    }

    @Test(arguments: RecordEngine.all) func aFailedDocumentIsNewsForWhoWantsIt(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.work.fail("a")
        #expect(try await consumers.phases("desk") == [1: .open])
        #expect(try await consumers.phases("erp").isEmpty)
    }

    @Test(arguments: RecordEngine.all) func nothingBeginsWithoutItsRecord(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.work.submit("a")
        let lease = try #require(try await consumers.work.claim())
        let record = Sample.record(Sample.document("a"))
        // The second effect fails, so the step, the record and the deliveries are undone together.
        await #expect(throws: RecordStoreError.self) {
            _ = try await consumers.bench.jobs.complete(
                StepCompletion(
                    lease: lease,
                    result: StepResult(effects: [
                        RecordEffect.save(record, pageText: ""),
                        RecordEffect.status(Sample.document("b"), .accepted, reason: []),
                    ])))
        }
        #expect(try await consumers.phases().isEmpty)
        #expect(try await consumers.claim() == nil)
    }

    @Test(arguments: RecordEngine.all) func whatNobodyKnewAWorkflowForIsFound(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine, isRegistered: false)
        try await consumers.save("a", total: "1.00")
        try await consumers.save("a", total: "2.00")
        let stranded = try await consumers.bench.store.strandedDeliveries()
        #expect(stranded.map(\.version).sorted() == [1, 1])
        try await consumers.register()
        for delivery in stranded {
            _ = try await consumers.bench.jobs.submit(
                RunSubmission(
                    workflow: HandoffRoute.workflow(delivery.handoff), idempotencyKey: "k",
                    subject: delivery.document.description, input: "{}"),
                effects: [RecordEffect.handOver(handoff: delivery.handoff, delivery.document, version: 1)])
        }
        #expect(try await consumers.phases() == [1: .open, 2: .waiting])
        try await consumers.deliver(try await consumers.claim())
        #expect(try await consumers.phases() == [1: .delivered, 2: .open])
    }

    @Test(arguments: RecordEngine.all) func nobodyHasItDeliveredTwiceAtOnce(engine: RecordEngine) async throws {
        let consumers = try await Consumers(engine)
        try await consumers.save("a", total: "1.00")
        await #expect(throws: JobStoreError.self) {
            _ = try await consumers.bench.jobs.submit(
                RunSubmission(
                    workflow: HandoffRoute.workflow("erp"), idempotencyKey: "again",
                    subject: Sample.document("a").description, input: "{}"),
                effects: [RecordEffect.handOver(handoff: "erp", Sample.document("a"), version: 1)])
        }
        #expect(try await consumers.bench.store.deliveryCounts().filter { $0.handoff == "erp" }.map(\.count) == [1])
    }
}

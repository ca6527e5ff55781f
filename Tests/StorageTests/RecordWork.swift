import DocumentModel
import Orchestration
import RecordStorage

/// Documents that go their way through the real store of jobs, with one step each.
struct RecordWork: Sendable {
    static let workflow = WorkflowDefinition(
        name: "document", steps: [StepDefinition("read", retry: Policy.Retry(maximumAttempts: 2))])

    let bench: RecordBench

    init(_ bench: RecordBench) async throws {
        self.bench = bench
        try await bench.jobs.register(Self.workflow)
        _ = try await bench.jobs.heartbeat(
            WorkerRegistration(id: "w", host: "h", processID: 1, build: "b", slots: 1), holding: [])
    }

    @discardableResult
    func submit(_ digit: Character, key: String = "first") async throws -> RunIdentifier {
        let document = Sample.document(digit)
        return try await bench.jobs.submit(
            RunSubmission(
                workflow: "document", idempotencyKey: document.hex + key, subject: document.hex, input: "{}"),
            effects: key == "first" ? [RecordEffect.arrival(Sample.arrival(document), size: 1_000)] : []
        ).run
    }

    /// The lease of the only step that is ready.
    func claim() async throws -> Lease? {
        try await bench.jobs.claim(
            ClaimRequest(worker: "w", queues: ["default"], handlers: ["read"], limit: 1)
        ).first?.lease
    }

    func accept(_ digit: Character) async throws { try await end(digit, .accepted) }

    func end(_ digit: Character, _ status: DocumentRecord.Status) async throws {
        try await submit(digit)
        guard let lease = try await claim() else { return }
        try await complete(lease, Sample.record(Sample.document(digit), status: status))
    }

    func complete(_ lease: Lease, _ record: DocumentRecord) async throws {
        _ = try await bench.jobs.complete(
            StepCompletion(
                lease: lease, result: StepResult(effects: [RecordEffect.save(record, pageText: "Rechnung")])))
    }

    /// The document waits for a person.
    func park(_ digit: Character) async throws {
        try await submit(digit)
        guard let lease = try await claim() else { return }
        let record = Sample.record(Sample.document(digit), status: .review)
        _ = try await bench.jobs.park(
            lease, task: HumanTaskRequest(kind: "review", payload: "{}"),
            effects: [RecordEffect.save(record, pageText: "Rechnung")])
    }

    func fail(_ digit: Character) async throws {
        try await submit(digit)
        guard let lease = try await claim() else { return }
        _ = try await bench.jobs.fail(
            lease, fault: StepFault(code: "encrypted", message: "It is encrypted.", isPermanent: true), effects: [])
    }
}

import DocumentModel
import Foundation
import Orchestration
import OrchestrationTestKit
import RecordStorage
import SQLStorage
import SQLiteStorage

/// Documents in every state, brought there by the real store of jobs.
struct PreparedDocuments {
    static let accepted = document("a"), review = document("b"), failed = document("c"), processing = document("d")
    static let hostile = document("e"), untouched = document("f")

    private static let workflow = WorkflowDefinition(
        name: "document",
        steps: [
            StepDefinition("load", retry: Policy.Retry(maximumAttempts: 3, base: 30_000, jitter: 0)),
            StepDefinition("review", after: ["load"]), StepDefinition("index", after: ["load", "review"]),
        ])

    var home: PreparedHome
    var store: SQLiteStore

    static func document(_ digit: Character) -> DocumentIdentifier {
        guard let id = DocumentIdentifier(String(repeating: digit, count: 64)) else {
            preconditionFailure("\(digit) is no hex digit")
        }
        return id
    }

    func fill() async throws {
        try await store.jobs.register(Self.workflow)
        _ = try await store.jobs.heartbeat(
            WorkerRegistration(
                id: "oven-1", host: "oven", processID: 1, build: "test", timeToLive: 86_400_000, slots: 4),
            holding: [])
        try await accept()
        try await askForReview()
        try await fail()
        try await retry()
        try await rejectHostile()
        try await submit(Self.untouched, "waits.pdf")
        home.clock.advance(by: .seconds(5))
    }

    private func accept() async throws {
        try await submit(Self.accepted, "RE-2025-01188.pdf")
        try await finish("load", after: .milliseconds(120), #"{"pages":1,"format":"pdf"}"#, choice: ["index"])
        let first = Sample.record(Self.accepted, "RE-2025-01188.pdf")
        try await finish("index", after: .milliseconds(8), effect: .save(first, pageText: Sample.text))
        _ = try await store.jobs.submit(
            submission(Self.accepted, key: "again", actor: "anna"),
            effects: [
                RecordEffect.arrival(
                    arrival(Self.accepted, "Kopie von RE-2025-01188.pdf", origin: "submit"), size: 1_000)
            ])
        try await finish("load", after: .milliseconds(90), #"{"pages":1,"format":"pdf"}"#, choice: ["index"])
        var second = first
        second.fields["due_date"] = Sample.field("2026-12-01", .person, confidence: 1)
        second.decisions = [
            Decision(by: "anna", at: "2026-01-01T00:00:30Z", action: .set, field: "due_date", to: "2026-12-01")
        ]
        try await finish("index", after: .milliseconds(11), effect: .save(second, pageText: Sample.text))
    }

    private func askForReview() async throws {
        try await submit(Self.review, "scan 17.png")
        try await finish("load", after: .milliseconds(2_340), #"{"pages":2,"format":"png"}"#)
        var record = Sample.record(Self.review, "scan 17.png")
        record.status = .review
        record.reason = ["grand_total: 529.87 is uncertain (0.612, wanted 0.970)", "net + tax is not the total"]
        record.fields["grand_total"] = Sample.field("529.87", .ocr, confidence: 0.612)
        record.fields["seller_address"] = Sample.field(
            "Müller & Söhne GmbH, Hintere Gasse 12, Gebäude C, Eingang über den Hof, 70173 Stuttgart, Deutschland",
            .ocr,
            confidence: 0.9996)
        record.checks.append(
            CheckResult(
                rule: "total-adds-up", severity: .error, passed: false,
                message: "445.27 + 84.61 is 529.88, not 529.87.", fields: ["net_total", "tax_total", "grand_total"]))
        record.checks.append(
            CheckResult(rule: "due-later", severity: .warning, passed: nil, message: "m", fields: ["due_date"]))
        guard let lease = try await claim("review") else { return }
        let task = try await store.jobs.park(
            lease,
            task: HumanTaskRequest(kind: "review", payload: #"{"fields":["grand_total"]}"#, dueIn: 86_400_000),
            effects: [RecordEffect.save(record, pageText: "Rechnung [Entwurf]")])
        home.clock.advance(by: .seconds(3_600 * 3))
        _ = try await store.jobs.claimTask(task, by: "anna", for: 900_000)
    }

    private func fail() async throws {
        try await submit(Self.failed, "geheim.pdf")
        guard let lease = try await claim("load") else { return }
        home.clock.advance(by: .milliseconds(15))
        _ = try await store.jobs.fail(
            lease,
            fault: StepFault(
                code: "encrypted",
                message: "The file is protected with a password. Ask the sender for one without, and submit that.",
                isPermanent: true), effects: [])
    }

    private func retry() async throws {
        try await submit(Self.processing, "plan.tiff")
        guard let lease = try await claim("load") else { return }
        home.clock.advance(by: .seconds(60))
        _ = try await store.jobs.fail(
            lease,
            fault: StepFault(code: "timed-out", message: "A page took longer than 60 s.", isPermanent: false),
            effects: [])
    }

    private func rejectHostile() async throws {
        let name = "\u{1B}]0;owned\u{7}\u{202E}fdp.exe"
        try await submit(Self.hostile, name)
        try await finish("load", after: .milliseconds(100), #"{"title":"\u001b[2J"}"#, choice: ["index"])
        var record = Sample.record(Self.hostile, name)
        record.status = .rejected
        record.reason = ["not a bill\u{9B}31m"]
        record.fields["seller_name"] = Sample.field("\u{1B}[31mred\r\nline", .text)
        record.decisions = [
            Decision(by: "b\u{7}ob", at: "2026-01-01T03:00:00Z", action: .reject, reason: "\u{1B}[1mspam")
        ]
        try await finish("index", after: .milliseconds(5), effect: .save(record, pageText: "\u{1B}[2Jhostile words"))
    }

    // MARK: Steps

    private func submission(_ document: DocumentIdentifier, key: String, actor: String) -> RunSubmission {
        RunSubmission(
            workflow: "document", idempotencyKey: "\(document.hex) \(key)", subject: document.description, input: "{}",
            actor: actor)
    }

    private func arrival(_ document: DocumentIdentifier, _ name: String, origin: String) -> StoredArrival {
        StoredArrival(
            key: name, document: document, name: name, origin: origin, receivedAt: home.clock.now(), isDuplicate: false)
    }

    private func submit(_ document: DocumentIdentifier, _ name: String) async throws {
        _ = try await store.jobs.submit(
            submission(document, key: "first", actor: "inbox"),
            effects: [RecordEffect.arrival(arrival(document, name, origin: "/srv/intake/inbox/\(name)"), size: 1_000)])
    }

    private func claim(_ handler: String) async throws -> Lease? {
        try await store.jobs.claim(
            ClaimRequest(worker: "oven-1", queues: ["default"], handlers: [handler], limit: 1)
        ).first?.lease
    }

    private func finish(
        _ handler: String, after duration: Duration, _ output: String = "null", choice: [String]? = nil,
        effect: RecordEffect? = nil
    ) async throws {
        guard let lease = try await claim(handler) else { return }
        home.clock.advance(by: duration)
        _ = try await store.jobs.complete(
            StepCompletion(
                lease: lease, result: StepResult(output: output, choice: choice, effects: effect.map { [$0] } ?? [])))
    }
}

/// Values that documents are made of.
enum Sample {
    static let text = "Rechnung für Toner schwarz, zwei Stück"

    static func field(_ value: String, _ source: ValueSource, confidence: Double = 0.9973) -> DocumentRecord.Field {
        DocumentRecord.Field(
            value: value, confidence: confidence, page: source == .person ? nil : 1, raw: value, source: source)
    }

    static func record(_ document: DocumentIdentifier, _ name: String) -> DocumentRecord {
        DocumentRecord(
            document: document, trace: String(repeating: "1", count: 32),
            source: DocumentRecord.Source(name: name, receivedAt: "2026-01-01T00:00:00Z", pages: 1),
            type: Extraction.TypeGuess(value: "invoice", confidence: 0.99), language: "de", status: .accepted,
            reason: [],
            fields: [
                "invoice_number": field("RE-2025-01188", .text), "seller_name": field("Müller & Söhne GmbH", .text),
                "grand_total": field("529.87", .xml), "currency": field("EUR", .text, confidence: 1),
            ],
            lineItems: [
                LineItem(
                    description: "Toner schwarz", quantity: "2", unit: "Stk", unitPrice: "222.64", taxRate: "19",
                    amount: "445.27", page: 1)
            ],
            checks: [
                CheckResult(rule: "iban-valid", severity: .error, passed: true, message: "", fields: ["iban"])
            ],
            decisions: [],
            versions: DocumentRecord.Versions(pipeline: "1.0.0", rules: "invoice@sha256:aa", reader: "poppler 22"))
    }
}

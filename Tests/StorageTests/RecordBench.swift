import DocumentModel
import Foundation
import Orchestration
import OrchestrationTestKit
import PostgreSQLStorage
import PostgreSQLTestKit
import RecordStorage
import SQLStorage
import SQLiteStorage
import Synchronization
import Testing

/// The engines that the tests of records run against.
enum RecordEngine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite = "SQLite"
    case postgreSQL = "PostgreSQL"

    static let all = Self.allCases

    var testDescription: String { rawValue }
}

/// A record store on a fresh database, with short words for what tests do all the time.
final class RecordBench: Sendable {
    typealias Body = @Sendable (any SQLSession) throws -> Void

    let clock = TestClock()
    let folder: URL
    let store: any RecordStore
    let jobs: any JobStore
    let hooks: RecordHooks
    /// Runs a transaction behind the store's back.
    let write: @Sendable (_ body: @escaping Body) async throws -> Void
    private let database: PostgreSQLTestDatabase?

    init(_ engine: RecordEngine, handoffs: [HandoffRoute] = []) async throws {
        folder = URL.temporaryDirectory.appending(path: "records-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        switch engine {
        case .sqlite:
            database = nil
            hooks = RecordHooks(textIndex: SQLiteTextIndex(), pipelineVersion: "1.0.0", handoffs: handoffs)
            let opened = try await SQLiteStore.open(
                path: folder.appending(path: "intake.sqlite").path,
                components: [RecordSchema.component, SQLiteTextIndex.component], hooks: hooks, clock: clock,
                random: CountingRandomSource())
            jobs = opened.jobs
            store = SQLRecordStore(database: opened.database, textIndex: SQLiteTextIndex())
            write = { body in try await opened.write { try body($0) } }
        case .postgreSQL:
            hooks = RecordHooks(textIndex: PostgreSQLTextIndex(), pipelineVersion: "1.0.0", handoffs: handoffs)
            let components = [RecordSchema.component, PostgreSQLTextIndex.component, .contents]
            let made = try await PostgreSQLServer.shared.database("records") { [hooks] address in
                try await PostgreSQLStore.open(address: address, components: components, hooks: hooks).close()
            }
            let opened = try await PostgreSQLStore.open(
                address: made.address, components: components, hooks: hooks, clock: clock,
                random: CountingRandomSource())
            database = made
            jobs = opened.jobs
            store = SQLRecordStore(database: opened.database, textIndex: PostgreSQLTextIndex())
            write = { body in try await opened.write { try body($0) } }
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Applies effects in one transaction, as a step's end does.
    func apply(_ effects: RecordEffect..., run: String = "run-1") async throws {
        try await write { [hooks] session in
            for effect in effects {
                try hooks.apply(effect, run: RunIdentifier(run), session: session, following: NoRuns())
            }
        }
    }

    /// Whether the store refuses to save the record.
    func refuses(_ record: DocumentRecord) async -> Bool {
        do {
            try await apply(.save(record, pageText: ""))
            return false
        } catch {
            return error is RecordStoreError
        }
    }

    func change(_ run: RunState, _ reason: StepFault? = nil) async throws {
        try await write { [hooks] in try hooks.runChanged(run, reason: reason, session: $0, following: NoRuns()) }
    }

    func sql(_ statement: StaticString, _ arguments: [SQLValue] = []) async throws {
        try await write { _ = try $0.execute(statement, arguments) }
    }

    func number(_ statement: StaticString) async throws -> Int {
        let found = Mutex(-1)
        try await write { session in
            let number = Int(try session.first(statement, [])?.integer(0) ?? -1)
            found.withLock { $0 = number }
        }
        return found.withLock { $0 }
    }

    /// A document that arrived, with this digit all over its digest.
    @discardableResult
    func arrive(_ digit: Character = "a", name: String = "RE-1.pdf", run: String = "run-1") async throws
        -> DocumentIdentifier
    {
        let document = Sample.document(digit)
        try await apply(.arrival(Sample.arrival(document, name: name), size: 1_000), run: run)
        return document
    }

    /// A document that arrived and whose record is saved.
    @discardableResult
    func save(
        _ digit: Character, text: String = "", _ change: (inout DocumentRecord) -> Void = { _ in }
    ) async throws -> DocumentRecord {
        let document = Sample.document(digit)
        if try await store.document(document) == nil { try await arrive(digit) }
        var record = Sample.record(document)
        change(&record)
        try await apply(.save(record, pageText: text))
        return record
    }
}

/// Where no workflow is registered.
struct NoRuns: FollowingRuns {
    func start(_ submission: RunSubmission) throws -> RunIdentifier? { nil }
}

/// Values that tests vary.
enum Sample {
    static func document(_ digit: Character) -> DocumentIdentifier {
        guard let id = DocumentIdentifier(String(repeating: digit, count: 64)) else {
            preconditionFailure("\(digit) is no hex digit")
        }
        return id
    }

    static func arrival(
        _ document: DocumentIdentifier, key: String? = nil, name: String = "RE-1.pdf"
    ) -> StoredArrival {
        StoredArrival(
            key: key ?? "key-" + document.short, document: document, name: name, origin: "/home/inbox",
            receivedAt: Timestamp(milliseconds: 1_767_225_600_000), isDuplicate: false)
    }

    static func field(_ value: String, _ source: ValueSource = .text) -> DocumentRecord.Field {
        DocumentRecord.Field(
            value: value, confidence: 0.997, page: 1, box: BoundingBox(x0: 1, y0: 2.5, x1: 30.25, y1: 4),
            raw: value, source: source, evidence: ["label:Total"])
    }

    static func record(
        _ document: DocumentIdentifier, status: DocumentRecord.Status = .accepted
    ) -> DocumentRecord {
        DocumentRecord(
            document: document, trace: String(repeating: "1", count: 32),
            source: DocumentRecord.Source(name: "RE-1.pdf", receivedAt: "2026-01-01T00:00:00Z", pages: 1),
            type: Extraction.TypeGuess(value: "invoice", confidence: 0.99), language: "de", status: status, reason: [],
            fields: [
                "invoice_number": field("2024-17"), "seller_name": field("Müller & Söhne GmbH"),
                "grand_total": field("529.87"), "currency": field("EUR"),
            ],
            lineItems: [LineItem(description: "Schrauben", quantity: "10", amount: "529.87", page: 1)],
            checks: [
                CheckResult(
                    rule: "total-adds-up", severity: .error, passed: true, message: "", fields: ["grand_total"])
            ],
            decisions: [],
            versions: DocumentRecord.Versions(pipeline: "1.0.0", rules: "invoice@sha256:aa", reader: "poppler 22"))
    }

    static func decision(
        _ action: Decision.Action, _ field: String?, from: String? = nil, to: String? = nil, by: String = "anna"
    ) -> Decision {
        Decision(by: by, at: "2026-01-02T00:00:00Z", action: action, field: field, from: from, to: to)
    }

    static func run(
        _ document: DocumentIdentifier, _ phase: RunState.Phase, id: String = "run-1", trace: Character = "2"
    ) -> RunState {
        RunState(
            id: RunIdentifier(id), workflow: "document", definitionHash: "h", idempotencyKey: document.hex,
            subject: document.hex, phase: phase, input: "{}", priority: 100,
            trace: TraceContext(
                traceID: String(repeating: trace, count: 32), spanID: String(repeating: "3", count: 16)),
            parent: nil, createdAt: Timestamp(milliseconds: 0), finishedAt: nil)
    }

    static func page(_ number: Int, _ words: [String]) -> PageContent {
        PageContent(
            number: number, width: 595, height: 842, source: .text,
            words: words.enumerated().map { position, word in
                Word(text: word, box: BoundingBox(x0: Double(position), y0: 1, x1: 2, y1: 3), line: position / 5)
            })
    }
}

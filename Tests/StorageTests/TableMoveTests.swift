import DocumentModel
import Foundation
import Orchestration
import OrchestrationTestKit
import PostgreSQLStorage
import PostgreSQLTestKit
import RecordStorage
import SQLStorage
import SQLiteStorage
import Testing

/// From one engine to the other and back, with nothing lost on the way.
@Suite(.timeLimit(.minutes(5))) struct TableMoveTests {
    private static let sqliteHooks = RecordHooks(textIndex: SQLiteTextIndex(), pipelineVersion: "1.0.0")
    private static let postgreSQLHooks = RecordHooks(textIndex: PostgreSQLTextIndex(), pipelineVersion: "1.0.0")

    private func file(_ folder: TemporaryFolder, _ name: String) async throws -> SQLiteStore {
        try await SQLiteStore.open(
            path: folder.path + "/" + name, components: [RecordSchema.component, SQLiteTextIndex.component, .moving],
            hooks: Self.sqliteHooks)
    }

    private func server() async throws -> (PostgreSQLTestDatabase, PostgreSQLStore) {
        let database = try await PostgreSQLServer.shared.database("empty") { _ in }
        let store = try await PostgreSQLStore.open(
            address: database.address,
            components: [RecordSchema.component, PostgreSQLTextIndex.component, .contents, .moving],
            hooks: Self.postgreSQLHooks)
        return (database, store)
    }

    /// Documents in every state, with events, tasks, timers and text.
    private func fill(_ store: SQLiteStore) async throws {
        let jobs = store.jobs
        try await jobs.register(RecordWork.workflow)
        _ = try await jobs.heartbeat(
            WorkerRegistration(id: "w", host: "h", processID: 1, build: "b", timeToLive: -1, slots: 1), holding: [])
        for (number, digit) in "0123456789abcdef".enumerated() {
            let document = Sample.document(digit)
            _ = try await jobs.submit(
                RunSubmission(workflow: "document", idempotencyKey: document.hex, subject: document.hex, input: "{}"),
                effects: [RecordEffect.arrival(Sample.arrival(document, name: "Rechnung №\(number).pdf"), size: 10)])
            guard number % 4 > 0 else { continue }
            let claimed = try await jobs.claim(
                ClaimRequest(worker: "w", queues: ["default"], handlers: ["read"], limit: 1))
            guard let lease = claimed.first?.lease, let owner = try await jobs.run(lease.run)?.subject,
                let subject = DocumentIdentifier(owner)
            else { continue }
            let record = Sample.record(subject, status: number % 4 == 1 ? .accepted : .review)
            let effects = [RecordEffect.save(record, pageText: "Gesamtbetrag \(number) zahlbar")]
            if number % 4 == 1 {
                _ = try await jobs.complete(StepCompletion(lease: lease, result: StepResult(effects: effects)))
            } else {
                _ = try await jobs.park(
                    lease, task: HumanTaskRequest(kind: "review", payload: "{}", remindIn: 5_000), effects: effects)
            }
        }
        let records = SQLRecordStore(database: store.database, textIndex: SQLiteTextIndex())
        try await records.storePage(Sample.page(1, ["ä", "\u{1}"]), of: Sample.document("a"), fingerprint: "r")
    }

    private func move<Source: TableStore, Target: TableStore>(
        _ source: Source, _ index: any RecordTextIndex, _ target: Target, _ other: any RecordTextIndex
    ) async throws -> [TableMove<Source, Target>.Compared] {
        let move = TableMove(from: source, named: "test", to: target)
        try await move.begin()
        var compared: [TableMove<Source, Target>.Compared] = []
        for table in try await move.tables() { _ = try await move.copy(table) }
        _ = try await move.copyTexts(from: index, to: other)
        for table in try await move.tables() { compared.append(try await move.compare(table)) }
        try await move.end()
        return compared
    }

    @Test func thereAndBackEverythingIsAsItWas() async throws {
        let folder = TemporaryFolder()
        let first = try await file(folder, "first.sqlite")
        try await fill(first)
        let (database, middle) = try await server()
        let there = try await move(
            first.database, SQLiteTextIndex(), middle.database, PostgreSQLTextIndex())
        #expect(there.first { $0.name == "document" }?.rows == 16)
        #expect(there.first { $0.name == "event" }.map { $0.rows > 20 } == true)
        #expect(try await middle.jobs.verifyEvents().problems.isEmpty)
        let records = SQLRecordStore(database: middle.database, textIndex: PostgreSQLTextIndex())
        #expect(try await records.search("gesamtbetrag", limit: 50).count == 12)
        #expect(
            try await records.page(1, of: Sample.document("a"), fingerprint: "r") == Sample.page(1, ["ä", "\u{1}"]))

        let last = try await file(folder, "last.sqlite")
        let back = try await move(middle.database, PostgreSQLTextIndex(), last.database, SQLiteTextIndex())
        #expect(back.map(\.digest) == there.map(\.digest))
        let again = SQLRecordStore(database: last.database, textIndex: SQLiteTextIndex())
        #expect(try await again.search("gesamtbetrag", limit: 50).count == 12)
        #expect(try await last.jobs.verifyEvents() == (try await first.jobs.verifyEvents()))
        await first.close()
        await middle.close()
        await last.close()
        _ = database
    }

    @Test func anInterruptedMoveGoesOn() async throws {
        let folder = TemporaryFolder()
        let first = try await file(folder, "first.sqlite")
        try await fill(first)
        let (database, target) = try await server()
        let begun = TableMove(from: first.database, named: "test", to: target.database)
        try await begun.begin()
        let tables = try await begun.tables()
        for table in tables.prefix(tables.count / 2) { #expect(try await begun.copy(table) >= 0) }

        let again = TableMove(from: first.database, named: "test", to: target.database)
        try await again.begin()
        for table in tables.prefix(tables.count / 2) { #expect(try await again.copy(table) == 0) }
        for table in tables { _ = try await again.copy(table) }
        for table in tables { _ = try await again.compare(table) }
        // From elsewhere, it is refused.
        await #expect(throws: TableMoveProblem.self) {
            try await TableMove(from: first.database, named: "other", to: target.database).begin()
        }
        await first.close()
        await target.close()
        _ = database
    }

    @Test func aChangeDuringTheMoveIsFound() async throws {
        let folder = TemporaryFolder()
        let first = try await file(folder, "first.sqlite")
        try await fill(first)
        let (database, target) = try await server()
        let move = TableMove(from: first.database, named: "test", to: target.database)
        try await move.begin()
        let tables = try await move.tables()
        for table in tables { _ = try await move.copy(table) }
        try await target.write { _ = try $0.execute("UPDATE event SET data = '{}' WHERE sequence = 1", []) }
        let events = try #require(tables.first { $0.name == "event" })
        await #expect(throws: TableMoveProblem.self) { try await move.compare(events) }
        // A database that is in use is never a target.
        try await move.end()
        await #expect(throws: TableMoveProblem.self) { try await move.begin() }
        await first.close()
        await target.close()
        _ = database
    }
}

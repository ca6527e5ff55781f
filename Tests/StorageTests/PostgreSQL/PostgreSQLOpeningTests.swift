import Libpq
import Orchestration
import PostgreSQLStorage
import PostgreSQLTestKit
import SQLStorage
import Testing

@Suite(.timeLimit(.minutes(5))) struct PostgreSQLOpeningTests {
    @Test func manyWhoOpenAtOnceMakeTheTablesOnce() async throws {
        let database = try await PostgreSQLServer.shared.database("empty") { _ in }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<6 {
                group.addTask {
                    try await PostgreSQLDatabase.open(
                        address: database.address, access: .writing, components: [.jobs, RecordSchema.component]
                    ).close()
                }
            }
            try await group.waitForAll()
        }
    }

    @Test func aNewerDatabaseIsRefused() async throws {
        let bench = try await PostgreSQLBench()
        _ = try await bench.administer("UPDATE schema_version SET version = 99 WHERE component = 'notes'")
        await #expect(throws: JobStoreError.newerSchema(found: 99, known: 1)) { try await bench.another() }
    }

    @Test func anOlderDatabaseIsBroughtUpToDate() async throws {
        let bench = try await PostgreSQLBench()
        try await bench.note("old")
        let newer = SchemaComponent(
            name: "notes",
            migrations: PostgreSQLBench.notes.migrations + [["ALTER TABLE note ADD COLUMN remark TEXT DEFAULT 'new'"]])
        let database = try await PostgreSQLDatabase.open(
            address: bench.database.address, access: .writing, components: [newer])
        let remarks = try await database.read { session in
            try session.query("SELECT remark FROM note", []).map { try $0.text(0) }
        }
        #expect(remarks == ["new"])
        // Who opened it before goes on, although the plans of its statements are old.
        #expect(try await bench.notes() == ["old"])
        await database.close()
    }

    @Test func textIsComparedByItsBytes() async throws {
        let bench = try await PostgreSQLBench()
        for text in ["b", "B", "a", "_", "ä", "Z"] { try await bench.note(text) }
        let sorted = try await bench.store.read { session in
            try session.query("SELECT text FROM note ORDER BY text", []).map { try $0.text(0) }
        }
        #expect(sorted == ["B", "Z", "_", "a", "b", "ä"])
    }

    @Test(arguments: [
        ("postgres:///nowhere?host=/nonexistent", "cannot be reached"), ("postgres://[", "address cannot be read"),
        ("postgres://user:secret@127.0.0.1:1/db?connect_timeout=2", "cannot be reached"),
    ])
    func whatCannotBeOpenedIsSaid(_ address: String, _ expected: String) async throws {
        do {
            _ = try await PostgreSQLDatabase.open(address: address, access: .reading, components: [])
            Issue.record("it opened")
        } catch let error as JobStoreError {
            guard case .unavailable(let message) = error else { throw error }
            #expect(message.contains(expected))
            #expect(!message.contains("secret"))
        }
    }

    @Test func aMissingDatabaseIsSaid() async throws {
        let address = try await PostgreSQLServer.shared.address("not_there")
        await #expect {
            _ = try await PostgreSQLDatabase.open(address: address, access: .reading, components: [])
        } throws: { error in
            guard case .unavailable(let message)? = error as? JobStoreError else { return false }
            return message.contains("createdb")
        }
    }

    @Test func aReaderChangesNothing() async throws {
        let bench = try await PostgreSQLBench()
        let reader = try await PostgreSQLDatabase.open(
            address: bench.database.address, access: .reading, components: [PostgreSQLBench.notes])
        await #expect(throws: JobStoreError.self) {
            try await reader.write { _ = try $0.execute("DELETE FROM note", []) }
        }
        await #expect(throws: JobStoreError.self) {
            try await reader.read { _ = try $0.execute("INSERT INTO note (text) VALUES ('x')", []) }
        }
        await reader.close()
        await #expect(throws: JobStoreError.self) { try await reader.read { _ in } }
    }

    @Test func theServerTellsAboutItself() async throws {
        let bench = try await PostgreSQLBench()
        let report = try await bench.store.report()
        #expect(report.settings["fsync"] == "off")
        #expect(report.isLocal && report.mayMakeTables && !report.isEncrypted)
        #expect(report.maximumConnections == 200)
        #expect(abs(report.clockLead) < 1_000)
    }
}

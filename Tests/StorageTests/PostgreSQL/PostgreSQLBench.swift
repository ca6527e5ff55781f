import Libpq
import Orchestration
import PostgreSQLStorage
import PostgreSQLTestKit
import SQLStorage
import Synchronization

/// An empty database on the private server, for tests of the engine itself.
struct PostgreSQLBench: Sendable {
    let database: PostgreSQLTestDatabase
    let store: PostgreSQLDatabase

    static let notes = SchemaComponent(
        name: "notes",
        migrations: [
            [
                """
                CREATE TABLE note (
                    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text TEXT NOT NULL UNIQUE, amount BIGINT)
                """
            ]
        ])

    init(commitFault: (@Sendable () -> (any Error)?)? = nil) async throws {
        database = try await PostgreSQLServer.shared.database("empty") { _ in }
        store = try await PostgreSQLDatabase.open(
            address: database.address, access: .writing, components: [Self.notes], commitFault: commitFault)
    }

    /// Another process's view of the same database.
    func another() async throws -> PostgreSQLDatabase {
        try await PostgreSQLDatabase.open(
            address: database.address, access: .writing, components: [Self.notes])
    }

    func note(_ text: String) async throws {
        try await store.write { _ = try $0.execute("INSERT INTO note (text) VALUES ($1)", [.text(text)]) }
    }

    func notes() async throws -> [String] {
        try await store.read { session in
            try session.query("SELECT text FROM note ORDER BY number", []).map { try $0.text(0) }
        }
    }

    /// Runs a statement beside the store, with the rights of the server's owner.
    func administer(_ statement: String) async throws -> [[PostgresValue]] {
        let address = database.address
        return try await PostgreSQLServer.blocking {
            let result = try PostgresConnection(PostgresAddress(address)).run(statement)
            return try (0..<result.rowCount).map { try result.values(row: $0) }
        }
    }

    /// Ends every connection of the store.
    func cutConnections() async throws {
        _ = try await administer(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND pid <> pg_backend_pid()
            """)
    }
}

/// Counts how often something happened.
final class Tally: Sendable {
    private let count = Mutex(0)

    /// - Returns: how often it has happened now.
    @discardableResult
    func add() -> Int {
        count.withLock {
            $0 += 1
            return $0
        }
    }

    var value: Int { count.withLock { $0 } }
}

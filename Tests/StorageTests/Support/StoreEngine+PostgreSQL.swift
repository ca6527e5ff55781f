import Orchestration
import OrchestrationTestKit
import PostgreSQLStorage
import PostgreSQLTestKit
import SQLStorage

extension StoreEngine {
    static let postgreSQL = StoreEngine(name: "PostgreSQL") { clock, keyring in
        let database = try await PostgreSQLServer.shared.database("jobs") { address in
            try await PostgreSQLStore.open(
                address: address, components: [.postgreSQLTestEffects], hooks: RecordingHooks()
            ).close()
        }
        let store = try await PostgreSQLStore.open(
            address: database.address, components: [.postgreSQLTestEffects], hooks: RecordingHooks(), clock: clock,
            random: CountingRandomSource(), keyring: keyring)
        return StoreUnderTest(
            store: store.jobs,
            effects: {
                // The database lives as long as the store.
                _ = database
                return try await store.read { session in
                    try session.query("SELECT text FROM test_effect ORDER BY number", []).map { try $0.text(0) }
                }
            },
            runChanges: {
                try await store.read { session in
                    try session.query("SELECT text FROM test_change ORDER BY number", []).map { try $0.text(0) }
                }
            },
            overwriteEventData: { run, sequence, data in
                _ = try await store.write { session in
                    try session.execute(
                        "UPDATE event SET data = $3 WHERE run_id = $1 AND sequence = $2",
                        [.text(run.text), .integer(Int64(sequence)), .text(data)])
                }
            },
            deleteEvent: { run, sequence in
                _ = try await store.write { session in
                    try session.execute(
                        "DELETE FROM event WHERE run_id = $1 AND sequence = $2",
                        [.text(run.text), .integer(Int64(sequence))])
                }
            })
    }
}

extension SchemaComponent {
    static let postgreSQLTestEffects = SchemaComponent(
        name: "test-effects",
        migrations: [
            [
                """
                CREATE TABLE test_effect (
                    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text TEXT NOT NULL)
                """,
                """
                CREATE TABLE test_change (
                    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, text TEXT NOT NULL)
                """,
            ]
        ])
}

import Foundation
import Orchestration
import OrchestrationTestKit
import SQLStorage
import SQLiteStorage

extension StoreEngine {
    static let sqlite = StoreEngine(name: "SQLite") { clock, keyring in
        let folder = TemporaryFolder()
        let store = try await SQLiteStore.open(
            path: folder.path + "/store.sqlite", components: [.testEffects], hooks: RecordingHooks(), clock: clock,
            random: CountingRandomSource(), keyring: keyring)
        return StoreUnderTest(
            store: store.jobs,
            effects: {
                // The folder lives as long as the store.
                _ = folder
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

/// Writes effects and changes of runs into tables, so that they commit, or not, with their transition.
struct RecordingHooks: TransactionHooks {
    func apply(
        _ effect: any StepEffect, run: RunIdentifier, session: some SQLSession, following: any FollowingRuns
    ) throws {
        guard let effect = effect as? TextEffect, !effect.isRefused else { throw TextEffect.Refused() }
        try session.execute("INSERT INTO test_effect (text) VALUES ($1)", [.text(effect.text)])
    }

    func runChanged(
        _ run: RunState, reason: StepFault?, session: some SQLSession, following: any FollowingRuns
    ) throws {
        try session.execute(
            "INSERT INTO test_change (text) VALUES ($1)", [.text("\(run.id) \(run.phase.rawValue)")])
    }
}

extension SchemaComponent {
    static let testEffects = SchemaComponent(
        name: "test-effects",
        migrations: [
            [
                "CREATE TABLE test_effect (number INTEGER PRIMARY KEY, text TEXT NOT NULL)",
                "CREATE TABLE test_change (number INTEGER PRIMARY KEY, text TEXT NOT NULL)",
            ]
        ])
}

/// A folder that goes away with its last user.
final class TemporaryFolder: Sendable {
    let path: String

    init() {
        path = NSTemporaryDirectory() + "store-" + UUID().uuidString
        try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

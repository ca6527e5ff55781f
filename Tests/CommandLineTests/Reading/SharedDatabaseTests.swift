import Foundation
import IntakeCommands
import Pipeline
import PostgreSQLTestKit
import Testing

/// The same home, moved to PostgreSQL: every command writes what it wrote before.
@Suite("Commands on a shared database") struct SharedDatabaseTests {
    @Test("What is written is the same", .timeLimit(.minutes(5)))
    func output() async throws {
        let home = try await PreparedHome()
        // The prepared documents have no bytes: a folder has to do with them, and the database has not.
        let settings = try String(contentsOfFile: home.home.configurationFile, encoding: .utf8)
        try (settings + "originals: store\n").write(
            toFile: home.home.configurationFile, atomically: true, encoding: .utf8)
        let database = try await PostgreSQLServer.shared.database("empty") { _ in }
        let moved = try await home.intake("migrate", "--to", database.address, "--json")
        #expect(moved.status == .done, "\(moved.remarks)")

        let shared = ["INTAKE_DATABASE": database.address]
        for example in ReadingCommandTests.examples {
            let output = try await home.intake(
                example.arguments, terminal: example.isWindow ? .window : .none, besides: shared)
            #expect(output.status.rawValue == example.status, "\(example.name): \(output.remarks)")
            // Workers do not move; ranks are another engine's.
            if example.name.hasPrefix("status") || example.name == "search.json" { continue }
            let remarks = output.remarks.isEmpty ? "" : "--- standard error ---\n" + output.remarks
            try Golden.expect(output.text + remarks, is: example.name)
        }

        let back = try await home.intake("migrate", "--to", "home", besides: shared)
        #expect(back.status != .done, "a home that is in use is no place to move to")
    }

    @Test(
        "Mistakes in addresses are said", arguments: ["mysql://x", "postgres://[", "postgres:///no?host=/nonexistent"])
    func address(_ address: String) async throws {
        let home = try await PreparedHome(isEmpty: true)
        let output = try await home.intake("list", besides: ["INTAKE_DATABASE": address])
        #expect(output.status == .failed)
        #expect(output.remarks.contains("database"))
    }
}

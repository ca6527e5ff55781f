import DocumentModel
import Foundation
import IntakeCommands
import Orchestration
import OrchestrationTestKit
import Pipeline
import PostgreSQLStorage
import PostgreSQLTestKit
import RecordStorage
import SQLStorage
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

    @Test("The log is whole with its key, there and back", .timeLimit(.minutes(5)))
    func log() async throws {
        let home = try await PreparedHome(isKeyed: true)
        let settings = try String(contentsOfFile: home.home.configurationFile, encoding: .utf8) + "originals: store\n"
        try Data(settings.utf8).write(to: URL(filePath: home.home.configurationFile))
        let installation = try await Installation.open(home.home, access: .writing, clock: home.clock)
        let task = try #require(try await installation.jobs.tasks(HumanTaskFilter()).first)
        try await installation.jobs.answer(
            task.id, TaskAnswer(actor: "anna", output: #"{"outcome":"accept"}"#), effects: [])
        await installation.close()
        try await verify(home, isWhole: true)
        let database = try await PostgreSQLServer.shared.database("empty") { _ in }
        let shared = ["INTAKE_DATABASE": database.address]
        let moved = try await home.intake("migrate", "--to", database.address, "--json")
        #expect(moved.status == .done, "\(moved.remarks)")
        try await verify(home, besides: shared, isWhole: true)

        // Back, into a home that has nothing but the settings, the key and the anchor.
        let other = try await PreparedHome(isEmpty: true)
        try Data(settings.utf8).write(to: URL(filePath: other.home.configurationFile))
        let keyless = try await other.intake("migrate", "--to", "home", besides: shared)
        #expect(keyless.status != .done, "what cannot be verified is not said to be moved")
        let heir = try await PreparedHome(isEmpty: true)
        try Data(settings.utf8).write(to: URL(filePath: heir.home.configurationFile))
        for name in ["audit.key", "audit.anchor"] {
            try FileManager.default.copyItem(
                at: home.folder.appending(path: name), to: heir.folder.appending(path: name))
        }
        let back = try await heir.intake("migrate", "--to", "home", besides: shared)
        #expect(back.status == .done, "\(back.remarks)")
        try await verify(heir, isWhole: true)

        // And what somebody changes behind its back shows there, too.
        let server = try await PostgreSQLStore.open(address: database.address, hooks: NoHooks())
        _ = try await server.database.write { session in
            try session.execute("UPDATE event SET actor = 'bob' WHERE kind = 'answered'", [])
        }
        await server.close()
        try await verify(home, besides: shared, isWhole: false)
        try await verify(heir, isWhole: true)
    }

    private func verify(_ home: PreparedHome, besides: [String: String] = [:], isWhole: Bool) async throws {
        let output = try await home.intake(["audit", "verify", "--json"], besides: besides)
        #expect(output.status == (isWhole ? .done : .failed), "\(output.text)\(output.remarks)")
        #expect(output.text.contains(#""unsealed": 0"#), "\(output.text)")
        #expect(isWhole || output.text.contains("was changed"), "\(output.text)")
    }

    @Test("What retention removes goes from the server, and only when it is time", .timeLimit(.minutes(5)))
    func retention() async throws {
        let prepared = try await PreparedHome()
        let database = try await PostgreSQLServer.shared.database("empty") { _ in }
        try Data("originals: store\n".utf8).write(to: URL(filePath: prepared.home.configurationFile))
        let moved = try await prepared.intake("migrate", "--to", database.address)
        #expect(moved.status == .done, "\(moved.remarks)")
        // From now on the database keeps the bytes; they need not be the documents' own for what is tested here.
        try Data(
            "retention: {runs_days: 10, documents: [{after_days: 30, remove: [original, pages, values]}]}".utf8
        ).write(to: URL(filePath: prepared.home.configurationFile))
        let home = Home(path: prepared.home.path, databaseAddress: database.address)
        let server = try await PostgreSQLStore.open(
            address: database.address, components: [.contents], hooks: NoHooks())
        let contents = SQLContentStore(database: server.database)
        let (accepted, atWork) = (PreparedDocuments.accepted, PreparedDocuments.review)
        for document in [accepted, atWork] {
            try await contents.keep(ContentSource { try $0([1, 2, 3]) }, of: document)
        }
        prepared.clock.advance(by: .seconds(31 * 86_400))
        let installation = try await Installation.open(home, access: .writing, clock: prepared.clock)
        let before = try await installation.jobs.verifyEvents()
        let isRemoved = try await installation.records.remove(
            Removal(document: atWork, parts: [.original], at: prepared.clock.now(), reason: "too early"),
            unchangedSince: prepared.clock.now())
        #expect(!isRemoved)
        #expect(try await contents.sizes() == [accepted.hex: 3, atWork.hex: 3], "what is at work keeps its bytes")
        let report = try await RetentionPlan(installation).carryOut()
        #expect(report.figures["documents"] == 2, "\(report)")
        #expect(try await contents.sizes() == [atWork.hex: 3])
        let record = try #require(try await installation.records.record(of: accepted))
        #expect(record.fields.isEmpty && record.status == .accepted)
        #expect(try await installation.records.history(of: accepted).isEmpty)
        #expect(try await installation.records.search("2025-01188", limit: 9).map(\.document).contains(accepted))
        let bySeller = try await installation.records.search("seller:Söhne", limit: 9).map(\.document)
        #expect(!bySeller.isEmpty && !bySeller.contains(accepted), "its values are gone")
        let after = try await installation.jobs.verifyEvents()
        #expect(after.problems.isEmpty && after.events == before.events && after.runs == before.runs)
        #expect(try await RetentionPlan(installation).carryOut().changed == 0)
        await installation.close()
        await server.close()
        let again = try await prepared.intake(
            "reprocess", accepted.short, besides: ["INTAKE_DATABASE": database.address])
        #expect(again.status == .failed && again.remarks.contains("was removed on"), "\(again.remarks)")
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

private struct NoHooks: TransactionHooks {
    func apply(
        _ effect: any StepEffect, run: RunIdentifier, session: some SQLSession, following: any FollowingRuns
    ) throws {}
    func runChanged(
        _ run: RunState, reason: StepFault?, session: some SQLSession, following: any FollowingRuns
    ) throws {}
}

import DocumentModel
import Foundation
import IntakeCommands
import Orchestration
import OrchestrationTestKit
import Pipeline
import RecordStorage
import SQLStorage
import SQLiteStorage

/// A home with a few documents whose times and identifiers are always the same.
final class PreparedHome: Sendable {
    let clock = TestClock()
    let folder = URL.temporaryDirectory.appending(path: "home-\(UUID().uuidString)")
    var home: Home { Home(path: folder.path) }

    /// An empty home, or one with the documents of `fill`; its log is written with a key where `isKeyed` says so.
    init(isEmpty: Bool = false, isKeyed: Bool = false) async throws {
        let folders = [home.inbox, home.blobs, home.spool, home.exports, home.rejected]
        for folder in folders {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }
        try Data(Configuration.template.utf8).write(to: URL(filePath: home.configurationFile))
        let rules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Rules")
        try FileManager.default.copyItem(at: rules, to: URL(filePath: home.rules))
        let keyFile = AuditKeyFile(path: home.auditKey)
        if isKeyed { _ = try keyFile.make() }
        let store = try await SQLiteStore.open(
            path: home.database, components: [RecordSchema.component, SQLiteTextIndex.component],
            hooks: RecordHooks(textIndex: SQLiteTextIndex(), pipelineVersion: "1.0.0"), clock: clock,
            random: CountingRandomSource(), keyring: EventKeyring(try keyFile.keys() ?? []))
        do {
            if !isEmpty { try await PreparedDocuments(home: self, store: store).fill() }
            await store.close()
        } catch {
            await store.close()
            throw error
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Runs `intake ARGUMENTS` on this home.
    func intake(
        _ arguments: String..., terminal: Terminal = .none, besides variables: [String: String] = [:]
    ) async throws -> Output {
        try await intake(arguments, terminal: terminal, besides: variables)
    }

    func intake(
        _ arguments: [String], terminal: Terminal = .none, besides variables: [String: String] = [:]
    ) async throws -> Output {
        let environment = ProcessInfo.processInfo.environment.merging(variables) { $1 }
            .merging(["INTAKE_HOME": home.path]) { $1 }
        return try await Output.of(arguments, terminal: terminal, environment: environment, clock: clock)
    }

    /// Changes the store behind the product's back.
    func damage(_ statement: StaticString) async throws {
        try await damage { try $0.execute(statement, []) }
    }

    /// Changes the store behind the product's back.
    func damage(_ body: @escaping @Sendable (SQLiteSession) throws -> Void) async throws {
        let store = try await SQLiteStore.open(
            path: home.database, components: [RecordSchema.component, SQLiteTextIndex.component],
            hooks: RecordHooks(textIndex: SQLiteTextIndex(), pipelineVersion: "1.0.0"), clock: clock)
        try await store.write { try body($0) }
        await store.close()
    }
}

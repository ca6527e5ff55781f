import Foundation
import Orchestration
import OrchestrationTestKit
import SQLStorage
import SQLiteStorage
import Testing

@Suite struct SQLiteOpeningTests {
    let folder = TemporaryFolder()
    var path: String { folder.path + "/store.sqlite" }

    func open(
        _ access: SQLiteDatabase.Access = .writing, components: [SchemaComponent] = [.notes]
    ) async throws -> SQLiteDatabase {
        try await SQLiteDatabase.open(path: path, access: access, components: components, clock: TestClock())
    }

    /// What opening says is wrong.
    func complaint(_ access: SQLiteDatabase.Access = .writing) async -> String {
        do {
            _ = try await open(access)
            return "nothing"
        } catch JobStoreError.unavailable(let message) {
            return message
        } catch {
            return "\(error)"
        }
    }

    @Test func commitsReachTheDisk() async throws {
        let database = try await open()
        let settings = try await database.write { session in
            [
                try session.query("PRAGMA synchronous", []).first?.values,
                try session.query("PRAGMA journal_mode", []).first?.values,
                try session.query("PRAGMA foreign_keys", []).first?.values,
            ]
        }
        // 2 is FULL. GRDB's pool sets NORMAL when it opens, with which a power failure loses commits.
        #expect(settings == [[.integer(2)], [.text("wal")], [.integer(1)]])
        await database.close()
    }

    @Test func aReaderSeesWhatWasWrittenAndWritesNothing() async throws {
        let writer = try await open()
        try await writer.note("first")
        let beside = try await open(.reading)
        #expect(try await beside.notes() == ["first"])
        try await writer.note("second")
        #expect(try await beside.notes() == ["first", "second"])
        await #expect(throws: JobStoreError.self) { try await beside.note("third") }
        await beside.close()
        await writer.close()
        // Nobody else has the file open any more, and its journal is gone.
        let alone = try await open(.reading)
        #expect(try await alone.notes() == ["first", "second"])
        await alone.close()
    }

    @Test func readingAnOlderFileBringsItUpToDate() async throws {
        await (try await open()).close()
        var newer = SchemaComponent.notes
        newer.migrations.append(["ALTER TABLE note ADD COLUMN author TEXT"])
        let database = try await open(.reading, components: [newer])
        #expect(try await database.read { try $0.query("SELECT author FROM note", []) }.isEmpty)
        await database.close()
    }

    @Test(arguments: [SQLiteDatabase.Access.reading, .writing])
    func aFileOfANewerVersionIsRefused(access: SQLiteDatabase.Access) async throws {
        var newer = SchemaComponent.notes
        newer.migrations.append(["ALTER TABLE note ADD COLUMN author TEXT"])
        let database = try await open(components: [newer])
        try await database.note("kept")
        await database.close()
        await #expect(throws: JobStoreError.newerSchema(found: 2, known: 1)) { _ = try await open(access) }
        let again = try await open(components: [newer])
        #expect(try await again.notes() == ["kept"])
        await again.close()
    }

    @Test func aMigrationThatFailsLeavesTheFileAsItWas() async throws {
        await (try await open()).close()
        var broken = SchemaComponent.notes
        broken.migrations.append(["ALTER TABLE note ADD COLUMN author TEXT", "CREATE TABLE note (text TEXT)"])
        await #expect(throws: JobStoreError.self) { _ = try await open(components: [broken]) }
        let database = try await open()
        try await database.note("still at version 1")
        await database.close()
    }

    @Test func manyOpenTheFileAtOnce() async throws {
        let databases = try await withThrowingTaskGroup(of: SQLiteDatabase.self) { group in
            for _ in 0..<6 { group.addTask { try await open() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for (number, database) in databases.enumerated() { try await database.note("\(number)") }
        #expect(try await databases[0].notes().count == 6)
        for database in databases { await database.close() }
    }

    @Test(arguments: [SQLiteDatabase.Access.reading, .writing])
    func whatIsNoDatabaseIsSaidToBeNone(access: SQLiteDatabase.Access) async throws {
        try String(repeating: "An invoice, perhaps. ", count: 200).write(
            toFile: path, atomically: true, encoding: .utf8)
        let complaint = await complaint(access)
        #expect(complaint.contains("not a database") && complaint.contains(path))
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("An invoice"))
    }

    @Test func aDamagedFileIsSaidToBeDamaged() async throws {
        let database = try await open()
        for number in 0..<200 { try await database.note(String(repeating: "\(number) ", count: 100)) }
        await database.close()
        // The first page stays, so that it still looks like a database; the others are overwritten.
        var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
        for index in 4_096..<bytes.count { bytes[index] = 0xA5 }
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        do {
            let damaged = try await open()
            _ = try await damaged.notes()
            Issue.record("the damage went unnoticed")
        } catch JobStoreError.unavailable(let message) {
            #expect(message.contains("damaged") && message.contains(path) && message.contains("backup"))
        }
    }

    @Test func aFolderThatIsNotThereIsNamed() async {
        let complaint = await SQLiteOpeningTests.complaint(at: folder.path + "/nowhere/store.sqlite")
        #expect(complaint.contains("cannot be opened") && complaint.contains("/nowhere/store.sqlite"))
    }

    @Test func readingMakesNoFile() async {
        let complaint = await complaint(.reading)
        #expect(complaint.contains("There is no database at \(path)") && complaint.contains("intake init"))
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    private static func complaint(at path: String) async -> String {
        do {
            _ = try await SQLiteDatabase.open(path: path, access: .writing, components: [], clock: TestClock())
            return "nothing"
        } catch {
            return "\(error)"
        }
    }
}

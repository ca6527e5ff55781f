import GRDB
import Glibc
package import Orchestration
package import SQLStorage

extension SQLiteDatabase {
    /// Opens the file. For writing, it is made when it is not there, and its tables are brought up to date.
    ///
    /// `components` are the parts whose tables the file holds. `commitFault`, for tests, is asked before each commit: an
    /// error makes the commit fail.
    /// - Returns: the open file; close it when done.
    /// - Throws: `JobStoreError.newerSchema` when a newer version of the product wrote it, else `.unavailable`.
    package static func open(
        path: String, access: Access, components: [SchemaComponent], clock: any WallClock,
        commitFault: (@Sendable () -> (any Error)?)? = nil
    ) async throws -> SQLiteDatabase {
        try await BlockingThread.run {
            do {
                let file = SQLiteFile(path: path, components: components)
                if access == .reading, let reader = try file.openForReading() {
                    return SQLiteDatabase(path: path, reader: reader, writer: nil, clock: clock, commitFault: nil)
                }
                let pool = try file.openForWriting()
                return SQLiteDatabase(path: path, reader: pool, writer: pool, clock: clock, commitFault: commitFault)
            } catch {
                throw SQLiteProblem.translated(error, path: path)
            }
        }
    }
}

/// A file that is being opened.
private struct SQLiteFile {
    var path: String
    var components: [SchemaComponent]

    /// - Returns: nil when the tables must be brought up to date first, which needs writing.
    func openForReading() throws -> DatabaseQueue? {
        guard unsafe access(path, F_OK) == 0 else { throw SQLiteProblem.missing(path) }
        do {
            return try openForReading(at: path)
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN && isUnchangeable {
            return try openForReading(at: "file:\(uniformPath)?immutable=1")
        }
    }

    private func openForReading(at path: String) throws -> DatabaseQueue? {
        var configuration = configuration
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return try queue.read { try isCurrent($0) } ? queue : nil
    }

    /// Whether nobody can write here and everything is in the file itself. SQLite wants to make files beside it even for
    /// reading, unless it is told so.
    private var isUnchangeable: Bool {
        var status = statvfs()
        guard unsafe statvfs(path, &status) == 0, status.f_flag & UInt(ST_RDONLY) != 0 else { return false }
        return unsafe access(path + "-wal", F_OK) != 0
    }

    /// The path as part of an address.
    private var uniformPath: String {
        path.utf8.map { byte in
            let isPlain = byte > 0x20 && byte < 0x7F && !"%?#".utf8.contains(byte)
            return isPlain ? String(Unicode.Scalar(byte)) : "%" + String(0x100 + Int(byte), radix: 16).dropFirst()
        }.joined()
    }

    func openForWriting() throws -> DatabasePool {
        let pool = try DatabasePool(path: path, configuration: configuration)
        try pool.writeWithoutTransaction { connection in
            // The pool has set NORMAL, with which a committed step can vanish when the power fails.
            try connection.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(connection, sql: "PRAGMA synchronous") == 2 else {
                throw JobStoreError.unavailable(
                    "The database \(path) does not take synchronous=FULL, without which a power failure loses work.")
            }
            // A page that changes often is copied into the file less often; the journal stays below 16 MB.
            try connection.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
            // The savepoints' journals: in files, they would be a third of all that is written.
            try connection.execute(sql: "PRAGMA temp_store = MEMORY")
            // Kibibytes: what one document's way touches stays in memory.
            try connection.execute(sql: "PRAGMA cache_size = -8000")
            if try !isCurrent(connection) { try migrate(connection) }
        }
        return pool
    }

    private var configuration: Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = SQLiteDatabase.readerCount
        return configuration
    }

    // MARK: Versions

    /// Whether the tables are those that this version knows.
    private func isCurrent(_ connection: Database) throws -> Bool {
        try components.isCurrent(versions(connection))
    }

    private func migrate(_ connection: Database) throws {
        try connection.inTransaction(.immediate) {
            // Again inside the transaction: another process may have been faster.
            if try isCurrent(connection) { return .rollback }
            try connection.execute(sql: [SchemaComponent].versionTable)
            try components.migrate(from: versions(connection)) {
                try connection.execute(sql: $0)
            } note: { component in
                try connection.execute(
                    sql: """
                        INSERT INTO schema_version (component, version) VALUES (?, ?)
                        ON CONFLICT (component) DO UPDATE SET version = excluded.version
                        """, arguments: [component.name, component.version])
            }
            return .commit
        }
    }

    private func versions(_ connection: Database) throws -> [String: Int] {
        let isKnown = try Int.fetchOne(
            connection, sql: "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'schema_version'")
        guard isKnown != nil else { return [:] }
        let rows = try Row.fetchAll(connection, sql: "SELECT component, version FROM schema_version")
        return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
    }
}

import GRDB
import Glibc
package import Orchestration
package import SQLStorage

extension SQLiteDatabase {
    /// Opens the file, makes it when it is not there, and brings its tables up to date.
    ///
    /// `components` are the parts whose tables the file holds. `commitFault`, for tests, is asked before each commit: an
    /// error makes the commit fail.
    /// - Returns: the open file; close it when done.
    /// - Throws: `JobStoreError.newerSchema` when a newer version of the product wrote it, else `.unavailable`.
    package static func open(
        path: String, access: Access, components: [SchemaComponent], clock: any WallClock,
        commitFault: (@Sendable () -> (any Error)?)? = nil
    ) async throws -> SQLiteDatabase {
        let pool = try await withCheckedThrowingContinuation { continuation in
            BlockingThread.start {
                continuation.resume(with: Result { try openPool(path, access, components) })
            }
        }
        return SQLiteDatabase(pool: pool, clock: clock, commitFault: commitFault)
    }

    private static func openPool(
        _ path: String, _ access: Access, _ components: [SchemaComponent]
    ) throws -> DatabasePool {
        if access == .reading, unsafe Glibc.access(path, F_OK) != 0 {
            throw JobStoreError.unavailable("there is no file \(path); `intake init` makes a home")
        }
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = false
        configuration.maximumReaderCount = 2
        do {
            let pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { connection in
                // The pool has set NORMAL, with which a committed step can vanish when the power fails.
                try connection.execute(sql: "PRAGMA synchronous = FULL")
                guard try Int.fetchOne(connection, sql: "PRAGMA synchronous") == 2 else {
                    throw JobStoreError.unavailable("\(path) cannot be opened with synchronous=FULL")
                }
                try migrate(connection, components, path)
            }
            return pool
        } catch let error as DatabaseError {
            throw SQLiteProblem.translated(error, path: path)
        }
    }

    private static func migrate(_ connection: Database, _ components: [SchemaComponent], _ path: String) throws {
        guard try components.contains(where: { try version(of: $0, connection) != $0.version }) else { return }
        try connection.inTransaction(.immediate) {
            try connection.execute(
                sql: "CREATE TABLE IF NOT EXISTS schema_version (component TEXT PRIMARY KEY, version BIGINT NOT NULL)")
            for component in components {
                // Read again inside the transaction: another process may have been faster.
                let found = try version(of: component, connection)
                guard found <= component.version else {
                    throw JobStoreError.newerSchema(found: found, known: component.version)
                }
                for step in component.migrations[found...] {
                    for statement in step { try connection.execute(sql: statement.description) }
                }
                try connection.execute(
                    sql: """
                        INSERT INTO schema_version (component, version) VALUES (?, ?)
                        ON CONFLICT (component) DO UPDATE SET version = excluded.version
                        """, arguments: [component.name, component.version])
            }
            return .commit
        }
    }

    private static func version(of component: SchemaComponent, _ connection: Database) throws -> Int {
        guard try connection.tableExists("schema_version") else { return 0 }
        return try Int.fetchOne(
            connection, sql: "SELECT version FROM schema_version WHERE component = ?", arguments: [component.name]) ?? 0
    }
}

/// SQLite's failures in the store's words.
enum SQLiteProblem {
    static func translated(_ error: any Error) -> any Error { translated(error, path: nil) }

    static func translated(_ error: any Error, path: String?) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let place = path.map { " (\($0))" } ?? ""
        let text =
            switch error.resultCode {
            case .SQLITE_FULL: "the disk is full"
            case .SQLITE_READONLY: "the file may not be written"
            case .SQLITE_CANTOPEN: "the file cannot be opened; check that the folder exists and its permissions"
            case .SQLITE_CORRUPT: "the file is damaged; restore it from a backup"
            case .SQLITE_NOTADB: "the file is not a database; restore it from a backup"
            case .SQLITE_BUSY, .SQLITE_LOCKED: "another process kept it locked for too long"
            case .SQLITE_IOERR: "the disk does not answer as it should"
            default: error.message ?? "SQLite error \(error.resultCode.rawValue)"
            }
        return JobStoreError.unavailable(text + place)
    }
}

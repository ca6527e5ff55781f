import GRDB
import GRDBSQLite
import SQLStorage

/// Binds, steps and reads a statement by SQLite's own calls. GRDB prepares and keeps the statements; its argument and
/// row types would cost as much again as the statements themselves, thousands of times a second.
///
/// The statement's handle stays with GRDB, and no pointer outlives the call that it was made for.
struct StatementSteps {
    private let statement: Statement

    init(_ statement: Statement, parameters: [Int], arguments: [SQLValue]) throws {
        self.statement = statement
        for (index, number) in parameters.enumerated() {
            guard arguments.indices.contains(number - 1) else {
                throw DatabaseError(
                    resultCode: .SQLITE_MISUSE, message: "parameter $\(number) has no argument", sql: statement.sql)
            }
            try check(bind(arguments[number - 1], at: Int32(index + 1)))
        }
    }

    /// Runs the statement to its end, and hands each row's values to `body`.
    func run(_ body: ([SQLValue]) -> Void) throws {
        let count = unsafe sqlite3_column_count(statement.sqliteStatement)
        while true {
            let status = unsafe sqlite3_step(statement.sqliteStatement)
            guard status == SQLITE_ROW else {
                let problem = status == SQLITE_DONE ? nil : error(status)
                unsafe sqlite3_reset(statement.sqliteStatement)
                if let problem { throw problem }
                return
            }
            if count > 0 { body((0..<count).map { value(at: $0) }) }
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return unsafe sqlite3_bind_null(statement.sqliteStatement, index)
        case .integer(let number): return unsafe sqlite3_bind_int64(statement.sqliteStatement, index, number)
        case .real(let number): return unsafe sqlite3_bind_double(statement.sqliteStatement, index, number)
        case .text(var text):
            // An empty text may have no address, which SQLite would take for NULL.
            if text.isEmpty { return unsafe sqlite3_bind_text(statement.sqliteStatement, index, "", 0, Self.copied) }
            return text.withUTF8 { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                    unsafe sqlite3_bind_text(
                        statement.sqliteStatement, index, characters.baseAddress, Int32(characters.count), Self.copied)
                }
            }
        case .blob(let bytes):
            return unsafe bytes.withUnsafeBytes { bytes in
                unsafe bytes.isEmpty
                    ? unsafe sqlite3_bind_zeroblob(statement.sqliteStatement, index, 0)
                    : unsafe sqlite3_bind_blob(
                        statement.sqliteStatement, index, bytes.baseAddress, Int32(bytes.count), Self.copied)
            }
        }
    }

    private func value(at index: Int32) -> SQLValue {
        let handle = unsafe statement.sqliteStatement
        switch unsafe sqlite3_column_type(handle, index) {
        case SQLITE_INTEGER: return .integer(unsafe sqlite3_column_int64(handle, index))
        case SQLITE_FLOAT: return .real(unsafe sqlite3_column_double(handle, index))
        case SQLITE_TEXT:
            let start = unsafe sqlite3_column_text(handle, index)
            let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
            return .text(unsafe String(decoding: bytes, as: UTF8.self))
        case SQLITE_BLOB:
            let start = unsafe sqlite3_column_blob(handle, index)
            let bytes = unsafe UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, index)))
            return .blob(unsafe Array(bytes))
        default: return .null
        }
    }

    private func check(_ status: Int32) throws {
        guard status == SQLITE_OK else { throw error(status) }
    }

    private func error(_ status: Int32) -> DatabaseError {
        let message = unsafe String(cString: sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement)))
        return DatabaseError(resultCode: ResultCode(rawValue: status), message: message, sql: statement.sql)
    }

    /// SQLITE_TRANSIENT, a macro that Swift cannot import: SQLite copies what is bound before the call returns.
    private static var copied: sqlite3_destructor_type { unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

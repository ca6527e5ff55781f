import GRDB
package import SQLStorage
import Synchronization

/// A transaction under way on SQLite.
package struct SQLiteSession: SQLSession {
    package let now: Int64
    package let dialect = SQLDialect.sqlite
    let connection: Database

    package func query(_ sql: StaticString, _ arguments: [SQLValue]) throws -> [SQLRow] {
        let statement = try connection.cachedStatement(sql: sql.description)
        let columns = statement.columnNames
        var rows: [SQLRow] = []
        try StatementSteps(statement, parameters: StatementParameters.of(sql), arguments: arguments).run { values in
            rows.append(SQLRow(values: values, columns: columns))
        }
        return rows
    }

    @discardableResult
    package func execute(_ sql: StaticString, _ arguments: [SQLValue]) throws -> Int {
        let statement = try connection.cachedStatement(sql: sql.description)
        try StatementSteps(statement, parameters: StatementParameters.of(sql), arguments: arguments).run { _ in }
        return connection.changesCount
    }
}

/// In which order a statement's `$n` parameters first occur: SQLite numbers them so.
enum StatementParameters {
    /// By the address of the statement's text, which is constant.
    private static let orders = Mutex<[UInt: [Int]]>([:])

    static func of(_ sql: StaticString) -> [Int] {
        let key = unsafe UInt(bitPattern: sql.utf8Start)
        return orders.withLock { orders in
            if let known = orders[key] { return known }
            let found = firstOccurrences(in: sql.description)
            orders[key] = found
            return found
        }
    }

    static func firstOccurrences(in sql: String) -> [Int] {
        var result: [Int] = []
        var number: Int?
        for byte in Array(sql.utf8) + [0] {
            if let current = number {
                if (48...57).contains(byte) {
                    number = current * 10 + Int(byte - 48)
                } else {
                    if current > 0, !result.contains(current) { result.append(current) }
                    number = nil
                }
            } else if byte == UInt8(ascii: "$") {
                number = 0
            }
        }
        return result
    }
}

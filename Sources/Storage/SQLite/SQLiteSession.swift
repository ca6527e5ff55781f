import Foundation
import GRDB
package import SQLStorage
import Synchronization

/// A transaction under way on SQLite.
package struct SQLiteSession: SQLSession {
    package let now: Int64
    package let dialect = SQLDialect.sqlite
    let connection: Database

    package func query(_ sql: StaticString, _ arguments: [SQLValue]) throws -> [SQLRow] {
        let statement = try prepare(sql)
        let columns = statement.columnNames
        var rows: [SQLRow] = []
        let cursor = try Row.fetchCursor(statement, arguments: StatementPlans.arguments(arguments, for: sql))
        while let row = try cursor.next() {
            var values: [SQLValue] = []
            values.reserveCapacity(columns.count)
            for index in columns.indices { values.append(SQLValue(row[index] as DatabaseValue)) }
            rows.append(SQLRow(values: values, columns: columns))
        }
        return rows
    }

    @discardableResult
    package func execute(_ sql: StaticString, _ arguments: [SQLValue]) throws -> Int {
        let statement = try prepare(sql)
        try statement.execute(arguments: StatementPlans.arguments(arguments, for: sql))
        return connection.changesCount
    }

    private func prepare(_ sql: StaticString) throws -> Statement {
        try connection.cachedStatement(sql: sql.description)
    }
}

/// In which order a statement's `$n` parameters first occur: SQLite numbers them so.
enum StatementPlans {
    /// By the address of the statement's text, which is constant.
    private static let orders = Mutex<[UInt: [Int]]>([:])

    static func arguments(_ values: [SQLValue], for sql: StaticString) -> StatementArguments {
        let key = unsafe UInt(bitPattern: sql.utf8Start)
        let order = orders.withLock { orders in
            if let known = orders[key] { return known }
            let found = firstOccurrences(in: sql.description)
            orders[key] = found
            return found
        }
        return StatementArguments(order.map { $0 <= values.count ? values[$0 - 1].databaseValue : .null })
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

extension SQLValue {
    var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .blob(let bytes): Data(bytes).databaseValue
        }
    }

    init(_ value: DatabaseValue) {
        switch value.storage {
        case .null: self = .null
        case .int64(let number): self = .integer(number)
        case .double(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .blob(let data): self = .blob(Array(data))
        }
    }
}

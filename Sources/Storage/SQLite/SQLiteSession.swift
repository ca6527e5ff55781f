import GRDB
package import SQLStorage

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

import GRDB
package import SQLStorage

extension SQLiteDatabase: TableStore {
    package func tables() async throws -> [TableShape] {
        try await read { session in
            let names = try session.query(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'", []
            ).map { try $0.text(0) }
            return try names.filter { !$0.hasPrefix("sqlite_") && !$0.hasPrefix("search_") }.map { name in
                let columns = try session.query(
                    "SELECT name, pk FROM pragma_table_info($1) ORDER BY cid", [.text(name)])
                let key = try columns.filter { try $0.integer(1) > 0 }
                    .sorted { try $0.integer(1) < $1.integer(1) }
                let references = try session.query(
                    "SELECT \"table\" FROM pragma_foreign_key_list($1)", [.text(name)])
                return TableShape(
                    name: name, columns: try columns.map { try $0.text(0) }, key: try key.map { try $0.text(0) },
                    references: Set(try references.map { try $0.text(0) }))
            }
        }
    }
}

extension SQLiteSession: TableSession {
    package func rows(of table: TableShape, after key: [SQLValue]?, limit: Int) throws -> [[SQLValue]] {
        let sql = table.selection(isContinued: key != nil, limit: limit)
        var rows: [[SQLValue]] = []
        let arguments = key ?? []
        let statement = try connection.cachedStatement(sql: sql)
        try StatementSteps(statement, parameters: arguments.indices.map { $0 + 1 }, arguments: arguments)
            .run { rows.append($0) }
        return rows
    }

    package func put(_ rows: [[SQLValue]], into table: TableShape) throws {
        let statement = try connection.cachedStatement(sql: table.insertion)
        for row in rows {
            try StatementSteps(statement, parameters: row.indices.map { $0 + 1 }, arguments: row).run { _ in }
        }
    }
}

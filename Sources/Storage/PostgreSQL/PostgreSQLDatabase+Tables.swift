import Libpq
package import SQLStorage

extension PostgreSQLDatabase: TableStore {
    package func tables() async throws -> [TableShape] {
        try await read { session in
            let columns = try session.query(
                """
                SELECT c.table_name, c.column_name FROM information_schema.columns c
                JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
                WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
                ORDER BY c.table_name, c.ordinal_position
                """, [])
            let keys = try session.query(
                """
                SELECT c.relname, a.attname FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                CROSS JOIN LATERAL unnest(CAST(i.indkey AS SMALLINT[])) WITH ORDINALITY AS k (number, place)
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.number
                WHERE i.indisprimary AND n.nspname = current_schema() ORDER BY c.relname, k.place
                """, [])
            let references = try session.query(
                """
                SELECT c.relname, r.relname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid
                JOIN pg_class r ON r.oid = f.confrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE f.contype = 'f' AND n.nspname = current_schema()
                """, [])
            let keysByTable = Dictionary(grouping: try keys.map { (try $0.text(0), try $0.text(1)) }, by: \.0)
            let referencesByTable = Dictionary(
                grouping: try references.map { (try $0.text(0), try $0.text(1)) }, by: \.0)
            return Dictionary(grouping: try columns.map { (try $0.text(0), try $0.text(1)) }, by: \.0)
                .map { name, columns in
                    TableShape(
                        name: name, columns: columns.map(\.1), key: (keysByTable[name] ?? []).map(\.1),
                        references: Set((referencesByTable[name] ?? []).map(\.1)))
                }
        }
    }
}

extension PostgreSQLSession: TableSession {
    package func rows(of table: TableShape, after key: [SQLValue]?, limit: Int) throws -> [[SQLValue]] {
        let result = try connection.run(
            table.selection(isContinued: key != nil, limit: limit), (key ?? []).map(PostgresValue.init))
        return try (0..<result.rowCount).map { try result.values(row: $0).map(SQLValue.init) }
    }

    package func put(_ rows: [[SQLValue]], into table: TableShape) throws {
        let statement = table.insertion
        let name = prepares ? PostgreSQLStatement.name(of: statement) : nil
        for row in rows { try connection.send(statement, name: name, row.map(PostgresValue.init)) }
        try connection.flush()
    }
}

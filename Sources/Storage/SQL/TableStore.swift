import DocumentModel
import FoundationEssentials
import Hashing
import RecordStorage

/// A table as its engine's catalogue describes it.
package struct TableShape: Hashable, Sendable {
    package var name: String
    /// In the order in which rows are given.
    package var columns: [String]
    /// The columns of the primary key.
    package var key: [String]
    /// The tables that its rows refer to.
    package var references: Set<String>

    package init(name: String, columns: [String], key: [String], references: Set<String>) {
        self.name = name
        self.columns = columns
        self.key = key
        self.references = references
    }

    /// A name from the catalogue within a statement.
    private static func quoted(_ name: String) -> String {
        "\"" + EscapedText.marking("\"", in: name, with: "\"") + "\""
    }

    private static func list(_ names: [String]) -> String { names.map(quoted).joined(separator: ", ") }

    /// The next rows by their key, after the one whose key is given.
    package func selection(isContinued: Bool, limit: Int) -> String {
        let keys = Self.list(key)
        let marks = key.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        return "SELECT \(Self.list(columns)) FROM \(Self.quoted(name))"
            + (isContinued ? " WHERE (\(keys)) > (\(marks))" : "") + " ORDER BY \(keys) LIMIT \(limit)"
    }

    /// Inserts a row, or puts it in the place of one with the same key.
    package var insertion: String {
        let marks = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let others = columns.filter { !key.contains($0) }
        let replaced = others.map { "\(Self.quoted($0)) = excluded.\(Self.quoted($0))" }.joined(separator: ", ")
        return
            "INSERT INTO \(Self.quoted(name)) (\(Self.list(columns))) VALUES (\(marks)) ON CONFLICT (\(Self.list(key))) "
            + (others.isEmpty ? "DO NOTHING" : "DO UPDATE SET \(replaced)")
    }
}

/// Rows as they are, for moving everything into another engine's database.
package protocol TableStore: SQLDatabase where Session: TableSession {
    /// The product's tables, but for those that only this engine has.
    func tables() async throws -> [TableShape]
}

/// A transaction in which rows are read and written as they are.
package protocol TableSession: SQLSession {
    func rows(of table: TableShape, after key: [SQLValue]?, limit: Int) throws -> [[SQLValue]]
    func put(_ rows: [[SQLValue]], into table: TableShape) throws
}

extension SchemaComponent {
    /// How far a move into this database has come.
    package static let moving = SchemaComponent(
        name: "moving",
        migrations: [
            ["CREATE TABLE move (name TEXT PRIMARY KEY, source TEXT NOT NULL, position TEXT, is_done BIGINT NOT NULL)"]
        ])
}

/// Why a database cannot be moved.
package struct TableMoveProblem: Error, Sendable, CustomStringConvertible {
    package var description: String
}

/// Copies all tables from one database into another, and compares them.
package struct TableMove<Source: TableStore, Target: TableStore>: Sendable {
    /// A table after it was compared.
    package struct Compared: Hashable, Sendable {
        package var name: String
        package var rows: Int
        package var digest: String
    }

    private let source: Source
    private let target: Target
    /// Tells one source from another.
    private let name: String

    private static var batchSize: Int { 500 }
    /// Not moved: who works now; versions; what another engine makes anew.
    private static var ownTables: Set<String> {
        ["worker", "schema_version", "move", "content", "search", "search_text"]
    }

    package init(from source: Source, named name: String, to target: Target) {
        self.source = source
        self.target = target
        self.name = name
    }

    /// The tables to move, those that others refer to first.
    package func tables() async throws -> [TableShape] {
        let shapes = try await source.tables().filter { !Self.ownTables.contains($0.name) }
        let known = Dictionary(
            try await target.tables().map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for shape in shapes {
            guard let other = known[shape.name], Set(other.columns) == Set(shape.columns), other.key == shape.key else {
                throw TableMoveProblem(description: "The table \(shape.name) is not the same in both databases.")
            }
        }
        var ordered: [TableShape] = []
        var left = shapes.sorted { $0.name < $1.name }
        while !left.isEmpty {
            let names = Set(left.map(\.name))
            guard let index = left.firstIndex(where: { $0.references.subtracting([$0.name]).isDisjoint(with: names) })
            else {
                throw TableMoveProblem(description: "The tables \(names.sorted()) refer to one another in a circle.")
            }
            ordered.append(left.remove(at: index))
        }
        return ordered
    }

    /// Sees that the target is empty, or was being filled from the same source.
    package func begin() async throws {
        let source = name
        try await target.write { session in
            let marks = try session.query("SELECT source, is_done FROM move", [])
            if let other = try marks.first(where: { try $0.text(0) != source })?.text(0) {
                throw TableMoveProblem(description: "It was being filled from \(other).")
            }
            guard marks.isEmpty else { return }
            for row in [
                try session.first("SELECT 1 FROM run LIMIT 1", []),
                try session.first("SELECT 1 FROM document LIMIT 1", []),
            ] where row != nil {
                throw TableMoveProblem(description: "It holds documents or runs already.")
            }
            try session.execute(
                "INSERT INTO move (name, source, is_done) VALUES ('', $1, 0)", [.text(source)])
        }
    }

    /// Copies what the target does not have yet.
    ///
    /// - Returns: the number of rows copied now.
    package func copy(_ table: TableShape) async throws -> Int {
        var copied = 0
        var (position, isDone) = try await self.position(of: table)
        while !isDone {
            let after = position
            let rows = try await source.read { try $0.rows(of: table, after: after, limit: Self.batchSize) }
            isDone = rows.count < Self.batchSize
            let last = rows.last.map { row in table.key.map { row[table.columns.firstIndex(of: $0) ?? 0] } } ?? position
            position = last
            copied += rows.count
            let encoded = last.map { Self.encoded($0) }
            let ends = isDone
            let source = name
            try await target.write { session in
                try session.put(rows, into: table)
                try session.execute(
                    """
                    INSERT INTO move (name, source, position, is_done) VALUES ($1, $2, $3, $4)
                    ON CONFLICT (name) DO UPDATE SET position = excluded.position, is_done = excluded.is_done
                    """, [.text(table.name), .text(source), SQLValue(encoded), SQLValue(ends)])
            }
        }
        return copied
    }

    /// Copies what can be searched, which each engine keeps in its own form.
    package func copyTexts(from index: any RecordTextIndex, to other: any RecordTextIndex) async throws -> Int {
        var last: Int64 = 0
        var copied = 0
        while true {
            let number = last
            let texts = try await source.read { try index.texts(after: number, limit: 50, session: $0) }
            guard let end = texts.last?.0 else { return copied }
            try await target.write { session in
                for (number, text) in texts { try other.put(text, number: number, session: session) }
            }
            copied += texts.count
            last = end
        }
    }

    /// Compares a table in both databases, row by row.
    package func compare(_ table: TableShape) async throws -> Compared {
        let right = try await digest(table, source)
        let found = try await digest(table, target)
        guard right == found else {
            throw TableMoveProblem(
                description: "The table \(table.name) differs after it was copied: \(right.rows) rows there, "
                    + "\(found.rows) here. Somebody changed one of the databases meanwhile; begin anew with an empty one."
            )
        }
        return right
    }

    /// All is there, and may be used.
    package func end() async throws {
        try await target.write { _ = try $0.execute("DELETE FROM move", []) }
    }

    private func digest(_ table: TableShape, _ database: some TableStore) async throws -> Compared {
        // The columns in one order, as they may stand in another one there.
        var table = table
        table.columns.sort()
        var hash = ContentHash()
        var count = 0
        var position: [SQLValue]?
        while true {
            let shape = table
            let after = position
            let rows = try await database.read { try $0.rows(of: shape, after: after, limit: Self.batchSize) }
            for row in rows { for value in row { hash.update(Self.bytes(value)) } }
            count += rows.count
            guard let last = rows.last, rows.count == Self.batchSize else { break }
            position = table.key.map { last[table.columns.firstIndex(of: $0) ?? 0] }
        }
        return Compared(name: table.name, rows: count, digest: hash.finish())
    }

    private static func bytes(_ value: SQLValue) -> [UInt8] {
        let (kind, content): (UInt8, [UInt8]) =
            switch value {
            case .null: (0, [])
            case .integer(let number): (1, Array(String(number).utf8))
            case .real(let number): (2, Array(String(number).utf8))
            case .text(let text): (3, Array(text.utf8))
            case .blob(let bytes): (4, bytes)
            }
        return [kind] + length(content.count) + content
    }

    private static func length(_ count: Int) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    }

    private func position(of table: TableShape) async throws -> ([SQLValue]?, Bool) {
        let row = try await target.read { session in
            try session.first("SELECT position, is_done FROM move WHERE name = $1", [.text(table.name)])
        }
        guard let row else { return (nil, false) }
        return (row.optionalText(0).map(Self.decoded), row.flag(1))
    }

    private static func encoded(_ key: [SQLValue]) -> String {
        let parts = key.map { value -> [String] in
            switch value {
            case .integer(let number): ["i", String(number)]
            case .text(let text): ["t", text]
            default: ["n", ""]
            }
        }
        return (try? JSONEncoder().encode(parts)).map { String(decoding: $0, as: UTF8.self) } ?? "[]"
    }

    private static func decoded(_ text: String) -> [SQLValue] {
        let parts = (try? JSONDecoder().decode([[String]].self, from: Data(text.utf8))) ?? []
        return parts.map { part in
            switch part.first {
            case "i": .integer(Int64(part[1]) ?? 0)
            case "t": .text(part[1])
            default: .null
            }
        }
    }
}

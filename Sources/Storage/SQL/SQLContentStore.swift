package import DocumentModel
package import RecordStorage

extension SchemaComponent {
    /// The bytes of documents. Only databases that keep them have it.
    package static let contents = SchemaComponent(
        name: "contents",
        migrations: [
            [
                """
                CREATE TABLE content (
                    document TEXT NOT NULL, part BIGINT NOT NULL, size BIGINT NOT NULL, bytes BYTEA NOT NULL,
                    PRIMARY KEY (document, part))
                """
            ]
        ])
}

/// The bytes of documents in any engine's database.
package struct SQLContentStore<Database: SQLDatabase>: ContentStore {
    private let database: Database

    package init(database: Database) {
        self.database = database
    }

    package func read<Result: Sendable>(
        _ document: DocumentIdentifier, _ body: @escaping @Sendable (_ next: () throws -> [UInt8]?) throws -> Result
    ) async throws -> Result {
        try await database.read { session in
            var part: Int64 = 0
            return try body {
                defer { part += 1 }
                return try session.first(
                    "SELECT bytes FROM content WHERE document = $1 AND part = $2",
                    [.text(document.hex), .integer(part)]
                )?.blob(0)
            }
        }
    }

    package func sizes() async throws -> [String: Int64] {
        try await database.read { session in
            let rows = try session.query(
                "SELECT document, CAST(SUM(size) AS BIGINT) FROM content GROUP BY document", [])
            return Dictionary(
                try rows.map { (try $0.text(0), try $0.integer(1)) }, uniquingKeysWith: { first, _ in first })
        }
    }
}

extension SQLContentStore {
    /// Stores a document's bytes by themselves, unless they are there.
    package func keep(_ source: ContentSource, of document: DocumentIdentifier) async throws {
        try await database.write { try ContentRows.keep(source, of: document, $0) }
    }
}

enum ContentRows {
    /// Stores a document's bytes, unless they are there.
    static func keep(_ source: ContentSource, of document: DocumentIdentifier, _ session: some SQLSession) throws {
        let known = try session.first("SELECT 1 FROM content WHERE document = $1 AND part = 0", [.text(document.hex)])
        guard known == nil else { return }
        var part: Int64 = 0
        try source.read { bytes in
            try session.perform(
                "INSERT INTO content (document, part, size, bytes) VALUES ($1, $2, $3, $4)",
                [.text(document.hex), .integer(part), .integer(Int64(bytes.count)), .blob(bytes)])
            part += 1
        }
    }
}

package import DocumentModel
import Orchestration
package import RecordStorage

/// The record store over any engine's database.
package struct SQLRecordStore<Database: SQLDatabase>: RecordStore {
    let database: Database
    let textIndex: any RecordTextIndex
    let recent: RecentRecords

    package init(database: Database, textIndex: any RecordTextIndex, recent: RecentRecords = RecentRecords()) {
        self.recent = recent
        self.database = database
        self.textIndex = textIndex
    }
}

// MARK: Documents and arrivals

extension SQLRecordStore {
    package func document(_ id: DocumentIdentifier) async throws -> StoredDocument? {
        try await database.read { try DocumentRows.document(id, $0) }
    }

    package func documents(withPrefix prefix: String, limit: Int) async throws -> [DocumentIdentifier] {
        let digits = (prefix.hasPrefix("sha256:") ? String(prefix.dropFirst(7)) : prefix).lowercased()
        guard digits.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) }) else { return [] }
        return try await database.read { session in
            // No digit comes after f, so g ends the range.
            try session.query(
                "SELECT hash FROM document WHERE hash >= $1 AND hash < $2 ORDER BY hash LIMIT $3",
                [.text(digits), .text(digits + "g"), .integer(Int64(limit))]
            ).map { try DocumentRows.identifier($0, 0) }
        }
    }

    package func documents(_ filter: DocumentFilter) async throws -> [StoredDocument] {
        let asked = DocumentStatus.allCases.filter { filter.statuses.isEmpty || filter.statuses.contains($0) }
        // One parameter for each status there is, those asked for repeated to fill them.
        let statuses = DocumentStatus.allCases.indices.map { asked[min($0, asked.count - 1)].rawValue }
        let arguments =
            statuses.map { SQLValue.text($0) } + [.text(filter.type ?? ""), .integer(Int64(max(0, filter.limit)))]
        return try await database.read { session in
            let rows =
                filter.newestFirst
                ? try session.query(
                    """
                    SELECT hash, name, size, received_at, status, reason, description, type, run, trace, updated_at
                    FROM document WHERE status IN ($1, $2, $3, $4, $5) AND ($6 = '' OR type = $6)
                    ORDER BY number DESC LIMIT $7
                    """, arguments)
                : try session.query(
                    """
                    SELECT hash, name, size, received_at, status, reason, description, type, run, trace, updated_at
                    FROM document WHERE status IN ($1, $2, $3, $4, $5) AND ($6 = '' OR type = $6)
                    ORDER BY number LIMIT $7
                    """, arguments)
            return try rows.map(DocumentRows.document)
        }
    }

    package func arrivals(of document: DocumentIdentifier) async throws -> [StoredArrival] {
        try await database.read { session in
            try session.query(
                """
                SELECT key, name, origin, received_at, is_duplicate FROM arrival WHERE document = $1
                ORDER BY received_at, key
                """, [.text(document.hex)]
            ).map { row in
                StoredArrival(
                    key: try row.text(0), document: document, name: try row.text(1), origin: try row.text(2),
                    receivedAt: Timestamp(milliseconds: try row.integer(3)), isDuplicate: row.flag(4))
            }
        }
    }

    package func recordDuplicate(_ arrival: StoredArrival) async throws -> Bool {
        try await database.write { session in
            guard try session.first("SELECT 1 FROM document WHERE hash = $1", [.text(arrival.document.hex)]) != nil
            else { throw RecordStoreError.unknownDocument(arrival.document) }
            return try ArrivalRow.insert(arrival, isDuplicate: true, session)
        }
    }

    package func recordRefusal(_ refusal: StoredRefusal) async throws -> Bool {
        try await database.write { session in
            try session.execute(
                """
                INSERT INTO refusal (key, name, origin, at, reason) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (key) DO NOTHING
                """,
                [
                    .stored(refusal.key), .stored(refusal.name), .stored(refusal.origin),
                    .integer(refusal.at.milliseconds), .stored(refusal.reason),
                ]) == 1
        }
    }

    package func refusals(limit: Int) async throws -> [StoredRefusal] {
        try await database.read { session in
            try session.query(
                "SELECT key, name, origin, at, reason FROM refusal ORDER BY at DESC, key LIMIT $1",
                [.integer(Int64(max(0, limit)))]
            ).map { row in
                StoredRefusal(
                    key: try row.text(0), name: try row.text(1), origin: try row.text(2),
                    at: Timestamp(milliseconds: try row.integer(3)), reason: try row.text(4))
            }
        }
    }

    package func counts() async throws -> DocumentCounts {
        try await database.read { try RecordCounts.all($0) }
    }
}

// MARK: Pages

extension SQLRecordStore {
    package func page(
        _ number: Int, of document: DocumentIdentifier, fingerprint: String
    ) async throws -> PageContent? {
        let bytes = try await database.read { session in
            try session.first(
                "SELECT content FROM page WHERE document = $1 AND fingerprint = $2 AND number = $3",
                [.text(document.hex), .stored(fingerprint), .integer(Int64(number))]
            )?.blob(0)
        }
        return try bytes.map { try PageContent(encoded: $0) }
    }

    package func storePage(
        _ page: PageContent, of document: DocumentIdentifier, fingerprint: String
    ) async throws {
        let bytes = page.encoded
        _ = try await database.write { session in
            try session.execute(
                """
                INSERT INTO page (document, fingerprint, number, content) VALUES ($1, $2, $3, $4)
                ON CONFLICT (document, fingerprint, number) DO UPDATE SET content = excluded.content
                """,
                [.text(document.hex), .stored(fingerprint), .integer(Int64(page.number)), .blob(bytes)])
        }
    }

    package func pages(of document: DocumentIdentifier, fingerprint: String) async throws -> [PageContent] {
        let contents = try await database.read { session in
            try session.query(
                "SELECT content FROM page WHERE document = $1 AND fingerprint = $2 ORDER BY number",
                [.text(document.hex), .stored(fingerprint)]
            ).map { try $0.blob(0) }
        }
        return try contents.map { try PageContent(encoded: $0) }
    }

    package func pages(
        of document: DocumentIdentifier, fingerprint: String, numbers: ClosedRange<Int>
    ) async throws -> [PageContent] {
        let contents = try await database.read { session in
            try session.query(
                """
                SELECT content FROM page
                WHERE document = $1 AND fingerprint = $2 AND number BETWEEN $3 AND $4 ORDER BY number
                """,
                [
                    .text(document.hex), .stored(fingerprint), .integer(Int64(numbers.lowerBound)),
                    .integer(Int64(numbers.upperBound)),
                ]
            ).map { try $0.blob(0) }
        }
        return try contents.map { try PageContent(encoded: $0) }
    }

    package func unreadablePages(of document: DocumentIdentifier, fingerprint: String) async throws -> [PageContent] {
        let contents = try await database.read { session in
            try session.query(
                """
                SELECT content FROM page
                WHERE document = $1 AND fingerprint = $2 AND length(content) <= $3 ORDER BY number
                """,
                [.text(document.hex), .stored(fingerprint), .integer(mostBytesOfUnreadablePage)]
            ).map { try $0.blob(0) }
        }
        return try contents.map { try PageContent(encoded: $0) }.filter { $0.notes.contains(.unreadable) }
    }
}

/// Such a page has no words, only notes.
private let mostBytesOfUnreadablePage: Int64 = 512

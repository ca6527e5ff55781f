package import DocumentModel
import Orchestration
package import RecordStorage

extension SQLRecordStore {
    package func record(of document: DocumentIdentifier) async throws -> DocumentRecord? {
        try await database.read { try RecordRows.current(document, $0) }
    }

    package func decisions(of document: DocumentIdentifier) async throws -> [Decision] {
        try await database.read { session in
            let row = try session.first(
                "SELECT has_decisions FROM record WHERE document = $1", [.text(document.hex)])
            guard row?.flag(0) ?? false else { return [] }
            return try RecordRows.current(document, session)?.decisions ?? []
        }
    }

    package func decidedRecords(after document: DocumentIdentifier?, limit: Int) async throws -> [DocumentRecord] {
        try await database.read { session in
            try session.query(
                """
                SELECT r.document, v.body FROM record r
                JOIN record_version v ON v.document = r.document AND v.version = r.version
                WHERE r.has_decisions = 1 AND r.document > $1 ORDER BY r.document LIMIT $2
                """, [.text(document?.hex ?? ""), .integer(Int64(max(0, limit)))]
            ).map { try RecordCodec.record(try $0.text(1), of: try DocumentRows.identifier($0, 0)) }
        }
    }

    package func history(of document: DocumentIdentifier) async throws -> [StoredRecord] {
        try await database.read { session in
            try session.query(
                """
                SELECT v.version, v.saved_at, v.body FROM record_version v JOIN record r ON r.document = v.document
                WHERE v.document = $1 AND v.version < r.version ORDER BY v.version
                """, [.text(document.hex)]
            ).map { row in
                StoredRecord(
                    version: Int(try row.integer(0)), savedAt: Timestamp(milliseconds: try row.integer(1)),
                    record: try RecordCodec.record(try row.text(2), of: document))
            }
        }
    }

    package func businessDuplicates(
        seller: String, number: String, besides document: DocumentIdentifier
    ) async throws -> [DocumentIdentifier] {
        try await database.read {
            try BusinessDuplicates.find(seller: seller, number: number, besides: document, $0)
        }
    }

    package func search(_ query: String, limit: Int) async throws -> [SearchHit] {
        let parsed = SearchQuery(query)
        guard !parsed.terms.isEmpty, limit > 0 else { return [] }
        return try await database.read { [textIndex] in
            try textIndex.search(parsed, limit: limit, session: $0)
        }
    }

    package func stale(against versions: StaleCheck, limit: Int) async throws -> [DocumentIdentifier] {
        try await database.read { session in
            // Few combinations of versions exist however many records there are.
            let combinations = try session.query(
                """
                SELECT DISTINCT pipeline, reader, rules, type FROM record WHERE status IN ('accepted', 'review')
                """, [])
            var found: [(savedAt: Int64, document: DocumentIdentifier)] = []
            for row in combinations {
                if try row.text(0) == versions.pipeline, try row.text(1) == versions.reader,
                    versions.rules[try row.text(3)] == (try row.text(2))
                {
                    continue
                }
                found += try session.query(
                    """
                    SELECT document, saved_at FROM record
                    WHERE pipeline = $1 AND reader = $2 AND rules = $3 AND type = $4
                    AND status IN ('accepted', 'review') ORDER BY saved_at, document LIMIT $5
                    """, row.values + [.integer(Int64(max(0, limit)))]
                ).map { (savedAt: try $0.integer(1), document: try DocumentRows.identifier($0, 0)) }
            }
            found.sort { ($0.savedAt, $0.document) < ($1.savedAt, $1.document) }
            return found.prefix(max(0, limit)).map(\.document)
        }
    }
}

// MARK: Export

extension SQLRecordStore {
    package func outbox(
        after cursor: Int64, for consumer: String?, includingUnaccepted: Bool, limit: Int
    ) async throws -> [OutboxEntry] {
        let arguments: [SQLValue] = [.integer(cursor), .integer(Int64(max(0, limit)))]
        let rows = try await database.read { session in
            includingUnaccepted
                ? try session.query(
                    """
                    SELECT o.sequence, o.document, v.body, o.hash FROM outbox o
                    JOIN record r ON r.document = o.document
                    JOIN record_version v ON v.document = r.document AND v.version = r.version
                    WHERE o.sequence > $1 AND NOT EXISTS
                        (SELECT 1 FROM removal m WHERE m.document = o.document AND m.parts LIKE '%values%')
                    ORDER BY o.sequence LIMIT $2
                    """, arguments)
                : try session.query(
                    """
                    SELECT o.accepted_sequence, o.document, v.body, o.hash FROM outbox o
                    JOIN record r ON r.document = o.document
                    JOIN record_version v ON v.document = r.document AND v.version = r.version
                    WHERE o.accepted_sequence > $1 AND r.status = 'accepted' AND NOT EXISTS
                        (SELECT 1 FROM withdrawal w WHERE w.document = o.document AND w.consumer = $3)
                    AND NOT EXISTS
                        (SELECT 1 FROM removal m WHERE m.document = o.document AND m.parts LIKE '%values%')
                    ORDER BY o.accepted_sequence LIMIT $2
                    """, arguments + [consumer.map(SQLValue.stored) ?? .text("")])
        }
        return try rows.map { row in
            let document = try DocumentRows.identifier(row, 1)
            let body = try row.text(2)
            let record = try recent.record(of: document, savedAs: body) ?? RecordCodec.record(body, of: document)
            return OutboxEntry(sequence: try row.integer(0), hash: try row.text(3), record: record)
        }
    }

    package func outboxEnd() async throws -> Int64 {
        try await database.read { session in
            try session.first("SELECT value FROM counter WHERE name = 'outbox'", [])?.integer(0) ?? 0
        }
    }

    package func cursor(of consumer: String) async throws -> Int64 {
        try await database.read { session in
            try session.first("SELECT position FROM consumer WHERE name = $1", [.stored(consumer)])?.integer(0) ?? 0
        }
    }

    package func advanceCursor(_ move: CursorMove) async throws {
        try await database.write { try CursorRows.advance(move, $0) }
    }

    package func isExported(_ document: DocumentIdentifier) async throws -> Bool {
        try await database.read { session in
            try session.first(
                """
                SELECT 1 FROM outbox WHERE document = $1
                    AND accepted_sequence <= (SELECT COALESCE(MAX(position), 0) FROM consumer)
                UNION ALL SELECT 1 FROM withdrawal WHERE document = $1
                """, [.text(document.hex)]) != nil
        }
    }

    package func accounting(of blobs: BlobCensus) async throws -> Accounting {
        try await database.read { try RecordAccounting(blobs: blobs).account($0) }
    }
}

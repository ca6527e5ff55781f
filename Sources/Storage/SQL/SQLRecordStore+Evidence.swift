import DocumentModel
package import Orchestration
package import RecordStorage

extension SQLRecordStore {
    package func outcomes(from start: Timestamp, to end: Timestamp) async throws -> [DocumentOutcome] {
        try await database.read { session in
            try session.query(
                """
                SELECT d.hash, d.type, d.received_at, d.status, s.value, v.saved_at, v.decisions,
                    (SELECT COUNT(*) FROM record_version l WHERE l.document = d.hash AND l.version > v.version
                        AND l.status IN ('accepted', 'rejected'))
                FROM document d
                LEFT JOIN field s ON s.document = d.hash AND s.name = 'seller_name'
                LEFT JOIN record_version v ON v.document = d.hash AND v.version = (
                    SELECT MIN(f.version) FROM record_version f
                    WHERE f.document = d.hash AND f.status IN ('accepted', 'rejected'))
                WHERE d.received_at >= $1 AND d.received_at < $2 ORDER BY d.number
                """, [.integer(start.milliseconds), .integer(end.milliseconds)]
            ).map { row in
                DocumentOutcome(
                    document: try DocumentRows.identifier(row, 0), type: row.optionalText(1),
                    seller: row.optionalText(4), receivedAt: Timestamp(milliseconds: try row.integer(2)),
                    status: DocumentStatus(rawValue: try row.text(3)) ?? .processing,
                    settledAt: row.optionalInteger(5).map { Timestamp(milliseconds: $0) },
                    isUntouched: row.optionalInteger(6) == 0, laterVersions: Int(try row.integer(7)))
            }
        }
    }

    package func sampleCounts(from start: Timestamp, to end: Timestamp) async throws -> SampleCounts {
        try await database.read { session in
            let row = try session.first(
                """
                SELECT COUNT(*), COUNT(*) FILTER (WHERE is_right = 0), COUNT(DISTINCT document),
                    COUNT(DISTINCT CASE WHEN is_right = 0 THEN document END), COUNT(*) FILTER (WHERE people > 1),
                    COUNT(*) FILTER (WHERE people > 1 AND is_agreed = 1)
                FROM sampled_field WHERE decided_at >= $1 AND decided_at < $2
                """, [.integer(start.milliseconds), .integer(end.milliseconds)])
            guard let row else { return SampleCounts() }
            return SampleCounts(
                values: Int(try row.integer(0)), wrongValues: Int(try row.integer(1)),
                documents: Int(try row.integer(2)), wrongDocuments: Int(try row.integer(3)),
                readTwice: Int(try row.integer(4)), agreed: Int(try row.integer(5)))
        }
    }

    package func shadowResults(of rules: String, limit: Int) async throws -> [ShadowResult] {
        try await database.read { session in
            try session.query(
                "SELECT document, at, body FROM shadow_result WHERE rules = $1 ORDER BY at DESC, document LIMIT $2",
                [.stored(rules), .integer(Int64(max(0, limit)))]
            ).map { row in
                ShadowResult(
                    document: try DocumentRows.identifier(row, 0), rules: rules,
                    at: Timestamp(milliseconds: try row.integer(1)), body: try row.text(2))
            }
        }
    }

    package func keepShadow(_ result: ShadowResult) async throws {
        _ = try await database.write { session in
            try session.execute(
                """
                INSERT INTO shadow_result (document, rules, at, body) VALUES ($1, $2, $3, $4)
                ON CONFLICT (document, rules) DO UPDATE SET at = excluded.at, body = excluded.body
                """,
                [
                    .text(result.document.hex), .stored(result.rules), .integer(result.at.milliseconds),
                    .stored(result.body),
                ])
        }
    }
}

extension RecordHooks {
    /// Keeps what blind looks say, where it can be counted.
    func replaceSamples(of record: DocumentRecord, _ session: some SQLSession) throws {
        guard record.decisions.contains(where: { $0.sample != nil }) else { return }
        try session.execute("DELETE FROM sampled_field WHERE document = $1", [.text(record.document.hex)])
        guard record.status != .rejected else { return }
        for field in record.sampledFields {
            try session.execute(
                """
                INSERT INTO sampled_field (document, name, type, share, is_right, people, is_agreed, decided_at)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                """,
                [
                    .text(record.document.hex), .stored(field.name), .stored(record.type.value), .real(field.share),
                    SQLValue(field.isRight), SQLValue(field.people), SQLValue(field.isAgreed),
                    .integer(Timestamp(iso8601: field.decidedAt)?.milliseconds ?? session.now),
                ])
        }
    }
}

package import DocumentModel
import Orchestration
import RecordStorage

extension SQLRecordStore {
    package func learned(about sellerKeys: [String], type: String) async throws -> [LearnedEvidence] {
        guard !sellerKeys.isEmpty else { return [] }
        // As many parameters as sellers have keys, the last one repeated to fill them.
        let keys = SellerKeys.fields.indices.map { SQLValue.stored(sellerKeys[min($0, sellerKeys.count - 1)]) }
        return try await database.read { session in
            try LearnedRows.merged(
                session.query(
                    """
                    SELECT id, seller_key, seller, type, field, kind, label, page, x, y, times, document FROM learned
                    WHERE seller_key IN ($1, $2, $3, $4) AND type = $5 ORDER BY id, seller_key
                    """, keys + [.stored(type)]))
        }
    }

    package func learned(limit: Int) async throws -> [LearnedEvidence] {
        try await database.read { session in
            try LearnedRows.merged(
                session.query(
                    """
                    SELECT id, seller_key, seller, type, field, kind, label, page, x, y, times, document FROM learned
                    ORDER BY seller, type, field, id, seller_key LIMIT $1
                    """, [.integer(Int64(max(0, limit)))]))
        }
    }

    package func forget(_ id: String) async throws -> Bool {
        try await database.write { session in
            try session.execute("DELETE FROM learned WHERE id = $1", [.stored(id)]) > 0
        }
    }
}

extension RecordHooks {
    /// Notes what corrections say; a document counts once.
    func learn(_ evidence: [LearnedEvidence], _ session: some SQLSession) throws {
        for one in evidence {
            for key in one.sellerKeys {
                try session.execute(
                    """
                    INSERT INTO learned (id, seller_key, seller, type, field, kind, label, page, x, y, times, document, at)
                    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1, $11, $12)
                    ON CONFLICT (id, seller_key) DO UPDATE SET seller = excluded.seller, page = excluded.page,
                        x = excluded.x, y = excluded.y, document = excluded.document, at = excluded.at,
                        times = learned.times + CASE WHEN learned.document = excluded.document THEN 0 ELSE 1 END
                    """,
                    [
                        .stored(one.id), .stored(key), .stored(one.seller), .stored(one.type), .stored(one.field),
                        .text(one.kind.rawValue), .stored(one.label), .integer(Int64(one.page)), .real(one.x),
                        .real(one.y), .text(one.document.hex), .integer(session.now),
                    ])
            }
        }
    }

    /// Forgets what led to a value that a person has called wrong.
    func unlearn(_ ids: [String], _ session: some SQLSession) throws {
        for id in ids { try session.execute("DELETE FROM learned WHERE id = $1", [.stored(id)]) }
    }
}

enum LearnedRows {
    /// One for each identifier, with all its keys.
    static func merged(_ rows: [SQLRow]) throws -> [LearnedEvidence] {
        var result: [LearnedEvidence] = []
        for row in rows {
            let id = try row.text(0)
            if let place = result.firstIndex(where: { $0.id == id }) {
                result[place].sellerKeys.append(try row.text(1))
                continue
            }
            guard let kind = LearnedEvidence.Kind(rawValue: try row.text(5)) else { continue }
            result.append(
                LearnedEvidence(
                    id: id, sellerKeys: [try row.text(1)], seller: try row.text(2), type: try row.text(3),
                    field: try row.text(4), kind: kind, label: try row.text(6), page: Int(try row.integer(7)),
                    x: try row.real(8), y: try row.real(9), times: Int(try row.integer(10)),
                    document: try DocumentRows.identifier(row, 11)))
        }
        return result
    }
}

package import DocumentModel
import Orchestration
package import RecordStorage

extension SQLRecordStore {
    package func deliveries(_ filter: DeliveryFilter) async throws -> [StoredDelivery] {
        let arguments: [SQLValue] = [
            SQLValue(filter.handoff), SQLValue(filter.document?.hex), SQLValue(filter.phase?.rawValue),
            .integer(Int64(max(0, filter.limit))),
        ]
        return try await database.read { session in
            try session.query(
                """
                SELECT handoff, document, version, phase, run, created_at, ended_at, error FROM delivery
                WHERE (CAST($1 AS TEXT) IS NULL OR handoff = $1) AND (CAST($2 AS TEXT) IS NULL OR document = $2)
                    AND (CAST($3 AS TEXT) IS NULL OR phase = $3)
                ORDER BY created_at DESC, document, version DESC, handoff LIMIT $4
                """, arguments
            ).map(DeliveryRows.delivery)
        }
    }

    package func deliveryCounts() async throws -> [DeliveryCount] {
        try await database.read { session in
            try session.query(
                """
                SELECT handoff, phase, COUNT(*), MIN(created_at) FROM delivery GROUP BY handoff, phase
                ORDER BY handoff, phase
                """, []
            ).map { row in
                DeliveryCount(
                    handoff: try row.text(0), phase: try DeliveryRows.phase(row, 1), count: Int(try row.integer(2)),
                    oldestAt: row.optionalInteger(3).map { Timestamp(milliseconds: $0) })
            }
        }
    }

    package func record(of document: DocumentIdentifier, version: Int) async throws -> DocumentRecord? {
        try await database.read { try RecordRows.record(document, version: Int64(version), $0) }
    }

    package func recordVersion(of document: DocumentIdentifier) async throws -> Int? {
        try await database.read { session in
            try session.first("SELECT version FROM record WHERE document = $1", [.text(document.hex)])
                .map { Int(try $0.integer(0)) }
        }
    }

    package func strandedDeliveries() async throws -> [StoredDelivery] {
        try await database.read { session in
            try session.query(
                """
                SELECT d.handoff, d.document, d.version, d.phase, d.run, d.created_at, d.ended_at, d.error
                FROM delivery d WHERE d.phase = 'waiting' AND NOT EXISTS (
                    SELECT 1 FROM delivery e WHERE e.handoff = d.handoff AND e.document = d.document
                        AND (e.phase = 'open' OR (e.phase = 'waiting' AND e.version < d.version)))
                ORDER BY d.created_at, d.document, d.handoff
                """, []
            ).map(DeliveryRows.delivery)
        }
    }
}

enum DeliveryRows {
    /// From the columns handoff, document, version, phase, run, created_at, ended_at, error.
    static func delivery(_ row: SQLRow) throws -> StoredDelivery {
        StoredDelivery(
            handoff: try row.text(0), document: try DocumentRows.identifier(row, 1), version: Int(try row.integer(2)),
            phase: try phase(row, 3), run: row.optionalText(4).map { RunIdentifier($0) },
            createdAt: Timestamp(milliseconds: try row.integer(5)),
            endedAt: row.optionalInteger(6).map { Timestamp(milliseconds: $0) }, error: row.optionalText(7))
    }

    static func phase(_ row: SQLRow, _ column: Int) throws -> StoredDelivery.Phase {
        let text = try row.text(column)
        guard let phase = StoredDelivery.Phase(rawValue: text) else {
            throw SQLRow.Unexpected(description: "\(text.prefix(80)) is no phase of a delivery that this version knows")
        }
        return phase
    }
}

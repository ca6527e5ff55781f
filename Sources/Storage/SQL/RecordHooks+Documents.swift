import DocumentModel
import Orchestration
import RecordStorage

extension RecordHooks {
    /// Records an arrival, and its document when the bytes are new. Whether it is a duplicate is decided here, where
    /// nobody can come in between.
    func arrive(_ arrival: StoredArrival, size: Int64, run: RunIdentifier, _ session: some SQLSession) throws {
        let known = try session.first("SELECT 1 FROM document WHERE hash = $1", [.text(arrival.document.hex)])
        if known == nil {
            let number = try DocumentCounter.next(.document, session)
            try session.perform(
                """
                INSERT INTO document (hash, number, name, size, received_at, status, reason, pages, run, updated_at)
                VALUES ($1, $2, $3, $4, $5, 'processing', '[]', 0, $6, $7)
                """,
                [
                    .text(arrival.document.hex), .integer(number), .stored(arrival.name), .integer(size),
                    .integer(arrival.receivedAt.milliseconds), .text(run.text), .integer(session.now),
                ])
        }
        try ArrivalRow.insert(arrival, isDuplicate: known != nil, session)
    }

    func describe(
        _ document: DocumentIdentifier, _ description: DocumentDescription, _ session: some SQLSession
    ) throws {
        let changed = try session.execute(
            "UPDATE document SET description = $2, pages = $3, updated_at = $4 WHERE hash = $1",
            [
                .text(document.hex), .text(description.json),
                .integer(Int64(description.pages.count)), .integer(session.now),
            ])
        guard changed == 1 else { throw RecordStoreError.unknownDocument(document) }
    }

    func setStatus(
        _ document: DocumentIdentifier, _ status: DocumentStatus, _ reason: [String], _ session: some SQLSession
    ) throws {
        let changed = try session.execute(
            "UPDATE document SET status = $2, reason = $3, updated_at = $4 WHERE hash = $1",
            [
                .text(document.hex), .text(status.rawValue), .text(RecordCodec.text(reason)), .integer(session.now),
            ])
        guard changed == 1 else { throw RecordStoreError.unknownDocument(document) }
    }
}

/// The rows from which numbers are drawn.
enum DocumentCounter {
    enum Name: String { case document, outbox }

    static func next(_ name: Name, _ session: some SQLSession) throws -> Int64 {
        let row = try session.first(
            "UPDATE counter SET value = value + 1 WHERE name = $1 RETURNING value", [.text(name.rawValue)])
        guard let row else { throw SQLRow.Unexpected(description: "the counter \(name.rawValue) is missing") }
        return try row.integer(0)
    }
}

enum ArrivalRow {
    /// - Returns: false when an arrival with this key was recorded before.
    @discardableResult
    static func insert(_ arrival: StoredArrival, isDuplicate: Bool, _ session: some SQLSession) throws -> Bool {
        try session.execute(
            """
            INSERT INTO arrival (key, document, name, origin, received_at, is_duplicate)
            VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key) DO NOTHING
            """,
            [
                .stored(arrival.key), .text(arrival.document.hex), .stored(arrival.name), .stored(arrival.origin),
                .integer(arrival.receivedAt.milliseconds), SQLValue(isDuplicate),
            ]) == 1
    }
}

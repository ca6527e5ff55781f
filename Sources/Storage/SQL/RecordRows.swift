import DocumentModel
import Orchestration
import RecordStorage

/// Reads rows of records.
enum RecordRows {
    static func current(_ document: DocumentIdentifier, _ session: some SQLSession) throws -> DocumentRecord? {
        let row = try session.first(
            """
            SELECT v.body FROM record r JOIN record_version v ON v.document = r.document AND v.version = r.version
            WHERE r.document = $1
            """, [.text(document.hex)])
        return try row.map { try RecordCodec.record(try $0.text(0), of: document) }
    }

    static func record(
        _ document: DocumentIdentifier, version: Int64, _ session: some SQLSession
    ) throws -> DocumentRecord? {
        let row = try session.first(
            "SELECT body FROM record_version WHERE document = $1 AND version = $2",
            [.text(document.hex), .integer(version)])
        return try row.map { try RecordCodec.record(try $0.text(0), of: document) }
    }
}

/// Reads rows of documents.
enum DocumentRows {
    static func document(_ id: DocumentIdentifier, _ session: some SQLSession) throws -> StoredDocument? {
        let row = try session.first(
            """
            SELECT hash, name, size, received_at, status, reason, description, type, run, trace, updated_at
            FROM document WHERE hash = $1
            """, [.text(id.hex)])
        return try row.map(document)
    }

    /// A document from the columns hash, name, size, received_at, status, reason, description, type, run, trace, updated_at.
    static func document(_ row: SQLRow) throws -> StoredDocument {
        let id = try identifier(row, 0)
        guard let status = DocumentStatus(rawValue: try row.text(4)) else {
            throw RecordStoreError.damaged(id, "its status is unknown to this version")
        }
        return StoredDocument(
            id: id, name: try row.text(1), size: try row.integer(2),
            receivedAt: Timestamp(milliseconds: try row.integer(3)), status: status,
            reason: RecordCodec.list(try row.text(5)),
            description: try row.optionalText(6).map { try RecordCodec.description($0, of: id) },
            type: row.optionalText(7), run: row.optionalText(8).map { RunIdentifier($0) }, trace: row.optionalText(9),
            updatedAt: Timestamp(milliseconds: try row.integer(10)))
    }

    static func identifier(_ row: SQLRow, _ column: Int) throws -> DocumentIdentifier {
        let text = try row.text(column)
        guard let id = DocumentIdentifier(text) else {
            throw SQLRow.Unexpected(description: "\(text.prefix(80)) is no document's identifier")
        }
        return id
    }
}

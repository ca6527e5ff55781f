package import DocumentModel
import Orchestration
package import RecordStorage

extension SQLRecordStore {
    package func removal(of document: DocumentIdentifier) async throws -> Removal? {
        try await database.read { session in
            try session.first(
                "SELECT document, parts, at, reason FROM removal WHERE document = $1", [.text(document.hex)]
            ).map(RemovalRows.removal)
        }
    }

    package func removedOriginals() async throws -> [DocumentIdentifier: Int64] {
        let rows = try await database.read { session in
            try session.query(
                """
                SELECT r.document, d.size, r.parts FROM removal r JOIN document d ON d.hash = r.document
                ORDER BY r.document
                """, [])
        }
        var sizes: [DocumentIdentifier: Int64] = [:]
        for row in rows where RemovalRows.parts(try row.text(2)).contains(.original) {
            sizes[try DocumentRows.identifier(row, 0)] = try row.integer(1)
        }
        return sizes
    }

    package func removable(_ query: RemovalQuery) async throws -> [StoredDocument] {
        let documents = try await database.read { session in
            try session.query(
                """
                SELECT d.hash, d.name, d.size, d.received_at, d.status, d.reason, d.description, d.type, d.run, d.trace,
                    d.updated_at, r.parts
                FROM document d LEFT JOIN removal r ON r.document = d.hash
                WHERE d.updated_at < $1 AND d.status IN ('accepted', 'rejected', 'failed') ORDER BY d.number
                """, [.integer(query.unchangedSince.milliseconds)]
            ).map { (try DocumentRows.document($0), RemovalRows.parts($0.optionalText(11) ?? "")) }
        }
        return documents.filter { document, removed in
            query.statuses.contains(document.status) && !query.parts.isSubset(of: removed)
                && (query.types.isEmpty || document.type.map { query.types.contains($0) } ?? false)
        }.map(\.0)
    }

    package func remove(_ removal: Removal) async throws -> Bool {
        try await database.write { [textIndex] session in
            try Remover(session: session, textIndex: textIndex).remove(removal)
        }
    }
}

enum RemovalRows {
    static func removal(_ row: SQLRow) throws -> Removal {
        Removal(
            document: try DocumentRows.identifier(row, 0), parts: parts(try row.text(1)),
            at: Timestamp(milliseconds: try row.integer(2)), reason: try row.text(3))
    }

    static func parts(_ text: String) -> Set<RemovablePart> {
        Set(text.split(separator: " ").compactMap { RemovablePart(rawValue: String($0)) })
    }

    static func text(_ parts: Set<RemovablePart>) -> String { parts.map(\.rawValue).sorted().joined(separator: " ") }
}

/// Takes away what is in the database.
private struct Remover<Session: SQLSession> {
    let session: Session
    let textIndex: any RecordTextIndex

    /// - Returns: false when the document is at work again.
    func remove(_ removal: Removal) throws -> Bool {
        let key: [SQLValue] = [.text(removal.document.hex)]
        if session.dialect == .postgreSQL {
            _ = try session.first("SELECT 1 FROM document WHERE hash = $1 FOR UPDATE", key)
        }
        let row = try session.first("SELECT status, number FROM document WHERE hash = $1", key)
        guard let row, ["accepted", "rejected", "failed"].contains(try row.text(0)) else { return false }
        // Only such databases keep bytes.
        if session.dialect == .postgreSQL, removal.parts.contains(.original) {
            try session.execute("DELETE FROM content WHERE document = $1", key)
        }
        let earlier = try session.first("SELECT parts FROM removal WHERE document = $1", key)
        let parts = removal.parts.union(RemovalRows.parts(earlier?.optionalText(0) ?? ""))
        try session.execute(
            """
            INSERT INTO removal (document, parts, at, reason) VALUES ($1, $2, $3, $4)
            ON CONFLICT (document) DO UPDATE SET parts = excluded.parts, at = excluded.at, reason = excluded.reason
            """,
            key + [.text(RemovalRows.text(parts)), .integer(removal.at.milliseconds), .stored(removal.reason)])
        if removal.parts.contains(.pages) || removal.parts.contains(.values) {
            try session.execute("DELETE FROM page WHERE document = $1", key)
            try removeWork(on: removal.document)
        }
        if removal.parts.contains(.values) { try removeValues(of: removal.document, reason: removal.reason) }
        if let record = try RecordRows.current(removal.document, session), removal.parts != [.original] {
            // Found by its name, and by its fields while it has them.
            let text = SearchableText(record, pageText: "")
            try textIndex.put(text, number: try row.integer(1), session: session)
            try session.execute("UPDATE record SET text_hash = $2 WHERE document = $1", key + [.text(text.hash)])
        }
        return true
    }

    /// What steps, tasks and memory hold of it. The runs and their events stay.
    private func removeWork(on document: DocumentIdentifier) throws {
        let subject: [SQLValue] = [.text(document.description)]
        try session.execute(
            """
            DELETE FROM human_task
            WHERE run_id IN (SELECT id FROM run WHERE subject = $1 AND phase <> 'running')
            """, subject)
        try session.execute(
            "DELETE FROM step WHERE run_id IN (SELECT id FROM run WHERE subject = $1 AND phase <> 'running')", subject)
        try session.execute("DELETE FROM memo WHERE subject = $1", subject)
    }

    private func removeValues(of document: DocumentIdentifier, reason: String) throws {
        let key: [SQLValue] = [.text(document.hex)]
        guard var record = try RecordRows.current(document, session) else { return }
        record.fields = [:]
        record.lineItems = []
        record.checks = []
        record.reason = [reason]
        for index in record.decisions.indices {
            record.decisions[index].from = nil
            record.decisions[index].to = nil
            record.decisions[index].reason = nil
        }
        let encoded = record.encoded()
        try session.execute("DELETE FROM field WHERE document = $1", key)
        try session.execute(
            """
            DELETE FROM record_version WHERE document = $1
                AND version < (SELECT version FROM record WHERE document = $1)
            """, key)
        try session.execute(
            "UPDATE record_version SET body = $2 WHERE document = $1",
            key + [.text(String(decoding: encoded.bytes, as: UTF8.self))])
        try session.execute(
            "UPDATE document SET reason = $2 WHERE hash = $1", key + [.text(RecordCodec.text([reason]))])
        try session.execute("UPDATE record SET hash = $2 WHERE document = $1", key + [.text(encoded.hash)])
    }
}

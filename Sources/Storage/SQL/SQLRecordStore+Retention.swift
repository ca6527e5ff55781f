package import DocumentModel
package import Orchestration
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

    package func removable(_ query: RemovalQuery) async throws -> [RemovableDocument] {
        let awaitedSince = query.parts.contains(.values) ? query.awaitedSince.milliseconds : Int64.max
        let documents = try await database.read { session in
            // A document whose sample is looked at is accepted, and at work. Its deliveries do not hold up its pages.
            try session.query(
                """
                SELECT d.hash, d.name, d.size, d.received_at, d.status, d.reason, d.description, d.type, d.run, d.trace,
                    d.updated_at, r.parts,
                    CASE WHEN d.updated_at >= $2 AND (
                        EXISTS (SELECT 1 FROM delivery w WHERE w.document = d.hash AND w.phase IN ('waiting', 'open'))
                        OR EXISTS (
                            SELECT 1 FROM outbox o JOIN consumer c ON c.position < o.sequence
                            WHERE o.document = d.hash AND (c.name LIKE '%+all:%' OR d.status = 'accepted')
                            AND NOT EXISTS (SELECT 1 FROM withdrawal w
                                WHERE w.document = o.document AND w.consumer = c.name AND d.status = 'accepted')))
                    THEN 1 ELSE 0 END
                FROM document d LEFT JOIN removal r ON r.document = d.hash
                WHERE d.updated_at < $1 AND d.status IN ('accepted', 'rejected', 'failed') AND NOT EXISTS
                    (SELECT 1 FROM run WHERE run.subject = 'sha256:' || d.hash AND run.phase = 'running'
                        AND run.workflow NOT LIKE 'handoff.%')
                ORDER BY d.number
                """, [.integer(query.unchangedSince.milliseconds), .integer(awaitedSince)]
            ).map { row in
                (
                    try DocumentRows.document(row), removed: RemovalRows.parts(row.optionalText(11) ?? ""),
                    isAwaited: row.flag(12)
                )
            }
        }
        return documents.compactMap { document, removed, isAwaited in
            guard query.statuses.contains(document.status), !query.parts.isSubset(of: removed),
                query.types.isEmpty || document.type.map({ query.types.contains($0) }) ?? false
            else { return nil }
            let isAwaited = isAwaited && !removed.contains(.values)
            let parts = isAwaited ? query.parts.subtracting([.values]) : query.parts
            return RemovableDocument(
                document: document, parts: parts.isSubset(of: removed) ? [] : parts, isAwaited: isAwaited)
        }
    }

    package func remove(_ removal: Removal, unchangedSince: Timestamp) async throws -> Bool {
        try await database.write { [textIndex] session in
            try Remover(session: session, textIndex: textIndex).remove(removal, unchangedSince: unchangedSince)
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

    /// - Returns: false when the document is at work, or has changed.
    func remove(_ removal: Removal, unchangedSince: Timestamp) throws -> Bool {
        let key: [SQLValue] = [.text(removal.document.hex)]
        if session.dialect == .postgreSQL {
            _ = try session.first("SELECT 1 FROM document WHERE hash = $1 FOR UPDATE", key)
        }
        let row = try session.first("SELECT status, number, updated_at FROM document WHERE hash = $1", key)
        guard let row, ["accepted", "rejected", "failed"].contains(try row.text(0)),
            try row.integer(2) <= unchangedSince.milliseconds, try !isAtWork(removal.document)
        else { return false }
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

    /// Also behind a status that says it is done, as while somebody looks at a sample.
    private func isAtWork(_ document: DocumentIdentifier) throws -> Bool {
        try session.first(
            """
            SELECT 1 FROM run WHERE subject = $1 AND phase = 'running' AND workflow NOT LIKE 'handoff.%' LIMIT 1
            """, [.text(document.description)]) != nil
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

import RecordStorage

/// Counts over documents, arrivals and pages.
enum RecordCounts {
    static func all(_ session: some SQLSession) throws -> DocumentCounts {
        let arrivals = try session.first("SELECT COUNT(*), COUNT(*) FILTER (WHERE is_duplicate = 1) FROM arrival", [])
        return DocumentCounts(
            byStatus: try byStatus(session), arrivals: Int(try arrivals?.integer(0) ?? 0),
            duplicates: Int(try arrivals?.integer(1) ?? 0),
            refusals: try number(session.first("SELECT COUNT(*) FROM refusal", [])),
            pages: try number(session.first("SELECT COUNT(*) FROM page", [])),
            unexported: try number(
                session.first(
                    """
                    SELECT COUNT(*) FROM outbox o JOIN record r ON r.document = o.document
                    WHERE o.accepted_sequence > (SELECT COALESCE(MAX(position), 0) FROM consumer)
                    AND r.status = 'accepted'
                    AND NOT EXISTS (SELECT 1 FROM withdrawal w WHERE w.document = o.document)
                    AND NOT EXISTS
                        (SELECT 1 FROM removal m WHERE m.document = o.document AND m.parts LIKE '%values%')
                    """, [])),
            savedLastHour: try number(
                session.first("SELECT COUNT(*) FROM record WHERE saved_at > $1", [.integer(session.now - 3_600_000)])))
    }

    /// Every status, also those of no document.
    static func byStatus(_ session: some SQLSession) throws -> [String: Int] {
        var counts = Dictionary(uniqueKeysWithValues: DocumentStatus.allCases.map { ($0.rawValue, 0) })
        for row in try session.query("SELECT status, COUNT(*) FROM document GROUP BY status", []) {
            counts[try row.text(0)] = Int(try row.integer(1))
        }
        return counts
    }

    static func number(_ row: SQLRow?) throws -> Int { Int(try row?.integer(0) ?? 0) }
}

import DocumentModel
import RecordStorage

/// Holds arrivals, documents, blobs, runs and records against one another.
struct RecordAccounting {
    let blobs: BlobCensus

    /// Most differences that are listed of one kind; more say the same.
    private static let limit: Int64 = 1_000

    func account(_ session: some SQLSession) throws -> Accounting {
        let counts = try RecordCounts.all(session)
        let differences =
            try arrivals(session) + (try bytes(session)) + (try records(session)) + (try runs(session))
            + blobs.leftovers().map {
                "The temporary file \(InertText.line($0)) was left by a process that ended. It may be deleted."
            }
        return Accounting(
            arrivals: counts.arrivals, duplicates: counts.duplicates, refusals: counts.refusals,
            documents: counts.byStatus.values.reduce(0, +), byStatus: counts.byStatus,
            records: try RecordCounts.number(session.first("SELECT COUNT(*) FROM record", [])),
            differences: differences)
    }

    private func arrivals(_ session: some SQLSession) throws -> [String] {
        let withoutDocument = try session.query(
            """
            SELECT a.name, a.origin, a.document FROM arrival a LEFT JOIN document d ON d.hash = a.document
            WHERE d.hash IS NULL ORDER BY a.received_at LIMIT $1
            """, [.integer(Self.limit)]
        ).map { row in
            "The arrival \(InertText.line(try row.text(0))) from \(InertText.line(try row.text(1))) is of a document "
                + "that is not stored (\(Self.short(try row.text(2)))). Submit the file again."
        }
        let withoutArrival = try session.query(
            """
            SELECT d.hash, d.name FROM document d LEFT JOIN arrival a ON a.document = d.hash
            WHERE a.key IS NULL ORDER BY d.number LIMIT $1
            """, [.integer(Self.limit)]
        ).map { "\(try Self.named($0)) has no arrival: it cannot be said where it came from." }
        return withoutDocument + withoutArrival
    }

    private func bytes(_ session: some SQLSession) throws -> [String] {
        var differences: [String] = []
        var known: Set<String> = []
        let documents = try session.query(
            """
            SELECT d.hash, d.name, d.size, r.parts FROM document d LEFT JOIN removal r ON r.document = d.hash
            ORDER BY d.number
            """, [])
        for row in documents {
            let id = try DocumentRows.identifier(row, 0)
            known.insert(id.hex)
            // Retention has removed them, or will again when the same bytes have come back.
            if RemovalRows.parts(row.optionalText(3) ?? "").contains(.original) { continue }
            let expected = try row.integer(2)
            guard let size = blobs.size(id) else {
                differences.append(
                    "\(try Self.named(row)) has no bytes in the store. Restore them from a backup, or submit the "
                        + "file again.")
                continue
            }
            if size != expected {
                differences.append(
                    "\(try Self.named(row)) has \(size) bytes in the store, \(expected) arrived. Restore them from a "
                        + "backup.")
            }
        }
        for hash in try blobs.all().sorted() where !known.contains(hash) {
            differences.append(
                "The store holds bytes of no document (\(Self.short(hash))): they were copied, but their arrival was "
                    + "not committed. If the file is still in the inbox, `intake run` takes it up again.")
        }
        return differences
    }

    private func records(_ session: some SQLSession) throws -> [String] {
        let ended = try session.query(
            """
            SELECT d.hash, d.name, d.status, r.status FROM document d LEFT JOIN record r ON r.document = d.hash
            WHERE d.status IN ('accepted', 'rejected', 'failed') AND (r.document IS NULL OR r.status <> d.status)
            ORDER BY d.number LIMIT $1
            """, [.integer(Self.limit)]
        ).map { row in
            let found = row.optionalText(3).map { "its record says \($0)" } ?? "it has no record"
            return "\(try Self.named(row)) is \(try row.text(2)), but \(found). Reprocess it."
        }
        let orphans = try session.query(
            """
            SELECT r.document FROM record r LEFT JOIN document d ON d.hash = r.document WHERE d.hash IS NULL
            ORDER BY r.document LIMIT $1
            """, [.integer(Self.limit)]
        ).map { "A record is of a document that is not stored (\(Self.short(try $0.text(0))))." }
        let incomplete = try session.query(
            """
            SELECT d.hash, d.name FROM record r JOIN document d ON d.hash = r.document
            LEFT JOIN record_version v ON v.document = r.document AND v.version = r.version
            LEFT JOIN outbox o ON o.document = r.document
            WHERE v.document IS NULL OR o.document IS NULL ORDER BY d.number LIMIT $1
            """, [.integer(Self.limit)]
        ).map { "\(try Self.named($0)) has a record without its text or its outbox entry. Reprocess it." }
        return ended + orphans + incomplete
    }

    /// The store of jobs lives in the same database.
    private func runs(_ session: some SQLSession) throws -> [String] {
        let abandoned = try session.query(
            """
            SELECT d.hash, d.name FROM document d LEFT JOIN run r ON r.id = d.run
            WHERE d.status = 'processing' AND (r.id IS NULL OR r.phase <> 'running') ORDER BY d.number LIMIT $1
            """, [.integer(Self.limit)]
        ).map { "\(try Self.named($0)) counts as being processed, but no run works on it. Reprocess it." }
        let unasked = try session.query(
            """
            SELECT d.hash, d.name FROM document d
            LEFT JOIN human_task t ON t.run_id = d.run AND t.phase = 'open'
            WHERE d.status = 'review' AND t.id IS NULL ORDER BY d.number LIMIT $1
            """, [.integer(Self.limit)]
        ).map { "\(try Self.named($0)) is in review, but nobody is asked about it. Reprocess it." }
        return abandoned + unasked
    }

    private static func named(_ row: SQLRow) throws -> String {
        "Document \(short(try row.text(0))) (\(InertText.line(try row.text(1), limit: 80)))"
    }

    private static func short(_ hash: String) -> String { InertText.line(String(hash.prefix(12))) }
}

import DocumentModel
import RecordStorage

/// Finds documents of one seller with one number.
enum BusinessDuplicates {
    /// Oldest first; those that were rejected do not count.
    static func find(
        seller: String, number: String, besides document: DocumentIdentifier, _ session: some SQLSession
    ) throws -> [DocumentIdentifier] {
        let keys = (number: FieldKey.of(number), seller: FieldKey.of(seller))
        guard !keys.number.isEmpty, !keys.seller.isEmpty else { return [] }
        // SQLite keeps the order of a CROSS JOIN: a number is on few documents, a seller may be on most of them.
        return try session.query(
            """
            SELECT DISTINCT d.hash, d.number FROM field n CROSS JOIN field s CROSS JOIN document d
            WHERE n.key = $1 AND n.name = 'invoice_number' AND s.document = n.document AND s.key = $2
            AND d.hash = n.document
            AND s.name IN ('seller_name', 'seller_vat_id', 'seller_tax_number')
            AND d.hash <> $3 AND d.status <> 'rejected' ORDER BY d.number
            """, [.text(keys.number), .text(keys.seller), .text(document.hex)]
        ).map { try DocumentRows.identifier($0, 0) }
    }

    /// Holds a record against those that were accepted since it was validated. Of two that are judged at the same time,
    /// the second to be saved sees the first.
    ///
    /// - Throws: `RecordStoreError.acceptedMeanwhile` when the record says that there is no other, and there is.
    static func refuse(_ record: DocumentRecord, _ session: some SQLSession) throws {
        guard record.checks.contains(where: { $0.rule == CheckResult.noBusinessDuplicate && $0.passed == true }),
            let number = record.fields["invoice_number"]?.value, let seller = record.fields["seller_name"]?.value
        else { return }
        if session.dialect == .postgreSQL {
            // Whoever saves the same number waits here until this transaction has ended.
            try session.perform(
                "SELECT pg_advisory_xact_lock(hashtextextended(CAST($1 AS TEXT), 0))", [.text(FieldKey.of(number))])
        }
        let others = try find(seller: seller, number: number, besides: record.document, session).filter {
            let row = try session.first("SELECT status FROM record WHERE document = $1", [.text($0.hex)])
            return row?.optionalText(0) == DocumentRecord.Status.accepted.rawValue
        }
        guard others.isEmpty else { throw RecordStoreError.acceptedMeanwhile(record.document, others: others) }
    }
}

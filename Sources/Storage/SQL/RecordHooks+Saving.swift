import DocumentModel
import RecordStorage

extension RecordHooks {
    /// What stands about the record so far.
    private struct Current {
        var version: Int64
        var hash: String
        var textHash: String
        var hasDecisions: Bool
        var status: String
    }

    /// Saves a version of the record, and moves the document to the record's status. A record that equals the current
    /// one but for its trace makes no version and no outbox entry.
    ///
    /// - Parameters:
    ///   - record: what is known of the document now.
    ///   - pageText: nil to leave the searchable text as it is.
    ///   - session: the transition's transaction.
    ///   - following: starts the deliveries of what is new.
    /// - Throws: `RecordStoreError.losesDecisions` when a person's word would be lost, `.acceptedMeanwhile` when it was
    ///   not accepted before, and another document with its seller and number is now.
    func save(
        _ record: DocumentRecord, pageText: String?, _ session: some SQLSession, _ following: any FollowingRuns
    ) throws {
        let number = try moveDocument(record, session)
        let current = try current(record.document, session)
        if let current, current.hasDecisions { try refuseLosses(record, current.version, session) }
        if record.status == .accepted, current?.status != record.status.rawValue {
            try BusinessDuplicates.refuse(record, session)
        }

        let encoded = record.encoded()
        let hash = encoded.hash
        var textHash = current?.textHash ?? ""
        if pageText != nil || current == nil {
            let text = SearchableText(record, pageText: pageText ?? "")
            let newHash = text.hash
            if newHash != textHash { try textIndex.put(text, number: number, session: session) }
            textHash = newHash
        }
        if let current, current.hash == hash {
            if current.textHash != textHash { try updateTextHash(record.document, textHash, session) }
            return
        }
        let version = (current?.version ?? 0) + 1
        try insertVersion(record, encoded, version: version, hash, textHash, session)
        // Without news for consumers, such as after a mere change of versions, the fields are as they were.
        let contentHash = encoded.contentHash
        let isNews = try announce(record, contentHash, session)
        if isNews {
            let deliveries = Deliveries(session: session, following: following)
            for handoff in handoffs where handoff.takes(record) {
                try deliveries.add(record.document, version: version, hash: contentHash, for: handoff.name)
            }
        }
        guard isNews || current == nil else { return }
        try replaceFields(of: record, isNew: current == nil, session)
    }

    private func moveDocument(_ record: DocumentRecord, _ session: some SQLSession) throws -> Int64 {
        let row = try session.first(
            """
            UPDATE document SET status = $2, reason = $3, type = $4, updated_at = $5 WHERE hash = $1 RETURNING number
            """,
            [
                .text(record.document.hex), .text(record.status.rawValue), .text(RecordCodec.text(record.reason)),
                .stored(record.type.value), .integer(session.now),
            ])
        guard let row else { throw RecordStoreError.unknownDocument(record.document) }
        return try row.integer(0)
    }

    private func current(_ document: DocumentIdentifier, _ session: some SQLSession) throws -> Current? {
        let row = try session.first(
            "SELECT version, hash, text_hash, has_decisions, status FROM record WHERE document = $1",
            [.text(document.hex)])
        return try row.map {
            Current(
                version: try $0.integer(0), hash: try $0.text(1), textHash: try $0.text(2), hasDecisions: $0.flag(3),
                status: try $0.text(4))
        }
    }

    private func refuseLosses(_ record: DocumentRecord, _ version: Int64, _ session: some SQLSession) throws {
        guard let earlier = try RecordRows.record(record.document, version: version, session) else { return }
        let losses = record.losses(of: earlier)
        guard losses.isEmpty else { throw RecordStoreError.losesDecisions(record.document, losses) }
    }

    private func updateTextHash(_ document: DocumentIdentifier, _ hash: String, _ session: some SQLSession) throws {
        try session.perform(
            "UPDATE record SET text_hash = $2 WHERE document = $1", [.text(document.hex), .text(hash)])
    }

    private func insertVersion(
        _ record: DocumentRecord, _ encoded: EncodedRecord, version: Int64, _ hash: String, _ textHash: String,
        _ session: some SQLSession
    ) throws {
        let hasDecisions = !record.decisions.isEmpty || record.fields.contains { $0.value.source == .person }
        try session.perform(
            """
            INSERT INTO record (document, version, saved_at, status, type, pipeline, rules, reader, hash, text_hash,
                has_decisions)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (document) DO UPDATE SET version = excluded.version, saved_at = excluded.saved_at,
                status = excluded.status, type = excluded.type, pipeline = excluded.pipeline,
                rules = excluded.rules, reader = excluded.reader, hash = excluded.hash,
                text_hash = excluded.text_hash, has_decisions = excluded.has_decisions
            """,
            [
                .text(record.document.hex), .integer(version), .integer(session.now), .text(record.status.rawValue),
                .stored(record.type.value), .stored(record.versions.pipeline), .stored(record.versions.judging),
                .stored(record.versions.reader), .text(hash), .text(textHash), SQLValue(hasDecisions),
            ])
        let body = String(decoding: encoded.bytes, as: UTF8.self)
        try session.perform(
            """
            INSERT INTO record_version (document, version, saved_at, body, status, decisions)
            VALUES ($1, $2, $3, $4, $5, $6)
            """,
            [
                .text(record.document.hex), .integer(version), .integer(session.now), .text(body),
                .text(record.status.rawValue), SQLValue(record.decisions.count),
            ])
        recent.remember(record, as: body)
        try replaceSamples(of: record, session)
    }

    private func replaceFields(of record: DocumentRecord, isNew: Bool, _ session: some SQLSession) throws {
        if !isNew {
            try session.perform("DELETE FROM field WHERE document = $1", [.text(record.document.hex)])
        }
        for (name, field) in record.orderedFields {
            try session.perform(
                "INSERT INTO field (document, name, value, key) VALUES ($1, $2, $3, $4)",
                [
                    .text(record.document.hex), .stored(name), .stored(field.value), .text(FieldKey.of(field.value)),
                ])
        }
    }

    /// Puts the record into the outbox, unless consumers have it as it is.
    ///
    /// - Returns: whether it was put there.
    private func announce(_ record: DocumentRecord, _ hash: String, _ session: some SQLSession) throws -> Bool {
        let known = try session.first(
            "SELECT hash, accepted_sequence, accepted_hash FROM outbox WHERE document = $1",
            [.text(record.document.hex)])
        if known?.optionalText(0) == hash { return false }
        let sequence = try DocumentCounter.next(.outbox, session)
        var acceptedSequence = known?.optionalInteger(1)
        var acceptedHash = known?.optionalText(2)
        if record.status == .accepted {
            // Also when it comes back as it was: who passed the old number in the meantime was not given it.
            if let acceptedHash, acceptedHash != hash { try forgetWithdrawal(of: record.document, session) }
            acceptedSequence = sequence
            acceptedHash = hash
        } else if let acceptedSequence, known?.optionalText(0) == acceptedHash {
            try rememberWithdrawal(of: record.document, acceptedSequence, session)
        }
        try session.perform(
            """
            INSERT INTO outbox (document, sequence, hash, accepted_sequence, accepted_hash)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (document) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
                accepted_sequence = excluded.accepted_sequence, accepted_hash = excluded.accepted_hash
            """,
            [
                .text(record.document.hex), .integer(sequence), .text(hash), SQLValue(acceptedSequence),
                SQLValue(acceptedHash),
            ])
        return true
    }

    /// An accepted record is accepted no longer: these consumers have it, and need it again only when it has changed.
    private func rememberWithdrawal(
        of document: DocumentIdentifier, _ acceptedSequence: Int64, _ session: some SQLSession
    ) throws {
        try session.perform(
            """
            INSERT INTO withdrawal (document, consumer) SELECT $1, name FROM consumer WHERE position >= $2
            ON CONFLICT DO NOTHING
            """, [.text(document.hex), .integer(acceptedSequence)])
    }

    private func forgetWithdrawal(of document: DocumentIdentifier, _ session: some SQLSession) throws {
        try session.perform("DELETE FROM withdrawal WHERE document = $1", [.text(document.hex)])
    }
}

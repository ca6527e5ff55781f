import Orchestration

extension JobTransaction {
    func note(_ id: RunIdentifier, _ draft: EventDraft, effects: [any StepEffect]) throws {
        guard var run = try lockedRun(id) else { throw JobStoreError.unknownRun(id) }
        try append(draft, to: &run)
        try apply(effects, to: run)
        try session.perform(
            "UPDATE run SET sequence = $2, log_hash = $3, is_unsealed = 1 WHERE id = $1",
            [.text(id.text), .number(run.sequence), SQLValue(run.logHash)])
    }

    func seal() throws -> SealMark? {
        guard let key = keyring.current(at: now) else { return nil }
        let grown = try unsealedRuns()
        guard !grown.isEmpty else { return nil }
        let last = try session.first("SELECT number, hash FROM seal ORDER BY number DESC LIMIT 1", [])
        let heads = try grown.map { row in
            EventSeal.Head(run: RunIdentifier(try row.text(0)), sequence: try row.number(1), hash: try row.text(2))
        }
        let seal = EventSeal(
            number: (try last?.number(0) ?? 0) + 1, at: now, heads: heads, previous: try last?.text(1), key: key)
        let isFirst = try session.execute(
            "INSERT INTO seal (number, at, heads, hash) VALUES ($1, $2, $3, $4) ON CONFLICT (number) DO NOTHING",
            [.number(seal.number), .integer(seal.at.milliseconds), .text(seal.headText), .text(seal.hash)])
        guard isFirst == 1 else { return nil }
        for head in heads {
            try session.perform("UPDATE run SET is_unsealed = 0 WHERE id = $1", [.text(head.run.text)])
        }
        return SealMark(number: seal.number, at: seal.at, hash: seal.hash)
    }

    /// The runs whose logs have grown. Those that somebody is at work on now are left to the next seal: whoever waited
    /// for some while holding others could block them.
    private func unsealedRuns() throws -> [SQLRow] {
        switch session.dialect {
        case .sqlite:
            try session.query(
                "SELECT id, sequence, log_hash FROM run WHERE is_unsealed = 1 AND log_hash IS NOT NULL ORDER BY id", [])
        case .postgreSQL:
            try session.query(
                """
                SELECT id, sequence, log_hash FROM run WHERE is_unsealed = 1 AND log_hash IS NOT NULL
                ORDER BY id FOR UPDATE SKIP LOCKED
                """, [])
        }
    }

    func seals(after number: Int, limit: Int) throws -> [SealMark] {
        try session.query(
            "SELECT number, at, hash FROM seal WHERE number > $1 ORDER BY number LIMIT $2",
            [.number(number), .number(limit)]
        ).map { SealMark(number: try $0.number(0), at: try $0.timestamp(1), hash: try $0.text(2)) }
    }

    func events(_ filter: EventFilter) throws -> [SubjectEvent] {
        let needle = filter.person.map { name in
            var text = "\"through\":"
            JSONText.append(name, to: &text)
            return text
        }
        let rows = try session.query(
            """
            SELECT event.run_id, event.sequence, event.at, event.kind, event.step, event.attempt, event.actor,
                event.data, event.hash, run.subject
            FROM event LEFT JOIN run ON run.id = event.run_id
            WHERE (CAST($1 AS TEXT) IS NULL OR run.subject = $1)
                AND (CAST($2 AS TEXT) IS NULL OR event.actor = $2 OR replace(event.data, $3, '') <> event.data)
                AND (CAST($4 AS BIGINT) IS NULL OR event.at >= $4)
                AND (CAST($5 AS BIGINT) IS NULL OR event.at < $5)
                AND ($6 = '' OR replace($6, '|' || event.kind || '|', '') <> $6)
            ORDER BY event.at DESC, event.run_id DESC, event.sequence DESC LIMIT $7
            """,
            [
                SQLValue(filter.subject), SQLValue(filter.person), SQLValue(needle), SQLValue(filter.since),
                SQLValue(filter.until), .text(filter.kinds.map { "|\($0.rawValue)|" }.sorted().joined()),
                .number(filter.limit),
            ])
        return try rows.reversed().map { SubjectEvent(event: try RunEvent($0), subject: $0.optionalText(9)) }
    }
}

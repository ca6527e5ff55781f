import Orchestration

extension JobTransaction {
    func run(_ id: RunIdentifier) throws -> RunState? {
        try session.first(RunRow.statement, [.text(id.text)]).map { try RunState($0) }
    }

    func runs(_ filter: RunFilter) throws -> [RunState] {
        let arguments: [SQLValue] = [
            SQLValue(filter.workflow), SQLValue(filter.subject), SQLValue(filter.trace),
            .text(filter.phases.map { "|\($0.rawValue)|" }.sorted().joined()), .number(filter.limit),
        ]
        // One statement for each index; the conditions beside it are the same.
        let rows: [SQLRow] =
            if filter.subject != nil {
                try session.query(
                    """
                    SELECT id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id,
                        span_id, parent, created_at, finished_at
                    FROM run
                    WHERE subject = $2 AND (CAST($1 AS TEXT) IS NULL OR workflow = $1)
                        AND (CAST($3 AS TEXT) IS NULL OR trace_id = $3)
                        AND ($4 = '' OR replace($4, '|' || phase || '|', '') <> $4)
                    ORDER BY id DESC LIMIT $5
                    """, arguments)
            } else if filter.trace != nil {
                try session.query(
                    """
                    SELECT id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id,
                        span_id, parent, created_at, finished_at
                    FROM run
                    WHERE trace_id = $3 AND (CAST($1 AS TEXT) IS NULL OR workflow = $1)
                        AND ($4 = '' OR replace($4, '|' || phase || '|', '') <> $4)
                    ORDER BY id DESC LIMIT $5
                    """, arguments)
            } else if filter.phases == [.running] {
                try session.query(
                    """
                    SELECT id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id,
                        span_id, parent, created_at, finished_at
                    FROM run
                    WHERE phase = 'running' AND (CAST($1 AS TEXT) IS NULL OR workflow = $1)
                    ORDER BY id DESC LIMIT $5
                    """, arguments)
            } else if filter.phases == [.dead] {
                try session.query(
                    """
                    SELECT id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id,
                        span_id, parent, created_at, finished_at
                    FROM run
                    WHERE phase = 'dead' AND (CAST($1 AS TEXT) IS NULL OR workflow = $1)
                    ORDER BY id DESC LIMIT $5
                    """, arguments)
            } else {
                try session.query(
                    """
                    SELECT id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id,
                        span_id, parent, created_at, finished_at
                    FROM run
                    WHERE (CAST($1 AS TEXT) IS NULL OR workflow = $1)
                        AND ($4 = '' OR replace($4, '|' || phase || '|', '') <> $4)
                    ORDER BY id DESC LIMIT $5
                    """, arguments)
            }
        return try rows.map { try RunState($0) }
    }

    func events(of run: RunIdentifier) throws -> [RunEvent] {
        try session.query(
            """
            SELECT run_id, sequence, at, kind, step, attempt, actor, data, hash FROM event
            WHERE run_id = $1 ORDER BY sequence
            """, [.text(run.text)]
        ).map { try RunEvent($0) }
    }

    func stepDurations(limit: Int) throws -> [StepDuration] {
        try session.query(
            """
            SELECT handler, worked FROM step WHERE worked IS NOT NULL
            ORDER BY finished_at DESC, run_id DESC, position DESC, instance DESC LIMIT $1
            """, [.number(limit)]
        ).map { StepDuration(handler: try $0.text(0), milliseconds: try $0.integer(1)) }
    }

    /// The next runs, after this one, whose steps are of no use any more.
    func prunable(endedBefore limit: Timestamp, after run: String) throws -> [RunIdentifier] {
        try session.query(
            """
            SELECT r.id FROM run r
            WHERE r.id > $2 AND r.finished_at < $1 AND (r.phase <> 'dead' OR EXISTS (
                SELECT 1 FROM run later
                WHERE later.subject = r.subject AND later.workflow = r.workflow AND later.id > r.id))
                AND EXISTS (SELECT 1 FROM step s WHERE s.run_id = r.id)
            ORDER BY r.id LIMIT 500
            """, [.integer(limit.milliseconds), .text(run)]
        ).map { RunIdentifier(try $0.text(0)) }
    }

    /// - Returns: how many of the runs had steps; one that was taken up again meanwhile is left alone.
    func prune(_ runs: [RunIdentifier], endedBefore limit: Timestamp) throws -> Int {
        var pruned = 0
        for run in runs {
            guard let row = try lockedRun(run), let end = row.state.finishedAt, end < limit else { continue }
            try session.execute("DELETE FROM human_task WHERE run_id = $1", [.text(run.text)])
            if try session.execute("DELETE FROM step WHERE run_id = $1", [.text(run.text)]) > 0 { pruned += 1 }
        }
        return pruned
    }
}

extension RunEvent {
    init(_ row: SQLRow) throws {
        self.init(
            run: RunIdentifier(try row.text(0)), sequence: try row.number(1), at: try row.timestamp(2),
            kind: try row.choice(3, Kind.self), step: row.optionalText(4),
            attempt: row.optionalInteger(5).map { Int($0) }, actor: try row.text(6), data: try row.text(7),
            hash: try row.text(8))
    }
}

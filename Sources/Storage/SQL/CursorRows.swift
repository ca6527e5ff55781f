import DocumentModel
import RecordStorage

/// How far consumers are.
enum CursorRows {
    static func advance(_ move: CursorMove, _ session: some SQLSession) throws {
        if session.dialect == .postgreSQL {
            // Who withdraws a record draws a number: each of the two sees what the other has done.
            _ = try session.first("SELECT 1 FROM counter WHERE name = 'outbox' FOR UPDATE", [])
        }
        try session.execute(
            """
            INSERT INTO consumer (name, position, updated_at) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET position = excluded.position, updated_at = excluded.updated_at
            WHERE excluded.position > consumer.position
            """, [.stored(move.consumer), .integer(move.cursor), .integer(session.now)])
        for given in move.given {
            // Withdrawn meanwhile, perhaps back already: the consumer has it as it was accepted.
            try session.perform(
                """
                INSERT INTO withdrawal (document, consumer) SELECT document, $2 FROM outbox
                WHERE document = $1 AND accepted_hash = $4 AND (accepted_sequence <> $3 OR hash <> accepted_hash)
                ON CONFLICT DO NOTHING
                """,
                [.text(given.document.hex), .stored(move.consumer), .integer(given.sequence), .text(given.hash)])
        }
    }
}

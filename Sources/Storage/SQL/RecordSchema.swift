/// The tables of documents and records. Column types mean the same to every engine; `BYTEA` is PostgreSQL's name for
/// bytes, and one under which SQLite keeps bytes as they are.
package enum RecordSchema {
    package static let component = SchemaComponent(
        name: "records", migrations: [first, deliveries, removals, evidence, withdrawals])

    private static let first: [StaticString] = [
        // Numbers are drawn from rows instead of sequences, so that they become visible in their order: a consumer
        // that has seen number 7 never meets number 6 afterwards.
        "CREATE TABLE counter (name TEXT PRIMARY KEY, value BIGINT NOT NULL)",
        "INSERT INTO counter (name, value) VALUES ('document', 0), ('outbox', 0)",
        """
        CREATE TABLE document (
            hash TEXT PRIMARY KEY, number BIGINT NOT NULL UNIQUE, name TEXT NOT NULL, size BIGINT NOT NULL,
            received_at BIGINT NOT NULL, status TEXT NOT NULL, reason TEXT NOT NULL, description TEXT, type TEXT,
            pages BIGINT NOT NULL, run TEXT, trace TEXT, updated_at BIGINT NOT NULL)
        """,
        "CREATE INDEX document_by_status ON document (status, number)",
        """
        CREATE TABLE arrival (
            key TEXT PRIMARY KEY, document TEXT NOT NULL, name TEXT NOT NULL, origin TEXT NOT NULL,
            received_at BIGINT NOT NULL, is_duplicate BIGINT NOT NULL)
        """,
        "CREATE INDEX arrival_by_document ON arrival (document, is_duplicate)",
        """
        CREATE TABLE refusal (
            key TEXT PRIMARY KEY, name TEXT NOT NULL, origin TEXT NOT NULL, at BIGINT NOT NULL, reason TEXT NOT NULL)
        """,
        """
        CREATE TABLE page (
            document TEXT NOT NULL, fingerprint TEXT NOT NULL, number BIGINT NOT NULL, content BYTEA NOT NULL,
            PRIMARY KEY (document, fingerprint, number))
        """,
        // What is compared often stands here; the record itself is in `record_version`, under the current version.
        """
        CREATE TABLE record (
            document TEXT PRIMARY KEY, version BIGINT NOT NULL, saved_at BIGINT NOT NULL, status TEXT NOT NULL,
            type TEXT NOT NULL, pipeline TEXT NOT NULL, rules TEXT NOT NULL, reader TEXT NOT NULL,
            hash TEXT NOT NULL, text_hash TEXT NOT NULL, has_decisions BIGINT NOT NULL)
        """,
        """
        CREATE TABLE record_version (
            document TEXT NOT NULL, version BIGINT NOT NULL, saved_at BIGINT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (document, version))
        """,
        """
        CREATE TABLE field (
            document TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, key TEXT NOT NULL,
            PRIMARY KEY (document, name))
        """,
        "CREATE INDEX field_by_key ON field (key, name)",
        // One row a document: a consumer wants the newest state only. `sequence` counts every change,
        // `accepted_sequence` only what is new to somebody who is given accepted records.
        """
        CREATE TABLE outbox (
            document TEXT PRIMARY KEY, sequence BIGINT NOT NULL UNIQUE, hash TEXT NOT NULL,
            accepted_sequence BIGINT, accepted_hash TEXT)
        """,
        "CREATE INDEX outbox_accepted ON outbox (accepted_sequence) WHERE accepted_sequence IS NOT NULL",
        "CREATE TABLE consumer (name TEXT PRIMARY KEY, position BIGINT NOT NULL, updated_at BIGINT NOT NULL)",
    ]

    /// What reports and samples count. Versions that were there before have neither status nor decisions.
    private static let evidence: [StaticString] = [
        "ALTER TABLE record_version ADD COLUMN status TEXT",
        "ALTER TABLE record_version ADD COLUMN decisions BIGINT",
        "CREATE INDEX document_by_arrival ON document (received_at)",
        """
        CREATE TABLE sampled_field (
            document TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, share DOUBLE PRECISION NOT NULL,
            is_right BIGINT NOT NULL, people BIGINT NOT NULL, is_agreed BIGINT NOT NULL, decided_at BIGINT NOT NULL,
            PRIMARY KEY (document, name))
        """,
        """
        CREATE TABLE shadow_result (
            document TEXT NOT NULL, rules TEXT NOT NULL, at BIGINT NOT NULL, body TEXT NOT NULL,
            PRIMARY KEY (document, rules))
        """,
        // A seller is known by several keys; each has the row.
        """
        CREATE TABLE learned (
            id TEXT NOT NULL, seller_key TEXT NOT NULL, seller TEXT NOT NULL, type TEXT NOT NULL, field TEXT NOT NULL,
            kind TEXT NOT NULL, label TEXT NOT NULL, page BIGINT NOT NULL, x DOUBLE PRECISION NOT NULL,
            y DOUBLE PRECISION NOT NULL, times BIGINT NOT NULL, document TEXT NOT NULL, at BIGINT NOT NULL,
            PRIMARY KEY (id, seller_key))
        """,
        "CREATE INDEX learned_by_seller ON learned (seller_key, type)",
    ]
}

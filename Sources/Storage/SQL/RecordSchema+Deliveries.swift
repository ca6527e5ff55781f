extension RecordSchema {
    /// One row for each version of a record and each handoff that is given it. `hash` tells whether a later version
    /// is news to the consumer.
    static let deliveries: [StaticString] = [
        """
        CREATE TABLE delivery (
            handoff TEXT NOT NULL, document TEXT NOT NULL, version BIGINT NOT NULL, hash TEXT NOT NULL,
            phase TEXT NOT NULL, run TEXT, created_at BIGINT NOT NULL, ended_at BIGINT, error TEXT,
            PRIMARY KEY (handoff, document, version))
        """,
        "CREATE INDEX delivery_by_time ON delivery (handoff, created_at)",
        "CREATE INDEX delivery_by_document ON delivery (document)",
        "CREATE INDEX delivery_open ON delivery (handoff, phase) WHERE phase IN ('waiting', 'open', 'dead')",
    ]
}

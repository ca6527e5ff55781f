extension RecordSchema {
    /// Who has an accepted record that was accepted no longer: it comes back under a new number, and is given only to
    /// those who do not have it as it is.
    static let withdrawals: [StaticString] = [
        """
        CREATE TABLE withdrawal (
            document TEXT NOT NULL, consumer TEXT NOT NULL, PRIMARY KEY (document, consumer))
        """,
        """
        INSERT INTO withdrawal (document, consumer)
        SELECT o.document, c.name FROM outbox o JOIN consumer c ON c.position >= o.accepted_sequence
        WHERE o.hash <> o.accepted_hash
        """,
    ]
}

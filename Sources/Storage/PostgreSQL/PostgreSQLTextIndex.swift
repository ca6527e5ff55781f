import DocumentModel
package import RecordStorage
package import SQLStorage

/// Full-text search by PostgreSQL's `tsvector`, whose words are made here: the same queries find the same documents as
/// on SQLite, whatever dictionaries the server has.
package struct PostgreSQLTextIndex: RecordTextIndex {
    package init() {}

    package static let component = SchemaComponent(
        name: "search",
        migrations: [
            [
                // A long text has several parts, because a word's place in a `tsvector` ends at 16,383.
                """
                CREATE TABLE search (
                    number BIGINT NOT NULL, part BIGINT NOT NULL, words TSVECTOR NOT NULL, PRIMARY KEY (number, part))
                """,
                "CREATE INDEX search_words ON search USING gin (words)",
                """
                CREATE TABLE search_text (
                    number BIGINT PRIMARY KEY, name TEXT NOT NULL, facts TEXT NOT NULL, body TEXT NOT NULL,
                    keys TEXT NOT NULL)
                """,
            ]
        ])

    package func put(_ text: SearchableText, number: Int64, session: some SQLSession) throws {
        try session.perform("DELETE FROM search WHERE number = $1", [.integer(number)])
        for (part, words) in SearchVector.parts(of: text).enumerated() {
            try session.perform(
                "INSERT INTO search (number, part, words) VALUES ($1, $2, CAST(CAST($3 AS TEXT) AS TSVECTOR))",
                [.integer(number), .integer(Int64(part)), .text(words)])
        }
        try session.perform(
            """
            INSERT INTO search_text (number, name, facts, body, keys) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (number) DO UPDATE SET name = excluded.name, facts = excluded.facts, body = excluded.body,
                keys = excluded.keys
            """,
            [.integer(number), .stored(text.name), .stored(text.facts), .stored(text.body), .stored(text.keys)])
    }

    package func texts(
        after number: Int64, limit: Int, session: some SQLSession
    ) throws -> [(Int64, SearchableText)] {
        try session.query(
            "SELECT number, name, facts, body, keys FROM search_text WHERE number > $1 ORDER BY number LIMIT $2",
            [.integer(number), .integer(Int64(limit))]
        ).map { (try $0.integer(0), try SearchableText($0, from: 1)) }
    }

    package func search(_ query: SearchQuery, limit: Int, session: some SQLSession) throws -> [SearchHit] {
        let terms = SearchTerms(query)
        // Each term by itself: the parts of one document may hold different ones. In the ranks a value counts most, a
        // word on a page least.
        let rows = try session.query(
            """
            WITH term AS MATERIALIZED (
                SELECT number, is_excluded, CAST(query AS TSQUERY) AS query
                FROM json_to_recordset(CAST(CAST($1 AS TEXT) AS JSON))
                    AS t (number BIGINT, is_excluded BIGINT, query TEXT)),
            hit AS MATERIALIZED (
                SELECT s.number AS document, t.number, t.is_excluded,
                    max(ts_rank('{0.3, 0.15, 1.0, 0.5}', s.words, t.query)) AS rank
                FROM term t JOIN search s ON s.words @@ t.query GROUP BY s.number, t.number, t.is_excluded)
            SELECT d.hash, d.name, d.status, x.name, x.facts, x.body, found.rank
            FROM (
                SELECT document, sum(rank) AS rank FROM hit GROUP BY document
                HAVING count(*) = $2 AND max(is_excluded) = 0) AS found
            JOIN document d ON d.number = found.document JOIN search_text x ON x.number = found.document
            ORDER BY found.rank DESC, d.number LIMIT $3
            """, [.text(terms.json), .integer(Int64(terms.wantedCount)), .integer(Int64(limit))])
        return try rows.map { row in
            guard let document = DocumentIdentifier(try row.text(0)),
                let status = DocumentStatus(rawValue: try row.text(2))
            else { throw SQLRow.Unexpected(description: "a document's row cannot be read") }
            return SearchHit(
                document: document, name: try row.text(1), status: status,
                snippet: Snippet.best(
                    body: try row.text(5), facts: try row.text(4), name: try row.text(3), for: query),
                // As on SQLite, the best has the lowest.
                rank: -(try row.real(6)))
        }
    }
}

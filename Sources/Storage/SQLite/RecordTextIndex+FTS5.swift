import DocumentModel
package import RecordStorage
package import SQLStorage

/// Full-text search by SQLite's FTS5: the only place that knows of it.
package struct SQLiteTextIndex: RecordTextIndex {
    package init() {}

    package static let component = SchemaComponent(
        name: "search",
        migrations: [
            [
                """
                CREATE VIRTUAL TABLE search USING fts5(
                    name, facts, body, keys, tokenize = 'unicode61 remove_diacritics 2')
                """,
                // A match in the facts counts most, one in a long page least.
                "INSERT INTO search (search, rank) VALUES ('rank', 'bm25(3.0, 5.0, 1.0, 2.0)')",
            ]
        ])

    package func put(_ text: SearchableText, number: Int64, session: some SQLSession) throws {
        try session.execute(
            "INSERT OR REPLACE INTO search (rowid, name, facts, body, keys) VALUES ($1, $2, $3, $4, $5)",
            [
                .integer(number), .stored(text.name), .stored(text.facts), .stored(text.body), .stored(text.keys),
            ])
    }

    package func texts(
        after number: Int64, limit: Int, session: some SQLSession
    ) throws -> [(Int64, SearchableText)] {
        try session.query(
            "SELECT rowid, name, facts, body, keys FROM search WHERE rowid > $1 ORDER BY rowid LIMIT $2",
            [.integer(number), .integer(Int64(limit))]
        ).map { (try $0.integer(0), try SearchableText($0, from: 1)) }
    }

    package func search(_ query: SearchQuery, limit: Int, session: some SQLSession) throws -> [SearchHit] {
        // Marks that no keyboard types tell a real match from brackets in the text.
        try session.query(
            """
            SELECT d.hash, d.name, d.status, s.rank,
                snippet(search, 2, char(57345), char(57346), '…', 16),
                snippet(search, 1, char(57345), char(57346), '…', 16),
                snippet(search, 0, char(57345), char(57346), '…', 16)
            FROM search s JOIN document d ON d.number = s.rowid
            WHERE search MATCH $1 ORDER BY s.rank LIMIT $2
            """, [.text(FTS5Expression.text(query)), .integer(Int64(limit))]
        ).map { row in
            let snippets = try (4...6).map { try row.text($0) }
            let best = snippets.first { $0.contains("\u{E001}") } ?? snippets.first { !$0.isEmpty } ?? ""
            guard let document = DocumentIdentifier(try row.text(0)),
                let status = DocumentStatus(rawValue: try row.text(2))
            else { throw SQLRow.Unexpected(description: "a document's row cannot be read") }
            return SearchHit(
                document: document, name: try row.text(1), status: status,
                snippet: best.replacing("\u{E001}", with: "[").replacing("\u{E002}", with: "]"),
                rank: try row.real(3))
        }
    }
}

/// A query in FTS5's language. Only words made of letters and digits go in, each within quotes.
enum FTS5Expression {
    static func text(_ query: SearchQuery) -> String {
        let wanted = query.terms.filter { !$0.isExcluded }.map(term)
        let unwanted = query.terms.filter(\.isExcluded).map(term)
        let positive = wanted.isEmpty ? "keys : \"\(SearchableText.everything)\"" : joined(wanted, "AND")
        return unwanted.isEmpty ? positive : "(\(positive)) NOT (\(joined(unwanted, "OR")))"
    }

    private static func term(_ term: SearchQuery.Term) -> String {
        guard let field = term.field else { return "{name facts body} : " + phrase(term.words, term) }
        if field == "name" { return "name : " + phrase(term.words, term) }
        guard let fields = SearchableText.fields(named: field) else {
            // A field of somebody's own rules, or just words with a colon between them.
            return
                "((\(keys(field, term))) OR ({name facts body} : "
                + phrase(SearchWords.split(field) + term.words, term) + "))"
        }
        return "(" + joined(fields.map { keys($0, term) }, "OR") + ")"
    }

    private static func keys(_ field: String, _ term: SearchQuery.Term) -> String {
        let words = field == "type" ? [term.words.joined()] : term.words
        return "keys : " + phrase(words.map { SearchableText.key(field, $0) }, term)
    }

    private static func phrase(_ words: [String], _ term: SearchQuery.Term) -> String {
        "\"" + words.joined(separator: " ") + "\"" + (term.isPrefix ? " *" : "")
    }

    private static func joined(_ terms: [String], _ operation: String) -> String {
        terms.map { "(\($0))" }.joined(separator: " \(operation) ")
    }
}

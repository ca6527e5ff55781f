package import RecordStorage

/// What of a document can be searched.
package struct SearchableText: Hashable, Sendable {
    /// The file's name.
    package var name: String
    /// The values of the fields, one a line.
    package var facts: String
    /// The words of the pages.
    package var body: String
    /// The values again, each word tied to its field, for queries such as `seller:acme`.
    package var keys: String

    package init(name: String, facts: String, body: String, keys: String) {
        self.name = name
        self.facts = facts
        self.body = body
        self.keys = keys
    }
}

extension SearchableText {
    /// Reads four columns of a row, beginning with the one given: name, facts, body, keys.
    package init(_ row: SQLRow, from column: Int) throws {
        self.init(
            name: try row.text(column), facts: try row.text(column + 1), body: try row.text(column + 2),
            keys: try row.text(column + 3))
    }
}

/// An engine's full-text search: the one thing that engines do not do in the same words.
package protocol RecordTextIndex: Sendable {
    /// Stores the text of the document with this number, in place of what was there.
    func put(_ text: SearchableText, number: Int64, session: some SQLSession) throws
    /// The texts as they were stored, by their documents' numbers, which are greater than the one given.
    func texts(after number: Int64, limit: Int, session: some SQLSession) throws -> [(Int64, SearchableText)]
    /// The documents that match, best first.
    func search(_ query: SearchQuery, limit: Int, session: some SQLSession) throws -> [SearchHit]
}

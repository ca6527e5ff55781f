import DocumentModel
import SQLStorage

/// A query in the words of `tsquery`, one for each term. Only words made of letters and digits go in, each quoted.
struct SearchTerms {
    /// The terms, as a list of objects.
    let json: String
    /// How many of them a document must match.
    let wantedCount: Int

    init(_ query: SearchQuery) {
        var wanted = query.terms.filter { !$0.isExcluded }.map(Self.text)
        if wanted.isEmpty { wanted = [Self.quoted(SearchWords.folded(SearchableText.everything)) + ":D"] }
        wantedCount = wanted.count
        let terms =
            wanted.map { ($0, 0) } + query.terms.filter(\.isExcluded).map { (Self.text($0), 1) }
        var writer = JSONWriter(capacity: 256)
        writer.beginArray()
        for (number, term) in terms.enumerated() {
            writer.beginObject()
            writer.name("number")
            writer.number(number)
            writer.name("is_excluded")
            writer.number(term.1)
            writer.name("query")
            writer.text(term.0)
            writer.endObject()
        }
        writer.endArray()
        json = String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A word that no document has.
    private static let nothing = "\u{E000}"

    private static func text(_ term: SearchQuery.Term) -> String {
        guard let field = term.field else { return phrase(term.words, term, "ABC") }
        if field == "name" { return phrase(term.words, term, "A") }
        guard let fields = SearchableText.fields(named: field) else {
            // A field of somebody's own rules, or just words with a colon between them.
            return "(" + keys(field, term) + ") | (" + phrase(SearchWords.split(field) + term.words, term, "ABC") + ")"
        }
        return fields.map { "(" + keys($0, term) + ")" }.joined(separator: " | ")
    }

    private static func keys(_ field: String, _ term: SearchQuery.Term) -> String {
        let words = field == "type" ? [term.words.joined()] : term.words
        return phrase(words.map { SearchableText.key(field, $0) }, term, "D")
    }

    private static func phrase(_ words: [String], _ term: SearchQuery.Term, _ weights: String) -> String {
        let folded = words.map(SearchWords.folded).filter { !$0.isEmpty }
        // Marks without a letter are on no page.
        guard !folded.isEmpty else { return quoted(nothing) }
        return folded.enumerated().map { position, word in
            let isPrefix = term.isPrefix && position == folded.count - 1
            return quoted(word) + ":" + (isPrefix ? "*" : "") + weights
        }.joined(separator: " <-> ")
    }

    /// A word between quotes, in which only these two characters mean anything.
    static func quoted(_ word: String) -> String {
        "'" + EscapedText.marking("'", in: EscapedText.marking("\\", in: word, with: "\\"), with: "'") + "'"
    }
}

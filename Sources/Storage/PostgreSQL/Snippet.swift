import SQLStorage

/// The piece of a text that shows best why it was found, as FTS5's `snippet` makes it on SQLite.
enum Snippet {
    /// Words in a snippet.
    private static let length = 16

    /// Of the pages, the facts or the name: of the first with a match, else the beginning of the first not empty.
    static func best(body: String, facts: String, name: String, for query: SearchQuery) -> String {
        for (text, isName) in [(body, false), (facts, false), (name, true)] {
            let words = SearchWords.places(in: text)
            let phrases = query.terms.filter { !$0.isExcluded }.compactMap { phrase($0, isName: isName) }
            let matches = Self.matches(of: phrases, in: words.map { SearchWords.folded(String(text[$0])) })
            if !matches.isEmpty { return cut(text, words, matches) }
        }
        return [body, facts, name].first { !$0.isEmpty }.map { cut($0, SearchWords.places(in: $0), []) } ?? ""
    }

    /// What of a term stands in a text; nil for what only keys hold.
    private static func phrase(_ term: SearchQuery.Term, isName: Bool) -> (words: [String], isPrefix: Bool)? {
        guard let field = term.field else { return (term.words.map(SearchWords.folded), term.isPrefix) }
        if field == "name" { return isName ? (term.words.map(SearchWords.folded), term.isPrefix) : nil }
        guard SearchableText.fields(named: field) == nil else { return nil }
        return ((SearchWords.split(field) + term.words).map(SearchWords.folded), term.isPrefix)
    }

    /// Where the phrases stand among the words.
    private static func matches(
        of phrases: [(words: [String], isPrefix: Bool)], in words: [String]
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for (wanted, isPrefix) in phrases where !wanted.isEmpty && words.count >= wanted.count {
            for start in 0...(words.count - wanted.count) where isMatch(wanted, words[start...], isPrefix) {
                found.append(start..<(start + wanted.count))
            }
        }
        return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    private static func isMatch(_ wanted: [String], _ words: ArraySlice<String>, _ isPrefix: Bool) -> Bool {
        for (position, (word, found)) in zip(wanted, words).enumerated() {
            if isPrefix, position == wanted.count - 1 { return found.hasPrefix(word) }
            if word != found { return false }
        }
        return true
    }

    private static func cut(_ text: String, _ words: [Range<String.Index>], _ matches: [Range<Int>]) -> String {
        guard !words.isEmpty else { return text }
        let start =
            matches.map { first in bestStart(around: first, matches, words.count) }
            .max { $0.score < $1.score }?.start ?? 0
        let end = min(words.count, start + length)
        var result = start > 0 ? "…" : ""
        var position = start > 0 ? words[start].lowerBound : text.startIndex
        var marked = start
        for match in matches where match.lowerBound >= marked && match.upperBound <= end {
            let from = words[match.lowerBound].lowerBound
            let to = words[match.upperBound - 1].upperBound
            result += text[position..<from] + "[" + text[from..<to] + "]"
            position = to
            marked = match.upperBound
        }
        let rest = end < words.count ? words[end - 1].upperBound : text.endIndex
        if position < rest { result += text[position..<rest] }
        return end < words.count ? result + "…" : result
    }

    /// A beginning that puts a match into the middle, and how many matches are then seen.
    private static func bestStart(
        around match: Range<Int>, _ matches: [Range<Int>], _ count: Int
    ) -> (start: Int, score: Int) {
        let middle = match.lowerBound - (length - match.count) / 2
        let start = max(0, min(middle, count - length))
        let seen = matches.count { $0.lowerBound >= start && $0.upperBound <= start + length }
        return (start, seen)
    }
}

extension SearchWords {
    /// Where the words of a text stand.
    static func places(in text: String) -> [Range<String.Index>] {
        var places: [Range<String.Index>] = []
        var start: String.Index?
        for index in text.unicodeScalars.indices {
            if isPart(text.unicodeScalars[index]) {
                if start == nil { start = index }
            } else if let begun = start {
                places.append(begun..<index)
                start = nil
            }
        }
        if let begun = start { places.append(begun..<text.endIndex) }
        return places
    }
}

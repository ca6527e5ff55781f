import SQLStorage

/// The words of a document's searchable text with their places, in the words of `tsvector`.
///
/// Each column has its weight: A the name, B the facts, C the pages, D the keys. Between columns a place stays free, so
/// that no phrase reaches from one into the next.
enum SearchVector {
    /// Words to a part; each part repeats the last words of the one before, so that phrases are found across them.
    private static let partLength = 3_000
    /// Bytes to a part, where words are long: a `tsvector` holds a megabyte, the repeated words and the facts included.
    private static let partSize = 500_000
    private static let overlap = 60

    static func parts(of text: SearchableText) -> [String] {
        var first = Builder()
        first.add(folded(SearchWords.split(text.name)), "A")
        first.add(folded(SearchWords.split(text.facts)), "B")
        // Words with a tie in them, which do not follow one another in any text but that of the keys.
        first.add(folded(text.keys.split(separator: " ").map { String($0) }), "D")
        let body = folded(SearchWords.split(text.body))
        var start = end(of: body, from: 0)
        first.add(body[..<start], "C")
        var parts = [first.text]
        while start < body.count {
            let end = end(of: body, from: start)
            var next = Builder()
            next.add(body[max(0, start - overlap)..<end], "C")
            parts.append(next.text)
            start = end
        }
        return parts
    }

    private static func folded(_ words: [String]) -> [String] { words.map(SearchWords.folded) }

    /// Where the part ends that begins at a word; it has one word at least.
    private static func end(of words: [String], from start: Int) -> Int {
        var size = 0
        var end = start
        while end < min(words.count, start + partLength) {
            size += words[end].utf8.count
            if size > partSize, end > start { break }
            end += 1
        }
        return end
    }

    private struct Builder {
        private var places: [String: [String]] = [:]
        private var order: [String] = []
        private var place = 0

        /// A `tsvector` holds this many places of one word; further ones would be dropped by the server.
        private static let maximumPlaces = 255

        /// Adds folded words.
        mutating func add(_ words: some Sequence<String>, _ weight: String) {
            for word in words {
                place += 1
                guard !word.isEmpty else { continue }
                if places[word] == nil { order.append(word) }
                if places[word, default: []].count < Self.maximumPlaces {
                    places[word, default: []].append(String(min(place, 16_383)) + weight)
                }
            }
            place += 2
        }

        var text: String {
            order.map { SearchTerms.quoted($0) + ":" + (places[$0] ?? []).joined(separator: ",") }
                .joined(separator: " ")
        }
    }
}

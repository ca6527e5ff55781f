import SQLStorage

/// The words of a document's searchable text with their places, in the words of `tsvector`.
///
/// Each column has its weight: A the name, B the facts, C the pages, D the keys. Between columns a place stays free, so
/// that no phrase reaches from one into the next.
enum SearchVector {
    /// Words to a part; each part repeats the last words of the one before, so that phrases are found across them.
    private static let partLength = 3_000
    private static let overlap = 60

    static func parts(of text: SearchableText) -> [String] {
        var first = Builder()
        first.add(SearchWords.split(text.name), "A")
        first.add(SearchWords.split(text.facts), "B")
        // Words with a tie in them, which do not follow one another in any text but that of the keys.
        first.add(text.keys.split(separator: " ").map { String($0) }, "D")
        let body = SearchWords.split(text.body)
        first.add(Array(body.prefix(partLength)), "C")
        var parts = [first.text]
        var start = partLength
        while start < body.count {
            var next = Builder()
            next.add(Array(body[(start - overlap)..<min(body.count, start + partLength)]), "C")
            parts.append(next.text)
            start += partLength
        }
        return parts
    }

    private struct Builder {
        private var places: [String: [String]] = [:]
        private var order: [String] = []
        private var place = 0

        /// A `tsvector` holds this many places of one word; further ones would be dropped by the server.
        private static let maximumPlaces = 255

        mutating func add(_ words: [String], _ weight: String) {
            for word in words {
                place += 1
                let folded = SearchWords.folded(word)
                guard !folded.isEmpty else { continue }
                if places[folded] == nil { order.append(folded) }
                if places[folded, default: []].count < Self.maximumPlaces {
                    places[folded, default: []].append(String(min(place, 16_383)) + weight)
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

import DocumentModel

/// What a person sees on the pages, to look a value up whose place is not known.
struct VisibleText {
    private let words: [String]
    /// Letters and digits only, in one case.
    private let normalized: [String]
    private let joined: String
    /// An amount with its currency and groups of digits is at most so many words.
    private static let mostWords = 5

    init(_ pages: [PageContent]) {
        words = pages.flatMap(\.words).filter(\.isSeen).map(\.text)
        normalized = words.map(FieldComparison.normalized)
        joined = normalized.joined()
    }

    var isEmpty: Bool { joined.isEmpty }

    /// Whether the value stands there in some notation: an amount as words that are this amount and nothing else.
    func shows(_ value: String, kind: FieldKind) -> Bool {
        guard kind == .amount else { return joined.contains(FieldComparison.normalized(value)) }
        return words.indices.contains { start in
            words[start...].prefix(Self.mostWords).indices.contains { end in
                Self.amount(words[start...end]).map { FieldComparison.agree($0, value, kind: kind) } ?? false
            }
        }
    }

    /// The amount that words are. A number without decimals or a currency may be of anything: a street, a standard, a year.
    private static func amount(_ words: ArraySlice<String>) -> String? {
        guard words.contains(where: { $0.utf8.contains { (48...57).contains($0) } }) else { return nil }
        var text = words.joined(separator: " ")[...]
        // `Total:12.00` may be one word, and a sentence or a footnote may follow.
        if let mark = text.lastIndex(where: { $0 == ":" || $0 == "=" }) { text = text[text.index(after: mark)...] }
        while let last = text.last, ".,;*".contains(last) { text.removeLast() }
        guard let amount = AmountParser.parse(String(text)), amount.hasDecimals || amount.currency != nil
        else { return nil }
        return amount.value
    }
}

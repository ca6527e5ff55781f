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

    /// Whether the value stands there in some notation. Numbers must stand alone: any digits are part of longer ones.
    func shows(_ value: String, kind: FieldKind) -> Bool {
        guard kind == .amount else { return joined.contains(FieldComparison.normalized(value)) }
        let number = Self.digits(value)
        return words.indices.contains { start in
            (1...Self.mostWords).contains { count in
                guard start + count <= words.count else { return false }
                let run = start..<start + count
                guard Self.digits(normalized[run].joined()) == number else { return false }
                // The digits of 10,000.00 are those of 10.00.
                let amount = AmountParser.parse(words[run].joined(separator: " "))
                return amount.map { FieldComparison.agree($0.value, value, kind: kind) } ?? true
            }
        }
    }

    /// The digits without zeros that prove nothing: 1234.50 may stand as 1.234,5 and 12.00 as 12.
    private static func digits(_ text: String) -> Substring {
        let digits = text.filter { ("0"..."9").contains($0) }
        let start = digits.firstIndex { $0 != "0" } ?? digits.endIndex
        let end = digits.lastIndex { $0 != "0" }.map(digits.index(after:)) ?? digits.endIndex
        return start < end ? digits[start..<end] : digits.prefix(1)
    }
}

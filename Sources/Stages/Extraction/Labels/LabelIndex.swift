import DocumentModel
import RuleEngine

/// The labels of one document type, found by their first token.
struct LabelIndex: Sendable {
    struct Entry: Sendable {
        var field: String
        var tokens: [String]
        var language: String
        /// Place in the rule file's list: earlier labels are more specific.
        var rank: Int
        /// True for labels that look like the field's own and are not.
        var isExclusion: Bool
    }

    /// Labels that a word may begin.
    struct Beginning: Sendable {
        var entries: [Entry]
        /// Letters that it was misread by.
        var errors = 0
        /// True when the word only ends with the label's first.
        var isCompound = false
    }

    struct Key: Sendable {
        var text: String
        var bytes: [UInt8]
    }

    private(set) var byFirstToken: [String: [Entry]] = [:]
    /// First tokens by length, for words that were misread.
    private(set) var firstTokens: [Int: [Key]] = [:]

    /// By the tokens put together, and the beginnings of these: `Beleg-Datum` is `Belegdatum`, and recognition loses the space of
    /// `Invoice No`.
    private var byJoined: [String: [Entry]] = [:]
    private var joinedBeginnings: Set<String> = []

    /// Shorter labels put together are letters by chance.
    private static let leastJoinedLength = 6

    /// The least letters of a label that may stand at the end of a compound, as in `Handelsrechnung`.
    static let leastCompoundLength = 7

    init(_ rules: DocumentTypeRules) {
        for field in rules.fields {
            add(field.labels, field: field.name, isExclusion: false)
            add(field.excludedLabels, field: field.name, isExclusion: true)
        }
        joinedBeginnings = Set(byJoined.keys.flatMap { key in (1...key.utf8.count).map { String(key.prefix($0)) } })
        for key in byFirstToken.keys {
            byFirstToken[key]?.sort { $0.tokens.count > $1.tokens.count }
            let bytes = Array(key.utf8)
            if EditDistance.allowance(key) > 0 {
                firstTokens[bytes.count, default: []].append(Key(text: key, bytes: bytes))
            }
        }
        for length in firstTokens.keys { firstTokens[length]?.sort { $0.text < $1.text } }
    }

    private mutating func add(_ terms: LocalizedTerms, field: String, isExclusion: Bool) {
        for (language, list) in terms.byLanguage.sorted(by: { $0.key < $1.key }) {
            for (rank, term) in list.enumerated() {
                let tokens = Tokens.of(term)
                guard let first = tokens.first else { continue }
                let entry = Entry(
                    field: field, tokens: tokens, language: language, rank: rank, isExclusion: isExclusion)
                byFirstToken[first, default: []].append(entry)
                let joined = tokens.joined()
                if joined.utf8.count >= Self.leastJoinedLength { byJoined[joined, default: []].append(entry) }
            }
        }
    }

    /// The labels that a word may begin.
    func beginnings(_ token: String, source: WordSource, isAbbreviated: Bool = false) -> [Beginning] {
        if let exact = byFirstToken[token] { return [Beginning(entries: exact)] }
        if isAbbreviated, let whole = abbreviated(token) { return [whole] }
        if source == .ocr, let near = misread(token), !near.isEmpty { return near }
        return compound(token).map { [Beginning(entries: $0, isCompound: true)] } ?? []
    }

    /// Labels that are divided into tokens in another way, with the number of tokens that they are here.
    func joined(_ tokens: ArraySlice<TextLine.Token>) -> [(entry: Entry, count: Int)] {
        var text = ""
        var result: [(entry: Entry, count: Int)] = []
        for (index, token) in tokens.prefix(Self.mostJoined).enumerated() {
            text += token.text
            guard joinedBeginnings.contains(text) else { break }
            for entry in byJoined[text] ?? [] where !tokens.starts(with: entry.tokens, by: { $0.text == $1 }) {
                result.append((entry, index + 1))
            }
        }
        return result
    }

    private static let mostJoined = 4

    /// Fewer letters could be the beginning of anything.
    private static let leastAbbreviation = 5

    /// `Rechnungsdat.`: the labels that go on from there, when all of them are one field's.
    private func abbreviated(_ token: String) -> Beginning? {
        guard token.utf8.count >= Self.leastAbbreviation else { return nil }
        let entries = byFirstToken.filter { $0.key.utf8.count > token.utf8.count + 1 && $0.key.hasPrefix(token) }
            .values.flatMap(\.self).filter { $0.tokens.count == 1 }
        guard Set(entries.filter { !$0.isExclusion }.map(\.field)).count == 1 else { return nil }
        return Beginning(entries: entries, errors: 1)
    }

    private func misread(_ token: String) -> [Beginning]? {
        let length = token.utf8.count
        guard length >= 4 else { return nil }
        var result: [Beginning] = []
        let bytes = Array(token.utf8)
        for candidate in max(5, length - 2)...length + 2 {
            for key in firstTokens[candidate] ?? [] {
                let allowed = EditDistance.allowance(key.text)
                if let distance = EditDistance.within(allowed, bytes[...], key.bytes[...]) {
                    result.append(Beginning(entries: byFirstToken[key.text] ?? [], errors: distance))
                }
            }
        }
        return result
    }

    private func compound(_ token: String) -> [Entry]? {
        guard token.utf8.count >= Self.leastCompoundLength + 3 else { return nil }
        var tail = token.dropFirst(3)
        while tail.utf8.count >= Self.leastCompoundLength {
            if let entries = byFirstToken[String(tail)] {
                // `Beispielrechnung` alone says no more of a number than any word.
                let german = entries.filter {
                    $0.language == "de" && !$0.isExclusion && !$0.field.hasSuffix("_name")
                        && ($0.tokens.count > 1 || !$0.field.hasSuffix("_number"))
                }
                return german.isEmpty ? nil : german
            }
            tail = tail.dropFirst()
        }
        return nil
    }
}

/// How many letters two words differ in.
enum EditDistance {
    /// One misread letter in five.
    static func allowance(_ word: String) -> Int { word.utf8.count >= 10 ? 2 : word.utf8.count >= 5 ? 1 : 0 }

    /// nil when they differ in more than `limit` letters.
    static func within(_ limit: Int, _ left: String, _ right: String) -> Int? {
        within(limit, Array(left.utf8)[...], Array(right.utf8)[...])
    }

    /// The limit is small, so that following every difference is quicker than a table of them.
    static func within(_ limit: Int, _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Int? {
        guard abs(left.count - right.count) <= limit else { return nil }
        var left = left
        var right = right
        while let first = left.first, first == right.first {
            left.removeFirst()
            right.removeFirst()
        }
        while let last = left.last, last == right.last {
            left.removeLast()
            right.removeLast()
        }
        if left.isEmpty || right.isEmpty { return left.count + right.count }
        guard limit > 0 else { return nil }
        let replaced = within(limit - 1, left.dropFirst(), right.dropFirst())
        let removed = within(limit - 1, left.dropFirst(), right)
        let added = within(limit - 1, left, right.dropFirst())
        return [replaced, removed, added].compactMap { $0 }.min().map { $0 + 1 }
    }
}

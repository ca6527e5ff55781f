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

    private(set) var byFirstToken: [String: [Entry]] = [:]

    init(_ rules: DocumentTypeRules) {
        for field in rules.fields {
            add(field.labels, field: field.name, isExclusion: false)
            add(field.excludedLabels, field: field.name, isExclusion: true)
        }
        for key in byFirstToken.keys { byFirstToken[key]?.sort { $0.tokens.count > $1.tokens.count } }
    }

    private mutating func add(_ terms: LocalizedTerms, field: String, isExclusion: Bool) {
        for (language, list) in terms.byLanguage {
            for (rank, term) in list.enumerated() {
                let tokens = Tokens.of(term)
                guard let first = tokens.first else { continue }
                byFirstToken[first, default: []].append(
                    Entry(field: field, tokens: tokens, language: language, rank: rank, isExclusion: isExclusion))
            }
        }
    }
}

/// A label found on a page.
struct LabelMatch: Sendable {
    var field: String
    /// Index into the layout's lines.
    var line: Int
    var words: Range<Int>
    var box: BoundingBox
    var tokenCount: Int
    var language: String
    var rank: Int
    var isExclusion: Bool
    /// 0 for an exact match, else the number of letters that differ.
    var errors: Int
    var text: String
}

extension LabelIndex {
    /// Every label on the document; a label inside a longer one is none.
    func matches(in layout: DocumentLayout) -> [LabelMatch] {
        layout.lines.enumerated().flatMap { number, line in matches(in: line, number: number) }
    }

    private func matches(in line: TextLine, number: Int) -> [LabelMatch] {
        var found: [LabelMatch] = []
        for position in line.tokens.indices {
            for (entry, errors) in entries(at: position, of: line) {
                let last = position + entry.tokens.count - 1
                let words = line.tokens[position].word..<line.tokens[last].word + 1
                guard line.segment(of: words.lowerBound).upperBound >= words.upperBound else { continue }
                found.append(
                    LabelMatch(
                        field: entry.field, line: number, words: words, box: line.box(words),
                        tokenCount: entry.tokens.count, language: entry.language, rank: entry.rank,
                        isExclusion: entry.isExclusion, errors: errors, text: line.text(words)))
            }
        }
        return found.filter { match in
            !found.contains { other in
                other.tokenCount > match.tokenCount && other.words.lowerBound <= match.words.lowerBound
                    && other.words.upperBound >= match.words.upperBound
            }
        }
    }

    private func entries(at position: Int, of line: TextLine) -> [(Entry, Int)] {
        let token = line.tokens[position].text
        var result: [(Entry, Int)] = []
        func consider(_ entries: [Entry], errors: Int) {
            for entry in entries {
                if let more = compare(entry.tokens, line.tokens[position...], source: line.source) {
                    result.append((entry, errors + more))
                }
            }
        }
        consider(byFirstToken[token] ?? [], errors: 0)
        if result.isEmpty, line.source == .ocr, token.utf8.count >= 5 {
            for (key, entries) in byFirstToken {
                let allowed = EditDistance.allowance(key)
                if allowed > 0, let distance = EditDistance.within(allowed, token, key), distance > 0 {
                    consider(entries, errors: distance)
                }
            }
        }
        return result
    }

    /// The errors after the first token, or nil when the label is another one.
    private func compare(_ label: [String], _ tokens: ArraySlice<TextLine.Token>, source: WordSource) -> Int? {
        guard tokens.count >= label.count else { return nil }
        var errors = 0
        for (expected, token) in zip(label.dropFirst(), tokens.dropFirst()) where expected != token.text {
            let allowed = source == .ocr ? EditDistance.allowance(expected) : 0
            guard allowed > 0, let distance = EditDistance.within(allowed, token.text, expected) else { return nil }
            errors += distance
        }
        return errors
    }
}

/// How many letters two words differ in.
enum EditDistance {
    /// One misread letter in five.
    static func allowance(_ word: String) -> Int { word.utf8.count >= 10 ? 2 : word.utf8.count >= 5 ? 1 : 0 }

    /// - Returns: nil when they differ in more than `limit` letters.
    static func within(_ limit: Int, _ left: String, _ right: String) -> Int? {
        let a = Array(left.utf8)
        let b = Array(right.utf8)
        guard abs(a.count - b.count) <= limit else { return nil }
        if a == b { return 0 }
        var previous = Array(0...b.count)
        for (row, letter) in a.enumerated() {
            var current = [row + 1]
            for (column, other) in b.enumerated() {
                current.append(
                    min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
            }
            if (current.min() ?? 0) > limit { return nil }
            previous = current
        }
        return previous[b.count] <= limit ? previous[b.count] : nil
    }
}

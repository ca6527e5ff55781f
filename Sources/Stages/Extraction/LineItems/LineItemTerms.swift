import DocumentModel
import RuleEngine

/// The words of heads and ends, tokenised once per version of the rules.
struct LineItemTerms: Sendable {
    typealias Column = LineItemRule.Column

    /// By first token; those with more tokens first.
    let heads: [String: [(column: Column, tokens: [String])]]
    /// Heads as one word: `Positions-` over `betrag`.
    let joinedHeads: [String: Column]
    private let ends: [String: [[String]]]

    init(_ rules: LineItemRule) {
        var heads: [String: [(column: Column, tokens: [String])]] = [:]
        var joined: [String: Column] = [:]
        for (column, list) in rules.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            for entry in list.all {
                let tokens = Tokens.of(entry.term)
                guard let first = tokens.first else { continue }
                heads[first, default: []].append((column, tokens))
                joined[tokens.joined()] = joined[tokens.joined()] ?? column
            }
        }
        self.heads = heads.mapValues {
            $0.sorted { left, right in
                (right.tokens.count, left.column.rawValue) < (left.tokens.count, right.column.rawValue)
            }
        }
        joinedHeads = joined
        ends = Dictionary(grouping: rules.end.all.map { Tokens.of($0.term) }.filter { !$0.isEmpty }) { $0[0] }
    }

    /// Whether a line begins with the words of the row after the last item.
    func isEnd(_ line: TextLine) -> Bool {
        guard let first = line.tokens.first else { return false }
        return (ends[first.text] ?? []).contains { line.tokens.starts(with: $0) { $0.text == $1 } }
    }
}

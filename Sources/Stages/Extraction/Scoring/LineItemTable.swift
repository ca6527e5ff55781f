import DocumentModel
import RuleEngine

/// The table of line items: its head gives the columns, rows follow until the totals begin.
struct LineItemTable {
    /// The words of heads and ends, tokenised once per version of the rules.
    struct Terms: Sendable {
        /// By first token; those with more tokens first.
        let heads: [String: [(column: LineItemRule.Column, tokens: [String])]]
        let ends: [[String]]

        init(_ rules: LineItemRule) {
            var heads: [String: [(column: LineItemRule.Column, tokens: [String])]] = [:]
            for (column, list) in rules.columns {
                for entry in list.all {
                    let tokens = Tokens.of(entry.term)
                    if let first = tokens.first { heads[first, default: []].append((column, tokens)) }
                }
            }
            self.heads = heads.mapValues {
                $0.sorted { left, right in
                    (right.tokens.count, left.column.rawValue) < (left.tokens.count, right.column.rawValue)
                }
            }
            ends = rules.end.all.map { Tokens.of($0.term) }
        }
    }

    private struct Column {
        var kind: LineItemRule.Column
        var box: BoundingBox
    }

    let layout: DocumentLayout
    let terms: Terms
    private let found: [(line: Int, columns: [Column])]

    init(layout: DocumentLayout, terms: Terms) {
        self.layout = layout
        self.terms = terms
        found = Self.findHeads(layout, terms)
    }

    func items() -> [LineItem] {
        guard let (head, columns) = found.first else { return [] }
        var items: [LineItem] = []
        for number in layout.lines.indices.dropFirst(head + 1) {
            let line = layout.lines[number]
            if line.page == layout.lines[head].page, isEnd(line) { break }
            guard line.page == layout.lines[head].page else { break }
            if let item = item(line, columns) {
                items.append(item)
            } else if !items.isEmpty, items[items.count - 1].description != nil,
                line.segments.count == 1, let more = cells(line, columns)[.description]
            {
                items[items.count - 1].description? += " " + more
            }
            if items.count >= 500 { break }
        }
        return items
    }

    /// Lines that are the head of such a table, on any page.
    func heads() -> Set<Int> { Set(found.map(\.line)) }

    private static func findHeads(_ layout: DocumentLayout, _ terms: Terms) -> [(line: Int, columns: [Column])] {
        var found: [(line: Int, columns: [Column])] = []
        for (number, line) in layout.lines.enumerated() {
            var columns: [Column] = []
            var position = 0
            while position < line.tokens.count {
                let rest = line.tokens[position...]
                guard
                    let (kind, tokens) = terms.heads[line.tokens[position].text]?.first(where: {
                        rest.starts(with: $0.tokens) { $0.text == $1 }
                    })
                else {
                    position += 1
                    continue
                }
                let words = line.tokens[position].word..<line.tokens[position + tokens.count - 1].word + 1
                if !columns.contains(where: { $0.kind == kind }) {
                    columns.append(Column(kind: kind, box: line.box(words)))
                }
                position += tokens.count
            }
            let kinds = Set(columns.map(\.kind))
            if kinds.contains(.amount) || kinds.contains(.unitPrice), kinds.contains(.description), kinds.count >= 3 {
                found.append((number, columns))
            }
        }
        return found
    }

    private func isEnd(_ line: TextLine) -> Bool {
        terms.ends.contains { !$0.isEmpty && line.tokens.starts(with: $0) { $0.text == $1 } }
    }

    private func item(_ line: TextLine, _ columns: [Column]) -> LineItem? {
        let cells = cells(line, columns)
        var item = LineItem(page: line.page)
        item.description = cells[.description]
        item.quantity = cells[.quantity].flatMap(number)
        item.unit = cells[.unit]
        item.unitPrice = cells[.unitPrice].flatMap(number)
        item.taxRate = cells[.taxRate].flatMap(number)
        item.amount = cells[.amount].flatMap(number)
        guard item.description != nil, item.amount ?? item.unitPrice != nil else { return nil }
        return item
    }

    /// The words of a line, each with those that are nearest to the same column's head.
    private func cells(_ line: TextLine, _ columns: [Column]) -> [LineItemRule.Column: String] {
        var cells: [LineItemRule.Column: String] = [:]
        for word in line.words {
            guard let kind = nearest(word.box, columns) else { continue }
            if cells[kind]?.append(" " + word.text) == nil { cells[kind] = word.text }
        }
        return cells
    }

    private func number(_ text: String) -> String? {
        let bare = Detector.strip(text).filter { $0 != "%" }
        guard let amount = AmountParser.parse(bare) else { return nil }
        return amount.hasDecimals ? amount.value : String(amount.value.dropLast(3))
    }

    private func nearest(_ box: BoundingBox, _ columns: [Column]) -> LineItemRule.Column? {
        columns.min { distance(box, $0) < distance(box, $1) }?.kind
    }

    private func distance(_ box: BoundingBox, _ column: Column) -> Double {
        let overlap = min(box.x1, column.box.x1) - max(box.x0, column.box.x0)
        if overlap > 0 { return -overlap }
        // Text starts under its head at the left, numbers end under it at the right.
        return min(abs(box.x0 - column.box.x0), abs(box.x1 - column.box.x1), abs(box.midX - column.box.midX))
    }
}

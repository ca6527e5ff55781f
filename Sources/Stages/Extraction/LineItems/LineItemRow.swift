import DocumentModel
import RuleEngine

/// Takes a line apart by the columns of a head.
struct LineItemRow {
    typealias Kind = LineItemRule.Column

    let line: TextLine
    let columns: [LineItemHead.Column]

    /// The words of each column. Text starts under its head at the left, numbers end under it at the right.
    var cells: [Kind: [Word]] {
        var cells: [Kind: [Word]] = [:]
        for segment in line.segments {
            let opens = nearest(line.words[segment.lowerBound].box)
            for (index, word) in zip(segment, line.words[segment]) {
                guard var kind = nearest(word.box) else { continue }
                // A description runs on below the heads beside its own, but for a number at its end.
                let isLast = index == segment.upperBound - 1
                if opens == .description, kind != .description, !(isLast && isNumber(word.text)) { kind = .description }
                cells[kind, default: []].append(word)
            }
        }
        return cells
    }

    /// - Parameter needsAmount: whether the table has a column of amounts.
    /// - Returns: nil when the line is no item.
    func item(needsAmount: Bool) -> LineItem? {
        let cells = cells
        var item = LineItem(page: line.page)
        item.description = cells[.description].map { $0.map(\.text).joined(separator: " ") }
        item.amount = cells[.amount].flatMap { number($0)?.text }
        if needsAmount, item.amount == nil { return nil }
        item.unitPrice = cells[.unitPrice].flatMap { number($0)?.text }
        item.taxRate = cells[.taxRate].flatMap { number($0)?.text }
        if let words = cells[.quantity], let found = number(words) {
            item.quantity = found.text
            // `20 Stk.` in the column of quantities.
            let rest = words.filter { !found.words.contains($0) }.map(\.text).joined(separator: " ")
            if rest.contains(where: \.isLetter) { item.unit = rest }
        }
        if let unit = cells[.unit] { item.unit = unit.map(\.text).joined(separator: " ") }
        guard item.amount ?? item.unitPrice != nil else { return nil }
        return item
    }

    private func isNumber(_ text: String) -> Bool {
        text.hasDigit && AmountParser.parse(Detector.strip(text).filter { $0 != "%" }) != nil
    }

    /// The number that words are, or the last of them that is one: a discount may stand beside a price.
    private func number(_ words: [Word]) -> (text: String, words: [Word])? {
        let whole = words.map(\.text).joined(separator: " ")
        if let text = Self.number(whole) { return (text, words) }
        for word in words.reversed() where word.text.hasDigit && !word.text.hasSuffix("%") {
            if let text = Self.number(word.text) { return (text, [word]) }
        }
        return nil
    }

    static func number(_ text: String) -> String? {
        let bare = Detector.strip(text).filter { $0 != "%" }
        guard let amount = AmountParser.parse(bare) else { return nil }
        return amount.hasDecimals ? amount.value : String(amount.value.dropLast(3))
    }

    private func nearest(_ box: BoundingBox) -> Kind? {
        columns.min { distance(box, $0) < distance(box, $1) }?.kind
    }

    private func distance(_ box: BoundingBox, _ column: LineItemHead.Column) -> Double {
        let overlap = min(box.x1, column.box.x1) - max(box.x0, column.box.x0)
        if overlap > 0 { return -overlap }
        return min(abs(box.x0 - column.box.x0), abs(box.x1 - column.box.x1), abs(box.midX - column.box.midX))
    }
}

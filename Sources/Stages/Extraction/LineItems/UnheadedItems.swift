import DocumentModel

/// Items of a document whose table has no head that the rules know: rows of text with an amount at the end, one below the other,
/// that add up to the net total or the total.
struct UnheadedItems {
    let layout: DocumentLayout
    let terms: LineItemTerms

    private struct Row {
        var line: Int
        var description: String
        var amount: String
        var number: Int
        var right: Double
    }

    private static let mostRows = 200

    /// - Returns: nil when no rows add up.
    func items(sums: [Int]) -> [LineItem]? {
        // Net and taxes add up to the total: where the net total is known, only what adds up to it are items.
        guard let target = sums.first, target != 0 else { return nil }
        let rows = rows()
        // From each row on, as far as the amounts stay in one column.
        for start in rows.indices {
            var sum = 0
            for (count, row) in rows[start...].enumerated() {
                // One amount that is the total is the total.
                guard abs(row.right - rows[start].right) < 6, !sums.contains(row.number) else { break }
                sum += row.number
                if count > 0, sum == target {
                    return rows[start...(start + count)].map {
                        LineItem(description: $0.description, amount: $0.amount, page: layout.lines[$0.line].page)
                    }
                }
            }
        }
        return nil
    }

    private func rows() -> [Row] {
        var rows: [Row] = []
        for (number, line) in layout.lines.enumerated() where rows.count < Self.mostRows {
            guard line.segments.count >= 2, !terms.isEnd(line), let first = line.segments.first,
                let last = line.segments.last
            else { continue }
            let text = line.text(first)
            guard text.contains(where: \.isLetter), let amount = AmountParser.parse(Detector.strip(line.text(last))),
                amount.hasDecimals, let value = Money.parse(amount.value), value != 0
            else { continue }
            rows.append(
                Row(line: number, description: text, amount: amount.value, number: value, right: line.box(last).x1))
        }
        return rows
    }
}

import DocumentModel

/// Rows of text in aligned columns. Every cell is made inert; the last column takes what is left of the width.
package struct Table: Sendable {
    package enum Alignment: Sendable { case left, right }

    package var header: [String]
    package var alignments: [Alignment]
    package var rows: [[String]] = []

    package init(_ header: [String], right: Set<Int> = []) {
        self.header = header
        alignments = header.indices.map { right.contains($0) ? .right : .left }
    }

    package mutating func add(_ cells: String...) { add(cells) }

    package mutating func add(_ cells: [String]) {
        rows.append(cells.map { InertText.line($0) })
    }

    /// The rows as text, `width` columns wide at most: longer last cells are cut with an ellipsis.
    package func lines(width: Int, style: Style) -> [String] {
        var widths = header.map(\.count)
        for row in rows {
            for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.count) }
        }
        if let last = widths.indices.last {
            let before = widths.dropLast().reduce(0, +) + 2 * (widths.count - 1)
            widths[last] = min(widths[last], max(10, width - before))
        }
        func line(_ cells: [String]) -> String {
            var result = ""
            for (index, cell) in cells.enumerated() {
                let isLast = index == cells.count - 1
                let text = cell.count > widths[index] ? String(cell.prefix(widths[index] - 1)) + "…" : cell
                let padding = String(repeating: " ", count: widths[index] - text.count)
                switch alignments[index] {
                case .left: result += isLast ? text : text + padding
                case .right: result += padding + text
                }
                if !isLast { result += "  " }
            }
            while result.last == " " { result.removeLast() }
            return result
        }
        return [style.bold(line(header))] + rows.map(line)
    }
}

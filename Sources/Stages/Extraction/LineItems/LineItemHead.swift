import DocumentModel
import RuleEngine

/// The head of a table of line items: one line, or a few of which the lower ones go on with the words above them.
struct LineItemHead {
    typealias Kind = LineItemRule.Column

    struct Column {
        var kind: Kind
        var box: BoundingBox
    }

    /// Index into the layout's lines, of the first and of the last.
    var line: Int
    var last: Int
    var page: Int
    var columns: [Column]

    var kinds: Set<Kind> { Set(columns.map(\.kind)) }

    /// Three columns make a table beyond doubt.
    var isCertain: Bool { columns.count >= 3 }

    /// Lines of a head below its first.
    private static let mostContinuations = 2

    private static let most = 200

    /// Every head of the document, from the top.
    static func find(_ layout: DocumentLayout, _ terms: LineItemTerms) -> [LineItemHead] {
        var found: [LineItemHead] = []
        for number in layout.lines.indices {
            if let last = found.last, number <= last.last { continue }
            if let head = head(at: number, layout, terms) { found.append(head) }
            if found.count == most { break }
        }
        return found
    }

    private static func head(at number: Int, _ layout: DocumentLayout, _ terms: LineItemTerms) -> LineItemHead? {
        let line = layout.lines[number]
        var columns = columns(in: line, terms)
        // Nothing of a head in the first line: then it is not where the head begins.
        guard columns.count >= 2 else { return nil }
        let below = continuations(of: number, layout)
        for next in below {
            for column in Self.columns(in: layout.lines[next], terms) { add(column, to: &columns) }
        }
        addJoined(line, below.map { layout.lines[$0] }, terms, &columns)
        let kinds = Set(columns.map(\.kind))
        guard kinds.contains(.description), kinds.contains(.amount) || (kinds.contains(.unitPrice) && kinds.count >= 3)
        else { return nil }
        return LineItemHead(line: number, last: below.last ?? number, page: line.page, columns: columns)
    }

    private static func add(_ column: Column, to columns: inout [Column]) {
        if !columns.contains(where: { $0.kind == column.kind }) { columns.append(column) }
    }

    private static func columns(in line: TextLine, _ terms: LineItemTerms) -> [Column] {
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
            add(Column(kind: kind, box: line.box(words)), to: &columns)
            position += tokens.count
        }
        return columns
    }

    /// Lines right below that hold no numbers: those are rows.
    private static func continuations(of number: Int, _ layout: DocumentLayout) -> [Int] {
        var result: [Int] = []
        var last = layout.lines[number]
        for next in layout.lines.indices.dropFirst(number + 1).prefix(mostContinuations) {
            let line = layout.lines[next]
            guard line.page == last.page, line.box.y0 - last.box.y1 < max(last.height, line.height) * 0.7,
                !line.words.contains(where: { $0.text.hasDigit })
            else { break }
            result.append(next)
            last = line
        }
        return result
    }

    /// `Positions-` over `betrag`, `Unit` over `price`.
    private static func addJoined(
        _ line: TextLine, _ below: [TextLine], _ terms: LineItemTerms, _ columns: inout [Column]
    ) {
        guard !below.isEmpty else { return }
        for segment in line.segments {
            let box = line.box(segment)
            guard !columns.contains(where: { overlap($0.box, box) > 0 }) else { continue }
            var text = line.tokens(in: segment).joined()
            for next in below {
                guard let cell = next.segments.first(where: { overlap(next.box($0), box) > 0 }) else { break }
                text += next.tokens(in: cell).joined()
                if let kind = terms.joinedHeads[text] {
                    add(Column(kind: kind, box: box.union(next.box(cell))), to: &columns)
                    break
                }
            }
        }
    }

    private static func overlap(_ left: BoundingBox, _ right: BoundingBox) -> Double {
        min(left.x1, right.x1) - max(left.x0, right.x0)
    }
}

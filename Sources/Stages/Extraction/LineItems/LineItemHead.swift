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
        guard columns.count >= 2 else { return nil }
        let below = neighbours(of: number, layout, step: 1)
        for next in below {
            for column in Self.columns(in: layout.lines[next], terms) { add(column, to: &columns) }
        }
        let above = neighbours(of: number, layout, step: -1).reversed()
        addJoined((above + [number] + below).map { layout.lines[$0] }, terms, &columns)
        let kinds = Set(columns.map(\.kind))
        guard kinds.contains(.description), kinds.contains(.amount) || (kinds.contains(.unitPrice) && kinds.count >= 3)
        else { return nil }
        return LineItemHead(line: number, last: below.last ?? number, page: line.page, columns: columns)
    }

    /// Of two columns of amounts the right one is that of the items; one before the description counts them.
    private static func add(_ column: Column, to columns: inout [Column]) {
        guard let index = columns.firstIndex(where: { $0.kind == column.kind }) else {
            columns.append(column)
            return
        }
        guard column.kind == .amount, column.box.x0 > columns[index].box.x1 else { return }
        let isCount = columns.contains { $0.kind == .description && $0.box.x0 > columns[index].box.x0 }
        if isCount, !columns.contains(where: { $0.kind == .quantity }) {
            columns[index].kind = .quantity
            columns.append(column)
        } else {
            columns[index] = column
        }
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

    /// Lines right below or above that hold no numbers: those are rows.
    private static func neighbours(of number: Int, _ layout: DocumentLayout, step: Int) -> [Int] {
        var result: [Int] = []
        var last = layout.lines[number]
        for next in stride(from: number + step, through: number + step * mostContinuations, by: step) {
            guard layout.lines.indices.contains(next) else { break }
            let line = layout.lines[next]
            let gap = step > 0 ? line.box.y0 - last.box.y1 : last.box.y0 - line.box.y1
            guard line.page == last.page, gap < max(last.height, line.height) * 0.7,
                !line.words.contains(where: { $0.text.hasDigit })
            else { break }
            result.append(next)
            last = line
        }
        return result
    }

    /// `Positions-` over `betrag`, `Unit` over `price`: words one below the other that make a head together.
    private static func addJoined(_ lines: [TextLine], _ terms: LineItemTerms, _ columns: inout [Column]) {
        guard lines.count > 1 else { return }
        for (index, line) in lines.enumerated() {
            for segment in line.segments {
                var box = line.box(segment)
                guard !columns.contains(where: { overlap($0.box, box) > 0 }) else { continue }
                var text = line.tokens(in: segment).joined()
                for next in lines[(index + 1)...] {
                    guard let cell = next.segments.first(where: { overlap(next.box($0), box) > 0 }) else { continue }
                    text += next.tokens(in: cell).joined()
                    box = box.union(next.box(cell))
                    if let kind = terms.joinedHeads[text] {
                        add(Column(kind: kind, box: box), to: &columns)
                        break
                    }
                }
            }
        }
    }

    private static func overlap(_ left: BoundingBox, _ right: BoundingBox) -> Double {
        min(left.x1, right.x1) - max(left.x0, right.x0)
    }
}

import DocumentModel
import RuleEngine

/// The table of line items: its head gives the columns, rows follow until the totals begin, over page breaks. What the rows add up
/// to decides between several tables, and finds the rows where no head is known.
struct LineItemTable {
    let layout: DocumentLayout
    let terms: LineItemTerms
    private let found: [LineItemHead]
    private let byLine: [Int: LineItemHead]

    private static let mostItems = 500

    init(layout: DocumentLayout, terms: LineItemTerms) {
        self.layout = layout
        self.terms = terms
        found = LineItemHead.find(layout, terms)
        byLine = Dictionary(found.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Lines that are the head of such a table, on any page.
    func heads() -> Set<Int> { Set(found.filter(\.isCertain).flatMap { $0.line...$0.last }) }

    /// - Parameter sums: what the items should add up to, in ten-thousandths: the net total or the total.
    /// - Returns: the items that add up, else those below the first head.
    func items(sums: [Int]) -> [LineItem] {
        var first: [LineItem]?
        for head in found.prefix(Self.mostHeads) {
            let items = items(below: head)
            if let whole = Self.adding(items, to: sums) { return whole }
            if head.isCertain, !items.isEmpty { first = first ?? Self.without(sums, items) }
        }
        if let unheaded = UnheadedItems(layout: layout, terms: terms).items(sums: sums) { return unheaded }
        return first ?? []
    }

    private static let mostHeads = 8

    /// The items when they add up, or those of them that do: remarks below an item may hold amounts, and sums follow the last.
    private static func adding(_ items: [LineItem], to sums: [Int]) -> [LineItem]? {
        if let count = count(adding: items, to: sums) { return Array(items.prefix(count)) }
        let full = items.filter { $0.quantity != nil || $0.unitPrice != nil }
        guard full.count < items.count, let count = count(adding: full, to: sums) else { return nil }
        return Array(full.prefix(count))
    }

    /// How many items from the first on add up: to the net total before they do to the total, which their taxes may make up.
    private static func count(adding items: [LineItem], to sums: [Int]) -> Int? {
        var sum = 0
        var found: [Int: Int] = [:]
        for (index, item) in items.enumerated() {
            guard let amount = item.amount.flatMap(Money.parse) else { break }
            sum += amount
            if sum != 0, found[sum] == nil { found[sum] = index + 1 }
        }
        return sums.lazy.compactMap { found[$0] }.first
    }

    /// The items before a row that is a sum itself.
    private static func without(_ sums: [Int], _ items: [LineItem]) -> [LineItem] {
        let end = items.dropFirst().firstIndex { $0.amount.flatMap(Money.parse).map(sums.contains) ?? false }
        return Array(items[..<(end ?? items.count)])
    }

    private func items(below start: LineItemHead) -> [LineItem] {
        var head = start
        var items: [LineItem] = []
        /// A description whose numbers stand in the next line.
        var pending: String?
        /// The foot of the last line of the table.
        var foot = layout.lines[head.last].box.y1
        var number = head.last + 1
        while number < layout.lines.count, items.count < Self.mostItems {
            let line = layout.lines[number]
            if let again = byLine[number] {
                // The head once more on the next page; another table on the same page is another matter.
                guard again.page != head.page, again.kinds.isSuperset(of: [.description]) else { break }
                head = again
                pending = nil
                number = again.last + 1
                foot = layout.lines[again.last].box.y1
                continue
            }
            if terms.isEnd(line) {
                guard let next = continuation(of: head, after: number) else { break }
                number = next.line
                continue
            }
            read(line, head, &items, &pending, isNext: line.box.y0 - foot < line.height * Self.widestGap)
            foot = line.box.y1
            number += 1
        }
        return items
    }

    /// A table that ends with a carry-over goes on below its head on a later page.
    private func continuation(of head: LineItemHead, after number: Int) -> LineItemHead? {
        found.first { $0.line > number && $0.page > head.page && $0.kinds == head.kinds }
    }

    /// Lines of one description stand closer.
    private static let widestGap = 1.6

    private func read(
        _ line: TextLine, _ head: LineItemHead, _ items: inout [LineItem], _ pending: inout String?, isNext: Bool
    ) {
        if let first = line.tokens.first?.text, Self.carried.contains(first) { return }
        let row = LineItemRow(line: line, columns: head.columns)
        if var item = row.item(needsAmount: head.kinds.contains(.amount)) {
            item.description = item.description ?? pending
            pending = nil
            if item.description != nil { items.append(item) }
            return
        }
        guard line.segments.count == 1, line.page == head.page,
            let more = row.cells[.description]?.map(\.text).joined(separator: " ")
        else {
            pending = nil
            return
        }
        pending = more
        if !items.isEmpty, isNext { items[items.count - 1].description? += " " + more }
    }

    /// Rows that repeat a sum at the end and the beginning of a page.
    private static let carried: Set<String> = [
        "ubertrag", "carried", "brought", "report", "reporter", "riporto", "suma",
    ]
}

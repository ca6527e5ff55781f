import DocumentModel

/// Holds an e-invoice's lines against the table on the page, as far as that was surely read.
struct LineItemAgreement {
    private let stated: [LineItem]
    private let onPage: [LineItem]

    init(stated: [LineItem], onPage: [LineItem]) {
        // What costs nothing is often not printed.
        self.stated = stated.filter { $0.amount.flatMap(Money.parse) != 0 }
        self.onPage = onPage.filter { $0.amount.flatMap(Money.parse) != 0 }
    }

    /// Whether the page plainly shows other lines: a row whose numbers fit each other has another quantity, or most of what
    /// a line is called stands nowhere.
    func isContradicted(_ pages: [PageContent]) -> Bool {
        guard !stated.isEmpty else { return false }
        return hasOtherRows || pairs.contains { isOther($0, than: $1) } || hasOtherNames(pages)
    }

    /// As many rows as lines must make the same sum.
    private var hasOtherRows: Bool {
        guard !onPage.isEmpty, onPage.count != stated.count, let page = Self.sum(onPage), let lines = Self.sum(stated)
        else { return false }
        return page == lines
    }

    /// Rows and lines of the same amounts in the same order.
    private var pairs: [(row: LineItem, line: LineItem)] {
        guard onPage.count == stated.count, Self.amounts(onPage) == Self.amounts(stated) else { return [] }
        return Array(zip(onPage, stated)).map { (row: $0, line: $1) }
    }

    private func isOther(_ row: LineItem, than line: LineItem) -> Bool {
        guard let count = row.quantity.flatMap(Money.parse), let price = row.unitPrice.flatMap(Money.parse),
            let amount = row.amount.flatMap(Money.parse), let stated = line.quantity.flatMap(Money.parse)
        else { return false }
        return count != stated && Self.product(count, price).map { abs($0 - amount) <= Money.cent / 2 } ?? false
    }

    private static func product(_ count: Int, _ price: Int) -> Int? {
        let (product, overflow) = count.multipliedReportingOverflow(by: price)
        return overflow ? nil : product / Money.unit
    }

    private static func amounts(_ items: [LineItem]) -> [Int?] { items.map { $0.amount.flatMap(Money.parse) } }

    private static func sum(_ items: [LineItem]) -> Int? {
        let amounts = amounts(items).compactMap { $0 }
        return amounts.count == items.count ? amounts.reduce(0, +) : nil
    }

    private func hasOtherNames(_ pages: [PageContent]) -> Bool {
        let words = Set(pages.flatMap { page in page.words.filter(\.isSeen).flatMap { Self.names(in: $0.text) } })
        return stated.prefix(Self.mostLines).contains { line in
            let names = Self.names(in: line.description ?? "")
            return !names.isEmpty && names.filter(words.contains).count * 2 < names.count
        }
    }

    private static let mostLines = 2_000

    /// The words of a text that tell something.
    private static func names(in text: String) -> [String] {
        TextFolding.fold(text).split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.utf8.count >= 4 }
    }
}

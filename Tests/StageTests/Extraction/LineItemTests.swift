import DocumentModel
import Testing

@testable import Extraction

@Suite struct LineItemTests {
    private static let sums: [Paper.Cell] = [
        .init(300, 700, "Nettobetrag"), .init(480, 700, "130,00 €"), .init(300, 715, "zzgl. 19 % MwSt."),
        .init(480, 715, "24,70 €"), .init(300, 730, "Gesamtbetrag"), .init(480, 730, "154,70 €"),
        .init(50, 40, "Rechnung", height: 16),
    ]

    private func items(_ pages: [[Paper.Cell]]) throws -> [LineItem] {
        let contents = pages.enumerated().map { index, cells in
            PageContent(number: index + 1, width: 595, height: 842, source: .text, words: Paper(cells).words)
        }
        let description = DocumentDescription(
            kind: .pdf, pages: contents.map { _ in .init(width: 595, height: 842) }, invoice: nil)
        return Extractor.extract(pages: contents, description: description, rules: try Paper.rules()).lineItems
    }

    private static let head: [Paper.Cell] = [
        .init(50, 200, "Pos."), .init(90, 200, "Bezeichnung"), .init(300, 200, "Menge"), .init(370, 200, "Einzelpreis"),
        .init(480, 200, "Gesamtpreis"),
    ]

    private static func row(_ y: Double, _ number: String, _ text: String, _ prices: (String, String, String)) -> [Paper
        .Cell]
    {
        [
            .init(50, y, number), .init(90, y, text), .init(300, y, prices.0), .init(370, y, prices.1),
            .init(480, y, prices.2),
        ]
    }

    @Test func readsTheColumnsOfATable() throws {
        let found = try items([
            Self.head + Self.row(220, "1", "Scharnier 300 x 100 mm", ("2 Stk.", "50,00", "100,00"))
                + [.init(90, 232, "verzinkt, mit Schrauben")] + Self.row(250, "2", "Griff", ("3", "10,00", "30,00"))
                + Self.sums
        ])
        #expect(
            found == [
                LineItem(
                    description: "Scharnier 300 x 100 mm verzinkt, mit Schrauben", quantity: "2", unit: "Stk.",
                    unitPrice: "50.00", amount: "100.00", page: 1),
                LineItem(description: "Griff", quantity: "3", unitPrice: "10.00", amount: "30.00", page: 1),
            ])
    }

    @Test("Tables go on over a page break, past what is carried over", arguments: [true, false])
    func goesOnOverPageBreaks(repeatsHead: Bool) throws {
        let first =
            [.init(50, 40, "Rechnung", height: 16)] + Self.head
            + Self.row(220, "1", "Scharnier", ("2", "50,00", "100,00"))
            + [.init(90, 760, "Übertrag"), .init(480, 760, "100,00")]
        let second =
            (repeatsHead ? Self.head.map { Paper.Cell($0.x, 60, $0.text) } : [])
            + [.init(90, 80, "Übertrag"), .init(480, 80, "100,00")]
            + Self.row(100, "2", "Griff", ("3", "10,00", "30,00")) + Self.sums.dropLast()
        let found = try items([first, second])
        #expect(found.map(\.description) == ["Scharnier", "Griff"])
        #expect(found.map(\.page) == [1, 2])
    }

    @Test("A head may be broken into lines")
    func readsHeadsOfTwoLines() throws {
        let head: [Paper.Cell] = [
            .init(90, 200, "Beschreibung"), .init(300, 200, "Menge"), .init(370, 200, "Nettopreis"),
            .init(480, 200, "Positions-"), .init(480, 211, "betrag"),
        ]
        let found = try items([
            head + Self.row(230, "1", "Scharnier", ("2", "50,00", "100,00"))
                + Self.row(250, "2", "Griff", ("3", "10,00", "30,00")) + Self.sums
        ])
        #expect(found.map(\.amount) == ["100.00", "30.00"])
        #expect(found.map(\.unitPrice) == ["50.00", "10.00"])
    }

    @Test("Without a head, what adds up to the net total is the table")
    func findsRowsThatAddUp() throws {
        let found = try items([
            [
                .init(90, 220, "Beratung im Mai"), .init(480, 220, "100,00"), .init(90, 235, "Fahrt nach Kiel"),
                .init(480, 235, "30,00"),
            ] + Self.sums
        ])
        #expect(found.map(\.description) == ["Beratung im Mai", "Fahrt nach Kiel"])
        #expect(found.map(\.amount) == ["100.00", "30.00"])
    }

    @Test("Remarks with amounts below an item are no items when the rest adds up")
    func leavesRemarksOut() throws {
        let found = try items([
            Self.head + Self.row(220, "1", "Scharnier", ("2", "50,00", "100,00"))
                + [.init(90, 232, "darin Pfand"), .init(480, 232, "5,00")]
                + Self.row(250, "2", "Griff", ("3", "10,00", "30,00")) + Self.sums
        ])
        #expect(found.map(\.description) == ["Scharnier", "Griff"])
    }
}

import DocumentModel
import Testing

@testable import Extraction

@Suite struct UnusualTests {
    private static let invoice: [Paper.Cell] = [
        .init(50, 40, "Voss Tischlerei GmbH"), .init(50, 100, "Rechnung Nr. RE-2025-17"),
        .init(50, 120, "Rechnungsdatum: 17.06.2025"), .init(50, 140, "Zahlbar bis: 30.06.2025"),
        .init(50, 300, "Nettobetrag 100,00 EUR"), .init(50, 320, "zzgl. MwSt. 19 % 19,00 EUR"),
        .init(50, 340, "Gesamtbetrag 119,00 EUR"),
        .init(50, 400, "Bitte zahlen Sie bis zum Ende der Frist von zwei Wochen"),
        .init(50, 420, "mit der Angabe unserer Nummer auf unser Konto bei der Bank in Kiel"),
    ]

    private static let english: [Paper.Cell] = [
        .init(50, 500, "Please pay the amount of this invoice to the account"),
        .init(50, 520, "and quote the number of the invoice with your payment; the terms of"),
        .init(50, 540, "our price list are part of this and your credit is the price"),
    ]

    private func codes(_ cells: [Paper.Cell], _ source: WordSource = .text, confidence: Double? = nil) throws
        -> [String]
    {
        var paper = Paper(source: source, cells)
        if let confidence { paper.setConfidence(confidence) }
        return try paper.extraction().warnings
    }

    @Test func anUsualInvoiceHasNothingToSay() throws {
        #expect(try codes(Self.invoice) == [])
        #expect(try codes(Self.invoice, .ocr) == [])
    }

    @Test func twoLanguagesAreSaid() throws {
        #expect(try codes(Self.invoice + Self.english) == ["languages-mixed"])
        #expect(try codes(Self.invoice + Self.english.prefix(1)) == [])
    }

    @Test func lettersOfArticleNumbersAreNoLanguage() throws {
        let articles = (0..<20).map { Paper.Cell(50, 440 + 12 * Double($0), "Toner schwarz \(300 + $0)-E") }
        #expect(try codes(Self.invoice + articles) == [])
    }

    @Test func whatCallsNothingByItsNameIsUnfamiliar() throws {
        let cells: [Paper.Cell] = [
            .init(50, 40, "Invoice"), .init(50, 60, "Voss Ltd"), .init(50, 100, "Cena 12,00"),
            .init(50, 120, "Suma 19,00"),
        ]
        #expect(try codes(cells) == ["layout-unfamiliar"])
    }

    @Test func fewWordsAndIllegibleOnesAreSaid() throws {
        #expect(try codes(Array(Self.invoice.prefix(7)), .ocr) == ["few-words"])
        #expect(try codes(Array(Self.invoice.prefix(7))) == [])
        #expect(try codes(Self.invoice, .ocr, confidence: 0.4) == ["words-illegible"])
    }
}

import DocumentModel
import Testing

@testable import Extraction

@Suite struct HiddenTextTests {
    private static let cells: [Paper.Cell] = [
        .init(50, 40, "Invoice"), .init(50, 60, "Muster Trading Ltd"), .init(50, 100, "Invoice number: RE-17"),
        .init(50, 120, "Invoice date: 14 March 2026"), .init(50, 300, "Net total"), .init(300, 300, "100.00 GBP"),
        .init(50, 320, "VAT 19%"), .init(300, 320, "19.00 GBP"), .init(50, 340, "Total"), .init(300, 340, "119.00 GBP"),
    ]

    private func extraction(
        _ hidden: [Paper.Cell], as sight: WordSight = .unseen, without missing: String? = nil,
        invoice: ElectronicInvoice? = nil
    ) throws -> Extraction {
        let seen = Self.cells.filter { cell in missing.map { !cell.text.contains($0) } ?? true }
        var page = Paper(seen).page
        page.words += Paper(hidden).words.map { word in
            var word = word
            word.sight = sight
            return word
        }
        let description = DocumentDescription(kind: .pdf, pages: [.init(width: 595, height: 842)], invoice: invoice)
        return Extractor.extract(pages: [page], description: description, rules: try Paper.rules())
    }

    @Test(arguments: WordSight.allCases)
    func hiddenValuesAreNeverChosen(sight: WordSight) throws {
        let field = try #require(
            try extraction([.init(50, 500, "Grand total"), .init(300, 500, "99999.00 GBP")], as: sight)
                .field("grand_total"))
        #expect(field.chosen?.value == "119.00")
        let rival = try #require(field.rivals.first)
        #expect((rival.value, rival.hiddenText) == ("99999.00", sight.code))
        #expect(rival.confidence <= 0.01)
    }

    @Test func aValueThatOnlyHiddenTextGivesIsOfferedWithItsReason() throws {
        let field = try #require(
            try extraction([.init(50, 400, "IBAN: GB66LOYD30159204417726")]).field("iban"))
        #expect(field.chosen == nil)
        #expect(field.rivals.first?.value == "GB66LOYD30159204417726")
        #expect(field.rivals.first?.hiddenText == "unseen")
    }

    @Test func aHiddenLabelMakesNoValue() throws {
        let visible = try extraction([])
        #expect(visible.field("due_date")?.chosen == nil)
        let hidden = [Paper.Cell(50, 200, "Due date:")]
        var page = Paper(Self.cells + [.init(150, 200, "13 May 2026")]).page
        page.words += Paper(hidden).words.map { word in
            var word = word
            word.sight = .unseen
            return word
        }
        let description = DocumentDescription(kind: .pdf, pages: [.init(width: 595, height: 842)])
        let field = try #require(
            Extractor.extract(pages: [page], description: description, rules: try Paper.rules()).field("due_date"))
        #expect(field.chosen == nil)
        #expect(field.rivals.first?.value == "2026-05-13")
        #expect(field.rivals.first?.hiddenText == Candidate.hiddenLabel)
    }

    @Test func hiddenTextThatChangesNothingIsNoReason() throws {
        let hidden: [Paper.Cell] = [
            .init(50, 500, "signature-here"), .init(50, 520, "Total"), .init(300, 520, "119.00 GBP"),
        ]
        let candidates = try extraction(hidden).fields.flatMap { [$0.chosen].compactMap(\.self) + $0.rivals }
        #expect(candidates.allSatisfy { $0.hiddenText == nil })
    }

    @Test func hiddenTextDoesNotShowTheXML() throws {
        let invoice = ElectronicInvoice(
            syntax: .crossIndustryInvoice, profile: "x", type: "invoice", fields: ["invoice_number": "RE-99"])
        let hidden = [Paper.Cell(50, 500, "Invoice number: RE-99")]
        let field = try #require(try extraction(hidden, invoice: invoice).field("invoice_number"))
        #expect(field.chosen?.source == .text)
        let stated = try #require(field.rivals.first { $0.source == .xml })
        #expect(stated.hiddenText == "unseen")
        #expect(!stated.evidence.contains(Candidate.visibleOnPage))
    }
}

import DocumentModel
import Testing

@testable import Extraction

@Suite struct LayoutTests {
    private func scan(turnedBy degrees: Double) -> Paper {
        var paper = Paper(
            source: .ocr,
            [
                .init(50, 40, "Nordwind Elektrotechnik GmbH", height: 14), .init(50, 60, "Hafenweg 3, 24103 Kiel"),
                .init(50, 120, "Meridian Verlag GmbH"), .init(50, 132, "Kaiserstraße 112"),
                .init(50, 144, "76133 Karlsruhe"), .init(50, 220, "Rechnung", height: 16),
                .init(50, 250, "Rechnungsnummer"), .init(440, 250, "RE-2025-0118"), .init(50, 264, "Rechnungsdatum"),
                .init(440, 264, "18.02.2025"), .init(50, 400, "Nettobetrag"), .init(480, 400, "1.773,00 €"),
                .init(50, 415, "zzgl. 19 % MwSt."), .init(480, 415, "336,87 €"), .init(50, 430, "Gesamtbetrag"),
                .init(480, 430, "2.109,87 €"),
            ])
        // Recognition gives a label and its value in one row as one line.
        for (label, value) in [("Rechnungsnummer", "RE-2025-0118"), ("Gesamtbetrag", "2.109,87")] {
            paper.join(label, value)
        }
        paper.turn(by: degrees)
        return paper
    }

    @Test("Rows of a slanting scan hold together", arguments: [0.9, -0.9, 0.4, 0.0])
    func readsSlantingPages(_ degrees: Double) throws {
        let extraction = try scan(turnedBy: degrees).extraction()
        #expect(extraction.field("invoice_number")?.chosen?.value == "RE-2025-0118")
        #expect(extraction.field("issue_date")?.chosen?.value == "2025-02-18")
        #expect(extraction.field("grand_total")?.chosen?.value == "2109.87")
        #expect(extraction.field("net_total")?.chosen?.value == "1773.00")
    }

    @Test("A value's place is that on the page as it is")
    func placesValuesOnTheSlantingPage() throws {
        let paper = scan(turnedBy: 0.9)
        let word = try #require(paper.words.first { $0.text == "RE-2025-0118" })
        let box = try #require(try paper.extraction().field("invoice_number")?.chosen?.box)
        #expect(abs(box.x0 - word.box.x0) < 0.5 && abs(box.y0 - word.box.y0) < 0.5)
    }

    @Test("A text layer is never turned")
    func leavesTextLayersAlone() {
        var paper = scan(turnedBy: 0.9)
        paper.source = .text
        #expect(Slope(of: paper.page) == nil)
    }

    @Test("Recognised words of wide type stay one cell")
    func keepsWideTypeTogether() {
        let words = ["Stylesheet", "zur", "Lesbarmachung"].enumerated().map { index, text in
            Word(
                text: text,
                box: BoundingBox(
                    x0: Double(index) * 80, y0: text == "zur" ? 103 : 100, x1: Double(index) * 80 + 71, y1: 107),
                confidence: 0.95)
        }
        #expect(TextLine(page: 1, words: words, source: .ocr).segments.count == 1)
    }
}

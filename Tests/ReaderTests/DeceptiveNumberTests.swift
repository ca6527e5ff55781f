import DocumentModel
import Foundation
import ReaderPool
import ReaderProtocol
import Testing

/// Numbers of a text layer that say something else than a person sees, through a pool and the real reader.
@Suite struct DeceptiveNumberTests {
    private func page(_ content: String, lying font: PDFBuilder.LyingFont? = nil) async throws -> PageContent {
        let builder = PDFBuilder(pages: [.init(content: Self.honest + "\n" + content)], lying: font)
        return try await withFolder { folder in
            let file = folder.appendingPathComponent("document")
            try builder.data.write(to: file)
            return try await withPool(of: "intake-reader") { try await $0.page(1, of: file.path) }
        }
    }

    private static let honest = PDFBuilder.text(
        ["Invoice 4711 of 24 March", "for the Museum, 3 days", "Total 12,345.67"], size: 12)
    private static let glyphs: [Character: String] = [
        "0": "zero", "1": "one", "2": "two", "3": "three", "4": "four", "5": "five", "6": "six", "7": "seven",
        "8": "eight", "9": "nine", ".": "period", ",": "comma", "\u{A3}": "sterling",
    ]

    private func font(showing shown: String, saying said: String, ascent: Int? = nil) -> PDFBuilder.LyingFont {
        .init(shown: shown.map { Self.glyphs[$0] ?? "space" }, said: said, ascent: ascent)
    }

    /// Shows all characters of the lying font.
    private func text(_ count: Int, matrix: String = "1 0 0 1 30 150") -> String {
        let codes = (1...count).map { String(format: "%02X", $0) }.joined()
        return "BT /F4 12 Tf \(matrix) Tm <\(codes)> Tj ET"
    }

    @Test(arguments: [150, 300])
    func aFontThatStatesToBeFlatIsComparedToo(ascent: Int) async throws {
        let lie = font(showing: "1718.28", saying: "2235.78", ascent: ascent)
        let page = try await page(text(7), lying: lie)
        #expect(!page.words.contains { $0.isSeen && $0.text == "2235.78" })
    }

    @Test func aFlatFontThatShowsWhatItSaysIsSeen() async throws {
        let page = try await page(text(7), lying: font(showing: "1718.28", saying: "1718.28", ascent: 300))
        #expect(page.words.contains { $0.isSeen && $0.text == "1718.28" })
        #expect(page.source == .text)
    }

    @Test(arguments: ["0 1 -1 0 200 120", "0 -1 1 0 200 200"])
    func turnedNumbersAreComparedToo(matrix: String) async throws {
        let lie = font(showing: "1718.28", saying: "2235.78")
        let deceived = try await page(text(7, matrix: matrix), lying: lie)
        #expect(!deceived.words.contains { $0.isSeen && $0.text == "2235.78" })
        let honest = font(showing: "1718.28", saying: "1718.28")
        let shown = try await page(text(7, matrix: matrix), lying: honest)
        #expect(shown.words.contains { $0.isSeen && $0.text == "1718.28" })
        #expect(shown.source == .text)
    }

    @Test(arguments: [("1,718.28", "16"), ("1,718.28", "6"), ("666.66", "66")])
    func aTextThatIsStatedForMoreCharactersIsNotTaken(shown: String, said: String) async throws {
        let page = try await page(
            "/Span << /ActualText (\(said)) >> BDC BT /F1 12 Tf 30 150 Td (\(shown)) Tj ET EMC")
        #expect(!page.words.contains { $0.isSeen && $0.text == said })
    }

    @Test func aPointThatIsDrawnIsSeen() async throws {
        // The text goes on as far behind its fourth digit as the point is wide.
        let content = "0 g BT /F1 12 Tf 30 150 Td [(1718) -90 (28)] TJ ET 56.8 150 1.3 1.4 re f"
        let page = try await page(content)
        #expect(!page.words.contains { $0.isSeen && $0.text == "171828" })
    }

    @Test func aMinusThatIsDrawnIsSeen() async throws {
        let content = "0 g BT /F1 12 Tf 30 150 Td (Sum) Tj 60 0 Td (718.28) Tj ET 84 153 4.5 1 re f"
        let page = try await page(content)
        #expect(!page.words.contains { $0.isSeen && $0.text == "718.28" })
    }

    @Test(arguments: [
        // A box to tick, a leader of dots, the frame of a cell.
        "0 G 0.5 w 78 150 8 8 re S", "0 G 1 w [1 2] 0 d 56 151 m 86 151 l S", "0 G 0.5 w 86 146 50 14 re S",
    ])
    func whatIsDrawnBesideAnHonestNumberIsNoPartOfIt(drawn: String) async throws {
        let page = try await page("0 g BT /F1 12 Tf 30 150 Td (Sum) Tj 60 0 Td (718.28) Tj ET \(drawn)")
        #expect(page.words.contains { $0.isSeen && $0.text == "718.28" })
        #expect(page.notes == [])
    }

    @Test func aMarkThatShowsADigitIsNotTaken() async throws {
        let page = try await page(text(7), lying: font(showing: "9718.28", saying: "*718.28", ascent: 718))
        #expect(!page.words.contains { $0.isSeen && $0.text == "*718.28" })
        let apart = try await self.page(
            text(2) + " BT /F1 12 Tf 46 150 Td (718.28) Tj ET", lying: font(showing: "99", saying: "**", ascent: 718))
        #expect(!apart.words.contains { $0.isSeen && $0.text == "718.28" })
    }

    @Test func aCurrencyThatShowsAnotherIsNotTaken() async throws {
        let page = try await page(text(7), lying: font(showing: "\u{A3}718.28", saying: "\u{20AC}718.28"))
        #expect(!page.words.contains { $0.isSeen && $0.text == "\u{20AC}718.28" })
    }
}

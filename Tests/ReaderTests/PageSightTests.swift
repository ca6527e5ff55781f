import DocumentModel
import Foundation
import ReaderPool
import ReaderProtocol
import Testing

/// What a person sees of a text layer, through a pool and the real reader.
@Suite struct PageSightTests {
    private func page(_ builder: PDFBuilder) async throws -> PageContent {
        try await page(builder.data)
    }

    private func page(_ data: Data) async throws -> PageContent {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("document")
            try data.write(to: file)
            return try await withPool(of: "intake-reader") { try await $0.page(1, of: file.path) }
        }
    }

    private static let honest = PDFBuilder.text(
        ["Invoice 4711 of 24 March", "for the Museum, 3 days", "Total 12,345.67"], size: 12)

    @Test(arguments: [
        ("3 Tr", "", WordSight.unseen), ("1 g", "", .unseen), ("0.93 g", "", .unseen), ("0.9 g", "", .unseen),
        ("0.99 0.98 0.99 rg", "", .unseen),
        // Yellow and pink that hardly differ from white.
        ("1 1 0.9 rg", "", .unseen), ("1 1 0.92 rg", "", .unseen), ("1 0.93 1 rg", "", .unseen),
        ("1 1 0.75 rg", "", .unseen),
        ("0 g", "1 g 20 60 300 40 re f", .unseen), ("0 g", "0.3 0.5 0.2 rg 20 60 300 40 re f", .unseen),
    ])
    func wordsThatNobodySeesAreMarked(set: String, over: String, sight: WordSight) async throws {
        let hidden = "q \(set) BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET \(over) Q"
        let page = try await page(PDFBuilder(pages: [.init(content: Self.honest + "\n" + hidden)]))
        #expect(page.source == .text)
        #expect(page.words.filter { !$0.isSeen }.map(\.text) == ["Amount", "987.65"])
        #expect(page.words.filter { !$0.isSeen }.allSatisfy { $0.sight == sight })
    }

    @Test func clippedWordsAreMarked() async throws {
        let hidden = "q 1 1 2 2 re W n BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET Q"
        let page = try await page(PDFBuilder(pages: [.init(content: Self.honest + "\n" + hidden)]))
        #expect(page.words.filter { !$0.isSeen }.map(\.text) == ["Amount", "987.65"])
    }

    @Test func tinyWordsAreMarked() async throws {
        let hidden = "BT /F1 1 Tf 30 80 Td (Amount 987.65) Tj ET"
        let page = try await page(PDFBuilder(pages: [.init(content: Self.honest + "\n" + hidden)]))
        #expect(page.words.filter { $0.sight == .tiny }.map(\.text) == ["Amount", "987.65"])
    }

    @Test func wordsOffThePageAreNoWords() async throws {
        let hidden = "BT /F1 12 Tf -5000 80 Td (Amount 987.65) Tj ET BT /F1 12 Tf 30 -40 Td (Amount 987.65) Tj ET"
        let page = try await page(PDFBuilder(pages: [.init(content: Self.honest + "\n" + hidden)]))
        #expect(!page.words.contains { $0.isSeen && $0.text == "987.65" })
    }

    @Test(arguments: [
        "1 g BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET",  // on the dark band below
        "0.45 g BT /F1 12 Tf 30 150 Td (Amount 987.65) Tj ET", "0.8 0 0 rg BT /F2 9 Tf 30 150 Td (Amount 987.65) Tj ET",
        "0 g BT /F1 6 Tf 30 150 Td (Amount 987.65) Tj ET", "0.85 g BT /F1 14 Tf 30 150 Td (Amount 987.65) Tj ET",
        "0 G 1 w 25 145 120 20 re S BT /F1 10 Tf 30 151 Td (Amount 987.65) Tj ET",
        "0 G 1 w 30 147 m 130 147 l S 30 145 m 130 145 l S BT /F2 12 Tf 30 150 Td (Amount 987.65) Tj ET",
        "0.7 1 0.7 rg 20 140 200 30 re f 0.9 0.55 0.9 rg BT /F2 14 Tf 30 150 Td (Amount 987.65) Tj ET",
    ])
    func wordsThatPeopleSeeAreNot(content: String) async throws {
        let band = "q 0.1 0.2 0.4 rg 0 60 400 50 re f Q\n"
        let page = try await page(PDFBuilder(pages: [.init(content: Self.honest + "\n" + band + content)]))
        #expect(page.words.filter { !$0.isSeen }.map(\.text) == [])
        #expect(page.words.contains { $0.text == "987.65" })
        #expect(page.notes == [])
    }

    /// A colour as bright as the one behind it has no shapes in grey, so that its digits are recognised.
    @Test func numbersThatArePaintedOverInAnotherHueAreNotSeen() async throws {
        let band = "0.7 1 0.7 rg 20 140 300 30 re f "
        let other = band + "1 0.848 0.7 rg BT /F2 14 Tf 30 150 Td (Amount 123.40) Tj ET"
        let content = Self.honest + "\n" + band + "BT /F2 14 Tf 30 150 Td (Amount 987.65) Tj ET\n" + other
        let page = try await page(PDFBuilder(pages: [.init(content: content)]))
        #expect(!page.words.contains { $0.isSeen && $0.text == "987.65" })
    }

    @Test(arguments: [
        "1e25 0 0 12 -5e24 80 Tm", "1e25 0 0 1e25 -5e25 -5e25 Tm", "12 0 0 12 1e25 80 Tm", "-1e19 0 0 12 200 80 Tm",
    ])
    func absurdPlacesAreReadToo(matrix: String) async throws {
        let content = Self.honest + "\nBT /F1 1 Tf \(matrix) (Amount 987.65) Tj ET"
        let page = try await page(PDFBuilder(pages: [.init(content: content)]))
        #expect(page.words.contains { $0.text == "12,345.67" })
    }

    @Test(arguments: [0, 90, 180, 270])
    func turnedPagesAreSeenToo(rotate: Int) async throws {
        var turned = PDFBuilder.Page(content: Self.honest)
        turned.rotate = rotate
        let page = try await page(PDFBuilder(pages: [turned]))
        #expect(page.source == .text)
        #expect(page.words.allSatisfy { $0.isSeen })
        #expect(page.words.contains { $0.text == "12,345.67" })
    }

    @Test func croppedPagesAreSeenToo() async throws {
        var cropped = PDFBuilder.Page(content: Self.honest)
        cropped.cropBox = "20 100 300 300"
        let page = try await page(PDFBuilder(pages: [cropped]))
        #expect(page.source == .text)
        #expect(page.words.allSatisfy { $0.isSeen })
    }

    @Test func numbersThatArePaintedOverAreNotSeen() async throws {
        let other = "1 g 25 140 200 24 re f 0 g BT /F1 12 Tf 30 150 Td (Amount 123.40) Tj ET"
        let content = Self.honest + "\nBT /F1 12 Tf 30 150 Td (Amount 987.65) Tj ET\n" + other
        let page = try await page(PDFBuilder(pages: [.init(content: content)]))
        #expect(page.words.filter { !$0.isSeen }.map(\.text) == ["987.65"])
        #expect(page.words.contains { $0.isSeen && $0.text == "123.40" })
    }

    @Test func aDigitThatIsDrawnBesideANumberIsSeen() async throws {
        // A one as a shape, where the text goes on.
        let one = "0 g 76 150 2.2 9.4 re f 73 156.5 3 1.6 re f"
        let content = Self.honest + "\nBT /F1 13 Tf 30 150 Td (Sum) Tj 50 0 Td (987.65) Tj ET\n" + one
        let page = try await page(PDFBuilder(pages: [.init(content: content)]))
        #expect(page.words.filter { !$0.isSeen }.map(\.text) == ["987.65"])
    }

    @Test(arguments: [
        ("mapped-to-other-digits-en.pdf", "564.18"), ("mapped-away-digits-en.pdf", "564.18"),
    ])
    func whatGlyphsShowCounts(file: String, total: String) async throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/documents")
        let page = try await page(try Data(contentsOf: folder.appending(path: file)))
        #expect(page.notes.contains(.textLayerDisagrees))
        #expect(page.words.contains { $0.isSeen && $0.text == total })
        #expect(page.words.contains { $0.sight == .contradicted })
    }
}

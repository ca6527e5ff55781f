import DocumentModel
import Foundation
import PageSight
import Poppler
import Testing

/// What is said of pages without drawing them: only that all is plainly seen, and never where something is hidden.
@Suite struct PlainSightTests {
    /// Nil when the page must be drawn in any case.
    private func isPlain(_ data: Data) throws -> Bool? {
        let document = try #require(PDFDocument(constant: Array(data)))
        let plain = document.withPage(1) { page -> Bool? in
            guard let painting = page.painting() else { return nil }
            var sight = PlainSight(of: page.text(), painted: painting, size: page.size)
            return sight.isPlain()
        }
        return try #require(plain)
    }

    private func isPlain(_ content: String) throws -> Bool? {
        try isPlain(PDFBuilder(pages: [.init(content: Self.honest + "\n" + content)]).data)
    }

    private static let honest = PDFBuilder.text(
        ["Invoice 4711 of 24 March", "for the Museum, 3 days", "Total 12,345.67"], size: 12)

    @Test(arguments: [
        "", "1 0 0 rg BT /F2 9 Tf 30 150 Td (Amount 987.65) Tj ET",
        "0.1 0.2 0.4 rg 0 60 400 50 re f 1 g BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET",
        "0 G 0.5 w 25 145 120 20 re S BT /F1 10 Tf 30 151 Td (Amount 987.65) Tj ET",
        "q 20 140 200 30 re W n BT /F1 10 Tf 30 151 Td (Amount 987.65) Tj ET Q",
        "0 G 0.5 w 20 140 m 380 140 l S BT /F1 10 Tf 30 145 Td (Amount 987.65) Tj ET",
        // A space that lies in the number's place, and a mark beside a single digit.
        "BT /F1 12 Tf 30 150 Td [(Amount 987.65) 200 ( )] TJ ET", "BT /F1 12 Tf 30 150 Td (Customer:2) Tj ET",
    ])
    func pagesThatHideNothingArePlain(content: String) throws {
        #expect(try isPlain(content) == true)
    }

    @Test(arguments: [
        // Not painted, or in the colour of what is behind it.
        "BT 3 Tr /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET", "BT 7 Tr /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET",
        "1 g BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET", "0.95 g BT /F1 12 Tf 30 80 Td (Amount) Tj ET",
        "1 1 0.7 rg BT /F1 12 Tf 30 80 Td (Amount) Tj ET",
        "0.2 g 20 60 300 40 re f 0 g BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET",
        "0 g 20 60 60 40 re f BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET",
        // Painted over, altogether, in part, by lines, by type, by a shape that is no rectangle.
        "BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET 1 g 20 60 300 40 re f",
        "BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET 1 g 80 60 10 40 re f",
        "BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET 1 G 1 w 20 84 m 300 84 l S",
        "BT /F1 12 Tf 30 80 Td (Amount) Tj ET 1 G 2 w 20 80 m 300 80 l S 20 82 m 300 82 l S 20 84 m 300 84 l S",
        "BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET BT /F1 12 Tf 60 80 Td (123.45) Tj ET",
        "BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET 1 g 20 60 m 300 60 l 300 100 l 250 110 l 20 100 l f",
        "0 g BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET 0 g 0 1 0 rg 76 80 2 9 re f",
        // Cut off: by a rectangle elsewhere, by one that leaves a part, by another shape.
        "q 1 1 2 2 re W n BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET Q",
        "q 0 60 60 60 re W n BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET Q",
        "q 0 60 m 300 60 l 300 120 l W n BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET Q",
        "q 0 60 300 60 re 10 70 280 40 re W* n BT /F1 12 Tf 30 80 Td (Amount 987.65) Tj ET Q",
        // Tiny, and off the page.
        "BT /F1 1 Tf 30 80 Td (Amount 987.65) Tj ET", "BT /F1 0.01 Tf 30 80 Td (987.65) Tj ET",
        "BT /F1 12 Tf 390 80 Td (Amount987.65andmore) Tj ET",
        // Digits beside a number, as shapes and as lines.
        "BT /F1 13 Tf 30 80 Td (987.65) Tj ET 0 g 72 80 2.2 9.4 re f 73 86.5 3 1.6 re f",
        "BT /F1 13 Tf 30 80 Td (987.65) Tj ET 0 G 1 w 74 80 m 77 89 l S",
        // Turned.
        "BT 0 12 -12 0 100 80 Tm /F1 1 Tf (987.65) Tj ET",
    ])
    func whatMayHideSomethingIsNotPlain(content: String) throws {
        #expect(try isPlain(content) != true)
    }

    @Test(arguments: ["mapped-to-other-digits-en.pdf", "mapped-away-digits-en.pdf"])
    func glyphsThatShowOtherDigitsAreNotPlain(file: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/documents")
        #expect(try isPlain(Data(contentsOf: folder.appending(path: file))) != true)
    }
}

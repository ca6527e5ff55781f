import DocumentModel
import Foundation
import Poppler
import ReaderPool
import ReaderProtocol
import Testing

/// Text layers of pages that a picture covers, which may hide what is added to them anywhere.
@Suite struct CoveredPageTests {
    private static let invoice = [
        "Invoice number 48215", "Date of issue 14 March 2025", "Acme Trading Limited", "Total amount 1234.56 EUR",
        "IBAN GB66 3015 9204 4177",
    ]

    @Test(arguments: [true, false])
    func aLayerOverAPictureWithoutWordsIsNotSeen(isPaintedBefore: Bool) async throws {
        var picture = (width: 800, height: 600, pixels: [UInt8](repeating: 255, count: 800 * 600))
        cover(&picture, x: 0..<800, y: 0..<600)
        let page = try await page(
            picture, layer: PDFBuilder.text(Self.invoice, size: 16), isPaintedBefore: isPaintedBefore)
        #expect(page.source == .ocr)
        let texts = Set(Self.invoice.flatMap { $0.split(separator: " ").map(String.init) })
        #expect(!page.words.contains { $0.isSeen && texts.contains($0.text) })
        #expect(texts.isSubset(of: page.words.filter { $0.sight == .illegible }.map(\.text)))
    }

    @Test(arguments: ["Total due 9999.00", "IBAN GB66 3015"])
    func aNumberThatIsAddedOverTextureIsNotSeen(added: String) async throws {
        try await withFolder { folder in
            let scan = try Pictures.page(in: folder)
            var picture = (width: scan.width, height: scan.height, pixels: scan.pixels)
            cover(&picture, x: 40..<700, y: 520..<740)
            let layer = PDFBuilder.text(Pictures.lines, size: 16) + "\n" + PDFBuilder.text([added], size: 16, top: 70)
            let page = try await page(picture, layer: layer)
            let numbers = Set(added.split(separator: " ").map(String.init).filter { $0.contains(where: \.isNumber) })
            #expect(page.source == .text && page.notes.isEmpty)
            #expect(Set(page.words.filter { !$0.isSeen }.map(\.text)) == numbers)
            #expect(page.words.contains { $0.isSeen && $0.text == "1234.56" })
        }
    }

    /// Recognition straightens a page; its numbers are then compared where they lie, and not with those of other lines.
    @Test(arguments: [-2.5, 2.5])
    func aTrueLayerOfATiltedScanIsKept(tilt: Double) async throws {
        try await withFolder { folder in
            let lines = (0..<8).map { "Position \(4711 + $0 * 1307) of 24 parts and services \(836 - $0 * 97).50" }
            let scan = try Pictures.page(lines, size: 10, in: folder)
            // Picture and layer are tilted about the middle of the page.
            let (sine, cosine) = (sin(tilt * .pi / 180), cos(tilt * .pi / 180))
            let turn =
                "\(cosine) \(-sine) \(sine) \(cosine) \(200 - 200 * cosine - 150 * sine) "
                + "\(150 + 200 * sine - 150 * cosine) cm"
            let drawing = "q \(turn) 400 0 0 300 0 0 cm /I1 Do Q\n"
            let layer = "q \(turn) 3 Tr " + PDFBuilder.text(lines, size: 10) + " Q"
            var page = PDFBuilder.Page(content: drawing + layer)
            page.picture = (scan.width, scan.height, scan.pixels)
            let content = try await read(page)
            #expect(content.source == .text)
            #expect(content.words.filter { !$0.isSeen }.map(\.text) == [])
        }
    }

    @Test func aPageThatHadToBeTurnedIsReadAsItIsSeen() async throws {
        try await withFolder { folder in
            // Orientation is found by the shapes of many letters.
            let lines = (1...8).map { "Delivery of goods and services, position \($0)" }
            let scan = try Pictures.page(lines, in: folder)
            var page = PDFBuilder.Page(content: "q 0 400 -300 0 300 0 cm /I1 Do Q\n3 Tr ")
            page.content += PDFBuilder.text(lines + ["Total 9999.00"], size: 8)
            (page.width, page.height) = (300, 400)
            page.picture = (scan.width, scan.height, scan.pixels)
            let content = try await read(page)
            #expect(content.source == .ocr && content.rotation == 90)
            #expect(content.words.count { $0.text == "services," } == 8)
            #expect(!content.words.contains { $0.isSeen && $0.text == "9999.00" })
        }
    }

    /// Fills a part of a picture with spots of all shades, as a photo or a stamp has them.
    private func cover(_ picture: inout (width: Int, height: Int, pixels: [UInt8]), x: Range<Int>, y: Range<Int>) {
        func shade(_ column: Int, _ row: Int) -> UInt8 {
            let mixed = (UInt32(column / 5) &* 73_856_093) ^ (UInt32(row / 5) &* 19_349_663)
            return UInt8(truncatingIfNeeded: (mixed &* 2_654_435_761) >> 24)
        }
        for row in y { for column in x { picture.pixels[row * picture.width + column] = shade(column, row) } }
    }

    private func page(
        _ picture: (width: Int, height: Int, pixels: [UInt8]), layer: String, isPaintedBefore: Bool = false
    ) async throws -> PageContent {
        let drawing = "q 400 0 0 300 0 0 cm /I1 Do Q"
        let content = isPaintedBefore ? layer + "\n" + drawing : drawing + "\n3 Tr " + layer
        var page = PDFBuilder.Page(content: content)
        page.picture = picture
        return try await read(page)
    }

    private func read(_ page: PDFBuilder.Page) async throws -> PageContent {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("covered.pdf")
            try PDFBuilder(pages: [page]).data.write(to: file)
            return try await withPool(of: "intake-reader") { try await $0.page(1, of: file.path) }
        }
    }
}

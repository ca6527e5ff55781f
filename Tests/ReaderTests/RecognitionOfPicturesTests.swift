import CLeptonica
import DocumentModel
import Foundation
import Poppler
import ReaderPool
import ReaderProtocol
import Tesseract
import Testing

/// Pictures and scanned pages, through a pool and the real reader.
@Suite struct RecognitionOfPicturesTests {
    private static let expected = Pictures.lines.flatMap { $0.split(separator: " ").map(String.init) }

    private func texts(_ page: PageContent) -> [String] { page.words.map(\.text) }

    @Test(
        arguments: [
            (IFF_PNG, DocumentDescription.Kind.png), (IFF_JFIF_JPEG, .jpeg), (IFF_TIFF_LZW, .tiff), (IFF_WEBP, .webp),
            (IFF_BMP, .bmp), (IFF_GIF, .gif),
        ])
    func everyKindOfPictureIsToldByItsContentAndRead(format: Int, kind: DocumentDescription.Kind) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("wrong-name.txt")
            try Pictures.save(try Pictures.page(in: folder), to: file, format: Int32(format))
            try await withPool(of: "intake-reader") { pool in
                let description = try await pool.describe(file.path)
                #expect(description.kind == kind)
                let early = try await pool.textPages(of: file.path)
                #expect(early.isEmpty)
                let page = try await pool.page(1, of: file.path)
                #expect(texts(page) == Self.expected)
                #expect(page.source == .ocr && page.meanConfidence > 0.8)
            }
        }
    }

    /// What lies around the paper can make the whole page a picture to Tesseract, in which it reads no word.
    @Test func edgesAreCutOffByPaintingThemWhite() throws {
        let black = try #require(
            Picture(width: 200, height: 100, grey: Array(repeating: 0, count: 20_000), resolution: 200))
        let clear = try #require(black.withoutEdges())
        #expect(clear.width == 200 && clear.height == 100)
        #expect(abs(clear.darkness() - 196.0 * 96 / 20_000) < 0.001)
        #expect(black.darkness() == 1, "the picture itself stays as it is")
    }

    @Test(arguments: [0, 1, 2, 3])
    func aTurnedPageIsReadUpright(quarters: Int) async throws {
        try await withFolder { folder in
            // Orientation is found by the shapes of many letters.
            let lines = (1...8).map { "Delivery of goods and services, position \($0)" }
            let picture = try Pictures.page(lines, in: folder)
            let file = folder.appendingPathComponent("turned.png")
            try Pictures.save(picture, to: file, format: Int32(IFF_PNG), quarters: quarters)
            try await withPool(of: "intake-reader") { pool in
                let page = try await pool.page(1, of: file.path)
                #expect(texts(page).prefix(5) == ["Delivery", "of", "goods", "and", "services,"])
                #expect(page.rotation == (4 - quarters) % 4 * 90)
                #expect(page.notes == (quarters == 0 ? [] : [.rotated]))
                #expect((page.width.rounded(), page.height.rounded()) == (400, 300))
                let first = try #require(page.words.first).box
                #expect(abs(first.x0 - 30) < 4 && abs(first.y0 - 28) < 6 && first.width > first.height)
            }
        }
    }

    @Test(arguments: [-4.0, 3.0])
    func aTiltedPageIsStraightened(tilt: Double) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("tilted.png")
            let lines = (1...8).map { "Delivery of goods and services, position \($0)" }
            try Pictures.save(try Pictures.page(lines, in: folder), to: file, format: Int32(IFF_PNG), tilt: tilt)
            try await withPool(of: "intake-reader") { pool in
                let page = try await pool.page(1, of: file.path)
                #expect(abs(page.skew + tilt) < 0.3)
                #expect(texts(page).filter { $0 == "services," }.count == 8)
            }
        }
    }

    @Test func everyPictureOfATIFFIsAPage() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("fax.tif")
            for number in 1...3 {
                let part = try Pictures.page(["This is page \(number) of the fax"], in: folder)
                try Pictures.append(part, toTIFF: file)
            }
            try await withPool(of: "intake-reader", size: 2) { pool in
                let count = try await pool.describe(file.path).pages.count
                #expect(count == 3)
                for number in 1...3 {
                    let page = try await pool.page(number, of: file.path)
                    #expect(texts(page).contains("\(number)"))
                }
            }
        }
    }

    @Test func aScannedPageIsReadFromItsOwnPicture() async throws {
        try await withFolder { folder in
            let page = try await scanned(layer: "", in: folder)
            #expect(texts(page) == Self.expected)
            #expect(page.source == .ocr && page.notes.isEmpty)
            #expect((page.width, page.height) == (400, 300))
            #expect(abs(try #require(page.words.first).box.x0 - 30) < 3)
        }
    }

    @Test func aTextLayerThatSaysWhatTheScanShowsIsKept() async throws {
        try await withFolder { folder in
            let layer = "3 Tr " + PDFBuilder.text(Pictures.lines, size: 16)
            let page = try await scanned(layer: layer, in: folder)
            #expect(texts(page) == Self.expected)
            #expect(page.source == .text && page.notes.isEmpty)
        }
    }

    @Test func aTextLayerThatSaysSomethingElseIsNotBelieved() async throws {
        try await withFolder { folder in
            let lines = ["Invoice number 99999", "Date of issue 14 March 2025", "Total amount 9.99 EUR"]
            let page = try await scanned(layer: "3 Tr " + PDFBuilder.text(lines, size: 16), in: folder)
            #expect(texts(page) == Self.expected)
            #expect(page.source == .ocr && page.notes == [.textLayerDisagrees])
        }
    }

    @Test func aTextLayerOfUnmappedGlyphsIsReplacedByRecognition() async throws {
        try await withFolder { folder in
            let layer = "3 Tr " + PDFBuilder.text(Pictures.lines, size: 16, font: "F3")
            let page = try await scanned(layer: layer, in: folder)
            #expect(texts(page) == Self.expected)
            #expect(page.source == .ocr && page.notes == [.textLayerUnusable])
        }
    }

    @Test func aPageNumberStampedOnAScanIsNoTextLayer() async throws {
        try await withFolder { folder in
            // Which font draws it depends on the machine: the digits are some that no font makes look like letters.
            let stamp = "BT /F1 18 Tf 30 40 Td (Page 24) Tj ET"
            let page = try await scanned(layer: stamp, in: folder)
            #expect(texts(page).starts(with: Self.expected))
            #expect(texts(page).dropFirst(Self.expected.count).joined() == "Page24")
            #expect(page.source == .ocr && page.notes.isEmpty)
        }
    }

    @Test(arguments: [90, 180, 270])
    func aScanThatIsTurnedByItsPageIsReadAsItIsSeen(rotate: Int) async throws {
        try await withFolder { folder in
            // The picture lies such that the page's turn makes it upright.
            let upright = try Pictures.page(in: folder)
            let placement = [90: "0 400 -300 0 300 0", 180: "-400 0 0 -300 400 300", 270: "0 -400 300 0 0 400"]
            var page = PDFBuilder.Page(content: "q \(placement[rotate] ?? "") cm /I1 Do Q")
            let isOnSide = rotate != 180
            page.width = isOnSide ? 300 : 400
            page.height = isOnSide ? 400 : 300
            page.rotate = rotate
            page.picture = (upright.width, upright.height, upright.pixels)
            let content = try await read(page, in: folder)
            #expect(texts(content) == Self.expected)
            #expect((content.width, content.height, content.rotation) == (400, 300, 0))
        }
    }

    @Test func aPictureThatIsPlacedUpsideDownIsReadAsItIsSeen() async throws {
        try await withFolder { folder in
            let upright = try Pictures.page(in: folder)
            let rows = stride(from: 0, to: upright.pixels.count, by: upright.width).reversed()
            let mirrored = rows.flatMap { upright.pixels[$0..<($0 + upright.width)] }
            var page = PDFBuilder.Page(content: "q 400 0 0 -300 0 300 cm /I1 Do Q")
            page.picture = (upright.width, upright.height, Array(mirrored))
            let content = try await read(page, in: folder)
            #expect(texts(content) == Self.expected)
        }
    }

    /// A page that is one picture, with something over it.
    private func scanned(layer: String, in folder: URL) async throws -> PageContent {
        let picture = try Pictures.page(in: folder)
        var page = PDFBuilder.Page(content: "q 400 0 0 300 0 0 cm /I1 Do Q\n" + layer)
        page.picture = (picture.width, picture.height, picture.pixels)
        return try await read(page, in: folder)
    }

    private func read(_ page: PDFBuilder.Page, in folder: URL) async throws -> PageContent {
        let file = folder.appendingPathComponent("scan.pdf")
        try PDFBuilder(pages: [page]).data.write(to: file)
        return try await withPool(of: "intake-reader") { try await $0.page(1, of: file.path) }
    }

    @Test func aPictureBeyondTheLimitIsRefused() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("large.png")
            try Pictures.save(try Pictures.page(in: folder), to: file, format: Int32(IFF_PNG))
            try await withPool(of: "intake-reader", arguments: ["--maximum-pixels", "10000"]) { pool in
                let failure = await #expect(throws: ReaderFailure.self) { try await pool.describe(file.path) }
                #expect(failure?.kind == .tooLarge)
            }
        }
    }

    @Test func aTruncatedPictureIsDamaged() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("half.png")
            try Pictures.save(try Pictures.page(in: folder), to: file, format: Int32(IFF_PNG))
            try Data(contentsOf: file).prefix(2_000).write(to: file)
            try await withPool(of: "intake-reader") { pool in
                let failure = await #expect(throws: ReaderFailure.self) { try await pool.page(1, of: file.path) }
                #expect(failure?.kind == .damaged)
            }
        }
    }
}

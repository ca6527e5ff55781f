import CLeptonica
import DocumentModel
import Foundation
import ReaderPool
import ReaderProtocol
import Testing

/// Lines read once more, and pages drawn with marks, through a pool and the real reader.
@Suite struct LineReadingTests {
    private static let lines = (1...6).map { "Delivery of goods \($0), 1\($0).50 EUR" }

    private func request(_ page: PageContent, saying text: String? = nil) -> LineRequest {
        LineRequest(
            rotation: page.rotation, skew: page.skew, language: "en",
            lines: PageContent.cells(of: page.words).compactMap { cell in
                let words = cell.map { page.words[$0] }
                return LineArea(of: words).map {
                    LineRequest.Line(area: $0, text: text ?? words.map(\.text).joined(separator: " "))
                }
            })
    }

    @Test(arguments: [(0, 0.0), (0, 3.0), (2, 0.0), (1, 2.0)])
    func linesAreFoundAgainOnTheTurnedPage(quarters: Int, tilt: Double) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("page.png")
            let picture = try Pictures.page(Self.lines, in: folder)
            try Pictures.save(picture, to: file, format: Int32(IFF_PNG), quarters: quarters, tilt: tilt)
            try await withPool(of: "intake-reader") { pool in
                let page = try await pool.page(1, of: file.path)
                let readings = try await pool.lines(request(page), ofPage: 1, of: file.path)
                let again = try #require(readings.first)
                let said = PageContent.cells(of: page.words).map { $0.map { page.words[$0].text }.joined() }
                let isAlike = said.indices.map { line in
                    again.words.filter { $0.line == line }.map(\.text).joined() == said[line]
                }
                let alike = isAlike.filter(\.self).count
                #expect(alike >= said.count - 1, "other preparations may differ in a sign")
                for (index, cell) in PageContent.cells(of: page.words).enumerated() {
                    let first = page.words[cell[0]].box
                    let other = try #require(again.words.first { $0.line == index }).box
                    #expect(abs(first.x0 - other.x0) < 3 && abs(first.midY - other.midY) < 4)
                }
            }
        }
    }

    @Test func whatIsReadOtherwiseIsReadAThirdTime() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("page.png")
            try Pictures.save(try Pictures.page(in: folder), to: file, format: Int32(IFF_PNG))
            try await withPool(of: "intake-reader") { pool in
                let page = try await pool.page(1, of: file.path)
                let alike = try await pool.lines(request(page), ofPage: 1, of: file.path)
                #expect(alike.count == 1)
                let other = try await pool.lines(request(page, saying: "something else"), ofPage: 1, of: file.path)
                let lines = other.map { reading in Set(reading.words.map(\.line)) }
                #expect(lines == [[0, 1, 2], [0, 1, 2]])
            }
        }
    }

    @Test func linesOutsideThePageHaveNoWords() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("page.png")
            try Pictures.save(try Pictures.page(in: folder), to: file, format: Int32(IFF_PNG))
            try await withPool(of: "intake-reader") { pool in
                let boxes = [
                    (-900.0, -900.0, -10.0, -10.0), (5_000, 5_000, 9_000, 9_000), (10, 10, 10, 10), (9, 9, 1, 1),
                ]
                let lines = boxes.map { box in
                    LineRequest.Line(
                        area: LineArea(box: BoundingBox(x0: box.0, y0: box.1, x1: box.2, y1: box.3), slope: 0.2),
                        text: "")
                }
                let readings = try await pool.lines(
                    LineRequest(rotation: 0, skew: 0, language: nil, lines: lines), ofPage: 1, of: file.path)
                #expect(readings.flatMap(\.words).isEmpty)
            }
        }
    }

    @Test func marksAreDrawnInTheirColours() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("page.png")
            try Pictures.save(try Pictures.page(in: folder), to: file, format: Int32(IFF_PNG))
            let mark = PageMark(
                .chosen, BoundingBox(x0: 100, y0: 100, x1: 200, y1: 150), caption: "grand_total 1.00 \u{1B}[31mÄ")
            try await withPool(of: "intake-reader") { pool in
                let bytes = try await pool.markedPage(
                    MarkedPageRequest(resolution: 100, rotation: 0, skew: 0, marks: [mark]), number: 1, of: file.path)
                let drawn = folder.appendingPathComponent("drawn.png")
                try Data(bytes).write(to: drawn)
                var pix = unsafe pixRead(drawn.path)
                #expect(unsafe pixGetDepth(pix) == 32 && pixGetWidth(pix) < 620)
                // Across the middle of the box's left side, at 100 dots per inch.
                let colours = (130...145).map { x in
                    var red: Int32 = 0
                    var green: Int32 = 0
                    var blue: Int32 = 0
                    unsafe pixGetRGBPixel(pix, Int32(x), 173, &red, &green, &blue)
                    return red > 180 && green < 60 && blue < 80
                }
                #expect(colours.contains(true) && colours.contains(false))
                unsafe pixDestroy(&pix)
            }
        }
    }
}

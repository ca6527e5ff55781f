import CLeptonica
import DocumentModel
import Foundation
import ReaderPool
import ReaderProtocol
import Testing

/// Parts of pages as pixels, through a pool and the real reader.
@Suite struct PageRegionTests {
    private static let lines = (1...8).map { "Delivery of goods and services, position \($0)" }

    @Test func aPartOfAPageOfAPDFIsDrawnTurned() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("a.pdf")
            try PDFBuilder(pages: [.init(content: PDFBuilder.text(Self.lines))]).data.write(to: file)
            try await withPool(of: "intake-reader") { pool in
                let whole = BoundingBox(x0: 0, y0: 0, x1: 400, y1: 300)
                let upright = try await pool.pixels(
                    of: PageRegion(page: 1, box: whole), of: file.path, width: 400, height: 300)
                #expect(Self.darkness(upright) > 0.01)
                for rotation in [90, 180, 270] {
                    let isAcross = rotation != 180
                    let box = BoundingBox(x0: 0, y0: 0, x1: isAcross ? 300 : 400, y1: isAcross ? 400 : 300)
                    let turned = try await pool.pixels(
                        of: PageRegion(page: 1, rotation: rotation, box: box), of: file.path,
                        width: isAcross ? 300 : 400, height: isAcross ? 400 : 300)
                    var difference = 0
                    for y in 0..<300 {
                        for x in 0..<400 {
                            let place =
                                switch rotation {
                                case 90: (x: 299 - y, y: x)
                                case 180: (x: 399 - x, y: 299 - y)
                                default: (x: y, y: 399 - x)
                                }
                            difference += abs(
                                Int(upright[x, y].green) - Int(turned[place.x, place.y].green))
                        }
                    }
                    #expect(difference / (400 * 300) < 4, "\(rotation)")
                }
            }
        }
    }

    /// What was recognised in a turned or tilted picture is shown as it was recognised.
    @Test(arguments: [(0, 0.0), (1, 0), (2, 0), (3, 0), (0, 3.0)])
    func aWordOfAPictureIsShownUpright(quarters: Int, tilt: Double) async throws {
        try await withFolder { folder in
            let picture = try Pictures.page(Self.lines, in: folder)
            let (plain, other) = (folder.appendingPathComponent("a.png"), folder.appendingPathComponent("b.png"))
            try Pictures.save(picture, to: plain, format: Int32(IFF_PNG))
            try Pictures.save(picture, to: other, format: Int32(IFF_PNG), quarters: quarters, tilt: tilt)
            try await withPool(of: "intake-reader") { pool in
                var drawn: [PixelImage] = []
                for file in [plain, other] {
                    let page = try await pool.page(1, of: file.path)
                    let word = try #require(page.words.first { $0.text == "services," })
                    let box = BoundingBox(
                        x0: word.box.x0 - 2, y0: word.box.y0 - 2, x1: word.box.x1 + 2, y1: word.box.y1 + 2)
                    drawn.append(
                        try await pool.pixels(
                            of: PageRegion(page: 1, rotation: page.rotation, skew: page.skew, box: box), of: file.path,
                            width: 120, height: 30))
                }
                #expect((0.05...0.6).contains(Self.darkness(drawn[0])))
                let difference = zip(drawn[0].pixels, drawn[1].pixels).reduce(0) { $0 + abs(Int($1.0) - Int($1.1)) }
                #expect(difference / drawn[0].pixels.count < (tilt == 0 ? 30 : 55))
            }
        }
    }

    @Test(arguments: [
        PageRegion(page: 0, box: BoundingBox(x0: 0, y0: 0, x1: 9, y1: 9)),
        PageRegion(page: 2, box: BoundingBox(x0: 0, y0: 0, x1: 9, y1: 9)),
        PageRegion(page: 1, rotation: 45, box: BoundingBox(x0: 0, y0: 0, x1: 9, y1: 9)),
        PageRegion(page: 1, skew: 80, box: BoundingBox(x0: 0, y0: 0, x1: 9, y1: 9)),
        PageRegion(page: 1, box: BoundingBox(x0: 9, y0: 0, x1: 9, y1: 9)),
        PageRegion(page: 1, box: BoundingBox(x0: 0, y0: 0, x1: 1_000_000, y1: 9)),
    ])
    func whatIsNoPartIsRefused(_ region: PageRegion) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("a.pdf")
            try PDFBuilder(pages: [.init(content: PDFBuilder.text(["Draw me"]))]).data.write(to: file)
            try await withPool(of: "intake-reader") { pool in
                _ = await #expect(throws: ReaderFailure.self) {
                    try await pool.pixels(of: region, of: file.path, width: 40, height: 30)
                }
            }
        }
    }

    private static func darkness(_ image: PixelImage) -> Double {
        let dark = (0..<image.width * image.height).count { image.pixels[$0 * 3 + 1] < 128 }
        return Double(dark) / Double(image.width * image.height)
    }
}

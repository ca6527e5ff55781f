import CLeptonica
import DocumentModel
import Foundation
import Poppler
import ReaderPool
import ReaderProtocol
import Tesseract
import Testing

/// Pictures whose pixels are not square, as faxes are.
@Suite struct PixelShapeTests {
    struct Shape: CustomTestStringConvertible {
        var format = IFF_TIFF_LZW
        var across: Int32
        var down: Int32
        /// Its page in points; the page of the test has 400 x 300.
        var size = (width: 400.0, height: 300.0)
        var testDescription: String { "\(across) x \(down) dpi, format \(format)" }
    }

    @Test(arguments: [
        Shape(across: 204, down: 98), Shape(across: 100, down: 200), Shape(format: IFF_PNG, across: 204, down: 98),
        Shape(format: IFF_JFIF_JPEG, across: 204, down: 98),
        Shape(across: 204, down: 196, size: (400, 300 * 196 / 204)),
    ])
    func aPageHasItsTrueProportions(_ shape: Shape) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("fax")
            try Self.save(try Pictures.page(in: folder), to: file, shape)
            try await withPool(of: "intake-reader") { pool in
                let size = try #require(try await pool.describe(file.path).pages.first)
                #expect(abs(size.width - shape.size.width) < 2 && abs(size.height - shape.size.height) < 2)
                let page = try await pool.page(1, of: file.path)
                #expect(page.words.map(\.text) == Pictures.lines.flatMap { $0.split(separator: " ").map(String.init) })
                #expect(abs(page.width - size.width) < 1 && abs(page.height - size.height) < 1)
                let first = try #require(page.words.first).box
                #expect(abs(first.x0 - 30) < 4 && abs(first.y0 - 28) < 6)
                let shown = try await pool.pixels(
                    of: PageRegion(page: 1, box: first), of: file.path, width: 60, height: 16)
                #expect(shown.pixels.count { $0 < 128 } > shown.pixels.count / 20)
            }
        }
    }

    /// What a file states is not believed when it makes no page.
    @Test(arguments: [Shape(across: 204, down: 40), Shape(format: IFF_PNG, across: 600, down: 72)])
    func otherProportionsAreLeft(_ shape: Shape) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("odd")
            let page = try Pictures.page(in: folder)
            try Pictures.save(page, to: file, format: Int32(IFF_PNG))
            try Self.rewrite(file, shape, scale: nil)
            try await withPool(of: "intake-reader") { pool in
                let size = try #require(try await pool.describe(file.path).pages.first)
                #expect(abs(size.width / size.height - Double(page.width) / Double(page.height)) < 0.01)
            }
        }
    }

    private static func save(_ page: GreyPicture, to file: URL, _ shape: Shape) throws {
        try Pictures.save(page, to: file, format: Int32(IFF_PNG), resolution: 200)
        try rewrite(file, shape, scale: (Float(shape.across) / 200, Float(shape.down) / 200))
    }

    private static func rewrite(_ file: URL, _ shape: Shape, scale: (Float, Float)?) throws {
        var picture = unsafe pixRead(file.path)
        if let scale {
            var scaled = unsafe pixScale(picture, scale.0, scale.1)
            unsafe swap(&picture, &scaled)
            unsafe pixDestroy(&scaled)
        }
        unsafe pixSetResolution(picture, shape.across, shape.down)
        let failed = unsafe pixWrite(file.path, picture, Int32(shape.format))
        unsafe pixDestroy(&picture)
        guard failed == 0 else { throw CocoaError(.fileWriteUnknown) }
    }
}

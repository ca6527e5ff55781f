import DocumentModel
import Foundation
import Poppler
import ReaderPool
import ReaderProtocol
import Tesseract
import Testing

/// Sound pictures of kinds that Leptonica refuses: they are read, or are not called damaged.
@Suite struct UnusualPictureTests {
    private static let expected = Pictures.lines.flatMap { $0.split(separator: " ").map(String.init) }

    struct Layout: CustomTestStringConvertible {
        var testDescription: String
        var change: @Sendable (inout TIFFBuilder) -> Void
    }

    @Test(arguments: [
        Layout(testDescription: "tiles") { $0.tile = 256 },
        Layout(testDescription: "grey tiles") { ($0.tile, $0.colours) = (256, 1) },
        Layout(testDescription: "planes") { $0.isPlanar = true },
        Layout(testDescription: "planes of tiles") { ($0.isPlanar, $0.tile) = (true, 256) },
        Layout(testDescription: "16 bits a colour") { $0.bits = 16 },
    ])
    func aTIFFOfThisLayoutIsRead(_ layout: Layout) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("scan.tif")
            var builder = TIFFBuilder(try Pictures.page(in: folder))
            layout.change(&builder)
            try builder.data.write(to: file)
            try await withPool(of: "intake-reader") { pool in
                let page = try await pool.page(1, of: file.path)
                #expect(page.words.map(\.text) == Self.expected)
                #expect(page.notes.isEmpty)
                _ = try await pool.image(ofPage: 1, of: file.path, resolution: 100)
            }
        }
    }

    @Test func whatIsMissingFromTilesIsSaid() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("scan.tif")
            var builder = TIFFBuilder(try Pictures.page(in: folder))
            builder.tile = 256
            let data = builder.data
            try data.dropLast(data.count / 10).write(to: file)
            let read = try #require(Picture.read(path: file.path, tiffPage: 1))
            #expect(read.isDamaged)
        }
    }

    /// As Leptonica turns grey ones; it turns colours of the last kind the wrong way.
    @Test(arguments: 1...8)
    func aTIFFIsTurnedAsItStates(orientation: Int) async throws {
        try await withFolder { folder in
            let (width, height) = (40, 24)
            let grey = (0..<width * height).map { UInt8($0 % width * 4 + $0 / width * 3) }
            var builder = TIFFBuilder(width: width, height: height, grey: grey)
            (builder.orientation, builder.colours) = (orientation, 1)
            let strip = folder.appendingPathComponent("strip.tif")
            try builder.data.write(to: strip)
            (builder.tile, builder.colours) = (32, 3)
            let tiles = folder.appendingPathComponent("tiles.tif")
            try builder.data.write(to: tiles)
            let wanted = try #require(Picture.readInColor(path: strip.path, tiffPage: 1)).picture
            let read = try #require(Picture.readInColor(path: tiles.path, tiffPage: 1)).picture
            #expect((read.width, read.height) == (wanted.width, wanted.height))
            let size = (read.width, read.height)
            let all = [wanted, read].map { $0.pixels(x: 0, y: 0, width: size.0, height: size.1, scaledTo: size) }
            #expect(all[0] != nil && all[0] == all[1])
        }
    }

    @Test func aTIFFThatIsNotReadIsNotCalledDamaged() async throws {
        try await withFolder { folder in
            var builder = TIFFBuilder(width: 64, height: 64, grey: Array(repeating: 255, count: 4_096))
            (builder.colours, builder.bits) = (1, 24)
            let refused = try await failure(of: builder.data)
            #expect(refused?.kind == .unsupported)
        }
    }

    @Test(arguments: [(40, 8, 1), (12, 8, 0), (56, 16, 3), (124, 24, 0), (64, 8, 0)])
    func aBMPThatIsNotReadIsNotCalledDamaged(header: Int, depth: Int, compression: Int) async throws {
        let whole = Self.bitmap(header: header, depth: depth, compression: compression)
        let refused = try await failure(of: whole)
        #expect(refused == nil || refused?.kind == .unsupported)
        #expect(refused == nil || refused?.message.contains("BMP") == true)
        if compression != 1 {
            let cut = try await failure(of: whole.dropLast(1_000))
            #expect(cut?.kind != .unsupported)
        }
    }

    private static func bitmap(header: Int, depth: Int, compression: Int) -> Data {
        func number(_ value: Int, _ length: Int) -> Data {
            Data((0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) })
        }
        let length = header == 12 ? 2 : 4
        let greys = depth == 8 ? 0..<256 : 0..<0
        let colours = greys.reduce(Data()) { $0 + number($1 * 0x01_01_01, length == 2 ? 3 : 4) }
        let start = 14 + header + colours.count
        let pixels = Data(repeating: 0x55, count: 64 * depth / 8 * 64)
        var info = number(header, 4) + number(64, length) + number(64, length) + number(1, 2) + number(depth, 2)
        if header > 12 { info += number(compression, 4) }
        info += Data(count: max(0, header - info.count))
        let file = Data("BM".utf8) + number(start + pixels.count, 4) + number(0, 4) + number(start, 4)
        return file + info + colours + pixels
    }

    @Test func anAnimatedWebPIsNotCalledDamaged() async throws {
        let start = Data("RIFF".utf8) + Data([98, 0, 0, 0]) + Data("WEBPVP8X".utf8) + Data([10, 0, 0, 0, 2, 0, 0, 0])
        let refused = try await failure(of: start + Data(count: 78))
        #expect(refused == ReaderFailure(.unsupported, "the file is an animated WebP picture, which is not read"))
    }

    /// Nil when it is read.
    private func failure(of data: Data) async throws -> ReaderFailure? {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("file")
            try data.write(to: file)
            return try await withPool(of: "intake-reader") { pool in
                do {
                    _ = try await pool.page(1, of: file.path)
                    return nil
                } catch let failure as ReaderFailure {
                    return failure
                }
            }
        }
    }
}

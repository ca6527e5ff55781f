import CLeptonica
import DocumentModel
import Foundation
import Poppler
import ReaderPool
import ReaderProtocol
import Tesseract
import Testing

/// What is missing from a damaged picture file is said, and what is there is read.
@Suite struct DamagedPictureTests {
    private static let lines = (1...8).map { "Delivery of goods and services, position \($0)" }

    private func texts(_ page: PageContent) -> [String] { page.words.map(\.text) }

    enum Break: CaseIterable {
        case cut, outside, ring
    }

    /// libtiff takes such a file for one of two pages.
    @Test(arguments: Break.allCases)
    func aTIFFThatBreaksOffHasAPageThatCannotBeRead(_ end: Break) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("fax.tif")
            for number in 1...3 {
                try Pictures.append(try Pictures.page(["This is page \(number) of the fax"], in: folder), toTIFF: file)
            }
            try Self.breakLastLink(of: file, end)
            try await withPool(of: "intake-reader") { pool in
                let description = try await pool.describe(file.path)
                #expect(description.pages.count == 3)
                #expect(description.pages.allSatisfy { $0 == description.pages[0] })
                let page = try await pool.page(2, of: file.path)
                #expect(texts(page).contains("2") && page.notes.isEmpty)
                let failure = await #expect(throws: ReaderFailure.self) { try await pool.page(3, of: file.path) }
                #expect(failure?.kind == .damaged)
            }
        }
    }

    /// Leads from the second directory of a TIFF as Leptonica writes it not to the third.
    private static func breakLastLink(of file: URL, _ end: Break) throws {
        var bytes = [UInt8](try Data(contentsOf: file))
        func number(_ offset: Int, _ length: Int) -> Int {
            (0..<length).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
        }
        func link(of directory: Int) -> Int { directory + 2 + 12 * number(directory, 2) }
        let first = number(4, 4)
        let second = number(link(of: first), 4)
        let target: Int? =
            switch end {
            case .cut: nil
            case .outside: bytes.count + 1_000
            case .ring: first
            }
        if let target {
            for place in 0..<4 { bytes[link(of: second) + place] = UInt8(truncatingIfNeeded: target >> (8 * place)) }
        } else {
            bytes.removeLast(bytes.count - number(link(of: second), 4) - 10)
        }
        try Data(bytes).write(to: file)
    }

    @Test func aPageThatIsTooLargeLeavesTheOthers() async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("fax.tif")
            let page = try Pictures.page(["This is page 1 of the fax"], in: folder)
            try Pictures.append(page, toTIFF: file)
            let large = Picture(
                width: page.width * 2, height: page.height, grey: Array(repeating: 255, count: page.pixels.count * 2),
                resolution: 200)
            #expect(try #require(large).append(toTIFF: file.path))
            let limit = ["--maximum-pixels", "\(page.pixels.count + 1_000)"]
            try await withPool(of: "intake-reader", arguments: limit) { pool in
                let count = try await pool.describe(file.path).pages.count
                #expect(count == 2)
                let read = try await pool.page(1, of: file.path)
                #expect(texts(read).contains("1"))
                let failure = await #expect(throws: ReaderFailure.self) { try await pool.page(2, of: file.path) }
                #expect(failure?.kind == .tooLarge)
            }
        }
    }

    struct Kind: CustomTestStringConvertible {
        var format: Int
        var isColored = false
        var testDescription: String { "format \(format)" + (isColored ? " in colour" : "") }
    }

    /// libtiff gives what it could decode of these, and Leptonica does not pass on that some is missing.
    @Test(arguments: [
        Kind(format: IFF_TIFF_ZIP, isColored: true), Kind(format: IFF_TIFF_LZW, isColored: true),
        Kind(format: IFF_TIFF_JPEG, isColored: true), Kind(format: IFF_TIFF_JPEG), Kind(format: IFF_JFIF_JPEG),
        Kind(format: IFF_JFIF_JPEG, isColored: true),
    ])
    func whatIsMissingFromAPictureIsSaid(_ kind: Kind) async throws {
        try await withFolder { folder in
            let (whole, file) = (folder.appendingPathComponent("whole"), folder.appendingPathComponent("damaged"))
            let page = try Pictures.page(Self.lines, in: folder)
            let grey = Picture(width: page.width, height: page.height, grey: page.pixels, resolution: 200)
            let picture = kind.isColored ? try #require(grey).marked([]) : grey
            #expect(try #require(picture).write(to: whole.path, format: Int32(kind.format)))
            var bytes = [UInt8](try Data(contentsOf: whole))
            let filling: UInt8 = kind.format == IFF_JFIF_JPEG ? 0 : 0xFF
            for place in bytes.count / 4..<bytes.count * 2 / 5 { bytes[place] = filling }
            try Data(bytes).write(to: file)
            try await withPool(of: "intake-reader") { pool in
                let sound = try await pool.page(1, of: whole.path)
                #expect(sound.notes.isEmpty)
                let damaged = try await pool.page(1, of: file.path)
                #expect(damaged.notes.contains(.damaged))
                _ = try await pool.image(ofPage: 1, of: file.path, resolution: 100)
            }
        }
    }

    /// Browsers show such files, too.
    @Test(arguments: [2, 200])
    func aJPEGWithoutItsEndIsRead(missing: Int) async throws {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("cut.jpg")
            try Pictures.save(try Pictures.page(Self.lines, in: folder), to: file, format: Int32(IFF_JFIF_JPEG))
            try Data(contentsOf: file).dropLast(missing).write(to: file)
            try await withPool(of: "intake-reader") { pool in
                let page = try await pool.page(1, of: file.path)
                #expect(texts(page).filter { $0 == "services," }.count == 8)
                #expect(page.notes == [.damaged])
                let whole = BoundingBox(x0: 0, y0: 0, x1: page.width, y1: page.height)
                let shown = try await pool.pixels(
                    of: PageRegion(page: 1, box: whole), of: file.path, width: 200, height: 150)
                #expect(shown.pixels.contains { $0 < 128 })
            }
        }
    }

    @Test(arguments: [IFF_TIFF_G3, IFF_TIFF_G4, IFF_TIFF_RLE])
    func aFaxIsDamagedWhenManyOfItsLinesAre(format: Int) async throws {
        try await withFolder { folder in
            let (whole, file) = (folder.appendingPathComponent("whole"), folder.appendingPathComponent("damaged"))
            try Pictures.save(try Pictures.page(Self.lines, in: folder), to: whole, format: Int32(IFF_PNG))
            var grey = unsafe pixRead(whole.path)
            var binary = unsafe pixConvertTo1(grey, 128)
            #expect(unsafe pixWrite(whole.path, binary, Int32(format)) == 0)
            unsafe pixDestroy(&grey)
            unsafe pixDestroy(&binary)
            var bytes = [UInt8](try Data(contentsOf: whole))
            for place in bytes.count / 2..<bytes.count * 3 / 5 { bytes[place] = UInt8(place * 89 % 251) }
            try Data(bytes).write(to: file)
            let sound = try #require(Picture.read(path: whole.path, tiffPage: 1))
            #expect(!sound.isDamaged)
            // Some damage leaves no picture at all.
            #expect(Picture.read(path: file.path, tiffPage: 1)?.isDamaged != false)
        }
    }
}

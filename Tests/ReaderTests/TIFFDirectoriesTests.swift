import Foundation
import Tesseract
import Testing

/// The chain of directories of TIFFs made byte by byte, in all four forms.
@Suite struct TIFFDirectoriesTests {
    struct Form: CustomTestStringConvertible {
        var isBigEndian: Bool
        var isBig: Bool
        var testDescription: String {
            (isBig ? "BigTIFF" : "TIFF") + (isBigEndian ? ", big-endian" : ", little-endian")
        }

        func bytes(_ value: Int, _ length: Int) -> [UInt8] {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
            return isBigEndian ? bytes.reversed() : bytes
        }

        /// Directories of two entries, one behind the other, each linked to the next; the last to `end`.
        func file(directories: Int, end: Int = 0) -> [UInt8] {
            let start = isBig ? 16 : 8
            var file: [UInt8] = isBigEndian ? [0x4D, 0x4D] : [0x49, 0x49]
            file +=
                isBig ? bytes(0x2B, 2) + bytes(8, 2) + bytes(0, 2) + bytes(start, 8) : bytes(0x2A, 2) + bytes(start, 4)
            for number in 1...directories {
                let next = number == directories ? end : start + number * length
                file += bytes(2, isBig ? 8 : 2)
                for tag in [256, 257] {
                    file += bytes(tag, 2) + bytes(4, 2) + bytes(1, isBig ? 8 : 4) + bytes(7, 4)
                    if isBig { file += bytes(0, 4) }
                }
                file += bytes(next, isBig ? 8 : 4)
            }
            return file
        }

        var length: Int { isBig ? 8 + 2 * 20 + 8 : 2 + 2 * 12 + 4 }
    }

    static let forms = [false, true].flatMap { big in
        [false, true].map { Form(isBigEndian: $0, isBig: big) }
    }

    private func directories(of bytes: [UInt8]) async throws -> TIFFDirectories {
        try await withFolder { folder in
            let file = folder.appendingPathComponent("a.tif")
            try Data(bytes).write(to: file)
            return TIFFDirectories(path: file.path)
        }
    }

    @Test(arguments: forms)
    func allAreFound(_ form: Form) async throws {
        let found = try await directories(of: form.file(directories: 3))
        #expect(found.directories.count == 3 && found.isComplete)
    }

    @Test(arguments: forms)
    func aChainThatLeadsOutOfTheFileIsNotComplete(_ form: Form) async throws {
        for end in [1_000_000, 4_000_000_000] {
            let found = try await directories(of: form.file(directories: 2, end: end))
            #expect(found.directories.count == 2 && !found.isComplete)
        }
    }

    @Test(arguments: forms)
    func aRingIsNotComplete(_ form: Form) async throws {
        let found = try await directories(of: form.file(directories: 3, end: form.isBig ? 16 : 8))
        #expect(found.directories.count == 3 && !found.isComplete)
    }

    @Test(arguments: forms)
    func whatWasCutOrNeverWrittenIsNotComplete(_ form: Form) async throws {
        let whole = form.file(directories: 3)
        for missing in [1, form.length - 1, form.length] {
            let cut = try await directories(of: Array(whole.dropLast(missing)))
            #expect(cut.directories.count == 2 && !cut.isComplete, "\(missing)")
            let zeros = whole.dropLast(missing) + Array(repeating: 0, count: missing)
            // A link that is nothing but zeros ends the chain.
            guard missing > 8 else { continue }
            let empty = try await directories(of: Array(zeros))
            #expect(empty.directories.count == 2 && !empty.isComplete, "\(missing)")
        }
    }

    @Test(arguments: [[], [0x49, 0x49, 0x2A, 0, 8, 0, 0], [0x49, 0x49, 0x2B, 0, 8, 0, 0, 0, 16, 0]] as [[UInt8]])
    func aHeaderAloneHoldsNothing(_ bytes: [UInt8]) async throws {
        let found = try await directories(of: bytes)
        #expect(found.directories.isEmpty && !found.isComplete)
        #expect(TIFFDirectories(path: "/nowhere").directories.isEmpty)
    }
}

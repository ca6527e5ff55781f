import Testing

@testable import Inbox

@Suite("Formats by content")
struct FileFormatTests {
    @Test(
        "The first bytes tell",
        arguments: [
            (Array("%PDF-1.7".utf8), FileFormat.pdf),
            (Array("junk before\n%PDF-1.4".utf8), .pdf),
            ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
            ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
            ([0x49, 0x49, 0x2A, 0x00, 8, 0, 0, 0], .tiff),
            ([0x4D, 0x4D, 0x00, 0x2A, 0, 0, 0, 8], .tiff),
            (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), .webp),
            (Array("GIF89a".utf8), .gif),
            (Array("BM".utf8) + [UInt8](repeating: 0, count: 12) + [40, 0, 0, 0], .bmp),
        ])
    func known(head: [UInt8], format: FileFormat) {
        #expect(FileFormat(head: head) == format)
    }

    @Test(
        "Anything else is unknown",
        arguments: ["", "PK\u{3}\u{4}", "<html>", "BMW is a car maker, not a bitmap", "RIFFxxxxWAVE"])
    func unknown(text: String) {
        #expect(FileFormat(head: Array(text.utf8)) == nil)
    }

    @Test("A PDF header beyond the first kilobyte does not count")
    func distantHeader() {
        #expect(FileFormat(head: [UInt8](repeating: 0x20, count: 1024) + Array("%PDF-1.7".utf8)) == nil)
    }

    @Test("The end tells whether a file is complete")
    func completeness() {
        let pdf = Array("%PDF-1.7 … %%EOF\n".utf8)
        #expect(FileFormat.pdf.isComplete(head: pdf, tail: pdf, size: Int64(pdf.count)))
        #expect(!FileFormat.pdf.isComplete(head: pdf, tail: Array(pdf.dropLast(4)), size: Int64(pdf.count)))
        let webp = Array("RIFF".utf8) + [100, 0, 0, 0] + Array("WEBP".utf8)
        #expect(FileFormat.webp.isComplete(head: webp, tail: [], size: 108))
        #expect(!FileFormat.webp.isComplete(head: webp, tail: [], size: 107))
        let tiff: [UInt8] = [0x4D, 0x4D, 0, 0x2A, 0, 0, 1, 0]
        #expect(FileFormat.tiff.isComplete(head: tiff, tail: [], size: 257))
        #expect(!FileFormat.tiff.isComplete(head: tiff, tail: [], size: 256))
        #expect(!FileFormat.jpeg.isComplete(head: [], tail: [0xFF, 0x00, 0xD9], size: 3))
    }
}

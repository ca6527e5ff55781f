/// What a file is, by its first bytes; names are not looked at. Only the reading process asks.
package enum FileSigns {
    /// How many bytes are enough to tell.
    package static let startLength = 1_024

    package static func kind(of start: [UInt8]) -> DocumentDescription.Kind? {
        func has(_ text: StaticString, at offset: Int = 0) -> Bool {
            let wanted = Array(String(describing: text).utf8)
            return start.count >= offset + wanted.count && start[offset..<(offset + wanted.count)].elementsEqual(wanted)
        }
        if start.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
        if start.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
        // Classic TIFF of both byte orders, then BigTIFF.
        for magic: [UInt8] in [[0x49, 0x49, 42, 0], [0x4D, 0x4D, 0, 42], [0x49, 0x49, 43, 0], [0x4D, 0x4D, 0, 43]]
        where start.starts(with: magic) { return .tiff }
        if has("RIFF"), has("WEBP", at: 8) { return .webp }
        if has("GIF87a") || has("GIF89a") { return .gif }
        if has("BM"), start.count >= 26 { return .bmp }
        // Readers of PDF look for the header in the first 1024 bytes: mail gateways put lines before it.
        if contains("%PDF-", in: start) { return .pdf }
        return nil
    }

    /// What a person would call a file that is not read, as far as a glance tells.
    package static func description(ofUnsupported start: [UInt8]) -> String {
        func begins(_ bytes: [UInt8]) -> Bool { start.starts(with: bytes) }
        if begins([0x50, 0x4B, 3, 4]) { return "a ZIP archive or an office document" }
        if begins([0xD0, 0xCF, 0x11, 0xE0]) { return "an old office document" }
        if begins([0, 0, 0, 0x0C, 0x6A, 0x50]) || begins([0xFF, 0x4F, 0xFF, 0x51]) { return "a JPEG 2000 picture" }
        if start.count > 12, start[4..<8].elementsEqual("ftyp".utf8) { return "a HEIC picture or a film" }
        if contains("<html", in: start) || contains("<!DOCTYPE", in: start) { return "a web page" }
        if contains("<?xml", in: start) { return "an XML file" }
        let isText = start.allSatisfy { $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 || $0 == 27 }
        return isText ? "a text file" : "a file of an unknown kind"
    }

    private static func contains(_ text: String, in bytes: [UInt8]) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        for offset in 0...(bytes.count - wanted.count)
        where bytes[offset] == first && bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) { return true }
        return false
    }
}

/// The formats that are taken, told by content and never by name.
package enum FileFormat: String, Hashable, Sendable, CaseIterable {
    case pdf, png, jpeg, tiff, webp, bmp, gif

    /// How many bytes from the start and from the end decide.
    static let probeLength = 4096

    /// The format that a file's first bytes announce; nil for anything else.
    package init?(head: [UInt8]) {
        if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A])
            || head.starts(with: [0x49, 0x49, 0x2B, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2B])
        {
            self = .tiff
        } else if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webp
        } else if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) {
            self = .gif
        } else if head.starts(with: "BM".utf8), Self.isBitmap(head) {
            self = .bmp
        } else if head.prefix(1024).contains(sequence: Array("%PDF-".utf8)) {
            // Readers of PDF accept up to a kilobyte of anything before the header.
            self = .pdf
        } else {
            return nil
        }
    }

    /// Two letters are little evidence, so the header that follows must be of a known length.
    private static func isBitmap(_ head: [UInt8]) -> Bool {
        guard head.count >= 18 else { return false }
        return [12, 16, 40, 52, 56, 64, 108, 124].contains(head.littleEndian32(at: 14))
    }

    /// Whether the file looks finished: its end mark is there, or its announced length is reached.
    ///
    /// A file that does not look finished is waited for a while and then taken as it is: it may simply be damaged.
    package func isComplete(head: [UInt8], tail: [UInt8], size: Int64) -> Bool {
        switch self {
        case .pdf: tail.contains(sequence: Array("%%EOF".utf8))
        case .png: tail.contains(sequence: Array("IEND".utf8))
        case .jpeg: tail.contains(sequence: [0xFF, 0xD9])
        case .gif: tail.suffix(16).contains(0x3B)
        case .webp: size >= Int64(head.littleEndian32(at: 4)) + 8
        case .bmp: size >= Int64(head.littleEndian32(at: 2))
        case .tiff: size > Self.firstDirectoryOffset(head)
        }
    }

    private static func firstDirectoryOffset(_ head: [UInt8]) -> Int64 {
        guard head.count >= 8 else { return .max }
        let bytes = head[0] == 0x49 ? Array(head[4..<8]) : head[4..<8].reversed()
        // BigTIFF keeps a constant there, which is small: such a file counts as finished.
        return Int64(bytes.littleEndian32(at: 0))
    }
}

extension Array<UInt8> {
    fileprivate func littleEndian32(at offset: Int) -> UInt32 {
        guard offset + 4 <= count else { return .max }
        return (0..<4).reduce(0) { $0 | UInt32(self[offset + $1]) << UInt32(8 * $1) }
    }
}

extension Collection<UInt8> {
    fileprivate func contains(sequence: [UInt8]) -> Bool {
        var rest = self[...]
        while let first = sequence.first, let found = rest.firstIndex(of: first) {
            rest = rest[found...]
            if rest.starts(with: sequence) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}

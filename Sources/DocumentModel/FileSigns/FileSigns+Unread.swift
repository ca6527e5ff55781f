extension FileSigns {
    /// What a person would call a sound picture that the libraries refuse, although they read others of its kind.
    ///
    /// - Parameters:
    ///   - kind: of a picture that was refused; a WebP need not have been.
    ///   - start: at least the first 64 bytes of its file.
    ///   - size: of its file, in bytes.
    /// - Returns: nil when it seems to be damaged, or is not known to be refused for its kind.
    package static func description(ofUnread kind: DocumentDescription.Kind, start: [UInt8], size: Int) -> String? {
        switch kind {
        case .bmp: bitmap(start, size: size)
        case .webp: isAnimatedWebP(start) ? "an animated WebP picture, which is not read" : nil
        case .pdf, .png, .jpeg, .tiff, .gif: nil
        }
    }

    /// The extended header states it; plain pictures have none.
    private static func isAnimatedWebP(_ start: [UInt8]) -> Bool {
        start.count > 20 && start[12..<16].elementsEqual("VP8X".utf8) && start[20] & 2 != 0
    }

    private static func bitmap(_ start: [UInt8], size: Int) -> String? {
        guard start.count >= 64 else { return nil }
        func number(_ offset: Int, _ length: Int) -> Int {
            (0..<length).reversed().reduce(0) { $0 << 8 | Int(start[offset + $1]) }
        }
        let (pixels, header) = (number(10, 4), number(14, 4))
        let isShort = header == 12
        guard [12, 16, 40, 52, 56, 64, 108, 124].contains(header) else { return nil }
        let width = isShort ? number(18, 2) : number(18, 4)
        // Negative when the rows are from the top.
        let height = isShort ? number(20, 2) : abs(Int(Int32(truncatingIfNeeded: number(22, 4))))
        let (planes, depth) = isShort ? (number(22, 2), number(24, 2)) : (number(26, 2), number(28, 2))
        let compression = header < 40 ? 0 : number(30, 4)
        // Of OS/2, whose third kind of compression is another.
        let isOld = header < 40 || header == 64
        let isCompressed = compression != 0 && (isOld || compression != 3 && compression != 6)
        guard (1...65_535).contains(width), (1...65_535).contains(height), planes == 1,
            [1, 2, 4, 8, 16, 24, 32].contains(depth), pixels >= 14 + header, pixels < size,
            isCompressed || pixels + (width * depth + 31) / 32 * 4 * height <= size
        else { return nil }
        let kind = (isOld ? "of OS/2, " : "") + "\(depth) bits a pixel" + (isCompressed ? ", compressed" : "")
        return "a BMP picture of a kind that is not read (\(kind))"
    }
}

extension FileName {
    /// The longest name that Linux file systems accept, in bytes.
    static let longest = 255

    /// The name with a marker before its extension: `a.pdf` marked `2` is `a-2.pdf`; cut to a valid length.
    /// `reserve` bytes are left free for a suffix that is added later.
    func marked(_ marker: String, reserve: Int = 0) -> FileName {
        let (stem, suffix) = split()
        let mark = marker.isEmpty ? [] : Array("-".utf8) + Array(marker.utf8)
        let room = Self.longest - reserve - mark.count - suffix.count
        return FileName(bytes: Self.cut(stem, to: max(room, 1)) + mark + suffix)
    }

    /// The name with text appended.
    func appending(_ text: String) -> FileName {
        FileName(bytes: bytes + Array(text.utf8))
    }

    private func split() -> (stem: [UInt8], suffix: [UInt8]) {
        guard let dot = bytes.lastIndex(of: UInt8(ascii: ".")), dot > 0, bytes.count - dot <= 16 else {
            return (bytes, [])
        }
        return (Array(bytes[..<dot]), Array(bytes[dot...]))
    }

    /// Cuts at a character's border, where the bytes are UTF-8.
    private static func cut(_ bytes: [UInt8], to count: Int) -> [UInt8] {
        guard bytes.count > count else { return bytes }
        var end = count
        while end > max(1, count - 3), bytes[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
        return Array(bytes[..<end])
    }
}

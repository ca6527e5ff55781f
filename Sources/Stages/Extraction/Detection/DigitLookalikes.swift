/// Letters that recognition takes digits for.
enum DigitLookalikes {
    private static let digits: [UInt8: UInt8] = {
        var digits: [UInt8: UInt8] = [:]
        for (letters, digit) in [("OoQD", "0"), ("lIi|!]", "1"), ("Zz", "2"), ("Ss", "5"), ("G", "6"), ("B", "8")] {
            for letter in letters.utf8 { digits[letter] = digit.utf8.first }
        }
        return digits
    }()

    /// Readings with more letters are words.
    private static let most = 3

    /// The text with digits for letters that look like them, when that changes little of it.
    ///
    /// - Parameters:
    ///   - text: what was recognised.
    ///   - kept: characters at the start that are letters.
    /// - Returns: nil when nothing changes, or too much.
    static func corrected(_ text: String, keeping kept: Int = 0) -> String? {
        var bytes = Array(text.utf8)
        let known = bytes.count { (48...57).contains($0) }
        var changes = 0
        for index in bytes.indices.dropFirst(kept) {
            if let digit = digits[bytes[index]] {
                bytes[index] = digit
                changes += 1
            } else if (65...90).contains(bytes[index] & 0xDF) || bytes[index] >= 0x80 {
                return nil
            }
        }
        guard changes > 0, changes <= most, known > changes else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}

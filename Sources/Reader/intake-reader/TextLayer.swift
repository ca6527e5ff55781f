import DocumentModel

/// Judges whether a text layer says what the page shows.
enum TextLayer {
    /// The largest share of characters that may be unmapped, private or controls.
    private static let garbageShare = 0.1

    /// False without any word, or when many characters are no characters: fonts without a mapping to Unicode.
    static func isUsable(_ words: [Word]) -> Bool {
        var characters = 0
        var garbage = 0
        for word in words {
            for scalar in word.text.unicodeScalars {
                characters += 1
                if isGarbage(scalar) { garbage += 1 }
            }
        }
        return characters > 0 && Double(garbage) <= Double(characters) * garbageShare
    }

    private static func isGarbage(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
        default: false
        }
    }

    /// Whether the layer says what recognition saw: most words with certainty must be in the layer, and of those with
    /// digits even more, because amounts are what a forged layer changes.
    static func agrees(_ layer: [Word], with recognized: [Word]) -> Bool {
        let known = Set(layer.lazy.map { normalized($0.text) })
        let joined = layer.map { normalized($0.text) }.joined()
        var words = 0
        var found = 0
        var numbers = 0
        var foundNumbers = 0
        for word in recognized where word.confidence >= 0.8 {
            let text = normalized(word.text)
            guard text.count >= 2 else { continue }
            let isThere = known.contains(text) || (text.count >= 4 && joined.contains(text))
            words += 1
            found += isThere ? 1 : 0
            if text.contains(where: \.isNumber) {
                numbers += 1
                foundNumbers += isThere ? 1 : 0
            }
        }
        // Too little was recognised to hold anything against the layer.
        guard words >= 5 else { return true }
        return found * 10 >= words * 7 && foundNumbers * 100 >= numbers * 85
    }

    private static func normalized(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars where scalar.properties.isAlphabetic || isDigit(scalar) {
            result.append(scalar)
        }
        return String(result)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
}

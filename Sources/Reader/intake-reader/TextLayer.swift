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

    /// What holding a text layer against recognition tells.
    enum Comparison {
        case agrees, isIncomplete, disagrees
        /// Too little was recognised to bear the layer out.
        case isUnconfirmed
    }

    /// Most words recognised with certainty must be in the layer, and of those with digits even more, because amounts
    /// are what a forged layer changes; and what the layer says must be there to be seen.
    static func comparison(of layer: [Word], with recognized: [Word]) -> Comparison {
        let seen = Tally(of: recognized.filter { $0.confidence >= 0.8 }, in: layer)
        let said = Tally(of: layer, in: recognized)
        let isVisible = said.found * 10 >= said.words * 6 && said.foundNumbers * 10 >= said.numbers * 6
        // Too little was recognised to hold anything against the layer; but so it is where the layer is all there is.
        guard seen.words >= 5 else { return said.words < 5 || isVisible ? .agrees : .isUnconfirmed }
        guard isVisible else { return .disagrees }
        if seen.found * 10 >= seen.words * 7, seen.foundNumbers * 100 >= seen.numbers * 85 { return .agrees }
        // A page number stamped on a scan is no text layer of the scan.
        return said.words * 2 < seen.words ? .isIncomplete : .disagrees
    }

    /// How many words of one reading are also in another.
    private struct Tally {
        var words = 0
        var found = 0
        var numbers = 0
        var foundNumbers = 0

        init(of some: [Word], in others: [Word]) {
            let normalizedOthers = others.map { normalized($0.text) }
            let known = Set(normalizedOthers)
            // Readings part words differently, so long words are also looked for across them.
            let joined = normalizedOthers.joined()
            for word in some {
                let text = normalized(word.text)
                guard text.utf8.count >= 2 else { continue }
                let isThere = known.contains(text) || (text.utf8.count >= 4 && joined.contains(text))
                words += 1
                found += isThere ? 1 : 0
                guard text.utf8.contains(where: { (48...57).contains($0) }) else { continue }
                numbers += 1
                foundNumbers += isThere ? 1 : 0
            }
        }
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

/// Characters that a person takes for others, or does not see at all.
package enum LookalikeText {
    /// The text as a person sees it: without what is not drawn, digits of all scripts and full-width characters as plain
    /// ones, dashes as `-`, and letters of other scripts as the Latin ones that they look like. Takes lower case.
    package static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                result.append(scalar)
            } else if isDash(scalar) {
                result.append("-")
            } else if let plain = latin[scalar] ?? plain(scalar) {
                result.append(plain)
            } else if !isUnseen(scalar) {
                result.append(scalar)
            }
        }
        return String(result)
    }

    /// Whether an identifier holds characters that nobody sees, or letters of several scripts: it may be another than the one
    /// that a person reads.
    package static func isDeceptive(_ text: String) -> Bool {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return false }
        var hasLatin = false
        var hasOther = false
        for scalar in text.unicodeScalars {
            if isUnseen(scalar) { return true }
            guard scalar.properties.isAlphabetic else { continue }
            if isLatin(scalar) { hasLatin = true } else { hasOther = true }
        }
        return hasLatin && hasOther
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .format
    }

    /// Fonts draw a soft hyphen as a hyphen, and files of many programs have it in its place.
    private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .dashPunctuation || scalar == "\u{2212}" || scalar == "\u{AD}"
    }

    private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
        // Superscripts, signs such as `ª` and `µ`, and letters with marks; full-width letters are Latin by name only.
        scalar.value < 0x250 || (0x1E00...0x1EFF).contains(scalar.value) || (0x2070...0x218F).contains(scalar.value)
            || (0xFB00...0xFB06).contains(scalar.value)
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.properties.generalCategory == .decimalNumber, let number = scalar.properties.numericValue {
            return Unicode.Scalar(UInt8(ascii: "0") + UInt8(number))
        }
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
        return Unicode.Scalar(scalar.value - 0xFEE0)
    }

    /// Cyrillic, Greek and Armenian letters in lower case, by what their capitals look like, too.
    private static let latin: [Unicode.Scalar: Unicode.Scalar] = {
        let pairs = [
            ("авекмнорстухіјѕԁԛԝһӏѵґ", "abekmhopctyxijsdqwhlvr"), ("αβεζηικμνορτυχγϲϳ", "abezhikmnoptuxycj"),
            ("օսհոցզ", "ouhngq"),
        ]
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (others, plain) in pairs {
            for (other, letter) in zip(others.unicodeScalars, plain.unicodeScalars) { table[other] = letter }
        }
        return table
    }()
}

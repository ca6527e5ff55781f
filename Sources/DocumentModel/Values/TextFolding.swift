/// Text as it is compared: lower case, without diacritics.
package enum TextFolding {
    /// Lower case, Latin letters without their marks, `ß` as `ss`; other scalars as they are.
    package static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar.value < 0x80 {
                let isUpper = (65...90).contains(scalar.value)
                result.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
            } else if let plain = latin[scalar] {
                result.append(contentsOf: plain.unicodeScalars)
            } else if scalar.properties.generalCategory == .nonspacingMark {
                continue
            } else {
                result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(result)
    }

    /// Only the letters and digits of the folded text.
    package static func squash(_ text: String) -> String {
        let folded = fold(text)
        if folded.utf8.allSatisfy({ (97...122).contains($0) || (48...57).contains($0) }) { return folded }
        return String(String.UnicodeScalarView(folded.unicodeScalars.filter { isLetter($0) || isDigit($0) }))
    }

    /// Whether a scalar is alphabetic. Most are ASCII, for which the answer needs no table.
    package static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x80
            ? (97...122).contains(scalar.value | 0x20) && scalar.value >= 65 : scalar.properties.isAlphabetic
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

    private static let latin: [Unicode.Scalar: String] = {
        let groups: [(String, String)] = [
            ("a", "àáâãäåāăąÀÁÂÃÄÅĀĂĄ"), ("c", "çćčÇĆČ"), ("d", "ďđĎĐ"), ("e", "èéêëēėęěÈÉÊËĒĖĘĚ"), ("g", "ğĞ"),
            ("i", "ìíîïīįıÌÍÎÏĪĮİ"), ("l", "łĺľŁĹĽ"), ("n", "ñńňÑŃŇ"), ("o", "òóôõöøōőÒÓÔÕÖØŌŐ"), ("r", "řŕŘŔ"),
            ("s", "śšşșŚŠŞȘ"), ("t", "ťțţŤȚŢ"), ("u", "ùúûüūůűųÙÚÛÜŪŮŰŲ"), ("y", "ýÿÝŸ"), ("z", "źżžŹŻŽ"),
            ("ss", "ßẞ"), ("ae", "æÆ"), ("oe", "œŒ"), ("fi", "ﬁ"), ("fl", "ﬂ"), ("ff", "ﬀ"),
        ]
        var table: [Unicode.Scalar: String] = [:]
        for (plain, marked) in groups { for scalar in marked.unicodeScalars { table[scalar] = plain } }
        return table
    }()
}

import Foundation

/// Text as labels and values are held against each other.
enum LabelText {
    /// Without case and accents, compatible forms as one: what is left of a name when only its letters count.
    static func fold(_ text: String) -> [Unicode.Scalar] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return Array(text.lowercased().unicodeScalars) }
        var folded = ""
        for scalar in text.unicodeScalars { folded.unicodeScalars.append(contentsOf: caseFolded(scalar)) }
        return folded.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
            $0.properties.canonicalCombiningClass == .notReordered
        }
    }

    /// The letters and digits of the folded text.
    static func squash(_ text: String) -> [Unicode.Scalar] { fold(text).filter(isLetterOrNumber) }

    /// Without white space at its ends.
    static func trimmed(_ text: String) -> [Unicode.Scalar] { trimmed(Array(text.unicodeScalars)) }

    static func trimmed(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return Array(scalars[first...last])
    }

    /// White space, and the four separators of records and files.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    }

    /// The value of a decimal digit of any script.
    static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if scalar.value < 0x80 { return (48...57).contains(scalar.value) ? Int(scalar.value) - 48 : nil }
        guard scalar.properties.numericType == .decimal else { return nil }
        return scalar.properties.numericValue.map { Int($0) }
    }

    private static func isLetterOrNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        default: scalar.properties.numericType != nil
        }
    }

    /// The way through the upper case joins what differs in lower case only (`ß` and `ss`, `ς` and `σ`), but for the
    /// dotless i, which is a letter of its own.
    private static func caseFolded(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        if scalar == "ı" { return String(scalar).unicodeScalars }
        if scalar == "ẞ" { return "ss".unicodeScalars }
        var folded = String.UnicodeScalarView()
        for upper in scalar.properties.uppercaseMapping.unicodeScalars {
            folded.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars)
        }
        return folded
    }
}

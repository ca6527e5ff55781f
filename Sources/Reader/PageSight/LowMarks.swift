import DocumentModel
import Poppler

extension Unicode.Scalar {
    /// Marks that reach as high as digits, or nearly; those of currencies and letters do, too.
    private static let tall: Set<UInt32> = [
        0x21, 0x23, 0x24, 0x25, 0x26, 0x28, 0x29, 0x2B, 0x2F, 0x3B, 0x3C, 0x3E, 0x3F, 0x40, 0x5B, 0x5C, 0x5D, 0x7B,
        0x7C, 0x7D, 0xA1, 0xA6, 0xA7, 0xB1, 0xB6, 0xBF, 0xF7, 0x2016, 0x2020, 0x2021, 0x2030, 0x2031, 0x203C, 0x203D,
        0x2044,
    ]

    /// Whether it is a mark that is never as high as a digit: an asterisk, a comma, a dash.
    var isLowMark: Bool {
        if (0x20...0x7E).contains(value) || (0xA0...0xBF).contains(value) || (0x2000...0x206F).contains(value) {
            return !properties.isAlphabetic && !(48...57).contains(value) && !Self.tall.contains(value)
                && properties.generalCategory != .currencySymbol && !(0xBC...0xBE).contains(value)
                && value != 0xA9 && value != 0xAE
        }
        return false
    }
}

extension PlacedNumber.Character {
    /// Whether it claims to be lower than a digit.
    var isLow: Bool { Unicode.Scalar(scalar)?.isLowMark ?? false }
}

extension Word {
    /// Whether it claims to hold nothing that is as high as a digit.
    var isOfLowMarks: Bool { text.unicodeScalars.allSatisfy(\.isLowMark) }
}

import DocumentModel

/// A run of words that has the form of some kind of value.
struct DetectedValue: Sendable {
    enum Form: Hashable, Sendable { case amount, wholeNumber, percentage, date, iban, vatIdentifier }

    var form: Form
    var value: String
    var currency: String?
    /// True when it could mean something else as well: `1.234`, `03/04/2024`.
    var isAmbiguous: Bool
    /// The other day that a date could be.
    var alternative: String?
    /// False when the form is right and the check digits are wrong.
    var isValid: Bool
    /// Index into the layout's lines.
    var line: Int
    var words: Range<Int>
    var box: BoundingBox
    var page: Int
    var raw: String
    /// The least confidence of the words, 0...1.
    var confidence: Double
    /// True when signs were put right that recognition lost or misread: a guess, which needs other evidence.
    var isMended = false

    /// In ten-thousandths; nil for what is no number.
    var number: Int? {
        switch form {
        case .amount, .wholeNumber, .percentage: Money.parse(value)
        case .date, .iban, .vatIdentifier: nil
        }
    }

    /// Whether an account or a VAT identifier needs no label to be known as one: its check digits are right, not just its form, and it
    /// is not written as papers are numbered.
    var speaksForItself: Bool {
        switch form {
        case .iban: isValid
        case .vatIdentifier: isValid && VATIdentifier.hasCheckDigits(value) && !isWrittenLikeNumber
        case .amount, .wholeNumber, .percentage, .date: false
        }
    }

    /// `RO-2025-39617` has the form of a Romanian identifier, too.
    var isWrittenLikeNumber: Bool {
        let bytes = Array(raw.utf8)
        func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
        return bytes.indices.dropFirst().dropLast().contains {
            bytes[$0] == UInt8(ascii: "-") && isDigit(bytes[$0 - 1]) && isDigit(bytes[$0 + 1])
        }
    }
}

/// Amounts as exact numbers of ten-thousandths.
enum Money {
    static let unit = 10_000
    static let cent = 100
    /// A hundred billion: what is below can be added and multiplied by rates without overflow.
    private static let limit = 1_000_000_000_000_000

    /// Reads what `AmountParser` writes, such as `-1234.50`.
    static func parse(_ canonical: String) -> Int? {
        var result = 0
        var decimals: Int?
        var isNegative = false
        for (index, byte) in canonical.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: isNegative = true
            case UInt8(ascii: ".") where decimals == nil: decimals = 0
            case 48...57:
                guard result < 100_000_000_000_000 else { return nil }
                result = result * 10 + Int(byte) - 48
                decimals = decimals.map { $0 + 1 }
            default: return nil
            }
        }
        guard (decimals ?? 0) <= 4 else { return nil }
        for _ in (decimals ?? 0)..<4 { result *= 10 }
        guard result < limit else { return nil }
        return isNegative ? -result : result
    }

    /// With at least two decimals.
    static func text(_ number: Int) -> String {
        let magnitude = number.magnitude
        var fraction = String(magnitude % 10_000)
        fraction = String(repeating: "0", count: 4 - fraction.utf8.count) + fraction
        while fraction.utf8.count > 2, fraction.hasSuffix("0") { fraction.removeLast() }
        return (number < 0 ? "-" : "") + String(magnitude / 10_000) + "." + fraction
    }
}

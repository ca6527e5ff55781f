/// Amounts of money as documents write them, strictly: all of the text must belong to the amount.
package enum AmountParser {
    package struct Amount: Hashable, Sendable {
        /// Canonical, with at least two decimals: `-1234.50`.
        package var value: String
        /// ISO 4217, when a code or an unambiguous symbol stands with the amount.
        package var currency: String?
        /// Whether decimals were written.
        package var hasDecimals: Bool
        /// True when the separator could have meant something else: `1.234`.
        package var isAmbiguous: Bool
    }

    /// Reads `1.234,56`, `1,234.56`, `1 234,56 €`, `1'234.56`, `(12.00)`, `12,50-`, `EUR 1.234,--`; refuses `12abc`.
    package static func parse(_ text: String) -> Amount? {
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars where !isSpace(scalar) { scalars.append(scalar) }
        var isNegative = false
        if scalars.first == "(", scalars.last == ")", scalars.count > 2 {
            isNegative = true
            scalars = Array(scalars.dropFirst().dropLast())
        }
        var currency: String?
        var hasSign = isNegative
        for _ in 0..<2 {
            let count = scalars.count
            if let (code, count) = CurrencyCode.prefix(of: scalars), currency == nil || code == nil {
                currency = currency ?? code
                scalars.removeFirst(count)
            }
            if let (code, count) = CurrencyCode.suffix(of: scalars), currency == nil || code == nil {
                currency = currency ?? code
                scalars.removeLast(count)
            }
            if !hasSign, let first = scalars.first, isMinus(first) || first == "+" {
                hasSign = true
                isNegative = isNegative || first != "+"
                scalars.removeFirst()
            }
            if scalars.count == count { break }
        }
        // `12,-` and `12,--` are whole amounts; `12,00-` is a negative one.
        let dashes = scalars.reversed().prefix(while: isMinus).count
        var isWhole = false
        if dashes > 0 {
            scalars.removeLast(dashes)
            if let last = scalars.last, last == "," || last == "." {
                scalars.removeLast()
                isWhole = true
            } else if dashes == 1, !hasSign {
                isNegative = true
            } else {
                return nil
            }
        }
        guard let number = digits(scalars) else { return nil }
        if isWhole, number.hasDecimals { return nil }
        return Amount(
            value: (isNegative && number.value.contains { $0 != "0" && $0 != "." } ? "-" : "") + number.value,
            currency: currency, hasDecimals: number.hasDecimals || isWhole, isAmbiguous: number.isAmbiguous)
    }

    private static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "−", "–", "—": true
        default: false
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0xA0, 0x2007, 0x2009, 0x202F: true
        default: false
        }
    }

    /// Digits with separators to canonical text.
    private static func digits(
        _ scalars: [Unicode.Scalar]
    ) -> (value: String, hasDecimals: Bool, isAmbiguous: Bool)? {
        guard let first = scalars.first, let last = scalars.last, isDigit(first) || first == "." || first == ",",
            isDigit(last), scalars.count <= 24
        else { return nil }
        var digits: [UInt8] = []
        digits.reserveCapacity(scalars.count)
        var groups = [0]
        var separators: [Unicode.Scalar] = []
        for scalar in scalars {
            switch scalar {
            case "0"..."9":
                digits.append(UInt8(truncatingIfNeeded: scalar.value))
                groups[groups.count - 1] += 1
            case ".", ",", "'", "’", "`":
                separators.append(scalar == "’" || scalar == "`" ? "'" : scalar)
                groups.append(0)
            default: return nil
            }
        }
        let head = groups[0]
        guard let lastSeparator = separators.last, let tail = groups.last else {
            return (integer(digits[...]) + ".00", false, false)
        }
        let others = separators.dropLast()
        let groupsAreThousands = groups.dropFirst().dropLast().allSatisfy { $0 == 3 } && (1...3).contains(head)
        if others.contains(lastSeparator) {
            // 1.234.567: thousands only.
            guard others.allSatisfy({ $0 == lastSeparator }), groupsAreThousands, tail == 3 else { return nil }
            return (integer(digits[...]) + ".00", false, false)
        }
        if others.isEmpty {
            if lastSeparator == "'" {
                guard tail == 3, (1...3).contains(head) else { return nil }
                return (integer(digits[...]) + ".00", false, false)
            }
            if tail == 3, (1...3).contains(head), head > 1 || digits[0] != UInt8(ascii: "0") {
                return (integer(digits[...]) + ".00", false, true)
            }
            return decimal(digits, tail).map { ($0, true, false) }
        }
        guard others.allSatisfy({ $0 == others.first }), lastSeparator != "'", groupsAreThousands else { return nil }
        return decimal(digits, tail).map { ($0, true, false) }
    }

    private static func decimal(_ digits: [UInt8], _ decimals: Int) -> String? {
        guard (1...4).contains(decimals) else { return nil }
        let fraction = String(decoding: digits.suffix(decimals), as: UTF8.self)
        return integer(digits.dropLast(decimals)) + "." + fraction + (decimals == 1 ? "0" : "")
    }

    private static func integer(_ digits: ArraySlice<UInt8>) -> String {
        let trimmed = digits.drop { $0 == UInt8(ascii: "0") }
        return trimmed.isEmpty ? "0" : String(decoding: trimmed, as: UTF8.self)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
}

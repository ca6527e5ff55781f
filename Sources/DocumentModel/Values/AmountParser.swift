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
        var scalars = Array(text.unicodeScalars.filter { !isSpace($0) })
        var isNegative = false
        if scalars.first == "(", scalars.last == ")", scalars.count > 2 {
            isNegative = true
            scalars = Array(scalars.dropFirst().dropLast())
        }
        var currency: String?
        var hasSign = isNegative
        for _ in 0..<2 {
            if let (code, count) = CurrencyCode.prefix(of: scalars), currency == nil || code == nil {
                currency = currency ?? code
                scalars.removeFirst(count)
            }
            if let (code, count) = CurrencyCode.suffix(of: scalars), currency == nil || code == nil {
                currency = currency ?? code
                scalars.removeLast(count)
            }
            if !hasSign, let first = scalars.first, minus.contains(first) || first == "+" {
                hasSign = true
                isNegative = isNegative || first != "+"
                scalars.removeFirst()
            }
        }
        // `12,-` and `12,--` are whole amounts; `12,00-` is a negative one.
        let dashes = scalars.reversed().prefix { minus.contains($0) }.count
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

    private static let minus: Set<Unicode.Scalar> = ["-", "−", "–", "—"]

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        [0x20, 0x09, 0xA0, 0x2007, 0x2009, 0x202F].contains(scalar.value)
    }

    /// Digits with separators to canonical text.
    private static func digits(
        _ scalars: [Unicode.Scalar]
    ) -> (value: String, hasDecimals: Bool, isAmbiguous: Bool)? {
        guard let first = scalars.first, let last = scalars.last, isDigit(first) || first == "." || first == ",",
            isDigit(last), scalars.count <= 24
        else { return nil }
        var groups: [String] = [""]
        var separators: [Unicode.Scalar] = []
        for scalar in scalars {
            if isDigit(scalar) {
                groups[groups.count - 1].unicodeScalars.append(scalar)
            } else if [".", ",", "'", "’", "`"].contains(scalar) {
                separators.append(scalar == "’" || scalar == "`" ? "'" : scalar)
                groups.append("")
            } else {
                return nil
            }
        }
        guard let lastSeparator = separators.last, let tail = groups.last else {
            return (integer(groups[0]) + ".00", false, false)
        }
        let others = separators.dropLast()
        let isRepeated = others.contains(lastSeparator)
        let grouping = Set(others)
        let groupsAreThousands =
            groups.dropFirst().dropLast().allSatisfy { $0.utf8.count == 3 }
            && (1...3).contains(groups[0].utf8.count)
        if isRepeated {
            // 1.234.567: thousands only.
            guard grouping.count == 1, groupsAreThousands, tail.utf8.count == 3 else { return nil }
            return (integer(groups.joined()) + ".00", false, false)
        }
        if others.isEmpty {
            if lastSeparator == "'" {
                guard tail.utf8.count == 3, (1...3).contains(groups[0].utf8.count) else { return nil }
                return (integer(groups.joined()) + ".00", false, false)
            }
            if tail.utf8.count == 3, groups[0] != "0", (1...3).contains(groups[0].utf8.count) {
                return (integer(groups.joined()) + ".00", false, true)
            }
            return decimal(groups[0], tail).map { ($0, true, false) }
        }
        guard grouping.count == 1, lastSeparator != "'", groupsAreThousands else { return nil }
        return decimal(groups.dropLast().joined(), tail).map { ($0, true, false) }
    }

    private static func decimal(_ whole: String, _ fraction: String) -> String? {
        guard (1...4).contains(fraction.utf8.count) else { return nil }
        let padded = fraction.utf8.count == 1 ? fraction + "0" : fraction
        return integer(whole) + "." + padded
    }

    private static func integer(_ digits: String) -> String {
        let trimmed = digits.drop { $0 == "0" }
        return trimmed.isEmpty ? "0" : String(trimmed)
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
}

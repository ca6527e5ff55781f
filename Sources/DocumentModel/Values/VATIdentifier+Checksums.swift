extension VATIdentifier {
    /// By country, where a rule is published; each gets a body whose form is right.
    static let checksums: [String: @Sendable (String) -> Bool] = [
        "DE": isGerman, "AT": isAustrian, "FR": isFrench, "BE": isBelgian, "NL": isDutch, "IT": isLuhn, "GB": isBritish,
        "XI": isBritish, "IE": isIrish, "LU": isLuxembourgish, "PL": isPolish, "PT": isPortuguese, "DK": isDanish,
        "FI": isFinnish, "NO": isNorwegian,
    ]

    static func digits(_ text: some StringProtocol) -> [Int] { text.utf8.map { Int($0) - 48 } }

    static func weighted(_ digits: some Sequence<Int>, _ weights: some Sequence<Int>) -> Int {
        zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
    }

    /// ISO 7064, modulus 11,10.
    @Sendable private static func isGerman(_ body: String) -> Bool {
        let digits = digits(body)
        var product = 10
        for digit in digits.dropLast() {
            let sum = (digit + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10 == digits[8] % 10
    }

    @Sendable private static func isAustrian(_ body: String) -> Bool {
        let digits = digits(body.dropFirst())
        let sum = digits.dropLast().enumerated().reduce(0) { total, item in
            let value = item.offset % 2 == 1 ? item.element * 2 : item.element
            return total + value / 10 + value % 10
        }
        return (10 - (sum + 4) % 10) % 10 == digits[7]
    }

    @Sendable private static func isFrench(_ body: String) -> Bool {
        // Newer keys hold letters, for which no rule is published.
        guard let key = Int(body.prefix(2)), let number = Int(body.dropFirst(2)) else { return true }
        return key == (12 + 3 * (number % 97)) % 97
    }

    @Sendable private static func isBelgian(_ body: String) -> Bool {
        guard let number = Int(body.prefix(8)), let check = Int(body.suffix(2)) else { return false }
        return 97 - number % 97 == check
    }

    /// Companies have a sum of eleven; sole traders since 2020 the remainder of bank accounts.
    @Sendable private static func isDutch(_ body: String) -> Bool {
        let digits = digits(body.prefix(9))
        if weighted(digits.dropLast(), stride(from: 9, through: 2, by: -1)) % 11 == digits[8] { return true }
        var remainder = 0
        for byte in ("NL" + body).utf8 {
            remainder =
                (48...57).contains(byte)
                ? (remainder * 10 + Int(byte) - 48) % 97 : (remainder * 100 + Int(byte) - 55) % 97
        }
        return remainder == 1
    }

    @Sendable static func isLuhn(_ body: String) -> Bool {
        var sum = 0
        for (index, digit) in digits(body).reversed().enumerated() {
            let value = index % 2 == 1 ? digit * 2 : digit
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    @Sendable private static func isBritish(_ body: String) -> Bool {
        let digits = digits(body.prefix(9))
        let sum = weighted(digits.prefix(7), stride(from: 8, through: 2, by: -1)) + digits[7] * 10 + digits[8]
        return sum % 97 == 0 || (sum + 55) % 97 == 0
    }

    @Sendable private static func isIrish(_ body: String) -> Bool {
        let bytes = Array(body.utf8)
        // Before 2013 the second character could be a letter; no rule is applied to those.
        guard bytes.prefix(7).allSatisfy({ (48...57).contains($0) }), (65...90).contains(bytes[7]) else {
            return true
        }
        var sum = weighted(digits(body.prefix(7)), stride(from: 8, through: 2, by: -1))
        if bytes.count == 9, (65...90).contains(bytes[8]) { sum += 9 * (Int(bytes[8]) - 64) }
        let letter = sum % 23
        return Int(bytes[7]) == (letter == 0 ? 87 : 64 + letter)
    }

    @Sendable private static func isLuxembourgish(_ body: String) -> Bool {
        guard let number = Int(body.prefix(6)), let check = Int(body.suffix(2)) else { return false }
        return number % 89 == check
    }

    @Sendable private static func isPolish(_ body: String) -> Bool {
        let digits = digits(body)
        return weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 == digits[9]
    }

    @Sendable private static func isPortuguese(_ body: String) -> Bool {
        let digits = digits(body)
        let check = 11 - weighted(digits.dropLast(), stride(from: 9, through: 2, by: -1)) % 11
        return (check >= 10 ? 0 : check) == digits[8]
    }

    @Sendable private static func isDanish(_ body: String) -> Bool {
        weighted(digits(body), [2, 7, 6, 5, 4, 3, 2, 1]) % 11 == 0
    }

    @Sendable private static func isFinnish(_ body: String) -> Bool {
        let digits = digits(body)
        let remainder = weighted(digits.dropLast(), [7, 9, 10, 5, 8, 4, 2]) % 11
        return remainder == 0 ? digits[7] == 0 : 11 - remainder == digits[7]
    }

    /// Nine digits.
    static func isSwiss(_ body: String) -> Bool {
        let digits = digits(body)
        return (11 - weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4]) % 11) % 11 == digits[8]
    }
}

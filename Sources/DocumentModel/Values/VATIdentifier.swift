/// Value-added-tax identifiers: form by country, checksum where one is defined.
package enum VATIdentifier {
    /// The identifier without spaces and marks, as `DE123456789`; nil when form or checksum are wrong.
    package static func parse(_ text: String) -> String? {
        var compact = ""
        for scalar in text.uppercased().unicodeScalars
        where scalar.properties.isAlphabetic || AmountParser.isDigit(scalar) {
            guard scalar.isASCII else { return nil }
            compact.unicodeScalars.append(scalar)
        }
        guard compact.utf8.count >= 8, compact.utf8.count <= 16 else { return nil }
        if compact.hasPrefix("CHE") {
            var body = String(compact.dropFirst(3))
            for suffix in ["MWST", "TVA", "IVA", "VAT"] where body.hasSuffix(suffix) { body.removeLast(suffix.count) }
            return body.utf8.count == 9 && isNumber(body) && isSwiss(body) ? "CHE" + body : nil
        }
        let country = String(compact.prefix(2))
        let body = String(compact.dropFirst(2))
        guard let form = forms[country], form(body) else { return nil }
        return compact
    }

    private static let forms: [String: @Sendable (String) -> Bool] = [
        "DE": { $0.utf8.count == 9 && isNumber($0) && isGerman($0) },
        "AT": { $0.utf8.count == 9 && $0.hasPrefix("U") && isNumber($0.dropFirst()) },
        "FR": { $0.utf8.count == 11 && isNumber($0.dropFirst(2)) && isFrench($0) },
        "BE": { $0.utf8.count == 10 && isNumber($0) && isBelgian($0) },
        "NL": {
            $0.utf8.count == 12 && isNumber($0.prefix(9)) && $0.dropFirst(9).first == "B" && isNumber($0.suffix(2))
        },
        "IT": { $0.utf8.count == 11 && isNumber($0) && isLuhn($0) },
        "ES": { $0.utf8.count == 9 && isNumber($0.dropFirst().prefix(7)) },
        "GB": { [9, 12].contains($0.utf8.count) && isNumber($0) }, "XI": { $0.utf8.count == 9 && isNumber($0) },
        "IE": { [8, 9].contains($0.utf8.count) && isNumber($0.prefix(1)) },
        "LU": { $0.utf8.count == 8 && isNumber($0) && isLuxembourgish($0) },
        "PL": { $0.utf8.count == 10 && isNumber($0) && isPolish($0) }, "PT": { $0.utf8.count == 9 && isNumber($0) },
        "DK": { $0.utf8.count == 8 && isNumber($0) }, "SE": { $0.utf8.count == 12 && isNumber($0) },
        "FI": { $0.utf8.count == 8 && isNumber($0) }, "CZ": { (8...10).contains($0.utf8.count) && isNumber($0) },
        "SK": { $0.utf8.count == 10 && isNumber($0) }, "SI": { $0.utf8.count == 8 && isNumber($0) },
        "HU": { $0.utf8.count == 8 && isNumber($0) }, "HR": { $0.utf8.count == 11 && isNumber($0) },
        "RO": { (2...10).contains($0.utf8.count) && isNumber($0) },
        "BG": { (9...10).contains($0.utf8.count) && isNumber($0) },
        "EL": { $0.utf8.count == 9 && isNumber($0) }, "CY": { $0.utf8.count == 9 && isNumber($0.prefix(8)) },
        "MT": { $0.utf8.count == 8 && isNumber($0) }, "EE": { $0.utf8.count == 9 && isNumber($0) },
        "LV": { $0.utf8.count == 11 && isNumber($0) }, "LT": { [9, 12].contains($0.utf8.count) && isNumber($0) },
    ]

    private static func isNumber(_ text: some StringProtocol) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func digits(_ text: some StringProtocol) -> [Int] { text.utf8.map { Int($0) - 48 } }

    /// ISO 7064, modulus 11,10.
    private static func isGerman(_ body: String) -> Bool {
        let digits = digits(body)
        var product = 10
        for digit in digits.dropLast() {
            let sum = (digit + product) % 10
            product = (sum == 0 ? 10 : sum) * 2 % 11
        }
        return (11 - product) % 10 == digits[8] % 10
    }

    private static func isFrench(_ body: String) -> Bool {
        // Newer keys hold letters, for which no rule is published.
        guard let key = Int(body.prefix(2)), let number = Int(body.dropFirst(2)) else { return true }
        return key == (12 + 3 * (number % 97)) % 97
    }

    private static func isBelgian(_ body: String) -> Bool {
        guard let number = Int(body.prefix(8)), let check = Int(body.suffix(2)) else { return false }
        return 97 - number % 97 == check
    }

    private static func isLuhn(_ body: String) -> Bool {
        var sum = 0
        for (index, digit) in digits(body).reversed().enumerated() {
            let value = index % 2 == 1 ? digit * 2 : digit
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    private static func isLuxembourgish(_ body: String) -> Bool {
        guard let number = Int(body.prefix(6)), let check = Int(body.suffix(2)) else { return false }
        return number % 89 == check
    }

    private static func isPolish(_ body: String) -> Bool {
        let weights = [6, 5, 7, 2, 3, 4, 5, 6, 7]
        let digits = digits(body)
        return zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11 == digits[9]
    }

    private static func isSwiss(_ body: String) -> Bool {
        let weights = [5, 4, 3, 2, 7, 6, 5, 4]
        let digits = digits(body)
        let check = (11 - zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 } % 11) % 11
        return check == digits[8]
    }
}

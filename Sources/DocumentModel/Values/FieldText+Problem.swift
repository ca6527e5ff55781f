extension FieldText {
    /// Why a text is no value of this kind, for a person who is still typing it; nil when it is one.
    package static func problem(_ text: String, kind: FieldKind, language: String?) -> String? {
        guard canonical(text, kind: kind, language: language) == nil else { return nil }
        let bare = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !bare.isEmpty else { return "Nothing is typed yet; expected: \(expectation(kind))." }
        return specific(bare, kind) ?? "That is not \(expectation(kind))."
    }

    private static func specific(_ text: String, _ kind: FieldKind) -> String? {
        switch kind {
        case .amount, .number, .percentage: amount(text, kind)
        case .date: date(text)
        case .iban: iban(text)
        case .bic: bic(text)
        case .vatIdentifier: vatIdentifier(text)
        case .currency: "\(InertText.line(text, limit: 20)) is no currency of ISO 4217, such as EUR."
        case .identifier, .taxNumber, .text, .name, .address: nil
        }
    }

    private static func amount(_ text: String, _ kind: FieldKind) -> String? {
        guard text.unicodeScalars.contains(where: AmountParser.isDigit) else {
            return "There is no digit in it; expected: \(expectation(kind))."
        }
        if text.unicodeScalars.contains(where: TextFolding.isLetter) {
            return "There are letters in it that are no currency; expected: \(expectation(kind))."
        }
        return "Its points and commas do not make a number; expected: \(expectation(kind))."
    }

    private static func date(_ text: String) -> String? {
        let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
        guard numbers.count <= 3 else { return "There are too many numbers in it; expected: \(expectation(.date))." }
        guard numbers.count == 3 else { return "Day, month and year are needed; expected: \(expectation(.date))." }
        let isYearFirst = numbers[0] > 31
        let month = numbers[1]
        let day = isYearFirst ? numbers[2] : numbers[0]
        let year = isYearFirst ? numbers[0] : numbers[2]
        if !(1...12).contains(month) { return "There is no month \(month)." }
        if !(1...31).contains(day) { return "There is no day \(day) in a month." }
        if year > 99, !(1950...2100).contains(year) { return "The year \(year) is not plausible." }
        return "There is no such day: that month is shorter."
    }

    private static func iban(_ text: String) -> String? {
        let compact = text.uppercased().filter { $0 != " " }
        guard compact.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            return "An IBAN has only letters and digits."
        }
        let country = String(compact.prefix(2))
        guard compact.count >= 2 else { return "An IBAN begins with its country, such as DE." }
        guard let length = IBAN.length(country: country) else {
            return "\(InertText.line(country)) is no country with IBANs."
        }
        if compact.count != length { return "\(compact.count) of \(length) characters of an IBAN of \(country)." }
        return "Its checksum is wrong: at least one character is misread."
    }

    private static func bic(_ text: String) -> String? {
        let count = text.count { !$0.isWhitespace }
        guard count == 8 || count == 11 else { return "\(count) characters; a BIC has 8 or 11." }
        return nil
    }

    private static func vatIdentifier(_ text: String) -> String? {
        if VATIdentifier.compact(text) != nil { return "Its checksum is wrong: at least one digit is misread." }
        let code = String(text.uppercased().prefix(2))
        if code.count == 2, !VATIdentifier.isCountry(Array(code.utf8)) {
            return "\(InertText.line(code)) is no country with such identifiers."
        }
        return "It has not the form of its country's VAT identifiers."
    }
}

/// A person's or a document's text to a field's canonical value.
package enum FieldText {
    /// The value as records hold it; nil when the text is none of this kind.
    package static func canonical(_ text: String, kind: FieldKind, language: String?) -> String? {
        let trimmed = trim(text)
        guard !trimmed.isEmpty else { return nil }
        switch kind {
        case .amount: return AmountParser.parse(trimmed)?.value
        case .number, .percentage:
            let bare = trimmed.hasSuffix("%") ? trim(String(trimmed.dropLast())) : trimmed
            return AmountParser.parse(bare)?.value
        case .date: return DateParser.parse(trimmed, order: .dayFirst)?.day.description
        case .currency: return CurrencyCode.parse(trimmed)
        case .iban: return IBAN.parse(trimmed)
        case .bic: return BIC.parse(trimmed)
        case .vatIdentifier: return VATIdentifier.parse(trimmed) ?? VATIdentifier.parseNational(trimmed)
        case .identifier, .taxNumber, .text, .name, .address: return collapse(trimmed)
        }
    }

    /// What a value of this kind looks like, for a person whose text was not accepted.
    package static func expectation(_ kind: FieldKind) -> String {
        switch kind {
        case .amount: "an amount such as 1234.56 or 1.234,56"
        case .number: "a number such as 12 or 12.5"
        case .percentage: "a percentage such as 19 or 7.7"
        case .date: "a day such as 2026-12-01 or 1.12.2026"
        case .currency: "a currency such as EUR"
        case .iban: "an IBAN whose checksum is right"
        case .bic: "a BIC of 8 or 11 letters and digits"
        case .vatIdentifier: "a VAT identifier such as DE123456788 whose checksum is right"
        case .identifier, .taxNumber, .text, .name, .address: "some text"
        }
    }

    private static func trim(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }

    private static func collapse(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

import DocumentModel
import RuleEngine

/// What values must look like wherever they go.
enum Canonical {
    static let kinds: [(name: String, kind: FieldKind)] = [
        ("issue_date", .date), ("due_date", .date), ("delivery_date", .date), ("net_total", .amount),
        ("tax_total", .amount), ("grand_total", .amount), ("amount_due", .amount),
    ]

    static func isCanonical(_ value: String, _ kind: FieldKind) -> Bool {
        switch kind {
        case .amount, .number, .percentage: ExactDecimal(value) != nil
        case .date: CalendarDay(iso: value)?.description == value
        case .currency: CurrencyCode.parse(value) == value
        case .iban: IBAN.compact(value) == value
        case .bic: BIC.parse(value) == value
        case .vatIdentifier: VATIdentifier.compact(value) == value || VATIdentifier.parseNational(value) == value
        case .identifier, .taxNumber, .text, .name, .address: !value.isEmpty
        }
    }
}

/// Amounts, days and identifiers, as people and documents write them.
enum Values {
    static func run(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        for kind in FieldKind.allCases {
            guard let value = FieldText.canonical(text, kind: kind, language: nil) else { continue }
            try expect(Canonical.isCanonical(value, kind), "\(kind) is not canonical: \(value)")
        }
        for order in DateParser.Order.allCases {
            guard let reading = DateParser.parse(text, order: order) else { continue }
            for day in [reading.day, reading.alternative].compactMap(\.self) {
                try expect(CalendarDay(iso: day.description) == day, "\(day) is no day")
            }
        }
        _ = TextFolding.squash(text)
        _ = CurrencyCode.isSymbolOrCode(text)
        if let day = CalendarDay(iso: text) { try expect(day.description == text, "\(text) becomes \(day)") }
        if let number = ExactDecimal(text) {
            try expect(ExactDecimal(number.description) == number, "\(text) becomes \(number)")
        }
    }
}

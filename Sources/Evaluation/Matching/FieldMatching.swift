/// How a field's value is held against its label.
package enum FieldMatching {
    enum Kind { case amount, day, currency, name, identifier }

    /// Fields that are not named here are identifiers.
    static func kind(of field: String) -> Kind {
        switch field {
        case "net_total", "tax_total", "grand_total", "total": .amount
        case "issue_date", "due_date", "date": .day
        case "currency": .currency
        case "seller_name", "buyer_name", "company", "address": .name
        default: .identifier
        }
    }

    /// The record's name of a field that labels of receipts name otherwise.
    package static func recordName(of field: String) -> String? {
        switch field {
        case "company": "seller_name"
        case "date": "issue_date"
        case "total": "grand_total"
        case "address": "seller_address"
        default: nil
        }
    }

    /// What a document of a type must have, in the words of its labels.
    static func required(of type: String) -> [String] {
        type == "receipt"
            ? ["company", "date", "total"] : ["invoice_number", "issue_date", "seller_name", "grand_total"]
    }

    /// In which order fields are shown; others follow.
    static let order = [
        "invoice_number", "issue_date", "date", "due_date", "delivery_date", "seller_name", "company", "seller_address",
        "address", "seller_vat_id", "buyer_name", "currency", "net_total", "tax_total", "grand_total", "total", "iban",
        "bic",
    ]

    package static func precedes(_ one: String, _ other: String) -> Bool {
        let places = (order.firstIndex(of: one) ?? order.count, order.firstIndex(of: other) ?? order.count)
        return places.0 == places.1 ? one < other : places.0 < places.1
    }
}

/// How far a value is what a label says.
package struct Match: Hashable, Codable, Sendable {
    /// Equal after normalisation by kind.
    package var right = false
    /// The same characters.
    package var strict = false
    /// As `right`; names also when they are at least 90 % alike.
    package var fuzzy = false

    package init(right: Bool = false, strict: Bool = false, fuzzy: Bool = false) {
        self.right = right
        self.strict = strict
        self.fuzzy = fuzzy
    }

    /// The best that any of the labels allows.
    package init(_ value: String, labels: [String], field: String, isCreditNote: Bool) {
        for label in labels {
            let match = Match(value, label: label, kind: FieldMatching.kind(of: field), isCreditNote: isCreditNote)
            right = right || match.right
            strict = strict || match.strict
            fuzzy = fuzzy || match.fuzzy
        }
    }

    private init(_ value: String, label: String, kind: FieldMatching.Kind, isCreditNote: Bool) {
        strict = LabelText.trimmed(label) == LabelText.trimmed(value)
        switch kind {
        case .amount:
            if let wanted = LabelAmount(label), let found = LabelAmount(value) {
                right = isCreditNote ? wanted.magnitude == found.magnitude : wanted == found
            }
        case .day:
            if let wanted = LabelDay(label), let found = LabelDay(value) { right = wanted == found }
        case .currency:
            right = Array(label.uppercased().unicodeScalars) == Self.currency(value)
        case .name:
            let wanted = LabelText.squash(label), found = LabelText.squash(value)
            right = wanted == found && !wanted.isEmpty
            fuzzy = wanted == found || Self.areAlike(wanted, found)
            return
        case .identifier:
            let wanted = LabelText.squash(label)
            right = wanted == LabelText.squash(value) && !wanted.isEmpty
        }
        fuzzy = right
    }

    private static func areAlike(_ wanted: [Unicode.Scalar], _ found: [Unicode.Scalar]) -> Bool {
        guard !wanted.isEmpty, !found.isEmpty else { return false }
        // More than the shorter one cannot be shared, so very different lengths need no look.
        let most = 2 * Double(min(wanted.count, found.count)) / Double(wanted.count + found.count)
        return most >= 0.9 && Likeness(wanted, found).ratio >= 0.9
    }

    /// The code that a sign stands for.
    private static func currency(_ value: String) -> [Unicode.Scalar] {
        let sign = String(String.UnicodeScalarView(LabelText.trimmed(value))).uppercased()
        let code =
            switch sign {
            case "€", "EURO": "EUR"
            case "$", "US$": "USD"
            case "£": "GBP"
            case "RM": "MYR"
            case "₹", "RS": "INR"
            default: sign
            }
        return Array(code.unicodeScalars)
    }
}

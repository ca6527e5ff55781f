package import DocumentModel

/// The types of the expression language.
package indirect enum ExpressionType: Hashable, Sendable, CustomStringConvertible {
    case number
    case text
    case boolean
    case day
    case lineItem
    case list(ExpressionType)
    /// Of the elements of an empty list.
    case any

    /// The type of a field's value.
    package init(_ kind: FieldKind) {
        switch kind {
        case .amount, .number, .percentage: self = .number
        case .date: self = .day
        case .text, .name, .address, .currency, .identifier, .iban, .bic, .vatIdentifier, .taxNumber: self = .text
        }
    }

    package var description: String {
        switch self {
        case .number: "a number"
        case .text: "a text"
        case .boolean: "true or false"
        case .day: "a date"
        case .lineItem: "a line item"
        case .list(.any): "a list"
        case .list(let element): "a list of \(element.plural)"
        case .any: "anything"
        }
    }

    private var plural: String {
        switch self {
        case .number: "numbers"
        case .text: "texts"
        case .boolean: "truth values"
        case .day: "dates"
        case .lineItem: "line items"
        case .list: "lists"
        case .any: "values"
        }
    }

    func accepts(_ other: ExpressionType) -> Bool {
        switch (self, other) {
        case (.any, _), (_, .any): true
        case (.list(let left), .list(let right)): left.accepts(right)
        default: self == other
        }
    }
}

/// The columns of a line item, as expressions name them.
enum LineItemMember: String, CaseIterable {
    case description, quantity, unit, amount
    case unitPrice = "unit_price"
    case taxRate = "tax_rate"

    var type: ExpressionType {
        switch self {
        case .description, .unit: .text
        case .quantity, .unitPrice, .taxRate, .amount: .number
        }
    }

    func text(of item: LineItem) -> String? {
        switch self {
        case .description: item.description
        case .quantity: item.quantity
        case .unit: item.unit
        case .unitPrice: item.unitPrice
        case .taxRate: item.taxRate
        case .amount: item.amount
        }
    }
}

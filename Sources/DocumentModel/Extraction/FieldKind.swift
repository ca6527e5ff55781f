/// What a field's text means, and so how it is parsed, compared and written.
package enum FieldKind: String, Codable, Sendable, CaseIterable {
    case text
    case name
    case address
    case amount
    case number
    case percentage
    case date
    case currency
    case identifier
    case iban
    case bic
    case vatIdentifier = "vat_id"
    case taxNumber = "tax_number"
}

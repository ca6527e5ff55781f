/// One line of an invoice's table. Numbers are canonical decimal text.
package struct LineItem: Hashable, Codable, Sendable {
    package var description: String?
    package var quantity: String?
    package var unit: String?
    package var unitPrice: String?
    package var taxRate: String?
    package var amount: String?
    package var page: Int?

    package init(
        description: String? = nil, quantity: String? = nil, unit: String? = nil, unitPrice: String? = nil,
        taxRate: String? = nil, amount: String? = nil, page: Int? = nil
    ) {
        self.description = description
        self.quantity = quantity
        self.unit = unit
        self.unitPrice = unitPrice
        self.taxRate = taxRate
        self.amount = amount
        self.page = page
    }

    enum CodingKeys: String, CodingKey {
        case description, quantity, unit
        case unitPrice = "unit_price"
        case taxRate = "tax_rate"
        case amount, page
    }
}

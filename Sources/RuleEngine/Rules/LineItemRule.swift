/// How the table of line items is found: the heads of its columns, and what stands below its end.
package struct LineItemRule: Hashable, Sendable {
    package enum Column: String, Hashable, Sendable, CaseIterable {
        case description, quantity, unit, position
        case unitPrice = "unit_price"
        case taxRate = "tax_rate"
        case amount
    }

    package var columns: [Column: LocalizedTerms]
    /// Words that begin the row after the last line item, such as *Subtotal*.
    package var end: LocalizedTerms

    package init(columns: [Column: LocalizedTerms] = [:], end: LocalizedTerms = LocalizedTerms()) {
        self.columns = columns
        self.end = end
    }

    package var isEmpty: Bool { columns.isEmpty }
}

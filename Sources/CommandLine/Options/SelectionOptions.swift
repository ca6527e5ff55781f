package import ArgumentParser
import DocumentModel
package import Pipeline
package import Review

/// Which of the waiting documents, and in which order.
package struct SelectionOptions: ParsableArguments, Sendable {
    @Option(
        help: ArgumentHelp(
            "By priority, due, amount, type, seller or age (default: review.order of intake.yaml).", valueName: "order")
    )
    package var order: String?

    @Option(
        help: ArgumentHelp("Only where this field is in doubt; of each document, it comes first.", valueName: "field"))
    package var field: String?

    @Option(help: ArgumentHelp("Only documents of this type.", valueName: "type"))
    package var type: String?

    package init() {}

    package func validate() throws {
        if let order, ReviewOrder(rawValue: order) == nil {
            throw ValidationError(
                "There is no order “\(InertText.line(order, limit: 40))”; the orders are "
                    + ReviewOrder.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
    }

    package func selection(_ configuration: Configuration) -> ReviewSelection {
        ReviewSelection(
            order: order.flatMap { ReviewOrder(rawValue: $0) } ?? configuration.review.order, field: field, type: type)
    }
}

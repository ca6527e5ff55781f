package import DocumentModel

/// A statement that should hold for a document of a type.
package struct CheckRule: Sendable {
    /// A stable name, such as `total-adds-up`.
    package var id: String
    package var expression: Expression
    package var severity: CheckResult.Severity
    /// What a person reads when it does not hold.
    package var message: String

    /// The ids of checks that are made of every document; `in-list-…`, of values known outside, come in addition.
    static let builtIn = [
        "values-well-formed", "not-a-business-duplicate", "xml-agrees", "xml-visible", "xml-complete",
        "identifiers-plain",
    ]
    static let listPrefix = "in-list-"

    package init(id: String, expression: Expression, severity: CheckResult.Severity, message: String) {
        self.id = id
        self.expression = expression
        self.severity = severity
        self.message = message
    }

    /// Applies the check to a document.
    ///
    /// A check that cannot be evaluated has failed: what cannot be told to be right is for a person.
    package func apply(to context: ExpressionContext) -> CheckResult {
        var fields = expression.fields
        if expression.usesLineItems { fields.append("line_items") }
        do throws(ExpressionFault) {
            let holds = try expression.holds(in: context)
            return CheckResult(rule: id, severity: severity, passed: holds, message: message, fields: fields)
        } catch {
            return CheckResult(
                rule: id, severity: severity, passed: false,
                message: message + " (The check could not be evaluated: \(error).)", fields: fields)
        }
    }
}

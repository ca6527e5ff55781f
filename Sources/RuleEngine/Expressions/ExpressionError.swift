/// What is wrong with an expression as written.
package struct ExpressionError: Error, Hashable, Sendable {
    package var message: String
    /// UTF-8 offset in the expression.
    package var offset: Int

    package init(_ message: String, at offset: Int) {
        self.message = message
        self.offset = offset
    }
}

/// Why an expression could not be evaluated on a document.
package enum ExpressionFault: Error, Hashable, Sendable, CustomStringConvertible {
    case tooManySteps
    case numberTooLarge
    case divisionByZero
    case noSuchDay
    case patternLimit
    case textTooLong
    /// A field's value is not of its kind.
    case malformed(field: String)
    case outOfRange
    case wrongType

    package var description: String {
        switch self {
        case .tooManySteps: "it takes too many steps"
        case .numberTooLarge: "a number has too many digits"
        case .divisionByZero: "division by zero"
        case .noSuchDay: "a day outside the calendar"
        case .patternLimit: "a pattern takes too many steps"
        case .textTooLong: "a text becomes too long"
        case .malformed(let field): "the value of \(field) is not of its kind"
        case .outOfRange: "an index out of range"
        case .wrongType: "a value has the wrong type"
        }
    }
}

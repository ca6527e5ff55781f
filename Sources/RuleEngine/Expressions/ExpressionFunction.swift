import DocumentModel

/// A function or method of the expression language.
struct ExpressionFunction: Sendable {
    typealias Body = @Sendable ([ExpressionValue]) throws(ExpressionFault) -> ExpressionValue

    var name: String
    /// Of a method, the first is what it is called on.
    var parameters: [ExpressionType]
    var result: ExpressionType
    var isMethod: Bool
    var body: Body

    init(
        _ name: String, _ parameters: [ExpressionType], _ result: ExpressionType, isMethod: Bool = false,
        body: @escaping Body
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.isMethod = isMethod
        self.body = body
    }

    /// `abs(a number)`, for messages.
    var signature: String {
        let shown = parameters.dropFirst(isMethod ? 1 : 0).map(\.description).joined(separator: ", ")
        return "\(name)(\(shown))"
    }

    static let longestText = 10_000

    /// Gives the number, or says that it does not fit.
    static func number(_ value: ExactDecimal?) throws(ExpressionFault) -> ExpressionValue {
        guard let value else { throw .numberTooLarge }
        return .number(value)
    }
}

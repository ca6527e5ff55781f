/// An expression as written, before its names and types are known.
struct ExpressionSyntax {
    indirect enum Form {
        case number(ExactDecimal)
        case text(String)
        case boolean(Bool)
        case name(String)
        case list([ExpressionSyntax])
        case member(ExpressionSyntax, name: String)
        case index(ExpressionSyntax, ExpressionSyntax)
        /// `name(…)`, or `target.name(…)`.
        case call(target: ExpressionSyntax?, name: String, arguments: [ExpressionSyntax])
        case not(ExpressionSyntax)
        case negative(ExpressionSyntax)
        case binary(BinaryOperator, ExpressionSyntax, ExpressionSyntax)
        case conditional(ExpressionSyntax, then: ExpressionSyntax, else: ExpressionSyntax)
    }

    var form: Form
    /// UTF-8 offset in the expression; of the operator, where there is one.
    var offset: Int
}

enum BinaryOperator: String, Hashable, CaseIterable {
    case or = "||"
    case and = "&&"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case equal = "=="
    case notEqual = "!="
    case isIn = "in"
    case plus = "+"
    case minus = "-"
    case times = "*"
    case divided = "/"
    case remainder = "%"

    /// A higher level binds closer.
    var level: Int {
        switch self {
        case .or: 0
        case .and: 1
        case .less, .lessOrEqual, .greater, .greaterOrEqual, .equal, .notEqual, .isIn: 2
        case .plus, .minus: 3
        case .times, .divided, .remainder: 4
        }
    }
}

/// An expression whose names and types are known, ready to be evaluated.
indirect enum ExpressionProgram: Sendable {
    enum Macro: String, Sendable, CaseIterable {
        case all, exists, filter, map
        case existsOne = "exists_one"
    }

    case literal(ExpressionValue)
    case field(String, ExpressionType)
    case lineItems
    case today
    /// The document's type or language.
    case documentType
    case language
    /// A macro's variable, counted from the outermost.
    case local(Int)
    case member(ExpressionProgram, LineItemMember)
    case index(ExpressionProgram, ExpressionProgram)
    case list([ExpressionProgram])
    case call(ExpressionFunction, [ExpressionProgram])
    case matches(ExpressionProgram, Pattern)
    case not(ExpressionProgram)
    case negative(ExpressionProgram)
    case binary(BinaryOperator, ExpressionProgram, ExpressionProgram)
    case conditional(ExpressionProgram, then: ExpressionProgram, else: ExpressionProgram)
    /// Whether the value is there.
    case has(ExpressionProgram)
    case macro(Macro, list: ExpressionProgram, body: ExpressionProgram)
}

extension ExpressionChecker {
    mutating func binary(
        _ symbol: BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, at offset: Int
    ) throws(ExpressionError) -> Typed {
        switch symbol {
        case .and, .or:
            let what = "\"\(symbol.rawValue)\""
            let operands = (try expect(.boolean, left, what), try expect(.boolean, right, what))
            return (.binary(symbol, operands.0, operands.1), .boolean)
        default: break
        }
        let (leftProgram, leftType) = try check(left)
        let (rightProgram, rightType) = try check(right)
        guard let type = Self.result(symbol, leftType, rightType) else {
            throw ExpressionError(
                "\"\(symbol.rawValue)\" cannot work on \(leftType) and \(rightType)", at: offset)
        }
        return (.binary(symbol, leftProgram, rightProgram), type)
    }

    /// The type of the result; nil when the operator does not take such operands.
    private static func result(
        _ symbol: BinaryOperator, _ left: ExpressionType, _ right: ExpressionType
    ) -> ExpressionType? {
        switch symbol {
        case .and, .or: nil
        case .equal, .notEqual: left.accepts(right) ? .boolean : nil
        case .less, .lessOrEqual, .greater, .greaterOrEqual:
            left == right && [.number, .day, .text].contains(left) ? .boolean : nil
        case .isIn:
            if case .list(let element) = right, element.accepts(left) { .boolean } else { nil }
        case .plus:
            switch (left, right) {
            case (.number, .number): .number
            case (.text, .text): .text
            case (.day, .number), (.number, .day): .day
            case (.list(let first), .list(let second)) where first.accepts(second):
                first == .any ? right : left
            default: nil
            }
        case .minus:
            switch (left, right) {
            case (.number, .number), (.day, .day): .number
            case (.day, .number): .day
            default: nil
            }
        case .times, .divided, .remainder: left == .number && right == .number ? .number : nil
        }
    }
}

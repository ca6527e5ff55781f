import DocumentModel

extension ExpressionEvaluator {
    mutating func binary(
        _ symbol: BinaryOperator, _ left: ExpressionProgram, _ right: ExpressionProgram
    ) throws(ExpressionFault) -> ExpressionValue? {
        if symbol == .and || symbol == .or { return try logical(symbol, left, right) }
        guard let leftValue = try evaluate(left), let rightValue = try evaluate(right) else { return nil }
        switch symbol {
        case .and, .or: throw .wrongType
        case .equal: return .boolean(leftValue == rightValue)
        case .notEqual: return .boolean(leftValue != rightValue)
        case .less: return .boolean(try leftValue.isLess(than: rightValue))
        case .greater: return .boolean(try rightValue.isLess(than: leftValue))
        case .lessOrEqual: return .boolean(try !rightValue.isLess(than: leftValue))
        case .greaterOrEqual: return .boolean(try !leftValue.isLess(than: rightValue))
        case .isIn: return .boolean(try rightValue.list().contains(leftValue))
        case .plus, .minus, .times, .divided, .remainder: return try arithmetic(symbol, leftValue, rightValue)
        }
    }

    /// What decides, decides, whether the other side is absent or not: `false && absent` is false.
    private mutating func logical(
        _ symbol: BinaryOperator, _ left: ExpressionProgram, _ right: ExpressionProgram
    ) throws(ExpressionFault) -> ExpressionValue? {
        let deciding = symbol == .or
        let first = try evaluate(left)?.boolean()
        if first == deciding { return .boolean(deciding) }
        let second = try evaluate(right)?.boolean()
        if second == deciding { return .boolean(deciding) }
        return first == nil || second == nil ? nil : .boolean(!deciding)
    }

    private func arithmetic(
        _ symbol: BinaryOperator, _ left: ExpressionValue, _ right: ExpressionValue
    ) throws(ExpressionFault) -> ExpressionValue {
        switch (symbol, left, right) {
        case (.plus, .text(let first), .text(let second)):
            guard first.utf8.count + second.utf8.count <= ExpressionFunction.longestText else { throw .textTooLong }
            return .text(first + second)
        case (.plus, .list(let first), .list(let second)): return .list(first + second)
        case (.plus, .day(let day), .number(let days)), (.plus, .number(let days), .day(let day)):
            return try Self.shift(day, by: days)
        case (.minus, .day(let later), .day(let earlier)):
            return .number(ExactDecimal(later.dayNumber - earlier.dayNumber))
        case (.minus, .day(let day), .number(let days)):
            guard let back = days.negated() else { throw .numberTooLarge }
            return try Self.shift(day, by: back)
        default: return try Self.arithmetic(symbol, try left.number(), try right.number())
        }
    }

    private static func arithmetic(
        _ symbol: BinaryOperator, _ left: ExactDecimal, _ right: ExactDecimal
    ) throws(ExpressionFault) -> ExpressionValue {
        switch symbol {
        case .plus: return try ExpressionFunction.number(left.adding(right))
        case .minus: return try ExpressionFunction.number(left.subtracting(right))
        case .times: return try ExpressionFunction.number(left.multiplied(by: right))
        case .divided:
            guard right != .zero else { throw .divisionByZero }
            return try ExpressionFunction.number(left.divided(by: right))
        case .remainder:
            guard let first = left.integer, let second = right.integer else { throw .outOfRange }
            guard second != 0 else { throw .divisionByZero }
            return .number(ExactDecimal(first.remainderReportingOverflow(dividingBy: second).partialValue))
        default: throw .wrongType
        }
    }

    private static func shift(_ day: CalendarDay, by days: ExactDecimal) throws(ExpressionFault) -> ExpressionValue {
        guard let days = days.integer, abs(days) <= 4_000_000, let result = day.advanced(by: days) else {
            throw .noSuchDay
        }
        return .day(result)
    }
}

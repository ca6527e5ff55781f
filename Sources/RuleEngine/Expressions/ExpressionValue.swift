import DocumentModel

/// A value while an expression is evaluated.
enum ExpressionValue: Hashable, Sendable {
    case number(ExactDecimal)
    case text(String)
    case boolean(Bool)
    case day(CalendarDay)
    case lineItem(LineItem)
    case list([ExpressionValue])

    /// Reads a field's canonical text.
    ///
    /// - Returns: nil when the text is not of the type.
    init?(_ text: String, as type: ExpressionType) {
        switch type {
        case .number:
            guard let number = ExactDecimal(text) else { return nil }
            self = .number(number)
        case .day:
            guard let day = CalendarDay(iso: text) else { return nil }
            self = .day(day)
        default: self = .text(text)
        }
    }

    func number() throws(ExpressionFault) -> ExactDecimal {
        guard case .number(let value) = self else { throw .wrongType }
        return value
    }

    func text() throws(ExpressionFault) -> String {
        guard case .text(let value) = self else { throw .wrongType }
        return value
    }

    func boolean() throws(ExpressionFault) -> Bool {
        guard case .boolean(let value) = self else { throw .wrongType }
        return value
    }

    func day() throws(ExpressionFault) -> CalendarDay {
        guard case .day(let value) = self else { throw .wrongType }
        return value
    }

    func list() throws(ExpressionFault) -> [ExpressionValue] {
        guard case .list(let value) = self else { throw .wrongType }
        return value
    }

    func isLess(than other: ExpressionValue) throws(ExpressionFault) -> Bool {
        switch (self, other) {
        case (.number(let left), .number(let right)):
            guard let result = left.isLess(than: right) else { throw .numberTooLarge }
            return result
        case (.day(let left), .day(let right)): return left < right
        case (.text(let left), .text(let right)): return left < right
        default: throw .wrongType
        }
    }
}

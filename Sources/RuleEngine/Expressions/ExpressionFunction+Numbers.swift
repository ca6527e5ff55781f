import DocumentModel

extension ExpressionFunction {
    static let numbersAndDates: [ExpressionFunction] = [
        ExpressionFunction("abs", [.number], .number) { arguments throws(ExpressionFault) in
            try number(try arguments[0].number().magnitude)
        },
        ExpressionFunction("round", [.number, .number], .number) { arguments throws(ExpressionFault) in
            guard let digits = try arguments[1].number().integer, (0...ExactDecimal.maximumScale).contains(digits)
            else { throw .outOfRange }
            return try number(try arguments[0].number().rounded(to: digits))
        },
        ExpressionFunction("round", [.number], .number) { arguments throws(ExpressionFault) in
            try number(try arguments[0].number().rounded(to: 0))
        },
        ExpressionFunction("sum", [.list(.number)], .number) { arguments throws(ExpressionFault) in
            var total = ExactDecimal.zero
            for element in try arguments[0].list() {
                guard let sum = total.adding(try element.number()) else { throw .numberTooLarge }
                total = sum
            }
            return .number(total)
        },
        ExpressionFunction("number", [.text], .number) { arguments throws(ExpressionFault) in
            guard let value = ExactDecimal(try arguments[0].text()) else { throw .outOfRange }
            return .number(value)
        },
        ExpressionFunction("date", [.text], .day) { arguments throws(ExpressionFault) in
            guard let day = CalendarDay(iso: try arguments[0].text()) else { throw .noSuchDay }
            return .day(day)
        },
        ExpressionFunction("year", [.day], .number, isMethod: true) { arguments throws(ExpressionFault) in
            .number(ExactDecimal(try arguments[0].day().year))
        },
        ExpressionFunction("month", [.day], .number, isMethod: true) { arguments throws(ExpressionFault) in
            .number(ExactDecimal(try arguments[0].day().month))
        },
        ExpressionFunction("day", [.day], .number, isMethod: true) { arguments throws(ExpressionFault) in
            .number(ExactDecimal(try arguments[0].day().day))
        },
    ]

    /// `min(…)` and `max(…)` of numbers or dates.
    static func extreme(_ name: String, of type: ExpressionType, isList: Bool) -> ExpressionFunction {
        ExpressionFunction(name, [type], type) { arguments throws(ExpressionFault) in
            let values = isList ? try arguments[0].list() : arguments
            guard var result = values.first else { throw .outOfRange }
            for value in values.dropFirst()
            where try name == "min" ? value.isLess(than: result) : result.isLess(than: value) {
                result = value
            }
            return result
        }
    }
}

import DocumentModel

extension ExpressionFunction {
    static let texts: [ExpressionFunction] = [
        ExpressionFunction("startsWith", [.text, .text], .boolean, isMethod: true) {
            arguments throws(ExpressionFault) in
            .boolean(try arguments[0].text().utf8.starts(with: try arguments[1].text().utf8))
        },
        ExpressionFunction("endsWith", [.text, .text], .boolean, isMethod: true) {
            arguments throws(ExpressionFault) in
            .boolean(try arguments[0].text().utf8.reversed().starts(with: try arguments[1].text().utf8.reversed()))
        },
        ExpressionFunction("contains", [.text, .text], .boolean, isMethod: true) {
            arguments throws(ExpressionFault) in
            .boolean(try arguments[0].text().contains(try arguments[1].text()))
        },
        ExpressionFunction("lowerAscii", [.text], .text, isMethod: true) { arguments throws(ExpressionFault) in
            .text(changeCase(try arguments[0].text(), from: 65...90))
        },
        ExpressionFunction("upperAscii", [.text], .text, isMethod: true) { arguments throws(ExpressionFault) in
            .text(changeCase(try arguments[0].text(), from: 97...122))
        },
        ExpressionFunction("trim", [.text], .text, isMethod: true) { arguments throws(ExpressionFault) in
            let text = try arguments[0].text()
            let start = text.drop(while: \.isWhitespace)
            let blanks = start.reversed().prefix(while: \.isWhitespace).count
            return .text(String(start.dropLast(blanks)))
        },
        ExpressionFunction("substring", [.text, .number], .text, isMethod: true) {
            arguments throws(ExpressionFault) in
            try substring(arguments[0], from: arguments[1], to: nil)
        },
        ExpressionFunction("substring", [.text, .number, .number], .text, isMethod: true) {
            arguments throws(ExpressionFault) in
            try substring(arguments[0], from: arguments[1], to: arguments[2])
        },
        ExpressionFunction("string", [.number], .text) { arguments throws(ExpressionFault) in
            .text(try arguments[0].number().description)
        },
        ExpressionFunction("string", [.day], .text) { arguments throws(ExpressionFault) in
            .text(try arguments[0].day().description)
        },
        size([.text], isMethod: false), size([.text], isMethod: true),
        size([.list(.any)], isMethod: false), size([.list(.any)], isMethod: true),
    ]

    private static func size(_ parameters: [ExpressionType], isMethod: Bool) -> ExpressionFunction {
        ExpressionFunction("size", parameters, .number, isMethod: isMethod) { arguments throws(ExpressionFault) in
            switch arguments[0] {
            case .text(let text): .number(ExactDecimal(text.unicodeScalars.count))
            case .list(let values): .number(ExactDecimal(values.count))
            default: throw .wrongType
            }
        }
    }

    private static func changeCase(_ text: String, from range: ClosedRange<UInt8>) -> String {
        String(decoding: text.utf8.map { range.contains($0) ? $0 ^ 0x20 : $0 }, as: UTF8.self)
    }

    private static func substring(
        _ value: ExpressionValue, from: ExpressionValue, to: ExpressionValue?
    ) throws(ExpressionFault) -> ExpressionValue {
        let scalars = Array(try value.text().unicodeScalars)
        guard let start = try from.number().integer,
            let end = try to.map({ value throws(ExpressionFault) in try value.number().integer }) ?? scalars.count,
            start >= 0, start <= end, end <= scalars.count
        else { throw .outOfRange }
        return .text(String(String.UnicodeScalarView(scalars[start..<end])))
    }
}

/// Reads an expression by the grammar of the Common Expression Language.
struct ExpressionParser {
    static let maximumBytes = 4_000
    static let maximumDepth = 50
    static let maximumParts = 1_000

    private let tokens: [ExpressionToken]
    private var index = 0
    private var depth = 0
    private var parts = 0

    static func parse(_ text: String) throws(ExpressionError) -> ExpressionSyntax {
        guard text.utf8.count <= maximumBytes else {
            throw ExpressionError("the expression has more than \(maximumBytes) bytes", at: 0)
        }
        var parser = ExpressionParser(tokens: try ExpressionLexer.tokens(text))
        let result = try parser.expression()
        guard parser.current.kind == .end else {
            throw ExpressionError("expected an operator or the end, found \(parser.current.quoted)", at: parser.offset)
        }
        return result
    }

    private init(tokens: [ExpressionToken]) {
        self.tokens = tokens
    }

    private var current: ExpressionToken { tokens[min(index, tokens.count - 1)] }
    private var offset: Int { current.offset }

    private mutating func expression() throws(ExpressionError) -> ExpressionSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw ExpressionError("nested more than \(Self.maximumDepth) levels deep", at: offset)
        }
        let condition = try binary(level: 0)
        let place = offset
        guard take("?") else { return condition }
        let then = try binary(level: 0)
        try expect(":", after: "the value for true")
        return try part(.conditional(condition, then: then, else: try expression()), at: place)
    }

    private mutating func binary(level: Int) throws(ExpressionError) -> ExpressionSyntax {
        guard level <= 4 else { return try unary() }
        var left = try binary(level: level + 1)
        while let symbol = binaryOperator, symbol.level == level {
            let place = offset
            index += 1
            left = try part(.binary(symbol, left, try binary(level: level + 1)), at: place)
        }
        return left
    }

    private var binaryOperator: BinaryOperator? {
        switch current.kind {
        case .symbol(let text): BinaryOperator(rawValue: text)
        case .identifier("in"): .isIn
        default: nil
        }
    }

    private mutating func unary() throws(ExpressionError) -> ExpressionSyntax {
        let place = offset
        let isNot = current.kind == .symbol("!")
        guard isNot || current.kind == .symbol("-") else { return try postfix() }
        index += 1
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw ExpressionError("nested more than \(Self.maximumDepth) levels deep", at: place)
        }
        let operand = try unary()
        return try part(isNot ? .not(operand) : .negative(operand), at: place)
    }

    private mutating func postfix() throws(ExpressionError) -> ExpressionSyntax {
        var result = try primary()
        while true {
            let place = offset
            if take(".") {
                let nameOffset = offset
                guard case .identifier(let name) = current.kind else {
                    throw ExpressionError("expected a name after \".\", found \(current.quoted)", at: offset)
                }
                index += 1
                if take("(") {
                    let arguments = try list(until: ")")
                    result = try part(.call(target: result, name: name, arguments: arguments), at: nameOffset)
                } else {
                    result = try part(.member(result, name: name), at: nameOffset)
                }
            } else if take("[") {
                let position = try expression()
                try expect("]", after: "the index")
                result = try part(.index(result, position), at: place)
            } else {
                return result
            }
        }
    }

    private mutating func primary() throws(ExpressionError) -> ExpressionSyntax {
        let token = current
        index += 1
        switch token.kind {
        case .number(let value): return try part(.number(value), at: token.offset)
        case .text(let text): return try part(.text(text), at: token.offset)
        case .identifier("true"): return try part(.boolean(true), at: token.offset)
        case .identifier("false"): return try part(.boolean(false), at: token.offset)
        case .identifier("null"):
            throw ExpressionError("there is no null; `has(field)` tells whether a field is there", at: token.offset)
        case .identifier("in"): throw ExpressionError("expected a value before \"in\"", at: token.offset)
        case .identifier(let name):
            guard take("(") else { return try part(.name(name), at: token.offset) }
            return try part(.call(target: nil, name: name, arguments: try list(until: ")")), at: token.offset)
        case .symbol("("):
            let inner = try expression()
            try expect(")", after: "the expression in brackets")
            return inner
        case .symbol("["): return try part(.list(try list(until: "]")), at: token.offset)
        case .symbol("{"): throw ExpressionError("maps are not part of this language", at: token.offset)
        default: throw ExpressionError("expected a value, found \(token.quoted)", at: token.offset)
        }
    }

    private mutating func list(until close: String) throws(ExpressionError) -> [ExpressionSyntax] {
        var result: [ExpressionSyntax] = []
        if take(close) { return result }
        repeat { result.append(try expression()) } while take(",")
        try expect(close, after: "the list")
        return result
    }

    private mutating func take(_ symbol: String) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        index += 1
        return true
    }

    private mutating func expect(_ symbol: String, after what: String) throws(ExpressionError) {
        guard take(symbol) else {
            throw ExpressionError("expected \"\(symbol)\" after \(what), found \(current.quoted)", at: offset)
        }
    }

    private mutating func part(
        _ form: ExpressionSyntax.Form, at offset: Int
    ) throws(ExpressionError) -> ExpressionSyntax {
        parts += 1
        guard parts <= Self.maximumParts else {
            throw ExpressionError("the expression has more than \(Self.maximumParts) parts", at: offset)
        }
        return ExpressionSyntax(form: form, offset: offset)
    }
}

/// A word of the expression language.
struct ExpressionToken: Hashable {
    enum Kind: Hashable {
        case number(ExactDecimal)
        case text(String)
        case identifier(String)
        /// An operator or a bracket.
        case symbol(String)
        case end
    }

    var kind: Kind
    /// UTF-8 offset in the expression.
    var offset: Int

    /// As a message quotes it.
    var quoted: String {
        switch kind {
        case .number(let value): "\(value)"
        case .text(let text): "the text \(SafeText.quoted(text))"
        case .identifier(let name): SafeText.quoted(name)
        case .symbol(let symbol): "\"\(symbol)\""
        case .end: "the end"
        }
    }
}

/// Splits an expression into words, as the Common Expression Language defines them.
struct ExpressionLexer {
    private static let symbols = [
        "&&", "||", "<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", "[", "]", ",",
        ".", "{", "}",
    ].map { (text: $0, bytes: Array($0.utf8)) }

    private let bytes: [UInt8]
    private var index = 0

    private init(_ text: String) {
        bytes = Array(text.utf8)
    }

    static func tokens(_ text: String) throws(ExpressionError) -> [ExpressionToken] {
        var lexer = ExpressionLexer(text)
        var result: [ExpressionToken] = []
        repeat { result.append(try lexer.next()) } while result.last?.kind != .end
        return result
    }

    private mutating func next() throws(ExpressionError) -> ExpressionToken {
        skipBlanks()
        let start = index
        guard let byte = peek() else { return ExpressionToken(kind: .end, offset: start) }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return ExpressionToken(kind: try number(), offset: start)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return ExpressionToken(kind: .text(try text(isRaw: false)), offset: start)
        case UInt8(ascii: "r"), UInt8(ascii: "R"):
            if let quote = peek(1), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                index += 1
                return ExpressionToken(kind: .text(try text(isRaw: true)), offset: start)
            }
            return ExpressionToken(kind: .identifier(identifier()), offset: start)
        case _ where Self.isLetter(byte): return ExpressionToken(kind: .identifier(identifier()), offset: start)
        default:
            for symbol in Self.symbols where bytes[index...].starts(with: symbol.bytes) {
                index += symbol.bytes.count
                return ExpressionToken(kind: .symbol(symbol.text), offset: start)
            }
            let rest = String(decoding: bytes[index...].prefix(8), as: UTF8.self)
            let character = rest.first.map { String($0) } ?? ""
            let hint =
                [
                    "=": "; \"==\" compares", "&": "; \"&&\" means and", "|": "; \"||\" means or",
                ][character] ?? ""
            throw ExpressionError("unexpected \(SafeText.quoted(character))\(hint)", at: start)
        }
    }

    private mutating func number() throws(ExpressionError) -> ExpressionToken.Kind {
        let start = index
        while let byte = peek(), Self.isDigit(byte) { index += 1 }
        if peek() == UInt8(ascii: "."), let digit = peek(1), Self.isDigit(digit) {
            index += 1
            while let byte = peek(), Self.isDigit(byte) { index += 1 }
        }
        if let byte = peek(), Self.isLetter(byte) {
            throw ExpressionError("a number ends in a letter; write it as 1234.56", at: index)
        }
        guard let value = ExactDecimal(String(decoding: bytes[start..<index], as: UTF8.self)) else {
            throw ExpressionError("the number has too many digits", at: start)
        }
        return .number(value)
    }

    private mutating func identifier() -> String {
        let start = index
        while let byte = peek(), Self.isLetter(byte) || Self.isDigit(byte) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func text(isRaw: Bool) throws(ExpressionError) -> String {
        let start = index
        let quote = bytes[index]
        index += 1
        var result: [UInt8] = []
        while let byte = peek() {
            index += 1
            switch byte {
            case quote: return String(decoding: result, as: UTF8.self)
            case UInt8(ascii: "\\") where !isRaw: result += try escape()
            case UInt8(ascii: "\n"): throw ExpressionError("the text has no closing quote on its line", at: start)
            default: result.append(byte)
            }
        }
        throw ExpressionError("the text has no closing quote", at: start)
    }

    private mutating func escape() throws(ExpressionError) -> [UInt8] {
        let escapes: [UInt8: UInt8] = [
            UInt8(ascii: "n"): 10, UInt8(ascii: "t"): 9, UInt8(ascii: "r"): 13, UInt8(ascii: "\\"): 92,
            UInt8(ascii: "\""): 34, UInt8(ascii: "'"): 39, UInt8(ascii: "`"): 96, UInt8(ascii: "?"): 63,
        ]
        guard let byte = peek() else { throw ExpressionError("the text has no closing quote", at: index) }
        index += 1
        if let plain = escapes[byte] { return [plain] }
        if byte == UInt8(ascii: "u"), index + 4 <= bytes.count,
            let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16),
            let scalar = Unicode.Scalar(value)
        {
            index += 4
            return Array(String(scalar).utf8)
        }
        throw ExpressionError(
            "unknown escape; for a pattern, put r before the quotes: r'\\d+'", at: index - 2)
    }

    private mutating func skipBlanks() {
        while let byte = peek() {
            if byte == UInt8(ascii: "/"), peek(1) == UInt8(ascii: "/") {
                while let byte = peek(), byte != UInt8(ascii: "\n") {
                    index += 1
                    _ = byte
                }
            } else if [9, 10, 12, 13, 32].contains(byte) {
                index += 1
            } else {
                return
            }
        }
    }

    private func peek(_ distance: Int = 0) -> UInt8? {
        index + distance < bytes.count ? bytes[index + distance] : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
    }
}

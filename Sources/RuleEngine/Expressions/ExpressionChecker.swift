import DocumentModel

/// Gives every name its meaning and every part its type, or says what is wrong and where.
struct ExpressionChecker {
    typealias Typed = (program: ExpressionProgram, type: ExpressionType)

    static let documentNames: [String: Typed] = [
        "document_type": (.documentType, .text), "language": (.language, .text),
        "line_items": (.lineItems, .list(.lineItem)),
    ]

    /// The fields that may be named, with their types.
    let fields: [String: ExpressionType]
    let allowsPattern: () -> Bool
    var locals: [(name: String, type: ExpressionType)] = []
    /// The fields that were named, in the order of the expression.
    var usedFields: [String] = []
    var usesLineItems = false

    init(fields: [String: ExpressionType], allowsPattern: @escaping () -> Bool) {
        self.fields = fields
        self.allowsPattern = allowsPattern
    }

    mutating func check(_ syntax: ExpressionSyntax) throws(ExpressionError) -> Typed {
        switch syntax.form {
        case .number(let value): return (.literal(.number(value)), .number)
        case .text(let text): return (.literal(.text(text)), .text)
        case .boolean(let value): return (.literal(.boolean(value)), .boolean)
        case .name(let name): return try resolve(name, at: syntax.offset)
        case .list(let elements): return try list(elements)
        case .member(let target, let name): return try member(target, name, at: syntax.offset)
        case .index(let target, let position): return try index(target, position, at: syntax.offset)
        case .call(let target, let name, let arguments):
            return try call(target, name, arguments, at: syntax.offset)
        case .not(let operand): return (.not(try expect(.boolean, operand, "\"!\"")), .boolean)
        case .negative(let operand): return (.negative(try expect(.number, operand, "\"-\"")), .number)
        case .binary(let symbol, let left, let right): return try binary(symbol, left, right, at: syntax.offset)
        case .conditional(let condition, let then, let other):
            let condition = try expect(.boolean, condition, "\"?\"")
            let (then, thenType) = try check(then)
            let (otherwise, otherType) = try check(other)
            guard thenType.accepts(otherType) else {
                throw ExpressionError(
                    "both values of \"?\" must be of one type, found \(thenType) and \(otherType)", at: other.offset)
            }
            return (.conditional(condition, then: then, else: otherwise), thenType)
        }
    }

    mutating func expect(
        _ type: ExpressionType, _ syntax: ExpressionSyntax, _ what: String
    ) throws(ExpressionError) -> ExpressionProgram {
        let (program, found) = try check(syntax)
        guard type.accepts(found) else {
            throw ExpressionError("\(what) needs \(type), found \(found)", at: syntax.offset)
        }
        return program
    }

    private mutating func resolve(_ name: String, at offset: Int) throws(ExpressionError) -> Typed {
        if let slot = locals.lastIndex(where: { $0.name == name }) { return (.local(slot), locals[slot].type) }
        if let type = fields[name] {
            if !usedFields.contains(name) { usedFields.append(name) }
            return (.field(name, type), type)
        }
        if let typed = Self.documentNames[name] {
            if name == "line_items" { usesLineItems = true }
            return typed
        }
        let known = fields.keys.sorted() + Self.documentNames.keys.sorted() + locals.map(\.name)
        let suggestion = Spelling.suggestion(for: name, among: known).map { "; did you mean \"\($0)\"?" }
        throw ExpressionError(
            "unknown field \(SafeText.quoted(name))" + (suggestion ?? "; the fields are listed under \"fields\""),
            at: offset)
    }

    private mutating func list(_ elements: [ExpressionSyntax]) throws(ExpressionError) -> Typed {
        var type = ExpressionType.any
        var programs: [ExpressionProgram] = []
        for element in elements {
            let (program, found) = try check(element)
            guard type.accepts(found) else {
                throw ExpressionError("a list holds one type; found \(type) and \(found)", at: element.offset)
            }
            if type == .any { type = found }
            programs.append(program)
        }
        return (.list(programs), .list(type))
    }

    private mutating func member(
        _ target: ExpressionSyntax, _ name: String, at offset: Int
    ) throws(ExpressionError) -> Typed {
        let (program, type) = try check(target)
        guard type == .lineItem else {
            throw ExpressionError(
                "\(type) has no part \(SafeText.quoted(name)); only line items have parts", at: offset)
        }
        guard let member = LineItemMember(rawValue: name) else {
            let names = LineItemMember.allCases.map(\.rawValue)
            let hint = Spelling.suggestion(for: name, among: names).map { "; did you mean \"\($0)\"?" }
            throw ExpressionError(
                "a line item has no \(SafeText.quoted(name))"
                    + (hint ?? "; it has \(names.joined(separator: ", "))"), at: offset)
        }
        return (.member(program, member), member.type)
    }

    private mutating func index(
        _ target: ExpressionSyntax, _ position: ExpressionSyntax, at offset: Int
    ) throws(ExpressionError) -> Typed {
        let (program, type) = try check(target)
        guard case .list(let element) = type else {
            throw ExpressionError("only a list has elements, found \(type)", at: offset)
        }
        return (.index(program, try expect(.number, position, "an index")), element)
    }
}

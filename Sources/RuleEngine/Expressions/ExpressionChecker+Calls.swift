extension ExpressionChecker {
    private static let functions =
        ExpressionFunction.numbersAndDates + ExpressionFunction.texts
        + ExpressionFunction.identifiers
    private static let specialNames = ["has", "today", "min", "max", "matches"]

    mutating func call(
        _ target: ExpressionSyntax?, _ name: String, _ arguments: [ExpressionSyntax], at offset: Int
    ) throws(ExpressionError) -> Typed {
        if let target, let macro = ExpressionProgram.Macro(rawValue: name) {
            return try expand(macro, target, arguments, at: offset)
        }
        switch (target, name) {
        case (nil, "has"): return try has(arguments, at: offset)
        case (nil, "today"):
            guard arguments.isEmpty else { throw ExpressionError("today() takes nothing", at: offset) }
            return (.today, .day)
        case (nil, "min"), (nil, "max"): return try extreme(name, arguments, at: offset)
        case (_, "matches"): return try matches(target.map { [$0] + arguments } ?? arguments, at: offset)
        default: return try function(target, name, arguments, at: offset)
        }
    }

    private mutating func function(
        _ target: ExpressionSyntax?, _ name: String, _ arguments: [ExpressionSyntax], at offset: Int
    ) throws(ExpressionError) -> Typed {
        let candidates = Self.functions.filter { $0.name == name && $0.isMethod == (target != nil) }
        guard !candidates.isEmpty else { throw unknown(name, isMethod: target != nil, at: offset) }
        var programs: [ExpressionProgram] = []
        var types: [ExpressionType] = []
        for argument in (target.map { [$0] } ?? []) + arguments {
            let (program, type) = try check(argument)
            programs.append(program)
            types.append(type)
        }
        let match = candidates.first { candidate in
            candidate.parameters.count == types.count
                && zip(candidate.parameters, types).allSatisfy { $0.accepts($1) }
        }
        guard let match else {
            let forms = candidates.map(\.signature).joined(separator: " or ")
            let found = types.dropFirst(target == nil ? 0 : 1).map(\.description).joined(separator: ", ")
            throw ExpressionError("expected \(forms), found \(name)(\(found))", at: offset)
        }
        return (.call(match, programs), match.result)
    }

    private func unknown(_ name: String, isMethod: Bool, at offset: Int) -> ExpressionError {
        let names =
            Self.functions.filter { $0.isMethod == isMethod }.map(\.name)
            + (isMethod ? ExpressionProgram.Macro.allCases.map(\.rawValue) + ["matches"] : Self.specialNames)
        let hint = Spelling.suggestion(for: name, among: names).map { "; did you mean \"\($0)\"?" }
        return ExpressionError(
            "unknown \(isMethod ? "method" : "function") \(SafeText.quoted(name))"
                + (hint ?? "; there are: \(Array(Set(names)).sorted().joined(separator: ", "))"), at: offset)
    }

    private mutating func has(_ arguments: [ExpressionSyntax], at offset: Int) throws(ExpressionError) -> Typed {
        guard arguments.count == 1, let argument = arguments.first else {
            throw ExpressionError("expected has(field)", at: offset)
        }
        let program = try check(argument).program
        switch program {
        case .field, .member, .language: return (.has(program), .boolean)
        default: throw ExpressionError("has() takes a field, or a part of a line item", at: argument.offset)
        }
    }

    private mutating func extreme(
        _ name: String, _ arguments: [ExpressionSyntax], at offset: Int
    ) throws(ExpressionError) -> Typed {
        var programs: [ExpressionProgram] = []
        var types: Set<ExpressionType> = []
        for argument in arguments {
            let (program, type) = try check(argument)
            programs.append(program)
            types.insert(type)
        }
        guard types.count == 1, let type = types.first else {
            throw ExpressionError("\(name)() takes numbers, or dates, or one list of them", at: offset)
        }
        if case .list(let element) = type, programs.count == 1, [.number, .day].contains(element) {
            return (.call(.extreme(name, of: element, isList: true), programs), element)
        }
        guard [.number, .day].contains(type) else {
            throw ExpressionError("\(name)() takes numbers, or dates, or one list of them", at: offset)
        }
        return (.call(.extreme(name, of: type, isList: false), programs), type)
    }

    private mutating func matches(
        _ arguments: [ExpressionSyntax], at offset: Int
    ) throws(ExpressionError) -> Typed {
        guard arguments.count == 2 else {
            throw ExpressionError("expected text.matches(r'pattern')", at: offset)
        }
        let subject = try expect(.text, arguments[0], "matches()")
        guard case .text(let source) = arguments[1].form else {
            throw ExpressionError("the pattern must stand here as text, such as r'\\d+'", at: arguments[1].offset)
        }
        let pattern = try pattern(source, at: arguments[1].offset)
        return (.matches(subject, pattern), .boolean)
    }

    private func pattern(_ source: String, at offset: Int) throws(ExpressionError) -> Pattern {
        guard allowsPattern() else { throw ExpressionError("too many patterns in this file", at: offset) }
        let pattern: Pattern
        do throws(PatternSyntaxError) {
            pattern = try Pattern(source)
        } catch {
            throw ExpressionError("not a valid pattern: \(error.message)", at: offset)
        }
        if let reason = pattern.catastrophe() { throw ExpressionError(reason, at: offset) }
        return pattern
    }

    private mutating func expand(
        _ macro: ExpressionProgram.Macro, _ target: ExpressionSyntax, _ arguments: [ExpressionSyntax], at offset: Int
    ) throws(ExpressionError) -> Typed {
        let (list, listType) = try check(target)
        guard case .list(let element) = listType else {
            throw ExpressionError("\(macro.rawValue)() works on a list, found \(listType)", at: target.offset)
        }
        guard arguments.count == 2, case .name(let variable) = arguments[0].form else {
            throw ExpressionError("expected \(macro.rawValue)(name, expression)", at: offset)
        }
        locals.append((variable, element))
        defer { locals.removeLast() }
        let (body, bodyType) = try check(arguments[1])
        guard macro == .map || ExpressionType.boolean.accepts(bodyType) else {
            throw ExpressionError(
                "\(macro.rawValue)() needs true or false for each element, found \(bodyType)", at: arguments[1].offset)
        }
        let type: ExpressionType =
            switch macro {
            case .all, .exists, .existsOne: .boolean
            case .filter: listType
            case .map: .list(bodyType)
            }
        return (.macro(macro, list: list, body: body), type)
    }
}

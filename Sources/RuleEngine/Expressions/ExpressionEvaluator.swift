package import DocumentModel

/// What an expression is evaluated on.
package struct ExpressionContext: Sendable {
    /// Canonical values by field; absent fields are absent.
    package var fields: [String: String]
    package var lineItems: [LineItem]
    package var documentType: String
    package var language: String?
    package var today: CalendarDay

    package init(
        fields: [String: String], lineItems: [LineItem] = [], documentType: String = "", language: String? = nil,
        today: CalendarDay
    ) {
        self.fields = fields
        self.lineItems = lineItems
        self.documentType = documentType
        self.language = language
        self.today = today
    }
}

/// Evaluates a program within a budget of steps. A value of nil is an absent one.
struct ExpressionEvaluator {
    static let maximumSteps = 100_000

    let context: ExpressionContext
    private var locals: [ExpressionValue] = []
    private var steps = 0

    init(context: ExpressionContext) {
        self.context = context
    }

    mutating func evaluate(_ program: ExpressionProgram) throws(ExpressionFault) -> ExpressionValue? {
        try spend(1)
        switch program {
        case .literal(let value): return value
        case .field(let name, let type):
            guard let text = context.fields[name] else { return nil }
            guard let value = ExpressionValue(text, as: type) else { throw .malformed(field: name) }
            return value
        case .lineItems:
            try spend(context.lineItems.count)
            return .list(context.lineItems.map { .lineItem($0) })
        case .today: return .day(context.today)
        case .documentType: return .text(context.documentType)
        case .language: return context.language.map { .text($0) }
        case .local(let slot): return locals[slot]
        case .member(let target, let member): return try self.member(target, member)
        case .index(let target, let position):
            guard let values = try evaluate(target)?.list(), let place = try evaluate(position)?.number() else {
                return nil
            }
            guard let place = place.integer, values.indices.contains(place) else { throw .outOfRange }
            return values[place]
        case .list(let elements):
            guard let values = try evaluateAll(elements) else { return nil }
            return .list(values)
        case .call(let function, let arguments):
            guard let values = try evaluateAll(arguments) else { return nil }
            for case .list(let elements) in values { try spend(elements.count) }
            return try function.body(values)
        case .matches(let subject, let pattern):
            guard let text = try evaluate(subject)?.text() else { return nil }
            do throws(PatternLimitExceeded) {
                return .boolean(try pattern.firstMatch(in: text) != nil)
            } catch {
                throw .patternLimit
            }
        case .not(let operand):
            guard let value = try evaluate(operand)?.boolean() else { return nil }
            return .boolean(!value)
        case .negative(let operand):
            guard let value = try evaluate(operand)?.number() else { return nil }
            return try ExpressionFunction.number(value.negated())
        case .binary(let symbol, let left, let right): return try binary(symbol, left, right)
        case .conditional(let condition, let then, let other):
            guard let isTrue = try evaluate(condition)?.boolean() else { return nil }
            return try evaluate(isTrue ? then : other)
        case .has(let target): return .boolean(try evaluate(target) != nil)
        case .macro(let macro, let list, let body): return try self.macro(macro, list, body)
        }
    }

    private mutating func spend(_ count: Int) throws(ExpressionFault) {
        steps += count
        guard steps <= Self.maximumSteps else { throw .tooManySteps }
    }

    private mutating func evaluateAll(
        _ programs: [ExpressionProgram]
    ) throws(ExpressionFault) -> [ExpressionValue]? {
        var values: [ExpressionValue] = []
        for program in programs {
            guard let value = try evaluate(program) else { return nil }
            values.append(value)
        }
        return values
    }

    private mutating func member(
        _ target: ExpressionProgram, _ member: LineItemMember
    ) throws(ExpressionFault) -> ExpressionValue? {
        guard let value = try evaluate(target) else { return nil }
        guard case .lineItem(let item) = value else { throw .wrongType }
        guard let text = member.text(of: item) else { return nil }
        guard let part = ExpressionValue(text, as: member.type) else { throw .malformed(field: member.rawValue) }
        return part
    }

    /// An element whose body is absent makes the whole absent, unless the others decide already.
    private mutating func macro(
        _ macro: ExpressionProgram.Macro, _ list: ExpressionProgram, _ body: ExpressionProgram
    ) throws(ExpressionFault) -> ExpressionValue? {
        guard let elements = try evaluate(list)?.list() else { return nil }
        var results: [ExpressionValue] = []
        var isAbsent = false
        var count = 0
        for element in elements {
            locals.append(element)
            defer { locals.removeLast() }
            guard let result = try evaluate(body) else {
                isAbsent = true
                continue
            }
            switch macro {
            case .map: results.append(result)
            case .filter: if try result.boolean() { results.append(element) }
            case .all: if try !result.boolean() { return .boolean(false) }
            case .exists: if try result.boolean() { return .boolean(true) }
            case .existsOne: count += try result.boolean() ? 1 : 0
            }
        }
        if isAbsent { return nil }
        switch macro {
        case .map, .filter: return .list(results)
        case .all: return .boolean(true)
        case .exists: return .boolean(false)
        case .existsOne: return .boolean(count == 1)
        }
    }
}

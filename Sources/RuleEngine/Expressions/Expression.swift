package import DocumentModel

/// A checked expression of the rule language: the grammar of CEL over exact decimals, dates, texts and lists.
package struct Expression: Sendable {
    package let source: String
    /// The fields that it reads, in the order of the expression.
    package let fields: [String]
    package let usesLineItems: Bool
    package let type: ExpressionType
    private let program: ExpressionProgram

    /// Checks an expression that may name the given fields. `allowsPattern` is asked before each pattern is compiled and
    /// tried.
    ///
    /// - Throws: `ExpressionError` with what is wrong, and where in `source`.
    package init(
        _ source: String, fields: [String: FieldKind], allowsPattern: @escaping () -> Bool = { true }
    ) throws(ExpressionError) {
        let syntax = try ExpressionParser.parse(source)
        var checker = ExpressionChecker(
            fields: fields.mapValues { ExpressionType($0) }, allowsPattern: allowsPattern)
        (program, type) = try checker.check(syntax)
        self.source = source
        self.fields = checker.usedFields
        usesLineItems = checker.usesLineItems
    }

    /// Whether the statement holds.
    ///
    /// - Returns: nil when it reads a field that is absent, so that it says nothing of this document.
    /// - Throws: `ExpressionFault` when it could not be evaluated.
    package func holds(in context: ExpressionContext) throws(ExpressionFault) -> Bool? {
        try value(in: context)?.boolean()
    }

    func value(in context: ExpressionContext) throws(ExpressionFault) -> ExpressionValue? {
        var evaluator = ExpressionEvaluator(context: context)
        return try evaluator.evaluate(program)
    }
}

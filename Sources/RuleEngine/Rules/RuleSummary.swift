package import DocumentModel

/// What `intake rules check` shows of a type.
package struct RuleSummary: Hashable, Codable, Sendable {
    package struct Field: Hashable, Codable, Sendable {
        package var name: String
        package var kind: FieldKind
        package var required: Bool
        package var threshold: Double
        package var labels: Int
        package var patterns: Int
    }

    package struct Check: Hashable, Codable, Sendable {
        package var id: String
        package var severity: CheckResult.Severity
        package var expression: String
        package var fields: [String]
    }

    package var type: String
    package var title: String
    package var file: String
    package var version: String
    package var fallback: Bool
    package var languages: [String]
    package var keywords: Int
    package var fields: [Field]
    package var checks: [Check]
}

extension DocumentTypeRules {
    package var summary: RuleSummary {
        let languages = match.keywords.map(\.language) + fields.flatMap(\.labels.languages)
        return RuleSummary(
            type: type, title: title, file: file, version: identity, fallback: isFallback,
            languages: Set(languages).subtracting([LocalizedTerms.anyLanguage]).sorted(),
            keywords: match.keywords.count,
            fields: fields.map { field in
                RuleSummary.Field(
                    name: field.name, kind: field.kind, required: field.isRequired, threshold: field.threshold,
                    labels: field.labels.all.count, patterns: field.patterns.count)
            },
            checks: checks.map { check in
                RuleSummary.Check(
                    id: check.id, severity: check.severity, expression: check.expression.source,
                    fields: check.expression.fields)
            })
    }
}

/// One check on one document, with the values that it saw: what `intake rules explain` shows.
package struct CheckExplanation: Hashable, Codable, Sendable {
    package var result: CheckResult
    package var expression: String
    /// Canonical values of the fields that it read; a field that is absent is absent here.
    package var values: [String: String]
}

extension CheckRule {
    package func explain(in context: ExpressionContext) -> CheckExplanation {
        CheckExplanation(
            result: apply(to: context), expression: expression.source,
            values: context.fields.filter { expression.fields.contains($0.key) })
    }
}

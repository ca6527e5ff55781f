package import DocumentModel

/// What a rule file says about one field.
package struct FieldRule: Sendable {
    package var name: String
    package var kind: FieldKind
    /// Labels that stand beside or above the value, best first within a language.
    package var labels: LocalizedTerms
    /// Labels that look like the field's own, and whose value is another one.
    package var excludedLabels: LocalizedTerms
    /// Forms of the value itself; the group named `value`, or else the whole match, is the value.
    package var patterns: [Pattern]
    /// A required field that is absent sends the document to a person.
    package var isRequired: Bool
    /// The confidence, 0...1, from which the value passes without a person.
    package var threshold: Double

    package init(
        name: String, kind: FieldKind, labels: LocalizedTerms = LocalizedTerms(),
        excludedLabels: LocalizedTerms = LocalizedTerms(), patterns: [Pattern] = [], isRequired: Bool = false,
        threshold: Double = RouteRule.defaultThreshold
    ) {
        self.name = name
        self.kind = kind
        self.labels = labels
        self.excludedLabels = excludedLabels
        self.patterns = patterns
        self.isRequired = isRequired
        self.threshold = threshold
    }
}

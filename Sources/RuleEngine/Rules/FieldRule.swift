package import DocumentModel

/// What a rule file says about one field.
package struct FieldRule: Sendable {
    /// What becomes of a document in which only the value of a field is in doubt.
    package enum Doubt: String, Codable, Sendable, CaseIterable {
        /// A person looks at it.
        case review
        /// It is accepted without the value.
        case omit
    }

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
    /// The share of wrong values that a calibration of this home must keep among those that pass.
    package var targetError: Double
    /// A threshold that the rule file itself names: no calibration goes below it.
    package var floor: Double?
    /// Values of required fields are never left out.
    package var whenDoubtful: Doubt

    package init(
        name: String, kind: FieldKind, labels: LocalizedTerms = LocalizedTerms(),
        excludedLabels: LocalizedTerms = LocalizedTerms(), patterns: [Pattern] = [], isRequired: Bool = false,
        threshold: Double = RouteRule.defaultThreshold, targetError: Double = RouteRule.defaultTargetError,
        floor: Double? = nil, whenDoubtful: Doubt = .review
    ) {
        self.name = name
        self.kind = kind
        self.labels = labels
        self.excludedLabels = excludedLabels
        self.patterns = patterns
        self.isRequired = isRequired
        self.threshold = threshold
        self.targetError = targetError
        self.floor = floor
        self.whenDoubtful = whenDoubtful
    }
}

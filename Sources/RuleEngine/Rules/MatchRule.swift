/// How a document of a type is recognised by its words.
package struct MatchRule: Hashable, Sendable {
    package struct Keyword: Hashable, Sendable {
        /// A word or phrase as it stands on documents; compared without regard to case.
        package var term: String
        /// ISO 639-1, or `any`.
        package var language: String
        /// How much it speaks for the type (or, as an exclusion, against it).
        package var weight: Double

        package init(term: String, language: String, weight: Double) {
            self.term = term
            self.language = language
            self.weight = weight
        }
    }

    package var keywords: [Keyword]
    /// Terms that speak against the type.
    package var exclusions: [Keyword]
    /// The sum of weights from which the type is believed at all.
    package var threshold: Double

    package init(keywords: [Keyword] = [], exclusions: [Keyword] = [], threshold: Double = 1) {
        self.keywords = keywords
        self.exclusions = exclusions
        self.threshold = threshold
    }
}

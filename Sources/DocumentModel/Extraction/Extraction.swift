/// What the extract stage found in a document: its type, its fields with their rivals, and what was unusual.
package struct Extraction: Hashable, Codable, Sendable {
    package struct Field: Hashable, Codable, Sendable {
        package var name: String
        package var kind: FieldKind
        /// The best candidate; nil when the machine believes that the field is not on the document.
        package var chosen: Candidate?
        /// Other candidates, best first; what a reviewer is offered.
        package var rivals: [Candidate]
        /// Probability that the choice (also the choice of *absent*) is right, 0...1.
        package var confidence: Double

        package init(name: String, kind: FieldKind, chosen: Candidate?, rivals: [Candidate], confidence: Double) {
            self.name = name
            self.kind = kind
            self.chosen = chosen
            self.rivals = rivals
            self.confidence = confidence
        }
    }

    package struct TypeGuess: Hashable, Codable, Sendable {
        /// The rule file's `type`, such as `invoice`.
        package var value: String
        package var confidence: Double

        package init(value: String, confidence: Double) {
            self.value = value
            self.confidence = confidence
        }
    }

    package var type: TypeGuess
    /// ISO 639-1 code of the document's main language; nil when unknown.
    package var language: String?
    package var fields: [Field]
    package var lineItems: [LineItem]
    /// Reasons for a person to look that belong to no single field, such as `page-2-unreadable`.
    package var warnings: [String]
    /// Rule set that was used, as `invoice@sha256:…`.
    package var rules: String
    /// The calibration that made its confidences, as `3@sha256:…`; nil for the shipped one.
    package var calibration: String?

    package init(
        type: TypeGuess, language: String?, fields: [Field], lineItems: [LineItem] = [], warnings: [String] = [],
        rules: String, calibration: String? = nil
    ) {
        self.type = type
        self.language = language
        self.fields = fields
        self.lineItems = lineItems
        self.warnings = warnings
        self.rules = rules
        self.calibration = calibration
    }

    /// The warning that the page calls itself something else than the embedded e-invoice says it is.
    package static let otherType = "e-invoice-of-other-type"
    /// The warning that the page's table does not hold the embedded e-invoice's lines.
    package static let otherLines = "e-invoice-with-other-lines"

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }

    /// The same with nothing chosen for the fields of these names.
    package func without(_ names: Set<String>) -> Extraction {
        var result = self
        for index in fields.indices where names.contains(fields[index].name) { result.fields[index].chosen = nil }
        return result
    }
}

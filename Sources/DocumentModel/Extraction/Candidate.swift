/// Where a value came from.
package enum ValueSource: String, Codable, Sendable, Hashable {
    case text, ocr, xml, person
}

/// One possible value of a field, with its place on the page and the evidence for it.
package struct Candidate: Hashable, Codable, Sendable {
    /// Canonical: amounts `1234.56`, dates ISO 8601, identifiers without spaces, currencies ISO 4217.
    package var value: String
    /// The characters as they stand on the page.
    package var raw: String
    package var source: ValueSource
    /// 1 for the first page; nil when the value has no place on a page (XML, a person).
    package var page: Int?
    package var box: BoundingBox?
    /// Probability that this value is right, 0...1.
    package var confidence: Double
    /// Short machine-readable reasons such as `label:Gesamtbetrag` or `check:total-adds-up`.
    package var evidence: [String]

    package init(
        value: String, raw: String, source: ValueSource, page: Int? = nil, box: BoundingBox? = nil,
        confidence: Double = 0, evidence: [String] = []
    ) {
        self.value = value
        self.raw = raw
        self.source = source
        self.page = page
        self.box = box
        self.confidence = confidence
        self.evidence = evidence
    }
}

extension Candidate {
    /// Evidence that the page shows a value of the XML.
    package static let visibleOnPage = "visible-on-page"
    /// Evidence that a value rests on words that a person does not see; a `WordSight`'s code or `hiddenLabel` follows.
    package static let hiddenTextPrefix = "hidden-text:"
    package static let hiddenLabel = "label"

    /// What follows the prefix, when the value rests on hidden text.
    package var hiddenText: String? {
        evidence.lazy.compactMap { note in
            note.hasPrefix(Self.hiddenTextPrefix) ? String(note.dropFirst(Self.hiddenTextPrefix.utf8.count)) : nil
        }.first
    }
}

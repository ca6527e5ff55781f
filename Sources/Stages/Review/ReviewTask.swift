package import DocumentModel

/// What a person is asked about one document: the payload of the human task.
package struct ReviewTask: Hashable, Codable, Sendable {
    package struct Field: Hashable, Codable, Sendable {
        package var name: String
        package var kind: FieldKind
        package var isRequired: Bool
        /// True when the person must look at it.
        package var isFlagged: Bool
        /// The machine's choice; nil when it believes that the field is not on the document.
        package var chosen: Candidate?
        package var rivals: [Candidate]
        package var confidence: Double
        package var threshold: Double?
        /// Why it is in doubt, for a person.
        package var reasons: [String]
        /// The words of the line the value stands in, as read; nil when it has no place on a page.
        package var context: String?

        package init(
            name: String, kind: FieldKind, isRequired: Bool, isFlagged: Bool, chosen: Candidate?, rivals: [Candidate],
            confidence: Double, threshold: Double?, reasons: [String], context: String?
        ) {
            self.name = name
            self.kind = kind
            self.isRequired = isRequired
            self.isFlagged = isFlagged
            self.chosen = chosen
            self.rivals = rivals
            self.confidence = confidence
            self.threshold = threshold
            self.reasons = reasons
            self.context = context
        }
    }

    package var document: DocumentIdentifier
    package var name: String
    package var pages: Int
    package var type: Extraction.TypeGuess
    package var language: String?
    /// Why the document is here, for a person; those of single fields are with the fields.
    package var reasons: [RoutingDecision.Reason]
    /// Flagged fields first, in the order of the rule file.
    package var fields: [Field]
    package var checks: [CheckResult]
    /// True to hide what the machine read until the person has answered. Absent means false.
    package var blind: Bool?
    /// What others have decided, when this is about consent to it.
    package var proposed: [Decision]?
    /// Nil unless the document was drawn from the accepted ones.
    package var sample: Sample?

    package init(
        document: DocumentIdentifier, name: String, pages: Int, type: Extraction.TypeGuess, language: String?,
        reasons: [RoutingDecision.Reason], fields: [Field], checks: [CheckResult],
        blind: Bool? = nil, proposed: [Decision]? = nil, sample: Sample? = nil
    ) {
        self.document = document
        self.name = name
        self.pages = pages
        self.type = type
        self.language = language
        self.reasons = reasons
        self.fields = fields
        self.checks = checks
        self.blind = blind
        self.proposed = proposed
        self.sample = sample
    }

    package var isBlind: Bool { blind ?? false }

    package var flagged: [Field] { fields.filter(\.isFlagged) }

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

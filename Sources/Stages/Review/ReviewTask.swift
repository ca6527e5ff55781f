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
        /// The lines above and below that one, as far as they stand close.
        package var above: String?
        package var below: String?

        package init(
            name: String, kind: FieldKind, isRequired: Bool, isFlagged: Bool, chosen: Candidate?, rivals: [Candidate],
            confidence: Double, threshold: Double?, reasons: [String], context: String?,
            above: String? = nil, below: String? = nil
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
            self.above = above
            self.below = below
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
    /// How the pages lie on which the values stand. Absent in questions of earlier versions.
    package var views: [PageView]?

    package init(
        document: DocumentIdentifier, name: String, pages: Int, type: Extraction.TypeGuess, language: String?,
        reasons: [RoutingDecision.Reason], fields: [Field], checks: [CheckResult],
        blind: Bool? = nil, proposed: [Decision]? = nil, sample: Sample? = nil,
        views: [PageView]? = nil
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
        self.views = views
    }

    package var isBlind: Bool { blind ?? false }

    package var flagged: [Field] { fields.filter(\.isFlagged) }

    package func field(_ name: String) -> Field? { fields.first { $0.name == name } }
}

extension ReviewTask {
    /// How a page lies: what must be known to draw a part of it.
    package struct PageView: Hashable, Codable, Sendable {
        package var page: Int
        /// Of the upright page, in points.
        package var width: Double
        package var height: Double
        package var rotation: Int
        package var skew: Double

        package init(page: Int, width: Double, height: Double, rotation: Int = 0, skew: Double = 0) {
            self.page = page
            self.width = width
            self.height = height
            self.rotation = rotation
            self.skew = skew
        }
    }

    /// Whether the person must say something of a field. A blind review without doubts asks for everything that the
    /// machine found, and for what every such document has.
    package func asks(_ field: Field) -> Bool {
        if field.isFlagged { return true }
        guard isBlind, !fields.contains(where: \.isFlagged) else { return false }
        return field.chosen != nil || field.isRequired
    }

    /// Where a candidate stands, as far as it has a place.
    package func view(of candidate: Candidate) -> PageView? {
        guard let page = candidate.page, candidate.box != nil else { return nil }
        return views?.first { $0.page == page }
    }
}

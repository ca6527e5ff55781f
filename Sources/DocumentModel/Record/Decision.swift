/// What a person decided about a document or one of its fields.
package struct Decision: Hashable, Codable, Sendable {
    package enum Action: String, Codable, Sendable, CaseIterable {
        /// The machine's value is right.
        case confirm
        /// Another value is right.
        case set
        /// The field is not on the document.
        case absent
        /// The field is on the document, but nobody can read it.
        case illegible
        /// The whole document is accepted.
        case accept
        /// The whole document is accepted as somebody else decided it: a second consent.
        case approve
        /// The whole document is refused.
        case reject
        /// An earlier decision was taken back.
        case undo
        /// The same, after others had been told: the record had been exported.
        case correct
    }

    /// Whether it takes back what was decided before: about its field, or about everything.
    package var takesBack: Bool { action == .undo || action == .correct }

    package var by: String
    /// Who decided it in that name, as their deputy.
    package var through: String?
    /// The role in which it was decided, where that matters.
    package var role: String?
    /// ISO 8601 in UTC.
    package var at: String
    package var action: Action
    package var field: String?
    package var from: String?
    package var to: String?
    package var reason: String?
    /// Made without seeing the machine's value, of a document drawn from the accepted ones: the share that is drawn.
    package var sample: Double?

    package init(
        by: String, through: String? = nil, role: String? = nil, at: String, action: Action, field: String? = nil,
        from: String? = nil, to: String? = nil, reason: String? = nil, sample: Double? = nil
    ) {
        self.by = by
        self.through = through
        self.role = role
        self.at = at
        self.action = action
        self.field = field
        self.from = from
        self.to = to
        self.reason = reason
        self.sample = sample
    }
}

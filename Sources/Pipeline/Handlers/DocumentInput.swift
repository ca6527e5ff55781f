package import DocumentModel

/// What a document's run is about: the run's input.
package struct DocumentInput: Hashable, Codable, Sendable {
    package enum Occasion: String, Hashable, Codable, Sendable {
        /// It has just arrived.
        case arrival
        /// Rules, readers or the product changed, or a person asked for it.
        case reprocess
        /// A person takes the decisions back.
        case undo
    }

    package var document: DocumentIdentifier
    /// As it arrived, with bytes that are not UTF-8 replaced.
    package var name: String
    /// ISO 8601 in UTC.
    package var receivedAt: String
    package var occasion: Occasion
    /// Who asked, and when; for `undo`.
    package var decision: Decision?
    /// Pages that could not be read before are tried again.
    package var retriesUnreadable: Bool

    package init(
        document: DocumentIdentifier, name: String, receivedAt: String, occasion: Occasion, decision: Decision? = nil,
        retriesUnreadable: Bool = false
    ) {
        self.document = document
        self.name = name
        self.receivedAt = receivedAt
        self.occasion = occasion
        self.decision = decision
        self.retriesUnreadable = retriesUnreadable
    }
}

package import DocumentModel
package import Orchestration

/// What retention takes away from a document. Its metadata, its arrivals and the log stay.
package enum RemovablePart: String, Codable, Sendable, CaseIterable {
    /// The bytes in the store and in the folder of processed files.
    case original
    /// The words of its pages, its full text, and what steps and reviewers made of it.
    case pages
    /// The values in its record and in earlier versions of it.
    case values
}

/// What was taken away.
package struct Removal: Hashable, Codable, Sendable {
    package var document: DocumentIdentifier
    package var parts: Set<RemovablePart>
    package var at: Timestamp
    /// For a person: which setting wanted it.
    package var reason: String

    package init(document: DocumentIdentifier, parts: Set<RemovablePart>, at: Timestamp, reason: String) {
        self.document = document
        self.parts = parts
        self.at = at
        self.reason = reason
    }
}

/// Documents that ended and have not changed since an instant.
package struct RemovalQuery: Hashable, Sendable {
    package var unchangedSince: Timestamp
    /// Values of what has not changed since this earlier instant go also when somebody is still to be given them.
    package var awaitedSince: Timestamp
    package var statuses: Set<DocumentStatus>
    /// Empty for all.
    package var types: Set<String>
    package var parts: Set<RemovablePart>

    package init(
        unchangedSince: Timestamp, awaitedSince: Timestamp, statuses: Set<DocumentStatus>, types: Set<String>,
        parts: Set<RemovablePart>
    ) {
        self.unchangedSince = unchangedSince
        self.awaitedSince = awaitedSince
        self.statuses = statuses
        self.types = types
        self.parts = parts
    }
}

/// What can go of a document now.
package struct RemovableDocument: Hashable, Sendable {
    package var document: StoredDocument
    /// Empty when there is nothing but values that are waited for.
    package var parts: Set<RemovablePart>
    /// Whether its values stay for now, because a consumer or a handoff is still to be given them.
    package var isAwaited: Bool

    package init(document: StoredDocument, parts: Set<RemovablePart>, isAwaited: Bool) {
        self.document = document
        self.parts = parts
        self.isAwaited = isAwaited
    }
}

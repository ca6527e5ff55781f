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
    package var statuses: Set<DocumentStatus>
    /// Empty for all.
    package var types: Set<String>
    package var parts: Set<RemovablePart>

    package init(
        unchangedSince: Timestamp, statuses: Set<DocumentStatus>, types: Set<String>, parts: Set<RemovablePart>
    ) {
        self.unchangedSince = unchangedSince
        self.statuses = statuses
        self.types = types
        self.parts = parts
    }
}

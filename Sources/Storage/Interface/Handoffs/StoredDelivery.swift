package import DocumentModel
package import Orchestration

/// One version of a record on its way to one consumer.
package struct StoredDelivery: Hashable, Codable, Sendable {
    package enum Phase: String, Codable, Sendable, CaseIterable {
        /// For an earlier version to end.
        case waiting
        /// Its run is under way.
        case open
        case delivered
        /// Given up, until somebody has it delivered again or the next version takes its place.
        case dead
        /// Given up, and a later version followed.
        case superseded
    }

    package var handoff: String
    package var document: DocumentIdentifier
    package var version: Int
    package var phase: Phase
    /// The latest run that made it.
    package var run: RunIdentifier?
    package var createdAt: Timestamp
    package var endedAt: Timestamp?
    /// Why it is dead.
    package var error: String?

    package init(
        handoff: String, document: DocumentIdentifier, version: Int, phase: Phase, run: RunIdentifier?,
        createdAt: Timestamp, endedAt: Timestamp?, error: String?
    ) {
        self.handoff = handoff
        self.document = document
        self.version = version
        self.phase = phase
        self.run = run
        self.createdAt = createdAt
        self.endedAt = endedAt
        self.error = error
    }
}

package struct DeliveryFilter: Hashable, Sendable {
    package var handoff: String?
    package var document: DocumentIdentifier?
    package var phase: StoredDelivery.Phase?
    package var limit: Int

    package init(
        handoff: String? = nil, document: DocumentIdentifier? = nil, phase: StoredDelivery.Phase? = nil,
        limit: Int = 1_000
    ) {
        self.handoff = handoff
        self.document = document
        self.phase = phase
        self.limit = limit
    }
}

/// How many deliveries of a handoff are in a phase.
package struct DeliveryCount: Hashable, Codable, Sendable {
    package var handoff: String
    package var phase: StoredDelivery.Phase
    package var count: Int
    /// When the first of them was due.
    package var oldestAt: Timestamp?

    package init(handoff: String, phase: StoredDelivery.Phase, count: Int, oldestAt: Timestamp?) {
        self.handoff = handoff
        self.phase = phase
        self.count = count
        self.oldestAt = oldestAt
    }
}

package import DocumentModel

/// A consumer was given records, and goes on behind them.
package struct CursorMove: Hashable, Sendable {
    /// An accepted record as it was given.
    package struct Given: Hashable, Sendable {
        package var document: DocumentIdentifier
        package var sequence: Int64
        package var hash: String

        package init(_ entry: OutboxEntry) {
            document = entry.record.document
            sequence = entry.sequence
            hash = entry.hash
        }
    }

    package var consumer: String
    package var cursor: Int64
    /// What changed while it was given is not given again when it comes back as it was.
    package var given: [Given]

    package init(consumer: String, cursor: Int64, given: [Given] = []) {
        self.consumer = consumer
        self.cursor = cursor
        self.given = given
    }
}

package import DocumentModel

/// The bytes of documents, where the database keeps them: for machines that share no folder.
package protocol ContentStore: Sendable {
    /// Calls `body` with the bytes of a document, which come in parts; nil after the last one, and at once when none are
    /// kept. `body` runs where it may block, and runs again when the connection was lost meanwhile.
    func read<Result: Sendable>(
        _ document: DocumentIdentifier, _ body: @escaping @Sendable (_ next: () throws -> [UInt8]?) throws -> Result
    ) async throws -> Result

    /// The sizes in bytes of what is kept, by digest.
    func sizes() async throws -> [String: Int64]
}

/// Where the bytes that go into the database come from.
package struct ContentSource: Sendable {
    /// Hands the bytes out in parts, from the beginning each time it is called. May block.
    package var read: @Sendable (_ receive: (_ part: [UInt8]) throws -> Void) throws -> Void

    package init(read: @escaping @Sendable (_ receive: (_ part: [UInt8]) throws -> Void) throws -> Void) {
        self.read = read
    }
}

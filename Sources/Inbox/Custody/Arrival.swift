/// One file whose bytes are in custody: copied, durable, and named by their digest.
package struct Arrival: Hashable, Sendable {
    /// Equal for the same physical arrival, however often a crash makes it be handled again.
    package var key: String
    /// The SHA-256 of the bytes, as hexadecimal: the document's identity, and the name of its blob.
    package var contentHash: String
    package var name: FileName
    /// Where it came from, as text that is safe to show: a path, or the path given to `submit`.
    package var origin: String
    /// Bytes.
    package var size: Int64
    package var format: FileFormat
    /// Milliseconds since 1970.
    package var receivedAt: Int64

    package init(
        key: String, contentHash: String, name: FileName, origin: String, size: Int64, format: FileFormat,
        receivedAt: Int64
    ) {
        self.key = key
        self.contentHash = contentHash
        self.name = name
        self.origin = origin
        self.size = size
        self.format = format
        self.receivedAt = receivedAt
    }
}

/// What an arrival turned out to be.
package enum ArrivalOutcome: String, Hashable, Sendable {
    /// Bytes never seen before.
    case new
    /// Bytes of a known document, arrived once more.
    case duplicate
    /// This very arrival was recorded before; a crash kept its original in the inbox.
    case repeated
}

/// Commits arrivals; implemented over the database.
package protocol ArrivalRecorder: Sendable {
    /// Commits the arrival, its document and the document's run in one transaction.
    ///
    /// Idempotent by `Arrival.key`: a known key changes nothing and gives `repeated`.
    /// - Throws: whatever kept it from being committed; the file then stays in the inbox and is tried again.
    func record(_ arrival: Arrival) async throws -> ArrivalOutcome

    /// Notes that a file was refused, before it is moved to the folder of rejected files.
    ///
    /// Idempotent by `Refusal.key`: false when it was noted before.
    func record(_ refusal: Refusal) async throws -> Bool
}

/// Says whether the queue has room for more documents.
package protocol Admission: Sendable {
    /// Whether one more file may be taken now; files that may not stay in the inbox and are asked for again.
    func mayTake() async -> Bool
}

/// Admits everything.
package struct OpenAdmission: Admission {
    package init() {}
    package func mayTake() async -> Bool { true }
}

package import DocumentModel
package import Orchestration

/// The durable state of documents: arrivals, page contents, records, their full-text index and the export outbox.
///
/// Writes that belong to a step's end are not here: they are `RecordEffect`s, which commit with the step.
package protocol RecordStore: Sendable {
    // Documents and arrivals
    func document(_ id: DocumentIdentifier) async throws -> StoredDocument?
    /// The documents whose identifier starts with the given hex digits, at most `limit`.
    func documents(withPrefix prefix: String, limit: Int) async throws -> [DocumentIdentifier]
    func documents(_ filter: DocumentFilter) async throws -> [StoredDocument]
    func arrivals(of document: DocumentIdentifier) async throws -> [StoredArrival]
    /// Records one more arrival of a known document.
    /// - Returns: false when this very arrival was recorded before.
    func recordDuplicate(_ arrival: StoredArrival) async throws -> Bool
    /// Records a file that was refused at the door; once per key.
    @discardableResult
    func recordRefusal(_ refusal: StoredRefusal) async throws -> Bool
    /// Newest first.
    func refusals(limit: Int) async throws -> [StoredRefusal]
    func counts() async throws -> DocumentCounts
    /// Documents whose stored record was made by other versions than the given ones, oldest first.
    func stale(against versions: StaleCheck, limit: Int) async throws -> [DocumentIdentifier]

    // Pages
    func page(_ number: Int, of document: DocumentIdentifier, fingerprint: String) async throws -> PageContent?
    func storePage(_ page: PageContent, of document: DocumentIdentifier, fingerprint: String) async throws
    /// Every stored page of the document for this fingerprint, in order.
    func pages(of document: DocumentIdentifier, fingerprint: String) async throws -> [PageContent]
    /// Those among the pages with these numbers.
    func pages(
        of document: DocumentIdentifier, fingerprint: String, numbers: ClosedRange<Int>
    ) async throws -> [PageContent]
    /// Those that could not be read, found without fetching the others.
    func unreadablePages(of document: DocumentIdentifier, fingerprint: String) async throws -> [PageContent]

    // Records
    func record(of document: DocumentIdentifier) async throws -> DocumentRecord?
    /// What people have decided about the document, oldest first. Cheaper than the record.
    func decisions(of document: DocumentIdentifier) async throws -> [Decision]
    /// The records of documents about which people have decided something, by identifier; after the given one.
    func decidedRecords(after document: DocumentIdentifier?, limit: Int) async throws -> [DocumentRecord]
    /// How the documents fared that arrived from an instant until before another, oldest first.
    func outcomes(from start: Timestamp, to end: Timestamp) async throws -> [DocumentOutcome]
    /// What was found by blind looks that ended from an instant until before another.
    func sampleCounts(from start: Timestamp, to end: Timestamp) async throws -> SampleCounts
    /// What corrections say of the documents of a seller with one of these keys.
    func learned(about sellerKeys: [String], type: String) async throws -> [LearnedEvidence]
    /// Everything that corrections say, by seller.
    func learned(limit: Int) async throws -> [LearnedEvidence]
    /// - Returns: false when there is no such evidence.
    func forget(_ id: String) async throws -> Bool
    /// The latest results of rules that are only tried, newest first.
    func shadowResults(of rules: String, limit: Int) async throws -> [ShadowResult]
    /// Keeps a result in place of an earlier one of the same rules about the document.
    func keepShadow(_ result: ShadowResult) async throws
    /// Every earlier version of the record, oldest first.
    func history(of document: DocumentIdentifier) async throws -> [StoredRecord]
    /// Other documents of the same seller with the same invoice number.
    func businessDuplicates(seller: String, number: String, besides document: DocumentIdentifier) async throws
        -> [DocumentIdentifier]
    /// Full text over accepted records and page text. The query is a person's text: every text is safe.
    func search(_ query: String, limit: Int) async throws -> [SearchHit]

    // Export
    /// Outbox entries after the cursor, in order; the newest entry per document only, and none whose values retention has
    /// removed. Among accepted records, none that the consumer has as it is.
    func outbox(
        after cursor: Int64, for consumer: String?, includingUnaccepted: Bool, limit: Int
    ) async throws -> [OutboxEntry]
    /// The sequence of the latest entry: a cursor behind everything.
    func outboxEnd() async throws -> Int64
    func cursor(of consumer: String) async throws -> Int64
    /// Moves the consumer's cursor forward and marks what it took as exported.
    func advanceCursor(_ move: CursorMove) async throws

    // Handoffs
    /// Newest first.
    func deliveries(_ filter: DeliveryFilter) async throws -> [StoredDelivery]
    func deliveryCounts() async throws -> [DeliveryCount]
    /// The version of the document's record.
    func record(of document: DocumentIdentifier, version: Int) async throws -> DocumentRecord?
    /// The current version's number.
    func recordVersion(of document: DocumentIdentifier) async throws -> Int?
    /// Deliveries that no run makes although nothing comes before them.
    func strandedDeliveries() async throws -> [StoredDelivery]

    // Retention
    func removal(of document: DocumentIdentifier) async throws -> Removal?
    /// Documents whose original retention has removed, with their sizes.
    func removedOriginals() async throws -> [DocumentIdentifier: Int64]
    /// Documents that are done and of which the query's parts are still there, oldest first.
    func removable(_ query: RemovalQuery) async throws -> [RemovableDocument]
    /// Removes what the database holds of these parts, and remembers that they are gone.
    /// - Returns: false when the document is at work, or has changed after the given instant.
    func remove(_ removal: Removal, unchangedSince: Timestamp) async throws -> Bool

    /// Whether some consumer has taken an accepted record of the document.
    func isExported(_ document: DocumentIdentifier) async throws -> Bool

    // Accounting
    /// Arrivals, documents, blobs, runs and records compared with one another; what differs is listed.
    func accounting(of blobs: BlobCensus) async throws -> Accounting
}

/// A write that commits with a step, a submission or an answer.
package enum RecordEffect: StepEffect {
    /// A file was received. Creates the document when it is new, and the arrival always (once per key).
    case arrival(StoredArrival, size: Int64)
    /// What the document is became known.
    case describe(DocumentIdentifier, DocumentDescription)
    /// The document's place in its life changed.
    case status(DocumentIdentifier, DocumentStatus, reason: [String])
    /// A new version of the record. Writes the record, its fields, its search entry and its outbox entry.
    case save(DocumentRecord, pageText: String)
    /// The bytes that arrived, for a database that keeps them.
    case content(DocumentIdentifier, ContentSource)
    /// The run hands this version of the record to a handoff. Refused while another does, and when a later version
    /// has been handed over.
    case handOver(handoff: String, DocumentIdentifier, version: Int)
    /// A consumer was given records.
    case exported(CursorMove)
    /// What a correction says of its seller's documents.
    case learn([LearnedEvidence])
    /// What led to a value that a person has called wrong is forgotten.
    case unlearn([String])
}

/// Where a document is in its life.
package enum DocumentStatus: String, Codable, Sendable, CaseIterable {
    case processing, review, accepted, rejected, failed
}

package struct StoredDocument: Hashable, Codable, Sendable {
    package var id: DocumentIdentifier
    package var name: String
    package var size: Int64
    package var receivedAt: Timestamp
    package var status: DocumentStatus
    package var reason: [String]
    package var description: DocumentDescription?
    package var type: String?
    /// The latest run about it, and its trace.
    package var run: RunIdentifier?
    package var trace: String?
    package var updatedAt: Timestamp

    package init(
        id: DocumentIdentifier, name: String, size: Int64, receivedAt: Timestamp, status: DocumentStatus,
        reason: [String], description: DocumentDescription?, type: String?, run: RunIdentifier?, trace: String?,
        updatedAt: Timestamp
    ) {
        self.id = id
        self.name = name
        self.size = size
        self.receivedAt = receivedAt
        self.status = status
        self.reason = reason
        self.description = description
        self.type = type
        self.run = run
        self.trace = trace
        self.updatedAt = updatedAt
    }
}

/// One file that arrived; several may be of one document.
package struct StoredArrival: Hashable, Codable, Sendable {
    /// The same physical arrival always has the same key, so that a crash between commit and clean-up adds none.
    package var key: String
    package var document: DocumentIdentifier
    /// The file's name, its bytes that are not UTF-8 replaced.
    package var name: String
    /// Where it came from: the inbox's path, or `submit`.
    package var origin: String
    package var receivedAt: Timestamp
    package var isDuplicate: Bool

    package init(
        key: String, document: DocumentIdentifier, name: String, origin: String, receivedAt: Timestamp,
        isDuplicate: Bool
    ) {
        self.key = key
        self.document = document
        self.name = name
        self.origin = origin
        self.receivedAt = receivedAt
        self.isDuplicate = isDuplicate
    }
}

/// One file that was not taken.
package struct StoredRefusal: Hashable, Codable, Sendable {
    /// The same refusal always has the same key.
    package var key: String
    package var name: String
    package var origin: String
    package var at: Timestamp
    /// What is wrong with it, for a person.
    package var reason: String

    package init(key: String, name: String, origin: String, at: Timestamp, reason: String) {
        self.key = key
        self.name = name
        self.origin = origin
        self.at = at
        self.reason = reason
    }
}

package struct StoredRecord: Hashable, Codable, Sendable {
    package var version: Int
    package var savedAt: Timestamp
    package var record: DocumentRecord

    package init(version: Int, savedAt: Timestamp, record: DocumentRecord) {
        self.version = version
        self.savedAt = savedAt
        self.record = record
    }
}

package struct DocumentFilter: Hashable, Sendable {
    package var statuses: Set<DocumentStatus>
    package var type: String?
    package var limit: Int
    /// Newest first unless false.
    package var newestFirst: Bool

    package init(statuses: Set<DocumentStatus> = [], type: String? = nil, limit: Int = 100, newestFirst: Bool = true) {
        self.statuses = statuses
        self.type = type
        self.limit = limit
        self.newestFirst = newestFirst
    }
}

package struct DocumentCounts: Hashable, Codable, Sendable {
    package var byStatus: [String: Int]
    package var arrivals: Int
    package var duplicates: Int
    package var refusals: Int
    package var pages: Int
    package var unexported: Int
    /// Documents whose record was made or changed within the last hour.
    package var savedLastHour: Int

    package init(
        byStatus: [String: Int], arrivals: Int, duplicates: Int, refusals: Int, pages: Int, unexported: Int,
        savedLastHour: Int
    ) {
        self.byStatus = byStatus
        self.arrivals = arrivals
        self.duplicates = duplicates
        self.refusals = refusals
        self.pages = pages
        self.unexported = unexported
        self.savedLastHour = savedLastHour
    }
}

/// The versions that make a record current.
package struct StaleCheck: Hashable, Sendable {
    package var pipeline: String
    package var reader: String
    /// Type to what judges it (`DocumentRecord.Versions.judging`); a record of a type that is not listed is stale.
    package var rules: [String: String]

    package init(pipeline: String, reader: String, rules: [String: String]) {
        self.pipeline = pipeline
        self.reader = reader
        self.rules = rules
    }
}

package struct SearchHit: Hashable, Codable, Sendable {
    package var document: DocumentIdentifier
    package var name: String
    package var status: DocumentStatus
    /// The text around the match, the match between `[` and `]`.
    package var snippet: String
    package var rank: Double

    package init(document: DocumentIdentifier, name: String, status: DocumentStatus, snippet: String, rank: Double) {
        self.document = document
        self.name = name
        self.status = status
        self.snippet = snippet
        self.rank = rank
    }
}

package struct OutboxEntry: Hashable, Sendable {
    /// Increases with every record that changed; a consumer's cursor.
    package var sequence: Int64
    /// Of what consumers see of the record.
    package var hash: String
    package var record: DocumentRecord

    package init(sequence: Int64, hash: String, record: DocumentRecord) {
        self.sequence = sequence
        self.hash = hash
        self.record = record
    }
}

/// What the folder of document bytes holds, as the accounting asks for it. The closures may block.
package struct BlobCensus: Sendable {
    /// The size in bytes of the document's blob; nil when there is none.
    package var size: @Sendable (DocumentIdentifier) -> Int64?
    /// The digests of all blobs, as 64 hex digits.
    package var all: @Sendable () throws -> [String]
    /// Temporary files that a dead process left, as paths.
    package var leftovers: @Sendable () throws -> [String]

    package init(
        size: @escaping @Sendable (DocumentIdentifier) -> Int64?, all: @escaping @Sendable () throws -> [String],
        leftovers: @escaping @Sendable () throws -> [String]
    ) {
        self.size = size
        self.all = all
        self.leftovers = leftovers
    }
}

package struct Accounting: Hashable, Codable, Sendable {
    package var arrivals: Int
    package var duplicates: Int
    package var refusals: Int
    package var documents: Int
    package var byStatus: [String: Int]
    package var records: Int
    /// Documents that are neither ended, nor in review, nor worked on; arrivals without a document; and so on.
    package var differences: [String]

    package init(
        arrivals: Int, duplicates: Int, refusals: Int, documents: Int, byStatus: [String: Int], records: Int,
        differences: [String]
    ) {
        self.arrivals = arrivals
        self.duplicates = duplicates
        self.refusals = refusals
        self.documents = documents
        self.byStatus = byStatus
        self.records = records
        self.differences = differences
    }
}

import DocumentModel
import Orchestration
import RecordStorage

/// A record store whose process dies when it should move a cursor.
struct ForgetfulStore: RecordStore {
    struct Crash: Error {}

    private let store: any RecordStore

    init(_ store: any RecordStore) {
        self.store = store
    }

    func advanceCursor(_ move: CursorMove) async throws { throw Crash() }

    func document(_ id: DocumentIdentifier) async throws -> StoredDocument? { try await store.document(id) }

    func documents(withPrefix prefix: String, limit: Int) async throws -> [DocumentIdentifier] {
        try await store.documents(withPrefix: prefix, limit: limit)
    }

    func documents(_ filter: DocumentFilter) async throws -> [StoredDocument] { try await store.documents(filter) }

    func arrivals(of document: DocumentIdentifier) async throws -> [StoredArrival] {
        try await store.arrivals(of: document)
    }

    func recordDuplicate(_ arrival: StoredArrival) async throws -> Bool { try await store.recordDuplicate(arrival) }
    func recordRefusal(_ refusal: StoredRefusal) async throws -> Bool { try await store.recordRefusal(refusal) }
    func refusals(limit: Int) async throws -> [StoredRefusal] { try await store.refusals(limit: limit) }
    func counts() async throws -> DocumentCounts { try await store.counts() }

    func stale(against versions: StaleCheck, limit: Int) async throws -> [DocumentIdentifier] {
        try await store.stale(against: versions, limit: limit)
    }

    func page(_ number: Int, of document: DocumentIdentifier, fingerprint: String) async throws -> PageContent? {
        try await store.page(number, of: document, fingerprint: fingerprint)
    }

    func storePage(_ page: PageContent, of document: DocumentIdentifier, fingerprint: String) async throws {
        try await store.storePage(page, of: document, fingerprint: fingerprint)
    }

    func pages(of document: DocumentIdentifier, fingerprint: String) async throws -> [PageContent] {
        try await store.pages(of: document, fingerprint: fingerprint)
    }

    func pages(
        of document: DocumentIdentifier, fingerprint: String, numbers: ClosedRange<Int>
    ) async throws -> [PageContent] {
        try await store.pages(of: document, fingerprint: fingerprint, numbers: numbers)
    }

    func unreadablePages(of document: DocumentIdentifier, fingerprint: String) async throws -> [PageContent] {
        try await store.unreadablePages(of: document, fingerprint: fingerprint)
    }

    func record(of document: DocumentIdentifier) async throws -> DocumentRecord? {
        try await store.record(of: document)
    }

    func decisions(of document: DocumentIdentifier) async throws -> [Decision] {
        try await store.decisions(of: document)
    }

    func outboxEnd() async throws -> Int64 { try await store.outboxEnd() }

    func decidedRecords(after document: DocumentIdentifier?, limit: Int) async throws -> [DocumentRecord] {
        try await store.decidedRecords(after: document, limit: limit)
    }

    func outcomes(from start: Timestamp, to end: Timestamp) async throws -> [DocumentOutcome] {
        try await store.outcomes(from: start, to: end)
    }

    func sampleCounts(from start: Timestamp, to end: Timestamp) async throws -> SampleCounts {
        try await store.sampleCounts(from: start, to: end)
    }

    func learned(about sellerKeys: [String], type: String) async throws -> [LearnedEvidence] {
        try await store.learned(about: sellerKeys, type: type)
    }

    func learned(limit: Int) async throws -> [LearnedEvidence] { try await store.learned(limit: limit) }
    func forget(_ id: String) async throws -> Bool { try await store.forget(id) }

    func shadowResults(of rules: String, limit: Int) async throws -> [ShadowResult] {
        try await store.shadowResults(of: rules, limit: limit)
    }

    func keepShadow(_ result: ShadowResult) async throws { try await store.keepShadow(result) }

    func history(of document: DocumentIdentifier) async throws -> [StoredRecord] {
        try await store.history(of: document)
    }

    func businessDuplicates(
        seller: String, number: String, besides document: DocumentIdentifier
    ) async throws -> [DocumentIdentifier] {
        try await store.businessDuplicates(seller: seller, number: number, besides: document)
    }

    func search(_ query: String, limit: Int) async throws -> [SearchHit] {
        try await store.search(query, limit: limit)
    }

    func outbox(
        after cursor: Int64, for consumer: String?, includingUnaccepted: Bool, limit: Int
    ) async throws -> [OutboxEntry] {
        try await store.outbox(
            after: cursor, for: consumer, includingUnaccepted: includingUnaccepted, limit: limit)
    }

    func cursor(of consumer: String) async throws -> Int64 { try await store.cursor(of: consumer) }

    func isExported(_ document: DocumentIdentifier) async throws -> Bool { try await store.isExported(document) }
    func accounting(of blobs: BlobCensus) async throws -> Accounting { try await store.accounting(of: blobs) }

    func deliveries(_ filter: DeliveryFilter) async throws -> [StoredDelivery] { try await store.deliveries(filter) }
    func deliveryCounts() async throws -> [DeliveryCount] { try await store.deliveryCounts() }
    func strandedDeliveries() async throws -> [StoredDelivery] { try await store.strandedDeliveries() }

    func record(of document: DocumentIdentifier, version: Int) async throws -> DocumentRecord? {
        try await store.record(of: document, version: version)
    }

    func removal(of document: DocumentIdentifier) async throws -> Removal? { try await store.removal(of: document) }
    func removedOriginals() async throws -> [DocumentIdentifier: Int64] { try await store.removedOriginals() }

    func removable(_ query: RemovalQuery) async throws -> [RemovableDocument] { try await store.removable(query) }

    func remove(_ removal: Removal, unchangedSince: Timestamp) async throws -> Bool {
        try await store.remove(removal, unchangedSince: unchangedSince)
    }

    func recordVersion(of document: DocumentIdentifier) async throws -> Int? {
        try await store.recordVersion(of: document)
    }
}

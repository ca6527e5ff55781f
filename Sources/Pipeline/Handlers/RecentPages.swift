import DocumentModel
import Recognition
import RecordStorage
import Synchronization

/// The pages of the documents that are worked on now, so that each step does not fetch them again.
final class RecentPages: Sendable {
    private struct Key: Hashable {
        var document: DocumentIdentifier
        var reader: String
    }

    private struct State {
        var pages: [Key: [PageContent]] = [:]
        /// Oldest first.
        var order: [Key] = []
        var words = 0
    }

    /// Words kept at most; a page has some hundred of about 100 bytes each.
    private static let maximumWords = 100_000

    private let records: any RecordStore
    private let state = Mutex(State())

    init(records: any RecordStore) {
        self.records = records
    }

    /// Every stored page of the document for this reader, in order.
    func pages(of document: DocumentIdentifier, reader: String) async throws -> [PageContent] {
        if let known = state.withLock({ $0.pages[Key(document: document, reader: reader)] }) { return known }
        let pages = try await records.pages(of: document, fingerprint: reader)
        keep(pages, of: document, reader: reader)
        return pages
    }

    func keep(_ pages: [PageContent], of document: DocumentIdentifier, reader: String) {
        let key = Key(document: document, reader: reader)
        let words = Self.count(pages)
        guard words <= Self.maximumWords / 4 else { return }
        state.withLock { state in
            if let old = state.pages.updateValue(pages, forKey: key) {
                state.words -= Self.count(old)
            } else {
                state.order.append(key)
            }
            state.words += words
            while state.words > Self.maximumWords, state.order.count > 1 {
                let oldest = state.order.removeFirst()
                state.words -= Self.count(state.pages.removeValue(forKey: oldest) ?? [])
            }
        }
    }

    /// Nothing more will be asked about the document.
    func forget(_ document: DocumentIdentifier, reader: String) {
        let key = Key(document: document, reader: reader)
        state.withLock { state in
            guard let old = state.pages.removeValue(forKey: key) else { return }
            state.words -= Self.count(old)
            state.order.removeAll { $0 == key }
        }
    }

    private static func count(_ pages: [PageContent]) -> Int {
        pages.reduce(0) { $0 + $1.words.count + 1 }
    }
}

/// The pages that one reader has read of one document, in the store.
struct StoredPages: PageCache {
    let document: DocumentIdentifier
    let reader: String
    let records: any RecordStore

    func pages() async throws -> [PageContent] {
        try await records.pages(of: document, fingerprint: reader)
    }

    func pages(_ numbers: ClosedRange<Int>) async throws -> [PageContent] {
        try await records.pages(of: document, fingerprint: reader, numbers: numbers)
    }

    func unreadablePages() async throws -> [PageContent] {
        try await records.unreadablePages(of: document, fingerprint: reader)
    }

    func store(_ pages: [PageContent]) async throws {
        // Side by side, so that they are committed together.
        try await withThrowingTaskGroup { group in
            for page in pages {
                group.addTask { try await records.storePage(page, of: document, fingerprint: reader) }
            }
            try await group.waitForAll()
        }
    }
}

/// For a document that is only tried: nothing is kept.
struct NoPages: PageCache {
    func pages() async throws -> [PageContent] { [] }
    func store(_ pages: [PageContent]) async throws {}
}

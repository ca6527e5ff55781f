import DocumentModel
import Synchronization

/// The pages of one document that brought their readers down, or kept them from answering, at every attempt.
///
/// Each costs up to two deadlines and as many readers, so their number bounds what a document takes from all others.
final class PageLosses: Sendable {
    private let limit: Int
    private let numbers: Mutex<Set<Int>>

    /// - Parameters:
    ///   - pages: those that were read before; what is not lost among them does not count.
    ///   - limit: from so many on, no other page of the document is asked for.
    init(among pages: [PageContent], limit: Int) {
        self.limit = limit
        numbers = Mutex(Set(pages.filter(\.isLost).map(\.number)))
    }

    var isLimitReached: Bool { numbers.withLock { $0.count >= limit } }

    func add(_ number: Int) {
        numbers.withLock { _ = $0.insert(number) }
    }

    /// Counts what is lost among pages that others may have read meanwhile.
    func add(among pages: [PageContent]) {
        numbers.withLock { $0.formUnion(pages.filter(\.isLost).map(\.number)) }
    }
}

extension PageContent {
    /// Whether it is unreadable by what it did to its readers.
    var isLost: Bool {
        notes.contains(.unreadable)
            && notes.contains { [.timedOut, .outOfMemory, .crashed, .garbage].contains($0) }
    }
}

import DocumentModel
import Synchronization

/// The records that this process has just saved, so that exporting them does not read them from JSON again. A record is
/// taken only when its text is the one that the store hands out.
package final class RecentRecords: Sendable {
    private struct Entry: Sendable {
        var body: String
        var record: DocumentRecord
    }

    private struct State: Sendable {
        var entries: [DocumentIdentifier: Entry] = [:]
        /// Oldest first.
        var order: [DocumentIdentifier] = []
    }

    private static let limit = 256

    private let state = Mutex(State())

    package init() {}

    func remember(_ record: DocumentRecord, as body: String) {
        state.withLock { state in
            if state.entries.updateValue(Entry(body: body, record: record), forKey: record.document) == nil {
                state.order.append(record.document)
            }
            guard state.order.count > Self.limit else { return }
            for old in state.order.prefix(Self.limit / 2) { state.entries[old] = nil }
            state.order.removeFirst(Self.limit / 2)
        }
    }

    func record(of document: DocumentIdentifier, savedAs body: String) -> DocumentRecord? {
        state.withLock { state in
            guard let entry = state.entries[document], entry.body == body else { return nil }
            return entry.record
        }
    }
}

import Synchronization

/// A secret under which events are written. Without it, nobody can write an event that passes for a true one.
package struct EventKey: Hashable, Sendable {
    /// Stands before each hash that was made with it.
    package var name: String
    package var secret: [UInt8]

    package init(name: String, secret: [UInt8]) {
        self.name = name
        self.secret = secret
    }
}

/// The keys of an installation: the newest writes, the earlier ones are there to check what they wrote.
package final class EventKeyring: Sendable {
    /// How old a look at the keys may be: another process may have added one.
    private static let freshness: Int64 = 5_000
    /// How long after a key was replaced something written with it may still arrive.
    package static let grace: Policy.Milliseconds = 15 * 60_000

    private struct State: Sendable {
        var keys: [EventKey]
        var lookedAt: Int64?
    }

    private let state: Mutex<State>
    private let reload: @Sendable () -> [EventKey]?

    /// - Parameters:
    ///   - keys: oldest first; none to write events without a key.
    ///   - reload: gives the keys anew when they have changed; nil when they have not, or cannot be read just now.
    package init(_ keys: [EventKey] = [], reload: @escaping @Sendable () -> [EventKey]? = { nil }) {
        state = Mutex(State(keys: keys, lookedAt: nil))
        self.reload = reload
    }

    /// Oldest first.
    package var keys: [EventKey] { state.withLock { $0.keys } }

    /// The key that writes at this instant.
    package func current(at now: Timestamp) -> EventKey? {
        state.withLock { state in
            if abs(now.milliseconds - (state.lookedAt ?? now.milliseconds - Self.freshness)) >= Self.freshness {
                state.lookedAt = now.milliseconds
                if let changed = reload() { state.keys = changed }
            }
            return state.keys.last
        }
    }
}

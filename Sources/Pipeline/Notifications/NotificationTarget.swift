package import Delivery

/// Who is told of reviews that wait too long: an entry of `notify:` in the settings.
package struct NotificationTarget: Hashable, Sendable {
    /// What can be told.
    package static let allEvents = ["reminded", "escalated", "expired"]

    package var name: String
    package var target: MessageTarget
    package var events: [String]

    package init(name: String, target: MessageTarget, events: [String] = Self.allEvents) {
        self.name = name
        self.target = target
        self.events = events
    }
}

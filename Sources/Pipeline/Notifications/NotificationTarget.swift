/// Who is told of reviews that wait too long: an entry of `notify:` in the settings.
package struct NotificationTarget: Hashable, Codable, Sendable {
    /// What can be told.
    package static let allEvents = ["reminded", "escalated", "expired"]

    /// A program and its arguments; no shell sees them.
    package var command: [String]
    package var events: [String]
    package var timeoutSeconds: Double

    package init(command: [String], events: [String] = Self.allEvents, timeoutSeconds: Double = 30) {
        self.command = command
        self.events = events
        self.timeoutSeconds = timeoutSeconds
    }
}

/// A way to tell somebody something.
protocol NotificationChannel: Sendable {
    /// Returns when the message was taken. It may be given again after a failure whose outcome nobody knows.
    ///
    /// - Throws: `StepFault` that says why it was not.
    func deliver(_ message: String, event: String) async throws
}

/// The ways there are.
struct NotificationChannels: Sendable {
    let home: Home

    func channel(for target: NotificationTarget) -> any NotificationChannel {
        CommandChannel(command: target.command, limit: .milliseconds(Int(target.timeoutSeconds * 1_000)), home: home)
    }
}

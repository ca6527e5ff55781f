/// An event before it has its place in a run's log.
package struct EventDraft: Hashable, Sendable {
    package var kind: RunEvent.Kind
    package var step: String?
    package var attempt: Int?
    package var actor: String
    /// JSON.
    package var data: String

    package init(kind: RunEvent.Kind, step: String? = nil, attempt: Int? = nil, actor: String, data: String = "{}") {
        self.kind = kind
        self.step = step
        self.attempt = attempt
        self.actor = actor
        self.data = data
    }

    /// The event in its place, after the run's last event with the given hash (nil for the first).
    package func placed(
        run: RunIdentifier, sequence: Int, at instant: Timestamp, previous: String?, key: EventKey? = nil
    ) -> RunEvent {
        var event = RunEvent(
            run: run, sequence: sequence, at: instant, kind: kind, step: step, attempt: attempt, actor: actor,
            data: data, hash: "")
        event.hash = EventChain.hash(previous: previous, event: event, key: key)
        return event
    }
}

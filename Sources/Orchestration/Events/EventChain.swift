import Hashing

/// The hash chain over one run's events. Each event's hash covers the hash before it, so that a changed, removed or
/// inserted event shows.
///
/// The hashed text is canonical: the fields `orchestration/event/1`, previous hash (empty for the first event), run,
/// sequence, time in milliseconds, kind, step, attempt, actor and data, in this order, each written as its length in
/// UTF-8 bytes, a colon and its content; a field that is absent is written as `-`.
package enum EventChain {
    /// The hash of an event, following on the hash of the run's event before it (nil for the first one).
    package static func hash(previous: String?, event: RunEvent) -> String {
        var text = ""
        text.reserveCapacity(256 + event.data.utf8.count)
        append("orchestration/event/1", to: &text)
        append(previous ?? "", to: &text)
        append(event.run.text, to: &text)
        append(String(event.sequence), to: &text)
        append(String(event.at.milliseconds), to: &text)
        append(event.kind.rawValue, to: &text)
        append(event.step, to: &text)
        append(event.attempt.map { String($0) }, to: &text)
        append(event.actor, to: &text)
        append(event.data, to: &text)
        return ContentHash.sha256(text)
    }

    /// What is wrong with one run's events (all of them, in the stored order), for a person; empty when they are
    /// whole. `count` is how many there must be, where that is known.
    package static func problems(of run: RunIdentifier, events: [RunEvent], count: Int?) -> [String] {
        var problems: [String] = []
        var previous: String?
        for (position, event) in events.enumerated() {
            if event.sequence != position + 1 {
                problems.append("run \(run): event \(position + 1) is missing; number \(event.sequence) stands there")
                return problems
            }
            if hash(previous: previous, event: event) != event.hash {
                problems.append("run \(run): event \(event.sequence) (\(event.kind.rawValue)) was changed")
                return problems
            }
            previous = event.hash
        }
        if let count, events.count != count {
            problems.append("run \(run): \(events.count) events are stored, \(count) were written")
        }
        return problems
    }

    private static func append(_ field: String?, to text: inout String) {
        guard let field else {
            text += "-"
            return
        }
        text += String(field.utf8.count)
        text += ":"
        text += field
    }
}

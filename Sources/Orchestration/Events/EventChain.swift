import Hashing

/// The hash chain over one run's events. Each event's hash covers the hash before it, so that a changed, removed or
/// inserted event shows.
///
/// The hashed text is canonical: the fields `orchestration/event/1`, previous hash (empty for the first event), run,
/// sequence, time in milliseconds, kind, step, attempt, actor and data, in this order, each written as its length in
/// UTF-8 bytes, a colon and its content; a field that is absent is written as `-`. The hash is SHA-256 in hex, or with
/// a key its name, a colon and HMAC-SHA-256 in hex.
package enum EventChain {
    /// The hash of an event, following on the hash of the run's event before it (nil for the first one).
    package static func hash(previous: String?, event: RunEvent, key: EventKey? = nil) -> String {
        var text = CanonicalText("orchestration/event/1")
        text.append(previous ?? "")
        text.append(event.run.text)
        text.append(String(event.sequence))
        text.append(String(event.at.milliseconds))
        text.append(event.kind.rawValue)
        text.append(event.step)
        text.append(event.attempt.map { String($0) })
        text.append(event.actor)
        text.append(event.data)
        return text.hash(key)
    }

    /// The name of the key that a hash was made with; nil when it was made without.
    package static func keyName(of hash: String) -> String? {
        hash.lastIndex(of: ":").map { String(hash[..<$0]) }
    }

    /// What is wrong with one run's events (all of them, in the stored order), for a person; empty when they are
    /// whole. `count` is how many there must be, where that is known.
    package static func problems(
        of run: RunIdentifier, events: [RunEvent], count: Int?, keys: [EventKey] = []
    ) -> [String] {
        var previous: String?
        for (position, event) in events.enumerated() {
            if event.sequence != position + 1 {
                return ["run \(run): event \(position + 1) is missing; number \(event.sequence) stands there"]
            }
            let name = keyName(of: event.hash)
            let key = name.flatMap { name in keys.first { $0.name == name } }
            if let name, key == nil {
                return ["run \(run): event \(event.sequence) was written with the key \(name), which is not there"]
            }
            if hash(previous: previous, event: event, key: key) != event.hash {
                return ["run \(run): event \(event.sequence) (\(event.kind.rawValue)) was changed"]
            }
            previous = event.hash
        }
        if let count, events.count != count {
            return ["run \(run): \(events.count) events are stored, \(count) were written"]
        }
        return []
    }
}

/// Fields as one text that can be taken apart in one way only.
struct CanonicalText {
    private var text = ""

    init(_ version: String) {
        text.reserveCapacity(512)
        append(version)
    }

    mutating func append(_ field: String?) {
        guard let field else {
            text += "-"
            return
        }
        text += String(field.utf8.count)
        text += ":"
        text += field
    }

    func hash(_ key: EventKey?) -> String {
        guard let key else { return ContentHash.sha256(text) }
        return key.name + ":" + ContentHash.hmacSHA256(key: key.secret, message: Array(text.utf8))
    }
}

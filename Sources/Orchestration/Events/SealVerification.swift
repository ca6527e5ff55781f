/// Holds seals against each other, and then the runs against the seals.
package struct SealVerification {
    private struct Sealed {
        var head: EventSeal.Head
        var seal: Int
    }

    private let keys: [EventKey]
    private var sealed: [RunIdentifier: [Sealed]] = [:]
    private var previous: SealMark?
    /// By position of a key: the first seal that came when something written with it could no longer arrive.
    private var lastCall: [Int: Int] = [:]
    private var replacedAt: [Int: Timestamp] = [:]
    private var latestKey = -1

    package private(set) var problems: [String] = []
    package private(set) var seals = 0
    /// Events that no seal covers yet.
    package private(set) var unsealed = 0
    private var isBroken = false

    package init(keys: [EventKey]) {
        self.keys = keys
    }

    package mutating func add(_ seal: EventSeal) {
        seals += 1
        guard !isBroken else { return }
        guard seal.number == (previous?.number ?? 0) + 1 else {
            isBroken = true
            problems.append("seal \((previous?.number ?? 0) + 1) is missing; number \(seal.number) stands there")
            return
        }
        let name = EventChain.keyName(of: seal.hash) ?? ""
        guard let position = keys.firstIndex(where: { $0.name == name }) else {
            isBroken = true
            problems.append("seal \(seal.number) was made with the key \(name), which is not there")
            return
        }
        guard seal.expectedHash(previous: previous?.hash, key: keys[position]) == seal.hash, position >= latestKey
        else {
            isBroken = true
            problems.append("seal \(seal.number) was changed")
            return
        }
        if position > latestKey {
            for earlier in max(-1, latestKey)..<position { replacedAt[earlier] = seal.at }
            latestKey = position
        }
        for (key, instant) in replacedAt where lastCall[key] == nil {
            // What was there before the first key is covered by the first seal.
            let grace = key < 0 ? 0 : EventKeyring.grace
            if seal.at.milliseconds >= instant.milliseconds + grace { lastCall[key] = seal.number }
        }
        previous = SealMark(number: seal.number, at: seal.at, hash: seal.hash)
        for head in seal.heads { sealed[head.run, default: []].append(Sealed(head: head, seal: seal.number)) }
    }

    /// Holds one run's events, whose own chain is whole, against the seals.
    package mutating func check(_ run: RunIdentifier, _ events: [RunEvent]) {
        let heads = sealed.removeValue(forKey: run) ?? []
        for sealed in heads {
            let head = sealed.head
            guard events.count >= head.sequence, head.sequence > 0 else {
                problems.append(
                    "run \(run): \(events.count) events are stored, seal \(sealed.seal) has seen \(head.sequence)")
                return
            }
            guard events[head.sequence - 1].hash == head.hash else {
                problems.append("run \(run): event \(head.sequence) is not the one that seal \(sealed.seal) has seen")
                return
            }
        }
        guard !keys.isEmpty, !isBroken else { return }
        let covered = heads.map(\.head.sequence).max() ?? 0
        unsealed += events.count - covered
        for event in events {
            let position =
                EventChain.keyName(of: event.hash).flatMap { name in keys.firstIndex { $0.name == name } } ?? -1
            guard position < keys.count - 1, isLate(event, position, heads) else { continue }
            let key = position < 0 ? "without a key" : "with the key \(keys[position].name)"
            problems.append("run \(run): event \(event.sequence) was written \(key) after it had been replaced")
            return
        }
    }

    /// Leaves a run out whose own chain is broken.
    package mutating func skip(_ run: RunIdentifier) {
        sealed[run] = nil
    }

    /// Whether an event came in when nothing with its key could come any more.
    private func isLate(_ event: RunEvent, _ position: Int, _ heads: [Sealed]) -> Bool {
        guard let last = lastCall[position] else { return false }
        guard let first = heads.first(where: { $0.head.sequence >= event.sequence }) else { return true }
        return first.seal > last
    }

    /// Names the runs that seals have seen, and that are not there any more.
    package mutating func finish() {
        for run in sealed.keys.sorted() {
            guard let seal = sealed[run]?.last?.seal else { continue }
            problems.append("run \(run): all its events are missing; seal \(seal) has seen them")
        }
    }
}

package import Orchestration

extension InMemoryJobStore {
    package func events(_ filter: EventFilter) -> [SubjectEvent] {
        let found = state.events.flatMap { run, events in
            events.map { SubjectEvent(event: $0, subject: state.runs[run]?.state.subject) }
        }.filter { item in
            (filter.subject == nil || item.subject == filter.subject)
                && (filter.person.map { item.event.actor == $0 || item.event.isThrough($0) } ?? true)
                && (filter.since.map { item.event.at >= $0 } ?? true)
                && (filter.until.map { item.event.at < $0 } ?? true)
                && (filter.kinds.isEmpty || filter.kinds.contains(item.event.kind))
        }
        return found.sorted {
            ($0.event.at, $0.event.run, $0.event.sequence) < ($1.event.at, $1.event.run, $1.event.sequence)
        }.suffix(filter.limit)
    }

    package func note(_ run: RunIdentifier, _ draft: EventDraft, effects: [any StepEffect]) throws {
        try transact { state, now in
            guard state.runs[run] != nil else { throw JobStoreError.unknownRun(run) }
            state.append(draft, to: run, at: now)
            try state.apply(effects, run: run)
        }
    }

    package func seal() throws -> SealMark? {
        try transact { state, now in
            guard let key = state.key, !state.unsealed.isEmpty else { return nil }
            let heads = state.unsealed.sorted().compactMap { run in
                state.events[run]?.last.map { EventSeal.Head(run: run, sequence: $0.sequence, hash: $0.hash) }
            }
            let seal = EventSeal(
                number: state.seals.count + 1, at: now, heads: heads, previous: state.seals.last?.hash, key: key)
            state.seals.append(seal)
            state.unsealed = []
            return SealMark(number: seal.number, at: seal.at, hash: seal.hash)
        }
    }

    package func seals(after number: Int, limit: Int) -> [SealMark] {
        state.seals.filter { $0.number > number }.prefix(limit).map {
            SealMark(number: $0.number, at: $0.at, hash: $0.hash)
        }
    }

    package func verifyEvents() -> EventVerification {
        var problems: [String] = []
        var seals = SealVerification(keys: keyring.keys)
        for seal in state.seals { seals.add(seal) }
        for (run, events) in state.events.sorted(by: { $0.key < $1.key }) {
            let found = EventChain.problems(
                of: run, events: events, count: state.eventCounts[run], keys: keyring.keys)
            if found.isEmpty { seals.check(run, events) } else { seals.skip(run) }
            problems += found
        }
        seals.finish()
        var result = EventVerification(
            runs: state.events.count, events: state.events.values.reduce(0) { $0 + $1.count },
            problems: problems + seals.problems)
        result.seals = seals.seals
        result.unsealed = seals.unsealed
        return result
    }
}

extension RunEvent {
    fileprivate func isThrough(_ name: String) -> Bool {
        var text = "\"through\":"
        JSONText.append(name, to: &text)
        return data.contains(text)
    }
}

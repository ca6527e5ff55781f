extension SettleTracker {
    /// Takes note of how taking a file ended.
    mutating func finished(_ file: InboxFile, _ result: TakeResult, at now: Instant) -> [Action] {
        guard let entry = entries[file], case .taking(let newer) = entry.phase else { return [] }
        entries[file]?.unreachable = 0
        switch result {
        case .taken(_, _, let fate):
            return left(file, fate, newer: newer, isTaken: true, at: now)
        case .refused(_, let fate):
            return left(file, fate, newer: newer, isTaken: false, at: now)
        case .gone:
            entries[file] = nil
            return newer ? [.look(file)] : []
        case .notYet(let reason):
            wait(file, entry, reason, newer: newer, at: now)
        case .unreachable(let error):
            outOfReach(file, error, for: entry.unreachable + 1, at: now)
        case .sourceFailed:
            entries[file]?.failures += 1
            settle(file, until: now + policy.retry.delay(after: entry.failures + 1))
        case .storageFailed:
            // Not the file's fault, so it does not count towards giving it up, but it waits longer each time.
            entries[file]?.waits += 1
            settle(file, until: now + policy.retry.delay(after: entry.waits + 1))
        }
        return []
    }

    /// Takes note of how moving a committed original ended.
    mutating func cleared(_ file: InboxFile, _ fate: OriginalFate, at now: Instant) -> [Action] {
        guard let entry = entries[file], case .taking(let newer) = entry.phase else { return [] }
        return left(file, fate, newer: newer, isTaken: true, at: now)
    }

    private mutating func left(
        _ file: InboxFile, _ fate: OriginalFate, newer: Bool, isTaken: Bool, at now: Instant
    ) -> [Action] {
        switch fate {
        case .stuck where newer, .left where newer:
            entries[file] = nil
            return [.look(file)]
        case .stuck:
            entries[file]?.failures += 1
            let failures = entries[file]?.failures ?? 1
            hold(file, until: now + policy.retry.delay(after: failures), isTaken: isTaken)
            return []
        case .left(let kind, _):
            entries[file]?.phase = .left(kind)
            return []
        case .replaced:
            entries[file] = nil
            return [.look(file)]
        case .moved, .deleted, .gone:
            entries[file] = nil
            return newer ? [.look(file)] : []
        }
    }

    /// Says nothing about the file, so it is looked at for ever; but nobody waits for it for ever.
    private mutating func outOfReach(_ file: InboxFile, _ error: FileSystemError, for times: Int, at now: Instant) {
        entries[file]?.unreachable = times
        entries[file]?.hindrance = "\(error)"
        let deadline =
            now + Backoff(base: policy.retry.base, limit: policy.longestUnreachable).delay(after: times)
        if times < policy.attempts {
            settle(file, until: deadline)
        } else {
            hold(file, until: deadline, isTaken: false)
        }
    }

    private mutating func wait(_ file: InboxFile, _ entry: Entry, _ reason: NotYet, newer: Bool, at now: Instant) {
        let soonest = now + policy.settle
        switch reason {
        case .changed(let stamp):
            start(file, stamp, .event, at: now)
        case .writing:
            entries[file]?.waits += 1
            entries[file]?.quietSince = now
            entries[file]?.credit = .zero
            let pause = Backoff(base: policy.settle, limit: policy.longestWait).delay(after: entry.waits + 1)
            settle(file, until: now + pause)
        case .unconfirmed:
            settle(file, until: max(soonest, now + policy.unclosedSettle - entry.quiet(at: now)))
        case .incomplete:
            settle(file, until: max(soonest, now + policy.incompleteSettle - entry.quiet(at: now)))
        }
    }
}

/// Delays that double with every failure, up to a limit.
struct Backoff: Hashable, Sendable {
    var base: Duration
    var limit: Duration

    /// The delay after this many failures in a row, counted from 1.
    func delay(after failures: Int) -> Duration {
        min(limit, base * (1 << min(max(failures, 1) - 1, 30)))
    }
}

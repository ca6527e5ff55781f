/// Decides when a file in an inbox is finished and taken: a pure state machine, told what was seen and what time it is.
///
/// A file is taken when the same version was seen quiet for the settle time. Custody has the last word, because it
/// looks at the open file: it may send a file back as changed, still being written, or incomplete.
struct SettleTracker: Sendable {
    typealias Instant = ContinuousClock.Instant

    struct Policy: Hashable, Sendable {
        var settle = Duration.milliseconds(500)
        var unclosedSettle = Duration.seconds(5)
        var incompleteSettle = Duration.seconds(10)
        /// The longest pause between two looks at a file that somebody keeps open.
        var longestWait = Duration.seconds(10)
        var retry = Backoff(base: .seconds(1), limit: .seconds(300))
        /// How often reading a file may fail before the last look at it, and how often it may be out of reach before
        /// nobody waits for it any more.
        var attempts = 5
        /// The longest pause between two looks at a file that is out of reach.
        var longestUnreachable = Duration.seconds(60)
    }

    enum Sighting: Hashable, Sendable {
        /// A scan found it; by the file's own times it has been quiet for `age`.
        case scan(age: Duration)
        /// An event announced it.
        case event
        /// An event said that a writer closed it, or that it was moved here as a whole.
        case closed
    }

    enum Action: Hashable, Sendable {
        case take(TakeRequest)
        /// Reading failed too often: take it if it can be read by now, else refuse it.
        case giveUp(TakeRequest)
        /// Custody is complete, but the original could not be moved: try again.
        case clear(TakeRequest)
        /// Something else has this name by now.
        case look(InboxFile)
    }

    enum Phase: Hashable, Sendable {
        case settling(until: Instant)
        /// Custody has it; `newer` when another version was seen meanwhile.
        case taking(newer: Bool)
        /// Nothing is left to do but to move the original, which fails, or to wait until the file is within reach.
        case stuck(until: Instant, isTaken: Bool)
        /// It was reported, and stays: a link, a pipe, a folder.
        case left(FileKind)

        var isAtRest: Bool {
            switch self {
            case .stuck, .left: true
            case .settling, .taking: false
            }
        }
    }

    struct Entry: Hashable, Sendable {
        var stamp: FileStamp
        var quietSince: Instant
        /// Quiet time before the first sight, by the file's own times.
        var credit = Duration.zero
        var isClosed: Bool
        var phase: Phase
        /// Failures in a row.
        var failures = 0
        /// Times in a row that somebody had it open.
        var waits = 0
        /// Times in a row that it was out of reach, and why it was the last time.
        var unreachable = 0
        var hindrance = ""

        func quiet(at now: Instant) -> Duration { quietSince.duration(to: now) + credit }
    }

    let policy: Policy
    var entries: [InboxFile: Entry] = [:]
    private var queue = DeadlineQueue()

    init(policy: Policy) {
        self.policy = policy
    }

    /// Takes note of a file's version.
    mutating func seen(
        _ file: InboxFile, _ stamp: FileStamp, _ sighting: Sighting, kind: FileKind = .regular, at now: Instant
    ) {
        guard let entry = entries[file] else { return start(file, stamp, sighting, at: now) }
        switch entry.phase {
        case .taking:
            if entry.stamp != stamp { entries[file]?.phase = .taking(newer: true) }
        case .stuck:
            if entry.stamp != stamp { start(file, stamp, sighting, at: now) }
        case .left(let known):
            // A pipe's times change while it is used; for a file they mean new content.
            if known != kind || kind == .regular && entry.stamp != stamp { start(file, stamp, sighting, at: now) }
        case .settling:
            switch sighting {
            case .scan where entry.stamp == stamp: break
            case .scan: start(file, stamp, .event, at: now)
            case .event: start(file, stamp, entry.isClosed && entry.stamp == stamp ? .closed : .event, at: now)
            case .closed: start(file, stamp, .closed, at: now)
            }
        }
    }

    /// Takes note that nothing has this name any more.
    mutating func vanished(_ file: InboxFile) {
        if case .taking = entries[file]?.phase { return }
        entries[file] = nil
    }

    /// What is to be done now.
    mutating func due(at now: Instant) -> [Action] {
        var actions: [Action] = []
        while let first = queue.first, first.deadline <= now {
            queue.removeFirst()
            guard let entry = entries[first.file] else { continue }
            let request = TakeRequest(
                file: first.file, stamp: entry.stamp,
                acceptsUnconfirmed: entry.isClosed || entry.quiet(at: now) >= policy.unclosedSettle,
                acceptsIncomplete: entry.quiet(at: now) >= policy.incompleteSettle)
            switch entry.phase {
            case .settling(first.deadline):
                let gaveUp = entry.failures >= policy.attempts
                actions.append(gaveUp ? .giveUp(request) : .take(request))
            case .stuck(first.deadline, let isTaken):
                actions.append(isTaken ? .clear(request) : .take(request))
            default:
                continue  // A deadline that was put off meanwhile.
            }
            entries[first.file]?.phase = .taking(newer: false)
        }
        return actions
    }

    /// When `due` is worth asking next.
    var next: Instant? { queue.first?.deadline }

    /// Whether every file is either taken or stuck for good reason.
    var isQuiet: Bool {
        entries.values.allSatisfy(\.phase.isAtRest)
    }

    /// Why a file that nobody waits for any more cannot be reached; nil when there is none.
    var hindrance: String? {
        entries.values.first { $0.phase.isAtRest && $0.unreachable > 0 }?.hindrance
    }

    /// Forgets what was left in an inbox and is not there any more.
    mutating func forgetLeft(inbox: Int, but present: Set<InboxFile>) {
        for (file, entry) in entries where file.inbox == inbox && !present.contains(file) {
            if case .left = entry.phase { entries[file] = nil }
        }
    }

    mutating func start(_ file: InboxFile, _ stamp: FileStamp, _ sighting: Sighting, at now: Instant) {
        var entry = Entry(
            stamp: stamp, quietSince: now, isClosed: sighting == .closed, phase: .settling(until: now))
        if case .scan(let age) = sighting { entry.credit = age }
        entries[file] = entry
        settle(file, until: now + policy.settle)
    }

    mutating func settle(_ file: InboxFile, until deadline: Instant) {
        entries[file]?.phase = .settling(until: deadline)
        queue.insert(file, at: deadline)
    }

    mutating func hold(_ file: InboxFile, until deadline: Instant, isTaken: Bool) {
        entries[file]?.phase = .stuck(until: deadline, isTaken: isTaken)
        queue.insert(file, at: deadline)
    }
}

import Logging
import Synchronization
import Testing

@testable import Inbox

/// A watcher that really watches, and what it told.
struct Watching {
    let custody: Custody
    let watcher: InboxWatcher
    let events: AsyncStream<InboxEvent>

    init(
        _ custody: Custody, admission: any Admission = OpenAdmission(), folders: [InboxFolder]? = nil,
        limits: CustodyLimits = CustodyLimits(), adjust: (inout InboxConfiguration) -> Void = { _ in },
        now: @escaping @Sendable () -> Int64 = CustodyChain.wallClock
    ) {
        self.custody = custody
        let (events, event) = AsyncStream<InboxEvent>.makeStream()
        self.events = events
        var configuration = InboxConfiguration(
            folders: folders ?? [custody.folder], settle: .milliseconds(40), unclosedSettle: .milliseconds(200),
            incompleteSettle: .milliseconds(400), pollInterval: .milliseconds(50), retryPause: .milliseconds(20))
        adjust(&configuration)
        watcher = InboxWatcher(
            configuration: configuration, chain: custody.chain(limits: limits, now: now), admission: admission,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        ) { event.yield($0) }
    }

    /// Watches while the body runs; fails when it takes longer than any sound watcher would.
    func run(
        limit: Duration = .seconds(60), _ body: @escaping @Sendable (Watching) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await watcher.run() }
            group.addTask { try await body(self) }
            group.addTask {
                try await Task.sleep(for: limit)
                throw Overdue()
            }
            defer { group.cancelAll() }
            // The watcher returns only when it is cancelled, so the first to end is the body or the limit.
            try await group.next()
        }
    }

    struct Overdue: Error {}

    /// The first event that the body accepts.
    func first<Result>(_ accept: (InboxEvent) throws -> Result?) async throws -> Result {
        for await event in events {
            if let result = try accept(event) { return result }
        }
        throw CancellationError()
    }

    /// The next file that is taken.
    func taken() async throws -> (arrival: Arrival, outcome: ArrivalOutcome, fate: OriginalFate) {
        try await first { event in
            if case .taken(let arrival, let outcome, let fate) = event { (arrival, outcome, fate) } else { nil }
        }
    }

    /// Waits until the inbox was looked through, so that what follows is seen by events.
    func scanned() async throws {
        try await first { event in
            if case .scanned = event { () } else { nil }
        }
    }
}

/// An admission whose door opens on command.
final class Door: Admission {
    private let isOpen = Mutex(false)
    private let asked = Mutex(0)

    var timesAsked: Int { asked.withLock { $0 } }

    func open() { isOpen.withLock { $0 = true } }

    func mayTake() async -> Bool {
        asked.withLock { $0 += 1 }
        return isOpen.withLock { $0 }
    }
}

extension Watching {
    /// Waits until the inbox could not be looked through.
    func unavailable() async throws {
        try await first { event in
            if case .unavailable = event { () } else { nil }
        }
    }
}

extension Watching {
    /// Waits for a whole new look through the inbox.
    func scannedAfresh() async throws {
        _ = try await watcher.waitUntilIdle()
    }
}

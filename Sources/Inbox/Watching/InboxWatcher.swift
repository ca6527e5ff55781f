package import Logging

/// Watches any number of inbox folders and takes what arrives there into custody.
///
/// The decisions are `SettleTracker`'s; this type carries them out: it feeds it what events and scans show, and hands
/// settled files to the `CustodyChain`. Between arrivals it sleeps until the next deadline.
package actor InboxWatcher {
    typealias Instant = ContinuousClock.Instant

    /// What the loop is told, in order of arrival.
    enum Signal: Sendable {
        case reported(InotifySource.Report, [Sighted])
        case scanned(InboxFile, FolderScan)
        case looked(InboxFile, FileStatus?)
        case finished(TakeRequest, TakeResult)
        case notAdmitted(TakeRequest)
        case cleared(TakeRequest, OriginalFate)
        case synchronized
        case woke
        case asked
    }

    /// A file that an event announced, as it was right then.
    struct Sighted: Sendable {
        var file: InboxFile
        var status: FileStatus?
        var isClosed: Bool
    }

    let configuration: InboxConfiguration
    let rules: IgnoreRules
    let chain: CustodyChain
    let admission: any Admission
    let logger: Logger
    let observe: @Sendable (InboxEvent) -> Void
    let clock = ContinuousClock()
    let ages: FileAges
    /// Scans and looks; a share that hangs here does not hold up the taking of files.
    let scans = BlockingWork(label: "inbox-scan", threads: 2)

    let signals: AsyncStream<Signal>
    let signal: AsyncStream<Signal>.Continuation

    var tracker: SettleTracker
    /// What waits for a free slot, in order.
    var ready: ArraySlice<SettleTracker.Action> = []
    /// The queue had no room; it is asked again then.
    var admissionResumesAt: Instant?
    var inFlight = 0
    var folders: [FolderState]
    var source: InotifySource?
    var isSynchronizing = false
    var storage = StorageHealth()
    /// Those who asked for rest and whose scans are not started yet, then those whose are.
    var asking: [AsyncThrowingStream<InboxRest, any Error>.Continuation] = []
    var waiters: [Waiter] = []
    var hasEnded = false
    var timer: (deadline: Instant, task: Task<Void, Never>)?

    /// Sets a watcher up; `observe` is called for everything that happens, and must return at once.
    package init(
        configuration: InboxConfiguration, chain: CustodyChain, admission: any Admission = OpenAdmission(),
        logger: Logger, observe: @escaping @Sendable (InboxEvent) -> Void = { _ in }
    ) {
        self.configuration = configuration
        self.chain = chain
        self.admission = admission
        self.logger = logger
        self.observe = observe
        rules = IgnoreRules(patterns: configuration.ignored)
        ages = FileAges(wall: chain.now(), at: clock.now)
        tracker = SettleTracker(
            policy: SettleTracker.Policy(
                settle: configuration.settle, unclosedSettle: configuration.unclosedSettle,
                incompleteSettle: configuration.incompleteSettle,
                retry: Backoff(base: configuration.retryPause, limit: .seconds(300))))
        folders = configuration.folders.map { _ in FolderState() }
        (signals, signal) = AsyncStream.makeStream()
    }

    /// Watches until the task is cancelled; it returns when the files that are being taken then are done with.
    ///
    /// Runs once. Nothing that happens to a file or a folder ends it.
    package func run() async {
        defer { tearDown() }
        startListening()
        await withDiscardingTaskGroup { group in
            for index in folders.indices { scan(InboxFile(inbox: index, path: ""), in: &group) }
            advance(in: &group)
            for await signal in signals {
                handle(signal, in: &group)
                advance(in: &group)
            }
        }
    }

    /// Waits until everything that lies in the inboxes now is taken or refused, after a fresh look through them.
    ///
    /// - Throws: `CancellationError` when the watcher ends before.
    package func waitUntilIdle() async throws -> InboxRest {
        guard !hasEnded else { throw CancellationError() }
        let (answers, answer) = AsyncThrowingStream<InboxRest, any Error>.makeStream()
        asking.append(answer)
        signal.yield(.asked)
        for try await rest in answers { return rest }
        throw CancellationError()
    }

    private func startListening() {
        guard configuration.folders.contains(where: { $0.watching != .polling }) else { return }
        do {
            let source = try InotifySource()
            source.start { [signal, configuration, rules] report in
                signal.yield(.reported(report, Self.sightings(in: report, configuration, rules)))
            }
            self.source = source
        } catch {
            logger.warning(
                "No events from the kernel; the inboxes are polled. Raise fs.inotify.max_user_instances",
                metadata: ["error": "\(error)"])
        }
    }

    /// Looks at each reported file while the report is fresh; runs on the source's own thread.
    private static func sightings(
        in report: InotifySource.Report, _ configuration: InboxConfiguration, _ rules: IgnoreRules
    ) -> [Sighted] {
        report.files.compactMap { file, isClosed in
            if rules.ignores(file.name) { return nil }
            let path = configuration.folders[file.inbox].origin(of: file)
            // What cannot be examined so is found by the next scan, which goes from folder to folder.
            guard let status = try? FileStatus.of(path) else { return nil }
            return Sighted(file: file, status: status, isClosed: isClosed)
        }
    }

    private func tearDown() {
        source?.stop()
        timer?.task.cancel()
        timer = nil
        for answer in asking + waiters.map(\.answer) { answer.finish() }
        asking = []
        waiters = []
        hasEnded = true
        signal.finish()
    }
}

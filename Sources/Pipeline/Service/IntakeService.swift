import CProcess
import Inbox
package import Logging
import Orchestration
import ReaderPool
package import RecordStorage
import ServiceLifecycle
import Synchronization
import UnixSignals

/// The service: watches the inboxes and works, until it is told to stop or until nothing is left to do.
package final class IntakeService: Sendable {
    package enum Mode: Hashable, Sendable { case forever, untilIdle }

    package struct Outcome: Sendable {
        package var before: DocumentCounts
        package var after: DocumentCounts
        /// A person at the keyboard stopped it; or anybody, before it was as idle as it was to become.
        package var wasInterrupted: Bool
        /// Why files were left in the inbox.
        package var blocked: String?
    }

    private let installation: Installation
    private let mode: Mode
    /// False for a machine that only works: it takes no files in, and writes no records out.
    private let hasInbox: Bool
    private let jobs: [any MaintenanceJob]
    private let logger: Logger
    private let pool: ReaderPool
    private let rules: RuleKeeper
    private let export: ContinuousExport?
    private let keeper: LogKeeper
    private let engine = Mutex<Engine?>(nil)
    private let blocked = Mutex<String?>(nil)

    /// Reads the rules. `jobs` are those of the calendar that the pipeline does not know itself.
    package init(
        _ installation: Installation, mode: Mode, hasInbox: Bool = true, jobs: [any MaintenanceJob] = [],
        environment: [String: String],
        logger: Logger
    ) async throws(InstallationError) {
        intake_share_memory()
        self.installation = installation
        self.mode = mode
        self.hasInbox = hasInbox
        self.jobs = jobs
        self.logger = logger
        keeper = LogKeeper(installation, logger: logger)
        rules = try await RuleKeeper(
            folder: installation.home.rules, calibrations: CalibrationFolder(path: installation.home.calibrations),
            clock: installation.clock, logger: logger)
        pool = try Readers.pool(installation.configuration, environment: environment, logger: logger)
        let settings = installation.configuration.export
        let folder = installation.home.resolve(settings.directory)
        export =
            settings.isContinuous && hasInbox
            ? ContinuousExport(
                exporter: installation.exporter(to: folder, as: .json, by: Actor(EventDraft.system)), folder: folder,
                logger: logger) : nil
    }

    /// Serves. Stops gracefully on SIGTERM and SIGINT: takes and claims nothing more, lets steps end or gives them back.
    package func run() async throws -> Outcome {
        let reader = try await pool.verify()
        let jobs = installation.jobs
        try await jobs.register(DocumentWorkflow.definition)
        try await jobs.register(Notice.definition)
        try await HandoffWorkflow.register(installation.configuration.handoffs, jobs: jobs)
        try await HandoffWorkflow.recover(installation)
        try await Maintenance.register(installation.configuration.schedules, jobs: jobs)
        let before = try await installation.records.counts()
        logger.info("At work", metadata: ["home": "\(installation.home.path)", "reader": "\(reader)"])
        let signal = try await serve()
        await pool.shutDown()
        await export?.export()
        let after = try await installation.records.counts()
        logger.info("Stopped")
        return Outcome(
            before: before, after: after, wasInterrupted: signal == .sigint || (signal != nil && mode == .untilIdle),
            blocked: blocked.withLock { $0 })
    }

    private func serve() async throws -> UnixSignal? {
        let watcher = hasInbox ? try await inbox() : nil
        if !hasInbox { try await clearSpool() }
        let workshop = Workshop(
            installation: installation, rules: rules, reader: pool, logger: logger,
            recordChanges: { [export] in export?.recordChanges() })
        // Told to stop in the reverse order: the door is closed first, and what has been made leaves last.
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    .init(service: Loop { [rules] in try? await rules.watch() }),
                    .init(service: Loop { [export] in await export?.run() }),
                    .init(service: Loop { await Self.returnMemory() }),
                    .init(service: Loop { [installation, logger] in await Self.removeCopies(installation, logger) }),
                    .init(service: Loop { [keeper, rules] in await keeper.run(rules: rules) }),
                    .init(
                        service: Work(service: self, workshop: workshop, watcher: watcher),
                        successTerminationBehavior: .gracefullyShutdownGroup),
                    .init(service: Loop { await watcher?.run() }),
                ], logger: quietLogger))
        return try await withThrowingTaskGroup(of: UnixSignal?.self) { tasks in
            tasks.addTask {
                try await group.run()
                return nil
            }
            tasks.addTask {
                for await signal in await UnixSignalsSequence(trapping: .sigterm, .sigint) {
                    await group.triggerGracefulShutdown()
                    return signal
                }
                return nil
            }
            var received: UnixSignal?
            for try await signal in tasks {
                if let signal { received = signal } else { tasks.cancelAll() }
            }
            return received
        }
    }

    /// Once a minute, for else what is held would be what the busiest minute needed.
    private static func returnMemory() async {
        while (try? await Task.sleep(for: .seconds(60))) != nil { intake_return_memory() }
    }

    /// Every hour, copies of documents that the database keeps and that nobody needs here any more.
    private static func removeCopies(_ installation: Installation, _ logger: Logger) async {
        repeat {
            do {
                let removed = try await installation.originals.removeCopies(
                    now: installation.clock.now().milliseconds)
                if removed > 0 { logger.info("Removed copies of documents", metadata: ["count": "\(removed)"]) }
            } catch {
                logger.warning("Copies of documents could not be removed", metadata: ["error": "\(error)"])
            }
        } while (try? await Task.sleep(for: .seconds(3_600))) != nil
    }

    /// What custody does where there is an inbox.
    private func clearSpool() async throws {
        try await BlockingWork(label: "spool", threads: 1)({ [installation] in
            _ = try installation.originals.blobs.prepare()
        })
    }

    /// The group tells every step of its own; only what goes wrong is of interest here.
    private var quietLogger: Logger {
        var quiet = logger
        quiet.logLevel = max(.error, logger.logLevel)
        return quiet
    }

    private func inbox() async throws -> InboxWatcher {
        let configuration = installation.configuration
        let watching = InboxConfiguration(installation)
        let problems = watching.problems()
        guard problems.isEmpty else {
            throw InstallationError(
                problems.joined(separator: "\n"), hint: "Correct `inboxes:` in \(installation.home.configurationFile).")
        }
        let chain = CustodyChain(
            store: installation.originals.blobs,
            recorder: ArrivalDesk(
                installation: installation, wake: { [weak self] in self?.engine.withLock { $0 }?.wake() }),
            limits: CustodyLimits(maximumSize: Int64(configuration.limits.fileMegabytes) * 1_000_000),
            files: BlockingWork(label: "custody", threads: watching.transfers), logger: logger)
        try await chain.prepare()
        return InboxWatcher(
            configuration: watching, chain: chain,
            admission: QueueAdmission(
                jobs: installation.jobs, backlog: configuration.limits.backlog, clock: installation.clock),
            logger: logger)
    }

    /// The engine's part: for ever, or until the inboxes are empty and nothing is due.
    private struct Work: Service {
        let service: IntakeService
        let workshop: Workshop
        /// Nil for a machine that only works.
        let watcher: InboxWatcher?

        func run() async throws {
            switch service.mode {
            case .forever: try await service.employ(engine) { try await $0.run() }
            case .untilIdle: try await workUntilIdle()
            }
        }

        private func workUntilIdle() async throws {
            guard let watcher else {
                return try await service.employ(engine) { try await $0.runUntilIdle() }
            }
            repeat {
                // One engine works while files are taken in; the next sees to the rest.
                let rest = try await withThrowingTaskGroup(of: InboxRest?.self) { group in
                    let engine = self.engine
                    group.addTask {
                        try await service.employ(engine) { try await $0.run() }
                        return nil
                    }
                    group.addTask {
                        defer { engine.stop() }
                        return try await waitUntilIdle(watcher)
                    }
                    var rest: InboxRest?
                    for try await result in group { rest = result ?? rest }
                    return rest
                }
                guard let rest else { return }
                if case .blocked(let reason) = rest { service.blocked.withLock { $0 = reason } }
                try await service.employ(engine) { try await $0.runUntilIdle() }
            } while try await mustGoOn(watcher)
        }

        /// What is left in the inboxes; nil when the watcher ended before, which is told first when the service is to stop.
        private func waitUntilIdle(_ watcher: InboxWatcher) async throws -> InboxRest? {
            do {
                return try await cancelWhenGracefulShutdown { try await watcher.waitUntilIdle() }
            } catch is CancellationError {
                try Task.checkCancellation()
                return nil
            }
        }

        /// Whether there is new work: files that came meanwhile.
        private func mustGoOn(_ watcher: InboxWatcher) async throws -> Bool {
            guard !Task.isShuttingDownGracefully, service.blocked.withLock({ $0 }) == nil else { return false }
            guard try await waitUntilIdle(watcher) != nil else { return false }
            let served = Engine.queues(workshop.installation, serving: workshop.configuration.handoffs)
            return try await workshop.installation.jobs.queues().contains {
                (served.keys.contains($0.name) || $0.name == Maintenance.queue) && !$0.isPaused
                    && $0.ready + $0.running > 0
            }
        }

        /// A new one: each serves once. Who only works has neither the secrets nor the folders of the others.
        private var engine: Engine {
            guard service.hasInbox else { return .working(in: workshop) }
            return .working(in: workshop, serving: workshop.configuration.handoffs, maintaining: service.jobs)
        }
    }

    private func employ(_ engine: Engine, _ work: (Engine) async throws -> Void) async throws {
        self.engine.withLock { $0 = engine }
        try await work(engine)
    }

    private struct Loop: Service {
        let body: @Sendable () async -> Void

        func run() async {
            await cancelWhenGracefulShutdown { await body() }
            // A part that has nothing to do here, such as the inbox of a machine that only works, ends no other.
            try? await gracefulShutdown()
        }
    }
}

extension InboxConfiguration {
    /// The inboxes as the settings want them.
    init(_ installation: Installation) {
        let home = installation.home
        let configuration = installation.configuration
        self.init(
            folders: configuration.inboxes.map { inbox in
                let path = home.resolve(inbox.path)
                return InboxFolder(
                    path: path, watching: inbox.mode == .poll ? .polling : .automatic,
                    original: inbox.afterwards == .delete ? .delete : .move,
                    rejected: path == home.inbox ? home.rejected : nil)
            },
            settle: .milliseconds(Int(configuration.settleSeconds * 1_000)),
            pollInterval: .milliseconds(Int((configuration.inboxes.map(\.pollSeconds).min() ?? 5) * 1_000)),
            ignored: configuration.ignoredNames)
    }
}

package import Logging
package import Metrics
import ServiceLifecycle
import Synchronization

/// One worker: claims steps, runs their handlers in a bounded number of slots, and commits what comes of them.
///
/// The store is the only shared state; any number of engines, in any number of processes, may work on it. An engine
/// serves once, by `run()` or `runUntilIdle(within:)`.
package final class Engine: Service, Sendable {
    let store: any JobStore
    let handlers: [String: any StepHandler]
    let configuration: EngineConfiguration
    let clock: any WallClock
    let random: any RandomSource
    let logger: Logger
    let metrics: EngineMetrics
    let state = Mutex(EngineState())
    /// News for the loop that claims: work was submitted, a slot is free, the end has come.
    let news = WakeSignal()
    /// News for the loop that guards leases: an earlier deadline, the end.
    let watch = WakeSignal()
    /// News for whoever waits for slots to empty.
    let ended = WakeSignal()

    /// Handlers are the code of the steps by handler name; steps of other handlers are left to other builds.
    package init(
        store: any JobStore, handlers: [String: any StepHandler], configuration: EngineConfiguration,
        clock: any WallClock = SystemClock(), random: any RandomSource = SystemRandomSource(),
        logger: Logger = Logger(label: "orchestration"), metrics: any MetricsFactory = MetricsSystem.factory
    ) {
        self.store = store
        self.handlers = handlers
        self.configuration = configuration
        self.clock = clock
        self.random = random
        self.logger = logger
        self.metrics = EngineMetrics(factory: metrics)
    }

    /// Says that there may be something to do: after a submission, an answer or a retry in this process.
    package func wake() {
        news.wake()
    }

    /// Works until the service is shut down gracefully or cancelled.
    package func run() async throws {
        try await withGracefulShutdownHandler {
            try await serve(until: nil)
        } onGracefulShutdown: {
            self.stop()
        }
    }

    /// Works until nothing is ready or running, and nothing that failed is due again soon. Steps that wait for a person
    /// do not count, nor do steps that nobody may claim now, in a paused queue for instance.
    /// - Parameter reach: how long to wait at most for a delayed step.
    /// - Returns: when something is due next; nil when nothing is.
    /// - Throws: `CancellationError`, or what the store throws at the end.
    @discardableResult
    package func runUntilIdle(within reach: Duration = .seconds(300)) async throws -> Timestamp? {
        try await withGracefulShutdownHandler {
            try await serve(until: reach)
        } onGracefulShutdown: {
            self.stop()
        }
        return try await store.nextWakeUp()
    }

    /// Claims nothing more; the serving function returns when the steps under way have ended or been given back.
    package func stop() {
        state.withLock { $0.isStopping = true }
        news.wake()
    }

    /// Stops, and gives back at once what is under way.
    func hurry() {
        state.withLock { state in
            state.isStopping = true
            state.isHurried = true
        }
        news.wake()
        ended.wake()
    }

    /// How many steps are under way.
    package var runningCount: Int { state.withLock { $0.attempts.count } }

    var isStopping: Bool { state.withLock { $0.isStopping } }
}

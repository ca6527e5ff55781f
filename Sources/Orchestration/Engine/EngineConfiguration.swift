/// How one worker process works.
package struct EngineConfiguration: Sendable {
    /// Who this worker is. A new identifier for every process: a reused one would hide what its predecessor left.
    package var worker: WorkerRegistration
    /// The queues served, each with its share of the slots; nil for no limit but the worker's own.
    package var queues: [String: Int?]
    /// How often to look for work that another process has submitted.
    package var pollInterval: Duration
    /// How often to look for workers that are gone, give or take a quarter.
    package var reapInterval: Duration
    /// How long a stopping worker lets its steps finish before it gives them back.
    package var shutdownLimit: Duration
    /// How a failing store is tried again; attempts are not limited.
    package var storeRetry: Policy.Retry
    /// Whether a worker's process certainly ended, as far as this machine can tell; its steps are then taken over
    /// without waiting for its lease to run out.
    package var hasEnded: @Sendable (WorkerRegistration) -> Bool

    package init(
        worker: WorkerRegistration, queues: [String: Int?] = ["default": nil], pollInterval: Duration = .seconds(2),
        reapInterval: Duration = .seconds(15), shutdownLimit: Duration = .seconds(20),
        storeRetry: Policy.Retry = Policy.Retry(maximumAttempts: .max, base: 50, cap: 5_000),
        hasEnded: @escaping @Sendable (WorkerRegistration) -> Bool = { _ in false }
    ) {
        self.worker = worker
        self.queues = queues
        self.pollInterval = pollInterval
        self.reapInterval = reapInterval
        self.shutdownLimit = shutdownLimit
        self.storeRetry = storeRetry
        self.hasEnded = hasEnded
    }
}

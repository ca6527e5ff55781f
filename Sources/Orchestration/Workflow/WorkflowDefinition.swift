/// A workflow as a value: steps, edges and policies. It is stored by hash, and every run keeps the definition it
/// was started with, so that a newer build can finish an older run.
package struct WorkflowDefinition: Hashable, Codable, Sendable {
    package var name: String
    package var steps: [StepDefinition]
    /// Longest time from submission to the end of the run, human waits included; nil for no limit.
    package var timeout: Policy.Milliseconds?

    package init(name: String, timeout: Policy.Milliseconds? = nil, steps: [StepDefinition]) {
        self.name = name
        self.timeout = timeout
        self.steps = steps
    }
}

/// One step of a workflow.
package struct StepDefinition: Hashable, Codable, Sendable {
    /// Unique in its workflow.
    package var name: String
    /// The registered code that runs it; old workers skip steps whose handler they do not know.
    package var handler: String
    package var queue: String
    /// The steps that must have ended before this one starts. A step runs when at least one of them succeeded and
    /// chose it; when all were skipped or chose otherwise, it is skipped.
    package var after: [String]
    /// The steps whose outputs the handler is given: the explicit data mapping.
    package var reads: [String]
    package var retry: Policy.Retry
    /// Longest time one attempt may run, from claim to completion.
    package var startToClose: Policy.Milliseconds
    /// Whether an equal fingerprint's stored output may be taken instead of running.
    package var isMemoised: Bool

    package init(
        _ name: String, handler: String? = nil, queue: String = "default", after: [String] = [],
        reads: [String] = [], retry: Policy.Retry = .standard, startToClose: Policy.Milliseconds = 60_000,
        isMemoised: Bool = false
    ) {
        self.name = name
        self.handler = handler ?? name
        self.queue = queue
        self.after = after
        self.reads = reads
        self.retry = retry
        self.startToClose = startToClose
        self.isMemoised = isMemoised
    }
}

/// What is declared about a step instead of coded into it.
package enum Policy {
    package typealias Milliseconds = Int64

    /// When and how often a failed attempt is repeated.
    package struct Retry: Hashable, Codable, Sendable {
        /// Attempts in all, the first included; an attempt counts when it starts.
        package var maximumAttempts: Int
        package var base: Milliseconds
        package var factor: Double
        package var cap: Milliseconds
        /// Share of the delay that is added or taken away at random, 0...1.
        package var jitter: Double

        package init(
            maximumAttempts: Int, base: Milliseconds = 1_000, factor: Double = 2, cap: Milliseconds = 100_000,
            jitter: Double = 0.1
        ) {
            self.maximumAttempts = maximumAttempts
            self.base = base
            self.factor = factor
            self.cap = cap
            self.jitter = jitter
        }

        package static let standard = Retry(maximumAttempts: 5)
        package static let never = Retry(maximumAttempts: 1)
    }
}

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
    /// Whether it is there only as the instances into which the one step before it fans it out; else the run goes on as
    /// if the workflow had no such step, which costs nothing.
    package var isFanOut: Bool

    package init(
        _ name: String, handler: String? = nil, queue: String = "default", after: [String] = [],
        reads: [String] = [], retry: Policy.Retry = .standard, startToClose: Policy.Milliseconds = 60_000,
        isMemoised: Bool = false, isFanOut: Bool = false
    ) {
        self.name = name
        self.handler = handler ?? name
        self.queue = queue
        self.after = after
        self.reads = reads
        self.retry = retry
        self.startToClose = startToClose
        self.isMemoised = isMemoised
        self.isFanOut = isFanOut
    }
}

extension StepDefinition {
    private enum CodingKeys: String, CodingKey {
        case name, handler, queue, after, reads, retry, startToClose, isMemoised, isFanOut
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try values.decode(String.self, forKey: .name), handler: try values.decode(String.self, forKey: .handler),
            queue: try values.decode(String.self, forKey: .queue),
            after: try values.decode([String].self, forKey: .after),
            reads: try values.decode([String].self, forKey: .reads),
            retry: try values.decode(Policy.Retry.self, forKey: .retry),
            startToClose: try values.decode(Policy.Milliseconds.self, forKey: .startToClose),
            isMemoised: try values.decode(Bool.self, forKey: .isMemoised),
            isFanOut: try values.decodeIfPresent(Bool.self, forKey: .isFanOut) ?? false)
    }

    package func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(name, forKey: .name)
        try values.encode(handler, forKey: .handler)
        try values.encode(queue, forKey: .queue)
        try values.encode(after, forKey: .after)
        try values.encode(reads, forKey: .reads)
        try values.encode(retry, forKey: .retry)
        try values.encode(startToClose, forKey: .startToClose)
        try values.encode(isMemoised, forKey: .isMemoised)
        // Left out where it is false: definitions that were stored before it was known keep their hash.
        if isFanOut { try values.encode(true, forKey: .isFanOut) }
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

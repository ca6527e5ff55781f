import DocumentModel
import FoundationEssentials
package import Orchestration
package import RecordStorage
package import RuleEngine

/// Where everything stands, in numbers. Made of counts and of a few documents, so that it costs the same however many
/// there are.
package struct Overview: Hashable, Sendable {
    /// How long one kind of step takes, over its latest attempts that succeeded by working.
    package struct Latency: Hashable, Sendable {
        package var step: String
        package var count: Int
        package var median: Int64
        /// Nineteen of twenty took no longer.
        package var high: Int64

        package init(step: String, count: Int, median: Int64, high: Int64) {
            self.step = step
            self.count = count
            self.median = median
            self.high = high
        }
    }

    /// A question that is not for those who have decided before, and that nobody else may decide.
    package struct Orphan: Hashable, Sendable {
        package var document: String
        package var role: Role
        package var excluded: [String]
    }

    package var at: Timestamp
    package var counts: DocumentCounts
    package var queues: [QueueState]
    /// Slowest first.
    package var latencies: [Latency]
    /// The document in review that arrived first.
    package var oldestReview: StoredDocument?
    /// Questions to people, those about accepted documents included.
    package var questions = 0
    /// Questions that are not for those who have decided before.
    package var forOthers = 0
    /// Of the first of them, those that wait in vain, as far as the settings tell.
    package var forNobody: [Orphan] = []
    /// The latest that failed.
    package var failures: [StoredDocument]
    /// Those heard of lately.
    package var workers: [WorkerState]
    /// What is wrong with the rule files as they lie there now.
    package var ruleProblems: [RuleProblem]
    /// Other systems that are given records.
    package var handoffs: [HandoffDesk.State]
    /// What the calendar starts.
    package var schedules: [ScheduleDesk.State]
    /// What blind looks at accepted documents have found, ever.
    package var samples: SampleCounts

    package init(
        at: Timestamp, counts: DocumentCounts, queues: [QueueState], latencies: [Latency],
        oldestReview: StoredDocument?, failures: [StoredDocument], workers: [WorkerState],
        ruleProblems: [RuleProblem] = [], handoffs: [HandoffDesk.State] = [],
        schedules: [ScheduleDesk.State] = [], samples: SampleCounts = SampleCounts()
    ) {
        self.at = at
        self.counts = counts
        self.queues = queues
        self.latencies = latencies
        self.oldestReview = oldestReview
        self.failures = failures
        self.workers = workers
        self.ruleProblems = ruleProblems
        self.handoffs = handoffs
        self.schedules = schedules
        self.samples = samples
    }

    package func documents(_ status: DocumentStatus) -> Int { counts.byStatus[status.rawValue] ?? 0 }

    package var documents: Int { counts.byStatus.values.reduce(0, +) }
}

extension Installation {
    /// Attempts that latencies are taken from.
    private static let latencySample = 1_000
    /// Questions that are looked at for whether anybody may decide them.
    private static let orphanSample = 100

    /// Where everything stands; reads the rule files. At most `limit` of the documents that failed are named.
    package func overview(failures limit: Int = 5) async throws -> Overview {
        let counts = try await records.counts()
        func some(_ status: DocumentStatus, _ limit: Int, newestFirst: Bool) async throws -> [StoredDocument] {
            guard (counts.byStatus[status.rawValue] ?? 0) > 0 else { return [] }
            return try await records.documents(
                DocumentFilter(statuses: [status], limit: limit, newestFirst: newestFirst))
        }
        var overview = Overview(
            at: clock.now(), counts: counts, queues: try await jobs.queues(),
            latencies: Overview.latencies(try await jobs.stepDurations(limit: Self.latencySample)),
            oldestReview: try await some(.review, 1, newestFirst: false).first,
            failures: try await some(.failed, limit, newestFirst: true), workers: try await livingWorkers(),
            ruleProblems: RuleLoader.load(folder: URL(filePath: home.rules, directoryHint: .isDirectory)).problems,
            handoffs: try await HandoffDesk(self).states(), schedules: try await ScheduleDesk(self).states(),
            samples: try await records.sampleCounts(
                from: Timestamp(milliseconds: .min), to: Timestamp(milliseconds: .max)))
        overview.questions = try await jobs.taskCount(HumanTaskFilter(kind: ReviewDesk.kind))
        let others = HumanTaskFilter(kind: ReviewDesk.kind, excludesSomebody: true, limit: Self.orphanSample)
        overview.forOthers = try await jobs.taskCount(others)
        if overview.forOthers > 0 { overview.forNobody = try await jobs.tasks(others).compactMap(orphan) }
        return overview
    }

    private func orphan(_ task: HumanTask) -> Overview.Orphan? {
        let role = task.role.map { Role($0) } ?? .reviewer
        guard !authority.isHeld(role, besides: Set(task.excluded)) else { return nil }
        let document = DocumentIdentifier(task.subject)?.short ?? task.subject
        return Overview.Orphan(document: document, role: role, excluded: task.excluded)
    }

    /// The workers that have been heard of lately and whose process still exists.
    package func livingWorkers() async throws -> [WorkerState] {
        let now = clock.now()
        return try await jobs.workers().filter {
            $0.aliveUntil > now && !WorkerRegistration.hasEndedHere($0.registration)
        }
    }
}

extension Overview {
    package static func latencies(_ durations: [StepDuration]) -> [Latency] {
        Dictionary(grouping: durations, by: \.handler).map { step, durations in
            let sorted = durations.map(\.milliseconds).sorted()
            return Latency(
                step: step, count: sorted.count, median: sorted[(sorted.count - 1) / 2],
                high: sorted[(sorted.count * 19 - 1) / 20])
        }.sorted { ($0.high, $1.step) > ($1.high, $0.step) }
    }
}

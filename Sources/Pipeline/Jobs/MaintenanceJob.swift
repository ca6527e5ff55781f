package import Logging
package import Orchestration

/// What `schedules:` starts by the calendar, and `intake schedule run` by hand: one kind of work for the whole home.
///
/// A job may be broken off and begun again at any instant, so it is one whose repetition does no harm.
package protocol MaintenanceJob: Sendable {
    /// As `schedules:` names it.
    var kind: Configuration.ScheduledJob.Job { get }

    /// - Throws: `StepFault` when the work cannot be done; other errors have it tried again.
    func run(_ context: JobContext) async throws -> JobReport
}

/// What a job works with.
package struct JobContext: Sendable {
    package var installation: Installation
    /// The schedule's name, or who asked for it.
    package var actor: String
    /// The job's own settings, by name.
    package var options: [String: String]
    /// When its run began; earlier than now when it is tried again.
    package var startedAt: Timestamp
    package var logger: Logger

    package init(
        installation: Installation, actor: String, options: [String: String], startedAt: Timestamp, logger: Logger
    ) {
        self.installation = installation
        self.actor = actor
        self.options = options
        self.startedAt = startedAt
        self.logger = logger
    }
}

/// What a job has changed: the output of its run, shown by `intake status`, `intake schedule list` and `intake trace`.
package struct JobReport: Hashable, Codable, Sendable {
    /// One line for a person.
    package var summary: String
    /// Things that are not as they were.
    package var changed: Int
    /// Numbers by name.
    package var figures: [String: Int]
    /// What changed, one line each; the first ones of many.
    package var details: [String]

    package static let detailLimit = 200

    package init(_ summary: String, changed: Int, figures: [String: Int] = [:], details: [String] = []) {
        self.summary = summary
        self.changed = changed
        self.figures = figures
        self.details = Array(details.prefix(Self.detailLimit))
    }
}

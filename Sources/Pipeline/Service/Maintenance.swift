import DocumentModel
import FoundationEssentials
import Logging
import Orchestration

/// What the calendar starts: a run of its own for each occurrence, whose output says what it has changed.
package enum Maintenance {
    package static let workflow = "maintenance"
    /// Served by those who know every job.
    static let queue = "maintenance"
    /// Jobs at the same time.
    static let slots = 2

    static let definition = WorkflowDefinition(
        name: workflow,
        steps: [StepDefinition("work", handler: "maintenance", queue: queue, startToClose: 6 * 3_600_000)])

    /// Makes the store's schedules those of the settings.
    static func register(_ schedules: [Configuration.ScheduledJob], jobs: any JobStore) async throws {
        try await jobs.register(definition)
        let names = Set(schedules.map(\.name))
        for state in try await jobs.schedules()
        where state.schedule.workflow == workflow && !names.contains(state.schedule.name) {
            try await jobs.removeSchedule(state.schedule.name)
        }
        for schedule in schedules {
            try await jobs.putSchedule(
                Schedule(
                    name: schedule.name, cron: schedule.cron, zone: schedule.zone, workflow: workflow,
                    input: RecentValues.encoded(Input(job: schedule.job.rawValue, options: schedule.options))))
        }
    }

    struct Input: Codable, Sendable {
        var job: String
        /// Absent in runs of earlier versions.
        var options: [String: String]?
    }
}

/// The step of a maintenance run.
struct MaintenanceHandler: StepHandler {
    let workshop: Workshop
    let catalog: JobCatalog

    func run(_ context: StepContext) async throws -> StepOutcome {
        let input = try JSONDecoder().decode(Maintenance.Input.self, from: Data(context.input.utf8))
        guard let kind = Configuration.ScheduledJob.Job(rawValue: input.job), let job = catalog.job(kind) else {
            throw StepFault(
                code: "unknown-job",
                message:
                    "This build has no job “\(InertText.line(input.job, limit: 60))”; see `schedules:` in intake.yaml.",
                isPermanent: true)
        }
        let installation = workshop.installation
        let began = try await installation.jobs.run(context.run)?.createdAt ?? installation.clock.now()
        let report = try await job.run(
            JobContext(
                installation: installation, actor: context.subject, options: input.options ?? [:], startedAt: began,
                logger: workshop.logger))
        workshop.logger.info(
            "Maintenance done", metadata: ["job": "\(kind.rawValue)", "result": "\(report.summary)"])
        return .advance(StepResult(output: try RecentValues.encoded(report)))
    }
}

import DocumentModel
import FoundationEssentials
import Logging
import Orchestration
import ReaderProtocol
import RecordStorage
import RuleEngine

/// What the calendar starts: a run of its own, which starts runs about documents.
package enum Maintenance {
    package static let workflow = "maintenance"

    static let definition = WorkflowDefinition(
        name: workflow, steps: [StepDefinition("submit", handler: "maintenance", startToClose: 3_600_000)])

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
                    input: RecentValues.encoded(Input(job: schedule.job.rawValue))))
        }
    }

    struct Input: Codable, Sendable {
        var job: String
    }

    struct Output: Codable, Sendable {
        var documents: Int
    }
}

/// The step of a maintenance run.
struct MaintenanceHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let input = try JSONDecoder().decode(Maintenance.Input.self, from: Data(context.input.utf8))
        guard let job = Configuration.ScheduledJob.Job(rawValue: input.job) else {
            throw StepFault(
                code: "unknown-job", message: "There is no job “\(input.job)”; see `schedules:` in intake.yaml.",
                isPermanent: true)
        }
        try await workshop.rules.refresh()
        if job == .reprocessStale, let gap = workshop.rules.rules.gaps.first {
            workshop.logger.error(
                "Nothing is reprocessed while the rules have a mistake", metadata: ["problem": "\(gap)"])
            return .advance(StepResult(output: try RecentValues.encoded(Maintenance.Output(documents: 0))))
        }
        let selection: ReprocessSelection = job == .reprocessStale ? .stale : .failed
        let reader = try await workshop.reader.fingerprint()
        let documents = try await selection.documents(
            workshop.installation, rules: workshop.rules.rules, reader: reader)
        try await DocumentRuns.reprocess(
            documents, reader: reader, actor: context.subject, workshop.installation)
        return .advance(
            StepResult(output: try RecentValues.encoded(Maintenance.Output(documents: documents.count))))
    }
}

import FoundationEssentials
package import Logging
package import Orchestration
import ReaderPool
import ReaderProtocol

/// What the calendar starts: looking at it, and starting it by hand.
package struct ScheduleDesk: Sendable {
    package struct State: Hashable, Sendable {
        package var name: String
        package var job: String
        package var cron: String
        package var zone: String
        package var nextAt: Timestamp?
        /// By the calendar or by hand.
        package var last: Occurrence?
    }

    /// One run of a job.
    package struct Occurrence: Hashable, Sendable {
        package var run: RunState
        package var report: JobReport?
        /// Why it failed, or is tried again.
        package var fault: StepFault?
    }

    private let installation: Installation

    package init(_ installation: Installation) {
        self.installation = installation
    }

    /// In the settings' order.
    package func states() async throws -> [State] {
        let stored = Dictionary(
            try await installation.jobs.schedules().map { ($0.schedule.name, $0.nextAt) },
            uniquingKeysWith: { first, _ in first })
        var states: [State] = []
        for schedule in installation.configuration.schedules {
            let runs = try await installation.jobs.runs(
                RunFilter(workflow: Maintenance.workflow, subject: schedule.name, limit: 1))
            var state = State(
                name: schedule.name, job: schedule.job.rawValue, cron: schedule.cron, zone: schedule.zone,
                nextAt: stored[schedule.name] ?? nil, last: nil)
            if let run = runs.first { state.last = try await occurrence(run) }
            states.append(state)
        }
        return states
    }

    package func occurrence(_ run: RunState) async throws -> Occurrence {
        let step = try await installation.jobs.steps(of: run.id).first
        let report = step?.output.flatMap { try? JSONDecoder().decode(JobReport.self, from: Data($0.utf8)) }
        return Occurrence(run: run, report: report, fault: step?.phase == .succeeded ? nil : step?.fault)
    }

    /// Runs a schedule's job now: by the service that is at work, else here. `jobs` are those that the pipeline does not
    /// know itself.
    package func run(
        _ name: String, jobs: [any MaintenanceJob], actor: String, environment: [String: String], logger: Logger
    ) async throws -> Occurrence {
        guard let schedule = installation.configuration.schedules.first(where: { $0.name == name }) else {
            let known = installation.configuration.schedules.map(\.name).joined(separator: ", ")
            throw InstallationError(
                "There is no such schedule.", hint: "`schedules:` in intake.yaml names: \(known).")
        }
        return try await run(
            schedule.job, options: schedule.options, subject: name, jobs: jobs, actor: actor,
            environment: environment, logger: logger)
    }

    /// Runs a job now, also one that no schedule names.
    package func run(
        _ job: Configuration.ScheduledJob.Job, options: [String: String], subject: String,
        jobs: [any MaintenanceJob], actor: String, environment: [String: String], logger: Logger
    ) async throws -> Occurrence {
        try await installation.jobs.register(Maintenance.definition)
        let submitted = try await installation.jobs.submit(
            RunSubmission(
                workflow: Maintenance.workflow,
                idempotencyKey: "manual:\(job.rawValue):\(installation.clock.now().milliseconds)", subject: subject,
                input: RecentValues.encoded(Maintenance.Input(job: job.rawValue, options: options)), actor: actor),
            effects: [])
        if try await installation.livingWorkers().isEmpty {
            try await work(jobs, environment: environment, logger: logger)
        }
        while true {
            guard let run = try await installation.jobs.run(submitted.run) else {
                throw JobStoreError.unknownRun(submitted.run)
            }
            if run.phase != .running { return try await occurrence(run) }
            try await Task.sleep(for: .milliseconds(200))
        }
    }

    private func work(
        _ jobs: [any MaintenanceJob], environment: [String: String], logger: Logger
    ) async throws {
        try await installation.jobs.register(DocumentWorkflow.definition)
        try await HandoffWorkflow.register(installation.configuration.handoffs, jobs: installation.jobs)
        let rules = try await RuleKeeper(
            folder: installation.home.rules, calibrations: CalibrationFolder(path: installation.home.calibrations),
            clock: installation.clock, logger: logger)
        let pool = try Readers.pool(installation.configuration, environment: environment, logger: logger)
        let workshop = Workshop(installation: installation, rules: rules, reader: pool, logger: logger)
        do {
            try await Engine.working(in: workshop, maintaining: jobs).runUntilIdle()
            await pool.shutDown()
        } catch {
            await pool.shutDown()
            throw error
        }
    }
}

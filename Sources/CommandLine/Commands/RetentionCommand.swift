package import ArgumentParser
import DocumentModel
import Logging
import Orchestration
import Pipeline
import RecordStorage

/// `intake retention`
package struct RetentionCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "retention", abstract: "Remove now what `retention:` in intake.yaml wants gone by now.",
        discussion: """
            A schedule with the job `retention` does the same every night. What happened to a document stays in the log,
            and the same bytes are still recognised when they arrive again. For example, what would go:

              intake retention --dry-run
            """)

    @Flag(name: .long, help: "Only say what would be removed.")
    package var dryRun = false

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var log: LogOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        guard !dryRun else {
            return try await context.withInstallation(home, access: .reading) { installation in
                show(try await RetentionPlan(installation), context.console)
                return .done
            }
        }
        let logger = log.logger(context, default: .warning)
        return try await context.withInstallation(home, access: .writing) { installation in
            let actor = try await context.authorized(.maintain, on: installation)
            let occurrence = try await ScheduleDesk(installation).run(
                .retention, options: [:], subject: "retention", jobs: MaintenanceJobs.all,
                actor: actor.signature, environment: context.environment, logger: logger)
            return IntakeCommands.show(occurrence, output, context.console)
        }
    }

    private func show(_ plan: RetentionPlan, _ console: Console) {
        if output.json {
            console.print(
                .members([
                    "dry_run": .boolean(true), "runs_before": plan.runsBefore.map { .text($0.iso8601) },
                    "documents": .array(
                        plan.entries.map { entry in
                            [
                                "document": .text(entry.document.id.description), "name": .text(entry.document.name),
                                "remove": .array(entry.parts.map(\.rawValue).sorted().map { .text($0) }),
                                "reason": .text(entry.reason),
                            ]
                        }),
                    "awaited": .array(plan.awaited.map { .text($0.id.description) }),
                ]))
            return
        }
        for entry in plan.entries { console.print(entry.line) }
        console.print(
            plan.entries.isEmpty
                ? "No document would lose anything."
                : "\(Words.count(plan.entries.count, "document")) would lose this; nothing was removed.")
        if !plan.awaited.isEmpty {
            console.print(
                "\(Words.count(plan.awaited.count, "document")) would keep values that are still to be exported or handed "
                    + "over, for 90 days at most.")
        }
        if let before = plan.runsBefore {
            console.print("What steps left in runs that ended before \(Times.readable(before)) would go.")
        }
    }
}

package import ArgumentParser
import DocumentModel
import Logging
import Orchestration
import Pipeline

/// `intake schedule`
package struct ScheduleCommand: ParsableCommand, Sendable {
    package static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "What is done by the calendar: when, and what came of it last.",
        discussion: """
            `schedules:` in `intake.yaml` names the jobs; `intake run` starts them. For example, tonight's work now:

              intake schedule run nightly
            """,
        subcommands: [ScheduleListCommand.self, ScheduleRunCommand.self])

    package init() {}
}

/// `intake schedule list`
package struct ScheduleListCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The schedules, with their last and next run.",
        discussion: """
            For example, what the last night changed:

              intake schedule list --json | jq '.[] | {name, last}'
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let states = try await ScheduleDesk(installation).states()
            if output.json {
                context.console.print(JSONValue.array(states.map(\.json)))
            } else if states.isEmpty {
                context.console.print("No schedules: name them in `schedules:` in intake.yaml.")
            } else {
                context.console.print(Self.table(states))
            }
            return .done
        }
    }

    static func table(_ states: [ScheduleDesk.State]) -> Table {
        var table = Table(["SCHEDULE", "JOB", "NEXT", "LAST", "RESULT"])
        for state in states {
            table.add(
                state.name, state.job, state.nextAt.map(Times.readable) ?? "when `intake run` works",
                state.last.map { Times.readable($0.run.createdAt) } ?? "never", state.last?.result ?? "")
        }
        return table
    }
}

/// `intake schedule run`
package struct ScheduleRunCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Do a schedule's job now, and wait for its end.",
        discussion: """
            The service does it when it is at work, else this command. For example, from a timer of systemd:

              intake schedule run nightly
            """)

    @Argument(help: "The schedule's name.")
    package var name: String

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var log: LogOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let logger = log.logger(context, default: .warning)
        return try await context.withInstallation(home, access: .writing) { installation in
            let actor = try await context.authorized(.maintain, on: installation)
            let occurrence = try await ScheduleDesk(installation).run(
                name, jobs: MaintenanceJobs.all, actor: actor.signature, environment: context.environment,
                logger: logger)
            return show(occurrence, output, context.console)
        }
    }
}

/// Writes what came of a job.
func show(_ occurrence: ScheduleDesk.Occurrence, _ output: OutputOptions, _ console: Console) -> ExitStatus {
    if output.json {
        console.print(occurrence.json)
    } else {
        console.print(InertText.line(occurrence.result))
        for detail in occurrence.report?.details ?? [] { console.print("  " + InertText.line(detail)) }
    }
    return occurrence.run.phase == .succeeded ? .done : .failed
}

extension ScheduleDesk.Occurrence {
    /// One line for a person.
    var result: String {
        switch run.phase {
        case .succeeded: report?.summary ?? "done"
        case .running: fault.map { "again soon: \($0.message)" } ?? "at work"
        case .dead: "failed: " + (fault?.message ?? "no reason is stored")
        case .cancelled: "cancelled"
        }
    }

    var json: JSONValue {
        .members([
            "run": .text(run.id.text), "trace": .text(run.trace.traceID), "phase": .text(run.phase.rawValue),
            "began_at": .text(run.createdAt.iso8601), "ended_at": run.finishedAt.map { .text($0.iso8601) },
            "error": fault.map { .text($0.message) },
            "report": report.map(\.json),
        ])
    }
}

extension JobReport {
    fileprivate var json: JSONValue {
        [
            "summary": .text(summary), "changed": .integer(changed),
            "figures": .object(figures.mapValues { .integer($0) }), "details": .array(details.map { .text($0) }),
        ]
    }
}

extension ScheduleDesk.State {
    var json: JSONValue {
        .members([
            "name": .text(name), "job": .text(job), "cron": .text(cron), "zone": .text(zone),
            "next_at": nextAt.map { .text($0.iso8601) }, "last": last.map(\.json),
        ])
    }
}

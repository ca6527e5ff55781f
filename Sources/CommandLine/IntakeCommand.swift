package import ArgumentParser
import DocumentModel
import Glibc
package import Orchestration
import Pipeline

/// The program: `intake COMMAND`.
package struct IntakeCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "intake",
        abstract: "Takes in documents unattended, and knows when it must not.",
        discussion: """
            Files dropped into the inbox are read, checked against rules, and accepted or put before a person.

              intake init            make a home
              intake run             watch the inbox and work
              intake review          decide what is in doubt

            Exit codes: 0 done, 1 failed, 2 some documents failed, 64 usage, 70 internal, 130 interrupted.
            """,
        version: PipelineVersion.product,
        subcommands: [
            InitCommand.self, RunCommand.self, SubmitCommand.self,
            StatusCommand.self, ListCommand.self, ShowCommand.self, TraceCommand.self, SearchCommand.self,
            ReviewCommand.self, ExportCommand.self, HandoffCommand.self, ScheduleCommand.self, RetentionCommand.self,
            ReprocessCommand.self, RetryCommand.self, RulesCommand.self, EvaluateCommand.self, CalibrateCommand.self,
            ReportCommand.self, ReconcileCommand.self, AuditCommand.self, MigrateCommand.self, DoctorCommand.self,
        ])

    package init() {}

    /// Ends as the parser would. What it says of wrong arguments quotes them, and a shell's `*` makes arguments of the
    /// names of files.
    private static func end(with error: any Error) -> Never {
        let code = exitCode(for: error)
        let message = fullMessage(for: error)
        guard code.rawValue != ExitStatus.done.rawValue else { exit(withError: error) }
        if !message.isEmpty { Console.write(InertText.lines(message) + "\n", to: STDERR_FILENO) }
        Glibc.exit(code.rawValue)
    }

    /// Runs what the arguments ask for, and ends the process.
    package static func start(
        _ arguments: [String], environment: [String: String], clock: any WallClock = SystemClock()
    ) async -> Never {
        // A reader of our output that goes away must not kill us in the middle of a transaction.
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot(arguments)
            guard let ours = command as? any Command else {
                try command.run()
                exit()
            }
            let console = Console(terminal: Terminal.current(environment: environment))
            let context = CommandContext(console: console, environment: environment, clock: clock)
            let status = await ours.status(in: context)
            Glibc.exit(status.rawValue)
        } catch {
            end(with: error)
        }
    }
}

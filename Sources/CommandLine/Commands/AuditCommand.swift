package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline

/// `intake audit`
package struct AuditCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "The log of who did what, and when.", subcommands: [VerifyCommand.self])

    package init() {}
}

/// `intake audit verify`
package struct VerifyCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Checks that nothing in the log is missing or was changed.",
        discussion: """
            Each entry's hash covers the one before it. Every problem is named, and the command ends with 1:

              intake audit verify

            It shows accidents and careless edits, not someone who computes all the hashes anew.
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let found = try await installation.jobs.verifyEvents()
            let console = context.console
            if output.json {
                console.print([
                    "runs": .integer(found.runs), "events": .integer(found.events),
                    "problems": .array(found.problems.map { .text($0) }),
                ])
            } else {
                let scope =
                    "\(Words.count(found.events, "entry", plural: "entries")) of \(Words.count(found.runs, "run"))"
                if found.problems.isEmpty {
                    console.print(console.style.green("The log is whole") + ": \(scope).")
                } else {
                    console.print(console.style.red("The log is not whole") + ": \(scope) were checked.")
                    for problem in found.problems { console.print("  - " + InertText.line(problem)) }
                    console.print("Compare with a backup; `intake trace` shows what is left of a run.")
                }
            }
            return found.problems.isEmpty ? .done : .failed
        }
    }
}

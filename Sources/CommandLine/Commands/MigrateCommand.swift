package import ArgumentParser
import DocumentModel
import Pipeline

/// `intake migrate`
package struct MigrateCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "migrate", abstract: "Move everything to a PostgreSQL database, or back into the home.",
        discussion: """
            Copies documents, records, runs, log and search, then compares both by counts and digests. Stop
            `intake run` first. What was copied before an interruption is not copied again. The old database stays.

              intake migrate --to postgres://intake@db.example/intake
              INTAKE_DATABASE=postgres://intake@db.example/intake intake migrate --to home
            """)

    @Option(
        name: .long,
        help: ArgumentHelp("The address of an empty PostgreSQL database, or the word home.", valueName: "place"))
    package var to: String

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let home = try home.resolved(context.environment)
        try context.authorize(.maintain, at: home)
        let line = ProgressLine()
        let move = DatabaseMove(of: home, to: to == "home" ? .home : .server(to), progress: { line.show($0) })
        let report: DatabaseMove.Report
        do {
            report = try await move.run()
        } catch {
            line.clear()
            throw error
        }
        line.clear()
        if output.json {
            try context.console.printJSON(report)
            return .done
        }
        var table = Table(["TABLE", "ROWS", "SHA-256"], right: [1])
        for row in report.tables { table.add(row.name, Words.grouped(row.rows), String(row.digest.prefix(16)) + "…") }
        context.console.print(table)
        context.console.print()
        context.console.print(
            context.console.style.green("Everything is in \(InertText.line(report.place))") + ": "
                + "\(Words.count(report.documents, "document")) with the bytes that arrived, and a log of "
                + "\(Words.count(report.events, "entry", plural: "entries")), which is whole.")
        context.console.print(
            to == "home"
                ? "Take `database:` out of intake.yaml and INTAKE_DATABASE out of the environment."
                : "Put `database: …` with this address into intake.yaml, or set INTAKE_DATABASE.")
        return .done
    }
}

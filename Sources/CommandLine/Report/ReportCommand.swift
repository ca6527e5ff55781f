package import ArgumentParser
import DocumentModel
import FoundationEssentials
import Orchestration
package import Pipeline
import Statistics

/// `intake report`
package struct ReportCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "report", abstract: "How the workflow did over a period: speed, exceptions, people, errors.",
        discussion: """
            Counts the documents that arrived in the period, in UTC. Straight through is what was accepted without \
            anybody; an exception came before a person or failed. The error of what was accepted unseen comes from blind \
            looks (`sampling:` in the rules).

              intake report --days 30 --by week
              intake report --since 2026-11-01 --until 2026-12-01 --html november.html
            """)

    @Option(name: .long, help: ArgumentHelp("The first day (default: --days before the end).", valueName: "day"))
    package var since: String?

    @Option(name: .long, help: ArgumentHelp("The day after the last one (default: now).", valueName: "day"))
    package var until: String?

    @Option(name: .long, help: ArgumentHelp("How many days, without --since.", valueName: "count"))
    package var days = 30

    @Option(name: .long, help: ArgumentHelp("Parts of the period: day, week or month.", valueName: "part"))
    package var by = ReportDesk.Part.day

    @Option(
        name: .long, help: ArgumentHelp("Also write one page with charts that needs nothing else.", valueName: "file"),
        completion: .file())
    package var html: String?

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func validate() throws {
        for (name, text) in [("--since", since), ("--until", until)] {
            if let text, Self.day(text) == nil { throw ValidationError("\(name) is a day such as 2026-11-01.") }
        }
        if !(1...36_500).contains(days) { throw ValidationError("--days is a number from 1 to 36500.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let end = until.flatMap(Self.day) ?? context.clock.now()
        let start =
            since.flatMap(Self.day)
            ?? Timestamp(milliseconds: end.milliseconds - Int64(days) * 86_400_000)
        guard start < end else {
            throw UserError("The period ends before it begins.", hint: "Give --since before --until.", status: .usage)
        }
        let report = try await context.withInstallation(home, access: .reading) { installation in
            let line = ProgressLine()
            defer { line.clear() }
            return try await ReportDesk(installation).report(from: start, to: end, by: by) {
                if $0.isMultiple(of: 100) { line.show("\($0) of \($1) documents") }
            }
        }
        if let html { try EvaluationFiles.write(Array(WorkflowReportPage(report: report).html.utf8), to: html) }
        if output.json {
            try context.console.printJSON(report)
        } else {
            WorkflowReportText(report: report, console: context.console).show()
        }
        return .done
    }

    private static func day(_ text: String) -> Timestamp? {
        CalendarDay(iso: text) == nil ? nil : Timestamp(iso8601: text + "T00:00:00Z")
    }
}

extension ReportDesk.Part: ExpressibleByArgument {}

package import ArgumentParser
import DocumentModel
import FoundationEssentials
import Logging
import Orchestration
import Pipeline
import RuleEngine

package struct RulesCommand: ParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Check the rule files, see what they make of a document, and what others would.",
        subcommands: [
            RulesCheckCommand.self, RulesExplainCommand.self, RulesDiffCommand.self, RulesLearnedCommand.self,
            RulesForgetCommand.self,
        ])

    package init() {}
}

package struct RulesCheckCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check every rule file; each mistake with file, line and column.",
        discussion: """
            Without --directory the home's rules are checked.

              intake rules check --directory Rules
            """)

    @Option(name: .long, help: ArgumentHelp("A folder of rule files.", valueName: "dir"), completion: .directory)
    package var directory: String?

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    private struct Report: Encodable {
        var directory: String
        var problems: [RuleProblem]
        /// What lies in the folder and is not read.
        var ignored: [String]
        var types: [RuleSummary]
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let folder = try directory ?? home.resolved(context.environment).rules
        let outcome = RuleLoader.load(folder: URL(filePath: folder, directoryHint: .isDirectory))
        let report = Report(
            directory: folder, problems: outcome.problems, ignored: outcome.ignored,
            types: outcome.rules.types.map(\.summary))
        if output.json {
            try context.console.printJSON(report)
        } else {
            for problem in outcome.problems { context.console.print(InertText.line(problem.description)) }
            var table = Table(["TYPE", "FIELDS", "CHECKS", "LANGUAGES", "FILE"], right: [1, 2])
            for type in report.types {
                table.add(
                    type.type, "\(type.fields.count)", "\(type.checks.count)",
                    type.languages.joined(separator: " "), type.file)
            }
            if !report.types.isEmpty { context.console.print(table) }
            for name in outcome.ignored {
                context.console.remark("intake: \(InertText.line(name)) is not read: rule files end in .yaml or .yml.")
            }
            if !outcome.problems.isEmpty {
                context.console.remark(
                    "intake: \(outcome.problems.count) "
                        + (outcome.problems.count == 1 ? "mistake" : "mistakes") + " in \(InertText.line(folder)).")
            }
        }
        return outcome.problems.isEmpty ? .done : .failed
    }
}

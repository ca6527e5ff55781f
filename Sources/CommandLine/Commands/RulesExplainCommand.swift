package import ArgumentParser
import DocumentModel
import FoundationEssentials
import Logging
import Pipeline
import RuleEngine

package struct RulesExplainCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Read a file and show what the rules make of it, and why. Keeps nothing.",
        discussion: """
            With --json the record as it would be exported. With --image the page as a picture: grey boxes are words, blue
            ones blocks, green ones labels with the fields that they may speak of, orange ones values that were not
            chosen, red ones those that were. Further pages are written beside it, as NAME-2.png and so on.

              intake rules explain invoice.pdf
              intake rules explain invoice.pdf --image invoice.png
            """)

    @Argument(help: ArgumentHelp("A document.", valueName: "file"), completion: .file())
    package var file: String

    @Option(
        help: ArgumentHelp("Write a picture of what was understood, as PNG.", valueName: "png"),
        completion: .file(extensions: ["png"]))
    package var image: String?

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let home = try home.resolved(context.environment)
        let logger = context.logger(.warning)
        let path = file.hasPrefix("/") ? file : (WorkingFolder.path ?? "") + "/" + file
        let trial: Trial
        var written: [String] = []
        if let image {
            let drawn = try await TrialPictures.of(
                file: path, home: home, environment: context.environment, logger: logger)
            trial = drawn.trial
            written = try write(drawn.pages, to: image)
        } else {
            trial = try await Trial.of(file: path, home: home, environment: context.environment, logger: logger)
        }
        if output.json {
            context.console.print(String(decoding: trial.record.json(style: .indented), as: UTF8.self))
        } else {
            show(trial, context.console)
            for name in written { context.console.print("What was understood is drawn in \(InertText.line(name)).") }
        }
        return .done
    }

    /// - Returns: the files' names.
    private func write(_ pages: [[UInt8]], to image: String) throws -> [String] {
        let stem = image.hasSuffix(".png") ? String(image.dropLast(4)) : image
        var names: [String] = []
        for (index, bytes) in pages.enumerated() {
            let name = index == 0 ? image : "\(stem)-\(index + 1).png"
            do {
                try Data(bytes).write(to: URL(filePath: name))
            } catch {
                throw InstallationError(
                    "The picture cannot be written to \(InertText.line(name)).",
                    hint: "Name a file in a folder that can be written.")
            }
            names.append(name)
        }
        return names
    }

    private func show(_ trial: Trial, _ console: Console) {
        let type = trial.extraction.type
        console.print(
            console.style.bold("\(InertText.line(trial.record.source.name))") + ": \(InertText.line(type.value)) ("
                + Self.percent(type.confidence) + "), language \(trial.extraction.language ?? "unknown"), "
                + "by \(InertText.line(trial.rules.file))")
        console.print()
        var table = Table(["FIELD", "VALUE", "SURE", "NEEDED", "WHY"], right: [2, 3])
        for rule in trial.rules.fields {
            guard let field = trial.extraction.field(rule.name) else { continue }
            table.add(
                rule.name, field.chosen?.value ?? "—", Self.percent(field.confidence), Self.percent(rule.threshold),
                field.chosen?.evidence.joined(separator: " ") ?? "")
            for rival in field.rivals.prefix(3) {
                table.add(
                    "", "or " + rival.value, Self.percent(rival.confidence), "", rival.evidence.joined(separator: " "))
            }
        }
        console.print(table)
        console.print()
        var checks = Table(["CHECK", "", "EXPRESSION", "WITH"])
        for check in trial.checks {
            let verdict = check.result.passed.map { $0 ? "ok" : check.result.severity.rawValue } ?? "not applicable"
            checks.add(
                check.result.rule, verdict, check.expression,
                check.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "))
        }
        console.print(checks)
        console.print()
        guard trial.decision.outcome == .review else { return console.print("It would be accepted.") }
        console.print("It would go before a person:")
        for reason in trial.decision.reasons { console.print("  " + InertText.line(reason.message)) }
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int(share * 1_000)
        return "\(tenths / 10).\(tenths % 10) %"
    }
}

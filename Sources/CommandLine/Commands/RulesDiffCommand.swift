package import ArgumentParser
import DocumentModel
import Evaluation
import FoundationEssentials
import Logging
import Orchestration
import Pipeline
import RuleEngine

package struct RulesDiffCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What other rules would do to earlier documents. Touches none of them.",
        discussion: """
            NEW is a folder of rule files, or one file that takes the place of that about the same type. The newest \
            documents are judged again by both, and held against what people have decided. With --shadow the report is of \
            the rules in Rules.shadow, which judge each new document beside those in force.

              intake rules diff Rules.new
              intake rules diff invoice.yaml --limit 200 --json

            Ends with 1 when a value that a person called right would be wrong, a document would newly be accepted with a \
            wrong value, or the rules have a mistake; else with 0.
            """)

    @Argument(help: ArgumentHelp("Other rules: a folder or a file.", valueName: "new"), completion: .file())
    package var new: String?

    @Flag(name: .long, help: "Report on the rules in Rules.shadow instead.")
    package var shadow = false

    @Option(name: .long, help: ArgumentHelp("Only documents of a type, such as invoice.", valueName: "type"))
    package var type: String?

    @Option(name: .long, help: ArgumentHelp("How many documents at most, the newest first.", valueName: "count"))
    package var limit = 1_000

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var log: LogOptions

    package init() {}

    package func validate() throws {
        if (new == nil) != shadow { throw ValidationError("Name other rules, or say --shadow.") }
        if limit < 1 { throw ValidationError("--limit is at least 1.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let outcome = try load(context)
        guard outcome.problems.isEmpty else {
            for problem in outcome.problems { context.console.remark("intake: " + InertText.line(problem.description)) }
            return .failed
        }
        let comparison = try await context.withInstallation(home, access: .reading) { installation in
            let replay = RulesReplay(
                installation,
                rules: try await RuleKeeper(
                    folder: installation.home.rules,
                    calibrations: CalibrationFolder(path: installation.home.calibrations), clock: context.clock,
                    logger: log.logger(context, default: .error)))
            if shadow { return try await replay.shadow(outcome.rules, limit: limit) }
            let line = ProgressLine()
            defer { line.clear() }
            return try await replay.compare(with: outcome.rules, type: type, limit: limit) {
                line.show("\($0) of \($1) documents")
            }
        }
        if output.json {
            try context.console.printJSON(comparison)
        } else {
            RulesComparisonText(comparison: comparison, console: context.console).show()
        }
        return comparison.isWorse ? .failed : .done
    }

    private func load(_ context: CommandContext) throws -> RuleLoader.Outcome {
        let place = try home.resolved(context.environment)
        func folder(_ path: String) -> URL { URL(filePath: path, directoryHint: .isDirectory) }
        guard let new else { return RuleLoader.load(folder: folder(place.shadowRules)) }
        let path = try EvaluationFiles.absolute(new)
        var isFolder = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw UserError(
                "\(InertText.line(new)) is not there.", hint: "Name a folder of rule files, or one rule file.")
        }
        return isFolder
            ? RuleLoader.load(folder: folder(path)) : RuleLoader.load(folder: folder(place.rules), changed: path)
    }
}

/// What other rules would do, on the terminal.
struct RulesComparisonText {
    var comparison: RulesComparison
    var console: Console

    /// So many changes are named; `--json` has all.
    private static let shown = 20

    func show() {
        head()
        fields()
        changes()
        statuses()
    }

    private func head() {
        console.print(
            console.style.bold(Words.count(comparison.documents, "document")) + ", people have decided about "
                + "\(Words.grouped(comparison.known))"
                + (comparison.unread > 0
                    ? "; of \(Words.grouped(comparison.unread)) more the pages are no longer stored" : "") + ".")
        console.print(
            "Accepted by themselves: \(Words.grouped(comparison.acceptedBefore)) before, "
                + "\(Words.grouped(comparison.accepted)) with the other rules; \(Words.grouped(comparison.newlyAccepted)) "
                + "newly, \(Words.grouped(comparison.newlyReview)) newly before a person.")
        if comparison.newlyAcceptedWrong > 0 {
            console.print(
                console.style.red(
                    "\(Words.count(comparison.newlyAcceptedWrong, "document")) would newly be accepted with a value that "
                        + "people called wrong."))
        }
        if comparison.typeChanged > 0 {
            console.print("\(Words.count(comparison.typeChanged, "document")) would be of another type.")
        }
        console.print()
    }

    private func fields() {
        var table = Table(
            [
                "FIELD", "KEPT RIGHT", "NEWLY RIGHT", "NEWLY WRONG", "KEPT WRONG", "CHANGED", "NEWLY ASKED",
                "NO LONGER ASKED",
            ], right: [1, 2, 3, 4, 5, 6, 7])
        func add(_ name: String, _ balance: RulesComparison.Balance) {
            table.add(
                name, Words.grouped(balance.keptRight), Words.grouped(balance.newlyRight),
                Words.grouped(balance.newlyWrong), Words.grouped(balance.keptWrong), Words.grouped(balance.changed),
                Words.grouped(balance.newlyReview), Words.grouped(balance.newlyAccepted))
        }
        for (name, balance) in comparison.fields.sorted(by: { FieldMatching.precedes($0.key, $1.key) }) {
            add(name, balance)
        }
        add("all", comparison.all)
        console.print(table)
        console.print()
    }

    private func changes() {
        let ordered = comparison.changes.sorted { Self.rank($0.verdict) < Self.rank($1.verdict) }
        for change in ordered.prefix(Self.shown) {
            let verdict =
                switch change.verdict {
                case .newlyWrong: console.style.red("newly wrong")
                case .newlyRight: console.style.green("newly right")
                case .changed: "changed"
                }
            console.print(
                "\(verdict)  \(change.document.short)  \(Words.shortened(change.name, to: 32))  "
                    + "\(InertText.line(change.field)): \(Self.quoted(change.before)) → \(Self.quoted(change.after))"
                    + (change.verdict == .newlyWrong ? ", right is \(Self.quoted(change.right))" : ""))
        }
        more(ordered.count)
    }

    private func statuses() {
        for change in comparison.statuses.prefix(Self.shown) {
            let reason = change.isAccepted ? change.wrong.joined(separator: ", ") : change.reasons.first ?? ""
            console.print(
                "\(change.isAccepted ? "newly accepted" : "newly before a person")  \(change.document.short)  "
                    + "\(Words.shortened(change.name, to: 32))"
                    + (reason.isEmpty ? "" : change.isAccepted ? ", wrong: " : ": ")
                    + InertText.line(reason, limit: 160))
        }
        more(comparison.statuses.count)
    }

    private func more(_ count: Int) {
        if count > Self.shown { console.print("and \(Words.grouped(count - Self.shown)) more; --json has all") }
        if count > 0 { console.print() }
    }

    private static func rank(_ verdict: RulesComparison.FieldChange.Verdict) -> Int {
        switch verdict {
        case .newlyWrong: 0
        case .newlyRight: 1
        case .changed: 2
        }
    }

    private static func quoted(_ value: String?) -> String {
        value.map { "“" + InertText.line($0, limit: 60) + "”" } ?? "none"
    }
}

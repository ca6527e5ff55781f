package import ArgumentParser
import DocumentModel
import Evaluation
import FoundationEssentials
import Logging
import Pipeline

package struct EvaluateCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Measure on labelled documents how much is right, and how sure one can be.",
        discussion: """
            Each document is read and judged by the home's settings and rules; nothing of it is stored. A truth file has a \
            JSON object a line: file, sha256, set, family, type, language, and the fields as they should be. Values of \
            accepted documents that are wrong are listed with their evidence.

              intake evaluate truth.jsonl --documents samples --json >before.json
              intake evaluate truth.jsonl --documents samples --compare before.json --html report.html
            """)

    @Argument(help: ArgumentHelp("What is true of the documents.", valueName: "truth.jsonl"), completion: .file())
    package var truth: [String]

    @Option(
        name: .long, help: ArgumentHelp("The folder that the files of the truth are in.", valueName: "dir"),
        completion: .directory)
    package var documents: String

    @Option(
        name: .long, help: ArgumentHelp("Say what changed since an earlier result of --json.", valueName: "file"),
        completion: .file())
    package var compare: String?

    @Option(name: .long, help: ArgumentHelp("Also write a page with charts.", valueName: "file"), completion: .file())
    package var html: String?

    @Option(
        name: .long, help: ArgumentHelp("Also write what was found, a JSON object a document.", valueName: "file"),
        completion: .file())
    package var predictions: String?

    @Option(
        name: .long,
        help: ArgumentHelp(
            "Keep the words of pages here, and take them from here while the reader is the same.", valueName: "dir"),
        completion: .directory)
    package var pages: String?

    @Flag(name: .long, help: "Take scores as they are instead of probabilities: what the calibration is fitted on.")
    package var uncalibrated = false

    @Option(
        name: .long, help: ArgumentHelp("Score by these weights instead of the shipped ones.", valueName: "file"),
        completion: .file())
    package var weights: String?

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var log: LogOptions

    package init() {}

    package func validate() throws {
        if truth.isEmpty { throw ValidationError("Name a truth file.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let labels = try truth.flatMap { try EvaluationFiles.labels($0) }
        guard !labels.isEmpty else {
            throw UserError("There is no document to evaluate.", hint: "A truth file has a JSON object a line.")
        }
        let earlier = try compare.map { try EvaluationFiles.evaluation($0) }
        let trials = try await Trials(
            home: try home.resolved(context.environment), environment: context.environment, pages: pages,
            confidences: uncalibrated ? .uncalibrated : .inForce,
            weights: try weights.map { try EvaluationFiles.text($0) },
            clock: context.clock, logger: log.logger(context, default: .error))
        let run = EvaluationRun(trials: trials, folder: try EvaluationFiles.absolute(documents))
        let line = ProgressLine()
        let tried = await run.predictions(for: labels) { line.show("\($0) of \(labels.count) documents") }
        line.clear()
        await trials.close()
        try Task.checkCancellation()
        var evaluation = Evaluation(
            of: tried.map { JudgedDocument($0.label, prediction: $0.prediction) },
            versions: .init(
                pipeline: PipelineVersion.current, rules: trials.rulesInForce, reader: trials.reader),
            isCalibrated: !uncalibrated)
        evaluation.comparison = earlier.map { Comparison(evaluation, with: $0) }
        try write(tried, evaluation)
        if output.json {
            try context.console.printJSON(evaluation)
        } else {
            EvaluationText(evaluation: evaluation, console: context.console).show()
        }
        return remark(on: tried, context.console)
    }

    private func write(_ tried: [EvaluationRun.Tried], _ evaluation: Evaluation) throws {
        if let predictions {
            let lines = tried.flatMap {
                $0.prediction.json(sha256: $0.sha256, name: $0.label.name) + [UInt8(ascii: "\n")]
            }
            try EvaluationFiles.write(lines, to: predictions)
        }
        if let html { try EvaluationFiles.write(Array(EvaluationPage(evaluation: evaluation).html.utf8), to: html) }
    }

    /// Says which documents could not be read, or are not those that were labelled.
    private func remark(on tried: [EvaluationRun.Tried], _ console: Console) -> ExitStatus {
        let failed = tried.compactMap { $0.prediction.failure }
        for failure in failed.prefix(10) { console.remark("intake: " + InertText.lines(failure)) }
        if failed.count > 10 { console.remark("intake: and \(failed.count - 10) more documents could not be read.") }
        let others = tried.filter { $0.prediction.failure == nil && $0.sha256 != $0.label.sha256 }
        if let first = others.first {
            console.remark(
                "intake: \(Words.count(others.count, "file")) not of the bytes that were labelled, such as "
                    + InertText.line(first.label.file, limit: 120) + ".")
        }
        return failed.isEmpty ? .done : .someDocumentsFailed
    }
}

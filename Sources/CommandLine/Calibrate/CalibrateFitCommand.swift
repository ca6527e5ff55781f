package import ArgumentParser
import DocumentModel
import Evaluation
import FoundationEssentials
import Logging
import Orchestration
import Pipeline
import RuleEngine
package import Statistics

/// `intake calibrate fit`, which `intake calibrate` means.
package struct CalibrateFitCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "fit", abstract: "Fit a calibration, say what it is worth, and keep it as a new version.",
        discussion: """
            One half of the samples is fitted on, the other judges. Samples are the fields of this home that people have \
            decided, and with --truth labelled documents. A threshold is claimed only when the judging half carries it: \
            299 right values for an error of 1 % at 95 %. A new version is in force only with --use, or by \
            `intake calibrate use`; fields without a claim then go to review.

              intake calibrate --dry-run
              intake calibrate --truth truth.jsonl --documents samples --use

            Ends with 1 when there are too few samples to fit anything.
            """)

    @Option(
        name: .long, parsing: .upToNextOption,
        help: ArgumentHelp("Labelled documents besides those of the home.", valueName: "truth.jsonl"),
        completion: .file())
    package var truth: [String] = []

    @Option(
        name: .long, help: ArgumentHelp("The folder that the files of the truth are in.", valueName: "dir"),
        completion: .directory)
    package var documents: String?

    @Option(
        name: .long, help: ArgumentHelp("Keep the words of labelled documents' pages here.", valueName: "dir"),
        completion: .directory)
    package var pages: String?

    @Flag(name: .long, help: "Leave out what people of this home have decided.")
    package var onlyTruth = false

    @Option(
        name: .long,
        help: ArgumentHelp(
            "The target error of every field in the report (default: that of the rules).", valueName: "share"))
    package var target: Double?

    @Option(name: .long, help: ArgumentHelp("How sure bounds are (default: 0.95).", valueName: "share"))
    package var confidence = BinomialBound.usualConfidence

    @Flag(name: .long, help: "Put the new version in force.")
    package var use = false

    @Flag(name: .long, help: "Only report; write nothing.")
    package var dryRun = false

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var log: LogOptions

    package init() {}

    package func validate() throws {
        if truth.isEmpty != (documents == nil) {
            throw ValidationError("--truth and --documents go together: the labels, and the folder of their files.")
        }
        if onlyTruth, truth.isEmpty { throw ValidationError("--only-truth needs --truth.") }
        if let target, !(target > 0 && target < 1) {
            throw ValidationError("--target is a share between 0 and 1, such as 0.01.")
        }
        if !(confidence >= 0.5 && confidence < 1) {
            throw ValidationError("--confidence is a share from 0.5 to below 1, such as 0.95.")
        }
        if dryRun, use { throw ValidationError("--dry-run writes nothing, so there is nothing to --use.") }
    }

    /// Fewer tell nothing of anything.
    static let fewestSamples = 60

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let place = try home.resolved(context.environment)
        let actor = dryRun ? nil : try context.authorize(.calibrate, at: place)
        let logger = log.logger(context, default: .error)
        let rules = try await RuleKeeper(folder: place.rules, clock: context.clock, logger: logger).rules
        var samples: [CalibrationSample] = []
        if !onlyTruth { samples += try await homeSamples(rules, context) }
        if !truth.isEmpty { samples += try await labelledSamples(place, logger, context) }
        guard samples.count >= Self.fewestSamples else {
            throw UserError(
                "\(Words.count(samples.count, "sample")) of \(Self.fewestSamples) that it takes at least.",
                hint: "Review more documents, let some be drawn (`sampling:` in the rules), or name labelled ones with "
                    + "--truth and --documents.")
        }
        var targets = rules.targetErrors
        if let target { for field in Set(samples.map(\.field)).union(targets.keys) { targets[field] = target } }
        let fit = CalibrationFit(
            samples,
            options: .init(targets: targets, confidence: confidence, pipeline: PipelineVersion.current))
        let folder = CalibrationFolder(path: place.calibrations)
        var version: Int?
        if let actor {
            let number = try folder.add(fit.model, by: actor.signature, at: context.clock.now())
            version = number
            if use { try folder.use(number, by: actor.signature, at: context.clock.now()) }
        }
        let outcome = CalibrationOutcome(version: version, isInForce: use, model: fit.model, report: fit.report)
        if output.json {
            try context.console.printJSON(outcome)
        } else {
            CalibrationText(outcome: outcome, console: context.console).show()
        }
        return .done
    }

    private func homeSamples(_ rules: RuleSet, _ context: CommandContext) async throws -> [CalibrationSample] {
        try await context.withInstallation(home, access: .reading) { installation in
            let line = ProgressLine()
            let found = try await HomeSamples.gathered(installation, rules: rules) {
                line.show("\($0) decided documents")
            }
            line.clear()
            if found.unread > 0 {
                context.console.remark(
                    "intake: the pages of \(Words.count(found.unread, "decided document")) are no longer stored; "
                        + "they are left out.")
            }
            return found.samples
        }
    }

    private func labelledSamples(
        _ place: Home, _ logger: Logger, _ context: CommandContext
    ) async throws -> [CalibrationSample] {
        let labels = try truth.flatMap { try EvaluationFiles.labels($0) }
        let trials = try await Trials(
            home: place, environment: context.environment, pages: pages, confidences: .scores, clock: context.clock,
            logger: logger)
        let run = EvaluationRun(trials: trials, folder: try EvaluationFiles.absolute(documents ?? "."))
        let line = ProgressLine()
        let tried = await run.predictions(for: labels) { line.show("\($0) of \(labels.count) documents") }
        line.clear()
        await trials.close()
        try Task.checkCancellation()
        for failure in tried.compactMap(\.prediction.failure).prefix(5) {
            context.console.remark("intake: " + InertText.lines(failure))
        }
        return tried.flatMap { LabelledSamples.samples(JudgedDocument($0.label, prediction: $0.prediction)) }
    }
}

/// What labelled documents say of the machine's values.
enum LabelledSamples {
    static func samples(_ document: JudgedDocument) -> [CalibrationSample] {
        // Every till has a layout of its own, though they all be called receipts.
        let cluster = document.family.isEmpty || document.type == "receipt" ? document.sha256 : document.family
        return document.fields.compactMap { field in
            guard field.got != nil, let source = field.source else { return nil }
            return CalibrationSample(
                field: FieldMatching.recordName(of: field.name) ?? field.name, source: source.rawValue,
                score: field.confidence, isRight: field.match.right, cluster: cluster)
        }
    }
}

/// A fit, as `--json` writes it.
package struct CalibrationOutcome: Encodable, Sendable {
    package var schema = "intake/calibration-report/1"
    /// Nil for a dry run.
    package var version: Int?
    package var isInForce: Bool
    package var model: CalibrationModel
    package var report: CalibrationReport

    package init(version: Int?, isInForce: Bool, model: CalibrationModel, report: CalibrationReport) {
        self.version = version
        self.isInForce = isInForce
        self.model = model
        self.report = report
    }

    enum CodingKeys: String, CodingKey {
        case schema, version
        case isInForce = "in_force"
        case model, report
    }
}

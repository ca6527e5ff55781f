import DocumentModel
import Evaluation
import FoundationEssentials
import Orchestration
import Pipeline

/// `evaluate` by the calendar: measures the home's rules on labelled documents, and says what changed since the last time.
///
/// The schedule's `with:` names `truth` and `documents`, relative to the home. Results are kept as `evaluations/TIME.json`;
/// a value that was not wrong before makes the report's line say so.
struct EvaluateJob: MaintenanceJob {
    let kind = Configuration.ScheduledJob.Job.evaluate

    func run(_ context: JobContext) async throws -> JobReport {
        let home = context.installation.home
        guard let truth = context.options["truth"], let documents = context.options["documents"] else {
            throw StepFault(
                code: "job-settings",
                message: "The job evaluate needs `with: {truth: FILE, documents: DIR}` in its schedule.",
                isPermanent: true)
        }
        do {
            return try await evaluate(home.resolve(truth), home.resolve(documents), context)
        } catch let error as UserError {
            throw StepFault(code: "job-settings", message: error.description, isPermanent: true)
        }
    }

    private func evaluate(_ truth: String, _ documents: String, _ context: JobContext) async throws -> JobReport {
        let home = context.installation.home
        let labels = try EvaluationFiles.labels(truth)
        let trials = try await Trials(
            home: home, environment: ProcessInfo.processInfo.environment, clock: context.installation.clock,
            logger: context.logger)
        let tried = await EvaluationRun(trials: trials, folder: documents).predictions(for: labels) { _ in }
        await trials.close()
        try Task.checkCancellation()
        let evaluation = Evaluation(
            of: tried.map { JudgedDocument($0.label, prediction: $0.prediction) },
            versions: .init(pipeline: PipelineVersion.current, rules: trials.rulesInForce, reader: trials.reader))
        let folder = home.path + "/evaluations"
        let earlier = try Self.latest(in: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let name = context.startedAt.iso8601.replacing(":", with: "") + ".json"
        try EvaluationFiles.write(
            Array(try Console.json(evaluation, pretty: true).utf8) + [0x0A], to: folder + "/" + name)
        return report(evaluation, earlier: earlier, file: "evaluations/" + name)
    }

    private static func latest(in folder: String) throws -> Evaluation? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let latest = names.filter { $0.hasSuffix(".json") }.max()
        return try latest.map { try EvaluationFiles.evaluation(folder + "/" + $0) }
    }

    private func report(_ evaluation: Evaluation, earlier: Evaluation?, file: String) -> JobReport {
        let through = StraightThrough(of: evaluation.documents)
        let figures = Figures(of: evaluation.documents)
        let known = Set((earlier?.silentErrors ?? []).map { "\($0.file) \($0.field.name)" })
        let wrong = evaluation.silentErrors.map { "\($0.file) \($0.field.name)" }
        let new = wrong.filter { !known.contains($0) }
        return JobReport(
            "\(evaluation.documents.count) documents: \(Words.percent(through.rate)) accepted, F1 "
                + "\(Words.probability(figures.f1)), \(wrong.count) wrong values accepted, \(new.count) of them new; \(file)",
            changed: new.count,
            figures: [
                "documents": evaluation.documents.count, "accepted": through.accepted, "review": through.review,
                "failed": through.failed, "wrong_accepted": wrong.count, "new_wrong_accepted": new.count,
            ],
            details: new.map { InertText.line("newly wrong: \($0)", limit: 300) })
    }
}

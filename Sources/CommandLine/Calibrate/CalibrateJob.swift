import Orchestration
import Pipeline
import Statistics

/// `calibrate` by the calendar: fits a new version to what people of the home have decided.
///
/// It is put in force only with `with: {use: true}`; else a person looks at it and says `intake calibrate use N`.
struct CalibrateJob: MaintenanceJob {
    let kind = Configuration.ScheduledJob.Job.calibrate

    func run(_ context: JobContext) async throws -> JobReport {
        let installation = context.installation
        let rules = try await RuleKeeper(
            folder: installation.home.rules, clock: installation.clock, logger: context.logger
        ).rules
        let samples = try await HomeSamples.gathered(installation, rules: rules).samples
        guard samples.count >= CalibrateFitCommand.fewestSamples else {
            return JobReport(
                "\(Words.count(samples.count, "sample")) of \(CalibrateFitCommand.fewestSamples) that it takes at least; "
                    + "nothing was fitted",
                changed: 0, figures: ["samples": samples.count])
        }
        let fit = CalibrationFit(
            samples, options: .init(targets: rules.targetErrors, pipeline: PipelineVersion.current))
        let isUsed = context.options["use"] == "true"
        let now = installation.clock.now()
        let folder = CalibrationFolder(path: installation.home.calibrations)
        let version = try folder.add(fit.model, by: context.actor, at: now)
        if isUsed { try folder.use(version, by: context.actor, at: now) }
        return JobReport(
            "version \(version) fitted to \(Words.count(samples.count, "sample")), "
                + (isUsed ? "in force" : "not in force until `intake calibrate use \(version)`"),
            changed: 1,
            figures: [
                "version": version, "samples": fit.report.samples, "wrong": fit.report.wrong,
                "accepted_values": fit.report.accepted.values, "accepted_wrong": fit.report.accepted.errors,
            ],
            details: fit.report.fields.map { "\($0.field) (\($0.source)): \($0.claim)" })
    }
}

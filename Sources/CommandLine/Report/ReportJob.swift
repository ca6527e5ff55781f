import FoundationEssentials
import Orchestration
import Pipeline
import Statistics

/// `report` by the calendar: writes `reports/TIME.html` and `reports/TIME.json` about the last days (`with: {days: 7}`;
/// 30 unless told otherwise).
struct ReportJob: MaintenanceJob {
    let kind = Configuration.ScheduledJob.Job.report

    func run(_ context: JobContext) async throws -> JobReport {
        let told = context.options["days"] ?? "30"
        guard let days = Int64(told), (1...36_500).contains(days) else {
            throw StepFault(
                code: "job-settings", message: "The job report takes `with: {days: N}`, N from 1 to 36500.",
                isPermanent: true)
        }
        let end = context.startedAt
        let start = Timestamp(milliseconds: end.milliseconds - days * 86_400_000)
        let report = try await ReportDesk(context.installation).report(
            from: start, to: end, by: days > 62 ? .month : days > 14 ? .week : .day)
        let folder = context.installation.home.path + "/reports"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let name = end.iso8601.replacing(":", with: "")
        try EvaluationFiles.write(
            Array(WorkflowReportPage(report: report).html.utf8), to: folder + "/\(name).html")
        try EvaluationFiles.write(
            Array(try Console.json(report, pretty: true).utf8) + [0x0A], to: folder + "/\(name).json")
        return JobReport(
            "\(Words.count(report.documents, "document")) in \(Words.count(Int(days), "day")): "
                + "\(report.accepted) accepted, \(report.rejected) rejected, \(report.failed) failed, "
                + "\(report.open) open; reports/\(name).html",
            changed: 1,
            figures: [
                "documents": report.documents, "accepted": report.accepted, "rejected": report.rejected,
                "failed": report.failed, "open": report.open,
            ])
    }
}

import Pipeline

/// The jobs that `schedules:` may name and that are built from commands; the pipeline knows the others itself.
enum MaintenanceJobs {
    static let all: [any MaintenanceJob] = [EvaluateJob(), CalibrateJob(), ReportJob()]
}

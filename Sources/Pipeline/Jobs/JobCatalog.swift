/// The jobs of this build: those that the pipeline knows, and those of the parts above it.
struct JobCatalog: Sendable {
    private let jobs: [any MaintenanceJob]

    init(_ workshop: Workshop, besides others: [any MaintenanceJob]) {
        let own: [any MaintenanceJob] = [
            ReprocessJob(kind: .reprocessStale, workshop: workshop),
            ReprocessJob(kind: .reprocessFailed, workshop: workshop), RetentionJob(),
        ]
        jobs = own + others
    }

    func job(_ kind: Configuration.ScheduledJob.Job) -> (any MaintenanceJob)? {
        jobs.first { $0.kind == kind }
    }
}

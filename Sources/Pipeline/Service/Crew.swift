import Logging
import Orchestration

extension Engine {
    /// An engine that does the document workflow's work. `handoffs` are those it serves; with `jobs`, those that the
    /// pipeline does not know itself, it also does what the calendar starts.
    static func working(
        in workshop: Workshop, serving handoffs: [Configuration.Handoff] = [],
        maintaining jobs: [any MaintenanceJob]? = nil
    ) -> Engine {
        let configuration = workshop.configuration
        var queues = queues(workshop.installation, serving: handoffs)
        if jobs != nil { queues[Maintenance.queue] = Maintenance.slots }
        var handlers = DocumentWorkflow.handlers(workshop)
        handlers["maintenance"] = MaintenanceHandler(
            workshop: workshop, catalog: JobCatalog(workshop, besides: jobs ?? []))
        handlers[DeliverHandler.name] = DeliverHandler(workshop: workshop)
        handlers.merge(Notice.handlers(workshop)) { $1 }
        return Engine(
            store: workshop.installation.jobs, handlers: handlers,
            configuration: EngineConfiguration(
                worker: .currentProcess(
                    build: PipelineVersion.current, slots: queues.values.reduce(0) { $0 + ($1 ?? 0) }),
                queues: queues, shutdownLimit: .milliseconds(Int(configuration.shutdownSeconds * 1_000)),
                hasEnded: WorkerRegistration.hasEndedHere),
            clock: workshop.installation.clock, logger: workshop.logger)
    }

    /// The queues served, each with its share of the slots, so that pages under recognition never keep documents that
    /// are read from being judged, and deliveries keep nobody from anything.
    static func queues(_ installation: Installation, serving handoffs: [Configuration.Handoff]) -> [String: Int?] {
        let configuration = installation.configuration
        // A machine that shares takes no more than it reads soon; the others wait for work as well.
        let reading = configuration.readerProcesses * (installation.isShared ? 2 : 8)
        return HandoffWorkflow.queues(handoffs).merging([
            DocumentWorkflow.judgingQueue: configuration.workerSlots, DocumentWorkflow.readingQueue: reading,
        ]) { first, _ in first }
    }
}

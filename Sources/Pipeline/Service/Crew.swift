import Logging
import Orchestration

extension Engine {
    /// An engine that does the document workflow's work, and what the calendar starts.
    static func working(in workshop: Workshop) -> Engine {
        let configuration = workshop.configuration
        let slots = configuration.workerSlots
        let readers = configuration.readerProcesses
        var handlers = DocumentWorkflow.handlers(workshop)
        handlers["maintenance"] = MaintenanceHandler(workshop: workshop)
        return Engine(
            store: workshop.installation.jobs, handlers: handlers,
            configuration: EngineConfiguration(
                worker: .currentProcess(build: PipelineVersion.current, slots: slots + 8 * readers),
                // Pages under recognition never keep documents that are read from being judged.
                queues: [DocumentWorkflow.judgingQueue: slots, DocumentWorkflow.readingQueue: 8 * readers],
                shutdownLimit: .milliseconds(Int(configuration.shutdownSeconds * 1_000)),
                hasEnded: WorkerRegistration.hasEndedHere),
            clock: workshop.installation.clock, logger: workshop.logger)
    }
}

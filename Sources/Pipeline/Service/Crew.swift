import Logging
import Orchestration

extension Engine {
    /// An engine that does the document workflow's work, and what the calendar starts.
    static func working(in workshop: Workshop) -> Engine {
        let configuration = workshop.configuration
        let slots = configuration.workerSlots
        // A machine that shares takes no more than it reads soon; the others wait for work as well.
        let reading = configuration.readerProcesses * (workshop.installation.isShared ? 2 : 8)
        var handlers = DocumentWorkflow.handlers(workshop)
        handlers["maintenance"] = MaintenanceHandler(workshop: workshop)
        handlers.merge(Notice.handlers(workshop)) { $1 }
        return Engine(
            store: workshop.installation.jobs, handlers: handlers,
            configuration: EngineConfiguration(
                worker: .currentProcess(build: PipelineVersion.current, slots: slots + reading),
                // Pages under recognition never keep documents that are read from being judged.
                queues: [DocumentWorkflow.judgingQueue: slots, DocumentWorkflow.readingQueue: reading],
                shutdownLimit: .milliseconds(Int(configuration.shutdownSeconds * 1_000)),
                hasEnded: WorkerRegistration.hasEndedHere),
            clock: workshop.installation.clock, logger: workshop.logger)
    }
}

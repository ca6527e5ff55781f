import DocumentModel
import Orchestration
import RecordStorage

/// One record's way to one consumer: a workflow for each handoff, with a queue of its own, so that a consumer that is
/// slow, down or paused holds up nobody else.
enum HandoffWorkflow {
    static func definition(_ handoff: Configuration.Handoff) -> WorkflowDefinition {
        let name = HandoffRoute.workflow(handoff.name)
        return WorkflowDefinition(
            name: name,
            steps: [
                StepDefinition(
                    DeliverHandler.name, queue: name, retry: handoff.retry,
                    // What is sent has its own limit; this one is for what comes in between.
                    startToClose: handoff.limit.wholeMilliseconds + 60_000)
            ])
    }

    /// The queues that deliveries wait in, and how many of each are made at the same time.
    static func queues(_ handoffs: [Configuration.Handoff]) -> [String: Int?] {
        Dictionary(
            handoffs.map { (HandoffRoute.workflow($0.name), $0.parallel) }, uniquingKeysWith: { first, _ in first })
    }

    /// Before anything that may change a record, so that its deliveries begin with it.
    static func register(_ handoffs: [Configuration.Handoff], jobs: any JobStore) async throws {
        for handoff in handoffs { try await jobs.register(definition(handoff)) }
    }

    /// Gives runs to deliveries that a process began which knew no workflow for them.
    static func recover(_ installation: Installation) async throws {
        let known = Set(installation.configuration.handoffs.map(\.name))
        for delivery in try await installation.records.strandedDeliveries() where known.contains(delivery.handoff) {
            _ = try await installation.jobs.submit(
                RunSubmission(
                    workflow: HandoffRoute.workflow(delivery.handoff),
                    idempotencyKey: HandoffRoute.idempotencyKey(
                        delivery.handoff, delivery.document, version: delivery.version),
                    subject: delivery.document.description,
                    input: HandoffRoute.input(delivery.handoff, delivery.document, version: delivery.version),
                    priority: 150),
                effects: [
                    RecordEffect.handOver(
                        handoff: delivery.handoff, delivery.document, version: delivery.version)
                ])
        }
    }
}

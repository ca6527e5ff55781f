import Orchestration
import OrchestrationTestKit
import Testing

@testable import Pipeline

@Suite("Files wait in the inbox while too many documents wait to be worked on")
struct QueueAdmissionTests {
    private let clock = TestClock()

    private func submit(_ workflow: WorkflowDefinition, _ count: Int, to jobs: InMemoryJobStore) async throws {
        try await jobs.register(workflow)
        for number in 0..<count {
            _ = try await jobs.submit(
                RunSubmission(
                    workflow: workflow.name, idempotencyKey: "\(workflow.name) \(number)", subject: "\(number)",
                    input: "{}"),
                effects: [])
        }
    }

    @Test func documentsCountAndDeliveriesDoNot() async throws {
        let jobs = InMemoryJobStore(clock: clock)
        let admission = QueueAdmission(jobs: jobs, backlog: 3, clock: clock)
        let settings = "handoffs: [{name: erp, kind: directory, directory: /srv/out}]"
        let configuration = try ConfigurationReader.configuration(settings, file: "/srv/intake.yaml")
        let handoff = try #require(configuration.handoffs.first)
        try await submit(HandoffWorkflow.definition(handoff), 5, to: jobs)
        try await submit(DocumentWorkflow.definition, 2, to: jobs)
        #expect(await admission.mayTake(), "a consumer that is down leaves no document in the inbox")
        try await submit(DocumentWorkflow.definition, 3, to: jobs)
        #expect(await admission.mayTake(), "one count is good for half a second")
        clock.advance(by: .milliseconds(500))
        #expect(await !admission.mayTake())
    }
}

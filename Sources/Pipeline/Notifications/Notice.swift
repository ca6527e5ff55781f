import Delivery
import DocumentModel
import FoundationEssentials
import Orchestration
import RecordStorage

/// Tells somebody that a review's time has come: by a run of its own, which the store starts along with the timer, so
/// that no occasion is lost, and each target is tried until it has taken it.
package enum Notice {
    package static let workflow = "notify"

    enum Step {
        static let prepare = "prepare"
        static let deliver = "deliver"
    }

    static let definition = WorkflowDefinition(
        name: workflow,
        steps: [
            // Who wants to hear of it, and what there is to say.
            StepDefinition(Step.prepare, handler: "notify-prepare"),
            // Each target by itself: one that fails is tried again without the others.
            StepDefinition(
                Step.deliver, handler: "notify-deliver", after: [Step.prepare], reads: [Step.prepare],
                retry: Policy.Retry(maximumAttempts: 12, base: 10_000, cap: 3_600_000), startToClose: 660_000),
        ])

    static func handlers(_ workshop: Workshop) -> [String: any StepHandler] {
        [
            "notify-prepare": PrepareNotificationHandler(workshop: workshop),
            "notify-deliver": DeliverNotificationHandler(workshop: workshop),
        ]
    }

    /// What has happened, as the store says it.
    struct Occasion: Codable, Sendable {
        var event: String
        var at: Int64
        var task: String
        var kind: String
        var subject: String
        var run: String
        var trace: String
        var level: Int
        var priority: Int
        var role: String?
        var assignee: String?
        var created: Int64
        var due: Int64?
    }

    /// What a target is told: one JSON object.
    package struct Message: Hashable, Codable, Sendable {
        package var schema = "intake/notice/1"
        package var event: String
        package var at: String
        package var document: String
        package var name: String
        /// `review`, or `approval` of what others decided.
        package var task: String
        package var role: String?
        package var people: [String]
        package var claimedBy: String?
        package var level: Int
        package var priority: Int
        package var waitingSince: String
        package var dueAt: String?
        package var trace: String

        enum CodingKeys: String, CodingKey {
            case schema, event, at, document, name, task, role, people, level, priority, trace
            case claimedBy = "claimed_by"
            case waitingSince = "waiting_since"
            case dueAt = "due_at"
        }
    }
}

/// Finds the targets, and sends a step to each.
private struct PrepareNotificationHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let occasion = try JSONDecoder().decode(Notice.Occasion.self, from: Data(context.input.utf8))
        let targets = workshop.configuration.notify.filter { $0.events.contains(occasion.event) }
        let inputs = try targets.map { try RecentValues.encoded($0.name) }
        return .advance(
            StepResult(
                output: try RecentValues.encoded(try await message(occasion)),
                fanOut: [.init(step: Notice.Step.deliver, inputs: inputs)]))
    }

    private func message(_ occasion: Notice.Occasion) async throws -> Notice.Message {
        let stored: StoredDocument? =
            if let document = DocumentIdentifier(occasion.subject) {
                try await workshop.records.document(document)
            } else { nil }
        let task = try await workshop.installation.jobs.task(HumanTaskIdentifier(occasion.task))
        let people = occasion.role.map { workshop.configuration.people.holders(of: Role($0)) } ?? []
        return Notice.Message(
            event: occasion.event, at: Timestamp(milliseconds: occasion.at).iso8601, document: occasion.subject,
            name: stored?.name ?? "", task: task?.step == DocumentWorkflow.Step.approve ? "approval" : occasion.kind,
            role: occasion.role, people: people, claimedBy: occasion.assignee, level: occasion.level,
            priority: occasion.priority, waitingSince: Timestamp(milliseconds: occasion.created).iso8601,
            dueAt: occasion.due.map { Timestamp(milliseconds: $0).iso8601 }, trace: occasion.trace)
    }
}

/// Gives the message to one target.
private struct DeliverNotificationHandler: StepHandler {
    let workshop: Workshop

    func run(_ context: StepContext) async throws -> StepOutcome {
        let name = try JSONDecoder().decode(String.self, from: Data((context.instanceInput ?? "null").utf8))
        guard let target = workshop.configuration.notify.first(where: { $0.name == name }) else {
            throw StepFault(
                code: "unknown-notification", message: "intake.yaml names no notification \(name) any more.",
                isPermanent: true)
        }
        guard let message = context.outputs[Notice.Step.prepare] else {
            throw StepFault(code: "missing-output", message: "There is nothing to tell.", isPermanent: true)
        }
        let verdict = await target.target.send(
            DeliveryMessage(
                body: Array((message + "\n").utf8), idempotencyKey: "notice:\(context.run):\(name)",
                delivery: context.run.text, attempt: context.attempt,
                traceparent: "00-\(context.trace.traceID)-\(context.trace.spanID)-01",
                variables: ["INTAKE_HOME": workshop.installation.home.path]),
            seconds: workshop.installation.clock.now().milliseconds / 1_000)
        return .advance(StepResult(output: try RecentValues.encoded(try await DeliverHandler.evidence(of: verdict))))
    }
}

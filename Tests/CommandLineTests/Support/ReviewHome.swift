import DocumentModel
import Foundation
import Orchestration
import OrchestrationTestKit
import Review
import RuleEngine
import Testing

@testable import Pipeline

/// A home with a real database, in which documents wait for a person.
struct ReviewHome {
    let installation: Installation
    let rules: RuleLibrary
    let clock: TestClock

    /// Opens a new home for the length of a test.
    static func with(_ questions: [ReviewTask], _ body: (ReviewHome) async throws -> Void) async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let home = Home(path: folder.path)
        for path in [home.store, home.rules] {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        try Data(Configuration.template.utf8).write(to: URL(filePath: home.configurationFile))
        try Data(DoubtfulInvoice.rules.utf8).write(to: URL(filePath: home.rules + "/invoice.yaml"))
        let fallback = "type: document\nfallback: true\nfields: {}\n"
        try Data(fallback.utf8).write(to: URL(filePath: home.rules + "/document.yaml"))
        let clock = TestClock()
        let installation = try await Installation.open(home, access: .writing, clock: clock)
        let rules = try RuleLibrary(folder: URL(filePath: home.rules))
        do {
            let sample = ReviewHome(installation: installation, rules: rules, clock: clock)
            for question in questions { try await sample.ask(question) }
            try await body(sample)
        } catch {
            await installation.close()
            throw error
        }
        await installation.close()
    }

    func desk(_ reviewer: String) -> ReviewDesk {
        ReviewDesk(installation: installation, actor: Actor(reviewer), rules: rules)
    }

    /// What was answered about a document.
    func answer(about question: ReviewTask) async throws -> ReviewAnswer {
        let tasks = try await installation.jobs.tasks(
            HumanTaskFilter(kind: "review", subject: question.document.description, phases: [.answered]))
        let text = try #require(tasks.first?.answer)
        return try JSONDecoder().decode(ReviewAnswer.self, from: Data(text.utf8))
    }

    /// Parks a run of a small workflow, as the document workflow does.
    private func ask(_ question: ReviewTask) async throws {
        let jobs = installation.jobs
        try await jobs.register(WorkflowDefinition(name: "question", steps: [StepDefinition("review")]))
        let key = question.document.hex
        _ = try await jobs.submit(
            RunSubmission(
                workflow: "question", idempotencyKey: key, subject: question.document.description, input: "null"),
            effects: [])
        let claimed = try await jobs.claim(
            ClaimRequest(worker: "test", queues: ["default"], handlers: ["review"], limit: 1))
        let payload = String(decoding: try JSONEncoder().encode(question), as: UTF8.self)
        _ = try await jobs.park(
            try #require(claimed.first).lease, task: HumanTaskRequest(kind: "review", payload: payload), effects: [])
        clock.advance(by: .seconds(1))
    }
}

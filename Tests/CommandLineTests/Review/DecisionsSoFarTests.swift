import DocumentModel
import Foundation
import Orchestration
import OrchestrationTestKit
import Pipeline
import Review
import Testing

@Suite("What people decided, as a new run about the document knows it")
struct DecisionsSoFarTests {
    private let kept = Decision(by: "reviewer-1", at: "2026-11-20T10:00:00Z", action: .accept)
    private let answered = Decision(by: "reviewer-2", at: "2026-11-20T11:00:00Z", action: .reject)

    @Test func aRunThatBecomesTheRecordMeanwhileIsHeard() async throws {
        var record: [Decision] = []
        let gathered = try await DecisionsSoFar.gathered(
            earlierRunsEnd: {
                // It could not be cancelled: it had just ended by itself.
                record = [kept]
                return []
            }, recorded: { record })
        #expect(gathered == [kept])
    }

    @Test func answersThatNeverBecameTheRecordFollowItsOwnOnce() async throws {
        let gathered = try await DecisionsSoFar.gathered(
            earlierRunsEnd: { [kept, answered] }, recorded: { [kept] })
        #expect(gathered == [kept, answered])
    }

    @Test func whatWasSaidInRunsThatCameToNothingIsHeardInTheirOrder() async throws {
        let runs = try await DocumentRunsCutShort()
        let takenBack = Decision(by: "reviewer-3", at: "2026-11-20T12:00:00Z", action: .undo)
        let correction = Decision(by: "reviewer-4", at: "2026-11-20T13:00:00Z", action: .correct)

        // One dies behind its answer, one that takes it back dies, too, and the next of that kind is overtaken.
        try await runs.die(in: runs.answered(kept))
        try await runs.die(in: runs.claimed(asking: takenBack))
        try await runs.cancel(runs.claimed(asking: correction).run)
        // Others became the record, are about others, or go on.
        _ = try await runs.complete(runs.answered(Decision(by: "b", at: "2026-11-20T14:00:00Z", action: .accept)))
        try await runs.die(in: runs.claimed(asking: answered, about: "b"))
        _ = try await runs.claimed(asking: answered)

        let said = try await DecisionsSoFar.inRunsCutShort(about: runs.document("a"), runs.jobs)
        #expect(said == [kept, takenBack, correction])
    }
}

/// Runs of two steps that are called as those about documents are.
private struct DocumentRunsCutShort {
    let clock = TestClock()
    let jobs: InMemoryJobStore

    init() async throws {
        jobs = InMemoryJobStore(clock: clock)
        let steps = [StepDefinition("review"), StepDefinition("index", after: ["review"])]
        try await jobs.register(WorkflowDefinition(name: DocumentWorkflow.name, steps: steps))
    }

    func document(_ digit: Character) throws -> DocumentIdentifier {
        try #require(DocumentIdentifier(String(repeating: digit, count: 64)))
    }

    /// The first step of a new run.
    func claimed(asking decision: Decision? = nil, about digit: Character = "a") async throws -> Lease {
        clock.advance(by: .seconds(1))
        let input = DocumentInput(
            document: try document(digit), name: "a.pdf", receivedAt: "2026-11-20T09:00:00Z",
            occasion: decision == nil ? .reprocess : .undo, decision: decision)
        _ = try await jobs.submit(
            RunSubmission(
                workflow: DocumentWorkflow.name, idempotencyKey: UUID().uuidString, subject: input.document.description,
                input: try text(input)), effects: [])
        return try await claim("review")
    }

    /// The second step of a new run, in which somebody has answered.
    func answered(_ decision: Decision) async throws -> Lease {
        let task = try await jobs.park(
            claimed(), task: HumanTaskRequest(kind: "review", payload: "null"), effects: [])
        let answer = ReviewAnswer(outcome: .accept, decisions: [decision])
        try await jobs.answer(task, TaskAnswer(actor: decision.by, output: try text(answer)), effects: [])
        return try await claim("index")
    }

    func die(in lease: Lease) async throws {
        let fault = StepFault(code: "pages-missing", message: "No pages.", isPermanent: true)
        _ = try await jobs.fail(lease, fault: fault, effects: [])
    }

    func cancel(_ run: RunIdentifier) async throws {
        try await jobs.cancel(run, actor: "system", reason: "Overtaken.", effects: [])
    }

    func complete(_ lease: Lease) async throws -> [ClaimedStep] {
        try await jobs.complete(StepCompletion(lease: lease, result: StepResult()))
    }

    private func claim(_ step: String) async throws -> Lease {
        let claimed = try await jobs.claim(
            ClaimRequest(worker: "test", queues: ["default"], handlers: [step], limit: 1))
        return try #require(claimed.first).lease
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    }
}

import Orchestration
import OrchestrationTestKit

/// The reference and the store under test, given the same operations.
struct ModelPair {
    let reference: ModelSide
    let tested: ModelSide
    let random: SeededRandomSource
    let seed: UInt64
    /// What was done so far, for the report.
    var history: [String] = []
    var leases: [ModelLease] = []
    var runCount = 0
    var taskCount = 0

    struct Difference: Error, CustomStringConvertible {
        var description: String
    }

    init(_ engine: StoreEngine, seed: UInt64) async throws {
        reference = try await ModelSide(.inMemory)
        tested = try await ModelSide(engine)
        random = SeededRandomSource(seed: seed)
        self.seed = seed
        for side in [reference, tested] {
            for workflow in ModelWorkflows.all { try await side.store.register(workflow) }
            for worker in ModelWorkflows.workers { try await Self.beat(worker, side, holding: []) }
        }
    }

    @discardableResult
    static func beat(_ worker: String, _ side: ModelSide, holding leases: [Lease]) async throws -> HeartbeatReply {
        try await side.store.heartbeat(
            WorkerRegistration(id: worker, host: "h", processID: 1, build: "b", timeToLive: 30_000, slots: 2),
            holding: leases)
    }

    /// Does one operation on both stores and compares what it gave back and what it left behind.
    mutating func both(_ what: String, _ body: (ModelSide) async throws -> String) async throws {
        history.append(what)
        let expected = await Self.outcome(reference, body)
        let found = await Self.outcome(tested, body)
        history[history.count - 1] += " → \(expected)"
        if expected != found { throw difference("reference: \(expected)\nstore:     \(found)") }
        let (before, after) = (try await reference.snapshot(), try await tested.snapshot())
        if before != after {
            let missing = before.filter { !after.contains($0) }.map { "reference: \($0)" }
            let surplus = after.filter { !before.contains($0) }.map { "store:     \($0)" }
            throw difference((missing + surplus).prefix(20).joined(separator: "\n"))
        }
    }

    private static func outcome(_ side: ModelSide, _ body: (ModelSide) async throws -> String) async -> String {
        do { return try await body(side) } catch { return side.describe(error) }
    }

    private func difference(_ text: String) -> Difference {
        Difference(
            description: "seed \(seed) (replay with ORCHESTRATION_SEED=\(seed)), operation \(history.count):\n"
                + history.suffix(12).joined(separator: "\n") + "\n" + text)
    }
}

enum ModelWorkflows {
    static let workers = ["w1", "w2", "w3"]
    static let retry = Policy.Retry(maximumAttempts: 3, base: 1_000, factor: 2, cap: 5_000, jitter: 0)

    /// a → (b, c) → d → e, and c → e: choices, joins, fan-outs; f is there only when c fans it out.
    static let net = WorkflowDefinition(
        name: "net",
        steps: [
            StepDefinition("a", retry: retry, startToClose: 15_000),
            StepDefinition("b", queue: "oven", after: ["a"], reads: ["a"], retry: retry),
            StepDefinition("c", after: ["a"], retry: retry, startToClose: 15_000),
            StepDefinition("d", after: ["b", "c"], reads: ["b", "c"], retry: retry),
            StepDefinition("f", after: ["c"], reads: ["a"], retry: retry, isFanOut: true),
            StepDefinition("e", queue: "oven", after: ["c", "d", "f"], reads: ["a", "d", "f"], retry: retry),
        ])
    static let timed = WorkflowDefinition(
        name: "timed", timeout: 120_000,
        steps: [StepDefinition("a", retry: retry), StepDefinition("b", after: ["a"], reads: ["a"], retry: retry)])
    static let all = [net, timed]
    static let stepNames = ["a", "b", "c", "d", "e", "f"]
}

import FoundationEssentials
import Glibc
import Logging
import Orchestration
import PostgreSQLStorage
import SQLStorage

/// Work for `Benchmarks/postgres`: steps that do nothing, on a PostgreSQL database.
///
///     store-bench ADDRESS prepare | submit RUNS | work SECONDS | claims COUNT
@main
enum StoreBench {
    static let workflow = WorkflowDefinition(
        name: "bench",
        steps: [StepDefinition("a"), StepDefinition("b", after: ["a"]), StepDefinition("c", after: ["b"])])

    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 3 else {
            print("usage: store-bench ADDRESS prepare | submit RUNS | work SECONDS | claims COUNT")
            exit(64)
        }
        let store = try await PostgreSQLStore.open(address: arguments[1], hooks: NoHooks())
        let number = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
        switch arguments[2] {
        case "prepare": _ = try await store.jobs.register(workflow)
        case "submit": try await submit(number, store)
        case "work": try await work(.seconds(number), store)
        case "claims": try await claims(number, store)
        default: exit(64)
        }
        await store.close()
    }

    /// Hands runs in, some at a time.
    private static func submit(_ count: Int, _ store: PostgreSQLStore) async throws {
        let process = getpid()
        let begun = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for part in 0..<4 {
                group.addTask {
                    for number in stride(from: part, to: count, by: 4) {
                        _ = try await store.jobs.submit(
                            RunSubmission(
                                workflow: "bench", idempotencyKey: "\(process)-\(number)", subject: "\(number)",
                                input: "{}"), effects: [])
                    }
                }
            }
            try await group.waitForAll()
        }
        print(Double(count) / ((ContinuousClock.now - begun) / .seconds(1)))
    }

    /// Works like a service for so long.
    private static func work(_ duration: Duration, _ store: PostgreSQLStore) async throws {
        let engine = Engine(
            store: store.jobs, handlers: ["a": Nothing(), "b": Nothing(), "c": Nothing()],
            configuration: EngineConfiguration(worker: .currentProcess(build: "bench", slots: 8)),
            clock: store.database.clock, logger: Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() })
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await engine.run() }
            group.addTask {
                try await Task.sleep(for: duration)
                engine.stop()
            }
            try await group.waitForAll()
        }
    }

    /// Claims one step after the other and gives it back: the milliseconds that each claim took.
    private static func claims(_ count: Int, _ store: PostgreSQLStore) async throws {
        let worker = WorkerRegistration.currentProcess(build: "bench", slots: 1)
        _ = try await store.jobs.heartbeat(worker, holding: [])
        var times: [Double] = []
        for _ in 0..<count {
            let begun = ContinuousClock.now
            let steps = try await store.jobs.claim(
                ClaimRequest(worker: worker.id, queues: ["default"], handlers: ["a", "b", "c"], limit: 1))
            times.append((ContinuousClock.now - begun) / .milliseconds(1))
            for step in steps { try await store.jobs.release(step.lease) }
        }
        try await store.jobs.retire(worker: worker.id)
        times.sort()
        print(times[times.count / 2], times[times.count * 95 / 100])
    }
}

private struct Nothing: StepHandler {
    func run(_ context: StepContext) async throws -> StepOutcome { .advance(StepResult(output: "1")) }
}

private struct NoHooks: TransactionHooks {
    func apply(
        _ effect: any StepEffect, run: RunIdentifier, session: some SQLSession, following: any FollowingRuns
    ) throws {}
    func runChanged(
        _ run: RunState, reason: StepFault?, session: some SQLSession, following: any FollowingRuns
    ) throws {}
}

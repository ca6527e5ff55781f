import Logging
import Orchestration
import OrchestrationTestKit
import PostgreSQLStorage
import PostgreSQLTestKit
import SQLStorage
import Testing

/// Nothing depends on a session: another one may serve each transaction.
@Suite(
    .timeLimit(.minutes(5)),
    .enabled("pgbouncer is not installed") { try await PostgreSQLServer.shared.pooledAddress("x") != nil })
struct PostgreSQLPoolerTests {
    @Test func workersShareFewSessions() async throws {
        let database = try await PostgreSQLServer.shared.database("empty") { _ in }
        let address = try #require(try await PostgreSQLServer.shared.pooledAddress(database.name))
        let first = try await Self.store(address)
        let second = try await Self.store(address)
        let workflow = EngineOverStoreTests.widening
        try await first.jobs.register(workflow)
        let runs = 20
        for key in 1...runs {
            _ = try await first.jobs.submit(
                RunSubmission(workflow: workflow.name, idempotencyKey: "\(key)", subject: "\(key)", input: "{}"),
                effects: [])
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (name, store) in [("first", first), ("second", second)] {
                group.addTask { try await Self.engine(name, store).runUntilIdle(within: .zero) }
            }
            try await group.waitForAll()
        }
        let states = try await first.jobs.runs(RunFilter())
        #expect(states.count == runs && states.allSatisfy { $0.phase == .succeeded })
        for run in states {
            let steps = try await first.jobs.steps(of: run.id)
            #expect(steps.count == 5 && steps.allSatisfy { $0.phase == .succeeded && $0.attempt == 1 })
        }
        #expect(try await second.jobs.verifyEvents().problems.isEmpty)
        await first.close()
        await second.close()
    }

    private static func store(_ address: String) async throws -> PostgreSQLStore {
        try await PostgreSQLStore.open(
            address: address, components: [.postgreSQLTestEffects], hooks: RecordingHooks())
    }

    private static func engine(_ worker: String, _ store: PostgreSQLStore) -> Engine {
        let handler = ClosureHandler { context in
            let fanOut = context.fanOuts.map { StepResult.FanOut(step: $0, inputs: ["0", "1", "2"]) }
            return .advance(StepResult(output: "1", fanOut: fanOut))
        }
        return Engine(
            store: store.jobs, handlers: ["a": handler, "x": handler, "d": handler],
            configuration: EngineConfiguration(
                worker: WorkerRegistration(id: worker, host: "h", processID: 1, build: "test", slots: 8)),
            clock: store.database.clock, logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
    }
}

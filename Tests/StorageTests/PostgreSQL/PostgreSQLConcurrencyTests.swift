import Libpq
import Orchestration
import OrchestrationTestKit
import PostgreSQLStorage
import PostgreSQLTestKit
import SQLStorage
import Testing

/// Several processes on one database, each with connections of its own.
@Suite(.timeLimit(.minutes(5))) struct PostgreSQLConcurrencyTests {
    static let handlers: Set<String> = ["a", "b", "c", "d"]
    static let retry = Policy.Retry(maximumAttempts: 5, base: 1, cap: 1, jitter: 0)
    static let workflow = WorkflowDefinition(
        name: "diamond",
        steps: [
            StepDefinition("a", retry: retry), StepDefinition("b", after: ["a"], retry: retry),
            StepDefinition("c", after: ["a"], retry: retry), StepDefinition("d", after: ["b", "c"], retry: retry),
        ])

    private func open(_ database: PostgreSQLTestDatabase) async throws -> PostgreSQLStore {
        try await PostgreSQLStore.open(
            address: database.address, components: [.postgreSQLTestEffects], hooks: RecordingHooks())
    }

    private func database() async throws -> PostgreSQLTestDatabase {
        try await PostgreSQLServer.shared.database("jobs") { address in
            try await PostgreSQLStore.open(
                address: address, components: [.postgreSQLTestEffects], hooks: RecordingHooks()
            ).close()
        }
    }

    /// Claims, completes, fails and reaps until nothing is left.
    private static func work(_ jobs: any JobStore, as worker: String, random: SeededRandomSource) async throws {
        let registration = WorkerRegistration(id: worker, host: "h", processID: 1, build: "b", slots: 4)
        var idle = 0
        while idle < 3 {
            _ = try await jobs.heartbeat(registration, holding: [])
            _ = try await jobs.tick()
            _ = try await jobs.reap()
            let claimed = try await jobs.claim(
                ClaimRequest(worker: worker, queues: ["default"], handlers: handlers, limit: 3))
            idle = claimed.isEmpty ? idle + 1 : 0
            for step in claimed {
                if random.chance(10) {
                    _ = try await jobs.fail(step.lease, fault: .test(), effects: [])
                } else {
                    _ = try await jobs.complete(
                        StepCompletion(
                            lease: step.lease,
                            result: StepResult(
                                output: "1", effects: [TextEffect("\(step.lease.run)/\(step.lease.step)")])))
                }
            }
        }
    }

    @Test func everyStepEndsOnceAndNobodyIsInTheWay() async throws {
        let database = try await database()
        let stores = [try await open(database), try await open(database), try await open(database)]
        try await stores[0].jobs.register(Self.workflow)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for (number, store) in stores.enumerated() {
                group.addTask {
                    // Each hands in the same documents: only one of them counts.
                    for key in 1...20 {
                        _ = try await store.jobs.submit(
                            RunSubmission(
                                workflow: "diamond", idempotencyKey: "\(key)", subject: "\(key)", input: "{}"),
                            effects: [])
                    }
                    try await Self.work(store.jobs, as: "w\(number)", random: SeededRandomSource(seed: UInt64(number)))
                }
            }
            try await group.waitForAll()
        }
        for _ in 0..<5 { try await Self.work(stores[0].jobs, as: "last", random: SeededRandomSource(seed: 9)) }
        let runs = try await stores[0].jobs.runs(RunFilter())
        #expect(runs.count == 20)
        #expect(runs.allSatisfy { $0.phase == .succeeded || $0.phase == .dead })
        let effects = try await stores[0].read { session in
            try session.query("SELECT text FROM test_effect", []).map { try $0.text(0) }
        }
        #expect(Set(effects).count == effects.count)
        #expect(effects.count >= runs.count { $0.phase == .succeeded } * 4)
        #expect(try await stores[0].jobs.verifyEvents().problems.isEmpty)
        let address = database.address
        let deadlocks = try await PostgreSQLServer.blocking {
            try PostgresConnection(PostgresAddress(address)).run(
                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"
            ).values(row: 0)
        }
        #expect(deadlocks == [.integer(0)])
        for store in stores { await store.close() }
    }

    @Test func aLimitedQueueIsNeverOverfilled() async throws {
        let database = try await database()
        let stores = [try await open(database), try await open(database)]
        let jobs = stores[0].jobs
        try await jobs.register(Workflows.single)
        try await jobs.limit(queue: "default", maximumRunning: 3, maximumReady: nil)
        for key in 1...20 {
            _ = try await jobs.submit(
                RunSubmission(workflow: "single", idempotencyKey: "\(key)", subject: "\(key)", input: "{}"), effects: []
            )
        }
        let taken = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<8 {
                group.addTask {
                    try await stores[number % 2].jobs.claim(Bench.request("w\(number)", limit: 2)).count
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(taken == 3)
        for store in stores { await store.close() }
    }

    @Test func timersFireOnceHoweverManyTick() async throws {
        let database = try await database()
        let stores = [try await open(database), try await open(database), try await open(database)]
        let jobs = stores[0].jobs
        try await jobs.register(Workflows.single)
        _ = try await jobs.heartbeat(
            WorkerRegistration(id: "w", host: "h", processID: 1, build: "b", slots: 4), holding: [])
        for key in 1...10 {
            _ = try await jobs.submit(
                RunSubmission(workflow: "single", idempotencyKey: "\(key)", subject: "\(key)", input: "{}"), effects: []
            )
        }
        for step in try await jobs.claim(Bench.request("w", limit: 10)) {
            _ = try await jobs.park(
                step.lease,
                task: HumanTaskRequest(
                    kind: "taste", payload: "{}", remindIn: 0, escalateIn: 0, expireIn: 0, expiryAnswer: "1"),
                effects: [])
        }
        let results = try await withThrowingTaskGroup(of: TickResult.self) { group in
            for store in stores { group.addTask { try await store.jobs.tick() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.reduce(0) { $0 + $1.reminded.count } == 10)
        #expect(results.reduce(0) { $0 + $1.escalated.count } == 10)
        #expect(results.reduce(0) { $0 + $1.expired.count } == 10)
        for store in stores { await store.close() }
    }
}

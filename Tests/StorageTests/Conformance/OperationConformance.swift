import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct OperationConformance {
    static let queued = WorkflowDefinition(
        name: "queued",
        steps: [StepDefinition("a", queue: "oven"), StepDefinition("b", queue: "desk", after: ["a"])])

    @Test(arguments: Engines.all)
    func claimsGoByPriorityThenAge(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        var expected: [RunIdentifier] = []
        for (key, priority) in [("late", 100), ("later", 100), ("urgent", 1), ("idle", 200)] {
            expected.append(try await bench.submit(Workflows.single, key: key, priority: priority))
            bench.clock.advance(by: .milliseconds(1))
        }
        let order = [expected[2], expected[0], expected[1], expected[3]]
        #expect(try await bench.claim(limit: 1).map(\.lease.run) == [order[0]])
        #expect(try await bench.claim(limit: 10).map(\.lease.run) == Array(order.dropFirst()))
    }

    @Test(arguments: Engines.all)
    func unknownHandlersAndOtherQueuesAreLeftAlone(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Self.queued)
        _ = try await bench.submit(Self.queued)
        #expect(try await bench.claim(queues: ["desk"]).isEmpty)
        #expect(try await bench.store.claim(Bench.request(queues: ["oven"], handlers: ["b"])).isEmpty)
        #expect(try await bench.store.claim(Bench.request(queues: ["oven"], limit: 0)).isEmpty)
        let claimed = try await bench.claim(queues: ["desk", "oven"])
        #expect(claimed.map(\.lease.step) == ["a"])
        let next = try await bench.complete(claimed[0].lease, claimNext: Bench.request(queues: ["oven"]))
        #expect(next.isEmpty)
        #expect(try await bench.claim(queues: ["desk", "oven"]).map(\.lease.step) == ["b"])
    }

    @Test(arguments: Engines.all)
    func aPausedQueueGivesNothingOut(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Self.queued)
        _ = try await bench.submit(Self.queued)
        try await bench.store.pause(queue: "oven", true)
        #expect(try await bench.claim(queues: ["oven"]).isEmpty)
        try await bench.store.pause(queue: "oven", false)
        try await bench.store.pause(queue: "desk", true)
        let lease = try await bench.claim(queues: ["oven"])[0].lease
        #expect(try await bench.complete(lease, claimNext: Bench.request(queues: ["oven", "desk"])).isEmpty)
        let desk = try #require(try await bench.store.queues().first { $0.name == "desk" })
        #expect(desk.isPaused && desk.ready == 1 && desk.oldestReadyAt == bench.clock.now())
    }

    @Test(arguments: Engines.all)
    func aLimitHoldsAcrossWorkers(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Self.queued)
        for key in 1...5 { _ = try await bench.submit(Self.queued, key: "\(key)") }
        try await bench.store.limit(queue: "oven", maximumRunning: 2, maximumReady: 3)
        let first = try await bench.claim("w1", queues: ["oven", "desk"])
        #expect(first.count == 2)
        #expect(try await bench.claim("w2", queues: ["oven", "desk"]).isEmpty)
        try await bench.complete(first[0].lease)
        let second = try await bench.claim("w2", queues: ["oven", "desk"])
        #expect(second.map(\.definition.queue).sorted() == ["desk", "oven"])
        let oven = try #require(try await bench.store.queues().first { $0.name == "oven" })
        #expect(oven.running == 2 && oven.ready == 2 && oven.maximumRunning == 2 && oven.maximumReady == 3)
        try await bench.store.limit(queue: "oven", maximumRunning: nil, maximumReady: nil)
        #expect(try await bench.claim("w2", queues: ["oven"]).count == 2)
    }

    @Test(arguments: Engines.all)
    func queuesCountTheirSteps(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Self.queued)
        #expect(try await bench.store.queues().isEmpty)
        for key in 1...4 {
            _ = try await bench.submit(Self.queued, key: "\(key)")
            bench.clock.advance(by: .milliseconds(1))
        }
        let leases = try await bench.claim(queues: ["oven"]).map(\.lease)
        _ = try await bench.store.fail(leases[0], fault: .test(), effects: [])
        _ = try await bench.store.fail(leases[1], fault: .test(permanent: true), effects: [])
        _ = try await bench.park(leases[2])
        let oven = try #require(try await bench.store.queues().first)
        #expect(try await bench.store.queues().count == 1)
        #expect(oven.name == "oven" && !oven.isPaused)
        #expect(oven.ready == 0 && oven.delayed == 1 && oven.dead == 1 && oven.waiting == 1 && oven.running == 1)
        #expect(oven.oldestReadyAt == nil)
    }

    @Test(arguments: Engines.all)
    func workersComeAndGo(engine: StoreEngine) async throws {
        let bench = try await Bench(engine)
        let start = bench.clock.now()
        bench.clock.advance(by: .seconds(10))
        try await bench.beat("w1")
        let workers = try await bench.store.workers()
        #expect(workers.map(\.registration.id) == ["w1", "w2"])
        #expect(workers[0].startedAt == start)
        #expect(workers[0].aliveUntil == start.advanced(by: .seconds(40)))
        #expect(workers[0].registration.slots == 4)
        try await bench.store.retire(worker: "w1")
        try await bench.store.retire(worker: "w1")
        #expect(try await bench.store.workers().map(\.registration.id) == ["w2"])
    }

    @Test(arguments: Engines.all)
    func durationsAreNewestFirst(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        _ = try await bench.submit(Workflows.chain)
        for spent in [5, 7] {
            let lease = try await bench.claimOne()
            bench.clock.advance(by: .milliseconds(spent))
            try await bench.complete(lease)
        }
        #expect(
            try await bench.store.stepDurations(limit: 10)
                == [StepDuration(handler: "b", milliseconds: 7), StepDuration(handler: "a", milliseconds: 5)])
        #expect(try await bench.store.stepDurations(limit: 1).map(\.handler) == ["b"])
    }
}

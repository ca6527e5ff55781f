import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct PeopleConformance {
    @Test(arguments: Engines.all)
    func aParkedStepWaitsForItsAnswer(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let lease = try await bench.claimOne()
        let request = HumanTaskRequest(kind: "taste", payload: #"{"q":1}"#, priority: 5, dueIn: 1_000)
        let id = try await bench.store.park(lease, task: request, effects: [TextEffect("parked")])
        #expect(try await bench.store.park(lease, task: request, effects: [TextEffect("parked")]) == id)
        #expect(try await bench.under.effects() == ["parked"])
        let task = try #require(try await bench.store.task(id))
        #expect(task.phase == .open && task.kind == "taste" && task.payload == #"{"q":1}"# && task.priority == 5)
        #expect(task.run == run && task.step == "a" && task.subject == "subject-key")
        #expect(task.dueAt == bench.clock.now().advanced(by: .seconds(1)))
        #expect(try await bench.phases(of: run)["a"] == .waiting)
        await #expect(throws: JobStoreError.leaseLost(lease)) { try await bench.complete(lease) }
        // Neither the deadline nor the worker's end takes a waiting step away.
        bench.clock.advance(by: .seconds(3_600))
        #expect(try await bench.store.reap().isEmpty)
        try await bench.store.answer(id, TaskAnswer(actor: "ann", output: #""good""#), effects: [TextEffect("said")])
        #expect(try await bench.under.effects() == ["parked", "said"])
        #expect(try await bench.step("a", of: run).output == #""good""#)
        #expect(try await bench.phases(of: run)["b"] == .ready)
        let answered = try #require(try await bench.store.task(id))
        #expect(answered.phase == .answered && answered.answeredBy == "ann" && answered.answer == #""good""#)
        #expect(answered.answeredAt == bench.clock.now())
        let events = try await bench.store.events(of: run)
        #expect(events.map(\.kind) == [.submitted, .waiting, .answered])
        #expect(events.last?.actor == "ann")
    }

    @Test(arguments: Engines.all)
    func theFirstAnswerWins(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let id = try await bench.park(try await bench.claimOne())
        try await bench.store.answer(id, TaskAnswer(actor: "ann", output: "1"), effects: [TextEffect("ann")])
        await #expect(throws: JobStoreError.taskClosed(id, by: "ann")) {
            try await bench.store.answer(id, TaskAnswer(actor: "bob", output: "2"), effects: [TextEffect("bob")])
        }
        try await bench.store.answer(id, TaskAnswer(actor: "ann", output: "1"), effects: [TextEffect("ann")])
        #expect(try await bench.under.effects() == ["ann"])
        #expect(try await bench.kinds(of: run).count { $0 == .answered } == 1)
        let none = HumanTaskIdentifier("none")
        await #expect(throws: JobStoreError.unknownTask(none)) {
            try await bench.store.answer(none, TaskAnswer(actor: "ann", output: "1"), effects: [])
        }
    }

    @Test(arguments: Engines.all)
    func anAnswerMayChoose(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.diamond)
        let run = try await bench.submit(Workflows.diamond)
        let id = try await bench.park(try await bench.claimOne())
        await #expect(throws: JobStoreError.self) {
            try await bench.store.answer(id, TaskAnswer(actor: "ann", output: "1", choice: ["d"]), effects: [])
        }
        try await bench.store.answer(id, TaskAnswer(actor: "ann", output: "1", choice: ["c"]), effects: [])
        #expect(try await bench.phases(of: run) == ["a": .succeeded, "b": .skipped, "c": .ready, "d": .blocked])
    }

    @Test(arguments: Engines.all)
    func aClaimStopsASecondPersonUntilItExpires(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        let id = try await bench.park(try await bench.claimOne())
        let until = bench.clock.now().advanced(by: .seconds(60))
        let claimed = try await bench.store.claimTask(id, by: "ann", for: 60_000)
        #expect(claimed.assignee == "ann" && claimed.assignedUntil == until)
        await #expect(throws: JobStoreError.taskClaimed(id, by: "ann", until: until)) {
            try await bench.store.claimTask(id, by: "bob", for: 60_000)
        }
        await #expect(throws: JobStoreError.taskClaimed(id, by: "ann", until: until)) {
            try await bench.store.releaseTask(id, by: "bob")
        }
        let answer = TaskAnswer(actor: "bob", output: "1", requiresClaim: true)
        await #expect(throws: JobStoreError.taskClaimed(id, by: "ann", until: until)) {
            try await bench.store.answer(id, answer, effects: [])
        }
        #expect(try await bench.store.tasks(HumanTaskFilter(availableTo: "bob")).isEmpty)
        #expect(try await bench.store.taskCount(HumanTaskFilter(availableTo: "bob")) == 0)
        #expect(try await bench.store.taskCount(HumanTaskFilter(phases: [.open, .answered])) == 1)
        #expect(try await bench.store.taskCount(HumanTaskFilter(kind: "other")) == 0)
        #expect(try await bench.store.tasks(HumanTaskFilter(availableTo: "ann")).map(\.id) == [id])
        bench.clock.advance(by: .seconds(60))
        #expect(try await bench.store.tasks(HumanTaskFilter(availableTo: "bob")).map(\.id) == [id])
        await #expect(throws: JobStoreError.self) { try await bench.store.answer(id, answer, effects: []) }
        _ = try await bench.store.claimTask(id, by: "bob", for: 60_000)
        try await bench.store.answer(id, answer, effects: [])
        #expect(try await bench.kinds(of: run) == [.submitted, .waiting, .claimed, .claimed, .answered, .finished])
        await #expect(throws: JobStoreError.taskClosed(id, by: "bob")) {
            try await bench.store.claimTask(id, by: "ann", for: 60_000)
        }
    }

    @Test(arguments: Engines.all)
    func aClaimIsGivenBack(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        let id = try await bench.park(try await bench.claimOne())
        try await bench.store.releaseTask(id, by: "ann")
        _ = try await bench.store.claimTask(id, by: "ann", for: 60_000)
        try await bench.store.releaseTask(id, by: "ann")
        #expect(try await bench.store.task(id)?.assignee == nil)
        _ = try await bench.store.claimTask(id, by: "bob", for: 60_000)
        #expect(try await bench.kinds(of: run) == [.submitted, .waiting, .claimed, .unclaimed, .claimed])
    }

    @Test(arguments: Engines.all)
    func aPersonEscalatesOnceALevel(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        let id = try await bench.park(try await bench.claimOne())
        let before = try #require(try await bench.store.task(id))
        let until = try #require(try await bench.store.claimTask(id, by: "ann", for: 60_000).assignedUntil)
        await #expect(throws: JobStoreError.taskClaimed(id, by: "ann", until: until)) {
            try await bench.store.escalateTask(id, from: 0, by: "bob")
        }
        for _ in 1...2 {
            let escalated = try await bench.store.escalateTask(id, from: 0, by: "ann")
            #expect(escalated.level == 1 && escalated.priority == before.priority - 10)
            #expect(escalated.assignee == nil)
            #expect(try await bench.store.task(id) == escalated)
        }
        #expect(try await bench.store.escalateTask(id, from: 1, by: "bob").level == 2)
        #expect(try await bench.kinds(of: run) == [.submitted, .waiting, .claimed, .escalated, .escalated])
        try await bench.store.answer(id, TaskAnswer(actor: "bob", output: "1"), effects: [])
        await #expect(throws: JobStoreError.taskClosed(id, by: "bob")) {
            try await bench.store.escalateTask(id, from: 2, by: "ann")
        }
    }

    @Test(arguments: Engines.all)
    func timersRemindEscalateAndExpire(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        let start = bench.clock.now()
        let id = try await bench.park(
            try await bench.claimOne(),
            HumanTaskRequest(
                kind: "taste", payload: "{}", priority: 50, remindIn: 1_000, escalateIn: 2_000, expireIn: 3_000,
                expiryAnswer: #""stale""#))
        #expect(try await bench.store.nextWakeUp() == start.advanced(by: .seconds(1)))
        bench.clock.advance(by: .seconds(1))
        #expect(try await bench.store.tick().reminded == [id])
        #expect(try await bench.store.tick().reminded.isEmpty)
        bench.clock.advance(by: .seconds(1))
        #expect(try await bench.store.tick().escalated == [id])
        let escalated = try #require(try await bench.store.task(id))
        #expect(escalated.level == 1 && escalated.priority == 40)
        bench.clock.advance(by: .seconds(1))
        #expect(try await bench.store.tick().expired == [id])
        #expect(try await bench.store.task(id)?.phase == .expired)
        #expect(try await bench.step("a", of: run).output == #""stale""#)
        #expect(try await bench.phases(of: run)["b"] == .ready)
        #expect(try await bench.kinds(of: run) == [.submitted, .waiting, .reminded, .escalated, .expired])
        await #expect(throws: JobStoreError.self) {
            try await bench.store.answer(id, TaskAnswer(actor: "ann", output: "1"), effects: [])
        }
        #expect(try await bench.store.nextWakeUp() == nil)
    }

    @Test(arguments: Engines.all)
    func missedTimersFireInOrder(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        let run = try await bench.submit(Workflows.chain)
        _ = try await bench.park(
            try await bench.claimOne(),
            HumanTaskRequest(
                kind: "taste", payload: "{}", remindIn: 1_000, escalateIn: 1_000, expireIn: 1_000,
                expiryAnswer: "0"))
        bench.clock.advance(by: .seconds(9))
        _ = try await bench.store.tick()
        #expect(try await bench.kinds(of: run) == [.submitted, .waiting, .reminded, .escalated, .expired])
    }

    @Test(arguments: Engines.all)
    func anAnswerStopsTheTimers(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        _ = try await bench.submit(Workflows.single)
        let id = try await bench.park(
            try await bench.claimOne(),
            HumanTaskRequest(kind: "taste", payload: "{}", remindIn: 1_000, expireIn: 2_000, expiryAnswer: "0"))
        try await bench.store.answer(id, TaskAnswer(actor: "ann", output: "1"), effects: [])
        bench.clock.advance(by: .seconds(9))
        #expect(try await bench.store.tick() == TickResult())
    }

    @Test(arguments: Engines.all)
    func expiryNeedsAnAnswer(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        _ = try await bench.submit(Workflows.single)
        let lease = try await bench.claimOne()
        await #expect(throws: JobStoreError.self) {
            _ = try await bench.park(lease, HumanTaskRequest(kind: "taste", payload: "{}", expireIn: 1_000))
        }
        try await bench.complete(lease)
    }

    @Test(arguments: Engines.all)
    func tasksAreListedMostUrgentFirst(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        var ids: [HumanTaskIdentifier] = []
        for (key, priority, due) in [("1", 100, nil), ("2", 100, 9_000), ("3", 100, 1_000), ("4", 1, nil)]
            as [(
                String, Int, Policy.Milliseconds?
            )]
        {
            _ = try await bench.submit(Workflows.single, key: key)
            ids.append(
                try await bench.park(
                    try await bench.claimOne(),
                    HumanTaskRequest(
                        kind: key == "4" ? "smell" : "taste", payload: "{}", priority: priority, dueIn: due)))
            bench.clock.advance(by: .milliseconds(1))
        }
        let all = try await bench.store.tasks(HumanTaskFilter())
        #expect(all.map(\.id) == [ids[3], ids[2], ids[1], ids[0]])
        #expect(try await bench.store.tasks(HumanTaskFilter(kind: "smell")).map(\.id) == [ids[3]])
        #expect(try await bench.store.tasks(HumanTaskFilter(subject: "subject-2")).map(\.id) == [ids[1]])
        #expect(try await bench.store.tasks(HumanTaskFilter(limit: 2)).count == 2)
        #expect(try await bench.store.tasks(HumanTaskFilter(phases: [.answered])).isEmpty)
    }
}

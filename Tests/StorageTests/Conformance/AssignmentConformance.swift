import Orchestration
import OrchestrationTestKit
import Testing

@Suite("Store conformance: whom tasks are for")
struct AssignmentConformance {
    private let notice = WorkflowDefinition(name: "notice", steps: [StepDefinition("tell")])

    @Test(arguments: Engines.all)
    func whoIsExcludedCanDoNothing(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        _ = try await bench.submit(Workflows.single)
        let id = try await bench.park(
            try await bench.claimOne(),
            HumanTaskRequest(kind: "taste", payload: "{}", role: "chief", excluded: ["ann", "bo|b"]))
        let task = try #require(try await bench.store.task(id))
        #expect(task.role == "chief" && task.excluded == ["ann", "bo|b"])
        for person in [Person("ann"), Person("bo|b"), Person("cleo", through: "ann")] {
            await #expect(throws: JobStoreError.self) { try await bench.store.claimTask(id, by: person, for: 1_000) }
            await #expect(throws: JobStoreError.self) {
                try await bench.store.answer(
                    id, TaskAnswer(actor: person.name, through: person.through, output: "1"), effects: [])
            }
        }
        #expect(try await bench.store.tasks(HumanTaskFilter(availableTo: "ann")).isEmpty)
        #expect(try await bench.store.tasks(HumanTaskFilter(availableTo: "an")).map(\.id) == [id])
        for excludes in [true, false] {
            let filter = HumanTaskFilter(excludesSomebody: excludes)
            #expect(try await bench.store.tasks(filter).map(\.id) == [id])
            #expect(try await bench.store.taskCount(filter) == 1)
        }
        let cleo = Person("cleo", through: "dan")
        #expect(try await bench.store.claimTask(id, by: cleo, for: 1_000).assignee == "cleo")
        try await bench.store.answer(
            id, TaskAnswer(actor: "cleo", through: "dan", output: "1", requiresClaim: true), effects: [])
        let answered = try #require(try await bench.store.task(id))
        #expect(answered.answeredBy == "cleo" && answered.answeredThrough == "dan")
        let events = try await bench.store.events(EventFilter(person: "dan"))
        #expect(events.map(\.event.kind) == [.claimed, .answered])
        #expect(try await bench.store.verifyEvents().problems.isEmpty)
    }

    @Test(arguments: Engines.all)
    func tasksAreListedByRole(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        var ids: [HumanTaskIdentifier] = []
        for (key, role) in [("1", "chief"), ("2", "clerk"), ("3", nil)] as [(String, String?)] {
            _ = try await bench.submit(Workflows.single, key: key)
            ids.append(
                try await bench.park(
                    try await bench.claimOne(), HumanTaskRequest(kind: "taste", payload: "{}", role: role)))
            bench.clock.advance(by: .milliseconds(1))
        }
        #expect(try await bench.store.tasks(HumanTaskFilter(roles: ["chief"])).map(\.id) == [ids[0], ids[2]])
        #expect(try await bench.store.tasks(HumanTaskFilter(roles: ["chief", "clerk"])).map(\.id) == ids)
        #expect(try await bench.store.tasks(HumanTaskFilter(roles: [])).map(\.id) == [ids[2]])
        #expect(try await bench.store.tasks(HumanTaskFilter(roles: ["chie", "hief"])).map(\.id) == [ids[2]])
        for phases in [[.open], [.open, .answered]] as [Set<HumanTask.Phase>] {
            let filter = HumanTaskFilter(phases: phases, excludesSomebody: true)
            #expect(try await bench.store.tasks(filter).isEmpty)
            #expect(try await bench.store.taskCount(filter) == 0)
        }
    }

    @Test(arguments: Engines.all)
    func anEscalationClimbsFromRoleToRole(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        let id = try await bench.park(
            try await bench.claimOne(),
            HumanTaskRequest(
                kind: "taste", payload: "{}", priority: 50, escalateIn: 1_000, escalateTo: ["chief", "owner"],
                role: "clerk"))
        _ = try await bench.store.claimTask(id, by: "ann", for: 60_000)
        for (level, role) in [(1, "chief"), (2, "owner")] {
            bench.clock.advance(by: .seconds(1))
            #expect(try await bench.store.tick().escalated == [id])
            let task = try #require(try await bench.store.task(id))
            #expect(task.level == level && task.role == role && task.priority == 50 - 10 * level)
            #expect(task.assignee == nil && task.dueAt == bench.clock.now().advanced(by: .seconds(1)))
        }
        bench.clock.advance(by: .seconds(100))
        #expect(try await bench.store.tick().escalated.isEmpty)
        #expect(try await bench.kinds(of: run) == [.submitted, .waiting, .claimed, .escalated, .escalated])
    }

    @Test(arguments: Engines.all)
    func eachTimerStartsARunThatTells(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.chain)
        try await bench.store.register(notice)
        let run = try await bench.submit(Workflows.chain)
        _ = try await bench.park(
            try await bench.claimOne(),
            HumanTaskRequest(
                kind: "taste", payload: "{}", remindIn: 1_000, escalateIn: 2_000, escalateTo: ["chief", "owner"],
                expireIn: 5_000, expiryAnswer: "0", notice: "notice"))
        bench.clock.advance(by: .seconds(9))
        _ = try await bench.store.tick()
        _ = try await bench.store.tick()
        let told = try await bench.store.runs(RunFilter(workflow: "notice"))
        // Reminded, escalated to the chief, expired: the second escalation had no time left.
        #expect(told.count == 3)
        #expect(told.allSatisfy { $0.parent == run && $0.phase == .running })
        let trace = try await bench.store.run(run)?.trace.traceID
        #expect(told.allSatisfy { $0.trace.traceID == trace })
        #expect(told.contains { $0.input.contains(#""event":"escalated""#) && $0.input.contains(#""role":"chief""#) })
    }

    @Test(arguments: Engines.all)
    func aNoticeWithoutWorkflowTellsNobody(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        _ = try await bench.submit(Workflows.single)
        _ = try await bench.park(
            try await bench.claimOne(),
            HumanTaskRequest(kind: "taste", payload: "{}", remindIn: 1_000, notice: "notice"))
        bench.clock.advance(by: .seconds(1))
        #expect(try await bench.store.tick().reminded.count == 1)
        #expect(try await bench.store.runs(RunFilter(workflow: "notice")).isEmpty)
    }

    @Test(arguments: Engines.all)
    func notesStandInTheLog(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let run = try await bench.submit(Workflows.single)
        try await bench.complete(try await bench.claimOne())
        bench.clock.advance(by: .seconds(60))
        try await bench.store.note(run, EventDraft(kind: .noted, actor: "ann", data: #"{"what":"viewed"}"#))
        #expect(try await bench.kinds(of: run) == [.submitted, .succeeded, .finished, .noted])
        #expect(try await bench.store.verifyEvents().problems.isEmpty)
        let none = RunIdentifier("none")
        await #expect(throws: JobStoreError.unknownRun(none)) {
            try await bench.store.note(none, EventDraft(kind: .noted, actor: "ann"))
        }
        let subject = try #require(try await bench.store.run(run)?.subject)
        let now = bench.clock.now()
        #expect(try await bench.store.events(EventFilter(subject: subject, since: now)).map(\.event.kind) == [.noted])
        #expect(try await bench.store.events(EventFilter(subject: subject, until: now)).count == 3)
        #expect(try await bench.store.events(EventFilter(subject: "other")).isEmpty)
        #expect(try await bench.store.events(EventFilter(kinds: [.noted])).map(\.event.actor) == ["ann"])
        #expect(try await bench.store.events(EventFilter(limit: 2)).map(\.event.kind) == [.finished, .noted])
        // Without a key there is nothing to seal with.
        #expect(try await bench.store.seal() == nil)
    }
}

import Orchestration
import OrchestrationTestKit
import Testing

/// The core from end to end, with a workflow of another trade.
@Suite(.timeLimit(.minutes(1))) struct BakeryTests {
    /// Works until only people and the calendar are left.
    private static func work(
        _ shop: Workshop, _ name: String, ovenFails: @escaping @Sendable (StepContext) -> Bool = { _ in false }
    ) async throws {
        while true {
            let engine = shop.engine(
                name, queues: ["default": nil, "oven": 2], handlers: Bakery.handlers(ovenFails: ovenFails))
            try await engine.runUntilIdle(within: .zero)
            let delayed = await shop.memory.queues().contains { $0.delayed > 0 }
            guard delayed, let next = await shop.memory.nextWakeUp() else { return }
            shop.clock.advance(to: next)
        }
    }

    private static func order(_ shop: Workshop, _ key: String, loaves: Int = 25) async throws -> RunIdentifier {
        try await shop.memory.register(Bakery.order)
        return try await shop.memory.submit(
            RunSubmission(
                workflow: Bakery.order.name, idempotencyKey: key, subject: "order-1",
                input: #"{"loaves":\#(loaves),"flour":"rye"}"#, actor: "shop"),
            effects: []
        ).run
    }

    @Test func anOrderIsBakedTastedAndShipped() async throws {
        let shop = Workshop()
        let run = try await Self.order(shop, "1")
        try await Self.work(shop, "w1") { $0.step == "bake#1" && $0.attempt < 3 }
        let task = try #require(await shop.memory.tasks(HumanTaskFilter()).first)
        #expect(task.payload == #"{"loaves":25}"#)
        _ = try await shop.memory.claimTask(task.id, by: "ann", for: 60_000)
        try await shop.memory.answer(
            task.id, TaskAnswer(actor: "ann", output: #""good""#, choice: ["ship"], requiresClaim: true), effects: [])
        try await Self.work(shop, "w2")
        #expect(await shop.phase(of: run) == .succeeded)
        #expect(await shop.phases(of: run)["compost"] == .skipped)
        #expect(await shop.memory.steps(of: run).last?.output == #""shipped""#)
        let effects = await shop.memory.effects.map(\.text).sorted()
        #expect(
            effects == [
                "bake order-1 bake#0", "bake order-1 bake#1", "bake order-1 bake#2", "mix order-1", "ship order-1",
            ])
        let kinds = await shop.kinds(of: run)
        #expect(kinds.count { $0 == .retried } == 2)
        #expect(await shop.memory.verifyEvents().problems.isEmpty)
    }

    @Test func badBreadIsComposted() async throws {
        let shop = Workshop()
        let run = try await Self.order(shop, "1", loaves: 5)
        try await Self.work(shop, "w1")
        let task = try #require(await shop.memory.tasks(HumanTaskFilter()).first)
        try await shop.memory.answer(
            task.id, TaskAnswer(actor: "ann", output: #""burnt""#, choice: ["compost"]), effects: [])
        try await Self.work(shop, "w2")
        #expect(await shop.phases(of: run)["ship"] == .skipped)
        #expect(await shop.memory.steps(of: run).last?.output == #""composted""#)
    }

    @Test func anOrderOfNothingNeedsNoOven() async throws {
        let shop = Workshop()
        let run = try await Self.order(shop, "1", loaves: 0)
        try await Self.work(shop, "w1")
        #expect(shop.calls == ["mix", "taste"])
        #expect(await shop.phases(of: run)["bake"] == .succeeded)
    }

    @Test func whatNobodyTastesIsRemindedEscalatedAndExpires() async throws {
        let shop = Workshop()
        let run = try await Self.order(shop, "1")
        try await Self.work(shop, "w1")
        for (round, minutes) in [10, 10, 100].enumerated() {
            shop.clock.advance(by: .seconds(minutes * 60))
            try await Self.work(shop, "later-\(round)")
        }
        #expect(await shop.phase(of: run) == .succeeded)
        let kinds = await shop.kinds(of: run)
        #expect(kinds.filter { [.reminded, .escalated, .expired].contains($0) } == [.reminded, .escalated, .expired])
        // Nobody chose, so both ways were taken.
        #expect(await shop.memory.steps(of: run).last?.output == #""composted","shipped""#)
    }

    @Test func aColdOvenIsADeadLetterThatCanBeRetried() async throws {
        let shop = Workshop()
        let run = try await Self.order(shop, "1")
        try await Self.work(shop, "w1") { $0.step == "bake#2" }
        #expect(await shop.phase(of: run) == .dead)
        let dead = try #require(await shop.memory.steps(of: run).first { $0.phase == .dead })
        #expect(dead.name == "bake#2" && dead.attempt == 3 && dead.fault?.code == "oven-cold")
        try await shop.memory.retry(run, from: nil, actor: "ann", effects: [])
        try await Self.work(shop, "w2")
        #expect(await shop.phases(of: run)["taste"] == .waiting)
        #expect(await shop.memory.effects.map(\.text).count { $0.hasPrefix("bake") } == 3)
    }

    @Test func theSameOrderAgainMixesNothing() async throws {
        let shop = Workshop()
        _ = try await Self.order(shop, "1")
        try await Self.work(shop, "w1")
        let again = try await Self.order(shop, "2")
        try await Self.work(shop, "w2")
        #expect(shop.calls.count { $0 == "mix" } == 1)
        // The memoised result fans out as the first one did.
        #expect(await shop.phases(of: again)["bake#2"] == .succeeded)
        #expect(await shop.kinds(of: again).contains(.memoised))
    }

    @Test func breadIsBakedEveryNight() async throws {
        let shop = Workshop()
        try await shop.memory.register(Bakery.order)
        try await shop.memory.putSchedule(
            Schedule(
                name: "nightly", cron: "0 3 * * *", zone: "Europe/Berlin", workflow: Bakery.order.name,
                input: #"{"loaves":1,"flour":"rye"}"#))
        for night in 1...3 {
            shop.clock.advance(by: .seconds(86_400))
            try await Self.work(shop, "w\(night)")
        }
        let runs = await shop.memory.runs(RunFilter(workflow: Bakery.order.name))
        #expect(runs.count == 3)
        #expect(Set(runs.map(\.idempotencyKey)).count == 3)
        #expect(shop.calls.count { $0 == "taste" } == 3)
    }
}

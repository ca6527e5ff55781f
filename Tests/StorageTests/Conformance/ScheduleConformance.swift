import Orchestration
import OrchestrationTestKit
import Testing

@Suite struct ScheduleConformance {
    static let nightly = Schedule(
        name: "nightly", cron: "30 2 * * *", zone: "Europe/Berlin", workflow: "single", input: #"{"all":true}"#)
    /// 02:30 in Berlin on 2026-01-01, as the clock starts at midnight UTC.
    static let firstSlot = Timestamp(milliseconds: 1_767_225_600_000 + 90 * 60_000)

    @Test(arguments: Engines.all)
    func aScheduleSubmitsAtItsTime(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        try await bench.store.putSchedule(Self.nightly)
        #expect(try await bench.store.schedules().map(\.nextAt) == [Self.firstSlot])
        #expect(try await bench.store.nextWakeUp() == Self.firstSlot)
        bench.clock.advance(to: Self.firstSlot.advanced(by: .milliseconds(-1)))
        #expect(try await bench.store.tick().scheduled.isEmpty)
        bench.clock.advance(by: .milliseconds(1))
        let runs = try await bench.store.tick().scheduled
        #expect(runs.count == 1)
        let submitted = try #require(runs.first)
        let run = try #require(try await bench.store.run(submitted))
        #expect(run.workflow == "single" && run.input == #"{"all":true}"# && run.subject == "nightly")
        #expect(run.idempotencyKey == "cron:nightly:\(Self.firstSlot.milliseconds)")
        #expect(try await bench.store.tick().scheduled.isEmpty)
        let state = try #require(try await bench.store.schedules().first)
        #expect(state.nextAt == Self.firstSlot.advanced(by: .seconds(86_400)))
        #expect(state.lastRun == run.id)
        #expect(try await bench.store.events(of: run.id).first?.actor == "nightly")
    }

    @Test(arguments: Engines.all)
    func missedSlotsCoalesceToOne(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        try await bench.store.putSchedule(Self.nightly)
        bench.clock.advance(by: .seconds(10 * 86_400))
        #expect(try await bench.store.tick().scheduled.count == 1)
        #expect(try await bench.store.tick().scheduled.isEmpty)
        #expect(
            try await bench.store.schedules().first?.nextAt
                == Self.firstSlot.advanced(by: .seconds(10 * 86_400)))
    }

    @Test(arguments: Engines.all)
    func aPausedScheduleIsSilentAndForgetsWhatItMissed(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        var schedule = Self.nightly
        schedule.isPaused = true
        try await bench.store.putSchedule(schedule)
        #expect(try await bench.store.nextWakeUp() == nil)
        bench.clock.advance(by: .seconds(10 * 86_400))
        #expect(try await bench.store.tick().scheduled.isEmpty)
        schedule.isPaused = false
        try await bench.store.putSchedule(schedule)
        #expect(try await bench.store.tick().scheduled.isEmpty)
        #expect(
            try await bench.store.schedules().first?.nextAt
                == Self.firstSlot.advanced(by: .seconds(10 * 86_400)))
    }

    @Test(arguments: Engines.all)
    func puttingAgainKeepsTheSlot(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        try await bench.store.putSchedule(Self.nightly)
        bench.clock.advance(by: .seconds(86_400))
        var schedule = Self.nightly
        schedule.input = "2"
        // A restart puts its schedules anew: what was missed meanwhile is still due.
        try await bench.store.putSchedule(schedule)
        #expect(try await bench.store.schedules().first?.nextAt == Self.firstSlot)
        schedule.cron = "0 12 * * *"
        try await bench.store.putSchedule(schedule)
        #expect(try await bench.store.tick().scheduled.isEmpty)
        try await bench.store.removeSchedule("nightly")
        try await bench.store.removeSchedule("nightly")
        #expect(try await bench.store.schedules().isEmpty)
        #expect(try await bench.store.nextWakeUp() == nil)
    }

    @Test(arguments: Engines.all)
    func aClockThatWasAheadPutsNoScheduleOff(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        let start = bench.clock.now()
        try await bench.store.putSchedule(Self.nightly)
        bench.clock.advance(by: .seconds(1_000 * 86_400))
        #expect(try await bench.store.tick().scheduled.count == 1)
        bench.clock.putBack(to: start.advanced(by: .seconds(60)))
        #expect(try await bench.store.nextWakeUp() == bench.clock.now())
        #expect(try await bench.store.tick().scheduled.isEmpty)
        let state = try #require(try await bench.store.schedules().first)
        #expect(state.nextAt == Self.firstSlot)
        #expect(try await bench.store.nextWakeUp() == state.nextAt)
    }

    @Test(arguments: Engines.all)
    func mistakesAreRefused(engine: StoreEngine) async throws {
        let bench = try await Bench(engine, Workflows.single)
        var schedule = Self.nightly
        schedule.cron = "30 25 * * *"
        await #expect(throws: CronExpression.Malformed.self) { try await bench.store.putSchedule(schedule) }
        schedule = Self.nightly
        schedule.zone = "Europe/Atlantis"
        await #expect(throws: JobStoreError.self) { try await bench.store.putSchedule(schedule) }
        schedule = Self.nightly
        schedule.workflow = "unheard"
        await #expect(throws: JobStoreError.unknownWorkflow("unheard")) {
            try await bench.store.putSchedule(schedule)
        }
    }
}

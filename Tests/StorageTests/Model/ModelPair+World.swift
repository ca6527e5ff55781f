import Orchestration
import OrchestrationTestKit

/// The operations of people, of operators and of time.
extension ModelPair {
    mutating func passTime() async throws {
        let step =
            random.element(of: [1, 1, 100, 500, 1_000, 1_000, 2_000, 5_000, random.chance(30) ? 61_000 : 16_000]) ?? 1
        try await both("advance \(step) ms") { side in
            side.clock.advance(by: .milliseconds(step))
            return "\(side.clock.now().milliseconds)"
        }
    }

    mutating func tick() async throws {
        try await both("tick") { side in
            let result = try await side.store.tick()
            let tasks = [result.reminded, result.escalated, result.expired].map { $0.map { side.number(of: $0) } }
            let runs = [result.timedOut, result.scheduled].map { $0.map { side.number(of: $0) } }
            return "promoted \(result.promoted), tasks \(tasks), runs \(runs)"
        }
    }

    mutating func reap() async throws {
        try await both("reap") { side in
            try await side.store.reap().map { "\(side.modelLease($0.lease)) \($0.reason) \($0.result)" }
                .joined(separator: "; ")
        }
    }

    mutating func handleTask() async throws {
        let known = try await reference.store.tasks(HumanTaskFilter(phases: [])).map { reference.number(of: $0.id) }
        guard let task = random.element(of: known) else { return }
        let actor = random.chance(50) ? "ann" : "bob"
        switch random.number(in: 1...5) {
        case 1:
            try await both("\(actor) claims task \(task)") { side in
                let claimed = try await side.store.claimTask(side.task(task), by: actor, for: 4_000)
                return "\(claimed.assignee ?? "-") \(claimed.assignedUntil?.milliseconds ?? -1)"
            }
        case 2:
            try await both("\(actor) releases task \(task)") { side in
                try await side.store.releaseTask(side.task(task), by: actor)
                return "released"
            }
        case 3:
            let level = random.number(in: 0...2)
            try await both("\(actor) escalates task \(task) from \(level)") { side in
                let escalated = try await side.store.escalateTask(side.task(task), from: level, by: actor)
                return "\(escalated.level) \(escalated.priority) \(escalated.assignee ?? "-")"
            }
        default:
            let answer = TaskAnswer(
                actor: actor, output: "\"yes \(random.number(in: 1...2))\"",
                choice: random.chance(20) ? [random.element(of: ModelWorkflows.stepNames) ?? "a"] : nil,
                requiresClaim: random.chance(30))
            let effects = someEffects("answer")
            try await both("\(actor) answers task \(task)") { side in
                try await side.store.answer(side.task(task), answer, effects: effects)
                return "answered"
            }
        }
    }

    mutating func handleRun() async throws {
        let known = try await reference.store.runs(RunFilter()).map { reference.number(of: $0.id) }
        guard let run = random.element(of: known) else { return }
        let effects = someEffects("run")
        if random.chance(20) {
            return try await both("cancel run \(run)") { side in
                try await side.store.cancel(side.run(run), actor: "ann", reason: "closed", effects: effects)
                return "cancelled"
            }
        }
        let steps = try await reference.store.steps(of: reference.run(run)).map(\.name)
        let step = random.chance(40) ? nil : random.element(of: steps + ["a", "b", "zzz"])
        try await both("retry run \(run) from \(step ?? "its dead steps")") { side in
            try await side.store.retry(side.run(run), from: step, actor: "ann", effects: effects)
            return "retried"
        }
    }

    mutating func handleQueue() async throws {
        let queue = random.chance(50) ? "default" : "oven"
        if random.chance(50) {
            let isPaused = random.chance(15)
            return try await both("pause \(queue): \(isPaused)") { side in
                try await side.store.pause(queue: queue, isPaused)
                return "done"
            }
        }
        let maximum = random.chance(50) ? nil : random.number(in: 1...3)
        try await both("limit \(queue) to \(maximum ?? -1)") { side in
            try await side.store.limit(queue: queue, maximumRunning: maximum, maximumReady: maximum)
            return "done"
        }
    }

    mutating func handleSchedule() async throws {
        let name = "s\(random.number(in: 1...2))"
        if random.chance(20) {
            return try await both("remove schedule \(name)") { side in
                try await side.store.removeSchedule(name)
                return "removed"
            }
        }
        let schedule = Schedule(
            name: name, cron: random.chance(70) ? "* * * * *" : "*/2 * * * *", zone: "Europe/Berlin",
            workflow: random.chance(90) ? "timed" : "unheard", isPaused: random.chance(20))
        try await both("put schedule \(schedule)") { side in
            try await side.store.putSchedule(schedule)
            return "put"
        }
    }

    mutating func prune() async throws {
        try await both("prune") { side in
            let limit = side.clock.now().advanced(by: .seconds(-60))
            return "\(try await side.store.prune(endedBefore: limit))"
        }
    }

    /// One operation, chosen at random.
    mutating func step() async throws {
        switch random.number(in: 1...100) {
        case 1...9: try await submit()
        case 10...27: try await claim()
        case 28...48: try await complete()
        case 49...55: try await fail()
        case 56...61: try await park()
        case 62...65: try await release()
        case 66...70: try await beatOrLeave()
        case 71...78: try await passTime()
        case 79...84: try await tick()
        case 85...87: try await reap()
        case 88...92: try await handleTask()
        case 93...95: try await handleRun()
        case 96...97: try await handleQueue()
        case 98: try await handleSchedule()
        case 99: try await prune()
        default: try await memo()
        }
    }
}

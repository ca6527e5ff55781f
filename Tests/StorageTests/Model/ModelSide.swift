import Orchestration
import OrchestrationTestKit
import Synchronization

/// One of the two stores of a model test. Identifiers differ between stores, so they are named by the order in which
/// they are first seen.
final class ModelSide: Sendable {
    let under: StoreUnderTest
    let clock: TestClock
    private let names = Mutex((runs: [RunIdentifier](), tasks: [HumanTaskIdentifier]()))

    init(_ engine: StoreEngine) async throws {
        clock = TestClock()
        under = try await engine.make(clock, EventKeyring())
    }

    var store: any JobStore { under.store }

    func run(_ number: Int) -> RunIdentifier { names.withLock { $0.runs[number] } }
    func task(_ number: Int) -> HumanTaskIdentifier { names.withLock { $0.tasks[number] } }

    /// The run's number; a new one for a run not seen before.
    @discardableResult
    func number(of run: RunIdentifier) -> Int {
        names.withLock { names in
            if let known = names.runs.firstIndex(of: run) { return known }
            names.runs.append(run)
            return names.runs.count - 1
        }
    }

    @discardableResult
    func number(of task: HumanTaskIdentifier) -> Int {
        names.withLock { names in
            if let known = names.tasks.firstIndex(of: task) { return known }
            names.tasks.append(task)
            return names.tasks.count - 1
        }
    }

    /// The kinds of all events so far.
    func eventKinds() async throws -> Set<RunEvent.Kind> {
        var kinds: Set<RunEvent.Kind> = []
        for run in names.withLock({ $0.runs }) {
            for event in try await store.events(of: run) { kinds.insert(event.kind) }
        }
        return kinds
    }

    func lease(_ lease: ModelLease) -> Lease {
        Lease(run: run(lease.run), step: lease.step, owner: lease.owner, attempt: lease.attempt)
    }

    func modelLease(_ lease: Lease) -> ModelLease {
        ModelLease(run: number(of: lease.run), step: lease.step, owner: lease.owner, attempt: lease.attempt)
    }

    /// What an operation gave back, without identifiers.
    func describe(_ claimed: [ClaimedStep]) -> String {
        claimed.map { step in
            let context = step.context
            let outputs = context.outputs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
            return "\(modelLease(step.lease)) until \(step.deadline.milliseconds) of \(step.definition.name) "
                + "subject \(context.subject) input \(context.input) instance \(context.instanceInput ?? "-") \(outputs) \(context.fanOuts)"
        }.joined(separator: "; ")
    }

    func describe(_ error: any Error) -> String {
        guard let error = error as? JobStoreError else { return "error" }
        return switch error {
        case .leaseLost(let lease): "lease lost \(modelLease(lease))"
        case .unknownRun: "unknown run"
        case .unknownWorkflow(let name): "unknown workflow \(name)"
        case .unknownStep(let name): "unknown step \(name)"
        case .unknownTask: "unknown task"
        case .taskClaimed(let task, let by, let until): "task \(number(of: task)) claimed by \(by) until \(until)"
        case .taskClosed(let task, let by): "task \(number(of: task)) closed by \(by ?? "-")"
        case .notAllowed: "not allowed"
        case .unavailable: "unavailable"
        case .newerSchema: "newer schema"
        }
    }

    /// Everything the store shows, line by line, without identifiers.
    func snapshot() async throws -> [String] {
        var lines: [String] = []
        let (runs, tasks) = names.withLock { $0 }
        for run in runs {
            lines += try await describe(run)
        }
        for id in tasks {
            if let task = try await store.task(id) { lines.append(describe(task)) }
        }
        lines.append("runs \(try await store.runs(RunFilter()).map { number(of: $0.id) })")
        let filter = HumanTaskFilter(phases: [])
        lines.append("tasks \(try await store.tasks(filter).map { number(of: $0.id) })")
        for queue in try await store.queues() { lines.append("\(queue)") }
        for worker in try await store.workers() { lines.append("\(worker)") }
        for entry in try await store.schedules() {
            let last = entry.lastRun.map { "\(number(of: $0))" } ?? "-"
            lines.append("\(entry.schedule) next \(entry.nextAt?.milliseconds ?? -1) last \(last)")
        }
        lines.append("wake up \(try await store.nextWakeUp()?.milliseconds ?? -1)")
        // Steps that ended in the same millisecond come in any order.
        let durations = try await store.stepDurations(limit: 10_000).map { "\($0.handler) \($0.milliseconds)" }
        lines.append("durations \(durations.sorted())")
        lines.append("effects \(try await under.effects())")
        lines.append("run changes \(try await under.runChanges().map(anonymous))")
        return lines
    }

    private func describe(_ id: RunIdentifier) async throws -> [String] {
        let name = "run \(number(of: id))"
        var lines: [String] = []
        if let run = try await store.run(id) {
            lines.append(
                "\(name) \(run.workflow) \(run.idempotencyKey) \(run.subject) \(run.phase) \(run.input) \(run.priority) "
                    + "\(run.createdAt.milliseconds) \(run.finishedAt?.milliseconds ?? -1)")
        }
        for step in try await store.steps(of: id) {
            let due = [.ready, .delayed].contains(step.phase) ? step.dueAt?.milliseconds ?? -1 : -1
            lines.append(
                "\(name) \(step.name) \(step.handler) \(step.queue) \(step.phase) \(step.attempt)/\(step.maximumAttempts) "
                    + "due \(due) owner \(step.phase == .running ? step.owner ?? "-" : "-") "
                    + "output \(step.output ?? "-") "
                    + "fault \([.delayed, .dead, .cancelled].contains(step.phase) ? step.fault?.code ?? "-" : "-") "
                    + "finished \(step.finishedAt?.milliseconds ?? -1)")
        }
        for event in try await store.events(of: id) {
            lines.append(
                "\(name) event \(event.sequence) \(event.at.milliseconds) \(event.kind) \(event.step ?? "-") "
                    + "\(event.attempt ?? -1) \(event.actor) \(anonymous(event.data))")
        }
        return lines
    }

    private func describe(_ task: HumanTask) -> String {
        "task \(number(of: task.id)) run \(number(of: task.run)) \(task.step) \(task.subject) \(task.kind) \(task.phase) "
            + "\(task.assignee ?? "-") \(task.assignedUntil?.milliseconds ?? -1) \(task.priority) \(task.level) "
            + "\(task.createdAt.milliseconds) \(task.dueAt?.milliseconds ?? -1) \(task.answer ?? "-") "
            + "\(task.answeredBy ?? "-") \(task.answeredAt?.milliseconds ?? -1)"
    }

    private func anonymous(_ text: String) -> String {
        let (runs, tasks) = names.withLock { $0 }
        var text = text
        for (number, run) in runs.enumerated() { text = text.replacing(run.text, with: "run-\(number)") }
        for (number, task) in tasks.enumerated() { text = text.replacing(task.text, with: "task-\(number)") }
        return text
    }
}

struct ModelLease: Hashable, CustomStringConvertible {
    var run: Int
    var step: String
    var owner: String
    var attempt: Int

    var description: String { "\(run)/\(step)/\(owner)/\(attempt)" }
}

import Orchestration

/// One step's row: what `StepState` shows, and what the store must remember besides.
struct StepRow {
    var state: StepState
    var definition: StepDefinition
    var instance: StepInstance
    var deadline: Timestamp?
    var choice: [String]?
    var instanceInput: String?
    var wasParked = false
    /// How long the successful attempt ran, when it did run.
    var worked: Policy.Milliseconds?

    init(_ definition: StepDefinition, run: RunIdentifier, instance: StepInstance, input: String? = nil) {
        self.definition = definition
        self.instance = instance
        instanceInput = input
        state = StepState(
            run: run, name: instance.description, handler: definition.handler, queue: definition.queue,
            phase: .blocked, attempt: 0, maximumAttempts: definition.retry.maximumAttempts, dueAt: nil, owner: nil,
            startedAt: nil, finishedAt: nil, output: nil, fault: nil)
    }

    func isHeld(by lease: Lease) -> Bool {
        state.phase == .running && matches(lease)
    }

    func matches(_ lease: Lease) -> Bool {
        state.owner == lease.owner && state.attempt == lease.attempt
    }

    var lease: Lease {
        Lease(run: state.run, step: state.name, owner: state.owner ?? "", attempt: state.attempt)
    }

    mutating func end(_ phase: StepState.Phase, at now: Timestamp, fault: StepFault? = nil) {
        state.phase = phase
        state.finishedAt = now
        state.fault = fault
        state.dueAt = nil
        deadline = nil
    }

    mutating func makeReady(at now: Timestamp) {
        state.phase = .ready
        state.dueAt = now
    }

    /// Back to before it was reached, its attempts so far spent, with a new budget.
    mutating func reset() {
        state.phase = .blocked
        state.dueAt = nil
        state.owner = nil
        state.startedAt = nil
        state.finishedAt = nil
        state.output = nil
        state.fault = nil
        state.maximumAttempts = state.attempt + definition.retry.maximumAttempts
        deadline = nil
        choice = nil
        wasParked = false
        worked = nil
    }
}

struct RunRow {
    var state: RunState
    var graph: WorkflowGraph
    var deadline: Timestamp?
    /// In the definition's order, instances by number.
    var steps: [StepRow]

    func index(of name: String) -> Int? { steps.firstIndex { $0.state.name == name } }
}

struct TimerRow: Hashable {
    enum Kind: String { case remind, escalate, expire }
    var task: HumanTaskIdentifier
    var kind: Kind
    var fireAt: Timestamp
}

struct QueueRow {
    var isPaused = false
    var maximumRunning: Int?
    var maximumReady: Int?
}

struct MemoKey: Hashable {
    var subject: String
    var step: String
    var fingerprint: String
}

struct TaskRow {
    var task: HumanTask
    var request: HumanTaskRequest
}

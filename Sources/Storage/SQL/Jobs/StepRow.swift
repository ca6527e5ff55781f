import Orchestration

/// A step's whole row.
struct StepRow {
    var place: StepPlace
    var name: String
    var handler: String
    var queue: String
    var priority: Int
    var phase = StepState.Phase.blocked
    var openPredecessors = 0
    var isChosen = false
    var attempt = 0
    var maximumAttempts: Int
    var startToClose: Policy.Milliseconds
    var dueAt: Timestamp?
    var owner: String?
    var startedAt: Timestamp?
    var finishedAt: Timestamp?
    var deadline: Timestamp?
    var worked: Int64?
    var instanceInput: String?
    var output: String?
    var choice: [String]?
    var fault: StepFault?
    var task: String?

    init(_ definition: StepDefinition, at place: StepPlace, priority: Int, input: String? = nil) {
        self.place = place
        let number = place.instance == StepPlace.single ? nil : place.instance
        name = StepInstance(step: definition.name, number: number).description
        handler = definition.handler
        queue = definition.queue
        self.priority = priority
        maximumAttempts = definition.retry.maximumAttempts
        startToClose = definition.startToClose
        instanceInput = input
    }

    init(_ row: SQLRow) throws {
        place = StepPlace(position: try row.number(0), instance: try row.number(1))
        name = try row.text(2)
        handler = try row.text(3)
        queue = try row.text(4)
        priority = try row.number(5)
        phase = try row.choice(6, StepState.Phase.self)
        openPredecessors = try row.number(7)
        isChosen = row.flag(8)
        attempt = try row.number(9)
        maximumAttempts = try row.number(10)
        startToClose = try row.integer(11)
        dueAt = row.optionalTimestamp(12)
        owner = row.optionalText(13)
        startedAt = row.optionalTimestamp(14)
        finishedAt = row.optionalTimestamp(15)
        deadline = row.optionalTimestamp(16)
        worked = row.optionalInteger(17)
        instanceInput = row.optionalText(18)
        output = row.optionalText(19)
        choice = try row.optionalText(20).map(JobText.names)
        fault = try row.optionalText(21).map(JobText.fault)
        task = row.optionalText(22)
    }

    func state(of run: RunIdentifier) -> StepState {
        StepState(
            run: run, name: name, handler: handler, queue: queue, phase: phase, attempt: attempt,
            maximumAttempts: maximumAttempts, dueAt: dueAt, owner: owner, startedAt: startedAt, finishedAt: finishedAt,
            output: output, fault: fault)
    }

    mutating func makeReady(at now: Timestamp) {
        phase = .ready
        dueAt = now
    }

    /// Back to before it was reached, its attempts so far spent, with a new budget.
    mutating func reset(_ definition: StepDefinition) {
        var fresh = StepRow(definition, at: place, priority: priority, input: instanceInput)
        fresh.attempt = attempt
        fresh.maximumAttempts = attempt + definition.retry.maximumAttempts
        self = fresh
    }

    /// What its predecessors' rows still keep it waiting for.
    mutating func count(predecessors rows: [StepRow], step: String) {
        openPredecessors = rows.count { $0.phase != .succeeded && $0.phase != .skipped }
        isChosen = rows.contains { $0.phase == .succeeded && $0.choice?.contains(step) ?? true }
    }
}

extension JobTransaction {
    /// Every step of a run, in the definition's order, instances by number.
    func stepRows(of run: RunIdentifier) throws -> [StepRow] {
        try session.query(
            """
            SELECT position, instance, name, handler, queue, priority, phase, open_predecessors, is_chosen, attempt,
                maximum_attempts, start_to_close, due_at, owner, started_at, finished_at, deadline, worked,
                instance_input, output, choice, fault, task_id
            FROM step WHERE run_id = $1 ORDER BY position, instance
            """, [.text(run.text)]
        ).map { try StepRow($0) }
    }

    func insert(_ step: StepRow, of run: RunIdentifier) throws {
        try session.perform(
            """
            INSERT INTO step (run_id, position, instance, name, handler, queue, priority, phase, open_predecessors,
                is_chosen, attempt, maximum_attempts, start_to_close, due_at, owner, started_at, finished_at, deadline,
                worked, instance_input, output, choice, fault, task_id)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
                $23, $24)
            """,
            [
                .text(run.text), .number(step.place.position), .number(step.place.instance), .text(step.name),
                .text(step.handler), .text(step.queue), .number(step.priority), .phase(step.phase),
                .number(step.openPredecessors), SQLValue(step.isChosen), .number(step.attempt),
                .number(step.maximumAttempts), .integer(step.startToClose), SQLValue(step.dueAt),
                SQLValue(step.owner), SQLValue(step.startedAt), SQLValue(step.finishedAt), SQLValue(step.deadline),
                SQLValue(step.worked), SQLValue(step.instanceInput), SQLValue(step.output),
                SQLValue(step.choice.map(JobText.encode)), SQLValue(try step.fault.map(JobText.encode)),
                SQLValue(step.task),
            ])
    }
}

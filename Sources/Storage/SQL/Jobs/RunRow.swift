import Orchestration

/// A run as its row holds it, with what a transition does to it.
struct RunRow {
    /// The run began, ended or was taken up again in this transaction.
    struct Change {
        var reason: StepFault?
    }

    var state: RunState
    var graph: WorkflowGraph
    var deadline: Timestamp?
    var openSteps: Int
    /// The last event's number and hash.
    var sequence: Int
    var logHash: String?
    var change: Change?

    /// Reads a run, to look at only.
    static let statement: StaticString = """
        SELECT id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id, span_id,
            parent, created_at, finished_at, deadline, open_steps, sequence, log_hash
        FROM run WHERE id = $1
        """

    init(state: RunState, graph: WorkflowGraph, deadline: Timestamp?, openSteps: Int) {
        self.state = state
        self.graph = graph
        self.deadline = deadline
        self.openSteps = openSteps
        sequence = 0
    }

    init(_ row: SQLRow, graph: WorkflowGraph) throws {
        state = try RunState(row)
        self.graph = graph
        deadline = row.optionalTimestamp(13)
        openSteps = try row.number(14)
        sequence = try row.number(15)
        logHash = row.optionalText(16)
    }

    /// Where a step's row is; nil when the workflow has no such step.
    func place(of name: String) -> StepPlace? { graph.place(of: name) }

    /// The name of the row at a place.
    func name(at place: StepPlace) -> String {
        let step = graph.definition.steps[place.position].name
        return place.instance == StepPlace.single
            ? step : StepInstance(step: step, number: place.instance).description
    }
}

extension WorkflowGraph {
    func place(of name: String) -> StepPlace? {
        let instance = StepInstance(named: name)
        return position(of: instance.step).map {
            StepPlace(position: $0, instance: instance.number ?? StepPlace.single)
        }
    }
}

/// A step's key within its run.
struct StepPlace: Hashable {
    var position: Int
    /// -1 for a step that is not fanned out.
    var instance: Int

    static let single = -1
}

extension RunState {
    /// Reads the columns of `run` in the order of the table, up to `finished_at`.
    /// - Throws: `JobStoreError.unavailable` when the row holds something else.
    init(_ row: SQLRow) throws {
        self.init(
            id: RunIdentifier(try row.text(0)), workflow: try row.text(1), definitionHash: try row.text(2),
            idempotencyKey: try row.text(3), subject: try row.text(4), phase: try row.choice(5, Phase.self),
            input: try row.text(6), priority: try row.number(7),
            trace: TraceContext(traceID: try row.text(8), spanID: try row.text(9)),
            parent: row.optionalText(10).map { RunIdentifier($0) }, createdAt: try row.timestamp(11),
            finishedAt: row.optionalTimestamp(12))
    }
}

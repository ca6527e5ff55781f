import Orchestration

/// A row that waits for steps before it.
struct BlockedStep {
    var place: StepPlace
    var openPredecessors: Int
    var isChosen: Bool
    var attempt: Int
    var input: String?

    /// Reads instance, open_predecessors, is_chosen, attempt and instance_input, which begin at a column.
    init(_ row: SQLRow, at position: Int, from column: Int) throws {
        place = StepPlace(position: position, instance: try row.number(column))
        openPredecessors = try row.number(column + 1)
        isChosen = row.flag(column + 2)
        attempt = try row.number(column + 3)
        input = row.optionalText(column + 4)
    }
}

/// What an engine across a network reads along with the lease, so that completing it need not ask again.
struct StepsAhead {
    /// The blocked rows of the steps that come next, by position; a position that is not there was not asked for.
    var blocked: [Int: [BlockedStep]] = [:]
    /// Others of the run's steps can be claimed, too.
    var hasReady = false
    /// Some queue is paused or limited.
    var hasLimits = false

    /// Places for positions in the statement; places left over match nothing.
    static let capacity = 6

    /// The positions of a step's successors; nil when there are more than the statement asks for.
    static func positions(after place: StepPlace, in graph: WorkflowGraph) -> [Int]? {
        let successors = graph.successors(of: graph.definition.steps[place.position].name).filter { !$0.isFanOut }
        guard successors.count <= capacity else { return nil }
        return successors.compactMap { graph.position(of: $0.name) }
    }

    static func padded(_ positions: [Int]) -> [SQLValue] {
        (positions + Array(repeating: -1, count: max(0, capacity - positions.count))).map { .number($0) }
    }
}

/// The lease's run, locked, and what its row says.
struct LeasedStep {
    var run: RunRow
    var place: StepPlace
    var attempt: AttemptRow
    /// Nil where it is asked when it is needed.
    var ahead: StepsAhead?
}

extension JobTransaction {
    /// Locks the run of a lease that is to be completed, and finds the lease's attempt.
    func leasedForCompletion(_ lease: Lease) throws -> LeasedStep {
        // A run's definition never changes, so that whoever claimed the step knows what comes after it.
        guard session.dialect == .postgreSQL, let graph = known[lease.run]?.run.graph,
            let place = graph.place(of: lease.step), let next = StepsAhead.positions(after: place, in: graph)
        else {
            let (run, place, attempt) = try leased(lease)
            return LeasedStep(run: run, place: place, attempt: attempt)
        }
        // One journey: the server runs the second statement when it has the run's lock. The phase is hidden from the
        // planner, who could else choose the index of all that is ready, when it was small for a moment.
        let answers = try session.queryAll([
            (RunLock.statement, [.text(lease.run.text)]),
            (
                """
                SELECT position, instance, open_predecessors, is_chosen, attempt, instance_input, phase, started_at,
                    due_at, maximum_attempts, task_id, owner,
                    CAST(EXISTS (SELECT 1 FROM step WHERE run_id = $1 AND phase || '' = 'ready') AS INT) AS has_ready,
                    CAST(EXISTS (SELECT 1 FROM queue WHERE is_paused = 1 OR maximum_running IS NOT NULL) AS INT)
                        AS has_limits
                FROM step
                WHERE run_id = $1 AND (position = $2 AND instance = $3
                    OR position IN ($4, $5, $6, $7, $8, $9) AND phase || '' = 'blocked')
                ORDER BY position, instance
                """,
                [.text(lease.run.text), .number(place.position), .number(place.instance)] + StepsAhead.padded(next)
            ),
        ])
        guard let run = try answers[0].first.map({ try runRow($0) }) else { throw JobStoreError.leaseLost(lease) }
        var attempt: AttemptRow?
        var ahead = StepsAhead(blocked: Dictionary(uniqueKeysWithValues: next.map { ($0, []) }))
        for row in answers[1] {
            let position = try row.number(0)
            if position == place.position {
                guard try row.number(4) == lease.attempt, row.optionalText(11) == lease.owner else { continue }
                attempt = try AttemptRow(row, from: 6)
            } else {
                ahead.blocked[position, default: []].append(try BlockedStep(row, at: position, from: 1))
            }
            ahead.hasReady = row.flag(12)
            ahead.hasLimits = row.flag(13)
        }
        guard let attempt else { throw JobStoreError.leaseLost(lease) }
        return LeasedStep(run: run, place: place, attempt: attempt, ahead: ahead)
    }
}

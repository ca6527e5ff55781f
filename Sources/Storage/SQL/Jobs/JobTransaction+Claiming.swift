import Orchestration

/// A ready step that a claim may take.
private struct Candidate {
    var run: String
    var place: StepPlace
    var name: String
    var queue: String
    var priority: Int
    var dueAt: Int64
    var attempt: Int
    var startToClose: Policy.Milliseconds
    var input: String?

    init(_ row: SQLRow) throws {
        run = try row.text(0)
        place = StepPlace(position: try row.number(1), instance: try row.number(2))
        name = try row.text(3)
        queue = try row.text(4)
        priority = try row.number(5)
        dueAt = row.optionalInteger(6) ?? 0
        attempt = try row.number(7)
        startToClose = try row.integer(8)
        input = row.optionalText(9)
    }

    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        (left.priority, left.dueAt, left.run, left.name) < (right.priority, right.dueAt, right.run, right.name)
    }
}

extension JobTransaction {
    func claim(_ request: ClaimRequest) throws -> [ClaimedStep] {
        var context = ClaimContext()
        var claimed = try request.includesHeld ? held(by: request.worker, in: nil, &context) : []
        let handlers = HandlerList(request.handlers)
        var candidates: [Candidate] = []
        let limits = try QueueLimits(session.query(QueueLimits.statement, []))
        // In one order everywhere, as limited queues are locked.
        for queue in Set(request.queues).sorted() {
            let limit = min(request.limit, try freePlaces(in: queue, limits))
            guard limit > 0 else { continue }
            candidates += try ready(in: queue, handlers, limit: limit)
        }
        if Set(request.queues).count > 1 { candidates.sort(by: Candidate.precedes) }
        for candidate in candidates.prefix(max(0, request.limit)) {
            if let step = try take(candidate, for: request.worker, &context) { claimed.append(step) }
        }
        return claimed
    }

    /// Claims the run's ready steps.
    func claim(_ request: ClaimRequest, of run: RunRow) throws -> [ClaimedStep] {
        guard run.state.phase == .running else { return [] }
        var context = ClaimContext()
        context.runs[run.state.id.text] = run
        var claimed = try request.includesHeld ? held(by: request.worker, in: run.state.id, &context) : []
        var free: [String: Int] = [:]
        let (candidates, limits) = try ready(of: run.state.id, HandlerList(request.handlers))
        for candidate in candidates.sorted(by: Candidate.precedes) where request.queues.contains(candidate.queue) {
            let places = try free[candidate.queue] ?? freePlaces(in: candidate.queue, limits)
            free[candidate.queue] = places
            guard places > 0, context.taken < request.limit else { continue }
            if let step = try take(candidate, for: request.worker, &context) {
                claimed.append(step)
                free[candidate.queue] = places - 1
            }
        }
        return claimed
    }

    // MARK: What can be claimed

    private func ready(in queue: String, _ handlers: HandlerList, limit: Int) throws -> [Candidate] {
        let arguments: [SQLValue] = [
            .text(queue), .text(handlers.text), .text(HandlerList.separator), .number(limit),
        ]
        let rows =
            switch session.dialect {
            case .sqlite:
                try session.query(
                    """
                    SELECT run_id, position, instance, name, queue, priority, due_at, attempt, start_to_close,
                        instance_input
                    FROM step
                    WHERE phase = 'ready' AND queue = $1 AND replace($2, $3 || handler || $3, '') <> $2
                    ORDER BY priority, due_at, run_id, name LIMIT $4
                    """, arguments)
            case .postgreSQL:
                try session.query(
                    """
                    SELECT run_id, position, instance, name, queue, priority, due_at, attempt, start_to_close,
                        instance_input
                    FROM step
                    WHERE phase = 'ready' AND queue = $1 AND replace($2, $3 || handler || $3, '') <> $2
                    ORDER BY priority, due_at, run_id, name LIMIT $4 FOR UPDATE SKIP LOCKED
                    """, arguments)
            }
        return try rows.map { try Candidate($0) }
    }

    private func ready(of run: RunIdentifier, _ handlers: HandlerList) throws -> ([Candidate], QueueLimits) {
        let arguments: [SQLValue] = [.text(run.text), .text(handlers.text), .text(HandlerList.separator)]
        let (limits, rows) =
            switch session.dialect {
            case .sqlite:
                try session.queryBoth(
                    (QueueLimits.statement, []),
                    (
                        """
                        SELECT run_id, position, instance, name, queue, priority, due_at, attempt, start_to_close,
                            instance_input
                        FROM step
                        WHERE run_id = $1 AND phase = 'ready' AND replace($2, $3 || handler || $3, '') <> $2
                        """, arguments
                    ))
            case .postgreSQL:
                try session.queryBoth(
                    (QueueLimits.statement, []),
                    (
                        """
                        SELECT run_id, position, instance, name, queue, priority, due_at, attempt, start_to_close,
                            instance_input
                        FROM step
                        WHERE run_id = $1 AND phase = 'ready' AND replace($2, $3 || handler || $3, '') <> $2
                        FOR UPDATE SKIP LOCKED
                        """, arguments
                    ))
            }
        return (try rows.map { try Candidate($0) }, try QueueLimits(limits))
    }

    /// How many more steps of a queue may run at once.
    private func freePlaces(in queue: String, _ limits: QueueLimits) throws -> Int {
        guard let limit = limits.byQueue[queue] else { return .max }
        if limit.isPaused { return 0 }
        guard var maximum = limit.maximumRunning else { return .max }
        if session.dialect == .postgreSQL {
            // Claims of a limited queue count one after the other.
            let locked = try session.first(
                "SELECT maximum_running FROM queue WHERE name = $1 FOR UPDATE", [.text(queue)])
            maximum = locked?.optionalInteger(0) ?? .max
        }
        let running = try session.first(
            "SELECT count(*) FROM step WHERE phase = 'running' AND queue = $1", [.text(queue)])
        return Int(maximum) - (try running?.number(0) ?? 0)
    }

    // MARK: Taking it

    private func take(
        _ candidate: Candidate, for worker: String, _ context: inout ClaimContext
    ) throws -> ClaimedStep? {
        let deadline = session.now + candidate.startToClose
        let statement: StaticString = """
            UPDATE step SET phase = 'running', attempt = $5, owner = $6, started_at = $7, deadline = $8, due_at = NULL,
                task_id = NULL
            WHERE run_id = $1 AND position = $2 AND instance = $3 AND phase = 'ready' AND attempt = $4
            """
        let arguments: [SQLValue] = [
            .text(candidate.run), .number(candidate.place.position), .number(candidate.place.instance),
            .number(candidate.attempt), .number(candidate.attempt + 1), .text(worker), .integer(session.now),
            .integer(deadline),
        ]
        switch session.dialect {
        // Without RETURNING, for which SQLite makes a table each time.
        case .sqlite: guard try session.execute(statement, arguments) > 0 else { return nil }
        // The row was locked when it was found: nobody else has it.
        case .postgreSQL: try session.perform(statement, arguments)
        }
        context.taken += 1
        let lease = Lease(
            run: RunIdentifier(candidate.run), step: candidate.name, owner: worker, attempt: candidate.attempt + 1)
        return try claimedStep(
            lease, at: candidate.place, deadline: Timestamp(milliseconds: deadline), input: candidate.input, &context)
    }

    private func held(
        by worker: String, in run: RunIdentifier?, _ context: inout ClaimContext
    ) throws -> [ClaimedStep] {
        let rows = try session.query(
            """
            SELECT run_id, position, instance, name, attempt, deadline, instance_input FROM step
            WHERE phase = 'running' AND owner = $1 ORDER BY run_id, name
            """, [.text(worker)])
        var steps: [ClaimedStep] = []
        for row in rows where try run == nil || row.text(0) == run?.text {
            let lease = Lease(
                run: RunIdentifier(try row.text(0)), step: try row.text(3), owner: worker, attempt: try row.number(4))
            let place = StepPlace(position: try row.number(1), instance: try row.number(2))
            steps.append(
                try claimedStep(
                    lease, at: place, deadline: row.timestamp(5), input: row.optionalText(6), &context))
        }
        return steps
    }

    private func claimedStep(
        _ lease: Lease, at place: StepPlace, deadline: Timestamp, input: String?, _ context: inout ClaimContext
    ) throws -> ClaimedStep {
        guard let run = try context.runs[lease.run.text] ?? runRow(lease.run) else {
            throw JobStoreError.unknownRun(lease.run)
        }
        context.runs[lease.run.text] = run
        let definition = run.graph.definition.steps[place.position]
        let outputs = try outputs(of: definition.reads.compactMap(run.graph.position), in: lease.run, &context)
        return ClaimedStep(
            lease: lease, definition: definition,
            context: StepContext(
                run: lease.run, workflow: run.state.workflow, subject: run.state.subject, step: lease.step,
                attempt: lease.attempt, trace: run.state.trace, input: run.state.input, instanceInput: input,
                outputs: outputs),
            deadline: deadline)
    }

    /// What the steps at these positions have left, by the names of their rows.
    private func outputs(
        of positions: [Int], in run: RunIdentifier, _ context: inout ClaimContext
    ) throws -> [String: String] {
        let sources = positions.map { ClaimContext.Source(run: run.text, position: $0) }
        var unknown = sources.filter { context.outputs[$0] == nil }[...]
        // Six to a statement, as its text is constant; places left over match nothing.
        while !unknown.isEmpty {
            let batch = unknown.prefix(6)
            unknown = unknown.dropFirst(6)
            for source in batch { context.outputs[source] = [:] }
            let places = batch.map(\.position) + Array(repeating: -1, count: 6 - batch.count)
            let rows = try session.query(
                """
                SELECT position, name, output FROM step
                WHERE run_id = $1 AND position IN ($2, $3, $4, $5, $6, $7) AND phase = 'succeeded'
                    AND output IS NOT NULL
                """, [.text(run.text)] + places.map { .number($0) })
            for row in rows {
                let source = ClaimContext.Source(run: run.text, position: try row.number(0))
                context.outputs[source, default: [:]][try row.text(1)] = try row.text(2)
            }
        }
        return sources.reduce(into: [:]) { outputs, source in
            outputs.merge(context.outputs[source] ?? [:]) { first, _ in first }
        }
    }

    /// A run, to look at only.
    func runRow(_ id: RunIdentifier) throws -> RunRow? {
        try session.first(
            """
            SELECT id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id, span_id,
                parent, created_at, finished_at, deadline, open_steps, sequence, log_hash
            FROM run WHERE id = $1
            """, [.text(id.text)]
        ).map { try RunRow($0, graph: definitions.graph($0.text(2), in: session)) }
    }
}

/// The queues that are paused or limited; most are neither.
private struct QueueLimits {
    static let statement: StaticString = """
        SELECT name, is_paused, maximum_running FROM queue WHERE is_paused = 1 OR maximum_running IS NOT NULL
        """

    var byQueue: [String: (isPaused: Bool, maximumRunning: Int64?)] = [:]

    init(_ rows: [SQLRow]) throws {
        for row in rows { byQueue[try row.text(0)] = (row.flag(1), row.optionalInteger(2)) }
    }
}

/// What one claim has read already: instances of a fan-out share their run and the outputs they read.
private struct ClaimContext {
    struct Source: Hashable {
        var run: String
        var position: Int
    }

    var runs: [String: RunRow] = [:]
    var outputs: [Source: [String: String]] = [:]
    var taken = 0
}

/// Handler names as one text that a statement can search: every name between separators.
private struct HandlerList {
    static let separator = "\u{1F}"
    let text: String

    init(_ handlers: Set<String>) {
        // Two between names, as each occurrence that is searched for takes one on either side.
        text = handlers.sorted().map { Self.separator + $0 + Self.separator }.joined()
    }
}

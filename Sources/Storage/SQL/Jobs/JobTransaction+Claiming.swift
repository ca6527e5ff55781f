import Orchestration

/// A step that a claim may take.
struct Candidate {
    var run: String
    var place: StepPlace
    var name: String
    var queue: String
    var priority: Int
    var dueAt: Int64
    var attempt: Int
    var startToClose: Policy.Milliseconds
    var input: String?
    /// Set for a step that this transaction has released, whose row says that it is blocked still.
    var released: BlockedStep?

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

    init(_ step: BlockedStep, of run: RunRow, at now: Int64) {
        let definition = run.graph.definition.steps[step.place.position]
        self.run = run.state.id.text
        place = step.place
        name = run.name(at: step.place)
        queue = definition.queue
        priority = run.state.priority
        dueAt = now
        attempt = step.attempt
        startToClose = definition.startToClose
        input = step.input
        released = step
    }

    func leased(by worker: String, at now: Int64) -> TakenStep {
        TakenStep(
            lease: Lease(run: RunIdentifier(run), step: name, owner: worker, attempt: attempt + 1), place: place,
            deadline: Timestamp(milliseconds: now + startToClose), input: input,
            startedAt: Timestamp(milliseconds: now))
    }

    static func precedes(_ left: Candidate, _ right: Candidate) -> Bool {
        (left.priority, left.dueAt, left.run, left.name) < (right.priority, right.dueAt, right.run, right.name)
    }
}

extension JobTransaction {
    func claim(_ request: ClaimRequest) throws -> [ClaimedStep] {
        if session.dialect == .postgreSQL {
            // Else what is ready would be planned anew each time, which takes longer than finding it: for the planner, a
            // limit that it knows is always better.
            try session.perform("SET LOCAL plan_cache_mode = force_generic_plan", [])
        }
        var context = ClaimContext()
        let claimed = try request.includesHeld ? held(by: request.worker, in: nil, &context) : []
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
        let taken = try candidates.prefix(max(0, request.limit)).filter { try take($0, for: request.worker) }
        return claimed + (try claimedSteps(taken.map { $0.leased(by: request.worker, at: session.now) }, &context))
    }

    /// Claims the run's ready steps: those that others left, and those that this transaction released, whose rows are
    /// written here.
    func claim(
        _ request: ClaimRequest?, of run: RunRow, released: [BlockedStep] = [], _ ahead: StepsAhead? = nil
    ) throws -> [ClaimedStep] {
        guard let request, run.state.phase == .running else {
            try makeReady(released, of: run)
            return []
        }
        var context = ClaimContext()
        context.runs[run.state.id.text] = run
        let claimed = try request.includesHeld ? held(by: request.worker, in: run.state.id, &context) : []
        var (candidates, limits) = try ready(of: run.state.id, request.handlers, ahead)
        var left = released
        for step in released where request.handlers.contains(run.graph.definition.steps[step.place.position].handler) {
            candidates.append(Candidate(step, of: run, at: session.now))
        }
        var free: [String: Int] = [:]
        var taken: [Candidate] = []
        for candidate in candidates.sorted(by: Candidate.precedes) where request.queues.contains(candidate.queue) {
            let places = try free[candidate.queue] ?? freePlaces(in: candidate.queue, limits)
            free[candidate.queue] = places
            guard places > 0, taken.count < request.limit, try take(candidate, for: request.worker) else { continue }
            left.removeAll { $0.place == candidate.place }
            taken.append(candidate)
            free[candidate.queue] = places - 1
        }
        try makeReady(left, of: run)
        return claimed + (try claimedSteps(taken.map { $0.leased(by: request.worker, at: session.now) }, &context))
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

    /// The run's steps that were ready before, and the limits of queues; not asked where it is known that there are none.
    private func ready(
        of run: RunIdentifier, _ handlers: Set<String>, _ ahead: StepsAhead?
    ) throws -> ([Candidate], QueueLimits) {
        var questions: [(StaticString, [SQLValue])] = []
        if ahead?.hasLimits ?? true { questions.append((QueueLimits.statement, [])) }
        if ahead?.hasReady ?? true {
            let arguments: [SQLValue] = [
                .text(run.text), .text(HandlerList(handlers).text), .text(HandlerList.separator),
            ]
            questions.append((Self.readyOfRun(session.dialect), arguments))
        }
        var answers = try session.queryAll(questions)
        let rows = ahead?.hasReady ?? true ? answers.removeLast() : []
        return (try rows.map { try Candidate($0) }, try QueueLimits(answers.first ?? []))
    }

    private static func readyOfRun(_ dialect: SQLDialect) -> StaticString {
        switch dialect {
        case .sqlite:
            """
            SELECT run_id, position, instance, name, queue, priority, due_at, attempt, start_to_close, instance_input
            FROM step
            WHERE run_id = $1 AND phase = 'ready' AND replace($2, $3 || handler || $3, '') <> $2
            """
        // The phase is hidden from the planner, as in `leasedForCompletion`.
        case .postgreSQL:
            """
            SELECT run_id, position, instance, name, queue, priority, due_at, attempt, start_to_close, instance_input
            FROM step
            WHERE run_id = $1 AND phase || '' = 'ready' AND replace($2, $3 || handler || $3, '') <> $2
            FOR UPDATE SKIP LOCKED
            """
        }
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

/// Handler names as one text that a statement can search: every name between separators.
private struct HandlerList {
    static let separator = "\u{1F}"
    let text: String

    init(_ handlers: Set<String>) {
        // Two between names, as each occurrence that is searched for takes one on either side.
        text = handlers.sorted().map { Self.separator + $0 + Self.separator }.joined()
    }
}

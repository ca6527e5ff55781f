import Orchestration

/// Reads a run, and keeps other transactions from it until this one ends.
enum RunLock {
    static let statement: StaticString = """
        SELECT id, workflow, definition_hash, idempotency_key, subject, phase, input, priority, trace_id,
            span_id, parent, created_at, finished_at, deadline, open_steps, sequence, log_hash
        FROM run WHERE id = $1 FOR UPDATE
        """
}

/// One transaction of the job store: what the transitions have in common.
struct JobTransaction<Session: SQLSession> {
    let session: Session
    let hooks: any TransactionHooks
    let random: any RandomSource
    let definitions: DefinitionCache
    let known: KnownRuns
    let keyring: EventKeyring

    var now: Timestamp { Timestamp(milliseconds: session.now) }

    /// Reads a run and locks it against other transactions.
    func lockedRun(_ id: RunIdentifier) throws -> RunRow? {
        // Every transition locks the run before its steps: in any other order two of them could block each other.
        let row: SQLRow? =
            switch session.dialect {
            case .sqlite: try session.first(RunRow.statement, [.text(id.text)])
            case .postgreSQL: try session.first(RunLock.statement, [.text(id.text)])
            }
        return try row.map { try runRow($0) }
    }

    func runRow(_ row: SQLRow) throws -> RunRow {
        try RunRow(row, graph: definitions.graph(row.text(2), in: session))
    }

    /// The event that comes next in the run's log.
    func next(_ draft: EventDraft, in run: RunRow, at instant: Timestamp) -> RunEvent {
        draft.placed(
            run: run.state.id, sequence: run.sequence + 1, at: instant, previous: run.logHash,
            key: keyring.current(at: instant))
    }

    /// Adds an event to the run's log.
    func append(_ draft: EventDraft, to run: inout RunRow) throws {
        let event = next(draft, in: run, at: now)
        try session.perform(
            """
            INSERT INTO event (run_id, sequence, at, kind, step, attempt, actor, data, hash)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            """,
            [
                .text(event.run.text), .number(event.sequence), .integer(event.at.milliseconds), .phase(event.kind),
                SQLValue(event.step), SQLValue(event.attempt), .text(event.actor), .text(event.data),
                .text(event.hash),
            ])
        run.sequence = event.sequence
        run.logHash = event.hash
    }

    /// Ends the run.
    func finish(_ run: inout RunRow, _ phase: RunState.Phase, reason: StepFault?) throws {
        known.forget(run.state.id)
        run.state.phase = phase
        run.state.finishedAt = now
        run.change = RunRow.Change(reason: reason)
        try append(.finished(phase), to: &run)
    }

    /// Writes the run back, after what the application does along with the transition.
    func save(_ run: RunRow, effects: [any StepEffect]) throws {
        try apply(effects, to: run)
        try session.perform(
            """
            UPDATE run SET phase = $2, finished_at = $3, deadline = $4, open_steps = $5, sequence = $6, log_hash = $7,
                is_unsealed = 1
            WHERE id = $1
            """,
            [
                .text(run.state.id.text), .phase(run.state.phase), SQLValue(run.state.finishedAt),
                SQLValue(run.deadline), .number(run.openSteps), .number(run.sequence), SQLValue(run.logHash),
            ])
        try announce(run)
    }

    func apply(_ effects: [any StepEffect], to run: RunRow) throws {
        for effect in effects { try hooks.apply(effect, run: run.state.id, session: session, following: self) }
    }

    /// Tells the application that the run began, ended or was taken up again.
    func announce(_ run: RunRow) throws {
        if let change = run.change {
            try hooks.runChanged(run.state, reason: change.reason, session: session, following: self)
        }
    }
}

extension JobTransaction: FollowingRuns {
    func start(_ submission: RunSubmission) throws -> RunIdentifier? {
        do {
            return try submit(submission, effects: []).run
        } catch JobStoreError.unknownWorkflow {
            return nil
        }
    }
}

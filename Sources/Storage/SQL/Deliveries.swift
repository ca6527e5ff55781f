import DocumentModel
import Orchestration
import RecordStorage

/// Moves deliveries on, inside the transactions that change records and end runs.
///
/// To one consumer, a document's versions go one after the other: at most one has a run, and the next begins in the
/// transaction that ends it. A version that was given up gives way to the next.
struct Deliveries<Session: SQLSession> {
    let session: Session
    let following: any FollowingRuns

    /// A record changed: its consumer is to be given it, unless it has it as it is. The document's row is locked.
    func add(_ document: DocumentIdentifier, version: Int64, hash: String, for handoff: String) throws {
        let last = try session.first(
            "SELECT hash FROM delivery WHERE handoff = $1 AND document = $2 ORDER BY version DESC LIMIT 1",
            [.text(handoff), .text(document.hex)])
        if last?.optionalText(0) == hash { return }
        try session.execute(
            """
            INSERT INTO delivery (handoff, document, version, hash, phase, created_at)
            VALUES ($1, $2, $3, $4, 'waiting', $5)
            """,
            [.text(handoff), .text(document.hex), .integer(version), .text(hash), .integer(session.now)])
        try supersede(document, before: version, for: handoff)
        try startNext(document, for: handoff)
    }

    /// A delivery's run began again, or ended.
    func runChanged(
        _ run: RunState, about document: DocumentIdentifier, to handoff: String, reason: StepFault?
    ) throws {
        try lock(document)
        let row = try session.first(
            "SELECT version, phase FROM delivery WHERE handoff = $1 AND document = $2 AND run = $3",
            [.text(handoff), .text(document.hex), .text(run.id.text)])
        // The row of a run that has just been submitted does not name it yet.
        guard let row else { return }
        let version = try row.integer(0)
        switch run.phase {
        case .running:
            // Somebody has a dead one tried again.
            try refuseOvertaking(document, version: version, to: handoff, by: run.id)
            try set(.open, document, version, handoff, error: nil)
        case .succeeded:
            try set(.delivered, document, version, handoff, error: nil)
            try startNext(document, for: handoff)
        case .dead, .cancelled:
            try set(.dead, document, version, handoff, error: reason?.message ?? "The run ended without a reason.")
            try startNext(document, for: handoff)
        }
    }

    /// A run that somebody asked for delivers this version.
    func handOver(_ document: DocumentIdentifier, version: Int, to handoff: String, by run: RunIdentifier) throws {
        try lock(document)
        try refuseOvertaking(document, version: Int64(version), to: handoff, by: run)
        let outbox = try session.first("SELECT hash FROM outbox WHERE document = $1", [.text(document.hex)])
        guard let hash = outbox?.optionalText(0) else { throw RecordStoreError.unknownDocument(document) }
        try session.execute(
            """
            INSERT INTO delivery (handoff, document, version, hash, phase, run, created_at)
            VALUES ($1, $2, $3, $4, 'open', $5, $6)
            ON CONFLICT (handoff, document, version)
            DO UPDATE SET phase = 'open', run = excluded.run, ended_at = NULL, error = NULL
            """,
            [
                .text(handoff), .text(document.hex), .integer(Int64(version)), .text(hash), .text(run.text),
                .integer(session.now),
            ])
        try supersede(document, before: Int64(version), for: handoff)
    }

    /// - Throws: `JobStoreError.notAllowed` when this version must not be sent now.
    private func refuseOvertaking(
        _ document: DocumentIdentifier, version: Int64, to handoff: String, by run: RunIdentifier
    ) throws {
        let other = try session.first(
            """
            SELECT version, phase FROM delivery
            WHERE handoff = $1 AND document = $2 AND (run IS NULL OR run <> $4)
                AND (phase = 'open' OR (phase = 'waiting' AND version < $3) OR (phase <> 'waiting' AND version > $3))
            ORDER BY version DESC LIMIT 1
            """, [.text(handoff), .text(document.hex), .integer(version), .text(run.text)])
        guard let other else { return }
        let found = try other.integer(0)
        throw JobStoreError.notAllowed(
            found > version
                ? "version \(version) of \(document.short) must not follow the later version \(found)"
                : "version \(found) of \(document.short) is on its way to \(handoff) already")
    }

    /// Starts the earliest version that waits, when no other has a run.
    private func startNext(_ document: DocumentIdentifier, for handoff: String) throws {
        let place: [SQLValue] = [.text(handoff), .text(document.hex)]
        let rows = try session.query(
            """
            SELECT version, phase FROM delivery WHERE handoff = $1 AND document = $2 AND phase IN ('waiting', 'open')
            ORDER BY version
            """, place)
        guard let first = rows.first, try rows.allSatisfy({ try $0.text(1) == "waiting" }) else { return }
        let version = try first.integer(0)
        let run = try following.start(
            RunSubmission(
                workflow: HandoffRoute.workflow(handoff),
                idempotencyKey: HandoffRoute.idempotencyKey(handoff, document, version: Int(version)),
                subject: document.description,
                input: HandoffRoute.input(handoff, document, version: Int(version)), priority: 150, actor: "record"))
        guard let run else { return }
        try session.execute(
            "UPDATE delivery SET phase = 'open', run = $4 WHERE handoff = $1 AND document = $2 AND version = $3",
            place + [.integer(version), .text(run.text)])
        try supersede(document, before: version, for: handoff)
    }

    /// What was given up is not tried any more when a later version follows.
    private func supersede(_ document: DocumentIdentifier, before version: Int64, for handoff: String) throws {
        try session.execute(
            """
            UPDATE delivery SET phase = 'superseded'
            WHERE handoff = $1 AND document = $2 AND version < $3 AND phase = 'dead'
            """, [.text(handoff), .text(document.hex), .integer(version)])
    }

    private func set(
        _ phase: StoredDelivery.Phase, _ document: DocumentIdentifier, _ version: Int64, _ handoff: String,
        error: String?
    ) throws {
        try session.execute(
            """
            UPDATE delivery SET phase = $4, error = $5, ended_at = $6
            WHERE handoff = $1 AND document = $2 AND version = $3
            """,
            [
                .text(handoff), .text(document.hex), .integer(version), .text(phase.rawValue),
                error.map { .stored($0) } ?? .null, phase == .open ? .null : .integer(session.now),
            ])
    }

    /// Against a transaction that saves a record at the same time: each must see what the other leaves.
    private func lock(_ document: DocumentIdentifier) throws {
        if session.dialect == .postgreSQL {
            _ = try session.first("SELECT 1 FROM document WHERE hash = $1 FOR UPDATE", [.text(document.hex)])
        }
    }
}

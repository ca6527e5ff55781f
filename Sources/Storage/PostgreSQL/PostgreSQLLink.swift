import Glibc
import Libpq
import Orchestration
import SQLStorage

/// A thread's connection: made when it is needed, and again when it was lost.
final class PostgreSQLLink {
    enum Kind { case reading, writing }

    private let settings: PostgreSQLSettings
    private var connection: PostgresConnection?
    private var statements = PostgreSQLStatements()

    /// How long a transaction is tried again while the server cannot be reached. Whoever asked tries longer, if need
    /// be; a worker must learn soon that it cannot beat.
    private static let patience = Duration.seconds(4)
    /// How often a transaction is tried that others got in the way of.
    private static let maximumCollisions = 12

    /// What time it is; and for this transaction, how long its process may be silent, and wait for others.
    private static let beginning = """
        SELECT CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT),
            set_config('idle_in_transaction_session_timeout', '10s', true), set_config('lock_timeout', '20s', true)
        """
    private static let beginningName = PostgreSQLStatement.name(of: beginning)

    init(_ settings: PostgreSQLSettings) {
        self.settings = settings
    }

    /// Runs `body` in a transaction, and again when it was undone for a reason that may be gone: a collision with
    /// another transaction, a lost connection. Once the commit is under way, nothing is repeated: it may have happened.
    func transaction<Value>(_ kind: Kind, _ body: (PostgreSQLSession) throws -> Value) throws -> Value {
        let start = ContinuousClock.now
        var collisions = 0
        var losses = 0
        while true {
            do {
                return try once(kind, body)
            } catch let failure as PostgresError {
                let next = Recovery(failure)
                switch next {
                // Nobody makes a transaction writable that is meant to be read only.
                case .reconnect where kind == .reading && failure.state == "25006": throw failure
                case .reconnect:
                    connection = nil
                    losses += 1
                    guard ContinuousClock.now - start < Self.patience else { throw failure }
                    pause(min(800, 25 << min(losses, 5)))
                case .repeat:
                    collisions += 1
                    guard collisions < Self.maximumCollisions else { throw failure }
                    pause(min(100, 1 << min(collisions, 6)))
                case .withoutPreparing:
                    settings.giveUpPreparing()
                    connection = nil
                    collisions += 1
                    guard collisions < Self.maximumCollisions else { throw failure }
                case .none: throw failure
                }
            }
        }
    }

    /// Sends the statements of several together. Until the answer, the server takes them for one transaction. The time is
    /// the server's as it was last heard.
    func atOnce(_ jobs: [AtOnce]) {
        guard settings.commitFault == nil, !settings.asksForDurability, let connection = try? connected() else {
            // What cannot be done so is for a transaction.
            for job in jobs { job.giveUp() }
            return
        }
        connection.forgetKept()
        let now = settings.clock?.now() ?? settings.serverClock.now()
        let session = PostgreSQLSession(
            connection: connection, statements: statements, prepares: settings.prepares,
            course: TransactionCourse(settings, now: now.milliseconds))
        // In one order everywhere, so that nobody waits in a circle.
        let asked = jobs.sorted { $0.key < $1.key }.compactMap { $0.ask(session) }
        do {
            var answers = try session.queryAll(asked.flatMap(\.statements))[...]
            for job in asked {
                job.conclude(.success(Array(answers.prefix(job.statements.count))))
                answers = answers.dropFirst(job.statements.count)
            }
        } catch {
            var outcome: Result<[[SQLRow]]?, any Error> = .success(nil)
            if let failure = error as? PostgresError, failure.endsConnection || !connection.isUsable {
                self.connection = nil
                outcome = .failure(PostgreSQLProblem.ambiguous(failure, database: settings.address.shown))
            }
            for job in asked { job.conclude(outcome) }
        }
    }

    /// Sleeps between half and the whole of so many milliseconds, so that those who collided part.
    private func pause(_ milliseconds: Int) {
        usleep(useconds_t(milliseconds * Int.random(in: 500...1_000)))
    }

    private func connected() throws(PostgresError) -> PostgresConnection {
        if let connection, connection.isUsable, !connection.isInTransaction { return connection }
        connection = nil
        statements = PostgreSQLStatements()
        let opened = try PostgresConnection(settings.address)
        connection = opened
        return opened
    }

    private func once<Value>(_ kind: Kind, _ body: (PostgreSQLSession) throws -> Value) throws -> Value {
        let connection = try connected()
        let value: Value
        do {
            let session = try begin(kind, on: connection)
            value = try body(session)
            if let failure = session.course.failure { throw failure }
        } catch {
            undo(connection)
            throw error
        }
        if kind == .writing, let injected = settings.commitFault?() {
            undo(connection)
            throw injected
        }
        try commit(connection, kind)
        return value
    }

    private func begin(_ kind: Kind, on connection: PostgresConnection) throws -> PostgreSQLSession {
        connection.forgetKept()
        switch kind {
        // Each statement sees what was committed before it; rows that matter are locked.
        case .writing: try send("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", "intake_begin_writing", connection)
        case .reading: try send("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "intake_begin_reading", connection)
        }
        // A process that is stopped in the middle of a transaction must not hold its locks for long.
        try connection.send(
            Self.beginning, name: settings.prepares ? Self.beginningName : nil, [], wish: .kept)
        if kind == .writing, settings.asksForDurability {
            try connection.send("SET LOCAL synchronous_commit = on", name: nil, [])
        }
        return PostgreSQLSession(
            connection: connection, statements: statements, prepares: settings.prepares,
            course: TransactionCourse(settings))
    }

    private func send(_ statement: String, _ name: String, _ connection: PostgresConnection) throws {
        try connection.send(statement, name: settings.prepares ? name : nil, [])
    }

    private func undo(_ dead: PostgresConnection) {
        guard dead.isUsable else {
            connection = nil
            return
        }
        do {
            // What was sent and not waited for may have failed as well; that is undone with the rest.
            try? dead.flush()
            _ = try dead.run("ROLLBACK")
        } catch {
            connection = nil
        }
    }

    private func commit(_ connection: PostgresConnection, _ kind: Kind) throws {
        let answer: PostgresResult
        do {
            answer = try connection.run("COMMIT", name: settings.prepares ? "intake_commit" : nil)
        } catch let failure where failure.endsConnection && (failure.isOfLast || failure.state == nil) {
            self.connection = nil
            if kind == .reading { return }
            throw PostgreSQLProblem.ambiguous(failure, database: settings.address.shown)
        } catch {
            undo(connection)
            throw error
        }
        guard answer.command == "COMMIT" else {
            throw JobStoreError.unavailable(
                "The database \(settings.address.shown) undid a transaction: a statement in it had failed.")
        }
    }
}

/// What follows from a failure before the commit.
enum Recovery {
    case none, `repeat`, reconnect, withoutPreparing

    init(_ failure: PostgresError) {
        switch failure.state {
        // Serialization, deadlock, a row that somebody else has just inserted.
        case "40001", "40P01", "23505": self = .repeat
        // A statement that a pooler's other session knows, or does not; a plan of tables that have changed since.
        case "26000", "42P05", "0A000": self = .withoutPreparing
        // Shutting down, crashed, starting up; a standby; too many connections; idle for too long.
        case "57P01", "57P02", "57P03", "25006", "53300", "25P03", "57P05": self = .reconnect
        case .some(let state) where state.hasPrefix("08"): self = .reconnect
        default: self = failure.endsConnection ? .reconnect : .none
        }
    }
}

/// Statements of somebody that are sent together with those of others.
struct AtOnce: Sendable {
    struct Asked {
        var statements: [(StaticString, [SQLValue])]
        /// Told the answers; nil when nothing was done.
        var conclude: (Result<[[SQLRow]]?, any Error>) -> Void
    }

    /// What they are about, and are sorted by.
    var key: String
    /// - Returns: nil when nothing is to be sent; who asked has been told.
    var ask: @Sendable (PostgreSQLSession) -> Asked?
    /// Tells who asked that nothing was done.
    var giveUp: @Sendable () -> Void
}

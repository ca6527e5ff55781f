import GRDB
import Orchestration
import SQLStorage

/// The single writer. Transitions that arrive while a commit is under way go into the next transaction together, each
/// behind its own savepoint, so that one failure does not undo its neighbours; nobody is answered before the commit.
final class Committer: Sendable {
    struct Prepared {
        /// Why the transition itself failed: it is undone, its neighbours are not.
        var failure: (any Error)?
        /// Answers the caller: nil when the commit succeeded.
        var finish: (_ commitFailure: (any Error)?) -> Void
    }

    private struct Transition: Sendable {
        var body: @Sendable (SQLiteSession) -> Prepared
        var refuse: @Sendable (any Error) -> Void
    }

    /// Under load, transitions commit together: the pages that they share are written once, and made durable once.
    /// One that comes alone is not waited with.
    private static let patience = Duration.milliseconds(4)

    private let thread: WorkThreads<Transition>

    /// `commitFault`, for tests, is asked before each commit: a returned error makes the commit fail.
    init(path: String, pool: DatabasePool, clock: any WallClock, commitFault: (@Sendable () -> (any Error)?)?) {
        thread = WorkThreads(count: 1, limit: 256, patience: Self.patience) { transitions in
            do {
                try pool.writeWithoutTransaction { connection in
                    try connection.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
                    // The wait for another process's transaction is over: only now is it known what time it is.
                    let session = SQLiteSession(now: clock.now().milliseconds, connection: connection)
                    Self.commit(transitions, in: session, path: path, fault: commitFault)
                }
            } catch {
                // Only what precedes the transitions throws: the transaction could not begin.
                let problem = SQLiteProblem.translated(error, path: path)
                for transition in transitions { transition.refuse(problem) }
            }
        }
    }

    var waiting: Int { thread.waiting }

    /// - Returns: false when the writer was stopped.
    func add(
        _ body: @escaping @Sendable (SQLiteSession) -> Prepared, refuse: @escaping @Sendable (any Error) -> Void
    ) -> Bool {
        thread.add(Transition(body: body, refuse: refuse))
    }

    /// Commits what waits, then tells `whenDone`.
    func stop(whenDone: (@Sendable () -> Void)? = nil) { thread.stop(whenDone: whenDone) }

    private static func commit(
        _ transitions: [Transition], in session: SQLiteSession, path: String,
        fault: (@Sendable () -> (any Error)?)?
    ) {
        let connection = session.connection
        var prepared: [Prepared] = []
        var failure: (any Error)?
        do {
            for transition in transitions {
                try connection.cachedStatement(sql: "SAVEPOINT transition").execute()
                let result = transition.body(session)
                prepared.append(result)
                // A full disk or a failed read may have ended the whole transaction, neighbours included.
                guard connection.isInsideTransaction else {
                    throw result.failure ?? DatabaseError(resultCode: .SQLITE_ABORT)
                }
                if result.failure != nil {
                    try connection.cachedStatement(sql: "ROLLBACK TO transition").execute()
                }
                try connection.cachedStatement(sql: "RELEASE transition").execute()
            }
            if let injected = fault?() { throw injected }
            try connection.cachedStatement(sql: "COMMIT").execute()
        } catch {
            failure = SQLiteProblem.translated(error, path: path)
            if connection.isInsideTransaction { try? connection.execute(sql: "ROLLBACK") }
        }
        for result in prepared { result.finish(failure) }
        for transition in transitions.dropFirst(prepared.count) {
            transition.refuse(failure ?? SQLiteProblem.closed(path))
        }
    }
}

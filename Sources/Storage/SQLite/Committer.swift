import GRDB
import Orchestration
import SQLStorage

/// The single writer. Transitions that arrive while a commit is under way go into the next transaction together, each
/// behind its own savepoint, so that one failure does not undo its neighbours; nobody is answered before the commit.
final class Committer: Sendable {
    struct Prepared {
        var isGood: Bool
        /// Answers the caller: nil when the commit succeeded.
        var finish: (_ commitFailure: (any Error)?) -> Void
    }

    private struct Transition: Sendable {
        var body: @Sendable (SQLiteSession) -> Prepared
        var refuse: @Sendable (any Error) -> Void
    }

    private let thread: WorkThread<Transition>

    /// `commitFault`, for tests, is asked before each commit: a returned error makes the commit fail.
    init(pool: DatabasePool, clock: any WallClock, commitFault: (@Sendable () -> (any Error)?)?) {
        thread = WorkThread(limit: 256) { transitions in
            do {
                try pool.writeWithoutTransaction { connection in
                    try Self.commit(
                        transitions, on: connection, now: clock.now().milliseconds, fault: commitFault)
                }
            } catch {
                // Only what precedes the transitions throws: the transaction could not begin.
                for transition in transitions { transition.refuse(SQLiteProblem.translated(error)) }
            }
        }
    }

    func add(_ body: @escaping @Sendable (SQLiteSession) -> Prepared, refuse: @escaping @Sendable (any Error) -> Void)
        -> Bool
    {
        thread.add(Transition(body: body, refuse: refuse))
    }

    func stop() { thread.stop() }

    private static func commit(
        _ transitions: [Transition], on connection: Database, now: Int64,
        fault: (@Sendable () -> (any Error)?)?
    ) throws {
        try connection.execute(sql: "BEGIN IMMEDIATE")
        let session = SQLiteSession(now: now, connection: connection)
        var prepared: [Prepared] = []
        var failure: (any Error)?
        do {
            for transition in transitions {
                try connection.execute(sql: "SAVEPOINT transition")
                let result = transition.body(session)
                prepared.append(result)
                // A full disk or a failed read may have ended the whole transaction already.
                guard connection.isInsideTransaction else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
                if !result.isGood { try connection.execute(sql: "ROLLBACK TO transition") }
                try connection.execute(sql: "RELEASE transition")
            }
            if let injected = fault?() { throw injected }
            try connection.execute(sql: "COMMIT")
        } catch {
            failure = SQLiteProblem.translated(error)
            if connection.isInsideTransaction { try? connection.execute(sql: "ROLLBACK") }
        }
        for result in prepared { result.finish(failure) }
        for transition in transitions.dropFirst(prepared.count) {
            transition.refuse(failure ?? JobStoreError.unavailable("the transaction ended early"))
        }
    }
}

import GRDB
import Glibc
import Orchestration
import SQLStorage

/// An SQLite file: one writer that commits what waits together, and readers beside it. Safe to use from several
/// processes at once.
package final class SQLiteDatabase: SQLDatabase {
    package typealias Session = SQLiteSession

    package enum Access: Hashable, Sendable { case reading, writing }

    private typealias Job = @Sendable () -> Void

    private let pool: DatabasePool
    private let clock: any WallClock
    private let committer: Committer
    private let readers: WorkThread<Job>

    init(pool: DatabasePool, clock: any WallClock, commitFault: (@Sendable () -> (any Error)?)?) {
        self.pool = pool
        self.clock = clock
        committer = Committer(pool: pool, clock: clock, commitFault: commitFault)
        readers = WorkThread(limit: 1) { jobs in for job in jobs { job() } }
    }

    package func write<Value: Sendable>(_ body: @escaping @Sendable (SQLiteSession) throws -> Value) async throws
        -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = committer.add { session in
                let result = Result { try body(session) }
                return Committer.Prepared(
                    isGood: (try? result.get()) != nil,
                    finish: { failure in
                        if let failure {
                            continuation.resume(throwing: failure)
                        } else {
                            continuation.resume(with: result.mapError(SQLiteProblem.translated))
                        }
                    })
            } refuse: { error in
                continuation.resume(throwing: error)
            }
            if !isTaken { continuation.resume(throwing: JobStoreError.unavailable("it is closed")) }
        }
    }

    package func read<Value: Sendable>(_ body: @escaping @Sendable (SQLiteSession) throws -> Value) async throws
        -> Value
    {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = readers.add { [pool, clock] in
                let result = Result {
                    try pool.read { connection in
                        try body(
                            SQLiteSession(now: clock.now().milliseconds, connection: connection))
                    }
                }
                continuation.resume(with: result.mapError(SQLiteProblem.translated))
            }
            if !isTaken { continuation.resume(throwing: JobStoreError.unavailable("it is closed")) }
        }
    }

    /// Waits for what was asked before, then closes the file.
    package func close() async {
        committer.stop()
        await withCheckedContinuation { continuation in
            if !readers.add({ continuation.resume() }) { continuation.resume() }
        }
        readers.stop()
        await withCheckedContinuation { continuation in
            BlockingThread.start { [pool] in
                try? pool.close()
                continuation.resume()
            }
        }
    }
}

import GRDB
import Orchestration
import SQLStorage

/// An SQLite file: one writer that commits what waits together, and readers beside it. Safe to use from several
/// processes at once.
package final class SQLiteDatabase: SQLDatabase {
    package typealias Session = SQLiteSession

    /// What a process wants of the file. Commands that only look open it for reading: that is cheaper, and changes
    /// nothing.
    package enum Access: Hashable, Sendable { case reading, writing }

    private typealias Job = @Sendable () -> Void

    package static let readerCount = 3

    private let path: String
    private let reader: any DatabaseReader
    private let clock: any WallClock
    /// Nil when the file is open for reading only.
    private let committer: Committer?
    private let readers: WorkThreads<Job>

    init(
        path: String, reader: any DatabaseReader, writer: DatabasePool?, clock: any WallClock,
        commitFault: (@Sendable () -> (any Error)?)?
    ) {
        self.path = path
        self.reader = reader
        self.clock = clock
        committer = writer.map { Committer(path: path, pool: $0, clock: clock, commitFault: commitFault) }
        readers = WorkThreads(count: Self.readerCount, limit: 1) { jobs in for job in jobs { job() } }
    }

    deinit {
        committer?.stop()
        readers.stop()
    }

    /// How many transitions wait for the next commit.
    package var waitingWrites: Int { committer?.waiting ?? 0 }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws -> Value {
        guard let committer else { throw SQLiteProblem.readOnly(path) }
        return try await withCheckedThrowingContinuation { continuation in
            let isTaken = committer.add { [path] session in
                let result = Result { try body(session) }.mapError { SQLiteProblem.translated($0, path: path) }
                return Committer.Prepared(
                    failure: result.failure,
                    finish: { commitFailure in
                        if let commitFailure {
                            continuation.resume(throwing: commitFailure)
                        } else {
                            continuation.resume(with: result)
                        }
                    })
            } refuse: { error in
                continuation.resume(throwing: error)
            }
            if !isTaken { continuation.resume(throwing: SQLiteProblem.closed(path)) }
        }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = readers.add { [path, reader, clock] in
                let result = Result {
                    try reader.read { connection in
                        try body(SQLiteSession(now: clock.now().milliseconds, connection: connection))
                    }
                }
                continuation.resume(with: result.mapError { SQLiteProblem.translated($0, path: path) })
            }
            if !isTaken { continuation.resume(throwing: SQLiteProblem.closed(path)) }
        }
    }

    /// Waits for what was asked before, then closes the file; closing twice does nothing.
    package func close() async {
        if let committer {
            await withCheckedContinuation { continuation in committer.stop { continuation.resume() } }
        }
        await withCheckedContinuation { continuation in readers.stop { continuation.resume() } }
        await withCheckedContinuation { continuation in
            let isStarted = BlockingThread.start { [reader] in
                // The pool closes its writer first, but only a writer that closes last clears the journal away.
                (reader as? DatabasePool)?.invalidateReadOnlyConnections()
                // A file that does not close cleanly is closed with the process; nothing committed depends on it.
                try? reader.close()
                continuation.resume()
            }
            if !isStarted { continuation.resume() }
        }
    }
}

extension Result {
    var failure: Failure? {
        if case .failure(let failure) = self { return failure }
        return nil
    }
}

import Libpq
import Orchestration
package import SQLStorage

/// A PostgreSQL database, through a few connections on threads of their own. The server takes transactions of all
/// machines at once and makes those durable together that end together, so each transition is a transaction.
///
/// Nothing is kept in the server's sessions but prepared statements, and nothing depends on these: a pooler may give
/// each transaction another session.
package final class PostgreSQLDatabase: SQLDatabase {
    package typealias Session = PostgreSQLSession

    /// What a process wants of the database. Commands that only look cannot write by mistake.
    package enum Access: Hashable, Sendable { case reading, writing }

    private typealias Job = @Sendable (PostgreSQLLink) -> Void

    /// Connections for transitions, and for looking.
    private static let writerCount = 3
    private static let readerCount = 2
    /// What a process takes of the server's connections.
    package static let connectionCount = writerCount + readerCount + 1

    /// The address without its secrets.
    package let shown: String
    /// The clock that all machines share.
    package let clock: ServerClock
    private let writers: WorkThreads<Job>?
    /// Beside them, one for what is sent at once: what comes while it waits for an answer is sent together.
    private let batcher: WorkThreads<AtOnce>?
    private let readers: WorkThreads<Job>

    init(settings: PostgreSQLSettings, access: Access) {
        shown = settings.address.shown
        clock = settings.serverClock
        writers = access == .writing ? Self.threads(Self.writerCount, settings) : nil
        readers = Self.threads(Self.readerCount, settings)
        batcher =
            access == .writing
            ? WorkThreads(
                count: 1, limit: 16,
                makeWorker: {
                    let link = PostgreSQLLink(settings)
                    return { link.atOnce($0) }
                }) : nil
    }

    private static func threads(_ count: Int, _ settings: PostgreSQLSettings) -> WorkThreads<Job> {
        WorkThreads(
            count: count, limit: 1,
            makeWorker: {
                let link = PostgreSQLLink(settings)
                return { jobs in for job in jobs { job(link) } }
            })
    }

    deinit {
        writers?.stop()
        batcher?.stop()
        readers.stop()
    }

    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (PostgreSQLSession) throws -> Value
    ) async throws -> Value {
        guard let writers else { throw PostgreSQLProblem.readOnly(shown) }
        return try await perform(on: writers) { try $0.transaction(.writing, body) }
    }

    package func writeAtOnce<Value: Sendable>(
        _ key: String, _ body: @escaping @Sendable (PostgreSQLSession) throws -> Questions<Value>?
    ) async throws -> Value? {
        guard let batcher else { throw PostgreSQLProblem.readOnly(shown) }
        return try await withCheckedThrowingContinuation { continuation in
            let isTaken = batcher.add(
                AtOnce(
                    key: key,
                    ask: { [shown] session in
                        do {
                            guard let questions = try body(session) else {
                                continuation.resume(returning: nil)
                                return nil
                            }
                            return AtOnce.Asked(statements: questions.statements) { answers in
                                continuation.resume(
                                    with: Result { try answers.get().flatMap(questions.conclude) }
                                        .mapError { PostgreSQLProblem.translated($0, database: shown) })
                            }
                        } catch {
                            continuation.resume(throwing: PostgreSQLProblem.translated(error, database: shown))
                            return nil
                        }
                    },
                    giveUp: { continuation.resume(returning: nil) }))
            if !isTaken { continuation.resume(throwing: PostgreSQLProblem.closed(shown)) }
        }
    }

    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (PostgreSQLSession) throws -> Value
    ) async throws -> Value {
        try await perform(on: readers) { try $0.transaction(.reading, body) }
    }

    private func perform<Value: Sendable>(
        on threads: WorkThreads<Job>, _ body: @escaping @Sendable (PostgreSQLLink) throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let isTaken = threads.add { [shown] link in
                continuation.resume(
                    with: Result { try body(link) }.mapError { PostgreSQLProblem.translated($0, database: shown) })
            }
            if !isTaken { continuation.resume(throwing: PostgreSQLProblem.closed(shown)) }
        }
    }

    /// Waits for what was asked before, then closes the connections; closing twice does nothing.
    package func close() async {
        if let batcher { await withCheckedContinuation { continuation in batcher.stop { continuation.resume() } } }
        for threads in [writers, readers].compactMap({ $0 }) {
            await withCheckedContinuation { continuation in threads.stop { continuation.resume() } }
        }
    }
}

package import Orchestration
package import SQLStorage

/// Everything durable in one SQLite file: the jobs, and whatever else commits with them.
package struct SQLiteStore: Sendable {
    package let database: SQLiteDatabase
    package let jobs: SQLJobStore<SQLiteDatabase>

    /// Opens the file, makes it when it is not there, and brings its tables up to date.
    ///
    /// `components` are the tables that the application keeps beside those of the jobs, and `hooks` what it does inside
    /// the store's transactions. `commitFault`, for tests, is asked before each commit: an error makes the commit fail.
    /// - Returns: the open store; close it when done.
    /// - Throws: `JobStoreError.newerSchema` when a newer version of the product wrote it, else `.unavailable`.
    package static func open(
        path: String, access: SQLiteDatabase.Access = .writing, components: [SchemaComponent] = [],
        hooks: any TransactionHooks, clock: any WallClock = SystemClock(),
        random: any RandomSource = SystemRandomSource(), keyring: EventKeyring = EventKeyring(),
        commitFault: (@Sendable () -> (any Error)?)? = nil
    ) async throws -> SQLiteStore {
        let database = try await SQLiteDatabase.open(
            path: path, access: access, components: [.jobs] + components, clock: clock, commitFault: commitFault)
        return SQLiteStore(
            database: database, jobs: SQLJobStore(database: database, hooks: hooks, random: random, keyring: keyring))
    }

    /// Runs `body` in a transaction: what it writes is durable when this returns, and undone when it throws.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws -> Value {
        try await database.write(body)
    }

    /// Runs `body` on one consistent state.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (SQLiteSession) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }

    /// Waits for what was asked before, then closes the file.
    package func close() async { await database.close() }
}

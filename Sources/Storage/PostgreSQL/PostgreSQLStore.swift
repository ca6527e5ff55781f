package import Orchestration
package import SQLStorage

/// Everything durable in one PostgreSQL database: the jobs, and whatever else commits with them.
package struct PostgreSQLStore: Sendable {
    package let database: PostgreSQLDatabase
    package let jobs: SQLJobStore<PostgreSQLDatabase>

    /// Connects, and brings the tables up to date.
    ///
    /// `address` is a URL (`postgres://…`) or what else libpq takes; `components` are the tables that the application
    /// keeps beside those of the jobs, and `hooks` what it does inside the store's transactions. Without a `clock`, the
    /// server's counts, which all machines share. `commitFault`, for tests, is asked before each commit: a returned error
    /// makes it fail.
    /// - Returns: the open store; close it when done.
    /// - Throws: `JobStoreError.newerSchema` when a newer version of the product wrote it, else `.unavailable`.
    package static func open(
        address: String, access: PostgreSQLDatabase.Access = .writing, components: [SchemaComponent] = [],
        hooks: any TransactionHooks, clock: (any WallClock)? = nil,
        random: any RandomSource = SystemRandomSource(), keyring: EventKeyring = EventKeyring(),
        commitFault: (@Sendable () -> (any Error)?)? = nil
    ) async throws -> PostgreSQLStore {
        let database = try await PostgreSQLDatabase.open(
            address: address, access: access, components: [.jobs] + components, clock: clock,
            commitFault: commitFault)
        return PostgreSQLStore(
            database: database, jobs: SQLJobStore(database: database, hooks: hooks, random: random, keyring: keyring))
    }

    /// Runs `body` in a transaction: what it writes is durable when this returns, and undone when it throws.
    package func write<Value: Sendable>(
        _ body: @escaping @Sendable (PostgreSQLSession) throws -> Value
    ) async throws -> Value {
        try await database.write(body)
    }

    /// Runs `body` on one consistent state.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (PostgreSQLSession) throws -> Value
    ) async throws -> Value {
        try await database.read(body)
    }

    /// Waits for what was asked before, then closes the connections.
    package func close() async { await database.close() }
}

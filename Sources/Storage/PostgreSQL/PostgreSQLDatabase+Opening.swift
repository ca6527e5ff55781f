import Libpq
package import Orchestration
package import SQLStorage

extension PostgreSQLDatabase {
    /// Connects, checks the server, and brings the tables up to date.
    ///
    /// - Throws: `JobStoreError.newerSchema` when a newer version of the product wrote them, else `.unavailable`.
    package static func open(
        address text: String, access: Access, components: [SchemaComponent], clock: (any WallClock)? = nil,
        commitFault: (@Sendable () -> (any Error)?)? = nil
    ) async throws -> PostgreSQLDatabase {
        try await BlockingThread.run {
            let settings = try settings(text, clock, commitFault)
            do {
                try PostgreSQLSchema(components: components + [.postgreSQL], settings: settings).prepare()
            } catch {
                throw PostgreSQLProblem.translated(error, database: settings.address.shown)
            }
            return PostgreSQLDatabase(settings: settings, access: access)
        }
    }

    private static func settings(
        _ text: String, _ clock: (any WallClock)?, _ commitFault: (@Sendable () -> (any Error)?)?
    ) throws -> PostgreSQLSettings {
        do {
            return PostgreSQLSettings(
                address: try PostgreSQLSettings.address(text), clock: clock, commitFault: commitFault)
        } catch {
            throw JobStoreError.unavailable(
                "The database's address cannot be read (\(error.message)). It looks like "
                    + "postgres://USER@HOST/NAME, or postgres:///NAME for a server on this machine.")
        }
    }
}

/// The tables of a database that is being opened.
private struct PostgreSQLSchema {
    let components: [SchemaComponent]
    let settings: PostgreSQLSettings

    /// The oldest server whose SQL the statements keep to.
    private static let oldestVersion = 130_000

    func prepare() throws {
        let connection = try PostgresConnection(settings.address)
        try check(connection)
        if try !isCurrent(connection) { try migrate(connection) }
    }

    private func check(_ connection: PostgresConnection) throws {
        guard connection.serverVersion >= Self.oldestVersion else {
            throw JobStoreError.unavailable(
                "The server with the database \(settings.address.shown) is PostgreSQL "
                    + "\(connection.reported("server_version") ?? "of an old version"); 13 or newer is needed.")
        }
        guard connection.reported("server_encoding") == "UTF8" else {
            throw JobStoreError.unavailable(
                "The database \(settings.address.shown) keeps text as "
                    + "\(connection.reported("server_encoding") ?? "something else"), which has no place for some "
                    + "letters. Make one with `createdb --encoding=UTF8 --template=template0`.")
        }
        let commit = try connection.run("SELECT current_setting('synchronous_commit')").values(row: 0).first
        let time = "SELECT CAST(floor(extract(epoch FROM clock_timestamp()) * 1000) AS BIGINT)"
        if case .integer(let now)? = try connection.run(time).values(row: 0).first { settings.serverClock.set(now) }
        if commit == .text("off") { settings.askForDurability() }
    }

    /// Whether the tables are those that this version knows.
    private func isCurrent(_ connection: PostgresConnection) throws -> Bool {
        try components.isCurrent(versions(connection))
    }

    private func migrate(_ connection: PostgresConnection) throws {
        _ = try connection.run("BEGIN")
        // Whoever opens the database at the same time waits here, until the transaction ends.
        _ = try connection.run("SELECT pg_advisory_xact_lock(7162534990214305)")
        if try isCurrent(connection) {
            _ = try connection.run("COMMIT")
            return
        }
        _ = try connection.run([SchemaComponent].versionTable)
        try components.migrate(from: versions(connection)) {
            _ = try connection.run(Self.adapted($0))
        } note: { component in
            _ = try connection.run(
                """
                INSERT INTO schema_version (component, version) VALUES ($1, $2)
                ON CONFLICT (component) DO UPDATE SET version = excluded.version
                """, [.text(component.name), .integer(Int64(component.version))])
        }
        _ = try connection.run("COMMIT")
    }

    private func versions(_ connection: PostgresConnection) throws -> [String: Int] {
        let known = try connection.run("SELECT CAST(to_regclass('schema_version') IS NOT NULL AS INT)")
        guard try known.values(row: 0).first == .integer(1) else { return [:] }
        let rows = try connection.run("SELECT component, version FROM schema_version")
        var versions: [String: Int] = [:]
        for row in 0..<rows.rowCount {
            if case (.text(let component), .integer(let version)) = try pair(rows.values(row: row)) {
                versions[component] = Int(version)
            }
        }
        return versions
    }

    private func pair(_ values: [PostgresValue]) throws -> (PostgresValue, PostgresValue) {
        guard values.count == 2 else { throw JobStoreError.unavailable("schema_version does not hold what it should.") }
        return (values[0], values[1])
    }

    /// Text is compared by its bytes, as SQLite does, whatever language the database was made for.
    static func adapted(_ statement: String) -> String {
        guard statement.hasPrefix("CREATE TABLE") || statement.hasPrefix("ALTER TABLE") else { return statement }
        return statement.replacing(" TEXT", with: " TEXT COLLATE \"C\"")
    }
}

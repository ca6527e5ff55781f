import SQLStorage

/// What a server says of itself, to whoever looks after it.
package struct ServerReport: Hashable, Sendable {
    /// Such as `15.4`.
    package var version: String
    /// The settings that matter, by name.
    package var settings: [String: String]
    package var connections: Int
    package var maximumConnections: Int
    package var isEncrypted: Bool
    /// The server is on this machine, reached by a socket.
    package var isLocal: Bool
    /// Whether the user may make tables, as newer versions of the product will want to.
    package var mayMakeTables: Bool
    /// Standbys that follow now: their names, and whether a commit waits for them.
    package var standbys: [String]
    /// Milliseconds by which the server's clock is ahead of this machine's.
    package var clockLead: Int64
    /// Bytes of the whole database.
    package var size: Int64
}

extension PostgreSQLDatabase {
    /// Asks the server about itself.
    package func report() async throws -> ServerReport {
        try await read { session in
            var settings: [String: String] = [:]
            for row in try session.query(
                """
                SELECT name, setting FROM pg_settings
                WHERE name IN ('synchronous_commit', 'fsync', 'full_page_writes', 'autovacuum', 'track_counts')
                """, [])
            {
                settings[try row.text(0)] = try row.text(1)
            }
            let row = try session.query(
                """
                SELECT current_setting('server_version'), (SELECT count(*) FROM pg_stat_activity),
                    CAST(current_setting('max_connections') AS BIGINT),
                    COALESCE((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false),
                    inet_server_addr() IS NULL,
                    COALESCE(has_schema_privilege(current_schema(), 'CREATE'), false),
                    pg_database_size(current_database())
                """, []
            ).first
            guard let row else { throw SQLRow.Unexpected(description: "the server does not describe itself") }
            let standbys = try session.query(
                "SELECT COALESCE(application_name, ''), COALESCE(sync_state, '') FROM pg_stat_replication", []
            ).map { "\(try $0.text(0)) (\(try $0.text(1)))" }
            return ServerReport(
                version: try row.text(0), settings: settings, connections: Int(try row.integer(1)),
                maximumConnections: Int(try row.integer(2)), isEncrypted: row.flag(3), isLocal: row.flag(4),
                mayMakeTables: row.flag(5), standbys: standbys, clockLead: self.clock.lead,
                size: try row.integer(6))
        }
    }
}

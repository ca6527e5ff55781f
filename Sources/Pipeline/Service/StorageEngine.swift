import Orchestration
import PostgreSQLStorage
import RecordStorage
import SQLStorage
import SQLiteStorage

/// The database of an installation: a file in the home, or a PostgreSQL server that machines share.
struct StorageEngine: Sendable {
    var jobs: any JobStore
    var records: any RecordStore
    /// Set when the database keeps the bytes of documents.
    var contents: (any ContentStore)?
    var clock: any WallClock
    /// Where it is, for people.
    var place: String
    /// Asks a server about itself; nil where there is none.
    var report: (@Sendable () async throws -> ServerReport)?
    var close: @Sendable () async -> Void

    static func open(
        _ home: Home, _ configuration: Configuration, access: Installation.Access, clock: any WallClock,
        keyring: EventKeyring
    ) async throws(InstallationError) -> StorageEngine {
        guard let address = home.databaseAddress ?? configuration.database else {
            do {
                return try await sqlite(home, configuration, access: access, clock: clock, keyring: keyring)
            } catch {
                throw InstallationError(
                    opening: home.database, error,
                    hint:
                        "Check that the folder \(home.store) exists, may be written to, and that the disk is not full.")
            }
        }
        guard Self.isAddress(address) else {
            throw InstallationError(
                "The database's address does not begin with postgres://.",
                hint:
                    "Correct `database:` in \(home.configurationFile), or INTAKE_DATABASE. Without one, the home keeps "
                    + "its own database.")
        }
        do {
            return try await postgreSQL(
                address, configuration, access: access, clock: clock, keyring: keyring)
        } catch {
            throw InstallationError(opening: "of this installation", error, hint: nil)
        }
    }

    /// Whether a text is meant as the address of a server.
    static func isAddress(_ text: String) -> Bool {
        text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    }

    private static func hooks(
        _ textIndex: any RecordTextIndex, _ recent: RecentRecords, _ configuration: Configuration
    ) -> RecordHooks {
        RecordHooks(
            textIndex: textIndex, pipelineVersion: PipelineVersion.current, recent: recent,
            handoffs: configuration.handoffs.map(\.route))
    }

    private static func sqlite(
        _ home: Home, _ configuration: Configuration, access: Installation.Access, clock: any WallClock,
        keyring: EventKeyring
    ) async throws -> StorageEngine {
        let textIndex = SQLiteTextIndex()
        let recent = RecentRecords()
        let store = try await SQLiteStore.open(
            path: home.database, access: access == .reading ? .reading : .writing,
            components: [RecordSchema.component, SQLiteTextIndex.component],
            hooks: hooks(textIndex, recent, configuration), clock: clock, keyring: keyring)
        return StorageEngine(
            jobs: store.jobs, records: SQLRecordStore(database: store.database, textIndex: textIndex, recent: recent),
            contents: nil,
            clock: clock, place: home.database, close: { await store.close() })
    }

    private static func postgreSQL(
        _ address: String, _ configuration: Configuration, access: Installation.Access, clock: any WallClock,
        keyring: EventKeyring
    ) async throws -> StorageEngine {
        let textIndex = PostgreSQLTextIndex()
        let recent = RecentRecords()
        // All machines go by the server's clock; a clock that somebody has put in its place is a test's.
        let own = clock is SystemClock ? nil : clock
        let store = try await PostgreSQLStore.open(
            address: address, access: access == .reading ? .reading : .writing,
            components: [RecordSchema.component, PostgreSQLTextIndex.component, .contents],
            hooks: hooks(textIndex, recent, configuration), clock: own, keyring: keyring)
        return StorageEngine(
            jobs: store.jobs, records: SQLRecordStore(database: store.database, textIndex: textIndex, recent: recent),
            contents: configuration.originals == nil ? SQLContentStore(database: store.database) : nil,
            clock: own ?? store.database.clock, place: store.database.shown,
            report: { try await store.database.report() }, close: { await store.close() })
    }
}

extension InstallationError {
    /// What kept the database from being opened, for a person.
    fileprivate init(opening database: String, _ error: any Error, hint: String?) {
        switch error as? JobStoreError {
        case .newerSchema(let found, let known):
            self.init(
                "The database \(database) was written by a newer version of intake (its schema is \(found), "
                    + "this build knows \(known)).",
                hint: "Use the newer intake; nothing was changed.")
        case .unavailable(let reason): self.init("The database \(database) cannot be opened: \(reason)", hint: hint)
        default: self.init("The database \(database) cannot be opened: \(error)")
        }
    }
}

import DocumentModel
import Hashing
import Inbox
import Orchestration
import PostgreSQLStorage
import RecordStorage
import SQLStorage
import SQLiteStorage

/// Moves everything that an installation knows into another database: from the home to a server, or back. What was
/// copied before an interruption is not copied again; at the end both are compared.
package struct DatabaseMove: Sendable {
    package enum Destination: Hashable, Sendable {
        /// The address of a PostgreSQL database.
        case server(String)
        /// The database in the home.
        case home
    }

    package struct Report: Hashable, Codable, Sendable {
        package struct Table: Hashable, Codable, Sendable {
            package var name: String
            package var rows: Int
            /// SHA-256 over all rows, the same in both databases.
            package var digest: String
        }

        /// Where everything is now, for people.
        package var place: String
        package var tables: [Table]
        /// Documents whose bytes were compared; none where a folder keeps them.
        package var documents: Int
        /// Entries of the log that follow from one another.
        package var events: Int
    }

    private let home: Home
    private let destination: Destination
    private let progress: @Sendable (_ what: String) -> Void

    /// `progress` is told what is being done.
    package init(
        of home: Home, to destination: Destination, progress: @escaping @Sendable (_ what: String) -> Void
    ) {
        self.home = home
        self.destination = destination
        self.progress = progress
    }

    /// Copies and compares.
    ///
    /// - Throws: `InstallationError` when it cannot be done; nothing was changed in the source then.
    package func run() async throws -> Report {
        let configuration = try ConfigurationReader.read(home.configurationFile)
        let blobs = BlobStore(root: configuration.originals.map(home.resolve) ?? home.store)
        let keepsContents = configuration.originals == nil
        let keyring = try AuditKeyFile(path: home.auditKey).keyring()
        switch destination {
        case .server(let address):
            guard StorageEngine.isAddress(address) else {
                throw InstallationError(
                    "“\(InertText.line(address, limit: 80))” is no address of a PostgreSQL database.",
                    hint: "It looks like postgres://USER@HOST/NAME.")
            }
            let source = try await openFile(keyring)
            let target = try await openServer(address, keyring)
            let contents = SQLContentStore(database: target.database)
            return try await closing([source.close, target.close]) {
                try await move(source, SQLiteTextIndex(), target, PostgreSQLTextIndex(), place: target.database.shown) {
                    guard keepsContents else { return 0 }
                    return try await store(from: blobs, in: contents, documents(of: target.database))
                }
            }
        case .home:
            guard let address = home.databaseAddress ?? configuration.database else {
                throw InstallationError(
                    "The installation's database is in its home already.",
                    hint: "Name the server to copy from with `database:` in intake.yaml, or INTAKE_DATABASE.")
            }
            let source = try await openServer(address, keyring)
            let target = try await openFile(keyring)
            let contents = SQLContentStore(database: source.database)
            return try await closing([source.close, target.close]) {
                try await move(source, PostgreSQLTextIndex(), target, SQLiteTextIndex(), place: home.database) {
                    guard keepsContents else { return 0 }
                    return try await restore(from: contents, to: blobs, documents(of: target.database))
                }
            }
        }
    }

    // MARK: Databases

    private func openFile(_ keyring: EventKeyring) async throws -> SQLiteStore {
        try await SQLiteStore.open(
            path: home.database, components: [RecordSchema.component, SQLiteTextIndex.component, .moving],
            hooks: RecordHooks(textIndex: SQLiteTextIndex(), pipelineVersion: PipelineVersion.current),
            keyring: keyring)
    }

    private func openServer(_ address: String, _ keyring: EventKeyring) async throws -> PostgreSQLStore {
        try await PostgreSQLStore.open(
            address: address, components: [RecordSchema.component, PostgreSQLTextIndex.component, .contents, .moving],
            hooks: RecordHooks(textIndex: PostgreSQLTextIndex(), pipelineVersion: PipelineVersion.current),
            keyring: keyring)
    }

    private func closing<Result>(
        _ closers: [() async -> Void], _ body: () async throws -> Result
    ) async throws -> Result {
        do {
            let result = try await body()
            for close in closers { await close() }
            return result
        } catch {
            for close in closers { await close() }
            throw error
        }
    }

    // MARK: Copying

    private func move<Source: MovableStore, Target: MovableStore>(
        _ source: Source, _ index: any RecordTextIndex, _ target: Target, _ other: any RecordTextIndex, place: String,
        bytes: () async throws -> Int
    ) async throws -> Report {
        let now = SystemClock().now()
        let workers = try await source.jobs.workers().filter {
            $0.aliveUntil > now && !WorkerRegistration.hasEndedHere($0.registration)
        }
        guard workers.isEmpty else {
            throw InstallationError(
                "Somebody is working: \(InertText.line(workers.map(\.registration.host).joined(separator: ", "))).",
                hint: "Stop `intake run` on every machine first, so that nothing changes while it is copied.")
        }
        let tables = TableMove(from: source.database, named: home.path, to: target.database)
        do {
            try await tables.begin()
            let shapes = try await tables.tables()
            for shape in shapes {
                progress("copying \(shape.name)")
                _ = try await tables.copy(shape)
            }
            progress("copying what can be searched")
            _ = try await tables.copyTexts(from: index, to: other)
            progress("copying the documents")
            let documents = try await bytes()
            var report = Report(place: place, tables: [], documents: documents, events: 0)
            for shape in shapes {
                progress("comparing \(shape.name)")
                let compared = try await tables.compare(shape)
                report.tables.append(.init(name: compared.name, rows: compared.rows, digest: compared.digest))
            }
            progress("verifying the log")
            let log = try await target.jobs.verifyEvents()
            if let problem = log.problems.first {
                throw InstallationError(
                    "The log is not whole: \(InertText.line(problem))", hint: "`intake audit verify` tells all.")
            }
            report.events = log.events
            try await tables.end()
            return report
        } catch let problem as TableMoveProblem {
            throw InstallationError(
                "Nothing can be moved to \(place): \(InertText.line(problem.description))",
                hint: "Use an empty database.")
        }
    }

    private func documents(of database: some SQLDatabase) async throws -> [DocumentIdentifier] {
        try await database.read { session in
            try session.query("SELECT hash FROM document ORDER BY number", []).compactMap {
                DocumentIdentifier(try $0.text(0))
            }
        }
    }

    /// - Returns: how many documents' bytes are there, and the right ones.
    private func store(
        from blobs: BlobStore, in contents: SQLContentStore<PostgreSQLDatabase>, _ documents: [DocumentIdentifier]
    ) async throws -> Int {
        for document in documents {
            let source = ContentSource { receive in try blobs.read(document.hex, portion: 1 << 20, receive) }
            try await contents.keep(source, of: document)
            let digest = try await contents.read(document) { next in
                var hash = ContentHash()
                while let part = try next() { hash.update(part) }
                return hash.finish()
            }
            guard digest == document.hex else {
                throw InstallationError(
                    "The bytes of the document \(document.short) are not those that arrived.",
                    hint: "`intake reconcile` tells what is missing; restore the file \(blobs.path(of: document.hex)).")
            }
        }
        return documents.count
    }

    private func restore(
        from contents: SQLContentStore<PostgreSQLDatabase>, to blobs: BlobStore, _ documents: [DocumentIdentifier]
    ) async throws -> Int {
        for document in documents {
            let isThere = try await contents.read(document) { next in
                try blobs.holds(document.hex) || blobs.restore(document.hex, from: next)
            }
            guard isThere else {
                throw InstallationError(
                    "The bytes of the document \(document.short) are not in the database.",
                    hint: "`intake reconcile` tells what is missing; submit the file again.")
            }
        }
        return documents.count
    }
}

/// A store whose tables can be moved.
private protocol MovableStore: Sendable {
    associatedtype Database: TableStore
    var database: Database { get }
    var jobs: SQLJobStore<Database> { get }
}

extension SQLiteStore: MovableStore {}
extension PostgreSQLStore: MovableStore {}

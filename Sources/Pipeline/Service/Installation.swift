package import DocumentModel
import FoundationEssentials
import Inbox
package import Orchestration
package import RecordStorage
import SQLStorage
import SQLiteStorage

/// One home, opened: its settings, its jobs and its records.
package struct Installation: Sendable {
    /// What a command wants of it.
    package enum Access: Hashable, Sendable { case reading, writing }

    package let home: Home
    package let configuration: Configuration
    package let jobs: any JobStore
    package let records: any RecordStore
    package let clock: any WallClock
    private let store: SQLiteStore

    /// Opens a home. Commands that only look open it for reading, which is cheaper and changes nothing.
    ///
    /// - Throws: `InstallationError` for a home that is not there, settings with mistakes, or a database that this
    ///   build cannot use.
    package static func open(
        _ home: Home, access: Access, clock: any WallClock = SystemClock()
    ) async throws(InstallationError) -> Installation {
        let configuration = try ConfigurationReader.read(home.configurationFile)
        let textIndex = SQLiteTextIndex()
        do {
            let store = try await SQLiteStore.open(
                path: home.database, access: access == .reading ? .reading : .writing,
                components: [RecordSchema.component, SQLiteTextIndex.component],
                hooks: RecordHooks(textIndex: textIndex, pipelineVersion: PipelineVersion.current), clock: clock)
            return Installation(
                home: home, configuration: configuration, jobs: store.jobs,
                records: SQLRecordStore(database: store.database, textIndex: textIndex), clock: clock, store: store)
        } catch {
            throw InstallationError(opening: home, error)
        }
    }

    package func close() async {
        await store.close()
    }

    /// Who may do what here.
    package var authority: Authority { Authority(configuration.people, file: home.configurationFile) }

    /// - Throws: `InstallationError` when the actor may not do it.
    package func authorize(_ permission: Permission, _ actor: Actor) async throws {
        try authority.require(permission, of: actor)
    }

    /// The document that a person named by its identifier or an unambiguous beginning of it.
    package func document(named text: String) async throws -> DocumentIdentifier {
        let found = try await records.documents(withPrefix: text, limit: 5)
        let shown = InertText.line(text, limit: 80)
        guard let first = found.first else {
            throw InstallationError(
                "There is no document “\(shown)”.", hint: "`intake list` shows the documents and their identifiers.")
        }
        guard found.count == 1 else {
            throw InstallationError(
                "“\(shown)” begins the identifiers of several documents: "
                    + found.prefix(4).map(\.short).joined(separator: ", ") + (found.count > 4 ? ", …" : "."),
                hint: "Give more of its digits.")
        }
        return first
    }

    /// Compares arrivals, documents, stored bytes, runs and records with one another.
    package func accounting() async throws -> Accounting {
        let blobs = BlobStore(root: home.store)
        let folder = home.blobs
        let spool = home.spool
        // Before the first file arrived, there may be no folder.
        let exists = { @Sendable (path: String) in FileManager.default.fileExists(atPath: path) }
        return try await records.accounting(
            of: BlobCensus(
                size: { document in
                    let attributes = try? FileManager.default.attributesOfItem(atPath: blobs.path(of: document.hex))
                    return (attributes?[.size]).flatMap { Int64("\($0)") }
                },
                all: { exists(folder) ? try blobs.hashes() : [] },
                leftovers: {
                    guard exists(spool) else { return [] }
                    return try FileManager.default.contentsOfDirectory(atPath: spool).map { spool + "/" + $0 }
                }))
    }
}

extension InstallationError {
    /// What kept the database from being opened, for a person.
    fileprivate init(opening home: Home, _ error: any Error) {
        switch error as? JobStoreError {
        case .newerSchema(let found, let known):
            self.init(
                "The database \(home.database) was written by a newer version of intake (its schema is \(found), "
                    + "this build knows \(known)).",
                hint: "Use the newer intake; nothing was changed.")
        case .unavailable(let reason):
            self.init(
                "The database \(home.database) cannot be opened: \(reason)",
                hint: "Check that the folder \(home.store) exists, may be written to, and that the disk is not full.")
        default:
            self.init("The database \(home.database) cannot be opened: \(error)")
        }
    }
}

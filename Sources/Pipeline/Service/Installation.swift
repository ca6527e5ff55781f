package import DocumentModel
import Inbox
package import Orchestration
import PostgreSQLStorage
package import RecordStorage

/// One home, opened: its settings, its jobs and its records.
package struct Installation: Sendable {
    /// What a command wants of it.
    package enum Access: Hashable, Sendable { case reading, writing }

    package let home: Home
    package let configuration: Configuration
    package let jobs: any JobStore
    package let records: any RecordStore
    package let originals: Originals
    package let clock: any WallClock
    /// Where the database is, for people.
    package let place: String
    private let server: (@Sendable () async throws -> ServerReport)?
    private let closing: @Sendable () async -> Void
    /// Whether what is added to the log is written with a key.
    package let isLogKeyed: Bool
    private let access: Access

    /// Opens a home. Commands that only look open it for reading, which is cheaper and changes nothing.
    ///
    /// - Throws: `InstallationError` for a home that is not there, settings with mistakes, or a database that this
    ///   build cannot use.
    package static func open(
        _ home: Home, access: Access, clock: any WallClock = SystemClock()
    ) async throws(InstallationError) -> Installation {
        let configuration = try ConfigurationReader.read(home.configurationFile)
        let keyring = try Self.keyring(home, access)
        let engine = try await StorageEngine.open(home, configuration, access: access, clock: clock, keyring: keyring)
        let installation = Installation(
            home: home, configuration: configuration, jobs: engine.jobs, records: engine.records,
            originals: Originals(
                // Copies are deleted after a while: never where a home's own database keeps its documents.
                blobs: BlobStore(
                    root: engine.contents != nil ? home.copies : configuration.originals.map(home.resolve) ?? home.store
                ),
                contents: engine.contents),
            clock: engine.clock, place: engine.place, server: engine.report, closing: engine.close,
            isLogKeyed: !keyring.keys.isEmpty, access: access)
        do throws(InstallationError) {
            try await installation.refuseOtherKey(than: keyring.keys)
        } catch {
            await engine.close()
            throw error
        }
        return installation
    }

    private static func keyring(_ home: Home, _ access: Access) throws(InstallationError) -> EventKeyring {
        do throws(InstallationError) {
            return try AuditKeyFile(path: home.auditKey).keyring()
        } catch {
            // Who only looks adds nothing to the log.
            guard access == .reading else { throw error }
            return EventKeyring()
        }
    }

    /// - Throws: `InstallationError` when the log was begun with a key that is not here: what would be added without it
    ///   would pass for a forgery.
    private func refuseOtherKey(than keys: [EventKey]) async throws(InstallationError) {
        guard access == .writing else { return }
        let first: SealMark?
        do {
            first = try await jobs.seals(after: 0, limit: 1).first
        } catch {
            throw InstallationError("The log cannot be read: \(error)")
        }
        guard let name = first.flatMap({ EventChain.keyName(of: $0.hash) }), !keys.contains(where: { $0.name == name })
        else { return }
        throw InstallationError(
            keys.isEmpty
                ? "The key of the log, \(home.auditKey), is missing."
                : "The log was begun with the key \(name), which is not in \(home.auditKey).",
            hint: "Put it back from a copy; machines that share a database share the file. Without it nothing can be "
                + "added to the log, and so nothing can be changed (docs/people.md).")
    }

    /// Closes it; what was added to the log is sealed first, where it can be.
    package func close() async {
        if access == .writing { try? await LogKeeper(self).seal() }
        await closing()
    }

    /// Who may do what here.
    package var authority: Authority { Authority(configuration.people, file: home.configurationFile) }

    /// Lets the actor do it, or notes the refusal in the log, that of the document where it is about one.
    ///
    /// - Throws: `InstallationError` when the actor may not do it.
    package func authorize(
        _ permission: Permission, _ actor: Actor, about document: DocumentIdentifier? = nil
    ) async throws {
        do throws(InstallationError) {
            try authority.require(permission, of: actor)
        } catch {
            await noteRefusal(permission, actor, about: document)
            throw error
        }
    }

    /// Whether machines share the database.
    package var isShared: Bool { server != nil }

    /// What the database's server says of itself; nil for a database in the home.
    func serverReport() async throws -> ServerReport? { try await server?() }

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
        try await records.accounting(of: originals.census(spool: originals.blobs.root + "/spool"))
    }
}

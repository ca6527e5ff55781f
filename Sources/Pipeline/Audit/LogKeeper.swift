import FoundationEssentials
import Hashing
import Inbox
package import Logging
import Orchestration
import RuleEngine
import Synchronization

/// Seals the log, anchors the seals, and notes when rules or settings are others than before.
package final class LogKeeper: Sendable {
    private let installation: Installation
    private let logger: Logger?
    private let files = BlockingWork(label: "log", threads: 1)
    private let isFailing = Mutex(false)

    package init(_ installation: Installation, logger: Logger? = nil) {
        self.installation = installation
        self.logger = logger
    }

    private var anchor: AnchorFile {
        AnchorFile(path: installation.home.resolve(installation.configuration.audit.anchor))
    }

    /// Until cancelled, and once more then.
    func run(rules: RuleKeeper) async {
        while !Task.isCancelled {
            await keep(rules)
            try? await Task.sleep(for: .milliseconds(Int(installation.configuration.audit.sealSeconds * 1_000)))
        }
    }

    private func keep(_ rules: RuleKeeper) async {
        do {
            try await noteChanges(rules: rules.rules)
            try await seal()
            isFailing.withLock { $0 = false }
        } catch {
            let isNew = isFailing.withLock { failing in
                defer { failing = true }
                return !failing
            }
            if isNew, !Task.isCancelled {
                logger?.error("The log cannot be sealed; trying again", metadata: ["error": "\(error)"])
            }
        }
    }

    /// Seals what has grown, and anchors what was not anchored yet.
    ///
    /// - Throws: what the store or the anchor's file system says.
    package func seal() async throws {
        guard installation.isLogKeyed else { return }
        let sealed = try await installation.jobs.seal()
        let anchor = anchor
        // Only what is new calls for a look at the file.
        guard sealed != nil else { return }
        var known = try await files { try anchor.lastNumber() }
        while case let marks = try await installation.jobs.seals(after: known, limit: 1_000), !marks.isEmpty {
            try await files { try anchor.append(marks) }
            known = marks.last?.number ?? known
        }
    }

    /// What the anchor says against the seals of the database; empty when they agree.
    package func anchorProblems() async throws -> (problems: [String], anchored: Int) {
        let anchor = anchor
        var marks = (try await files { try anchor.marks() })?[...]
        let path = anchor.path
        var problems: [String] = []
        var last = 0
        if marks == nil, try await !installation.jobs.seals(after: 0, limit: 1).isEmpty {
            return (["the anchor \(path) is missing"], 0)
        }
        while let batch = marks?.prefix(1_000), !batch.isEmpty {
            marks = marks?.dropFirst(batch.count)
            let from = (batch.map(\.number).min() ?? 1) - 1
            let to = batch.map(\.number).max() ?? 0
            let stored = try await installation.jobs.seals(after: from, limit: max(1, to - from))
            let hashes = Dictionary(stored.map { ($0.number, $0.hash) }, uniquingKeysWith: { first, _ in first })
            for mark in batch {
                last = max(last, mark.number)
                guard let hash = hashes[mark.number] else {
                    problems.append("seal \(mark.number) is missing, which the anchor \(path) knows")
                    continue
                }
                if hash != mark.hash {
                    problems.append("seal \(mark.number) is not the one that the anchor \(path) knows")
                }
            }
        }
        return (problems, last)
    }

    // MARK: Rules and settings

    /// Notes rules and settings that are not those of the last note, with the owner of the file that changed last.
    func noteChanges(rules: RuleSet) async throws {
        guard installation.isLogKeyed else { return }
        let identities = rules.types.map { "\($0.type) \(rules.identity(of: $0))" }.sorted().joined(separator: "\n")
        let home = installation.home
        let found = try await files {
            (
                settings: (try? Data(contentsOf: URL(filePath: home.configurationFile))).map { ContentHash.sha256($0) },
                rulesFile: Self.latestFile(in: home.rules)
            )
        }
        try await note(
            .rules, ContentHash.sha256(identities), file: found.rulesFile, ("types", .list(rules.types.map(\.type))))
        if let settings = found.settings { try await note(.configuration, settings, file: home.configurationFile) }
    }

    private let known = Mutex<[LogNote.What: String]>([:])

    private func note(
        _ what: LogNote.What, _ digest: String, file: String?, _ detail: (String, JSONText.Value?)? = nil
    ) async throws {
        var before = known.withLock { $0[what] }
        if before == nil { before = try await lastNoted(what) }
        guard before != digest else { return known.withLock { $0[what] = digest } }
        let owner = file.flatMap(SystemUser.owner(of:))
        let who = owner.map { SystemUser.name(of: $0) ?? "user \($0)" } ?? "system"
        var details: [(String, JSONText.Value?)] = [
            ("from", before.map { .text($0) }), ("to", .text(digest)), ("file", file.map { .text($0) }),
        ]
        if let detail { details.append(detail) }
        try await installation.note(LogNote(what, by: Actor(who), details))
        // Not before: a note that fails is tried again.
        known.withLock { $0[what] = digest }
    }

    private func lastNoted(_ what: LogNote.What) async throws -> String? {
        struct Noted: Decodable {
            var what: String
            var to: String?
        }
        let notes = try await installation.jobs.events(
            EventFilter(subject: InstallationLog.subject, kinds: [.noted], limit: 10_000))
        for note in notes.reversed() {
            let noted = try JSONDecoder().decode(Noted.self, from: Data(note.event.data.utf8))
            if noted.what == what.rawValue { return noted.to }
        }
        return nil
    }

    private static func latestFile(in folder: String) -> String? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let files = names.filter(RuleLoader.isRuleFile).map { folder + "/" + $0 }
        return files.map { (file: $0, changed: PlainFile.Stamp($0).changed) }.max { $0.changed < $1.changed }?.file
    }
}

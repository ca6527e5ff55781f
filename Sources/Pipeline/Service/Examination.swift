import DocumentModel
import FoundationEssentials
import Inbox
import Logging
package import Orchestration
import ReaderPool
import ReaderProtocol
import RecordStorage
import RuleEngine

/// Looks an installation over, also one that is broken: each thing is looked at as far as the others allow.
package struct Examination: Sendable {
    let home: Home
    private let environment: [String: String]
    private let clock: any WallClock

    package init(of home: Home, environment: [String: String], clock: any WallClock = SystemClock()) {
        self.home = home
        self.environment = environment
        self.clock = clock
    }

    /// Some of it blocks, briefly.
    package func findings() async -> [Finding] {
        let place = FolderProbe.tryWriting(into: home.path)
        guard place != .missing, place != .notAFolder else {
            return [
                Finding(
                    .problem, "home",
                    place == .missing ? "There is nothing at \(home.path)." : "\(home.path) is not a folder.",
                    advice: "Make a home with `intake init --home DIR`, or name yours with --home or INTAKE_HOME.")
            ] + (await reader(Configuration()))
        }
        var findings = folders() + disk()
        let configuration: Configuration?
        do {
            configuration = try ConfigurationReader.read(home.configurationFile)
            findings.append(Finding(.ok, "settings", "\(home.configurationFile) is in order."))
        } catch {
            configuration = nil
            findings.append(Finding(.problem, "settings", error.message, advice: error.hint))
        }
        findings += rules() + calibration(in: home)
        findings += await database(configuration)
        findings += await reader(configuration ?? Configuration())
        if let configuration { findings += inboxes(configuration) + people(configuration) + handoffs(configuration) }
        findings += spool()
        return findings
    }

    // MARK: Files

    private func folders() -> [Finding] {
        let folders = [home.path, home.store, home.blobs, home.spool, home.exports, home.rejected]
        let findings = folders.compactMap { path -> Finding? in
            Self.finding(FolderProbe.tryWriting(into: path), of: path, subject: "home")
        }
        return findings.isEmpty ? [Finding(.ok, "home", "The folders of \(home.path) can be written.")] : findings
    }

    private static func finding(_ folder: FolderProbe.Verdict, of path: String, subject: String) -> Finding? {
        switch folder {
        case .usable: nil
        case .missing:
            Finding(
                .problem, subject, "The folder \(path) does not exist.",
                advice: "`intake init` makes what is missing, and leaves the rest as it is.")
        case .notAFolder:
            Finding(.problem, subject, "\(path) is not a folder.", advice: "Move it away and run `intake init`.")
        case .refused(let reason):
            Finding(
                .problem, subject, "The folder \(path) cannot be written: \(reason).",
                advice: "Give the user that runs intake the right to write there, and check the disk.")
        }
    }

    private func disk() -> [Finding] {
        let path = FolderProbe.freeBytes(at: home.store) == nil ? home.path : home.store
        guard let bytes = FolderProbe.freeBytes(at: path) else { return [] }
        let free = "\(bytes / 1_000_000_000).\(bytes / 100_000_000 % 10) GB are free on the disk of the store"
        let advice = "Free some space: documents, pages and records stay in the store."
        switch bytes {
        case ..<500_000_000: return [Finding(.problem, "disk", "Only \(free).", advice: advice)]
        case ..<5_000_000_000: return [Finding(.warning, "disk", "Only \(free).", advice: advice)]
        default: return [Finding(.ok, "disk", "\(free).")]
        }
    }

    private func inboxes(_ configuration: Configuration) -> [Finding] {
        configuration.inboxes.map { inbox in
            let path = home.resolve(inbox.path)
            if let finding = Self.finding(FolderProbe.tryWriting(into: path), of: path, subject: "inbox") {
                return finding
            }
            guard let system = FileSystemKind(of: path) else {
                return Finding(.warning, "inbox", "The file system of \(path) cannot be examined.")
            }
            if inbox.mode == .poll {
                return Finding(
                    .ok, "inbox", "\(path) is looked through every \(inbox.pollSeconds) s, as the settings say.")
            }
            guard !system.isRemote else {
                return Finding(
                    .warning, "inbox", "\(path) lies on \(system.name), which does not report what others do in it.",
                    advice: "It is polled instead; say `mode: poll` in intake.yaml, with how often.")
            }
            return Finding(.ok, "inbox", "\(path) is watched by inotify (\(system.name)).")
        }
    }

    /// Files on their way into the store; a few minutes are more than any of them needs.
    private func spool() -> [Finding] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: home.spool) else { return [] }
        let old = names.filter { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: home.spool + "/" + name)
            guard let changed = attributes?[.modificationDate] as? Date else { return false }
            return Double(clock.now().milliseconds) / 1_000 - changed.timeIntervalSince1970 > 600
        }
        guard !old.isEmpty else { return [] }
        return [
            Finding(
                .warning, "spool", "\(old.count) of the files in \(home.spool) were left by a process that ended.",
                advice: "The next `intake run` removes them; their originals are still in the inbox.")
        ]
    }

    // MARK: Rules and readers

    private func rules() -> [Finding] {
        let outcome = RuleLoader.load(folder: URL(filePath: home.rules))
        guard outcome.problems.isEmpty else {
            return outcome.problems.map {
                Finding(
                    .problem, "rules", $0.description,
                    advice: "Correct it in \(home.rules); `intake rules check` tells when it is right.")
            }
        }
        let types = outcome.rules.types.map(\.type).joined(separator: ", ")
        let ignored =
            outcome.ignored.isEmpty
            ? "" : " Not read: \(InertText.line(outcome.ignored.joined(separator: ", "), limit: 200))."
        return [Finding(.ok, "rules", "\(outcome.files.count) rule files are right: \(types).\(ignored)")]
    }

    private static func languages(_ names: [String]) -> String {
        names == ["auto"]
            ? "Every installed language can be recognised." : "\(names.joined(separator: ", ")) can be recognised."
    }

    private func reader(_ configuration: Configuration) async -> [Finding] {
        let executable: String
        do {
            executable = try ReaderExecutable.locate(environment: environment)
        } catch {
            return [Finding(.problem, "reader", Self.sentence(error.message))]
        }
        do {
            let pool = try ReaderPool(
                configuration: ReaderPoolConfiguration(
                    executable: executable, size: 1, languages: configuration.languages, startLimit: .seconds(20)),
                environment: environment,
                logger: Logger(label: "intake.doctor") { _ in SwiftLogNoOpLogHandler() })
            do {
                let fingerprint = try await pool.fingerprint()
                await pool.shutDown()
                return [
                    Finding(.ok, "reader", "\(executable) answers: \(fingerprint)."),
                    Self.sandbox(missing: pool.missingLayers ?? SandboxLayer.allCases),
                    Finding(.ok, "languages", Self.languages(configuration.languages)),
                ]
            } catch {
                await pool.shutDown()
                throw error
            }
        } catch {
            return [Self.finding(of: error, executable: executable)]
        }
    }

    private static func sandbox(missing: [SandboxLayer]) -> Finding {
        let all = SandboxLayer.allCases.count
        guard !missing.isEmpty else {
            return Finding(.ok, "sandbox", "All \(all) layers hold around every reading process.")
        }
        let consequences = missing.map { "\($0.rawValue): \($0.consequence)" }
        return Finding(
            .warning, "sandbox",
            "\(all - missing.count) of \(all) layers hold around reading processes; missing are "
                + consequences.joined(separator: "; ") + ".",
            advice: "A newer kernel, or a container that permits Landlock, seccomp and user namespaces, gives them.")
    }

    private static func finding(of error: any Error, executable: String) -> Finding {
        guard let failure = error as? ReaderFailure else {
            return Finding(.problem, "reader", "\(executable) does not answer: \(error).")
        }
        guard failure.kind == .missingLanguage else {
            return Finding(
                .problem, "reader", "\(executable) does not answer: \(failure.message).",
                advice: "Run `\(executable) --version` to see what is missing.")
        }
        return Finding(
            .problem, "languages", sentence(failure.message),
            advice: "Or take the language out of `languages` in intake.yaml.")
    }

    private static func sentence(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() + "." }

    // MARK: The database

    private func database(_ configuration: Configuration?) async -> [Finding] {
        guard let configuration else {
            return [Finding(.warning, "database", "It was not opened, for the settings cannot be read.")]
        }
        // Opening would make a new one.
        let isShared = home.databaseAddress != nil || configuration.database != nil
        guard isShared || FileManager.default.fileExists(atPath: home.database) else {
            return [
                Finding(
                    .problem, "database", "There is none at \(home.database).",
                    advice: "Restore a backup of the store; or begin anew with `intake init` and `intake run`.")
            ]
        }
        do {
            // For writing, as a worker opens it: that sets `synchronous` to FULL, reads it back, and refuses without.
            let installation = try await Installation.open(home, access: .writing, clock: clock)
            let findings: [Finding]
            do {
                findings = try await examine(installation)
            } catch {
                findings = [Finding(.problem, "database", InertText.line("\(error)"))]
            }
            await installation.close()
            return findings
        } catch {
            return [Finding(.problem, "database", error.message, advice: error.hint)]
        }
    }

    private func examine(_ installation: Installation) async throws -> [Finding] {
        let counts = try await installation.records.counts()
        let documents = counts.byStatus.values.reduce(0, +)
        let report = try await installation.serverReport()
        var findings =
            report.map { ServerExamination(report: $0, place: installation.place, documents: documents).findings }
            ?? [
                Finding(
                    .ok, "database",
                    "It opens, keeps what it acknowledges (synchronous=FULL), and knows \(documents) documents.")
            ]
        let workers = try await installation.livingWorkers()
        for queue in try await installation.jobs.queues() where queue.isPaused {
            findings.append(Finding(.warning, "queues", "The queue \(queue.name) is paused."))
        }
        if let failed = counts.byStatus["failed"], failed > 0 {
            findings.append(
                Finding(
                    .warning, "documents", "\(failed) failed.",
                    advice: "`intake list --status failed` says why; `intake retry DOC` tries again."))
        }
        guard workers.isEmpty else {
            let names = workers.map { "\($0.registration.host), process \($0.registration.processID)" }
            return findings + [Finding(.ok, "workers", names.joined(separator: "; ") + ".")]
        }
        return findings + [
            Finding(.warning, "workers", "Nobody is working.", advice: "Start `intake run`, or the service.")
        ]
    }
}

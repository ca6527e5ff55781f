import FoundationEssentials
import Inbox
package import Logging
package import RuleEngine
import Synchronization

/// The rules in force, kept up with their folder. While something is wrong there, the last good rules stay; without any,
/// the good files are in force, and every document goes before a person.
package final class RuleKeeper: Sendable {
    /// How often the folder is looked at.
    private static let interval = Duration.seconds(5)
    /// A look at the folder is good for so long.
    private static let freshness = Duration.milliseconds(50)

    private let library: RuleLibrary
    private let files = BlockingWork(label: "rules", threads: 1)
    private let seen: Mutex<[String]>
    private let looked: Mutex<ContinuousClock.Instant>
    private let logger: Logger

    /// Loads the folder, and logs every mistake. Blocking.
    ///
    /// - Throws: `InstallationError` with every mistake, when not one file is good.
    package init(folder: String, logger: Logger) throws(InstallationError) {
        let stamps = Self.stamps(folder)
        do {
            library = try RuleLibrary(folder: URL(filePath: folder, directoryHint: .isDirectory))
        } catch {
            throw InstallationError(
                "The rules cannot be used:\n" + error.problems.map { "  " + $0.description }.joined(separator: "\n"),
                hint: "Correct the files in \(folder); `intake rules check` checks them.")
        }
        seen = Mutex(stamps)
        looked = Mutex(.now)
        self.logger = logger
        if !library.rules.gaps.isEmpty { report(.incomplete(library.rules.gaps)) }
    }

    package var rules: RuleSet { library.rules }

    /// Loads the folder again when it has changed.
    package func refresh() async throws {
        let isFresh = looked.withLock { looked in
            let now = ContinuousClock.now
            if now - looked < Self.freshness { return true }
            looked = now
            return false
        }
        if isFresh { return }
        try await files { [self] in
            let stamps = Self.stamps(library.folder.path)
            guard stamps != seen.withLock({ $0 }) else { return }
            seen.withLock { $0 = stamps }
            report(library.reload())
        }
    }

    private func report(_ reload: RuleLibrary.Reload) {
        switch reload {
        case .unchanged: break
        case .replaced(let types):
            logger.notice(
                "New rules are in force; `intake reprocess --stale` applies them to earlier documents",
                metadata: ["types": "\(types.joined(separator: ","))"])
        case .kept(let problems): report(problems, "A mistake in the rules; the last good ones stay in force")
        case .incomplete(let problems):
            report(problems, "A mistake in the rules; until it is mended, every document goes before a person")
        }
    }

    private func report(_ problems: [RuleProblem], _ message: Logger.Message) {
        for problem in problems { logger.error(message, metadata: ["problem": "\(problem)"]) }
    }

    /// Looks at the folder now and then, until cancelled.
    func watch() async throws {
        while !Task.isCancelled {
            try await Task.sleep(for: Self.interval)
            try await refresh()
        }
    }

    /// What changes when a file does: names, sizes and times.
    private static func stamps(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter(RuleLoader.isRuleFile).sorted().map { name in
            let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
            let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate ?? 0
            return "\(name) \(attributes?[.size].map { "\($0)" } ?? "") \(changed)"
        }
    }
}

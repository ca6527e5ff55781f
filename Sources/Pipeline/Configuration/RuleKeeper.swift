import FoundationEssentials
import Inbox
package import Logging
package import Orchestration
package import RuleEngine
import Synchronization

/// The rules in force, kept up with their folder. While something is wrong there, the last good rules stay; without any,
/// the good files are in force, and every document goes before a person.
package final class RuleKeeper: Sendable {
    /// How often the folder is looked at.
    private static let interval = Duration.seconds(5)
    /// A look at the folder is good for so long.
    private static let freshness = Duration.milliseconds(50)

    /// Before each further look at the start, when the system could not read the folder.
    private static let waits: [Duration] = [.milliseconds(100), .milliseconds(400), .seconds(1), .seconds(2)]

    private let library: RuleLibrary
    private let files: BlockingWork
    private let seen: Mutex<[String: PlainFile.Stamp]>
    private let looked: Mutex<Timestamp>
    /// What the system could not read when it was last looked at: said once, however often that is.
    private let unread = Mutex<[RuleProblem]>([])
    private let clock: any WallClock
    private let logger: Logger
    private let calibrations: CalibrationFolder?
    private let calibrated: Mutex<Calibrated>

    private struct Calibrated: Sendable {
        var stamp: [String: PlainFile.Stamp]
        var calibration: InstalledCalibration?
    }

    /// Loads the folder, and logs every mistake. What the system cannot read just now is tried again for some seconds.
    ///
    /// With a folder of calibrations, the one in force is kept up with, too.
    ///
    /// - Throws: `InstallationError` with every mistake, when not one file is good, or one cannot be read after all, and
    ///   when the calibration in force cannot be used.
    package init(
        folder: String, calibrations: CalibrationFolder? = nil, clock: any WallClock, logger: Logger,
        reading: @escaping PlainFile.Reading = PlainFile.read
    ) async throws(InstallationError) {
        let files = BlockingWork(label: "rules", threads: 1)
        var waits = Self.waits[...]
        let loaded: Loaded
        while true {
            do {
                loaded = try await files {
                    Loaded(
                        stamps: Self.stamps(folder),
                        library: try RuleLibrary(
                            folder: URL(filePath: folder, directoryHint: .isDirectory), reading: reading))
                }
                break
            } catch {
                let error = error as? RuleLoadingError ?? RuleLoadingError(problems: [])
                guard error.mayPass, let wait = waits.popFirst(),
                    (try? await clock.sleep(until: clock.now().advanced(by: wait))) != nil
                else { throw InstallationError(error, folder: folder) }
                logger.warning("Some rules could not be read; another look at them", metadata: ["error": "\(error)"])
            }
        }
        do {
            calibrated = Mutex(
                try await files {
                    Calibrated(stamp: calibrations?.stamp() ?? [:], calibration: try calibrations?.inForce())
                })
        } catch {
            throw error as? InstallationError ?? InstallationError("\(error)")
        }
        self.calibrations = calibrations
        library = loaded.library
        seen = Mutex(loaded.stamps)
        looked = Mutex(clock.now())
        self.files = files
        self.clock = clock
        self.logger = logger
        if !library.rules.gaps.isEmpty { report(.incomplete(library.rules.gaps)) }
    }

    private struct Loaded: Sendable {
        var stamps: [String: PlainFile.Stamp]
        var library: RuleLibrary
    }

    package var rules: RuleSet { library.rules }

    /// The calibration in force; nil for the shipped one.
    package var calibration: InstalledCalibration? { calibrated.withLock { $0.calibration } }

    /// Loads the folder again when it has changed.
    package func refresh() async throws {
        let isFresh = looked.withLock { looked in
            let now = clock.now()
            // The clock may have been set back.
            if looked <= now, now < looked.advanced(by: Self.freshness) { return true }
            looked = now
            return false
        }
        if isFresh { return }
        try await files { [self] in
            lookAtCalibration()
            let stamps = Self.stamps(library.folder.path)
            guard stamps != seen.withLock({ $0 }) else { return }
            let reload = library.reload()
            // What nobody could read is looked at again, though it stay as it is.
            if case .unread = reload {} else { seen.withLock { $0 = stamps } }
            report(reload)
        }
    }

    /// Takes up another calibration; one that cannot be used leaves the last one in force. Blocking.
    private func lookAtCalibration() {
        guard let calibrations else { return }
        let stamp = calibrations.stamp()
        guard stamp != calibrated.withLock({ $0.stamp }) else { return }
        do throws(InstallationError) {
            let calibration = try calibrations.inForce()
            let before = calibrated.withLock { calibrated in
                defer { calibrated = Calibrated(stamp: stamp, calibration: calibration) }
                return calibrated.calibration
            }
            guard calibration?.identity != before?.identity else { return }
            logger.notice(
                "Another calibration is in force; `intake reprocess --stale` applies it to earlier documents",
                metadata: ["calibration": "\(calibration?.identity ?? "shipped")"])
        } catch {
            calibrated.withLock { $0.stamp = stamp }
            logger.error(
                "The calibration cannot be used; the last one stays", metadata: ["problem": "\(error.message)"])
        }
    }

    private func report(_ reload: RuleLibrary.Reload) {
        let before = unread.withLock { unread in
            defer { if case .unread(let problems) = reload { unread = problems } else { unread = [] } }
            return unread
        }
        switch reload {
        case .unchanged: break
        case .replaced(let types):
            logger.notice(
                "New rules are in force; `intake reprocess --stale` applies them to earlier documents",
                metadata: ["types": "\(types.joined(separator: ","))"])
        case .kept(let problems): report(problems, "A mistake in the rules; the last good ones stay in force")
        case .incomplete(let problems):
            report(problems, "A mistake in the rules; until it is mended, every document goes before a person")
        case .unread(let problems):
            guard problems != before else { break }
            report(problems, "The rules cannot be read just now; those in force stay, and it is tried again")
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

    /// What changes when a file does, or where its name leads.
    static func stamps(_ folder: String) -> [String: PlainFile.Stamp] {
        let names = ((try? PlainFile.names(in: folder)) ?? []).filter(RuleLoader.isRuleFile)
        return Dictionary(
            names.map { ($0, PlainFile.Stamp(folder + "/" + $0)) }, uniquingKeysWith: { first, _ in first })
    }
}

extension InstallationError {
    /// Why there are no rules to begin with.
    fileprivate init(_ error: RuleLoadingError, folder: String) {
        self.init(
            "The rules cannot be \(error.mayPass ? "read" : "used"):\n"
                + error.problems.map { "  " + $0.description }.joined(separator: "\n"),
            hint: error.mayPass
                ? "It was tried for some seconds. Look at the disk that holds \(folder), then start again."
                : "Correct the files in \(folder); `intake rules check` checks them.")
    }
}

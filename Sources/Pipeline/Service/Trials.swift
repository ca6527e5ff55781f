import DocumentModel
import Extraction
import FoundationEssentials
import Glibc
import Hashing
import Inbox
import Loading
package import Logging
package import Orchestration
import ReaderPool
import ReaderProtocol
import Recognition
import RuleEngine

/// Tries a home's rules on files, many at a time. The home's database is neither read nor written.
package struct Trials: Sendable {
    /// What fields are given as their confidence.
    package enum Confidences: Hashable, Sendable {
        /// The probabilities of the calibration in force.
        case inForce
        /// The shipped probabilities without their ceiling: what a home's calibration is fitted on.
        case scores
        /// The odds as they are: what the shipped calibration is fitted on.
        case uncalibrated
    }

    /// As many files at a time as there are worker slots, but no more than keep every reader busy.
    package let slots: Int
    /// Who reads, as records name it.
    package let reader: String
    private let rules: RuleSet
    let pool: ReaderPool
    private let pages: TrialPages?
    private let again: TrialPages?
    private let files = BlockingWork(label: "trials", threads: 2)
    private let maximumPages: Int
    private let confidences: Confidences
    private let calibration: InstalledCalibration?
    private let weights: ScoringWeights
    /// Whether confidences are probabilities, not the scores that they are fitted on.
    package var isCalibrated: Bool { confidences == .inForce }
    private let clock: any WallClock

    /// Reads settings and rules, and starts a reader. `pages` names a folder where pages are kept, so that another run with
    /// the same reader need not read them; `weights` is the text of a file of weights.
    ///
    /// - Throws: `InstallationError`.
    package init(
        home: Home, environment: [String: String], pages: String? = nil, confidences: Confidences = .inForce,
        weights: String? = nil, clock: any WallClock = SystemClock(), logger: Logger
    ) async throws {
        self.weights = try weights.map(Self.weights) ?? .shipped
        let settings = try ConfigurationReader.read(home.configurationFile)
        let keeper = try await RuleKeeper(
            folder: home.rules, calibrations: CalibrationFolder(path: home.calibrations), clock: clock, logger: logger)
        rules = keeper.rules
        calibration = confidences == .inForce ? keeper.calibration : nil
        pool = try Readers.pool(settings, environment: environment, logger: logger)
        slots = min(settings.workerSlots, 2 * settings.readerProcesses)
        maximumPages = settings.limits.pages
        self.confidences = confidences
        self.clock = clock
        do {
            let reader = try await pool.verify()
            self.pages = try pages.map { try TrialPages(folder: $0, reader: reader) }
            again = try pages.map { try TrialPages(folder: $0, reader: LineReading.name(besides: reader)) }
            self.reader = reader
        } catch {
            await pool.shutDown()
            throw error
        }
    }

    /// The rules in force, as records name them.
    package var rulesInForce: [String] { rules.types.map { rules.identity(of: $0) } }

    package func close() async {
        await pool.shutDown()
    }

    /// Reads a file, by its absolute path, and judges it. Throws what a person should read.
    package func judge(_ path: String) async throws -> Trial { try await judgeWithPages(path).trial }

    /// The same, with the words it was judged by.
    func judgeWithPages(_ path: String) async throws -> (trial: Trial, pages: [PageContent]) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let document = try await files { try Self.identify(path) }
        let (description, pages) = try await read(path, name: name, document)
        let now = clock.now()
        let judgement = Judgement(
            document: document, description: description, pages: pages, rules: rules, today: try CalendarDay(now),
            calibration: calibration, weights: weights)
        let lines = LineReading(path: { path }, reader: pool, cache: lines(of: document))
        let extraction =
            confidences == .inForce
            ? try await judgement.extract(lines)
            : try await judgement.extraction(lines, calibration: confidences == .scores ? .scores : .none)
        let trial = try judgement.trial(
            earlier: nil, duplicates: [],
            source: DocumentRecord.Source(name: name, receivedAt: now.iso8601, pages: pages.count), reader: reader,
            extraction: extraction)
        return (trial, pages)
    }

    private static func weights(_ text: String) throws -> ScoringWeights {
        do throws(ScoringWeights.Mistake) {
            return try ScoringWeights(text: text)
        } catch {
            throw InstallationError(
                "Line \(error.line) of the weights cannot be used: \(error.message).",
                hint: "Each line is the name of a weight and its points.")
        }
    }

    private func lines(of document: DocumentIdentifier) -> any PageCache {
        guard let again else { return NoPages() }
        return KeptPages(document: document, folder: again, files: files)
    }

    private static func identify(_ path: String) throws -> DocumentIdentifier {
        var status = stat()
        guard unsafe stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG else {
            throw InstallationError("\(InertText.line(path)) is no file.", hint: "Name a PDF or a picture.")
        }
        guard let bytes = try? Data(contentsOf: URL(filePath: path)) else {
            throw InstallationError("\(InertText.line(path)) cannot be read.", hint: "Check its name and permissions.")
        }
        guard let document = DocumentIdentifier(ContentHash.sha256(bytes)) else {
            throw InstallationError("\(InertText.line(path)) has no digest.")
        }
        return document
    }

    private func read(
        _ path: String, name: String, _ document: DocumentIdentifier
    ) async throws -> (DocumentDescription, [PageContent]) {
        if let pages, let kept = try await files({ pages.read(document) }),
            kept.pages.count == kept.description.pages.count
        {
            return kept
        }
        let description = try await described(path, name: name)
        let read = try await recognize(
            path, pageCount: description.pages.count, sizes: description.pages, reader: pool, cache: NoPages())
        // What could not be read may be readable next time.
        if let pages, read.unreadable.isEmpty {
            try await files { try pages.keep(document, description, read.pages) }
        }
        return (description, read.pages)
    }

    /// Tried once more where the service would, too.
    private func described(_ path: String, name: String) async throws -> DocumentDescription {
        do {
            return try await load(path, name: name, maximumPages: maximumPages, reader: pool)
        } catch let error as LoadingError where error.consequence == .retry {
            return try await load(path, name: name, maximumPages: maximumPages, reader: pool)
        }
    }
}

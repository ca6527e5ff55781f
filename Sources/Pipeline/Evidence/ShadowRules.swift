import DocumentModel
import FoundationEssentials
import Hashing
import Inbox
import Logging
import Orchestration
import RecordStorage
import RuleEngine
import Synchronization

/// Rules in the folder `Rules.shadow`: new documents are judged by them, too, and nothing follows from it but a report.
final class ShadowRules: Sendable {
    private struct State: Sendable {
        var stamps: [String: PlainFile.Stamp] = [:]
        var rules: RuleSet?
        var looked: Timestamp?
    }

    private static let freshness = Duration.seconds(5)

    private let folder: String
    private let files = BlockingWork(label: "shadow", threads: 1)
    private let state = Mutex(State())
    private let clock: any WallClock
    private let logger: Logger

    init(folder: String, clock: any WallClock, logger: Logger) {
        self.folder = folder
        self.clock = clock
        self.logger = logger
    }

    /// Judges a document that has just been judged by the rules in force. Whatever goes wrong here costs the document
    /// nothing.
    func judge(_ judgement: Judgement, name: String, live: Replayed, lines: LineReading, records: any RecordStore) async
    {
        do {
            guard let rules = try await current() else { return }
            var other = judgement
            other.rules = rules
            let extraction = try await other.extract(lines)
            let validated = try other.validate(
                extraction, decisions: [],
                duplicates: try await DocumentCase.duplicates(of: judgement.document, extraction, records))
            let twice = JudgedTwice(
                judgement.document, name: name, before: live,
                after: Replayed(
                    extraction: validated.extraction, decision: try other.route(validated),
                    rules: try other.rules(of: extraction)))
            try await records.keepShadow(
                ShadowResult(
                    document: judgement.document, rules: rules.setIdentity, at: clock.now(),
                    body: try RecentValues.encoded(twice)))
        } catch {
            logger.warning("The shadow rules could not judge a document", metadata: ["error": "\(error)"])
        }
    }

    static func judged(_ result: ShadowResult) throws -> JudgedTwice {
        try JSONDecoder().decode(JudgedTwice.self, from: Data(result.body.utf8))
    }

    /// Nil without such a folder, or with a mistake in it.
    private func current() async throws -> RuleSet? {
        let now = clock.now()
        let isFresh = state.withLock { state in
            if let looked = state.looked, looked <= now, now < looked.advanced(by: Self.freshness) { return true }
            state.looked = now
            return false
        }
        if !isFresh { try await files { [self] in look() } }
        return state.withLock { $0.rules }
    }

    /// Blocking.
    private func look() {
        let stamps = RuleKeeper.stamps(folder)
        guard stamps != state.withLock({ $0.stamps }) else { return }
        let outcome =
            stamps.isEmpty ? nil : RuleLoader.load(folder: URL(filePath: folder, directoryHint: .isDirectory))
        if let outcome, !outcome.problems.isEmpty {
            for problem in outcome.problems {
                logger.error("A mistake in the shadow rules; they are not tried", metadata: ["problem": "\(problem)"])
            }
        } else if outcome != nil {
            logger.notice(
                "Rules are tried in shadow; `intake rules diff --shadow` reports", metadata: ["folder": "\(folder)"])
        }
        state.withLock { state in
            state.stamps = stamps
            state.rules = outcome.flatMap { $0.problems.isEmpty ? $0.rules : nil }
        }
    }
}

extension RuleSet {
    /// The version of the whole set.
    package var setIdentity: String {
        "sha256:" + ContentHash.sha256(Array(types.map { identity(of: $0) }.joined(separator: "\n").utf8))
    }
}

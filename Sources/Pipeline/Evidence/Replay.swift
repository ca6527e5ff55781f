import DocumentModel
import Extraction
import Orchestration
import RecordStorage
import RuleEngine

/// Judges stored documents again as if they had just arrived, by the words that were read before. Nothing is changed.
struct Replay: Sendable {
    let installation: Installation
    let rules: RuleSet
    var calibration: InstalledCalibration?
    /// Scores instead of probabilities.
    var givesScores = false

    /// - Returns: nil when the document's pages are no longer stored.
    func judged(_ record: DocumentRecord) async throws -> Replayed? {
        guard let input = try await ReplayInput.of(record, installation) else { return nil }
        return try await judged(input)
    }

    func judged(_ input: ReplayInput) async throws -> Replayed {
        let judgement = Judgement(
            document: input.document, description: input.description, pages: input.pages, rules: rules,
            today: try CalendarDay(installation.clock.now()), calibration: givesScores ? nil : calibration)
        let extraction =
            givesScores
            ? try await judgement.extraction(input.lines(installation), calibration: .scores)
            : try await judgement.extract(input.lines(installation))
        let validated = try judgement.validate(
            extraction, decisions: [],
            duplicates: try await DocumentCase.duplicates(of: input.document, extraction, installation.records))
        return Replayed(
            extraction: validated.extraction, decision: try judgement.route(validated),
            rules: try judgement.rules(of: extraction))
    }
}

/// What judging starts from.
struct ReplayInput: Sendable {
    var document: DocumentIdentifier
    var description: DocumentDescription
    var pages: [PageContent]
    /// Who read them.
    var reader: String

    func lines(_ installation: Installation) -> LineReading {
        .stored(document, reader: reader, installation.records)
    }

    static func of(_ record: DocumentRecord, _ installation: Installation) async throws -> ReplayInput? {
        guard let description = try await installation.records.document(record.document)?.description else {
            return nil
        }
        let pages = try await installation.records.pages(of: record.document, fingerprint: record.versions.reader)
        guard !pages.isEmpty, pages.count == description.pages.count else { return nil }
        return ReplayInput(
            document: record.document, description: description, pages: pages, reader: record.versions.reader)
    }
}

extension LineReading {
    /// Only what was read of doubtful lines before; nothing is read now.
    static func stored(_ document: DocumentIdentifier, reader: String, _ records: any RecordStore) -> LineReading {
        LineReading(
            path: { "" }, reader: nil,
            cache: StoredPages(document: document, reader: LineReading.name(besides: reader), records: records))
    }
}

struct Replayed: Sendable {
    var extraction: Extraction
    var decision: RoutingDecision
    var rules: DocumentTypeRules
}

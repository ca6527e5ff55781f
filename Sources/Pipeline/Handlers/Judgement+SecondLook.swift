import DocumentModel
import Extraction
import ReaderProtocol
import Recognition
import RuleEngine

/// Who reads doubtful lines once more, and where such readings are kept.
struct LineReading: Sendable {
    /// Gives the document's private, immutable copy; asked only when something is read.
    var path: @Sendable () async throws -> String
    /// Nil where nothing may be read: only what was read before counts.
    var reader: (any DocumentReader)?
    var cache: any PageCache

    /// Under which name further readings are kept, beside the pages of the reader of this name.
    static func name(besides reader: String) -> String { reader + ", doubtful lines again" }
}

extension Judgement {
    /// What the words say. Where recognised values are in doubt, their lines are read once more, and what the readings have
    /// in common is believed.
    ///
    /// - Throws: what `lookAgain` throws.
    func extraction(
        _ lines: LineReading, calibration: Calibration = .standard
    ) async throws -> Extraction {
        let first = extracted(pages, calibration)
        guard pages.contains(where: { $0.source == .ocr }), description.invoice == nil else { return first }
        // What is in doubt is told by probabilities, whatever scale is asked for.
        let judged = calibration.isProbable ? first : extracted(pages, .standard)
        let rules = try rules(of: judged)
        let places = judged.doubtfulPlaces(rules, contradicted: contradicted(judged, rules), pages: pages)
        guard !places.isEmpty else { return first }
        let look: SecondLook
        if let reader = lines.reader {
            look = try await lookAgain(
                at: places, on: pages, language: judged.language, of: lines.path, reader: reader,
                cache: lines.cache)
        } else {
            look = SecondLook(kept: try await lines.cache.pages())
        }
        guard !look.isEmpty else { return first }
        return SecondOpinion(
            first: first, second: extracted(look.secondReading(of: pages), calibration),
            third: look.thirdReading(of: pages).map { extracted($0, calibration) }, calibration: calibration,
            isReadAgain: { look.covers($0, of: pages) }
        ).extraction()
    }

    private func extracted(_ pages: [PageContent], _ calibration: Calibration) -> Extraction {
        Extractor.extract(
            pages: pages, description: description, rules: rules, calibration: calibration, weights: weights)
    }

    /// Names of the fields that failed checks read.
    private func contradicted(_ extraction: Extraction, _ rules: DocumentTypeRules) -> Set<String> {
        let context = expressionContext(of: extraction)
        var names: Set<String> = []
        for check in rules.checks where check.severity == .error {
            let result = check.apply(to: context)
            if result.passed == false { names.formUnion(result.fields) }
        }
        return names
    }
}

package import DocumentModel
package import Logging
import Orchestration
import RecordStorage
package import RuleEngine

/// Tries the rules on a document without keeping anything.
package struct Trial: Sendable {
    package var record: DocumentRecord
    package var extraction: Extraction
    package var decision: RoutingDecision
    package var checks: [CheckExplanation]
    /// The rules that were applied.
    package var rules: DocumentTypeRules

    /// Reads a file, by its absolute path, and judges it by a home's rules. Throws what a person should read.
    package static func of(
        file path: String, home: Home, environment: [String: String], logger: Logger
    ) async throws -> Trial {
        let trials = try await Trials(home: home, environment: environment, logger: logger)
        do {
            let trial = try await trials.judge(path)
            await trials.close()
            return trial
        } catch {
            await trials.close()
            throw error
        }
    }

    /// Judges a stored document again, by the words that were read before.
    ///
    /// - Returns: nil when its pages are not stored, so that it would have to be read.
    static func of(
        _ stored: StoredDocument, earlier: DocumentRecord?, installation: Installation, rules: RuleSet, reader: String,
        calibration: InstalledCalibration? = nil
    ) async throws -> Trial? {
        guard let description = stored.description else { return nil }
        let pages = try await installation.records.pages(of: stored.id, fingerprint: reader)
        guard pages.count == description.pages.count else { return nil }
        let judgement = Judgement(
            document: stored.id, description: description, pages: pages, rules: rules,
            today: try CalendarDay(installation.clock.now()), countsApprovals: installation.authority.isEnforced,
            calibration: calibration)
        let extraction = try await judgement.extract(
            .stored(stored.id, reader: reader, installation.records), learned: installation.records)
        return try judgement.trial(
            earlier: earlier, decisions: try await DocumentRuns.decisions(about: stored.id, installation),
            duplicates: try await DocumentCase.duplicates(of: stored.id, extraction, installation.records),
            source: DocumentRecord.Source(
                name: stored.name, receivedAt: stored.receivedAt.iso8601, pages: pages.count),
            reader: reader, extraction: extraction)
    }
}

extension Judgement {
    func trial(
        earlier: DocumentRecord?, decisions: [Decision] = [], duplicates: [DocumentIdentifier],
        source: DocumentRecord.Source, reader: String,
        extraction: Extraction
    ) throws -> Trial {
        let validated = try validate(extraction, decisions: decisions, duplicates: duplicates)
        let decision = try route(validated)
        let type = try rules(of: extraction)
        let context = expressionContext(of: validated.extraction)
        return Trial(
            record: try record(
                validated, waiting: decision.outcome == .accept ? nil : decision, source: source,
                trace: earlier?.trace ?? String(repeating: "0", count: 31) + "1", reader: reader, earlier: earlier),
            extraction: validated.extraction, decision: decision,
            checks: type.checks.map { $0.explain(in: context) }, rules: type)
    }

    /// What checks read.
    func expressionContext(of extraction: Extraction) -> ExpressionContext {
        ExpressionContext(
            fields: Dictionary(
                extraction.fields.compactMap { field in field.chosen.map { (field.name, $0.value) } },
                uniquingKeysWith: { first, _ in first }),
            lineItems: extraction.lineItems, documentType: extraction.type.value, language: extraction.language,
            today: today)
    }
}

package import DocumentModel
import Extraction
import FoundationEssentials
import Glibc
import Hashing
import Loading
package import Logging
import Orchestration
import ReaderPool
import ReaderProtocol
import Recognition
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
        let settings = try ConfigurationReader.read(home.configurationFile)
        let rules = try RuleKeeper(folder: home.rules, logger: logger)
        let pool = try Readers.pool(settings, environment: environment, logger: logger)
        do {
            _ = try await pool.verify()
            let trial = try await of(
                file: path, rules: rules.rules, reader: pool, maximumPages: settings.limits.pages,
                now: SystemClock().now())
            await pool.shutDown()
            return trial
        } catch {
            await pool.shutDown()
            throw error
        }
    }

    private static func of(
        file path: String, rules: RuleSet, reader: any DocumentReader, maximumPages: Int, now: Timestamp
    ) async throws -> Trial {
        let name = path.split(separator: "/").last.map(String.init) ?? path
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
        let description = try await load(path, name: name, maximumPages: maximumPages, reader: reader)
        let recognized = try await recognize(
            path, pageCount: description.pages.count, sizes: description.pages, reader: reader, cache: NoPages())
        let judgement = Judgement(
            document: document, description: description, pages: recognized.pages, rules: rules,
            today: try CalendarDay(now))
        return try judgement.trial(
            earlier: nil, duplicates: [],
            source: DocumentRecord.Source(name: name, receivedAt: now.iso8601, pages: recognized.pages.count),
            reader: try await reader.fingerprint())
    }

    /// Judges a stored document again, by the words that were read before.
    ///
    /// - Returns: nil when its pages are not stored, so that it would have to be read.
    static func of(
        _ stored: StoredDocument, earlier: DocumentRecord?, installation: Installation, rules: RuleSet, reader: String
    ) async throws -> Trial? {
        guard let description = stored.description else { return nil }
        let pages = try await installation.records.pages(of: stored.id, fingerprint: reader)
        guard pages.count == description.pages.count else { return nil }
        let judgement = Judgement(
            document: stored.id, description: description, pages: pages, rules: rules,
            today: try CalendarDay(installation.clock.now()))
        let extraction = Extractor.extract(pages: pages, description: description, rules: rules)
        return try judgement.trial(
            earlier: earlier,
            duplicates: try await DocumentCase.duplicates(of: stored.id, extraction, installation.records),
            source: DocumentRecord.Source(
                name: stored.name, receivedAt: stored.receivedAt.iso8601, pages: pages.count),
            reader: reader, extraction: extraction)
    }
}

extension Judgement {
    fileprivate func trial(
        earlier: DocumentRecord?, duplicates: [DocumentIdentifier], source: DocumentRecord.Source, reader: String,
        extraction known: Extraction? = nil
    ) throws -> Trial {
        let extraction = known ?? Extractor.extract(pages: pages, description: description, rules: rules)
        let validated = try validate(extraction, decisions: earlier?.decisions ?? [], duplicates: duplicates)
        let decision = try route(validated)
        let type = try rules(of: extraction)
        let context = ExpressionContext(
            fields: Dictionary(
                validated.extraction.fields.compactMap { field in field.chosen.map { (field.name, $0.value) } },
                uniquingKeysWith: { first, _ in first }),
            lineItems: extraction.lineItems, documentType: extraction.type.value, language: extraction.language,
            today: today)
        return Trial(
            record: record(
                validated, waiting: decision.outcome == .review ? decision : nil, source: source,
                trace: earlier?.trace ?? String(repeating: "0", count: 31) + "1", reader: reader, earlier: earlier),
            extraction: validated.extraction, decision: decision,
            checks: type.checks.map { $0.explain(in: context) }, rules: type)
    }
}

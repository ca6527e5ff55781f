import DocumentModel
import Extraction
import Indexing
import Orchestration
import RecordStorage
import Review
import Routing
import RuleEngine
import Validation

/// What follows from a document's words and the rules, without any store: the handlers, dry runs and `rules explain`
/// share it.
struct Judgement: Sendable {
    var document: DocumentIdentifier
    var description: DocumentDescription
    var pages: [PageContent]
    var rules: RuleSet
    var today: CalendarDay
    /// Whether there are people who could give the approvals that rules ask for.
    var countsApprovals = false
    /// Nil for the shipped one.
    var calibration: InstalledCalibration?
    var weights = ScoringWeights.shipped

    /// The fields, with the probabilities of the calibration in force.
    func extract(_ lines: LineReading) async throws -> Extraction {
        let extraction = try await extraction(lines, calibration: calibration == nil ? .standard : .scores)
        return calibration?.applied(to: extraction) ?? extraction
    }

    /// The fields, also by what corrections say of the seller; read once more only where they say something.
    func extract(_ lines: LineReading, learned records: any RecordStore) async throws -> Extraction {
        let plain = try await extract(lines)
        let keys = SellerKeys.of { plain.field($0)?.chosen?.value }
        let learned = try await records.learned(about: keys, type: plain.type.value)
        guard !learned.isEmpty else { return plain }
        return Extractor.applying(learned, to: plain, rules: rules, pages: pages.map(\.asSeen)) { rules in
            let extraction = Extractor.extract(
                pages: pages, description: description, rules: rules,
                calibration: calibration == nil ? .standard : .scores)
            return calibration?.applied(to: extraction) ?? extraction
        }
    }

    /// The rules of a type; when it has gone meanwhile, those of the fallback.
    func rules(of extraction: Extraction) throws -> DocumentTypeRules {
        guard let found = rules[extraction.type.value] ?? rules.fallback else {
            throw StepFault(
                code: "no-rules", message: "There are no rules at all; put the rule files back and retry.",
                isPermanent: false)
        }
        return found
    }

    /// Lays people's decisions over the extraction and holds the result against every check.
    func validate(
        _ extraction: Extraction, decisions: [Decision], applying newer: [Decision]? = nil,
        duplicates: [DocumentIdentifier]
    ) throws -> Validated {
        let rules = try rules(of: extraction)
        let kinds = Dictionary(rules.fields.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let output = Validation.validate(
            Validation.Input(
                extraction: extraction.applying(newer ?? decisions.inForce, kinds: kinds), rules: rules, today: today,
                invoice: description.invoice, pages: pages, duplicates: duplicates))
        return Validated(extraction: output.extraction, checks: output.checks, decisions: decisions)
    }

    /// Whether a person must look. What a person has said of the whole document is not asked again; where it was taken
    /// back, nothing else than a person's word is enough.
    func route(_ validated: Validated) throws -> RoutingDecision {
        let input = try routingInput(validated)
        var decision = Routing.decide(input)
        if let gap = rules.gaps.first {
            // The missing rules might have known it as another type, or have found something wrong with it.
            let others = rules.gaps.count > 1 ? " (and \(rules.gaps.count - 1) more)" : ""
            decision.reasons.append(
                .init(
                    code: "rules-incomplete", message: "The rules have a mistake, so some are missing: \(gap)\(others)."
                ))
        }
        switch validated.decisions.verdict?.action {
        case .reject: decision.reasons = []
        case .accept: decision.reasons.removeAll { $0.field == nil }
        default: break
        }
        if let last = validated.decisions.last, last.takesBack, last.field == nil {
            decision.reasons.append(
                last.action == .undo && last.reason != nil
                    ? .sentBack(last)
                    : .init(code: "undone", message: "Earlier decisions about it were taken back."))
        }
        decision.reasons = Routing.withoutOmissions(decision.reasons, input.rules)
        decision.outcome = decision.reasons.isEmpty ? .accept : .review
        if decision.outcome == .accept, try consentGap(validated) != nil {
            decision.outcome = .approve
            decision.reasons = Routing.decide(input).reasons.filter { $0.code == Routing.approvalNeeded }
        }
        return decision
    }

    /// Whose consent is missing to what people have decided; nil when nobody's is.
    func consentGap(_ validated: Validated) throws -> Consent.Gap? {
        guard countsApprovals, validated.decisions.verdict?.action == .accept else { return nil }
        return Consent(validated.decisions.inForce).gap(
            for: Routing.approvals(validated.extraction, validated.checks, try rules(of: validated.extraction)))
    }

    private func routingInput(_ validated: Validated) throws -> Routing.Input {
        let rules = try rules(of: validated.extraction)
        var input = Routing.Input(
            document: document, extraction: validated.extraction, checks: validated.checks, rules: rules, pages: pages,
            decided: validated.decisions.decidedFields, complaints: description.complaints)
        input.otherInvoices = description.otherInvoices ?? []
        // Probabilities of another calibration are not held against this one's thresholds.
        if let calibration, validated.extraction.calibration == calibration.identity {
            input.evidence = calibration.evidence(for: validated.extraction, rules: rules)
        }
        return input
    }

    /// The record of a document that has come to its end, or waits for a person.
    func record(
        _ validated: Validated, waiting: RoutingDecision?, source: DocumentRecord.Source, trace: String, reader: String,
        earlier: DocumentRecord?
    ) throws -> DocumentRecord {
        var extraction = validated.extraction
        let verdict = validated.decisions.verdict
        let status: DocumentRecord.Status
        let reason: [String]
        if let waiting {
            status = .review
            reason = RecordBuilder.reasons(of: waiting)
        } else if verdict?.action == .reject {
            status = .rejected
            reason = [verdict?.reason ?? "Rejected by a person."]
        } else {
            status = .accepted
            // Who accepted the document saw its values.
            let omitted = verdict == nil ? Routing.omitted(try routingInput(validated)) : []
            extraction = validated.extraction.without(Set(omitted.compactMap(\.field)))
            reason = omitted.map { $0.message + " The value was left out." }
        }
        return RecordBuilder.record(
            from: RecordMaterial(
                document: document, trace: trace, source: source, extraction: extraction,
                checks: validated.checks, decisions: validated.decisions, status: status, reason: reason,
                versions: DocumentRecord.Versions(
                    pipeline: PipelineVersion.current, rules: validated.extraction.rules, reader: reader,
                    calibration: validated.extraction.calibration)),
            earlier: earlier)
    }
}

extension CalendarDay {
    /// The day in UTC.
    init(_ instant: Timestamp) throws {
        guard let day = CalendarDay(iso: String(instant.iso8601.prefix(10))) else {
            throw StepFault(
                code: "clock", message: "The machine's clock shows \(instant.iso8601); set it.", isPermanent: false)
        }
        self = day
    }
}

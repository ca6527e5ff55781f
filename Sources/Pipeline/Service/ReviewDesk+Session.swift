package import DocumentModel
import Orchestration
package import Review
package import RuleEngine
import Validation

extension ReviewDesk {
    /// The review of one document, key by key or statement by statement; with a field to ask for, of that one first.
    package func session(for item: Item, focus: String? = nil) -> ReviewSession {
        let checks = checks(for: item)
        let clock = installation.clock
        return ReviewSession(
            task: item.question.shown.completed(by: rules(for: item)), reviewer: reviewer,
            keys: installation.configuration.review.keys, focus: focus,
            normalise: Self.normalise(language: item.question.language),
            recheck: { checks.verdicts(after: $0) }, now: { clock.now().iso8601 })
    }

    func checks(for item: Item) -> ReviewChecks {
        ReviewChecks(
            question: item.question, rules: rules(for: item), today: CalendarDay(iso: String(now.prefix(10))))
    }

    /// Takes what a person typed as a value of its kind.
    package static func normalise(language: String?) -> ReviewSession.Normalise {
        { kind, text in
            if let value = FieldText.canonical(text, kind: kind, language: language) { return .success(value) }
            let problem = FieldText.problem(text, kind: kind, language: language)
            return .failure(ReviewSession.InputProblem(problem ?? "That is not \(FieldText.expectation(kind))."))
        }
    }
}

/// The verdicts about a document while a person decides its values.
package struct ReviewChecks: Sendable {
    private let question: ReviewTask
    private let rules: DocumentTypeRules?
    private let today: CalendarDay?

    package init(question: ReviewTask, rules: DocumentTypeRules?, today: CalendarDay?) {
        self.question = question
        self.rules = rules
        self.today = today
    }

    /// What can be checked again here is; other verdicts stand until a value that they read is changed, and are then
    /// open until the document is judged again.
    package func verdicts(after decisions: [Decision]) -> [CheckResult] {
        let renewed = renewed(decisions)
        let changed = Set(decisions.filter { $0.action == .set || $0.action == .absent }.compactMap(\.field))
        let standing = question.checks.map { check in
            renewed[check.rule] ?? Self.standing(check, changed: changed)
        }
        let known = Set(question.checks.map(\.rule))
        return standing + renewed.values.filter { !known.contains($0.rule) }.sorted { $0.rule < $1.rule }
    }

    private func renewed(_ decisions: [Decision]) -> [String: CheckResult] {
        guard let rules, let today else { return [:] }
        let kinds = Dictionary(rules.fields.map { ($0.name, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let output = Validation.validate(
            Validation.Input(
                extraction: question.extraction(rules: rules.identity).applying(decisions, kinds: kinds),
                rules: rules, today: today))
        // The lines of the table are not part of the question, and neither are other documents.
        let decidable = output.checks.filter {
            !$0.fields.contains("line_items") && $0.rule != "not-a-business-duplicate"
        }
        return Dictionary(decidable.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func standing(_ check: CheckResult, changed: Set<String>) -> CheckResult {
        // The e-invoice's checks name the fields that differ: each of them must be dealt with.
        let isOpen =
            check.rule.hasPrefix("xml-")
            ? !check.fields.isEmpty && check.fields.allSatisfy(changed.contains)
            : check.fields.contains(where: changed.contains)
        var result = check
        if isOpen { result.passed = nil }
        return result
    }
}

extension ReviewTask {
    /// The question with the fields that the rules know by now, and did not when it was asked.
    fileprivate func completed(by rules: DocumentTypeRules?) -> ReviewTask {
        var result = self
        for rule in rules?.fields ?? [] where field(rule.name) == nil {
            result.fields.append(
                Field(
                    name: rule.name, kind: rule.kind, isRequired: false, isFlagged: false, chosen: nil, rivals: [],
                    confidence: 0, threshold: rule.threshold, reasons: [], context: nil))
        }
        return result
    }

    /// What the question says of the document, as the stages know it.
    func extraction(rules: String) -> Extraction {
        Extraction(
            type: type, language: language,
            fields: fields.map { field in
                Extraction.Field(
                    name: field.name, kind: field.kind, chosen: field.chosen, rivals: field.rivals,
                    confidence: field.confidence)
            }, rules: rules)
    }
}

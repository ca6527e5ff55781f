package import DocumentModel
package import RuleEngine

extension Routing {
    /// Doubts that are reason enough for a person: of values that may be left out, only when there are others.
    package static func withoutOmissions(
        _ reasons: [RoutingDecision.Reason], _ rules: DocumentTypeRules
    ) -> [RoutingDecision.Reason] {
        reasons.allSatisfy { mayBeOmitted($0, rules) } ? [] : reasons
    }

    /// What an accepted document is recorded without, and why.
    package static func omitted(_ input: Input) -> [RoutingDecision.Reason] {
        fieldReasons(input).filter { mayBeOmitted($0, input.rules) }
    }

    private static func mayBeOmitted(_ reason: RoutingDecision.Reason, _ rules: DocumentTypeRules) -> Bool {
        guard [belowThreshold, absenceUncertain, errorUnproven].contains(reason.code) else { return false }
        return reason.field.flatMap { rules.field($0) }?.whenDoubtful == .omit
    }

    private static let belowThreshold = "below-threshold"
    private static let absenceUncertain = "absence-uncertain"
    private static let errorUnproven = "error-unproven"

    static func fieldReasons(_ input: Input) -> [RoutingDecision.Reason] {
        let rules = input.rules.fields.filter { !input.decided.contains($0.name) }
        return rules.compactMap { rule in
            guard let field = input.extraction.field(rule.name) else {
                return rule.isRequired ? missing(rule.name) : nil
            }
            return reason(field, rule, input)
        }
    }

    private static func reason(
        _ field: Extraction.Field, _ rule: FieldRule, _ input: Input
    ) -> RoutingDecision.Reason? {
        guard let chosen = field.chosen else {
            if rule.isRequired { return missing(rule.name) }
            // The machine itself does not believe that the field is absent.
            guard field.confidence < 0.5, !field.rivals.isEmpty else { return nil }
            return .init(
                code: absenceUncertain, field: rule.name,
                message: "\(rule.name) may be on the document, but no reading of it is likely enough.")
        }
        guard chosen.source != .person else { return nil }
        if case .unproven(let why) = input.evidence[rule.name] {
            return .init(code: errorUnproven, field: rule.name, message: "\(rule.name): \(why)")
        }
        let threshold = input.threshold(of: rule)
        guard field.confidence < threshold else { return nil }
        return .init(
            code: belowThreshold, field: rule.name,
            message: "\(rule.name) is right with a probability of \(percent(field.confidence)); "
                + "\(percent(threshold)) are needed.")
    }

    private static func missing(_ name: String) -> RoutingDecision.Reason {
        .init(code: "required-missing", field: name, message: "\(name) was not found; every such document has it.")
    }

    /// A failed check flags every field that it read, unless a person has decided it.
    static func checkReasons(_ input: Input) -> [RoutingDecision.Reason] {
        let failed = input.checks.filter { $0.passed == false && $0.severity == .error }
        return failed.flatMap { check -> [RoutingDecision.Reason] in
            let names = check.fields.filter { input.extraction.field($0) != nil }
            // Who decided every value that the check reads has seen its verdict.
            guard names.isEmpty || !names.allSatisfy(input.decided.contains) else { return [] }
            guard !names.isEmpty else {
                return [.init(code: "check-failed", rule: check.rule, message: check.message)]
            }
            return names.filter { !input.decided.contains($0) }.map {
                .init(code: "check-failed", field: $0, rule: check.rule, message: check.message)
            }
        }
    }
}

extension Routing.Input {
    func threshold(of rule: FieldRule) -> Double {
        if case .threshold(let threshold) = evidence[rule.name] { return threshold }
        return rule.threshold
    }

    /// A person has decided something of it: it is not drawn any more.
    var isLookedAt: Bool { !decided.isEmpty }
}

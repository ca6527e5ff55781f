import DocumentModel
import Extraction
import Hashing
import RecordStorage
import RuleEngine

/// What follows for a seller's next documents from what a person has corrected in this one.
struct Lessons: Sendable {
    /// As the machine saw the document.
    let before: Validated
    /// With what people said.
    let after: Validated
    let judgement: Judgement

    /// Kinds whose values stand on pages as they are, and in one place.
    private static let kinds: Set<FieldKind> = [
        .text, .name, .identifier, .amount, .date, .iban, .bic, .vatIdentifier, .taxNumber,
    ]

    var effects: [RecordEffect] {
        let made = after.decisions.dropFirst(before.decisions.count)
        guard !made.isEmpty, after.decisions.verdict?.action != .reject,
            let rules = judgement.rules[after.extraction.type.value]
        else { return [] }
        let keys = SellerKeys.of { after.extraction.field($0)?.chosen?.value }
        var learned: [LearnedEvidence] = []
        var wrong: [String] = []
        for decision in made {
            guard let name = decision.field, let rule = rules.field(name) else { continue }
            let notes = before.extraction.field(name)?.chosen?.learnedNotes ?? []
            switch decision.action {
            case .set:
                wrong += notes
                if let value = decision.to, !keys.isEmpty { learned += lessons(value, rule, rules, keys) }
            case .absent: wrong += notes
            case .confirm:
                // What was learned has proved right once more.
                if !notes.isEmpty, let value = decision.to, !keys.isEmpty {
                    learned += lessons(value, rule, rules, keys).filter { notes.contains($0.id) }
                }
            case .illegible, .accept, .approve, .reject, .undo, .correct: break
            }
        }
        let right = Set(learned.map(\.id))
        let unlearned = wrong.filter { !right.contains($0) }
        return (learned.isEmpty ? [] : [.learn(learned)]) + (unlearned.isEmpty ? [] : [.unlearn(unlearned)])
    }

    private func lessons(
        _ value: String, _ rule: FieldRule, _ rules: DocumentTypeRules, _ keys: [String]
    ) -> [LearnedEvidence] {
        guard Self.kinds.contains(rule.kind),
            let found = ValueSurroundings.find(
                value, kind: rule.kind, language: after.extraction.language, in: judgement.pages),
            let page = judgement.pages.first(where: { $0.number == found.page }), page.width > 0, page.height > 0
        else { return [] }
        let seller = after.extraction.field("seller_name")?.chosen?.value ?? keys.first ?? ""
        func evidence(_ kind: LearnedEvidence.Kind, label: String = "") -> LearnedEvidence {
            let name = [keys.first ?? "", rules.type, rule.name, kind.rawValue, TextFolding.squash(label)]
            return LearnedEvidence(
                id: String(ContentHash.sha256(Array(name.joined(separator: "\n").utf8)).prefix(12)), sellerKeys: keys,
                seller: seller, type: rules.type, field: rule.name, kind: kind, label: label,
                page: kind == .place ? found.page : 0, x: kind == .place ? found.box.midX / page.width : 0,
                y: kind == .place ? found.box.midY / page.height : 0, document: judgement.document)
        }
        var result = [evidence(.place)]
        if let label = found.label, rules.mayLearn(label, for: rule.name) {
            result.append(evidence(.label, label: label))
        }
        return result
    }
}

extension Candidate {
    /// The identifiers of what was learned and led to the value.
    fileprivate var learnedNotes: [String] {
        evidence.filter { $0.hasPrefix(LearnedEvidence.notePrefix) }
            .map { String($0.dropFirst(LearnedEvidence.notePrefix.utf8.count)) }
    }
}

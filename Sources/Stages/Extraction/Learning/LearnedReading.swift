package import DocumentModel
package import RuleEngine

extension Extractor {
    /// Reads a document once more with what corrections say of its seller: learned labels count as the rules' last ones,
    /// and a learned place decides between candidates that the rules found. A value that rests on either is believed no
    /// further than the documents behind it go, and what the rules are sure of stays.
    ///
    /// - Parameters:
    ///   - learned: what is known of this seller and type.
    ///   - plain: the document as the rules alone read it.
    ///   - rules: those rules.
    ///   - pages: what was read.
    ///   - reading: reads the document by other rules of its type.
    /// - Returns: the document with what was learned.
    package static func applying(
        _ learned: [LearnedEvidence], to plain: Extraction, rules: RuleSet, pages: [PageContent],
        reading: (RuleSet) -> Extraction
    ) -> Extraction {
        let learned = learned.filter { $0.type == plain.type.value }
        guard !learned.isEmpty, let type = rules[plain.type.value] else { return plain }
        var result = plain
        let labels = learned.filter { one in one.kind == .label && type.mayLearn(one.label, for: one.field) }
        if !labels.isEmpty {
            var other = reading(rules.replacing(type.adding(labels)))
            other.rules = plain.rules
            if other.type == plain.type { result.take(from: other, labels: labels) }
        }
        for place in learned where place.kind == .place { result.prefer(place, pages: pages) }
        return result
    }
}

extension Extraction {
    /// From this confidence on, what the rules found stays.
    private static let settled = 0.9

    /// Takes the fields in which a learned label made another value the likeliest.
    fileprivate mutating func take(from other: Extraction, labels: [LearnedEvidence]) {
        for (name, own) in Dictionary(grouping: labels, by: \.field) {
            guard let index = fields.firstIndex(where: { $0.name == name }), var found = other.field(name),
                var chosen = found.chosen, chosen.value != fields[index].chosen?.value,
                // Amounts do not always name their label.
                let label = own.first(where: { chosen.restsOn($0.label) })
                    ?? own.first(where: { _ in chosen.evidence.contains { $0.hasPrefix("row:") } })
            else { continue }
            guard fields[index].chosen == nil || fields[index].confidence < Self.settled else { continue }
            chosen.evidence.append(LearnedEvidence.notePrefix + label.id)
            chosen.confidence = min(chosen.confidence, label.trust)
            found.chosen = chosen
            found.confidence = chosen.confidence
            fields[index] = found
        }
    }

    /// Takes the candidate at a learned place, where the rules are not sure of another.
    fileprivate mutating func prefer(_ place: LearnedEvidence, pages: [PageContent]) {
        guard let index = fields.firstIndex(where: { $0.name == place.field }) else { return }
        let field = fields[index]
        guard field.chosen == nil || field.confidence < Self.settled else { return }
        let candidates = [field.chosen].compactMap(\.self) + field.rivals
        guard var there = candidates.first(where: { $0.isAt(place, pages) }), there.value != field.chosen?.value
        else { return }
        there.evidence.append(LearnedEvidence.notePrefix + place.id)
        there.confidence = place.trust
        fields[index].chosen = there
        fields[index].confidence = there.confidence
        fields[index].rivals = candidates.filter { $0.value != there.value }.map { rival in
            var rival = rival
            rival.confidence = min(rival.confidence, 1 - there.confidence)
            return rival
        }
    }
}

extension Candidate {
    /// How far a value may stand from where it stood, as a share of the page.
    private static let reach = 0.04

    fileprivate func restsOn(_ label: String) -> Bool {
        let key = TextFolding.squash(label)
        return evidence.contains { note in
            note.hasPrefix("label:") && TextFolding.squash(String(note.dropFirst(6))).hasPrefix(key)
        }
    }

    fileprivate func isAt(_ place: LearnedEvidence, _ pages: [PageContent]) -> Bool {
        guard let box, page == place.page, let sheet = pages.first(where: { $0.number == page }), sheet.width > 0,
            sheet.height > 0
        else { return false }
        return abs(box.midX / sheet.width - place.x) <= Self.reach
            && abs(box.midY / sheet.height - place.y) <= Self.reach
    }
}

extension DocumentTypeRules {
    /// Whether words may become a label of a field for one seller: rules have not said what they mean.
    package func mayLearn(_ label: String, for field: String) -> Bool {
        let key = TextFolding.squash(label)
        guard self.field(field) != nil, !key.isEmpty else { return false }
        return !fields.contains { rule in
            (rule.labels.all + rule.excludedLabels.all).contains { TextFolding.squash($0.term) == key }
        }
    }

    fileprivate func adding(_ labels: [LearnedEvidence]) -> DocumentTypeRules {
        var result = self
        for index in result.fields.indices {
            let own = labels.filter { $0.field == result.fields[index].name }.map(\.label)
            guard !own.isEmpty else { continue }
            result.fields[index].labels.byLanguage[LocalizedTerms.anyLanguage, default: []] += own
        }
        // Other labels, another version, for what is kept by version.
        result.contentHash += "+" + labels.map(\.id).sorted().joined(separator: "+")
        return result
    }
}

extension RuleSet {
    fileprivate func replacing(_ type: DocumentTypeRules) -> RuleSet {
        RuleSet(types: types.map { $0.type == type.type ? type : $0 }, gaps: gaps)
    }
}

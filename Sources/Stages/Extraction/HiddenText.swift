import DocumentModel

/// What the words that nobody sees would have said: a person is told, and nothing of it is taken.
struct HiddenText {
    /// Below this a reading without a label of its own is noise.
    private static let leastConfidence = 0.02
    /// What is left to a value that a person cannot see.
    private static let confidence = 0.01

    /// What was found in the words that a person sees.
    let seen: Extraction
    /// What was found in all words.
    let all: Extraction
    /// The words that nobody sees, by page.
    private let hidden: [Int: [Word]]

    init(seen: Extraction, all: Extraction, pages: [PageContent]) {
        self.seen = seen
        self.all = all
        hidden = Dictionary(
            pages.map { page in (page.number, page.words.filter { !$0.isSeen }) }, uniquingKeysWith: { $0 + $1 })
    }

    /// The extraction of what is seen; values of the hidden words stand among the rivals, with why in their evidence.
    func noted() -> Extraction {
        var result = seen
        result.fields = seen.fields.map { field in
            guard let other = all.field(field.name) else { return field }
            return noted(field, other)
        }
        if all.type.value != seen.type.value { result.warnings.append("hidden-text-of-another-type") }
        return result
    }

    private func noted(_ field: Extraction.Field, _ other: Extraction.Field) -> Extraction.Field {
        var field = field
        // The XML speaks for itself; whether the page shows the same is the question.
        if let place = other.chosen, place.source == .xml, place.evidence.contains(Candidate.visibleOnPage) {
            func isUnseen(_ candidate: Candidate) -> Bool {
                candidate.source == .xml && !candidate.evidence.contains(Candidate.visibleOnPage)
            }
            if let chosen = field.chosen, isUnseen(chosen) { field.chosen?.evidence.append(note(on: place)) }
            for index in field.rivals.indices where isUnseen(field.rivals[index]) {
                field.rivals[index].evidence.append(note(on: place))
            }
        } else if let choice = other.chosen, choice.value != field.chosen?.value {
            add(choice, to: &field)
        }
        let known = Set(([field.chosen].compactMap { $0 } + field.rivals).map(\.value))
        for rival in [other.chosen].compactMap({ $0 }) + other.rivals
        where !known.contains(rival.value) && isMeant(rival) && sight(of: rival) != nil {
            add(rival, to: &field)
        }
        return field
    }

    /// Whether the hidden words offer the value as the field's; how likely it is besides a good visible one says little.
    private func isMeant(_ candidate: Candidate) -> Bool {
        candidate.confidence >= Self.leastConfidence
            || candidate.evidence.contains { note in
                note.hasPrefix("label:") || note.hasPrefix("row:") || note == "checksum" || note == "pattern"
            }
    }

    private func add(_ candidate: Candidate, to field: inout Extraction.Field) {
        // The XML's value is no reading of the page.
        guard candidate.source != .xml else { return }
        var candidate = candidate
        candidate.confidence = min(candidate.confidence, Self.confidence)
        candidate.evidence.append(note(on: candidate))
        field.rivals.removeAll { $0.value == candidate.value }
        field.rivals.insert(candidate, at: 0)
    }

    /// A value in seen words may rest on a label that nobody sees.
    private func note(on candidate: Candidate) -> String {
        Candidate.hiddenTextPrefix + (sight(of: candidate)?.code ?? Candidate.hiddenLabel)
    }

    /// Why the words in a candidate's place are not seen; nil when they are.
    private func sight(of candidate: Candidate) -> WordSight? {
        guard let page = candidate.page, let box = candidate.box else { return nil }
        let raw = TextFolding.squash(candidate.raw)
        return hidden[page]?.first { word in
            let isThere =
                min(word.box.x1, box.x1) > max(word.box.x0, box.x0)
                && min(word.box.y1, box.y1) > max(word.box.y0, box.y0)
            guard isThere else { return false }
            // A label and its value may be one word, and a value several.
            let text = TextFolding.squash(word.text)
            return raw.contains(text) || text.contains(raw)
        }?.sight
    }
}

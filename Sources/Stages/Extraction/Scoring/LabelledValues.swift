import DocumentModel
import RuleEngine

/// Pairs labels with the values beside and below them.
struct LabelledValues {
    let layout: DocumentLayout
    let matches: [LabelMatch]
    let values: [DetectedValue]
    let language: String?

    private let valuesByLine: [Int: [DetectedValue]]
    private let matchesByLine: [Int: [LabelMatch]]

    init(layout: DocumentLayout, matches: [LabelMatch], values: [DetectedValue], language: String?) {
        self.layout = layout
        self.matches = matches
        self.values = values
        self.language = language
        valuesByLine = Dictionary(grouping: values, by: \.line)
        matchesByLine = Dictionary(grouping: matches, by: \.line)
    }

    /// How much a label itself says.
    func strength(_ match: LabelMatch) -> Double {
        var strength = 0.6 + 0.55 * Double(min(match.tokenCount, 3) - 1) - 0.04 * Double(min(match.rank, 15))
        if let language, match.language != language, match.language != LocalizedTerms.anyLanguage { strength -= 0.9 }
        return strength - 0.4 * Double(match.errors)
    }

    /// The values of the accepted forms that belong to the field's labels.
    func candidates(for field: String, accepts: (DetectedValue) -> Bool, prefersLast: Bool) -> [Scored] {
        var result: [Scored] = []
        for match in matches where match.field == field && !match.isExclusion {
            if isCoveredByOther(match) { continue }
            let beside = beside(match, accepts: accepts, prefersLast: prefersLast)
            result += beside
            if beside.isEmpty { result += below(match, accepts: accepts) }
        }
        return result
    }

    /// A label that is as well another field's exclusion or a longer label is not this field's.
    func isCoveredByOther(_ match: LabelMatch) -> Bool {
        (matchesByLine[match.line] ?? []).contains { other in
            other.field == match.field && other.isExclusion && other.words.overlaps(match.words)
                && other.tokenCount >= match.tokenCount
        }
    }

    /// Another label between a label and a value takes the value for itself.
    func isBlocked(_ line: Int, _ between: Range<Int>, for match: LabelMatch) -> Bool {
        guard !between.isEmpty else { return false }
        return (matchesByLine[line] ?? []).contains { other in
            other.words.lowerBound >= between.lowerBound && other.words.upperBound <= between.upperBound
                && other.field != match.field && other.tokenCount >= 1
                && !(other.tokenCount == 1 && match.tokenCount > 1)
        }
    }

    private func beside(_ match: LabelMatch, accepts: (DetectedValue) -> Bool, prefersLast: Bool) -> [Scored] {
        let line = layout.lines[match.line]
        let right = (valuesByLine[match.line] ?? []).filter {
            $0.words.lowerBound >= match.words.upperBound && accepts($0)
        }
        guard !right.isEmpty else { return [] }
        var result: [Scored] = []
        for (position, value) in right.enumerated() {
            let between = match.words.upperBound..<value.words.lowerBound
            if isBlocked(match.line, between, for: match) { break }
            var score = 3.2 + strength(match)
            let gap = value.box.x0 - match.box.x1
            if gap > 0.45 * (layout.pageSizes[line.page]?.width ?? 600) { score -= prefersLast ? 0.2 : 1.0 }
            let words = line.words[between].filter { $0.text.contains(where: \.isLetter) }.count
            score -= 0.35 * Double(min(words, 6))
            if prefersLast {
                score -= 0.7 * Double(right.count - 1 - position)
            } else {
                score -= 1.1 * Double(position)
            }
            result.append(scored(value, score, match))
        }
        return result
    }

    private func below(_ match: LabelMatch, accepts: (DetectedValue) -> Bool) -> [Scored] {
        let origin = layout.lines[match.line]
        let reach = max(origin.height * 4.5, 40)
        var result: [Scored] = []
        var steps = 0
        for number in layout.lines.indices.dropFirst(match.line + 1) {
            let line = layout.lines[number]
            guard line.page == origin.page, line.box.y0 - match.box.y1 < reach, steps < 4 else { break }
            steps += 1
            for value in valuesByLine[number] ?? [] where accepts(value) {
                let overlap = min(value.box.x1, match.box.x1) - max(value.box.x0, match.box.x0)
                let offset = min(abs(value.box.x0 - match.box.x0), abs(value.box.x1 - match.box.x1))
                guard overlap > 0 || offset < 12 else { continue }
                var score = 2.4 + strength(match) - 0.55 * Double(steps - 1)
                score -= min(1.2, offset / 40)
                result.append(scored(value, score, match))
            }
            if !result.isEmpty { break }
        }
        return result
    }

    func scored(_ value: DetectedValue, _ score: Double, _ match: LabelMatch) -> Scored {
        var score = score
        if value.confidence < 0.9 { score -= (0.9 - value.confidence) * 3 }
        if value.isAmbiguous { score -= 0.7 }
        return Scored(candidate: candidate(value, evidence: ["label:" + trimmed(match.text)]), score: score)
    }

    func candidate(_ value: DetectedValue, evidence: [String]) -> Candidate {
        Candidate(
            value: value.value, raw: value.raw, source: source(value.line), page: value.page, box: value.box,
            evidence: evidence)
    }

    func source(_ line: Int) -> ValueSource { layout.lines[line].source == .ocr ? .ocr : .text }

    private func trimmed(_ text: String) -> String {
        var text = text
        while let last = text.last, last == ":" || last == " " { text.removeLast() }
        return text
    }
}

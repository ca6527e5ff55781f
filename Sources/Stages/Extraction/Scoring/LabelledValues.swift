import DocumentModel
import RuleEngine

/// Pairs labels with the values beside and below them.
struct LabelledValues {
    /// A value that a label may speak of.
    struct Link {
        var value: DetectedValue
        var score: Double
        /// True when the value stands beside the label, with nothing between them.
        var isAdjacent: Bool
    }

    let layout: DocumentLayout
    let matches: [LabelMatch]
    let values: [DetectedValue]
    let language: String?
    /// Lines that are the head of a table of line items: what stands below their words are items.
    let tableHeads: Set<Int>
    /// The kind of each field.
    let kinds: [String: FieldKind]

    /// How many points each kind of evidence is worth.
    let weights: ScoringWeights

    let valuesByLine: [Int: [DetectedValue]]
    let matchesByLine: [Int: [LabelMatch]]

    init(
        layout: DocumentLayout, matches: [LabelMatch], values: [DetectedValue], language: String?,
        tableHeads: Set<Int> = [], kinds: [String: FieldKind] = [:], weights: ScoringWeights = .shipped
    ) {
        self.layout = layout
        self.matches = matches
        self.values = values
        self.language = language
        self.tableHeads = tableHeads
        self.kinds = kinds
        self.weights = weights
        valuesByLine = Dictionary(grouping: values, by: \.line)
        matchesByLine = Dictionary(grouping: matches, by: \.line)
    }

    /// How much a label itself says.
    func strength(_ match: LabelMatch) -> Double {
        var strength =
            weights[.label] + weights[.labelFurtherWord] * Double(min(match.tokenCount, 3) - 1)
            + weights[.labelLowerRank] * Double(min(match.rank, 15))
        if let language, match.language != language, match.language != LocalizedTerms.anyLanguage {
            strength += weights[.labelForeign]
        }
        if match.isQualified { strength += weights[match.tokenCount == 1 ? .labelQualifiedWord : .labelQualified] }
        return strength + weights[.labelMisreadLetter] * Double(match.errors)
    }

    /// The values of the accepted forms that belong to the field's labels.
    func candidates(for field: String, accepts: (DetectedValue) -> Bool, prefersLast: Bool) -> [Scored] {
        var result: [Scored] = []
        for match in matches where match.field == field && !match.isExclusion {
            if isCoveredByOther(match) { continue }
            result += links(of: match, accepts: accepts, prefersLast: prefersLast).map {
                Scored(
                    candidate: candidate($0.value, evidence: [evidence(match)]), score: $0.score,
                    isValid: $0.value.isValid, legibility: $0.value.confidence)
            }
        }
        return result
    }

    func links(of match: LabelMatch, accepts: (DetectedValue) -> Bool, prefersLast: Bool) -> [Link] {
        // `MwSt.-%` heads rates, not amounts.
        if kinds[match.field] == .amount, isRate(match) { return [] }
        let beside = beside(match, accepts: accepts, prefersLast: prefersLast)
        return beside.isEmpty ? below(match, accepts: accepts, prefersLast: prefersLast) : beside
    }

    /// A label that is as well the field's exclusion is not the field's.
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
                && other.field != match.field && couldShare(other, match) && !isIncluded(other)
                && !(other.tokenCount == 1 && match.tokenCount > 1)
        }
    }

    /// `TVA non applicable, art. 293 B du CGI`
    func isOfLaw(_ value: DetectedValue) -> Bool {
        let line = layout.lines[value.line]
        guard let before = line.words[..<value.words.lowerBound].last else { return false }
        let tokens = Tokens.of(before.text)
        return before.text.hasSuffix("§") || tokens.last.map(Self.laws.contains) ?? false
    }

    private static let laws: Set<String> = [
        "art", "article", "artikel", "articolo", "articulo", "paragraph", "abs", "nr",
    ]

    /// `Rechnungstotal inkl. MWST` is no label of tax.
    private func isIncluded(_ match: LabelMatch) -> Bool {
        let line = layout.lines[match.line]
        return line.tokens(in: max(0, match.words.lowerBound - 1)..<match.words.upperBound).contains(
            where: Self.including.contains)
    }

    private static let including: Set<String> = [
        "inkl", "incl", "inklusive", "including", "inc", "inclusive", "inclusief", "exkl", "excl", "ttc",
    ]

    /// Only labels of values of the same kind compete for one.
    private func couldShare(_ left: LabelMatch, _ right: LabelMatch) -> Bool {
        guard let first = kinds[left.field], let second = kinds[right.field] else { return true }
        return first == second || (first == .identifier || second == .identifier) && first != .name && second != .name
    }

    private func isRate(_ match: LabelMatch) -> Bool {
        let line = layout.lines[match.line]
        if match.text.contains("%") { return true }
        guard match.words.upperBound < line.words.count else { return false }
        let next = line.words[match.words.upperBound].text
        return next == "%" || next == "-%"
    }

    private func beside(_ match: LabelMatch, accepts: (DetectedValue) -> Bool, prefersLast: Bool) -> [Link] {
        let line = layout.lines[match.line]
        let right = (valuesByLine[match.line] ?? []).filter {
            $0.words.lowerBound >= match.words.upperBound && accepts($0)
        }
        guard !right.isEmpty else { return [] }
        var result: [Link] = []
        for (position, value) in right.enumerated() {
            let between = match.words.upperBound..<value.words.lowerBound
            if isBlocked(match.line, between, for: match) { break }
            var score = weights[.valueBeside] + strength(match)
            let gap = value.box.x0 - match.box.x1
            if gap > 0.45 * (layout.pageSizes[line.page]?.width ?? 600) {
                score += weights[prefersLast ? .valueFarAmount : .valueFar]
            }
            let words = line.words[between].filter { $0.text.contains(where: \.isLetter) }.count
            score += weights[.valueWordBetween] * Double(min(words, 6))
            if prefersLast {
                score += weights[.valueBeforeLast] * Double(right.count - 1 - position)
            } else {
                score += weights[.valueBehindOther] * Double(position)
            }
            result.append(link(value, score, isAdjacent: words == 0 && position == 0))
        }
        return result
    }

    /// The cell below a heading where a row of headings stands over a row with as many cells: each belongs to its own, wherever in its
    /// column it is set.
    func cellBelow(_ match: LabelMatch) -> (line: Int, words: Range<Int>)? {
        let head = layout.lines[match.line]
        guard head.segments.count >= 3,
            let column = head.segments.firstIndex(where: { $0.contains(match.words.lowerBound) })
        else { return nil }
        let middles = head.segments.map { head.box($0).midX }
        for number in layout.lines.indices.dropFirst(match.line + 1).prefix(2) {
            let line = layout.lines[number]
            guard line.page == head.page, line.box.y0 - head.box.y1 < max(head.height * 3, 30) else { return nil }
            guard line.segments.count == head.segments.count else { continue }
            let isInOrder = line.segments.indices.allSatisfy { index in
                let middle = line.box(line.segments[index]).midX
                return (index == 0 || middle > middles[index - 1])
                    && (index + 1 == middles.count || middle < middles[index + 1])
            }
            return isInOrder ? (number, line.segments[column]) : nil
        }
        return nil
    }

    private func below(_ match: LabelMatch, accepts: (DetectedValue) -> Bool, prefersLast: Bool) -> [Link] {
        if tableHeads.contains(match.line) { return [] }
        let origin = layout.lines[match.line]
        if let cell = cellBelow(match) {
            let inside = (valuesByLine[cell.line] ?? []).filter {
                cell.words.contains($0.words.lowerBound) && accepts($0)
            }
            if let value = prefersLast ? inside.last : inside.first {
                return [link(value, weights[.valueBelow] + strength(match), isAdjacent: true)]
            }
        }
        let reach = max(origin.height * 4.5, 40)
        var result: [Link] = []
        var steps = 0
        for number in layout.lines.indices.dropFirst(match.line + 1) {
            let line = layout.lines[number]
            guard line.page == origin.page, line.box.y0 - match.box.y1 < reach, steps < 4 else { break }
            if steps == 0, let wrapped = wrapped(match, to: number, accepts: accepts) { result.append(wrapped) }
            if steps == 0, let lowered = lowered(match, to: number, accepts: accepts) { result.append(lowered) }
            steps += 1
            for value in valuesByLine[number] ?? [] where accepts(value) {
                let overlap = min(value.box.x1, match.box.x1) - max(value.box.x0, match.box.x0)
                // `90041773 / 08.11.2023` under `Nummer/Datum`
                let cell = line.box(line.segment(of: value.words.lowerBound))
                let offset = min(
                    abs(value.box.x0 - match.box.x0), abs(value.box.x1 - match.box.x1), abs(cell.x0 - match.box.x0))
                guard overlap > 0 || offset < 12 else { continue }
                var score = weights[.valueBelow] + strength(match) + weights[.valueLineBetween] * Double(steps - 1)
                score += weights[.valueAside] * min(1.2, offset / 60)
                result.append(link(value, score, isAdjacent: steps == 1))
            }
            if !result.isEmpty { break }
        }
        return result
    }

    /// A label at the end of a line of text, its value at the start of the next.
    private func wrapped(_ match: LabelMatch, to number: Int, accepts: (DetectedValue) -> Bool) -> Link? {
        let origin = layout.lines[match.line]
        let line = layout.lines[number]
        guard match.words.upperBound == origin.words.count, origin.words.count > match.words.count + 1,
            origin.segments.count < 3, origin.segment(of: match.words.lowerBound).lowerBound < match.words.lowerBound,
            abs(line.box.x0 - origin.box.x0) < 24,
            let value = (valuesByLine[number] ?? []).first(where: { $0.words.lowerBound == 0 && accepts($0) })
        else { return nil }
        return link(value, weights[.valueWrapped] + strength(match), isAdjacent: true)
    }

    /// A label alone in its line, its value alone in the next, further right: tills print so, and paper creases.
    private func lowered(_ match: LabelMatch, to number: Int, accepts: (DetectedValue) -> Bool) -> Link? {
        let origin = layout.lines[match.line]
        let line = layout.lines[number]
        guard origin.source == .ocr, match.words.lowerBound == 0, (valuesByLine[match.line] ?? []).isEmpty,
            line.box.y0 < origin.box.y1 + origin.height * 0.8, let values = valuesByLine[number], values.count == 1,
            let value = values.first, value.words == line.words.indices, value.box.x0 > origin.box.x1, accepts(value)
        else { return nil }
        return link(value, weights[.valueLowered] + strength(match), isAdjacent: true)
    }

    private func link(_ value: DetectedValue, _ score: Double, isAdjacent: Bool) -> Link {
        var score = score
        if value.confidence < 0.9 { score += weights[.valueIllegible] * (0.9 - value.confidence) }
        if value.isAmbiguous, value.form != .date { score += weights[.valueAmbiguous] }
        return Link(value: value, score: score, isAdjacent: isAdjacent)
    }

    func candidate(_ value: DetectedValue, evidence: [String]) -> Candidate {
        Candidate(
            value: value.value, raw: value.raw, source: source(value.line), page: value.page, box: value.box,
            evidence: evidence)
    }

    func source(_ line: Int) -> ValueSource { layout.lines[line].source == .ocr ? .ocr : .text }

    func evidence(_ match: LabelMatch) -> String {
        var text = match.text
        while let last = text.last, last == ":" || last == " " { text.removeLast() }
        return "label:" + text
    }
}

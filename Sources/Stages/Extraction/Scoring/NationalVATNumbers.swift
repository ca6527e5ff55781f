import DocumentModel

/// VAT numbers that are printed without their country's letters, as `P.IVA 01234567890`: a label and check digits tell what they are.
struct NationalVATNumbers {
    let labelled: LabelledValues
    private var layout: DocumentLayout { labelled.layout }
    private var weights: ScoringWeights { labelled.weights }

    func candidates(for field: String) -> [Scored] {
        labelled.matches.compactMap { match in
            guard match.field == field, !match.isExclusion, !labelled.isCoveredByOther(match) else { return nil }
            return beside(match) ?? below(match)
        }
    }

    private func beside(_ match: LabelMatch) -> Scored? {
        let line = layout.lines[match.line]
        let rest = line.words.indices.dropFirst(match.words.upperBound)
        guard let start = rest.first(where: { isStart($0, in: line) }), start - match.words.upperBound <= 3,
            line.box(match.words).x1 + line.height * 12 > line.words[start].box.x0,
            !labelled.isBlocked(match.line, match.words.upperBound..<start, for: match)
        else { return nil }
        return number(from: start, in: match.line, weights[.valueBeside], match)
    }

    private func below(_ match: LabelMatch) -> Scored? {
        let origin = layout.lines[match.line]
        for index in layout.lines.indices.dropFirst(match.line + 1).prefix(3) {
            let line = layout.lines[index]
            guard line.page == origin.page, line.box.y0 - match.box.y1 < origin.height * 2 else { return nil }
            guard let cell = line.segments.first(where: { abs(line.box($0).x0 - match.box.x0) < 12 }) else { continue }
            return isStart(cell.lowerBound, in: line)
                ? number(from: cell.lowerBound, in: index, weights[.valueBelow], match) : nil
        }
        return nil
    }

    /// A digit, or the letter that Spanish numbers begin with.
    private func isStart(_ index: Int, in line: TextLine) -> Bool {
        let text = Detector.strip(line.words[index].text)
        return text.hasDigit
            || text.utf8.count == 1 && text.allSatisfy(\.isUppercase) && index + 1 < line.words.count
                && line.words[index + 1].text.hasDigit
    }

    /// The longest run of words of one cell that is such a number.
    private func number(from start: Int, in index: Int, _ score: Double, _ match: LabelMatch) -> Scored? {
        let line = layout.lines[index]
        let cell = start..<min(line.segment(of: start).upperBound, start + 5)
        // `ABN51 824 753 556` is not the number that its end would be.
        if start > 0, line.words[start - 1].text.hasDigit { return nil }
        for end in stride(from: cell.upperBound, through: start + 1, by: -1) {
            let raw = line.text(start..<end)
            guard let value = VATIdentifier.parseNational(Detector.strip(raw)),
                end == line.words.count || !line.words[end].text.hasDigit
            else { continue }
            let confidence = line.words[start..<end].map(\.confidence).min() ?? 1
            let candidate = Candidate(
                value: value, raw: raw, source: labelled.source(index), page: line.page, box: line.box(start..<end),
                evidence: [labelled.evidence(match), "checksum"])
            return Scored(
                candidate: candidate, score: score + labelled.strength(match) + weights[.codeChecksum],
                legibility: confidence)
        }
        return nil
    }
}

import DocumentModel

/// Texts, names and addresses of fields that a rule file has made up: what stands beside their label, or below it.
struct LabelledTexts {
    let labelled: LabelledValues
    private var layout: DocumentLayout { labelled.layout }

    private static let longest = 200
    private static let mostAddressLines = 5

    func candidates(for field: String, _ kind: FieldKind) -> [Scored] {
        labelled.matches.filter { $0.field == field && !$0.isExclusion && !labelled.isCoveredByOther($0) }
            .flatMap { match -> [Scored] in
                let beside = kind == .address ? nil : beside(match)
                return [beside ?? below(match, lines: kind == .address ? Self.mostAddressLines : 1)].compactMap(\.self)
            }
    }

    /// The rest of the label's cell, or else the next cell of the line.
    private func beside(_ match: LabelMatch) -> Scored? {
        let line = layout.lines[match.line]
        let own = line.segment(of: match.words.lowerBound)
        let rest = match.words.upperBound..<max(own.upperBound, match.words.upperBound)
        if let found = scored([(match.line, rest)], labelled.weights[.textBeside], match) { return found }
        guard let next = line.segments.first(where: { $0.lowerBound >= own.upperBound }) else { return nil }
        guard !isLabel(match.line, next.lowerBound) else { return nil }
        return scored([(match.line, next)], labelled.weights[.textInNextCell], match)
    }

    private func below(_ match: LabelMatch, lines most: Int) -> Scored? {
        var found: [(line: Int, words: Range<Int>)] = []
        var last = match.box
        for number in layout.lines.indices.dropFirst(match.line + 1) {
            let line = layout.lines[number]
            guard found.count < most, line.page == layout.lines[match.line].page,
                line.box.y0 - last.y1 < max(last.height, line.height) * 1.2
            else { break }
            let segment = line.segments.first { abs(line.box($0).x0 - match.box.x0) < match.box.height * 2 }
            guard let segment else { continue }
            guard !isLabel(number, segment.lowerBound) else { break }
            found.append((number, segment))
            last = line.box(segment)
        }
        return scored(found, labelled.weights[.textBelow], match)
    }

    /// Whether another field's label begins there.
    private func isLabel(_ line: Int, _ word: Int) -> Bool {
        (labelled.matchesByLine[line] ?? []).contains { !$0.isExclusion && $0.words.lowerBound == word }
    }

    private func scored(_ parts: [(line: Int, words: Range<Int>)], _ score: Double, _ match: LabelMatch) -> Scored? {
        let parts = parts.filter { !$0.words.isEmpty }
        guard let first = parts.first else { return nil }
        let raw = parts.map { layout.lines[$0.line].text($0.words) }.joined(separator: ", ")
        let value = Detector.strip(raw)
        guard value.utf8.count <= Self.longest, value.contains(where: { $0.isLetter || $0.isNumber }) else {
            return nil
        }
        let box = parts.dropFirst().reduce(layout.lines[first.line].box(first.words)) {
            $0.union(layout.lines[$1.line].box($1.words))
        }
        let confidence = parts.flatMap { part in
            layout.lines[part.line].words[part.words].map(\.confidence)
        }.min()
        return Scored(
            candidate: Candidate(
                value: value, raw: raw, source: labelled.source(first.line), page: layout.lines[first.line].page,
                box: box, evidence: [labelled.evidence(match)]),
            score: score + labelled.strength(match), legibility: confidence ?? 1)
    }
}

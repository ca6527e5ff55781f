import DocumentModel

/// A label found on a page.
struct LabelMatch: Sendable {
    var field: String
    /// Index into the layout's lines.
    var line: Int
    var words: Range<Int>
    var box: BoundingBox
    var tokenCount: Int
    var language: String
    var rank: Int
    var isExclusion: Bool
    /// 0 for an exact match, else the number of letters that differ.
    var errors: Int
    /// True when a word before it in the same cell makes it another label: `Booking date`.
    var isQualified: Bool
    var text: String
}

extension LabelIndex {
    /// Every label on the document; a label inside a longer one is none.
    func matches(in layout: DocumentLayout) -> [LabelMatch] {
        var known: [String: [Beginning]] = [:]
        let found = layout.lines.enumerated().flatMap { number, line in
            matches(in: line, number: number) { token in
                let isAbbreviated = line.isAbbreviated(token)
                let key = isAbbreviated ? token.text + "." : token.text
                if let entries = known[key] { return entries }
                let found = beginnings(token.text, source: line.source, isAbbreviated: isAbbreviated)
                known[key] = found
                return found
            }
        }
        return found.filter { !isUndetermined($0, among: found, in: layout) }
    }

    private func matches(
        in line: TextLine, number: Int, beginnings: (TextLine.Token) -> [Beginning]
    ) -> [LabelMatch] {
        var found: [LabelMatch] = []
        for position in line.tokens.indices {
            for beginning in beginnings(line.tokens[position]) {
                for entry in beginning.entries {
                    guard let more = compare(entry.tokens, line.tokens[position...], source: line.source) else {
                        continue
                    }
                    let errors = beginning.errors + more
                    if var match = match(entry, errors: errors, at: position, in: line, number: number) {
                        match.isQualified = match.isQualified || beginning.isCompound
                        found.append(match)
                    }
                }
            }
            for (entry, count) in joined(line.tokens[position...]) {
                if let match = match(entry, errors: 0, at: position, count: count, in: line, number: number) {
                    found.append(match)
                }
            }
        }
        guard found.count > 1 else { return found }
        return found.filter { match in
            !found.contains { other in
                // Who reads `Gesamtbeitrag` without a mistake need not take it for `Gesamtbetrag`.
                if match.errors > 0, other.errors == 0, other.words == match.words { return true }
                return other.tokenCount > match.tokenCount && other.words.lowerBound <= match.words.lowerBound
                    && other.words.upperBound >= match.words.upperBound
            }
        }
    }

    /// `Nummer` is the document's number where it heads a column beside a day's, as in `Numéro | Date | Client`, or stands above or below
    /// one's label; else it is anything's.
    private func isUndetermined(_ match: LabelMatch, among others: [LabelMatch], in layout: DocumentLayout) -> Bool {
        guard match.field == "invoice_number", !match.isExclusion, isGeneric(match) else { return false }
        if match.tokenCount > 1 {
            // `Nummer/Datum` may be any paper's where another label names the document's.
            return others.contains { other in
                other.field == match.field && !other.isExclusion && !isGeneric(other)
                    && Tokens.of(other.text).contains { token in Self.marks.contains { token.hasSuffix($0) } }
            }
        }
        let line = layout.lines[match.line]
        let cell = line.segment(of: match.words.lowerBound)
        let isAlone = line.tokens(in: cell).count == 1
        return !others.contains { other in
            guard other.field == "issue_date", !other.isExclusion, layout.lines[other.line].page == line.page else {
                return false
            }
            if other.line == match.line { return isAlone }
            return match.words.lowerBound == cell.lowerBound && abs(other.line - match.line) <= 3
                && abs(other.box.x0 - match.box.x0) < 12
        }
    }

    private func isGeneric(_ match: LabelMatch) -> Bool {
        Tokens.of(match.text).allSatisfy { Self.marks.contains($0) || ["datum", "date", "data", "fecha"].contains($0) }
    }

    private static let marks: Set<String> = ["n", "no", "nr", "num", "numero", "nummer", "number", "ref"]

    private func match(
        _ entry: Entry, errors: Int, at position: Int, count: Int? = nil, in line: TextLine, number: Int
    ) -> LabelMatch? {
        let last = position + (count ?? entry.tokens.count) - 1
        var words = line.tokens[position].word..<line.tokens[last].word + 1
        // `Invoice #338104`: the mark belongs to the label, its word is the number.
        let end = line.words[words.upperBound - 1].text
        if words.count > 1, end.hasPrefix("#"), end.hasDigit { words = words.dropLast() }
        let segment = line.segment(of: words.lowerBound)
        guard segment.upperBound >= words.upperBound else { return nil }
        // The end of a compound such as `Lieferschein-Datum` is not the label `Datum`.
        if position > 0, line.tokens[position - 1].word == words.lowerBound,
            line.words[words.lowerBound].text.contains("-"), entry.tokens.count == 1
        {
            return nil
        }
        return LabelMatch(
            field: entry.field, line: number, words: words, box: line.box(words), tokenCount: entry.tokens.count,
            language: entry.language, rank: entry.rank, isExclusion: entry.isExclusion, errors: errors,
            isQualified: isQualified(position, segment, line), text: line.text(words))
    }

    private func isQualified(_ position: Int, _ segment: Range<Int>, _ line: TextLine) -> Bool {
        guard position > 0 else { return false }
        let before = line.tokens[position - 1]
        guard before.word >= segment.lowerBound, before.word < line.tokens[position].word else { return false }
        let text = line.words[before.word].text
        guard let last = text.last, last != ":", last != ",", last != "." else { return false }
        return before.text.utf8.count > 2 && before.text.utf8.allSatisfy { !(48...57).contains($0) }
    }

    /// The errors after the first token, or nil when the label is another one.
    private func compare(_ label: [String], _ tokens: ArraySlice<TextLine.Token>, source: WordSource) -> Int? {
        guard tokens.count >= label.count else { return nil }
        var errors = 0
        for (expected, token) in zip(label.dropFirst(), tokens.dropFirst()) where expected != token.text {
            let allowed = source == .ocr ? EditDistance.allowance(expected) : 0
            guard allowed > 0, let distance = EditDistance.within(allowed, token.text, expected) else { return nil }
            errors += distance
        }
        return errors
    }
}

extension TextLine {
    /// `Rechnungsdat.`, `Rechnungsdat.:`
    fileprivate func isAbbreviated(_ token: Token) -> Bool {
        let text = words[token.word].text
        return text.hasSuffix(".") || text.hasSuffix(".:")
    }
}

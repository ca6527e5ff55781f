import DocumentModel

/// Numbers and codes that have no form of their own: only a label tells what they are.
struct Identifiers {
    let labelled: LabelledValues
    var layout: DocumentLayout { labelled.layout }
    private var weights: ScoringWeights { labelled.weights }

    func candidates(for field: String) -> [Scored] {
        var result: [Scored] = []
        for match in labelled.matches where match.field == field && !match.isExclusion {
            if labelled.isCoveredByOther(match) { continue }
            // `No.` heads a column of articles.
            if match.tokenCount == 1, labelled.tableHeads.contains(match.line) { continue }
            if let found = beside(match) {
                result.append(found)
            } else {
                result += below(match) + [numbered(under: match), wrapped(match)].compactMap { $0 }
            }
        }
        if field == "invoice_number" { result += behindDates() }
        // `Q017` where it is printed as `Q017 8H`, too, is but its beginning.
        return result.filter { item in !result.contains { $0.candidate.value.hasPrefix(item.candidate.value + " ") } }
    }

    /// Papers that have numbers of their own: `Avoir sur facture 17`
    private static let otherPapers: Set<String> = titles.union([
        "bestellung", "commande", "order", "auftrag", "client", "kunde", "customer", "lieferschein", "angebot", "devis",
    ])

    private static let titles: Set<String> = ["invoice", "rechnung", "facture", "factuur", "fattura", "factura"]

    /// `Facture du 11/12/2022 N° 17`: the number behind the day, or in the next line.
    private func behindDates() -> [Scored] {
        labelled.matches.compactMap { match in
            guard match.field == "issue_date", !match.isExclusion,
                Tokens.of(match.text).first.map(Self.titles.contains) ?? false,
                let day = (labelled.valuesByLine[match.line] ?? []).first(where: {
                    $0.form == .date && $0.words.lowerBound >= match.words.upperBound
                })
            else { return nil }
            let line = layout.lines[match.line]
            if let found = marked(
                match.line, line.words.indices.dropFirst(day.words.upperBound), weights[.numberBehindDay], match)
            {
                return found
            }
            guard layout.lines.indices.contains(match.line + 1) else { return nil }
            let next = layout.lines[match.line + 1]
            guard next.page == line.page, next.box.y0 - line.box.y1 < line.height * 3,
                let segment = next.segments.first(where: { abs(next.box($0).x0 - match.box.x0) < 24 })
            else { return nil }
            return marked(match.line + 1, segment, weights[.numberBelowDay], match)
        }
    }

    /// What begins with a mark of a number, and is one.
    private func marked(_ number: Int, _ words: Range<Int>, _ score: Double, _ match: LabelMatch) -> Scored? {
        let line = layout.lines[number]
        guard let first = words.first, line.tokens(in: first..<first + 1).first.map(Self.marks.contains) ?? false,
            // Right behind the mark: `N° client : 17` is another number.
            let index = words.first(where: { word in
                let text = line.words[word].text
                return text.hasDigit || word != first && text.contains(where: \.isAlphabetic)
            }),
            isIdentifier(Detector.strip(line.words[index].text)), !isForeign(number, index)
        else { return nil }
        return scored(number, extent(from: index, inLine: number), score + labelled.strength(match), match)
    }

    private func beside(_ match: LabelMatch) -> Scored? {
        let line = layout.lines[match.line]
        var steps = 0
        var index = match.words.upperBound
        while index < line.words.count, steps < 4 {
            let text = Detector.strip(line.words[index].text)
            if isIdentifier(text), !isForeign(match.line, index) {
                let between = match.words.upperBound..<index
                if labelled.isBlocked(match.line, between, for: match) { return nil }
                if steps > 0, !between.isEmpty, line.tokens(in: between).contains(where: Self.otherPapers.contains) {
                    return nil
                }
                let range = extent(from: index, inLine: match.line)
                let inSegment = line.segment(of: match.words.lowerBound).contains(index)
                if !inSegment, isCounted(match.line, index) || isOfOther(match) || hasOwnBelow(match) { return nil }
                if isTakenOff(match) || inSegment && steps == 0 && match.tokenCount == 1 && isOfOther(match) {
                    return nil
                }
                // `Rechnung des Versicherers Nr. 17`: the mark makes up for the words between.
                let isMarked = steps > 1 && line.tokens(in: index - 1..<index).last.map(Self.marks.contains) ?? false
                let score =
                    weights[.numberBeside] + labelled.strength(match)
                    + weights[.numberWordBetween] * Double(isMarked ? 1 : steps)
                    + (inSegment ? weights[.numberInCell] : 0)
                return scored(match.line, range, score, match)
            }
            if text.contains(where: \.isLetter) { steps += 1 }
            index += 1
        }
        return nil
    }

    /// Whether a number stands right under the label and nothing right beside it: what another column says is not its value.
    private func hasOwnBelow(_ match: LabelMatch) -> Bool {
        let origin = layout.lines[match.line]
        guard origin.segment(of: match.words.lowerBound) == match.words,
            let next = layout.lines.indices.dropFirst(match.line + 1).first(where: { number in
                let line = layout.lines[number]
                return line.page == origin.page
                    && line.segments.contains { abs(line.box($0).x0 - match.box.x0) < 2 }
            })
        else { return false }
        let line = layout.lines[next]
        guard line.box.y0 - match.box.y1 < match.box.height * 1.2,
            let cell = line.segments.first(where: { abs(line.box($0).x0 - match.box.x0) < 2 }), cell.count == 1
        else { return false }
        return isIdentifier(Detector.strip(line.words[cell.lowerBound].text)) && !isForeign(next, cell.lowerBound)
    }

    /// `232 m³`, `33 Aldgate High Street`, `85250 SAINT-FULGENT`: what a cell goes on to say makes few digits no number of a document.
    private func isCounted(_ number: Int, _ index: Int) -> Bool {
        let line = layout.lines[number]
        let digits = Detector.strip(line.words[index].text).utf8
        guard digits.count <= 5, digits.allSatisfy({ (48...57).contains($0) }) else { return false }
        let cell = line.segment(of: index)
        guard index + 1 < cell.upperBound, let next = line.words[index + 1].text.first, next.isLetter else {
            return false
        }
        let word = Tokens.of(line.words[index + 1].text).first ?? ""
        return line.words[index + 1].text.count > 1 && !Self.joints.contains(word)
    }

    /// Words between a number and its day, or what it is of.
    private static let joints: Set<String> = [
        "vom", "von", "du", "dated", "of", "del", "della", "van", "from", "am", "den", "de", "bis", "page", "seite",
        "and",
        "und", "et",
    ]

    private static let marks: Set<String> = ["n", "no", "nr", "num", "numero", "nummer", "number", "#"]

    /// Under a title, a line that says no more than that it is the number: `FACTURE`, a date, `n° 17`.
    private func numbered(under match: LabelMatch) -> Scored? {
        guard match.tokenCount == 1 else { return nil }
        let origin = layout.lines[match.line]
        for number in layout.lines.indices.dropFirst(match.line + 1).prefix(8) {
            let line = layout.lines[number]
            guard line.page == origin.page, line.box.y0 - match.box.y1 < 80 else { return nil }
            for segment in line.segments where segment.count >= 2 {
                let box = line.box(segment)
                guard abs(box.x0 - match.box.x0) < 60 || abs(box.x1 - match.box.x1) < 60,
                    let first = line.tokens(in: segment.lowerBound..<segment.lowerBound + 1).first,
                    Self.marks.contains(first)
                else { continue }
                let index = segment.dropFirst().first {
                    line.words[$0].text.contains { $0 == "#" || !$0.isPunctuation }
                }
                guard let index, isIdentifier(Detector.strip(line.words[index].text)), !isForeign(number, index) else {
                    continue
                }
                return scored(
                    number, extent(from: index, inLine: number), weights[.numberUnderTitle] + labelled.strength(match),
                    match)
            }
        }
        return nil
    }

    /// A label at the end of a line of text, its number at the start of the next.
    private func wrapped(_ match: LabelMatch) -> Scored? {
        let origin = layout.lines[match.line]
        guard match.words.upperBound == origin.words.count, origin.words.count > match.words.count + 1,
            let word = origin.words.last, word.text.contains(":"), layout.lines.indices.contains(match.line + 1)
        else { return nil }
        let line = layout.lines[match.line + 1]
        guard line.page == origin.page, line.box.y0 - origin.box.y1 < origin.height * 1.5,
            abs(line.box.x0 - origin.box.x0) < 24, isIdentifier(Detector.strip(line.words[0].text)),
            !isForeign(match.line + 1, 0)
        else { return nil }
        return scored(
            match.line + 1, extent(from: 0, inLine: match.line + 1), weights[.numberWrapped] + labelled.strength(match),
            match)
    }

    private func below(_ match: LabelMatch) -> [Scored] {
        let origin = layout.lines[match.line]
        if !labelled.tableHeads.contains(match.line), let cell = labelled.cellBelow(match) {
            let line = layout.lines[cell.line]
            if let index = cell.words.first(where: { isIdentifier(Detector.strip(line.words[$0].text)) }),
                !isForeign(cell.line, index), index - cell.words.lowerBound <= 1, !isCounted(cell.line, index)
            {
                let score = weights[.numberBelow] + labelled.strength(match)
                return [scored(cell.line, extent(from: index, inLine: cell.line), score, match)].compactMap { $0 }
            }
        }
        let reach = max(origin.height * 4, 36)
        var steps = 0
        for number in layout.lines.indices.dropFirst(match.line + 1) {
            let line = layout.lines[number]
            guard line.page == origin.page, line.box.y0 - match.box.y1 < reach, steps < 3 else { break }
            steps += 1
            for segment in line.segments {
                let box = line.box(segment)
                let overlap = min(box.x1, match.box.x1) - max(box.x0, match.box.x0)
                guard overlap > 0 || abs(box.x0 - match.box.x0) < 12 else { continue }
                guard let index = segment.first(where: { isIdentifier(Detector.strip(line.words[$0].text)) }),
                    !isForeign(number, index), index - segment.lowerBound <= 1, !isCounted(number, index)
                else { continue }
                let score =
                    weights[.numberBelow] + labelled.strength(match) + weights[.numberLineBetween] * Double(steps - 1)
                return [scored(number, extent(from: index, inLine: number), score, match)].compactMap { $0 }
            }
        }
        return []
    }

    /// At least one digit, and nothing that is plainly something else.
    private func isIdentifier(_ text: String) -> Bool {
        guard text.utf8.count <= 40, text.utf8.contains(where: { (48...57).contains($0) }) else { return false }
        // `Invoice number (BT-1)`: the name of a term, as viewers of e-invoices print it.
        if text.hasBytes(of: "BT-") || text.hasBytes(of: "BG-"), text.utf8.count <= 8 { return false }
        return !text.contains("@") && !text.hasSuffix("%") && !text.contains("€")
    }

    /// Dates and bank accounts are not numbers of documents; amounts with decimals neither.
    private func isForeign(_ line: Int, _ word: Int) -> Bool {
        labelled.values.contains { value in
            guard value.line == line, value.words.contains(word) else { return false }
            switch value.form {
            case .date: return !value.raw.utf8.allSatisfy { (48...57).contains($0) }
            case .iban, .vatIdentifier: return value.speaksForItself || !value.isWrittenLikeNumber
            case .amount: return value.currency != nil || isAmount(value.raw)
            case .wholeNumber, .percentage: return false
            }
        }
    }

    /// Two decimals behind the last mark, and nothing but digits else.
    private func isAmount(_ raw: String) -> Bool {
        guard let mark = raw.lastIndex(where: { $0 == "," || $0 == "." }) else { return false }
        return raw.distance(from: mark, to: raw.endIndex) == 3
    }

    /// Further words that belong to the number: `RE 2024 / 17`.
    private func extent(from index: Int, inLine number: Int) -> Range<Int> {
        let line = layout.lines[number]
        var end = groupsEnd(from: index, in: line)
        while end < line.words.count, end - index < 4 {
            let gap = line.words[end].box.x0 - line.words[end - 1].box.x1
            guard gap < line.words[end].box.height * 0.9 else { break }
            let text = line.words[end].text
            // `90041773 / 08.11.2023`: number and day.
            if labelled.values.contains(where: {
                $0.form == .date && $0.line == number && $0.words.contains(end + (text == "/" ? 1 : 0))
            }) {
                break
            }
            let isJoint =
                text == "/" || text == "-" || line.words[end - 1].text == "/" || line.words[end - 1].text == "-"
            guard isJoint,
                text == "/" || text == "-"
                    ? end + 1 < line.words.count && line.words[end + 1].text.hasDigit : text.hasDigit
            else { break }
            end += 1
        }
        // `1187/2025 R`
        if end == line.segment(of: index).upperBound - 1, line.source == .text, line.words[end].text.utf8.count == 1,
            line.words[end].text.utf8.allSatisfy({ (65...90).contains($0) })
        {
            end += 1
        }
        var start = index
        if start > 0, line.words[start - 1].text.utf8.count <= 4,
            line.words[start - 1].text.allSatisfy({ $0.isUppercase }),
            line.words[start].box.x0 - line.words[start - 1].box.x1 < line.words[start].box.height * 0.85,
            line.words[index].text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 || $0 == 47 })
        {
            start -= 1
        }
        return start..<end
    }

    /// Behind `12` in `12 345 678`: at least two groups of three digits, close to each other.
    private func groupsEnd(from index: Int, in line: TextLine) -> Int {
        func isGroup(_ position: Int, _ lengths: ClosedRange<Int>) -> Bool {
            let text = line.words[position].text.utf8
            return lengths.contains(text.count) && text.allSatisfy { (48...57).contains($0) }
        }
        // Nothing else in its cell: `71 0048 2291 06`, `A/25 003188`, `Q017 8H`
        let cell = line.segment(of: index)
        let rest = index..<cell.upperBound
        let isWhole = index == cell.lowerBound || line.words[index - 1].text.contains(where: \.isLetter)
        if (2...5).contains(rest.count), isWhole, rest.allSatisfy({ isPart(line.words[$0].text) }),
            rest.contains(where: { !isGroup($0, 1...2) })
        {
            return cell.upperBound
        }
        guard isGroup(index, 1...3) else { return index + 1 }
        var end = index + 1
        while end < line.words.count, isGroup(end, 3...3),
            line.words[end].box.x0 - line.words[end - 1].box.x1 < line.words[end].box.height
        {
            end += 1
        }
        return end - index >= 3 ? end : index + 1
    }

    /// Digits, with few letters and marks of numbers; no amount and no day.
    private func isPart(_ text: String) -> Bool {
        text.hasDigit && text.utf8.count <= 12 && text.count(where: \.isLetter) <= 4
            && text.unicodeScalars.allSatisfy {
                $0.isASCII && ($0.properties.isAlphabetic || (45...57).contains($0.value))
            }
            && !isAmount(text) && text.count(where: { $0 == "." || $0 == "/" }) < 2
    }

    /// `N°12345` without what only says that it is a number.
    private static func withoutMark(_ value: String) -> String {
        for mark in ["N°", "n°", "Nº", "nº", "N.º", "#"] where value.hasPrefix(mark) {
            let rest = value.dropFirst(mark.count)
            if rest.first?.isNumber == true { return String(rest) }
        }
        return value
    }

    private func scored(_ number: Int, _ range: Range<Int>, _ score: Double, _ match: LabelMatch) -> Scored? {
        let line = layout.lines[number]
        guard !range.overlaps(match.words) || number != match.line else {
            let rest = match.words.upperBound..<range.upperBound
            return rest.isEmpty ? nil : scored(number, rest, score, match)
        }
        let raw = line.text(range)
        let value = Self.withoutMark(Detector.strip(raw))
        guard !value.isEmpty else { return nil }
        var score = score
        let digits = value.utf8.count { (48...57).contains($0) }
        if digits < 3 { score += weights[.numberFewDigits] }
        if value.utf8.count < 3 { score += weights[.numberShort] }
        // `nube9` is a name.
        if digits < 3, value.count(where: \.isLowercase) > 3, !value.contains("_") { score += weights[.numberShort] }
        let confidence = line.words[range].map(\.confidence).min() ?? 1
        if confidence < 0.92 { score += weights[.valueIllegible] * (0.92 - confidence) }
        var item = Scored(
            candidate: Candidate(
                value: value, raw: raw, source: labelled.source(number), page: line.page, box: line.box(range),
                evidence: ["label:" + Detector.strip(match.text)]), score: score, legibility: confidence)
        if line.source == .ocr, isUndecided(value) { item.ceiling = Self.undecided }
        return item
    }

    /// What a number is believed at most in which a letter may be a digit.
    private static let undecided = 0.7

    /// `C3A71F0E`: letters and digits take turns, so that either may stand anywhere.
    private func isMixed(_ bytes: [UInt8]) -> Bool {
        bytes.split { !(48...57).contains($0) && !(65...90).contains($0 & 0xDF) }.contains { run in
            zip(run, run.dropFirst()).count { ($0 < 58) != ($1 < 58) } >= 3
        }
    }

    /// `INVO1699` may be `INV01699`: recognition cannot tell, and neither can anybody else.
    private func isUndecided(_ value: String) -> Bool {
        let bytes = Array(value.utf8)
        // `$¢-020771`: no number is written with such signs.
        if bytes.contains(where: { $0 > 127 || "$%{}[]<>=|~^".utf8.contains($0) }) { return true }
        if isMixed(bytes), bytes.contains(where: { "OISBZ".utf8.contains($0) }) { return true }
        func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && (48...57).contains(bytes[index]) }
        return bytes.indices.contains { index in
            switch Unicode.Scalar(bytes[index]) {
            case "O", "o", "Q", "l": isDigit(index - 1) || isDigit(index + 1)
            case "I", "S", "B", "Z": isDigit(index - 1) && isDigit(index + 1)
            default: false
            }
        }
    }
}

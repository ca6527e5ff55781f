import DocumentModel

/// Seller and buyer: names have no form, so place, legal form and labels must tell.
struct Parties {
    let labelled: LabelledValues
    let isReceipt: Bool
    let reading: NameReading
    let blocks: [AddressBlocks.Block]
    /// Every name that a cell of the document could hold.
    let names: [NameReading.Name]
    /// How often each name stands on the document.
    let counts: [String: Int]
    /// How a name is written that recognition read in several ways: most often, or with the most marks.
    private let spellings: [String: String]
    /// Whether recognition knew nothing of the language's own letters: `Büro` and `Buro` are one to it.
    private let lacksLetters: Bool

    var layout: DocumentLayout { labelled.layout }
    var weights: ScoringWeights { labelled.weights }

    init(labelled: LabelledValues, isReceipt: Bool) {
        self.labelled = labelled
        self.isReceipt = isReceipt
        let reading = NameReading(layout: labelled.layout)
        self.reading = reading
        blocks = AddressBlocks(layout: labelled.layout).find()
        var names: [NameReading.Name] = []
        let lines = labelled.layout.lines
        let outer = [lines.first?.page, lines.last?.page]
        for (number, line) in lines.enumerated() where outer.contains(line.page) {
            for cell in isReceipt ? line.looseSegments : line.segments {
                guard let name = reading.name(inLine: number, cell) else { continue }
                // What is a label is no name.
                let isLabel = (labelled.matchesByLine[number] ?? []).contains {
                    $0.words.lowerBound <= name.words.lowerBound && $0.words.upperBound >= name.words.upperBound
                }
                if !isLabel || name.hasLegalForm { names.append(name) }
            }
        }
        self.names = names
        var counts: [String: Int] = [:]
        for name in names where name.key.utf8.count > 4 { counts[name.key, default: 0] += 1 }
        self.counts = counts
        spellings = Self.spellings(names)
        lacksLetters = Self.lacksLetters(labelled.layout, language: labelled.language)
    }

    struct Found {
        var sellers: [Scored]
        var buyers: [Scored]
        /// The seller's.
        var addresses: [Scored]
        var buyerBlock: AddressBlocks.Place?
    }

    /// The candidates for both, without the one name standing first for both.
    func find() -> Found {
        var buyers = buyers()
        let boxes = buyerBoxes(buyers, above: 2)
        var sellers = sellers(buyerBlocks: boxes)
        // Whom a label names as the seller no address makes the buyer.
        let named = sellers.filter { item in
            item.candidate.evidence.contains { $0.hasPrefix("label:") } && item.score > 3
        }
        buyers.removeAll { item in
            !item.candidate.evidence.contains { $0.hasPrefix("label:") } && named.contains { same($0, item) }
        }
        let bestSeller = Scored.merged(sellers)
        let bestBuyer = Scored.merged(buyers)
        if let seller = bestSeller.first, let buyer = bestBuyer.first, same(seller, buyer) {
            let labels = [seller, buyer].map { $0.candidate.evidence.contains { $0.hasPrefix("label:") } }
            let sellerLead = seller.score - (bestSeller.dropFirst().first?.score ?? 0)
            let buyerLead = buyer.score - (bestBuyer.dropFirst().first?.score ?? 0)
            if labels[0] != labels[1] ? labels[0] : sellerLead > buyerLead {
                buyers.removeAll { same($0, seller) }
            } else {
                sellers.removeAll { same($0, buyer) }
            }
        } else {
            if let buyer = bestBuyer.first, buyer.score > 2.5 { sellers.removeAll { same($0, buyer) } }
            if let seller = bestSeller.first, seller.score > 2.5 { buyers.removeAll { same($0, seller) } }
        }
        sellers = withoutVariants(wholeNames(withoutClutter(sellers), buyer: bestBuyer.first))
        return Found(
            sellers: sellers, buyers: buyers, addresses: addresses(of: Scored.merged(sellers).first),
            buyerBlock: buyerBoxes(buyers, above: 1).first.map { AddressBlocks.Place(box: $0) })
    }

    /// `Ab Muster AG` is what a logo before the name makes of it, where the name stands elsewhere without.
    private func withoutClutter(_ names: [Scored]) -> [Scored] {
        guard !isReceipt, let best = Scored.merged(names).first else { return names }
        let key = TextFolding.squash(best.candidate.value)
        let plain = self.names.first { name in
            name.hasLegalForm && name.key.utf8.count >= Self.leastStem && (counts[name.key] ?? 0) > 1 && name.key != key
                && key.hasSuffix(name.key) && counts[key] == 1
        }
        guard let plain else { return names }
        return names.filter { !same($0, best) } + [scored(plain, best.score, best.candidate.evidence)]
    }

    /// `Muster` at the top is `Muster Deutschland GmbH` in the small print: the name with its form is whose invoice it is. Where only a
    /// company of another name stands in the small print, the mark at the top may be anything.
    private func wholeNames(_ names: [Scored], buyer: Scored?) -> [Scored] {
        guard !isReceipt, let best = Scored.merged(names).first,
            Set(best.candidate.evidence).isDisjoint(with: ["legal-form", SecondOpinion.formApart])
        else { return names }
        let key = TextFolding.squash(best.candidate.value)
        let first = Tokens.of(best.candidate.value).first ?? ""
        let others = self.names.filter { name in
            name.hasLegalForm
                && !(buyer.map {
                    TextFolding.squash($0.candidate.value).hasPrefix(name.key)
                        || name.key == TextFolding.squash($0.candidate.value)
                } ?? false)
        }
        let whole = others.filter { name in
            name.key.utf8.count > key.utf8.count && key.utf8.count >= Self.leastStem && name.key.hasPrefix(key)
        }
        let related = others.filter {
            first.utf8.count >= Self.leastStem && Tokens.of($0.text).first == first && $0.key != key
        }
        // `Muster, SAS` tells the form of `Muster`.
        let isToldApart = whole.contains { $0.text.hasPrefix(best.candidate.value + ",") }
        if !isToldApart, let name = whole.first ?? related.first,
            Set((whole.isEmpty ? related : whole).map(\.key)).count == 1
        {
            return names + [
                scored(name, best.score + weights[.sellerWholeName], best.candidate.evidence + ["whole-name"])
            ]
        }
        let isContradicted = others.contains { name in
            layout.depth(name.box, page: name.page) > 0.8 && isBesideIdentification(name)
                && Set(Tokens.of(name.text)).isDisjoint(with: NameWords.banks)
        }
        guard isContradicted else { return names }
        return names.map { item in
            same(item, best) ? Unconfirmed.doubted(item) : item
        }
    }

    /// `Muster` speaks for `Muster GmbH` more than against it.
    private func withoutVariants(_ names: [Scored]) -> [Scored] {
        guard let best = Scored.merged(names).first else { return names }
        let key = TextFolding.squash(best.candidate.value)
        return names.map { item in
            let other = TextFolding.squash(item.candidate.value)
            guard other != key, min(other.utf8.count, key.utf8.count) >= Self.leastStem,
                other.hasPrefix(key) || key.hasPrefix(other)
            else { return item }
            var item = item
            item.score += weights[.nameVariant]
            return item
        }
    }

    /// Letters that names must share to be variants of one.
    static let leastStem = 5

    /// `Muster` and `Muster SAS` are one, too.
    private func same(_ left: Scored, _ right: Scored) -> Bool {
        let keys = [left, right].map { TextFolding.squash($0.candidate.value) }.sorted { $0.utf8.count < $1.utf8.count }
        return keys[0] == keys[1] || keys[0].utf8.count >= Self.leastStem && keys[1].hasPrefix(keys[0])
    }

    private func buyerBoxes(_ buyers: [Scored], above least: Double) -> [BoundingBox] {
        guard let best = Scored.merged(buyers).first, best.score > least, let box = best.candidate.box else {
            return []
        }
        let block = blocks.first {
            $0.box.y0 - 2 <= box.midY && box.midY <= $0.box.y1 && abs($0.box.x0 - box.x0) < 20
        }
        return [block?.box ?? box]
    }

    // MARK: Names by label

    /// - Parameters:
    ///   - field: whose labels.
    ///   - base: points of a name at its label.
    ///   - exclusions: whether labels are meant that look like the field's own and are not.
    /// - Returns: the names beside the labels and below them.
    func labelledNames(_ field: String, base: Double, exclusions: Bool = false) -> [Scored] {
        var result: [Scored] = []
        for match in labelled.matches where match.field == field && match.isExclusion == exclusions {
            if !exclusions && labelled.isCoveredByOther(match) || labelled.tableHeads.contains(match.line) { continue }
            let line = layout.lines[match.line]
            let cell = line.segment(of: match.words.lowerBound)
            let isBelowTable = labelled.tableHeads.contains {
                $0 < match.line && layout.lines[$0].page == line.page
            }
            var after = match.words.upperBound..<cell.upperBound
            var endsWithColon = line.words[match.words.upperBound - 1].text.hasSuffix(":")
            while let first = after.first,
                line.words[first].text.allSatisfy({ !$0.isLetter && !$0.isNumber })
                    || line.words[first].text.hasBytes(of: "BT-")
            {
                endsWithColon = endsWithColon || line.words[first].text == ":"
                after = first + 1..<after.upperBound
            }
            // The label must open its cell, or be a whole one after a colon: `To` inside a sentence is none.
            guard match.words.lowerBound == cell.lowerBound || match.tokenCount > 1 else { continue }
            var score = base + labelled.strength(match)
            // Who holds the account is often a person; the name counts where it stands elsewhere too.
            let isAccount = !NameWords.account.isDisjoint(with: Tokens.of(match.text))
            if isAccount { score += weights[.nameOfAccount] }
            if isBelowTable, !endsWithColon {
                // `Customer   Muster GmbH` on a slip counts where the name stands above, too.
                if exclusions == false, after.isEmpty,
                    let next = line.segments.first(where: { $0.lowerBound >= cell.upperBound }),
                    let name = reading.name(inLine: match.line, next), (counts[name.key] ?? 0) > 1
                {
                    result.append(scored(name, isAccount, score + weights[.nameInNextCell], [labelled.evidence(match)]))
                }
                continue
            }
            // A slip at the foot addresses the one who is paid.
            if layout.depth(match.box, page: line.page) > 0.6 {
                let isAddress = !Self.addressing.isDisjoint(with: Tokens.of(match.text))
                score +=
                    weights[match.tokenCount > 1 ? .nameAtFoot : isAddress ? .nameAddressedAtFoot : .nameAtFootByWord]
            }
            let evidence = [labelled.evidence(match)]
            if endsWithColon, !after.isEmpty, let name = reading.name(inLine: match.line, after) {
                result.append(scored(name, isAccount, score, evidence))
                continue
            }
            if after.isEmpty, let next = line.segments.first(where: { $0.lowerBound >= cell.upperBound }),
                endsWithColon || line.segments.count == 2 || isLast(next, of: line),
                let name = reading.name(inLine: match.line, next)
            {
                result.append(
                    scored(
                        name, isAccount,
                        score
                            + weights[
                                endsWithColon
                                    ? .nameBehindColon : isLast(next, of: line) ? .nameInLastCell : .nameInNextCell],
                        evidence))
            }
            if !after.isEmpty, line.words[after.lowerBound].text.hasPrefix("("),
                line.words[after.upperBound - 1].text.hasSuffix(")")
            {
                after = after.upperBound..<after.upperBound
            }
            guard after.isEmpty else { continue }
            // `Kunde 3318` speaks of a number.
            if let next = line.segments.first(where: { $0.lowerBound >= cell.upperBound }),
                line.words[next].contains(where: { $0.text.hasDigit }),
                !line.words[next].contains(where: { $0.text.count(where: \.isLetter) > 3 }),
                line.words[next.lowerBound].box.x0 - match.box.x1 < line.height * 12
            {
                continue
            }
            // `N° facture | Date | Client` heads codes.
            let isGrid =
                match.tokenCount == 1
                && (labelled.matchesByLine[match.line] ?? []).contains {
                    ["invoice_number", "issue_date"].contains($0.field) && !$0.isExclusion
                }
            if isGrid, let below = firstName(below: match.line, at: line.box(cell)), !below.name.hasLegalForm,
                !below.name.text.contains(" ")
            {
                continue
            }
            if let name = firstName(below: match.line, at: line.box(cell)) {
                result.append(
                    scored(
                        name.name, isAccount,
                        score + weights[.nameBelowLabel] + weights[.nameLineBetween] * Double(name.steps), evidence))
            }
        }
        return result
    }

    /// `Titulaire du compte: Mme Guérin` is who pays.
    private func scored(_ name: NameReading.Name, _ isAccount: Bool, _ score: Double, _ evidence: [String]) -> Scored {
        let isPerson = Tokens.of(name.text).contains { NameWords.salutations.contains($0) && $0.utf8.count > 1 }
        return scored(name, isAccount && isPerson ? score + weights[.nameOfPayer] : score, evidence)
    }

    private static let addressing: Set<String> = ["to", "an", "a", "aan"]

    private func isLast(_ cell: Range<Int>, of line: TextLine) -> Bool {
        cell.upperBound == line.words.count && line.segments.count == 3
    }

    private func firstName(below number: Int, at box: BoundingBox) -> (name: NameReading.Name, steps: Int)? {
        let origin = layout.lines[number]
        var last = box
        var steps = 0
        for next in layout.lines.indices.dropFirst(number + 1).prefix(12) {
            let line = layout.lines[next]
            guard line.page == origin.page, line.box.y0 - last.y1 < max(24, origin.height * 2.6), steps < 5 else {
                return nil
            }
            guard let cell = line.segments.first(where: { abs(line.box($0).x0 - box.x0) < 24 }) else { continue }
            // The label heads a number.
            if steps == 0, cell.count == 1, line.words[cell.lowerBound].text.hasDigit { return nil }
            last = line.box(cell)
            // `Name   Muster GmbH`, below it the street: the data of a party row by row.
            let label = line.tokens(in: cell)
            if steps < 2, !label.isEmpty, label.allSatisfy(NameWords.nameLabels.contains),
                let value = line.segments.first(where: { $0.lowerBound >= cell.upperBound }),
                let name = reading.name(inLine: next, value)
            {
                return (name, steps)
            }
            let isAddressed = line.tokens(in: cell).first.map(NameWords.salutations.contains) ?? false
            let words = reading.withoutSalutation(cell, line)
            if !words.isEmpty, let name = reading.name(inLine: next, words),
                isAddressed || !line.text(cell).contains(":")
            {
                return (addressed(name, below: names(below: next, at: line.box(cell))), steps)
            }
            steps += 1
        }
        return nil
    }

    /// The names in the two lines below another, of the same block.
    private func names(below number: Int, at box: BoundingBox) -> [NameReading.Name] {
        var result: [NameReading.Name] = []
        var last = box
        for next in layout.lines.indices.dropFirst(number + 1).prefix(6) {
            let line = layout.lines[next]
            guard line.page == layout.lines[number].page, line.box.y0 - last.y1 < box.height * 0.9, result.count < 2
            else { break }
            guard let cell = line.segments.first(where: { abs(line.box($0).x0 - box.x0) < 6 }) else { continue }
            guard let name = reading.name(inLine: next, cell), !line.text(cell).contains(":") else { break }
            result.append(name)
            last = line.box(cell)
        }
        return result
    }

    /// Whether a VAT id or an account stands in the same line or in the few lines of the same block.
    func isBesideIdentification(_ name: NameReading.Name) -> Bool {
        let reach = name.box.height * 7
        return labelled.values.contains { value in
            guard value.form == .vatIdentifier || value.form == .iban, value.page == name.page else { return false }
            if value.line == name.line { return true }
            let distance = max(value.box.y0 - name.box.y1, name.box.y0 - value.box.y1)
            return distance < reach && value.box.x0 < name.box.x1 + 40 && name.box.x0 < value.box.x1 + 40
        }
    }

    private static func spellings(_ names: [NameReading.Name]) -> [String: String] {
        var counts: [String: [String: Int]] = [:]
        for name in names { counts[name.key, default: [:]][name.text, default: 0] += 1 }
        return counts.filter { $0.value.count > 1 }.compactMapValues { texts in
            // Marks are lost more often than invented.
            texts.max { ($0.value, $0.key.utf8.count, $0.key) < ($1.value, $1.key.utf8.count, $1.key) }?.key
        }
    }

    /// A name is believed at most as far as its ceiling, whatever its rivals.
    func scored(
        _ name: NameReading.Name, _ score: Double, _ evidence: [String], atMost ceiling: Double = 1
    ) -> Scored {
        var evidence = evidence
        if name.hasLegalForm { evidence.append("legal-form") }
        if (counts[name.key] ?? 0) > 1 { evidence.append("repeated") }
        if isBesideIdentification(name) { evidence.append("beside-identification") }
        var score = score
        if name.confidence < 0.9 { score += weights[.nameIllegible] * (0.9 - name.confidence) }
        let isRecognized = labelled.source(name.line) == .ocr
        return Scored(
            candidate: Candidate(
                value: isRecognized ? spellings[name.key] ?? name.text : name.text,
                raw: layout.lines[name.line].text(name.words), source: labelled.source(name.line),
                page: name.page, box: name.box, evidence: evidence), score: score, legibility: name.confidence,
            ceiling: isRecognized && (lacksLetters || hasDigitInside(name)) ? min(Self.undecided, ceiling) : ceiling)
    }

    /// What a name is believed at most whose letters recognition cannot have known.
    private static let undecided = 0.8
    /// What a name with its form is believed at most where that is one of the seller's data, too: of four such sellers three are named
    /// with it.
    static let unnamed = 0.75
    static let shortLead = 0.7
    /// Words of German after which one would have an umlaut.
    private static let enoughWords = 60

    private static func lacksLetters(_ layout: DocumentLayout, language: String?) -> Bool {
        guard language == "de" else { return false }
        let letters = Set("äöüßÄÖÜ")
        var count = 0
        for line in layout.lines where line.source == .ocr {
            for word in line.words where word.text.contains(where: \.isAlphabetic) {
                if !word.text.utf8.allSatisfy({ $0 < 0x80 }), word.text.contains(where: letters.contains) {
                    return false
                }
                count += 1
            }
        }
        return count >= enoughWords
    }

    /// `H6tel`: letters on both sides of a digit.
    private func hasDigitInside(_ name: NameReading.Name) -> Bool {
        let characters = Array(name.text)
        return characters.indices.dropFirst().dropLast().contains { index in
            characters[index].isNumber && characters[index - 1].isLetter && characters[index + 1].isLetter
        }
    }
}

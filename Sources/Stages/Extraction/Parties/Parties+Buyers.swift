import DocumentModel

extension Parties {
    /// Candidates for the buyer's name.
    func buyers() -> [Scored] {
        let paid = Set(payees().compactMap(\.candidate.box))
        var result = labelledNames("buyer_name", base: weights[.buyerLabel]).filter {
            $0.candidate.box.map { !paid.contains($0) } ?? true
        }
        guard !isReceipt else { return result }
        // The window of the envelope: a block at the left with a line of postal code and town.
        let firstPage = layout.lines.first?.page ?? 1
        // `Livré à : Muster` names where it goes.
        let others = Set(
            labelledNames("buyer_name", base: weights[.buyerLabel], exclusions: true).compactMap(\.candidate.box))
        for block in blocks where block.page == firstPage {
            let depth = layout.depth(block.box, page: block.page)
            guard (0.07...0.42).contains(depth), let name = addressee(block), !isOfTable(name) else { continue }
            let across = layout.pageSizes[block.page].map { block.box.x0 / max($0.width, 1) } ?? 0.5
            var score = weights[.buyerAddress]
            // French windows are at the right.
            if labelled.language == "fr" ? across > 0.45 : across < 0.45 { score += weights[.buyerAtLeft] }
            if name.hasLegalForm { score += weights[.buyerLegalForm] }
            if depth < 0.12 { score += weights[.buyerAtTop] }
            if name.isCut { score += weights[.buyerCutLine] }
            if others.contains(name.box) { score += weights[.nameOfOtherLabel] }
            if hasContact(near: block) { score += weights[.buyerWithContact] }
            if blocks.count(where: { $0.page == firstPage && layout.depth($0.box, page: firstPage) < 0.42 }) == 1 {
                score += weights[.buyerOnlyAddress]
            }
            if isBelowSender(block) { score += weights[.buyerBelowSender] }
            if let count = counts[name.key], count > 2 { score += weights[.buyerRepeated] }
            let found = scored(name, score, ["address-block"])
            // What stands above it was not recognised as the name that it may be.
            result.append(name.mayBePart ? Unconfirmed.doubted(found) : found)
        }
        return result
    }

    /// The first line that is a name; a salutation alone is none, and one before a name is left out. A company below another name is who
    /// buys.
    private func addressee(_ block: AddressBlocks.Block) -> NameReading.Name? {
        var isFirst = true
        let names = block.cells.compactMap { cell -> NameReading.Name? in
            let line = layout.lines[cell.line]
            let words = reading.withoutSalutation(cell.words, line)
            guard !words.isEmpty, !isCareOf(line.text(words).lowercased()),
                !NameWords.households.contains(line.tokens(in: words).joined())
            else { return nil }
            // `Atelier 24 OG`
            guard var name = reading.name(inLine: cell.line, words),
                name.hasLegalForm || isCommunity(name) || !name.text.contains(where: \.isNumber)
            else {
                isFirst = false
                return nil
            }
            name.mayBePart = !isFirst && line.source == .ocr
            // A sender's line above the address ends in an address itself.
            return !name.isCut || cell.line == block.cells.last?.line ? name : nil
        }
        guard var first = names.first else { return nil }
        if let whole = community(first, in: block) { return whole }
        first = withRestBelow(first)
        var name = addressed(first, below: Array(names.dropFirst()))
        if isOneOfSeveral(name, of: names) { name.mayBePart = true }
        // `SCHLOSSEREI` over `MUSTER` may be two lines of one name.
        if name.key == first.key, !name.hasLegalForm, !name.text.contains(" "), names.count > 1,
            names[1].text.first?.isUppercase == true,
            !reading.isPersonal(names[1].words, layout.lines[names[1].line])
        {
            name.mayBePart = true
        }
        return name
    }

    /// `TRANSPORTES Y LOGÍSTICA` over `HERMANOS MUSTER, S.A.`, `Muster` over `Beispiel Community Trust`: one name in two lines, or two of
    /// which either may be meant. A person or a department beside a company is neither.
    private func isOneOfSeveral(_ name: NameReading.Name, of names: [NameReading.Name]) -> Bool {
        guard !isReceipt else { return false }
        let others = names.filter { other in
            let line = layout.lines[other.line]
            let tokens = Tokens.of(other.text)
            return other.line != name.line && !name.key.hasSuffix(other.key)
                && !reading.isPersonal(line.segment(of: other.words.lowerBound), line)
                && !tokens.contains(where: NameWords.departments.contains)
                && !tokens.allSatisfy { NameWords.alone.contains($0) || NameWords.salutations.contains($0) }
        }
        // Below a company stand its parts, and above it who works there.
        return others.contains { other in
            guard other.line < name.line else { return !name.hasLegalForm }
            let surname = Tokens.of(other.text).last ?? ""
            return !isPersonLike(other.text) || !Tokens.of(name.text).contains(surname)
        }
    }

    /// `Wohnungseigentümergemeinschaft` over `Lindenhof 3-7`: those who share a house are called after it.
    private func community(_ name: NameReading.Name, in block: AddressBlocks.Block) -> NameReading.Name? {
        guard !name.text.contains(" "), isCommunity(name),
            let index = block.cells.firstIndex(where: { $0.line == name.line }), index + 1 < block.cells.count
        else { return nil }
        let below = block.cells[index + 1]
        let line = layout.lines[below.line]
        guard !isCareOf(line.text(below.words).lowercased()) else { return nil }
        return name.followed(
            by: line.text(below.words), key: line.tokens(in: below.words).joined(), in: line.box(below.words),
            hasLegalForm: name.hasLegalForm)
    }

    /// `c/o`, `d. d.`, `p. A.`: through whom it reaches who is meant.
    private func isCareOf(_ text: String) -> Bool {
        [
            "c/o", "vertreten durch", "d. d. ", "d.d. ", "p. a. ", "p.a. ", "p/a ", "z. hd. ", "z.hd. ", "t.a.v. ",
            "attn",
        ].contains(
            where: text.hasPrefix)
    }

    private func isCommunity(_ name: NameReading.Name) -> Bool {
        Tokens.of(name.text).first.map(NameWords.isCommunity) ?? false
    }

    /// Who is meant by the first of some lines.
    func addressed(_ name: NameReading.Name, below: [NameReading.Name]) -> NameReading.Name {
        guard !name.hasLegalForm, let next = below.first else { return name }
        if let whole = continued(name, by: next) { return whole }
        let own = Tokens.of(next.text).filter { !NameWords.legalForms.contains($0) && $0 != "und" }
        if next.hasLegalForm, own.isEmpty || own.allSatisfy(NameWords.branches.contains) {
            return name.followed(by: next.text, key: next.key, in: next.box, hasLegalForm: true)
        }
        if let company = below.first(where: { $0.hasLegalForm && !$0.isCut }) { return company }
        // `Birgit Falk` above `Falk & Sohn`.
        if isPersonLike(name.text), !next.isCut {
            let isCompany = next.text.contains("&") || next.text.contains("+") || next.text.contains("'s ")
            let surname = Tokens.of(name.text).last ?? ""
            let words = Tokens.of(next.text)
            if isCompany || words.count > 2 && words.contains(surname) { return next }
        }
        // `MAINTENANCE DEPT` above the name of whose department it is.
        if Tokens.of(name.text).contains(where: NameWords.departments.contains) { return next }
        return name
    }

    /// `OTTICA MUSTER DI` over `MUSTER & C. SAS`, `Muster` over `& Beispiel, S.L.P.`: one name in two lines.
    private func continued(_ name: NameReading.Name, by next: NameReading.Name) -> NameReading.Name? {
        let line = layout.lines[next.line]
        let before = next.words.lowerBound - 1
        let opening = [before, next.words.lowerBound].compactMap {
            line.words.indices.contains($0) ? line.words[$0].text : nil
        }
        .first { ["&", "+"].contains($0) }
        let last = Tokens.of(name.text).last ?? ""
        let isOpen = name.text.hasSuffix("&") || ["di", "de", "et", "und", "and"].contains(last)
        guard opening != nil || isOpen, next.line > name.line else { return nil }
        let text =
            next.text.hasPrefix("&") || next.text.hasPrefix("+")
            ? next.text : [opening, next.text].compactMap { $0 }.joined(separator: " ")
        return name.followed(by: text, key: next.key, in: next.box, hasLegalForm: next.hasLegalForm)
    }

    /// `TESSITURA MUSTER` over `di Rosa Beispiel & Figli S.a.s.`, `Maison` over `de Bruxelles`: a line that begins with a small word goes
    /// on with the one above.
    func withRestBelow(_ name: NameReading.Name) -> NameReading.Name {
        guard !isReceipt, !name.hasLegalForm, layout.lines.indices.contains(name.line + 1) else { return name }
        for number in name.line + 1...min(name.line + 3, layout.lines.count - 1) {
            let line = layout.lines[number]
            guard line.page == name.page, line.box.y0 - name.box.y1 < name.box.height else { return name }
            guard let cell = line.segments.first(where: { abs(line.box($0).x0 - name.box.x0) < 6 }) else { continue }
            let first = line.words[cell.lowerBound].text
            guard cell.count > 1, cell.count < 8, Self.small.contains(first), !line.text(cell).hasDigit,
                !reading.isPersonal(cell, line)
            else { return name }
            return name.followed(
                by: line.text(cell), key: line.tokens(in: cell).joined(), in: line.box(cell),
                hasLegalForm: reading.hasLegalForm(line.words[cell]))
        }
        return name
    }

    private static let small: Set<String> = [
        "di", "de", "del", "della", "des", "du", "van", "von", "für", "of", "for", "et", "und",
    ]

    /// `Service | Usage | Amount` heads columns: none is a name.
    func isOfTable(_ name: NameReading.Name) -> Bool {
        guard !isReceipt, !name.hasLegalForm else { return false }
        if labelled.tableHeads.contains(name.line) || isRow(name) { return true }
        let line = layout.lines[name.line]
        guard line.segments.count >= 3, !line.text.hasDigit, name.line + 1 < layout.lines.count else { return false }
        let below = layout.lines[name.line + 1]
        return below.page == line.page && below.segments.count >= 3
            && below.segments.count(where: { below.text($0).hasDigit }) >= 2
    }

    /// `Charges   $437.67`, `Next renewal   2 May`
    func isRow(_ name: NameReading.Name) -> Bool {
        let line = layout.lines[name.line]
        guard !isReceipt, !name.hasLegalForm, line.segments.count == 2,
            let last = labelled.valuesByLine[name.line]?.last
        else { return false }
        return [.amount, .date].contains(last.form) && line.segments[1] == last.words
    }

    /// Whether the sender's line stands right above, as in the window of an envelope: `Muster GmbH · Weg 1 · 12345 Ort`.
    private func isBelowSender(_ block: AddressBlocks.Block) -> Bool {
        guard let first = block.cells.first?.line else { return false }
        for number in layout.lines.indices[..<first].reversed().prefix(6) {
            let line = layout.lines[number]
            let distance = block.box.y0 - line.box.y1
            guard line.page == block.page, distance < max(line.height * 3.5, 24) else { return false }
            for cell in line.segments where cell.count >= 4 && abs(line.box(cell).x0 - block.box.x0) < 14 {
                let code = cell.dropFirst(2).dropLast().last { index in
                    isPostalCode(line.words[index].text) && line.words[index + 1].text.first?.isLetter == true
                }
                guard let code else { continue }
                let isParted = line.words[cell.lowerBound..<code].contains { word in
                    word.text.hasSuffix(",") || NameWords.separators.contains(word.text)
                }
                if isParted { return true }
            }
        }
        return false
    }

    /// Sellers print how to reach them; addresses on envelopes do not.
    private func hasContact(near block: AddressBlocks.Block) -> Bool {
        let first = block.cells.first?.line ?? 0
        for number in layout.lines.indices.dropFirst(first).prefix(14) {
            let line = layout.lines[number]
            guard line.page == block.page, line.box.y0 - block.box.y1 < block.box.height * 0.9 else { break }
            for cell in line.segments where abs(line.box(cell).x0 - block.box.x0) < 14 {
                let text = line.text(cell).lowercased()
                let digits = text.utf8.count { (48...57).contains($0) }
                // A telephone's number, whatever stands behind it.
                if text.utf8.prefix(14).allSatisfy({ (40...57).contains($0) || $0 == 32 }), (9...14).contains(digits) {
                    return true
                }
                if text.contains("@") || text.hasBytes(of: "www.") || text.hasPrefix("tel") || text.hasPrefix("fon")
                    || text.hasPrefix("phone") || text.hasPrefix("fax") || text.hasBytes(of: "http")
                {
                    return true
                }
            }
        }
        return false
    }
}

import DocumentModel

/// Names beside labels and below them.
extension Parties {
    /// - Parameters:
    ///   - field: whose labels.
    ///   - base: points of a name at its label.
    ///   - exclusions: whether labels are meant that look like the field's own and are not.
    /// - Returns: the names beside the labels and below them.
    func labelledNames(_ field: String, base: Double, exclusions: Bool = false) -> [Scored] {
        var result: [Scored] = []
        for match in labelled.matches where match.field == field && match.isExclusion == exclusions {
            if !exclusions && labelled.isCoveredByOther(match) || labelled.tableHeads.contains(match.line) { continue }
            if headsColumns(match.line) { continue }
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
                if !exclusions, after.isEmpty,
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
                !isLabelOfParty(next, match.line),
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
            guard let name = firstName(below: match.line, at: line.box(cell)),
                !isRow(name.name), !isGrid || name.name.hasLegalForm || name.name.text.contains(" ")
            else { continue }
            result.append(
                scored(
                    name.name, isAccount,
                    score + weights[.nameBelowLabel] + weights[.nameLineBetween] * Double(name.steps), evidence))
        }
        return result
    }

    /// `Date | Consignment | From | To | Service` heads rows of days and amounts.
    private func headsColumns(_ number: Int) -> Bool {
        let line = layout.lines[number]
        guard line.segments.count >= 4, layout.lines.indices.contains(number + 1) else { return false }
        let below = layout.lines[number + 1]
        return below.page == line.page && below.segments.count >= 4
            && (labelled.valuesByLine[number + 1] ?? []).contains {
                $0.form == .amount && $0.words.upperBound == below.words.count
            }
    }

    /// `Titulaire du compte: Mme Guérin` is who pays.
    private func scored(_ name: NameReading.Name, _ isAccount: Bool, _ score: Double, _ evidence: [String]) -> Scored {
        let isPerson = Tokens.of(name.text).contains { NameWords.salutations.contains($0) && $0.utf8.count > 1 }
        return scored(name, isAccount && isPerson ? score + weights[.nameOfPayer] : score, evidence)
    }

    /// `Informationen zum Käufer | Informationen zum Verkäufer`
    private func isLabelOfParty(_ cell: Range<Int>, _ line: Int) -> Bool {
        (labelled.matchesByLine[line] ?? []).contains {
            ["seller_name", "buyer_name"].contains($0.field) && $0.words.lowerBound == cell.lowerBound
                && $0.words.count * 2 > cell.count
        }
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
                return (withFormBelow(name), steps)
            }
            // `Denominazione: Muster S.r.l.`
            if let colon = cell.first(where: { line.words[$0].text.hasSuffix(":") }), colon + 1 < cell.upperBound,
                line.tokens(in: cell.lowerBound..<colon + 1).allSatisfy(NameWords.nameLabels.contains),
                let name = reading.name(inLine: next, colon + 1..<cell.upperBound)
            {
                return (withFormBelow(name), steps)
            }
            let isAddressed = line.tokens(in: cell).first.map(NameWords.salutations.contains) ?? false
            let words = reading.withoutSalutation(cell, line)
            if !words.isEmpty, let name = reading.name(inLine: next, words),
                isAddressed || !line.text(cell).contains(":")
            {
                return (addressed(withRestBelow(name), below: names(below: next, at: line.box(cell))), steps)
            }
            steps += 1
        }
        return nil
    }

    /// `Raison sociale :   Muster`, and `SAS` below it, where the line was full.
    private func withFormBelow(_ name: NameReading.Name) -> NameReading.Name {
        guard !name.hasLegalForm, layout.lines.indices.contains(name.line + 1) else { return name }
        let line = layout.lines[name.line + 1]
        guard line.page == name.page, line.box.y0 - name.box.y1 < name.box.height,
            let cell = line.segments.first(where: { abs(line.box($0).x0 - name.box.x0) < 6 })
        else { return name }
        let tokens = line.tokens(in: cell)
        guard !tokens.isEmpty, tokens.count <= 3, tokens.allSatisfy(NameWords.legalForms.contains) else { return name }
        return name.followed(by: line.text(cell), key: tokens.joined(), in: line.box(cell), hasLegalForm: true)
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
}

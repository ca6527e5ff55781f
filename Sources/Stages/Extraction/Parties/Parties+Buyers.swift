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
        for block in blocks where block.page == firstPage {
            let depth = layout.depth(block.box, page: block.page)
            guard (0.07...0.42).contains(depth), let name = addressee(block) else { continue }
            let across = layout.pageSizes[block.page].map { block.box.x0 / max($0.width, 1) } ?? 0.5
            var score = weights[.buyerAddress]
            // French windows are at the right.
            if labelled.language == "fr" ? across > 0.45 : across < 0.45 { score += weights[.buyerAtLeft] }
            if name.hasLegalForm { score += weights[.buyerLegalForm] }
            if depth < 0.12 { score += weights[.buyerAtTop] }
            if name.isCut { score += weights[.buyerCutLine] }
            if hasContact(near: block) { score += weights[.buyerWithContact] }
            if blocks.count(where: { $0.page == firstPage && layout.depth($0.box, page: firstPage) < 0.42 }) == 1 {
                score += weights[.buyerOnlyAddress]
            }
            if let count = counts[name.key], count > 2 { score += weights[.buyerRepeated] }
            let found = scored(name, score, ["address-block"])
            // What stands above it was not recognised as the name that it may be.
            result.append(name.isBelowOther ? Unconfirmed.doubted(found) : found)
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
            guard !words.isEmpty, !line.text(words).lowercased().hasPrefix("c/o"),
                !NameWords.households.contains(line.tokens(in: words).joined())
            else { return nil }
            guard var name = reading.name(inLine: cell.line, words), !name.text.contains(where: \.isNumber) else {
                isFirst = false
                return nil
            }
            name.isBelowOther = !isFirst && line.source == .ocr
            // A sender's line above the address ends in an address itself.
            return !name.isCut || cell.line == block.cells.last?.line ? name : nil
        }
        return names.first.map { addressed($0, below: Array(names.dropFirst())) }
    }

    /// Who is meant by the first of some lines.
    func addressed(_ name: NameReading.Name, below: [NameReading.Name]) -> NameReading.Name {
        guard !name.hasLegalForm, let next = below.first else { return name }
        let own = Tokens.of(next.text).filter { !NameWords.legalForms.contains($0) && $0 != "und" }
        if next.hasLegalForm, own.isEmpty || own.allSatisfy(NameWords.branches.contains) {
            var whole = name
            whole.text += " " + next.text
            whole.key += next.key
            whole.hasLegalForm = true
            whole.box = name.box.union(next.box)
            return whole
        }
        if let company = below.first(where: { $0.hasLegalForm && !$0.isCut }) { return company }
        // `MAINTENANCE DEPT` above the name of whose department it is.
        if Tokens.of(name.text).contains(where: NameWords.departments.contains) { return next }
        return name
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

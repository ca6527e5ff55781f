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
            if across < 0.45 { score += weights[.buyerAtLeft] }
            if name.hasLegalForm { score += weights[.buyerLegalForm] }
            if depth < 0.12 { score += weights[.buyerAtTop] }
            if name.isCut { score += weights[.buyerCutLine] }
            if hasContact(near: block) { score += weights[.buyerWithContact] }
            if blocks.count(where: { $0.page == firstPage && layout.depth($0.box, page: firstPage) < 0.42 }) == 1 {
                score += weights[.buyerOnlyAddress]
            }
            if let count = counts[name.key], count > 2 { score += weights[.buyerRepeated] }
            result.append(scored(name, score, ["address-block"]))
        }
        return result
    }

    /// The first line that is a name; a salutation alone is none, and one before a name is left out.
    private func addressee(_ block: AddressBlocks.Block) -> NameReading.Name? {
        for cell in block.cells {
            var words = cell.words
            let line = layout.lines[cell.line]
            while words.count > 1, let first = Tokens.of(line.words[words.lowerBound].text).first,
                NameWords.salutations.contains(first)
            {
                words = words.lowerBound + 1..<words.upperBound
            }
            guard let name = reading.name(inLine: cell.line, words), !name.text.contains(where: \.isNumber) else {
                continue
            }
            // A sender's line above the address ends in an address itself.
            if !name.isCut || cell.line == block.cells.last?.line { return name }
        }
        return nil
    }

    /// Sellers print how to reach them; addresses on envelopes do not.
    private func hasContact(near block: AddressBlocks.Block) -> Bool {
        let first = block.cells.first?.line ?? 0
        for number in layout.lines.indices.dropFirst(first).prefix(14) {
            let line = layout.lines[number]
            guard line.page == block.page, line.box.y0 - block.box.y1 < block.box.height * 0.9 else { break }
            for cell in line.segments where abs(line.box(cell).x0 - block.box.x0) < 14 {
                let text = line.text(cell).lowercased()
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

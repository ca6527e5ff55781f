import DocumentModel

/// Seller and buyer: names have no form, so place, legal form and labels must tell.
struct Parties {
    let labelled: LabelledValues
    let isReceipt: Bool
    private var layout: DocumentLayout { labelled.layout }

    private static let legalForms: Set<String> = [
        "gmbh", "ag", "kg", "ohg", "ug", "gbr", "ek", "ev", "eg", "mbh", "se", "kgaa", "ltd", "limited", "llc", "llp",
        "inc", "corp", "corporation", "plc", "company", "sarl", "sas", "sasu", "eurl", "sa", "sci", "snc", "scop", "bv",
        "nv", "vof", "srl", "spa", "sl", "slu", "sau", "bhd", "pty", "oy", "ab", "as", "aps", "sp", "doo", "sro", "kft",
        "gesmbh", "haftungsbeschrankt", "enterprise", "enterprises", "trading", "restaurant", "stiftung", "verein",
    ]
    private static let headings: Set<String> = [
        "rechnung", "invoice", "facture", "factuur", "fattura", "factura", "gutschrift", "avoir", "receipt", "quittung",
        "tax", "credit", "note", "page", "seite", "datum", "date", "original", "copy", "duplicate", "kopie", "welcome",
        "total", "tel", "phone", "telefon", "fax", "email", "www", "http", "https", "iban", "kassenbon", "ticket",
        "bill", "to", "ship", "menge", "description", "bezeichnung", "lieferschein", "kundennummer", "customer",
        "statement", "order", "vat", "ust", "steuernummer", "gst", "cash", "table", "summary", "amount", "balance",
    ]

    /// Candidates for the seller's name.
    func sellers(buyer: String?) -> [Scored] {
        var result: [Scored] = labelledNames("seller_name", base: 2.4)
        let buyerKey = buyer.map(TextFolding.squash)
        var tallest = 0.0
        let firstPage = layout.lines.first?.page ?? 1
        for line in layout.lines where line.page == firstPage && layout.depth(line.box, page: line.page) < 0.3 {
            tallest = max(tallest, line.height)
        }
        let buyerZones = labelled.matches.filter { $0.field == "buyer_name" && !$0.isExclusion && $0.tokenCount >= 2 }
        var rank = 0
        for (number, line) in layout.lines.enumerated() where line.page == firstPage {
            let depth = layout.depth(line.box, page: line.page)
            guard depth < (isReceipt ? 0.35 : 0.3) || depth > 0.82 else { continue }
            for segment in line.segments {
                guard let name = name(in: line, segment) else { continue }
                if let buyerKey, TextFolding.squash(name.text) == buyerKey { continue }
                let box = line.box(name.range)
                let inBuyerZone = buyerZones.contains { zone in
                    zone.line <= number && box.y0 - zone.box.y1 < 60 && abs(box.x0 - zone.box.x0) < 40
                }
                var score = depth > 0.82 ? 0.2 : 0.6
                if name.hasLegalForm { score += 2.0 }
                if depth < 0.12 { score += 0.7 }
                if line.height > 0, line.height >= tallest * 0.85, depth < 0.3 { score += 0.8 }
                if name.hasSeparator { score += 0.5 }
                if inBuyerZone { score -= 2.5 }
                if isReceipt {
                    score += rank == 0 ? 1.8 : rank == 1 ? 0.6 : -0.4 * Double(min(rank, 5))
                    rank += 1
                } else if depth < 0.3 {
                    score -= 0.12 * Double(min(rank, 10))
                    rank += 1
                }
                if name.text.contains(where: \.isNumber) { score -= 0.9 }
                result.append(scored(name.text, line, number, name.range, score, "letterhead"))
            }
        }
        return repeated(result)
    }

    /// Candidates for the buyer's name.
    func buyers() -> [Scored] {
        var result = labelledNames("buyer_name", base: 2.3)
        guard !isReceipt else { return result }
        // The window of the envelope: a block at the left with a line of postal code and town.
        let firstPage = layout.lines.first?.page ?? 1
        for (number, line) in layout.lines.enumerated() where line.page == firstPage {
            let depth = layout.depth(line.box, page: line.page)
            guard (0.08...0.42).contains(depth) else { continue }
            for segment in line.segments where isTown(line, segment) {
                if let top = blockTop(above: number, at: line.box(segment)) {
                    let found = layout.lines[top.line]
                    guard let name = name(in: found, top.segment), !name.hasSeparator else { continue }
                    let across = layout.across(found.box(name.range), page: found.page)
                    let score =
                        1.3 + (across < 0.5 ? 0.5 : 0) + (name.hasLegalForm ? 0.5 : 0) - (depth < 0.13 ? 0.8 : 0)
                    result.append(scored(name.text, found, top.line, name.range, score, "address-block"))
                }
            }
        }
        return result
    }

    // MARK: Names by label

    private func labelledNames(_ field: String, base: Double) -> [Scored] {
        var result: [Scored] = []
        for match in labelled.matches where match.field == field && !match.isExclusion {
            if labelled.isCoveredByOther(match) { continue }
            let line = layout.lines[match.line]
            let cell = line.segment(of: match.words.lowerBound)
            let after = match.words.upperBound..<cell.upperBound
            let score = base + labelled.strength(match)
            let endsWithColon = match.text.hasSuffix(":")
            if !after.isEmpty, endsWithColon, let name = name(in: line, after) {
                result.append(scored(name.text, line, match.line, name.range, score, "label:" + match.text))
                continue
            }
            let next = line.segments.first { $0.lowerBound >= match.words.upperBound }
            if endsWithColon, let next, let name = name(in: line, next) {
                result.append(scored(name.text, line, match.line, name.range, score - 0.3, "label:" + match.text))
            }
            guard after.isEmpty else { continue }
            if let below = firstName(below: match.line, at: match.box) {
                let found = layout.lines[below.line]
                if let name = name(in: found, below.segment) {
                    result.append(scored(name.text, found, below.line, name.range, score - 0.1, "label:" + match.text))
                }
            }
        }
        return result
    }

    private func firstName(below number: Int, at box: BoundingBox) -> (line: Int, segment: Range<Int>)? {
        let origin = layout.lines[number]
        for next in layout.lines.indices.dropFirst(number + 1).prefix(4) {
            let line = layout.lines[next]
            guard line.page == origin.page, line.box.y0 - box.y1 < max(40, origin.height * 4) else { return nil }
            for segment in line.segments where abs(line.box(segment).x0 - box.x0) < 24 { return (next, segment) }
        }
        return nil
    }

    // MARK: Address blocks

    /// `12345 Town`, `D-12345 Town`, `75001 Paris`, `SW1A 1AA London`.
    private func isTown(_ line: TextLine, _ segment: Range<Int>) -> Bool {
        guard segment.count >= 2, segment.count <= 6 else { return false }
        var code = Detector.strip(line.words[segment.lowerBound].text)
        for prefix in ["D-", "A-", "CH-", "F-", "DE-", "FR-", "L-", "B-", "NL-"] where code.hasPrefix(prefix) {
            code.removeFirst(prefix.count)
        }
        let digits = code.utf8.allSatisfy { (48...57).contains($0) }
        return digits && (4...5).contains(code.utf8.count)
            && line.words[segment.lowerBound + 1].text.first?.isLetter == true
    }

    private func blockTop(above number: Int, at box: BoundingBox) -> (line: Int, segment: Range<Int>)? {
        var top: (line: Int, segment: Range<Int>)?
        var lowest = box
        for next in layout.lines.indices[..<number].reversed().prefix(6) {
            let line = layout.lines[next]
            guard line.page == layout.lines[number].page, lowest.y0 - line.box.y1 < lowest.height * 1.6 else { break }
            guard let segment = line.segments.first(where: { abs(line.box($0).x0 - box.x0) < 14 }) else { continue }
            // The sender's small line above the address does not belong to it.
            if line.height < box.height * 0.8 { break }
            top = (next, segment)
            lowest = line.box(segment)
        }
        return top
    }

    // MARK: What a name looks like

    private func name(in line: TextLine, _ segment: Range<Int>) -> (
        text: String, range: Range<Int>, hasLegalForm: Bool, hasSeparator: Bool
    )? {
        var end = segment.upperBound
        var hasSeparator = false
        for index in segment where index > segment.lowerBound {
            let text = line.words[index].text
            if ["·", "|", "•", "∙", "-", "–", "*", "/", "■", "●"].contains(text) {
                end = index
                hasSeparator = true
                break
            }
            if line.words[index - 1].text.hasSuffix(","), segment.count > 3 {
                end = index
                hasSeparator = true
                break
            }
        }
        let range = segment.lowerBound..<end
        var text = line.text(range)
        while let last = text.last, [",", ";", ":", ".", "·", "|"].contains(last), !endsWithAbbreviation(text) {
            text.removeLast()
        }
        let tokens = Tokens.of(text)
        guard text.count(where: { $0.isLetter }) >= 3, text.count <= 80, !text.contains("@"), !tokens.isEmpty,
            range.count <= 9
        else {
            return nil
        }
        if tokens.contains(where: { Self.headings.contains($0) }) { return nil }
        let digits = text.utf8.count { (48...57).contains($0) }
        guard digits * 3 < text.count, !text.hasPrefix("+") else { return nil }
        let folded = Set(tokens + joined(tokens))
        return (text, range, !Self.legalForms.isDisjoint(with: folded), hasSeparator)
    }

    /// `G.m.b.H.`, `S.A.R.L.` and `e. K.` fall apart into letters.
    private func joined(_ tokens: [String]) -> [String] {
        var result: [String] = []
        var run = ""
        for token in tokens {
            if token.count == 1 {
                run += token
            } else {
                if run.count > 1 { result.append(run) }
                run = ""
            }
        }
        if run.count > 1 { result.append(run) }
        return result
    }

    private func endsWithAbbreviation(_ text: String) -> Bool {
        guard text.hasSuffix(".") else { return false }
        let last = text.split(separator: " ").last.map(String.init) ?? text
        return ["inc.", "ltd.", "co.", "corp.", "e.k.", "s.a.", "b.v.", "n.v.", "s.r.l.", "l.l.c.", "jr."].contains(
            last.lowercased())
    }

    private func scored(
        _ text: String, _ line: TextLine, _ number: Int, _ range: Range<Int>, _ score: Double, _ evidence: String
    ) -> Scored {
        var score = score
        let confidence = line.words[range].map(\.confidence).min() ?? 1
        if confidence < 0.9 { score -= (0.9 - confidence) * 3 }
        return Scored(
            candidate: Candidate(
                value: text, raw: line.text(range), source: labelled.source(number), page: line.page,
                box: line.box(range), evidence: [Detector.strip(evidence)]), score: score)
    }

    /// A name that stands in several places (letterhead, sender line, footer) is the seller's.
    private func repeated(_ all: [Scored]) -> [Scored] {
        var count: [String: Int] = [:]
        for line in layout.lines {
            let text = TextFolding.squash(line.text)
            for item in Set(all.map { TextFolding.squash($0.candidate.value) })
            where item.count > 4 && text.contains(item) {
                count[item, default: 0] += 1
            }
        }
        return all.map { item in
            var item = item
            let key = TextFolding.squash(item.candidate.value)
            if let repeats = count[key], repeats > 1 {
                item.score += min(1.2, 0.5 * Double(repeats - 1))
                item.candidate.evidence.append("repeated:\(repeats)")
            }
            return item
        }
    }
}

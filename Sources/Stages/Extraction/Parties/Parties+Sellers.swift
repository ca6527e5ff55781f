import DocumentModel

extension Parties {
    /// Candidates for the seller's name; what stands in the buyer's blocks is unlikely.
    func sellers(buyerBlocks: [BoundingBox]) -> [Scored] {
        var result = labelledNames("seller_name", base: weights[.sellerLabel]).map { item in
            var item = item
            // `Verkäufer: Jutta Rehm` is who sold it, not whose invoice it is, where companies are named.
            if !isReceipt, !item.candidate.evidence.contains("legal-form"), names.contains(where: \.hasLegalForm),
                isPersonLike(item.candidate.value), !item.candidate.evidence.contains("repeated")
            {
                item.score += weights[.sellerPersonByLabel]
            }
            // `Vendeur : Carte PRO`, `Verkäufer: Jutta Rehm`
            if !isReceipt,
                Set(item.candidate.evidence).isDisjoint(with: ["legal-form", "repeated", "beside-identification"])
            {
                return Unconfirmed.doubtedSeller(item)
            }
            return item
        }
        result += payees()
        // `Lieferadresse: Beispiel AG` names somebody else.
        let others = Set(
            labelledNames("seller_name", base: weights[.sellerLabel], exclusions: true).compactMap(\.candidate.box))
        let firstPage = layout.lines.first?.page ?? 1
        let sites = siteNames()
        let mailboxes = mailboxNames()
        let heights = layout.lines.filter { $0.page == firstPage }.map(\.height).sorted()
        let usual = heights.isEmpty ? 10 : heights[heights.count / 2]
        let top = names.filter { $0.page == firstPage && layout.depth($0.box, page: $0.page) < 0.3 }
        let tallest = top.map(\.box.height).max() ?? 0
        let table = labelled.tableHeads.min() ?? Int.max
        let buyers = Set(names.filter { name in buyerBlocks.contains { overlaps($0, name.box) } }.map(\.key))
        var rank = 0
        for name in names where name.page == firstPage {
            let depth = layout.depth(name.box, page: name.page)
            guard depth < (isReceipt ? 0.3 : 0.4) || depth > 0.8 else { continue }
            // What stands in or below the table is for sale.
            if depth < 0.8, name.line >= table { continue }
            // `Spett.le` addresses the buyer.
            if Tokens.of(name.text).first.map({ $0.utf8.count > 2 && NameWords.salutations.contains($0) }) ?? false {
                continue
            }
            if !name.hasLegalForm, isTownOfAddress(name) || isPlaceOfLetter(name) || isOfTable(name) { continue }
            if Tokens.of(name.text).allSatisfy({ NameWords.legalForms.contains($0) || $0 == "und" }) { continue }
            var score = weights[depth > 0.8 ? .sellerFoot : depth < 0.3 ? .sellerHead : .sellerMiddle]
            var evidence = [depth > 0.8 ? "footer" : "letterhead"]
            if name.hasLegalForm { score += weights[.sellerLegalForm] }
            if depth < 0.12 {
                score += weights[.sellerTop]
                evidence.append("top-of-page")
            }
            if depth < 0.3, name.box.height >= tallest * 0.9, name.box.height > usual * 1.15 {
                score += weights[.sellerLargeType]
                evidence.append("large-type")
            }
            if name.isCut, depth < 0.3 {
                let isSender = behind(name) != nil
                score += weights[isSender ? .sellerSenderLine : .sellerCutLine]
                // `Traiteur · réceptions` tells what is sold, not by whom.
                if isSender || isFollowedByNumber(name) { evidence.append("sender-line") }
            }
            if others.contains(name.box) { score += weights[.nameOfOtherLabel] }
            // Who prints numbers of registration or accounts at the foot is the seller.
            if depth > 0.8, name.hasLegalForm, isBesideIdentification(name) {
                score += weights[.sellerWithNumbersAtFoot]
            }
            if name.text.contains(where: \.isNumber) { score += weights[.sellerHasDigit] }
            if isHost(name.text.lowercased()) { score += weights[.sellerIsHost] }
            if !name.hasLegalForm { score += doubt(of: name) }
            let tokens = Tokens.of(name.text)
            if tokens.contains(where: NameWords.isBank) { score += weights[.sellerIsBank] }
            if !sites.isEmpty, isNamed(name, tokens, on: sites) {
                score += weights[.sellerWebAddress]
                evidence.append("web-address")
            }
            if isNamed(tokens, in: mailboxes) { evidence.append("mail-address") }
            if isAboveOwnAddress(name, buyerBlocks) { evidence.append("own-address") }
            if let count = counts[name.key], count > 1 {
                score += min(1.2, weights[.sellerRepeated] * Double(count - 1))
            }
            // `Supply address: The Old Bakery` goes on with what stands in the buyer's block.
            if buyers.contains(name.key) { score += weights[.sellerInBuyersBlock] }
            if isReceipt {
                score += receiptPoints(name, rank)
                rank += 1
            } else if depth < 0.3 {
                score += weights[.sellerLowerRank] * Double(min(rank, 10))
                rank += 1
            }
            if isNamedInDataOnly(name), let short = withoutForm(name) {
                let apart = evidence + [SecondOpinion.formApart]
                result.append(scored(name, score, apart, atMost: Self.unnamed))
                result.append(scored(short, score - Self.shortLead, apart, atMost: 1 - Self.unnamed))
                continue
            }
            let found = scored(name, score, evidence)
            // `Holtkamp · Esser · Wieneke`, `Neuf – Rénovation`: the first of several is a part, or what is sold.
            let isPart =
                name.isCut && !name.hasLegalForm && depth < 0.3 && !evidence.contains("sender-line")
                && isFollowedByWords(name) && Set(evidence).isDisjoint(with: ["web-address", "mail-address"])
            let isDoubted = isPart || isOneOfTwoLines(name, usual: usual) || isUnsupported(name, evidence)
            result.append(!isReceipt && isDoubted ? Unconfirmed.doubtedSeller(found) : found)
            if let stacked = stacked(name, usual: usual, sites: sites) {
                result.append(scored(stacked, score + weights[.sellerStacked], evidence))
            }
        }
        return result
    }

    func isPersonLike(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        return (2...3).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase == true && $0.dropFirst().allSatisfy { !$0.isUppercase } }
    }

    /// `Van Dongen` over `Techniek` in the same large type may be one name or two.
    private func isOneOfTwoLines(_ name: NameReading.Name, usual: Double) -> Bool {
        guard !name.hasLegalForm, name.box.height > usual * 1.15 else { return false }
        return names.contains { other in
            guard other.page == name.page, other.line != name.line, abs(other.line - name.line) <= 2,
                abs(other.box.height - name.box.height) < name.box.height * 0.1
            else { return false }
            let isAligned =
                abs(other.box.x0 - name.box.x0) < 4 || abs(other.box.x1 - name.box.x1) < 4
                || abs(other.box.midX - name.box.midX) < 4
            let gap = max(other.box.y0 - name.box.y1, name.box.y0 - other.box.y1)
            return isAligned && gap < name.box.height * 0.9
        }
    }

    private func isFollowedByWords(_ name: NameReading.Name) -> Bool {
        let line = layout.lines[name.line]
        let rest = behindInCell(name)
        return line.words[rest].contains { $0.text.count(where: \.isLetter) > 2 }
    }

    /// `Vevey, le 20 février 2025`
    private func isPlaceOfLetter(_ name: NameReading.Name) -> Bool {
        guard name.isCut, !isReceipt,
            let day = (labelled.valuesByLine[name.line] ?? []).first(where: { $0.form == .date })
        else { return false }
        return (0...2).contains(day.words.lowerBound - name.words.upperBound)
    }

    /// What goes on with a name in its cell; on receipts a name may be wider than one.
    private func behindInCell(_ name: NameReading.Name) -> Range<Int> {
        let end = layout.lines[name.line].segment(of: name.words.lowerBound).upperBound
        return name.words.upperBound..<max(end, name.words.upperBound)
    }

    /// A house's number behind a name and its street.
    func isFollowedByNumber(_ name: NameReading.Name) -> Bool {
        let line = layout.lines[name.line]
        let rest = behindInCell(name)
        return line.words[rest].contains { $0.text.hasDigit }
    }

    /// `New Haven, Connecticut 06510`
    private func isTownOfAddress(_ name: NameReading.Name) -> Bool {
        guard name.isCut, !isReceipt else { return false }
        let line = layout.lines[name.line]
        let rest = behindInCell(name)
        // `Boulder, CO, 80302, US`
        if rest.count <= 4, rest.contains(where: { line.words[$0].text.hasDigit }),
            let state = rest.first,
            DollarCountries.isAmericanState(Detector.strip(line.words[state].text))
                || line.words[name.words].last.map({ DollarCountries.isAmericanState(Detector.strip($0.text)) })
                    ?? false
        {
            return true
        }
        guard (1...3).contains(rest.count), let last = rest.last else { return false }
        let code = line.words[last].text.utf8
        return (4...10).contains(code.count) && code.contains { (48...57).contains($0) }
            && code.allSatisfy { (48...57).contains($0) || $0 == 45 }
    }

    /// The first line of an address above the buyer's: a letterhead.
    private func isAboveOwnAddress(_ name: NameReading.Name, _ buyerBlocks: [BoundingBox]) -> Bool {
        guard !isReceipt, let buyer = buyerBlocks.first else { return false }
        return blocks.contains { block in
            guard let first = block.cells.first, first.line == name.line, block.page == name.page,
                first.words.contains(name.words.lowerBound)
            else { return false }
            return block.box.y1 < buyer.y0
        }
    }

    /// Words at the top that nothing but their place makes a name.
    private func isUnsupported(_ name: NameReading.Name, _ evidence: [String]) -> Bool {
        // A word alone in large type is a mark, and whose that is nobody says.
        let isWord = !name.text.contains(" ")
        let support: Set<String> = ["web-address", "sender-line", "mail-address", "own-address"]
        return !name.hasLegalForm && (isWord || (counts[name.key] ?? 0) < 2)
            && support.union(isWord ? [] : ["large-type"]).isDisjoint(with: evidence)
            && !isBesideIdentification(name)
    }

    /// `Muster SARL · 1, rue du Port · 75001 Paris`, and apart from it `SARL au capital de …`: where a page states the form as one of
    /// the seller's data, and nowhere shows the name on its own, the form behind the name is such data, too, more likely than not.
    private func isNamedInDataOnly(_ name: NameReading.Name) -> Bool {
        guard name.hasLegalForm, name.isCut, !isReceipt, counts[name.key] == 1 else { return false }
        let forms = layout.lines[name.line].tokens(in: name.words).filter(NameWords.legalForms.contains)
        return layout.lines.contains { line in
            let tokens = line.tokens
            return tokens.indices.contains { index in
                guard forms.contains(tokens[index].text) else { return false }
                let before = index > 0 ? tokens[index - 1].text : ""
                let isCapital = tokens[index...].dropFirst().prefix(4).contains { NameWords.capital.contains($0.text) }
                return isCapital && (index == 0 || !name.key.hasSuffix(before + tokens[index].text))
                    || NameWords.formLabels.contains(before)
            }
        }
    }

    /// The name without the forms at its ends.
    private func withoutForm(_ name: NameReading.Name) -> NameReading.Name? {
        var words = name.text.split(separator: " ")[...]
        func isForm(_ word: Substring?) -> Bool {
            let tokens = word.map { Tokens.of(String($0)) } ?? []
            return words.count > 1 && !tokens.isEmpty && tokens.allSatisfy(NameWords.legalForms.contains)
        }
        while isForm(words.last) { words.removeLast() }
        while isForm(words.first) { words.removeFirst() }
        var short = name
        short.text = words.joined(separator: " ")
        short.key = Tokens.of(short.text).joined()
        short.hasLegalForm = false
        return short.key.utf8.count >= Self.leastStem ? short : nil
    }

    private func receiptPoints(_ name: NameReading.Name, _ rank: Int) -> Double {
        var points =
            rank < 2
            ? weights[rank == 0 ? .tillFirstName : .tillSecondName]
            : weights[.tillLaterName] * Double(min(rank, 6))
        // What recognition makes of a logo.
        if name.confidence < 0.6, !name.hasLegalForm { points += weights[.tillLogo] }
        // Below the sum stand thanks and terms.
        if !name.hasLegalForm, layout.depth(name.box, page: name.page) > 0.8 {
            points += weights[.tillNameAtFoot]
        }
        if name.key.utf8.count < 6 { points += weights[.tillShortName] }
        if !name.hasLegalForm, rank > 0, isAboveTown(name) { points += weights[.tillAboveTown] }
        return points
    }

    /// `To: Muster GmbH` on a slip at the foot, which goes with the payment.
    func payees() -> [Scored] {
        labelledNames("buyer_name", base: weights[.sellerPayee]).filter { item in
            guard let box = item.candidate.box, let page = item.candidate.page, layout.depth(box, page: page) > 0.6
            else { return false }
            return item.candidate.evidence.contains { ["label:To", "label:Pay to", "label:An"].contains($0) }
        }
    }

    /// What speaks against words being a name at all: written small, broken off, or letters of a logo.
    private func doubt(of name: NameReading.Name) -> Double {
        var doubt = 0.0
        if name.text.first?.isLowercase == true { doubt += weights[.nameWrittenSmall] }
        let tokens = Tokens.of(name.text)
        if let last = tokens.last, NameWords.joints.contains(last) { doubt += weights[.nameBrokenOff] }
        if tokens.count(where: NameWords.joints.contains) > 2 { doubt += weights[.nameOfJoints] }
        if !isReceipt {
            if tokens.count == 1, let only = tokens.first, only.utf8.count < 4 { doubt += weights[.nameShortWord] }
            if tokens.count > 1, tokens.allSatisfy({ $0.utf8.count <= 2 }) {
                doubt += weights[.nameOfLetters]
            }
            if tokens.contains(where: NameWords.isTitle) { doubt += weights[.nameOfDocument] }
        }
        return doubt
    }

    /// The last line of a street's name stands right above the code and the town.
    private func isAboveTown(_ name: NameReading.Name) -> Bool {
        guard name.line + 1 < layout.lines.count else { return false }
        let next = layout.lines[name.line + 1]
        let code = next.words.first.map { Detector.strip($0.text) } ?? ""
        return next.page == name.page && code.utf8.count == 5 && code.utf8.allSatisfy { (48...57).contains($0) }
    }

    func overlaps(_ left: BoundingBox, _ right: BoundingBox) -> Bool {
        left.x0 - 4 < right.x1 && right.x0 < left.x1 + 4 && left.y0 - 2 < right.midY && right.midY < left.y1 + 2
    }

    /// A name set in two lines: `Brunner` over `Werbetechnik e.U.`
    private func stacked(_ name: NameReading.Name, usual: Double, sites: Set<String>) -> NameReading.Name? {
        guard !name.hasLegalForm, !name.isCut, name.text.first != "(",
            !reading.isPersonal(name.words, layout.lines[name.line]),
            !(Tokens.of(name.text).last.map { NameWords.joints.contains($0) || $0.utf8.count == 1 } ?? true)
        else { return nil }
        guard
            let below = names.first(where: { other in
                other.page == name.page && other.line > name.line && other.line <= name.line + 3
                    && (abs(other.box.x0 - name.box.x0) < 4 || isReceipt && completes(other))
                    && other.hasLegalForm && !other.isCut
                    && other.box.y0 - name.box.y1 < name.box.height * 0.9
                    && (abs(other.box.height - name.box.height) < name.box.height * (isReceipt ? 0.35 : 0.2)
                        || isMark(name, above: other, sites))
            })
        else { return nil }
        // Above a whole name it is another line: a person, a department.
        // `MUSTER` over `Muster & Söhne KG` is said twice.
        guard !below.key.hasPrefix(name.key) || name.key.utf8.count < Self.leastStem,
            !(Tokens.of(name.text).allSatisfy { below.key.contains($0) } && Tokens.of(name.text).count > 1)
        else { return nil }
        guard name.box.height > usual * 1.05 || name.key.utf8.count > 3 && counts[below.key] == 1 else { return nil }
        var joined = name
        joined.text = name.text + " " + below.text
        joined.box = name.box.union(below.box)
        joined.hasLegalForm = true
        joined.key = name.key + below.key
        joined.confidence = min(name.confidence, below.confidence)
        return joined
    }

    /// `& CAFE SDN BHD` and `MAJU ENTERPRISE` go on with the name above: they hold little else than a form.
    private func completes(_ name: NameReading.Name) -> Bool {
        if isOnlyForm(name) { return true }
        let text = layout.lines[name.line].text(name.words)
        if ["& ", "AND ", "and ", "DAN ", "+ "].contains(where: text.hasPrefix) { return true }
        let own = Tokens.of(name.text).filter { !NameWords.legalForms.contains($0) && $0 != "sdn" && $0.utf8.count > 2 }
        return own.count <= 1
    }

    /// A name in large type that the address on the net bears out, and below it in small type what completes it.
    private func isMark(_ name: NameReading.Name, above other: NameReading.Name, _ sites: Set<String>) -> Bool {
        !isReceipt && other.box.height < name.box.height && isNamed(name, Tokens.of(name.text), on: sites)
            && !isNamed(other, Tokens.of(other.text), on: sites)
    }

    /// `CO. (M) SDN BHD` under a name goes on with it.
    private func isOnlyForm(_ name: NameReading.Name) -> Bool {
        Tokens.of(name.text).allSatisfy { NameWords.legalForms.contains($0) || $0 == "sdn" || $0.utf8.count <= 2 }
    }
}

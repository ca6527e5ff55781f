import DocumentModel

/// What the law has companies print on their letters: the name, and right behind it register, capital or seat.
extension Parties {
    /// The names that lines of registration begin with, on the first page and on the last, but the buyer's and banks'.
    func imprints(besides buyer: Scored?) -> [NameReading.Name] {
        guard !isTill else { return [] }
        let lines = layout.lines
        let outer = [lines.first?.page, lines.last?.page]
        let buyerKey = buyer.map { TextFolding.squash($0.candidate.value) } ?? ""
        var result: [NameReading.Name] = []
        for (number, line) in lines.enumerated() where outer.contains(line.page) {
            guard line.page != lines.first?.page || layout.depth(line.box, page: line.page) > 0.55 else { continue }
            for cell in line.segments {
                let words = imprintedName(line, cell)
                guard !words.isEmpty, isRegistration(number, behind: words.upperBound, in: cell),
                    let name = reading.name(inLine: number, words) ?? plainName(number, words),
                    name.words.lowerBound == cell.lowerBound,
                    name.key.utf8.count >= Self.leastStem, name.text.first?.isLowercase == false,
                    !name.key.hasPrefix(buyerKey) && !buyerKey.hasPrefix(name.key) || buyerKey.isEmpty,
                    !Tokens.of(name.text).contains(where: NameWords.isBank)
                else { continue }
                result.append(name)
            }
        }
        return result
    }

    /// `Muster, S.A.U. Domicilio social: …`, `Muster – Société anonyme au capital de …` up to what is told of it.
    private func imprintedName(_ line: TextLine, _ cell: Range<Int>) -> Range<Int> {
        // `Muster is a trading style of Beispiel Limited` names the company at its end.
        guard !line.tokens(in: cell).contains(where: NameWords.brands.contains) else {
            return cell.lowerBound..<cell.lowerBound
        }
        for index in cell.dropFirst() {
            let text = line.words[index].text
            let isTold =
                text.hasPrefix("(") || NameWords.separators.contains(text)
                || Tokens.of(text).first.map(NameWords.isRegistration) ?? false && !isForm(line, index)
            if isTold { return cell.lowerBound..<index }
            guard [",", ";"].contains(line.words[index - 1].text.last) else { continue }
            // `, SAS au capital` tells the form apart, `, S.L.` is of the name.
            let isOfName =
                isForm(line, index) && line.words[index].text.contains(".")
                && !line.tokens(in: index + 1..<min(index + 4, cell.upperBound)).contains(
                    where: NameWords.capital.contains)
            return cell.lowerBound..<(isOfName ? index + 1 : index)
        }
        return cell.lowerBound..<cell.lowerBound
    }

    /// Words that would be no name elsewhere: `ACTI’JOB EST`.
    private func plainName(_ number: Int, _ words: Range<Int>) -> NameReading.Name? {
        let line = layout.lines[number]
        let tokens = line.tokens(in: words)
        let text = Detector.strip(line.text(words))
        guard (1...6).contains(words.count), !text.contains(where: { $0.isNumber || $0 == ":" || $0 == "@" }),
            !tokens.contains(where: NameWords.isTitle),
            tokens.count(where: NameWords.headings.contains) * 2 < tokens.count
        else { return nil }
        return NameReading.Name(
            text: text, line: number, words: words, box: line.box(words), page: line.page,
            confidence: line.words[words].map(\.confidence).min() ?? 1, hasLegalForm: false, isCut: true,
            key: tokens.joined())
    }

    private func isForm(_ line: TextLine, _ index: Int) -> Bool {
        let tokens = Tokens.of(line.words[index].text)
        return !tokens.isEmpty
            && (tokens.allSatisfy(NameWords.legalForms.contains)
                || NameWords.legalForms.contains(TextFolding.squash(line.words[index].text)))
    }

    /// Whether what stands behind a name in its cell, or in the line below, numbers or seats a company.
    private func isRegistration(_ number: Int, behind end: Int, in cell: Range<Int>) -> Bool {
        let line = layout.lines[number]
        var words = Array(line.words[end..<cell.upperBound])
        guard words.count >= 2 else { return false }
        if let next = layout.lines.indices.contains(number + 1) ? layout.lines[number + 1] : nil,
            next.page == line.page,
            next.box.y0 - line.box.y1 < line.height * 1.2,
            let below = next.segments.first(where: { abs(next.box($0).x0 - line.box(cell).x0) < 6 })
        {
            words += next.words[below]
        }
        return words.contains { word in
            NameWords.registers.contains(TextFolding.squash(word.text))
                || Tokens.of(word.text).contains(where: NameWords.imprint.contains)
        }
    }

    /// A name and what lines of registration say of whose document it is: they name the company behind a mark, and speak against another.
    func imprinted(_ names: [Scored], buyer: Scored?) -> [Scored] {
        guard let best = Scored.merged(names).first, !best.isLabelled else { return names }
        let all = imprints(besides: buyer)
        guard let imprint = all.first, Set(all.map(\.key)).count == 1 else { return names }
        let key = TextFolding.squash(best.candidate.value)
        if imprint.key.hasPrefix(key) || key.hasPrefix(imprint.key) {
            guard imprint.key.utf8.count > key.utf8.count, key.utf8.count >= Self.leastStem,
                !best.candidate.evidence.contains(SecondOpinion.formApart)
            else { return names }
            let whole = scored(imprint, best.score + weights[.sellerWholeName], best.candidate.evidence + ["imprint"])
            return names.filter { $0.candidate.value != imprint.text } + [whole]
        }
        // A company's own letter shows its form and its register together.
        let isBornOut = !Set(best.candidate.evidence).isDisjoint(with: ["sender-line", "beside-identification"])
        if best.candidate.evidence.contains("legal-form"), isBornOut || counts[key] ?? 0 > 1 { return names }
        let other = scored(imprint, best.score + weights[.sellerWholeName], ["footer", "imprint"])
        return names.map { same($0, best) ? Unconfirmed.doubtedSeller($0) : $0 } + [Unconfirmed.doubtedSeller(other)]
    }

    /// Believes the first of the names no further than it is borne out: a mark where a company stands in the small print may be
    /// anybody's, and a company that nothing makes the sender may be the buyer.
    func borneOut(_ names: [Scored], buyer: Scored?) -> [Scored] {
        guard !isTill, let best = Scored.merged(names).first, !best.isUnconfirmed else { return names }
        let evidence = Set(best.candidate.evidence)
        let isSmall = best.candidate.value.first?.isLowercase == true
        let isDoubted: Bool
        if !evidence.isDisjoint(with: ["legal-form", SecondOpinion.formApart]) {
            let hasBuyer = buyer.map { $0.score > Self.sureBuyer && !same($0, best) } ?? false
            // `muster & co.` is how a mark is written.
            let isMark = isSmall && evidence.isDisjoint(with: ["sender-line", "beside-identification", "imprint"])
            let isAtFoot = evidence.contains("footer") && evidence.isDisjoint(with: Self.ofHead)
            isDoubted =
                !best.isLabelled
                && (isMark || !hasBuyer && evidence.isDisjoint(with: Self.support)
                    || isAtFoot && isOneOfManyAtFoot(best, buyer))
        } else {
            isDoubted =
                isSmall
                || !best.isLabelled && !best.candidate.value.contains(" ")
                    && !evidence.contains("beside-identification")
                || !(best.isLabelled && evidence.contains("web-address")) && namesCompany(besides: best, buyer)
        }
        return isDoubted ? names.map { same($0, best) ? Unconfirmed.doubtedSeller($0) : $0 } : names
    }

    /// Tills print marks; what is read from a photo of one has no small print to go by.
    private var isTill: Bool { isReceipt && layout.lines.contains { $0.source == .ocr } }

    /// What is said of a name where letters begin.
    private static let ofHead: Set<String> = ["letterhead", "sender-line", "imprint", "whole-name"]

    /// A company that stands at the foot alone may be an insurer, a partner or a parent: unless it bears a name of the head or of an
    /// address on the net, or where others stand there, too, or behind a colon.
    private func isOneOfManyAtFoot(_ best: Scored, _ buyer: Scored?) -> Bool {
        let key = TextFolding.squash(best.candidate.value)
        let buyerKey = buyer.map { TextFolding.squash($0.candidate.value) } ?? ""
        let foot = names.filter { layout.depth($0.box, page: $0.page) > 0.8 && $0.hasLegalForm }
        if foot.contains(where: { name in
            !name.key.hasPrefix(key) && !key.hasPrefix(name.key) && (buyerKey.isEmpty || !name.key.hasPrefix(buyerKey))
                && !Tokens.of(name.text).contains(where: NameWords.isBank)
        }) {
            return true
        }
        if foot.contains(where: { $0.key == key && isBehindColon($0) }) { return true }
        if best.candidate.evidence.contains("web-address") { return false }
        let own = Set(
            Tokens.of(best.candidate.value).filter { $0.utf8.count >= 4 && !NameWords.legalForms.contains($0) })
        let head = layout.lines.filter {
            $0.page == layout.lines.first?.page && layout.depth($0.box, page: $0.page) < 0.3
        }
        return !head.contains { line in line.tokens.contains { own.contains($0.text) } }
    }

    /// `Berufshaftpflicht: Muster AG`, in its line or in the one above.
    private func isBehindColon(_ name: NameReading.Name) -> Bool {
        let line = layout.lines[name.line]
        let cell = line.segment(of: name.words.lowerBound)
        if name.words.lowerBound > cell.lowerBound { return line.words[name.words.lowerBound - 1].text.hasSuffix(":") }
        return layout.lines[..<name.line].suffix(4).contains { above in
            above.page == line.page && line.box.y0 - above.box.y1 < line.height * 1.5
                && above.segments.contains { abs(above.box($0).x0 - name.box.x0) < 6 && above.text($0).hasSuffix(":") }
        }
    }

    /// Points of a buyer whose address stands where addresses do.
    private static let sureBuyer = 1.8

    /// What makes a company the sender.
    private static let support: Set<String> = [
        "sender-line", "web-address", "mail-address", "own-address", "repeated", "footer", "beside-identification",
        "imprint",
        "whole-name", SecondOpinion.formApart,
    ]

    /// Whether the outer pages name a company, by its legal form, that is neither of these and no bank.
    private func namesCompany(besides best: Scored, _ buyer: Scored?) -> Bool {
        let own = TextFolding.squash(best.candidate.value)
        let buyerKey = buyer.map { TextFolding.squash($0.candidate.value) }
        let boxes = buyerBoxes([buyer].compactMap { $0 }, above: -9)
        let outer = [layout.lines.first?.page, layout.lines.last?.page]
        return layout.lines.enumerated().contains { number, line in
            guard outer.contains(line.page),
                !(labelled.valuesByLine[number] ?? []).contains(where: { $0.form == .amount })
            else { return false }
            return line.segments.contains { cell in
                guard cell.count > 1, reading.hasLegalForm(line.words[cell]) else { return false }
                let box = line.box(cell)
                if line.page == layout.lines.first?.page, boxes.contains(where: { overlaps($0, box) }) { return false }
                let key = line.tokens(in: cell).joined()
                return !own.hasPrefix(key) && !(buyerKey.map { $0.hasPrefix(key) || key.hasPrefix($0) } ?? false)
                    && !line.tokens(in: cell).contains(where: NameWords.isBank)
            }
        }
    }
}

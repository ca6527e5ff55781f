import DocumentModel

/// What a name looks like: which words of a cell are it, and how much it looks like a company's.
struct NameReading {
    struct Name {
        var text: String
        /// Index into the layout's lines, of the first line.
        var line: Int
        var words: Range<Int>
        var box: BoundingBox
        var page: Int
        var confidence: Double
        var hasLegalForm: Bool
        /// True when it was cut out of a longer line, such as a sender's above an address.
        var isCut: Bool
        /// True when a line above could not be read as a name, or one below may go on with it.
        var mayBePart = false
        /// Letters and digits only: names that differ in nothing else are the same.
        var key: String

        /// The name with what goes on with it in another line.
        func followed(by text: String, key: String, in box: BoundingBox, hasLegalForm: Bool) -> Name {
            var whole = self
            whole.text += " " + text
            whole.key += key
            whole.box = self.box.union(box)
            whole.hasLegalForm = hasLegalForm
            return whole
        }
    }

    let layout: DocumentLayout

    /// The name that words of a line are, when they belong together and look like one.
    func name(inLine number: Int, _ cell: Range<Int>) -> Name? {
        let line = layout.lines[number]
        guard hasLetters(line.words[cell].lazy.map { $0.text }) else { return nil }
        if let first = cell.first, line.words[first].text.lowercased().hasPrefix("c/o") { return nil }
        var range = withoutNoise(cell, line)
        let isClipped = isClipped(range, from: cell, line)
        range = withoutParticulars(range, line)
        // `To: Muster GmbH` names behind the colon.
        if let colon = range.dropLast().last(where: { line.words[$0].text.hasSuffix(":") }) {
            range = colon + 1..<range.upperBound
        }
        let whole = range.count
        range = withoutAddress(range, line)
        var isCut = range.count < whole
        range = withoutStreet(range, line)
        range = withoutRegistration(range, line)
        range = withoutSecondCompany(range, line)
        while range.count > 1, let last = line.tokens(in: range.upperBound - 1..<range.upperBound).first,
            NameWords.titles.contains(last)
        {
            range = range.lowerBound..<range.upperBound - 1
            isCut = true
        }
        range = withoutSlogan(range, line)
        guard !range.isEmpty, range.count <= 10 else { return nil }
        let tokens = line.tokens(in: range)
        let text = trimmed(Misreadings.corrected(line, range))
        guard isPossible(text, tokens), line.source != .ocr || !isMisreadTitle(tokens) else { return nil }
        let hasLegalForm = hasLegalForm(line.words[range])
        // `di Zanella Marco & C. s.n.c.` goes on with the line above; `de Lattre Alexis` is a name.
        if hasLegalForm, let first = tokens.first, NameWords.joints.contains(first), text.first?.isLowercase == true {
            return nil
        }
        guard isAcceptable(text, tokens, hasLegalForm), !isStreet(text, tokens, hasLegalForm) else { return nil }
        return Name(
            text: text, line: number, words: range, box: line.box(range), page: line.page,
            confidence: min(line.words[range].map(\.confidence).min() ?? 1, isClipped ? 0.7 : 1),
            hasLegalForm: hasLegalForm, isCut: isCut, key: tokens.joined())
    }

    /// `Herrn und Frau Muster` without what only addresses them; empty where nothing else is there.
    func withoutSalutation(_ range: Range<Int>, _ line: TextLine) -> Range<Int> {
        func isSalutation(_ index: Int) -> Bool {
            Tokens.of(line.words[index].text).first.map(NameWords.salutations.contains) ?? false
        }
        var range = range
        // `De heer W. Muster`
        if range.count > 2, line.tokens(in: range).prefix(2) == ["de", "heer"] {
            range = range.lowerBound + 2..<range.upperBound
        }
        while let first = range.first {
            let joins = ["&", "und", "and", "et", "e", "y", "en", "+"].contains(line.words[first].text.lowercased())
            let isJoint = joins && range.count > 1 && isSalutation(first + 1)
            guard isSalutation(first) || isJoint else { break }
            range = first + 1..<range.upperBound
        }
        return range
    }

    func isPersonal(_ range: Range<Int>, _ line: TextLine) -> Bool {
        let tokens = line.tokens(in: range)
        return tokens.first.map(NameWords.personal.contains) ?? false
            || tokens.count > 2 && tokens[0] == "de" && tokens[1] == "heer"
    }

    /// Names are written large, but for a few words between.
    private func isSentence(_ text: String) -> Bool {
        guard text.utf8.count(where: { $0 == UInt8(ascii: " ") }) >= 3 else { return false }
        let words = text.split(separator: " ")
        let small = words.count { $0.first?.isLowercase == true }
        return words.count >= 4 && small * 2 > words.count
    }

    /// As many as the shortest name has.
    private func hasLetters(_ texts: some Sequence<String>) -> Bool {
        var count = 0
        for text in texts {
            for scalar in text.unicodeScalars where TextFolding.isLetter(scalar) {
                count += 1
                if count == 3 { return true }
            }
        }
        return false
    }

    /// `INVOI E` in wide type
    private func isMisreadTitle(_ tokens: [String]) -> Bool {
        let letters = tokens.joined()
        guard tokens.count <= 3, (6...12).contains(letters.utf8.count) else { return false }
        return NameWords.titles.contains { $0.utf8.count > 6 && EditDistance.within(1, letters, $0) != nil }
    }

    /// What holds of every name, whether it has a legal form or not.
    private func isPossible(_ text: String, _ tokens: [String]) -> Bool {
        guard hasLetters(CollectionOfOne(text)), text.utf8.count <= 90, !text.has("@"), !text.hasBytes(of: "://"),
            !text.hasSuffix(":"), let first = tokens.first
        else { return false }
        let digits = text.utf8.count { (48...57).contains($0) }
        guard digits * 3 < text.utf8.count, !text.hasPrefix("+") else { return false }
        // `FR36569754922 — une société du groupe Muster SA`
        if tokens.contains(where: { $0.utf8.count(where: { (48...57).contains($0) }) > 5 }) { return false }
        if tokens.count == 1, NameWords.legalForms.contains(first) { return false }
        if tokens.allSatisfy(NameWords.joints.contains) || NameWords.owners.contains(first) { return false }
        if tokens.contains(where: NameWords.registers.contains) || tokens.count <= 4 && tokens.contains("attention") {
            return false
        }
        if text.hasSuffix("?") || text.hasSuffix("!") || text.hasPrefix("(") { return false }
        // `Invoiced To` is a label.
        if tokens.count > 1, let last = tokens.last, ["to", "an", "aan"].contains(last) { return false }
        // One against the other in court.
        if text.hasBytes(of: " c/ ") || text.hasBytes(of: " ./. ") { return false }
        // `Muster AG, Muster Netz GmbH`, `Muster Group plc. Beispiel Ltd` are two.
        if text.has(",") || text.hasBytes(of: ". "), isList(text) { return false }
        // `N° engagement` is a label.
        if ["n°", "nº", "nr.", "no.", "#"].contains(where: text.lowercased().hasPrefix) { return false }
        // `Legal registration name` is a label.
        if tokens.count > 1, tokens.allSatisfy(NameWords.nameLabels.contains) { return false }
        // `A-Post`, `Recommandé B`
        if tokens.contains(where: NameWords.mail.contains),
            tokens.allSatisfy({ NameWords.mail.contains($0) || $0.utf8.count == 1 })
        {
            return false
        }
        return !tokens.allSatisfy { NameWords.alone.contains($0) || NameWords.headings.contains($0) }
    }

    private func isList(_ text: String) -> Bool {
        let parts = text.replacing("plc. ", with: "plc, ").replacing("Ltd. ", with: "Ltd, ").split(separator: ",")
            .map { Tokens.of(String($0)) }
        return parts.count { part in part.count > 1 && part.last.map(NameWords.legalForms.contains) ?? false } > 1
    }

    private func isAcceptable(_ text: String, _ tokens: [String], _ hasLegalForm: Bool) -> Bool {
        if !hasLegalForm || tokens.count > 8, isSentence(text) { return false }
        if !hasLegalForm || tokens.count > 4, let first = tokens.first, NameWords.openings.contains(first) {
            return false
        }
        let headings = tokens.count { NameWords.headings.contains($0) }
        return headings == 0 || headings * (hasLegalForm ? 2 : 3) < tokens.count
    }

    /// Specks and frames that recognition took for letters.
    private func withoutNoise(_ range: Range<Int>, _ line: TextLine) -> Range<Int> {
        var range = range
        func isNoise(_ word: Word) -> Bool {
            let letters = word.text.unicodeScalars.count {
                TextFolding.isLetter($0) || (48...57).contains($0.value)
            }
            return letters == 0 && word.text != "&"
                || line.source == .ocr && word.confidence < 0.5 && letters <= 2
        }
        while let first = range.first, isNoise(line.words[first]) { range = first + 1..<range.upperBound }
        while let last = range.last, isNoise(line.words[last]) { range = range.lowerBound..<last }
        return range
    }

    /// Whether a speck stands so close before a name that it may have been the name's first word.
    private func isClipped(_ range: Range<Int>, from cell: Range<Int>, _ line: TextLine) -> Bool {
        guard line.source == .ocr, let first = range.first, first > cell.lowerBound else { return false }
        return line.words[first].box.x0 - line.words[first - 1].box.x1 < line.words[first].box.height
    }

    /// `Muster GmbH · Weg 1 · 12345 Ort` and `Muster GmbH, Weg 1` up to the address.
    private func withoutAddress(_ range: Range<Int>, _ line: TextLine) -> Range<Int> {
        for index in range.dropFirst() {
            let text = line.words[index].text
            let rest = line.words[index..<range.upperBound]
            lazy var hasNumber = rest.contains { $0.text.hasDigit }
            // `Café de la Gare – Dumont & Cie SNC` is one.
            let isDash = ["-", "–", "—"].contains(text)
            if isDash, !hasNumber, rest.count > 2, hasLegalForm(rest.dropFirst()) { continue }
            if text.utf8.count <= 3, NameWords.separators.contains(text),
                rest.count > 3 || text.count == 1 && text != "-" || hasNumber
            {
                return range.lowerBound..<index
            }
            guard line.words[index - 1].text.hasSuffix(",") else { continue }
            let isStreet =
                line.tokens(in: index..<index + 1).first.map { NameWords.streetOpenings.contains($0) } ?? false
            if isStreet || hasNumber {
                let form = Tokens.of(text).first.map { NameWords.legalForms.contains($0) } ?? false
                if form { return withoutAddress(index..<range.upperBound, line).relabelled(from: range.lowerBound) }
                return range.lowerBound..<index
            }
        }
        return range
    }

    /// `Muster SA au capital de 100 000 €` up to what is told of it.
    private func withoutParticulars(_ range: Range<Int>, _ line: TextLine) -> Range<Int> {
        var range = range
        // `500 EUR. Muster S.à r.l.` begins behind the sentence.
        if let end = range.dropLast(2).last(where: { isSentenceEnd($0, line) }),
            line.words[end].text.hasDigit || end > range.lowerBound,
            hasLegalForm(line.words[end + 1..<range.upperBound])
        {
            range = end + 1..<range.upperBound
        }
        // `muster ist eine Marke der Beispiel GmbH`
        if let brand = range.dropFirst().dropLast(2).first(where: { index in
            let tokens = line.tokens(in: index..<index + 2)
            return tokens.count == 2 && NameWords.brands.contains(tokens[0]) && NameWords.joints.contains(tokens[1])
        }), hasLegalForm(line.words[brand + 2..<range.upperBound]) {
            return brand + 2..<range.upperBound
        }
        for index in range.dropFirst().dropLast() {
            let pair = [index, index + 1].compactMap { Tokens.of(line.words[$0].text).first }.joined(separator: " ")
            if NameWords.particulars.contains(pair) { return range.lowerBound..<index }
            if let next = Tokens.of(line.words[index + 1].text).first, NameWords.registrations.contains(next),
                // `Muster Trading Company Ltd` goes on.
                next != "company" && next != "trading" || !isForm(index + 2, line, range),
                hasLegalForm(line.words[range.lowerBound...index])
            {
                return range.lowerBound..<index + 1
            }
        }
        return range
    }

    private func isForm(_ index: Int, _ line: TextLine, _ range: Range<Int>) -> Bool {
        range.contains(index)
            && Tokens.of(line.words[index].text).first.map { $0 != "as" && NameWords.legalForms.contains($0) } ?? false
    }

    private func isSentenceEnd(_ index: Int, _ line: TextLine) -> Bool {
        let text = line.words[index].text
        let letters = text.filter(\.isLetter)
        return text.hasSuffix(".") && letters.count >= 3 && !NameWords.legalForms.contains(letters.lowercased())
            && !["prof", "dipl", "gebr", "rag", "dott", "arch", "geom"].contains(letters.lowercased())
            && line.words[index + 1].text.first?.isUppercase == true
    }

    /// `Muster, S.L. Beispiel, S.A.` are two whose columns stand close.
    private func withoutSecondCompany(_ range: Range<Int>, _ line: TextLine) -> Range<Int> {
        guard range.count > 4 else { return range }
        func isForm(_ index: Int) -> Bool {
            let text = line.words[index].text
            let letters = text.filter(\.isAlphabetic)
            return NameWords.legalForms.contains(letters.lowercased()) && (2...4).contains(letters.count)
                && (letters.contains(where: \.isUppercase) || text.contains("."))
        }
        guard let first = range.dropFirst().first(where: isForm), first + 2 < range.upperBound, !isForm(first + 1),
            line.words[first + 1].text.first?.isLetter == true,
            !["co", "sdn", "(m)"].contains(line.words[first + 1].text.lowercased()),
            range[(first + 2)...].contains(where: isForm)
        else { return range }
        let gap = line.words[first + 1].box.x0 - line.words[first].box.x1
        return gap > line.words[first].box.height * 0.5 ? range.lowerBound..<first + 1 : range
    }

    /// `Muster B.V. Paterswoldseweg 812`: a street goes on where its line begins.
    private func withoutStreet(_ range: Range<Int>, _ line: TextLine) -> Range<Int> {
        guard range.count > 3, let last = range.last,
            Tokens.of(line.words[last].text).first?.utf8.allSatisfy({ (48...57).contains($0) }) ?? false
        else { return range }
        let name = range.dropLast(2)
        guard hasLegalForm(line.words[name.lowerBound..<name.upperBound]) else { return range }
        guard let end = name.last(where: { !hasLegalForm(line.words[name.lowerBound..<$0]) }) else { return range }
        let street = line.tokens(in: end + 1..<last).last ?? ""
        let isStreet =
            NameWords.streets.contains { street.hasSuffix($0) } || NameWords.englishStreets.contains(street)
            || ["postbus", "postfach", "bp", "box"].contains(street)
        return isStreet ? range.lowerBound..<end + 1 : range
    }

    /// `Iker Zabaleta Ruiz fotografía de producto`: what is written small behind a person's name is what they do.
    private func withoutSlogan(_ range: Range<Int>, _ line: TextLine) -> Range<Int> {
        func isSmall(_ index: Int) -> Bool { line.words[index].text.allSatisfy { $0.isLowercase } }
        guard let first = range.first(where: isSmall), first - range.lowerBound >= 2, range.upperBound - first >= 3,
            (first..<range.upperBound).allSatisfy(isSmall),
            !(line.tokens(in: first..<first + 1).first.map(NameWords.joints.contains) ?? true)
        else { return range }
        return range.lowerBound..<first
    }

    /// Without the number of registration that some countries' companies print behind their name.
    private func withoutRegistration(_ range: Range<Int>, _ line: TextLine) -> Range<Int> {
        guard let open = range.dropFirst().last(where: { line.words[$0].text.hasPrefix("(") }) else { return range }
        let text = line.text(open..<range.upperBound)
        let digits = text.utf8.count { (48...57).contains($0) }
        // `Muster (2019) Ltd` has its form behind a year.
        let isInside = line.words[open].text.hasSuffix(")") && hasLegalForm(line.words[open..<range.upperBound])
        return digits >= 4 && !isInside ? range.lowerBound..<open : range
    }

    private func trimmed(_ text: String) -> String {
        if let first = text.utf8.first, let last = text.utf8.last, isPlain(first), isPlain(last) { return text }
        var text = text[...]
        while let first = text.first, !first.isAlphabetic, !first.isNumber, first != "(" { text.removeFirst() }
        while let last = text.last, [",", ";", "·", "|", "-", "–", "'", "‘", "’", "*", "_", "=", "~"].contains(last) {
            text.removeLast()
        }
        if text.last == ".", !endsWithAbbreviation(text) { text.removeLast() }
        return String(text)
    }

    private func isPlain(_ byte: UInt8) -> Bool {
        (97...122).contains(byte | 0x20) || (48...57).contains(byte)
    }

    private func endsWithAbbreviation(_ text: Substring) -> Bool {
        guard let last = text.split(separator: " ").last else { return false }
        let letters = last.filter(\.isLetter).lowercased()
        return last.dropLast().contains(".") || letters.count <= 2
            || NameWords.legalForms.contains(letters) && (letters.count == 3 || letters == "corp")
    }

    func hasLegalForm(_ words: ArraySlice<Word>) -> Bool {
        for index in words.indices.dropFirst() {
            let word = words[index].text
            let letters = word.utf8.allSatisfy { (97...122).contains($0 | 0x20) } ? word : word.filter(\.isAlphabetic)
            let form = letters.lowercased()
            if word.contains("."), word.dropLast().contains("."), NameWords.dottedForms.contains(form) { return true }
            guard NameWords.legalForms.contains(form) else { continue }
            // `Boulder, CO` and `Lisdoonvarna, Co. Clare` are towns.
            if form == "co", words[index - 1].text.hasSuffix(",") { continue }
            // Short forms are words as well, unless they are written as forms are.
            if letters.count > 3 || letters.contains(where: \.isUppercase) || word.contains(".") { return true }
        }
        // `S.à r.l.`
        if words.count > 2, NameWords.legalForms.contains(TextFolding.squash(words.suffix(2).map(\.text).joined())) {
            return true
        }
        let initials = words.suffix(4).filter { $0.text.hasSuffix(".") && $0.text.count <= 2 }
        guard !initials.isEmpty else { return false }
        let spaced = initials.map(\.text).joined().filter(\.isAlphabetic)
        return NameWords.legalForms.contains(spaced.lowercased())
    }
}

extension Range<Int> {
    fileprivate func relabelled(from start: Int) -> Range<Int> { start..<upperBound }
}

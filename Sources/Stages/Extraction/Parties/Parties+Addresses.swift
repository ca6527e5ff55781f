import DocumentModel

/// Where the seller is: the lines under the name up to the town, or what follows the name in a sender's line.
extension Parties {
    /// - Parameter seller: the most likely name.
    /// - Returns: addresses that stand with a place of that name; on a receipt also the first at its top.
    func addresses(of seller: Scored?) -> [Scored] {
        var result: [Scored] = []
        if let seller {
            let key = Tokens.of(seller.candidate.value).joined()
            result = names.filter { $0.key == key || $0.box == seller.candidate.box }.compactMap { name in
                behind(name) ?? below(name.line, name.box, page: name.page)
            }
        }
        if isReceipt, result.isEmpty, let top = atTop() { result = [top] }
        return result
    }

    private func atTop() -> Scored? {
        for number in layout.lines.indices.prefix(Self.headLines) {
            let line = layout.lines[number]
            guard isStart(line.tokens.map(\.text), line.words.map(\.text)), !isSkipped(line, line.words.indices) else {
                continue
            }
            let above = BoundingBox(x0: line.box.x0, y0: line.box.y0 - 1, x1: line.box.x1, y1: line.box.y0)
            if let found = below(number - 1, above, page: line.page, weights[.addressAtTop]) { return found }
        }
        return nil
    }

    /// Lines in which a receipt says whose it is.
    private static let headLines = 16

    /// `Muster GmbH · Weg 1 · 12345 Ort`
    func behind(_ name: NameReading.Name) -> Scored? {
        let line = layout.lines[name.line]
        let cell = line.segment(of: name.words.lowerBound)
        guard name.words.upperBound < cell.upperBound else { return nil }
        var rest = name.words.upperBound..<cell.upperBound
        while let first = rest.first, line.words[first].text.allSatisfy({ !$0.isLetter && !$0.isNumber }) {
            rest = first + 1..<rest.upperBound
        }
        let words = line.words[rest].map(\.text)
        guard rest.count >= 3, rest.count <= 14, words.dropLast().contains(where: isPostalCode) else { return nil }
        let parts = line.text(rest).split(separator: " ").split { NameWords.separators.contains(String($0)) }
        let text = parts.map { plain($0.map(String.init)) }.filter { !$0.isEmpty }.joined(separator: ", ")
        return scored([(name.line, rest)], text: text, weights[.addressBehindName])
    }

    private func below(_ above: Int, _ box: BoundingBox, page: Int, _ base: Double? = nil) -> Scored? {
        var cells: [(line: Int, words: Range<Int>)] = []
        var last = box
        var hasTown = false
        for number in layout.lines.indices.dropFirst(above + 1).prefix(Self.mostLines) {
            let line = layout.lines[number]
            let gap = max(last.height, line.height) * 2.4
            guard line.page == page, line.box.y0 - last.y1 < gap,
                let cell = isReceipt ? line.words.indices : cell(of: line, under: box)
            else { break }
            let tokens = line.tokens(in: cell)
            if isSkipped(line, cell) {
                // Numbers of registration stand between name and address.
                if cells.isEmpty { continue }
                break
            }
            if cells.isEmpty, !isStart(tokens, line.words[cell].map(\.text)) { continue }
            // Behind the code the town, or its name alone in the next line.
            if hasTown, tokens.count > 3 || tokens.contains(where: \.hasDigit) { break }
            cells.append((number, cell))
            last = line.box(cell)
            if hasTown { break }
            // Opening the first line it is the number of a house: `4557 Harbour Street`.
            let opening = cells.count == 1 ? 1 : 0
            hasTown = line.words[cell].dropFirst(opening).contains { isPostalCode($0.text) }
            if hasTown, !isReceipt { break }
        }
        guard hasTown else { return nil }
        let text = cells.map { plain(layout.lines[$0.line].words[$0.words].map(\.text)) }.joined(separator: ", ")
        return scored(
            cells, text: text,
            (base ?? weights[.addressBelowName]) + weights[cells.count > 1 ? .addressOfLines : .addressOfOneLine])
    }

    /// A line without the specks at its ends and the comma behind it.
    private func plain(_ words: [String]) -> String {
        var words = words[...]
        func isSpeck(_ word: String) -> Bool { word.allSatisfy { !$0.isLetter && !$0.isNumber } }
        while let first = words.first, isSpeck(first) { words.removeFirst() }
        while let last = words.last, isSpeck(last) { words.removeLast() }
        var text = words.joined(separator: " ")[...]
        while let end = text.last, end == "," || end == "|" { text.removeLast() }
        return String(text)
    }

    private static let mostLines = 9

    private func cell(of line: TextLine, under box: BoundingBox) -> Range<Int>? {
        line.segments.first { segment in
            let cell = line.box(segment)
            return abs(cell.x0 - box.x0) < 14 || abs(cell.midX - box.midX) < 14 || abs(cell.x1 - box.x1) < 6
        }
    }

    /// A house number, a code, or a word that streets and buildings begin with.
    private func isStart(_ tokens: [String], _ words: [String]) -> Bool {
        guard let first = tokens.first else { return false }
        if first.hasDigit || NameWords.streetOpenings.contains(first) || Self.places.contains(first) { return true }
        return tokens.count > 1
            && tokens.contains { token in NameWords.streets.contains { token.hasSuffix($0) } || token.hasDigit }
            && words.count <= 8
    }

    private static let places: Set<String> = [
        "no", "lot", "level", "floor", "ground", "first", "unit", "suite", "block", "blok", "plot", "km", "batu",
        "taman",
        "kompleks", "complex", "plaza", "wisma", "menara", "bangunan", "pusat", "kampung", "kg", "lorong", "persiaran",
        "lebuh", "medan", "kawasan", "bandar", "zone", "zac", "zi", "batiment", "postfach", "po", "hafen", "am", "an",
        "calle", "piazza", "corso", "plaza", "avenida",
    ]

    /// What is no part of an address: how to reach the seller, when something was bought, a number of registration.
    private func isSkipped(_ line: TextLine, _ cell: Range<Int>) -> Bool {
        let text = line.text(cell)
        let tokens = line.tokens(in: cell)
        if text.has("@") || text.hasBytes(of: "www.") || tokens.contains(where: Self.contacts.contains) { return true }
        if line.words[cell].contains(where: { $0.text.filter { $0 == ":" }.count == 1 && $0.text.hasDigit }) {
            return true
        }
        if tokens.first == "co" { return true }
        return tokens.allSatisfy { $0.utf8.count <= 2 || $0.hasDigit } && !tokens.contains(where: Self.places.contains)
    }

    private static let contacts: Set<String> = [
        "tel", "telefon", "telephone", "phone", "fon", "fax", "mobile", "hp", "gst", "sst", "reg", "roc", "regn",
        "date",
        "datum", "invoice", "receipt", "bill", "cashier", "email", "mail", "http", "https", "cash", "ust", "steuer",
        "steuernummer", "vat", "tva", "siret", "rcs", "hrb", "iban", "bic", "company", "id", "incorporated", "formerly",
        "business", "operated", "hotline", "customer", "rechnung", "facture", "ticket", "uid", "ustid", "btw", "kvk",
    ]

    func isPostalCode(_ text: String) -> Bool {
        // `40150,SHAH ALAM`
        var text = text[...]
        if let comma = text.dropFirst(4).firstIndex(of: ",") { text = text[..<comma] }
        var code = Detector.strip(String(text))[...]
        for prefix in ["D-", "A-", "CH-", "F-", "DE-", "FR-", "L-", "B-", "NL-"] where code.hasPrefix(prefix) {
            code = code.dropFirst(prefix.count)
        }
        // Four digits on a receipt are a year, or a part of a telephone number.
        return (isReceipt ? 5...5 : 4...5).contains(code.utf8.count) && code.utf8.allSatisfy { (48...57).contains($0) }
    }

    private func scored(_ cells: [(line: Int, words: Range<Int>)], text: String, _ score: Double) -> Scored? {
        guard let first = cells.first, text.utf8.count >= 8, text.utf8.count <= 200 else { return nil }
        let line = layout.lines[first.line]
        let words = cells.flatMap { layout.lines[$0.line].words[$0.words] }
        let box = cells.reduce(line.box(first.words)) { $0.union(layout.lines[$1.line].box($1.words)) }
        return Scored(
            candidate: Candidate(
                value: text, raw: cells.map { layout.lines[$0.line].text($0.words) }.joined(separator: " "),
                source: labelled.source(first.line), page: line.page, box: box, evidence: ["below-name"]),
            score: score, legibility: words.map(\.confidence).min() ?? 1)
    }
}

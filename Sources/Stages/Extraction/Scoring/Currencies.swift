import DocumentModel

/// The currency that the document's amounts are in.
struct Currencies {
    let labelled: LabelledValues
    let language: String?

    private var layout: DocumentLayout { labelled.layout }
    private var values: [DetectedValue] { labelled.values }

    func candidates() -> [Scored] {
        var counts: [String: (count: Double, place: Candidate)] = [:]
        var dollars: [(line: Int, word: Int)] = []
        for (number, line) in layout.lines.enumerated() {
            for (index, word) in line.words.enumerated() {
                var text = Detector.strip(word.text)
                if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
                if let code = sign(in: text) { note(code, number, index..<index + 1, weight: 0.8, &counts) }
                guard text.utf8.count <= 5 else { continue }
                if text == "$" { dollars.append((number, index)) }
                guard let code = CurrencyCode.parse(text).map({ meant($0, text, line.source) }) else { continue }
                // Two-letter words are words in some languages.
                if text.utf8.count == 2, code != "MYR" { continue }
                if isWordOfItem(line, index) { continue }
                note(code, number, index..<index + 1, weight: 1, &counts)
            }
        }
        for value in values {
            if let code = value.currency.map({ meant($0, value.raw, layout.lines[value.line].source) }) {
                note(code, value.line, value.words, weight: 1.2, &counts)
            } else if value.form == .amount, value.raw.has("$") {
                dollars.append((value.line, value.words.lowerBound))
            }
        }
        // A dollar without a country is the American one, unless another dollar is named, or its country is.
        let named = counts.keys.sorted().first { $0.hasSuffix("D") }
        let countries = named == nil && !dollars.isEmpty ? dollarCountries() : []
        let dollar = named ?? (countries.count == 1 ? countries.first : nil) ?? "USD"
        for place in dollars { note(dollar, place.line, place.word..<place.word + 1, weight: 1, &counts) }
        // In one order each time: a tie would go to whichever comes first.
        let all = counts.values.reduce(0) { $0 + $1.count }
        return counts.sorted { $0.key < $1.key }.map { _, entry in
            // One dollar sign among twenty amounts in euro is a misprint or a remark.
            let share = entry.count / max(all, 1)
            let score =
                labelled.weights[.currency]
                + min(3.2, labelled.weights[.currencyOften] * entry.count.squareRoot() + 0.4)
                + labelled.weights[.currencyShare] * min(0, share - 0.5)
            let isGuess = entry.place.value == dollar && named == nil && countries.count != 1
            return Scored(
                candidate: entry.place, score: score,
                ceiling: isGuess ? countries.isEmpty ? Self.unnamed : Self.undecided : 1)
        }
    }

    private static let totals: Set<String> = ["grand_total", "amount_due"]
    private static let weightOfTotals = 4.0

    /// What a dollar is believed at most to be America's where nothing tells, and where countries of two dollars are named.
    private static let unnamed = 0.9
    private static let undecided = 0.6

    /// The dollars whose countries the document names, by name, company form, register or address.
    private func dollarCountries() -> Set<String> {
        var found: Set<String> = []
        for line in layout.lines {
            for (index, token) in line.tokens.enumerated() {
                if let code = DollarCountries.words[token.text] { found.insert(code) }
                let next = index + 1 < line.tokens.count ? line.tokens[index + 1].text : ""
                if let code = DollarCountries.pairs[token.text + " " + next] { found.insert(code) }
                if DollarCountries.isAmericanState(line.words[token.word].text), (5...9).contains(next.utf8.count),
                    next.utf8.prefix(5).allSatisfy({ (48...57).contains($0) })
                {
                    found.insert("USD")
                }
                if DollarCountries.isCanadianCode(token.text, next) { found.insert("CAD") }
            }
            for word in line.words where word.text.utf8.contains(UInt8(ascii: ".")) {
                let host = word.text.lowercased().split(separator: "/").first { $0.contains(".") } ?? ""
                if let end = host.split(separator: ".").last, let code = DollarCountries.domains[String(end)] {
                    found.insert(code)
                }
            }
        }
        return found
    }

    /// `CAD Review`: drawing by computer, not Canada's dollar.
    private func isWordOfItem(_ line: TextLine, _ index: Int) -> Bool {
        let cell = line.segment(of: index)
        guard index + 1 < cell.upperBound, line.words[index + 1].text.first?.isUppercase == true,
            line.words[index + 1].text.contains(where: \.isLowercase)
        else { return false }
        return index == cell.lowerBound
            || line.words[index - 1].text.contains(where: \.isLowercase)
                && !["in", "en", "currency", "währung"].contains(line.words[index - 1].text.lowercased())
    }

    /// `Einzel/€` and `Preis/Einh(€)` head amounts in euro.
    private func sign(in text: String) -> String? {
        guard text.utf8.count > 5, text.has("€"), text.contains(where: \.isLetter), !text.hasDigit else { return nil }
        return "EUR"
    }

    /// Recognition that knows only English takes the euro's sign for the pound's.
    private func meant(_ code: String, _ raw: String, _ source: WordSource) -> String {
        guard code == "GBP", source == .ocr, let language, language != "en", raw.has("£") else { return code }
        return "EUR"
    }

    private func note(
        _ code: String, _ number: Int, _ range: Range<Int>, weight: Double,
        _ counts: inout [String: (count: Double, place: Candidate)]
    ) {
        let line = layout.lines[number]
        // What the total is in the document is in, whatever an item's price was in.
        let isTotals = (labelled.matchesByLine[number] ?? []).contains {
            Self.totals.contains($0.field) && !$0.isExclusion
        }
        let weight = isTotals ? weight * Self.weightOfTotals : weight
        let candidate = Candidate(
            value: code, raw: line.text(range), source: line.source == .ocr ? .ocr : .text, page: line.page,
            box: line.box(range), evidence: ["stands-with-amounts"])
        counts[code] = ((counts[code]?.count ?? 0) + weight, counts[code]?.place ?? candidate)
    }
}

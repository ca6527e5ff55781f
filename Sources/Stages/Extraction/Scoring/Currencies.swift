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
                let text = Detector.strip(word.text)
                if let code = sign(in: text) { note(code, number, index..<index + 1, weight: 0.8, &counts) }
                guard text.utf8.count <= 5 else { continue }
                if text == "$" { dollars.append((number, index)) }
                guard let code = CurrencyCode.parse(text).map({ meant($0, text, line.source) }) else { continue }
                // Two-letter words are words in some languages.
                if text.utf8.count == 2, code != "MYR" { continue }
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
        // A dollar without a country is the American one, unless another dollar is named.
        let named = counts.keys.sorted().first { $0.hasSuffix("D") && $0 != "USD" } ?? "USD"
        for place in dollars { note(named, place.line, place.word..<place.word + 1, weight: 1, &counts) }
        // In one order each time: a tie would go to whichever comes first.
        let all = counts.values.reduce(0) { $0 + $1.count }
        return counts.sorted { $0.key < $1.key }.map { _, entry in
            // One dollar sign among twenty amounts in euro is a misprint or a remark.
            let share = entry.count / max(all, 1)
            let score =
                labelled.weights[.currency]
                + min(3.2, labelled.weights[.currencyOften] * entry.count.squareRoot() + 0.4)
                + labelled.weights[.currencyShare] * min(0, share - 0.5)
            return Scored(candidate: entry.place, score: score)
        }
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
        let candidate = Candidate(
            value: code, raw: line.text(range), source: line.source == .ocr ? .ocr : .text, page: line.page,
            box: line.box(range), evidence: ["stands-with-amounts"])
        counts[code] = ((counts[code]?.count ?? 0) + weight, counts[code]?.place ?? candidate)
    }
}

import DocumentModel

/// Dates by their labels, by the sentence around them, and by their place; a date that one label speaks of is not
/// another's.
struct DateFinder {
    let labelled: LabelledValues
    let isReceipt: Bool
    let order: DateOrder
    private let dates: [DetectedValue]
    /// For each date, how strongly labels speak of it, by field; labels that a field excludes as `!field`.
    private var claims: [Place: [String: Double]] = [:]
    private var found: [String: [(value: DetectedValue, score: Double, evidence: String)]] = [:]

    private struct Place: Hashable {
        var line: Int
        var word: Int

        init(_ value: DetectedValue) {
            line = value.line
            word = value.words.lowerBound
        }
    }

    private static let payment: Set<String> = [
        "uberweisen", "zahlbar", "zahlung", "zahlen", "begleichen", "pay", "payable", "remit", "payment", "payer",
        "regler", "reglement", "paiement", "payee", "settle", "transfer", "betalen", "pagare", "pagar",
    ]
    private static let until: Set<String> = [
        "bis", "zum", "until", "by", "before", "spatestens", "avant", "tard", "voor", "entro", "antes",
    ]
    private static let discount: Set<String> = ["skonto", "discount", "escompte", "rabatt", "korting"]

    private var layout: DocumentLayout { labelled.layout }

    init(labelled: LabelledValues, isReceipt: Bool, order: DateOrder) {
        self.order = order
        self.labelled = labelled
        self.isReceipt = isReceipt
        dates = labelled.values.filter { $0.form == .date }
        for match in labelled.matches where labelled.kinds[match.field] == .date {
            if !match.isExclusion, labelled.isCoveredByOther(match) { continue }
            let links = labelled.links(of: match, accepts: { $0.form == .date }, prefersLast: false)
            for link in links {
                let score = link.score + context(match)
                let name = match.isExclusion ? "!" + match.field : match.field
                let known = claims[Place(link.value)]?[name] ?? -9
                claims[Place(link.value), default: [:]][name] = max(known, score)
                if !match.isExclusion {
                    found[match.field, default: []].append((link.value, score, labelled.evidence(match)))
                }
            }
        }
        for value in dates where isPaymentDeadline(value) {
            claims[Place(value), default: [:]]["due_date"] = max(claims[Place(value)]?["due_date"] ?? -9, 4.0)
            found["due_date", default: []].append((value, 4.0, "sentence:pay-until"))
        }
    }

    func candidates(for field: String) -> [Scored] {
        var result = (found[field] ?? []).map { item -> Scored in
            var score = item.score
            let rival = rivalClaim(on: item.value, of: field)
            if rival > score - 0.6 { score -= min(2.5, rival - score + 0.9) }
            if isRange(item.value), field != "delivery_date" { score -= 2 }
            return Scored(
                candidate: labelled.candidate(item.value, evidence: [item.evidence]), score: score,
                legibility: item.value.confidence)
        }
        if field == "issue_date" { result += loose() }
        result = result.map { item in
            var item = item
            // A year that no document of today speaks of was misread.
            if !("1990"..."2040").contains(item.candidate.value.prefix(4)) { item.score -= 2 }
            return item
        }
        return result + otherReadings(result)
    }

    /// The same dates with day and month exchanged, where the document does not show which comes first.
    private func otherReadings(_ found: [Scored]) -> [Scored] {
        guard order.certainty != .known else { return [] }
        return found.compactMap { item in
            guard
                let value = dates.first(where: { $0.box == item.candidate.box && $0.page == item.candidate.page }),
                let other = value.alternative
            else { return nil }
            var item = item
            item.candidate.value = other
            item.candidate.evidence.append("day-and-month-exchanged")
            item.score -= order.certainty == .likely ? 2.5 : 0.7
            return item
        }
    }

    private func rivalClaim(on value: DetectedValue, of field: String) -> Double {
        (claims[Place(value)] ?? [:]).filter { $0.key != field && !($0.key.hasPrefix("!") && $0.key != "!" + field) }
            .map(\.value).max() ?? -9
    }

    /// `Rechnung Nr. 17 vom 3. Mai` says more of `vom` than the word alone.
    private func context(_ match: LabelMatch) -> Double {
        guard match.field == "issue_date", match.tokenCount == 1 else { return 0 }
        let before = (labelled.matchesByLine[match.line] ?? []).filter {
            !$0.isExclusion && $0.words.upperBound <= match.words.lowerBound && labelled.kinds[$0.field] == .identifier
        }
        let isOfInvoice = before.contains { $0.field == "invoice_number" }
        if isOfInvoice, !match.isQualified { return 1.0 }
        guard match.text.count <= 3 else { return 0 }
        // `vom`, `du` and `le` alone stand before any date: `Bestellung Nr. 12 vom 1. März`, `la loi du 31 décembre`.
        let line = layout.lines[match.line]
        let isOfOther = !before.isEmpty && !isOfInvoice
        let isInSentence = line.segment(of: match.words.lowerBound).count > Self.sentenceLength
        return -1.2 - (isOfOther ? 1.2 : 0) - (isInSentence && !isOfInvoice ? 0.6 : 0)
    }

    /// More words than a label with its value has.
    private static let sentenceLength = 8

    // MARK: Dates without a label

    /// A date without a label in the upper part, as in `Berlin, 12.03.2024`, or any date of a receipt.
    private func loose() -> [Scored] {
        let distinct = Set(dates.map(\.value)).count
        return dates.compactMap { value in
            let depth = layout.depth(value.box, page: value.page)
            guard isReceipt || (depth < 0.45 && value.page == dates.first?.page) else { return nil }
            var score = isReceipt ? 3.0 : isAlone(value) ? 2.4 : 0.8
            if distinct == 1 { score += 1.4 }
            if value.confidence < 0.9 { score -= 0.9 - value.confidence }
            if rivalClaim(on: value, of: "issue_date") > 1 { score -= 2.5 }
            if isRange(value) { score -= 1.5 }
            return Scored(
                candidate: labelled.candidate(value, evidence: ["date-without-label"]), score: score,
                legibility: value.confidence)
        }
    }

    /// Alone in its cell, or behind a place: `Leipzig, den 23. Mai 2025`.
    private func isAlone(_ value: DetectedValue) -> Bool {
        let line = layout.lines[value.line]
        let cell = line.segment(of: value.words.lowerBound)
        guard cell.upperBound == value.words.upperBound else { return false }
        let before = line.words[cell.lowerBound..<value.words.lowerBound]
        return before.isEmpty || (before.count <= 3 && before.contains { $0.text.hasSuffix(",") })
    }

    /// `01.09.13 - 30.09.13`
    private func isRange(_ value: DetectedValue) -> Bool {
        dates.contains { other in
            guard other.line == value.line else { return false }
            let first = other.words.lowerBound < value.words.lowerBound ? other : value
            let second = other.words.lowerBound < value.words.lowerBound ? value : other
            guard first.words.upperBound < second.words.lowerBound else { return false }
            let between = layout.lines[value.line].words[first.words.upperBound..<second.words.lowerBound]
            return between.count == 1 && between.allSatisfy { ["-", "–", "bis", "to", "au", "—"].contains($0.text) }
        }
    }

    /// Whether the words before a date ask for payment until then.
    private func isPaymentDeadline(_ value: DetectedValue) -> Bool {
        let line = layout.lines[value.line]
        var tokens = line.tokens.filter { $0.word < value.words.lowerBound }.map(\.text)
        if tokens.count < 8, value.line > 0, layout.lines[value.line - 1].page == line.page,
            abs(layout.lines[value.line - 1].box.x0 - line.box.x0) < 24
        {
            tokens = layout.lines[value.line - 1].tokens.suffix(10).map(\.text) + tokens
        }
        guard let near = tokens.suffix(3).lastIndex(where: { Self.until.contains($0) }),
            let verb = tokens.suffix(14).lastIndex(where: { Self.payment.contains($0) }), verb < near
        else { return false }
        return !tokens[verb...].contains { Self.discount.contains($0) }
    }
}

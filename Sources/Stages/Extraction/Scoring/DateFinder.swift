import DocumentModel

/// Dates by their labels, by the sentence around them, and by their place; a date that one label speaks of is not
/// another's.
struct DateFinder {
    let labelled: LabelledValues
    let isReceipt: Bool
    let order: DateOrder
    let dates: [DetectedValue]
    /// For each date, how strongly labels speak of it, by field; labels that a field excludes as `!field`.
    private var claims: [Place: [String: Double]] = [:]
    private var found: [String: [(value: DetectedValue, score: Double, evidence: String, isWeak: Bool)]] = [:]
    private let terms: PaymentTerms

    private struct Place: Hashable {
        var line: Int
        var word: Int

        init(_ value: DetectedValue) {
            line = value.line
            word = value.words.lowerBound
        }
    }

    var layout: DocumentLayout { labelled.layout }
    private var weights: ScoringWeights { labelled.weights }

    init(labelled: LabelledValues, isReceipt: Bool, order: DateOrder) {
        self.order = order
        self.labelled = labelled
        self.isReceipt = isReceipt
        terms = PaymentTerms(labelled.layout)
        dates = labelled.values.filter { $0.form == .date }
        for match in labelled.matches where labelled.kinds[match.field] == .date {
            if !match.isExclusion, labelled.isCoveredByOther(match) { continue }
            let links = labelled.links(of: match, accepts: { $0.form == .date }, prefersLast: false)
            if match.field == "due_date", isOfOtherInvoice(match) { continue }
            for link in links where !isColumn(under: match, link.value) && !isElsewhere(link.value, from: match) {
                let score = link.score + context(match)
                let name = match.isExclusion ? "!" + match.field : match.field
                let known = claims[Place(link.value)]?[name] ?? -9
                claims[Place(link.value), default: [:]][name] = max(known, score)
                if !match.isExclusion {
                    found[match.field, default: []].append((link.value, score, labelled.evidence(match), isWeak(match)))
                }
            }
        }
        for (value, evidence) in datesBehindNumbers() {
            let score = weights[.dateBehindNumber]
            claims[Place(value), default: [:]]["issue_date"] = max(claims[Place(value)]?["issue_date"] ?? -9, score)
            found["issue_date", default: []].append((value, score, evidence, false))
        }
        for value in dates where isPaymentDeadline(value) {
            let score = weights[.dateToPayUntil]
            claims[Place(value), default: [:]]["due_date"] = max(claims[Place(value)]?["due_date"] ?? -9, score)
            found["due_date", default: []].append((value, score, "sentence:pay-until", false))
        }
    }

    func candidates(for field: String) -> [Scored] {
        var result = (found[field] ?? []).map { item -> Scored in
            var score = item.score
            let rival = rivalClaim(on: item.value, of: field)
            if rival > score - 0.6 { score -= min(2.5, rival - score + 0.9) }
            if isRange(item.value), field != "delivery_date" { score += weights[.dateInRange] }
            if field == "due_date", isOfDiscount(item.value) { score += weights[.dateOfDiscount] }
            let found = Scored(
                candidate: labelled.candidate(item.value, evidence: [item.evidence]), score: score,
                legibility: item.value.confidence)
            return field == "issue_date" && item.isWeak ? unconfirmed(found) : found
        }
        if field == "issue_date" { result += loose() }
        result = result.map { item in
            var item = item
            // A year that no document of today speaks of was misread.
            if !("1990"..."2040").contains(item.candidate.value.prefix(4)) { item.score += weights[.dateOfOtherAge] }
            return item
        }
        return confirmed(result + otherReadings(result), field)
    }

    /// What a date is believed at most that could as well be another day, and nothing on the document tells.
    private static let undecided = 0.7

    /// Issue and due date speak for each other where the terms of payment lie between them.
    private func confirmed(_ items: [Scored], _ field: String) -> [Scored] {
        let others = found[field == "issue_date" ? "due_date" : "issue_date", default: []].flatMap { item in
            [item.value.value] + (order.certainty == .known ? [] : [item.value.alternative].compactMap { $0 })
        }
        return items.map { item in
            var item = item
            let value = item.candidate.value
            let agrees =
                switch field {
                case "issue_date": others.contains { terms.agree(issue: value, due: $0) }
                case "due_date": others.contains { terms.agree(issue: $0, due: value) }
                default: false
                }
            if agrees {
                item.score += weights[.dateTermsAgree]
                item.candidate.evidence.append("terms-agree")
                // What days and terms come to is no chance.
                item = Unconfirmed.undoubted(item)
            } else if order.certainty == .unknown && isAmbiguous(item.candidate) || isReadInTwoWays(value)
                || isMended(item.candidate)
            {
                item.ceiling = Self.undecided
            }
            return item
        }
    }

    /// A till prints its day more than once: two that differ in one digit are one, and one of them was misread.
    private func isReadInTwoWays(_ value: String) -> Bool {
        isReceipt
            && dates.contains { other in
                other.value.utf8.count == value.utf8.count
                    && zip(other.value.utf8, value.utf8).count { $0 != $1 } == 1
                    && layout.lines[other.line].source == .ocr
            }
    }

    /// Whether the day was read nowhere as it is printed.
    private func isMended(_ candidate: Candidate) -> Bool {
        let places = dates.filter { $0.value == candidate.value }
        return !places.isEmpty && places.allSatisfy(\.isMended)
    }

    private func isAmbiguous(_ candidate: Candidate) -> Bool {
        dates.contains { $0.box == candidate.box && $0.page == candidate.page && $0.alternative != nil }
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
            item.score += weights[order.certainty == .likely ? .dateExchangedUnlikely : .dateExchanged]
            return item
        }
    }

    private func rivalClaim(on value: DetectedValue, of field: String) -> Double {
        (claims[Place(value)] ?? [:]).filter { $0.key != field && !($0.key.hasPrefix("!") && $0.key != "!" + field) }
            .map(\.value).max() ?? -9
    }

    /// `vom`, `du` and `le` stand before any day, but for one that is the document's: `Rechnung Nr. 17 vom 3. Mai`.
    private func isWeak(_ match: LabelMatch) -> Bool {
        guard match.tokenCount == 1 else { return false }
        // `SOW 3 dated January 6`
        let isInside = match.words.lowerBound > layout.lines[match.line].segment(of: match.words.lowerBound).lowerBound
        guard match.text.count <= 3 || isInside && Self.joints.contains(Tokens.of(match.text).first ?? "") else {
            return false
        }
        let line = layout.lines[match.line]
        let cell = line.segment(of: match.words.lowerBound)
        let before = line.segments.last { $0.upperBound <= cell.lowerBound }?.lowerBound ?? cell.lowerBound
        return !(labelled.matchesByLine[match.line] ?? []).contains {
            $0.field == "invoice_number" && !$0.isExclusion && $0.words.upperBound <= match.words.lowerBound
                && $0.words.lowerBound >= before
        } || isOfOtherPaper(match)
    }

    /// Where other days stand, a day without a label of its own may be any of them.
    private func unconfirmed(_ item: Scored) -> Scored {
        guard !isReceipt, Set(dates.map(\.value)).count > 1 else { return item }
        return Unconfirmed.doubted(item)
    }

    /// `Rechnung Nr. 17 vom 3. Mai` says more of `vom` than the word alone.
    private func context(_ match: LabelMatch) -> Double {
        guard match.field == "issue_date", match.tokenCount == 1 else { return 0 }
        let before = (labelled.matchesByLine[match.line] ?? []).filter {
            !$0.isExclusion && $0.words.upperBound <= match.words.lowerBound && labelled.kinds[$0.field] == .identifier
        }
        // The nearest counts: `Rechnung gemäß Bestellung Nr. 17 vom 3. Mai` tells when it was ordered.
        let nearest = before.max { $0.words.upperBound < $1.words.upperBound }
        let isOfInvoice = nearest?.field == "invoice_number"
        let isOfOtherPaper = isOfOtherPaper(match)
        if isOfInvoice, !match.isQualified, !isOfOtherPaper { return weights[.dateOfInvoice] }
        guard match.text.count <= 3 || isOfOtherPaper else { return 0 }
        if isOfOtherPaper { return weights[.dateShortLabel] + weights[.dateOfOtherNumber] * 2 }
        // `vom`, `du` and `le` alone stand before any date: `Bestellung Nr. 12 vom 1. März`, `la loi du 31 décembre`.
        let line = layout.lines[match.line]
        let isOfOther = !before.isEmpty && !isOfInvoice
        let isInSentence = line.segment(of: match.words.lowerBound).count > Self.sentenceLength
        return weights[.dateShortLabel] + (isOfOther ? weights[.dateOfOtherNumber] : 0)
            + (isInSentence && !isOfInvoice ? weights[.dateInSentence] : 0)
    }

    private static let joints: Set<String> = [
        "vom", "von", "du", "dated", "of", "del", "della", "van", "le", "datum", "date", "from", "am", "den", "de",
    ]

    /// `Rechnung # 17 von 03.05.2024`: a number and, right behind it, the day.
    private func datesBehindNumbers() -> [(value: DetectedValue, evidence: String)] {
        labelled.matches.filter { $0.field == "invoice_number" && !$0.isExclusion }.compactMap { match in
            let line = layout.lines[match.line]
            let cell = line.segment(of: match.words.lowerBound)
            guard
                let value = dates.first(where: { $0.line == match.line && $0.words.lowerBound > match.words.upperBound }
                ),
                cell.contains(value.words.lowerBound)
            else { return nil }
            let between = line.words[match.words.upperBound..<value.words.lowerBound].map(\.text)
            let words = between.filter { !$0.hasDigit }.flatMap(Tokens.of)
            let numbers = between.count(where: \.hasDigit)
            guard (1...3).contains(numbers), words.contains(where: Self.joints.contains), words.count <= 3,
                !isOfOtherPaper(line, before: value.words.lowerBound),
                !labelled.isBlocked(match.line, match.words.upperBound..<value.words.lowerBound, for: match)
            else { return nil }
            return (value, "behind-number")
        }
    }

    /// More words than a label with its value has.
    private static let sentenceLength = 8

    // MARK: Dates without a label

    /// A date without a label in the upper part, as in `Berlin, 12.03.2024`, or any date of a receipt.
    private func loose() -> [Scored] {
        let distinct = Set(dates.map(\.value)).count
        let places = Set(dates.filter(isBehindPlace).map(\.value))
        let heads = Set(dates.filter(standsForItself).map(\.value))
        return dates.compactMap { value in
            let depth = layout.depth(value.box, page: value.page)
            guard isReceipt || (depth < 0.45 && value.page == dates.first?.page) else { return nil }
            var score = weights[isReceipt ? .dateOfTill : isAlone(value) ? .dateAlone : .dateLoose]
            if distinct == 1 { score += weights[.dateOnly] }
            if value.confidence < 0.9 { score += weights[.valueIllegible] * (0.9 - value.confidence) }
            if rivalClaim(on: value, of: "issue_date") > 1 { score += weights[.dateClaimed] }
            if isRange(value) { score += weights[.dateLooseInRange] }
            let found = Scored(
                candidate: labelled.candidate(value, evidence: ["date-without-label"]), score: score,
                legibility: value.confidence)
            let isOnly =
                places.count == 1 && isBehindPlace(value) || heads.count == 1 && heads.contains(value.value)
            return isOnly ? found : unconfirmed(found)
        }
    }

    /// A day in a cell of its own in the head of the first page, without a label, a heading or another day beside it.
    private func standsForItself(_ value: DetectedValue) -> Bool {
        let line = layout.lines[value.line]
        let cell = line.segment(of: value.words.lowerBound)
        guard !isReceipt, value.page == layout.lines.first?.page, cell == value.words, !isRange(value),
            layout.depth(value.box, page: value.page) < 0.35, rivalClaim(on: value, of: "issue_date") <= 1
        else { return false }
        // `Versandtag` above it says what day it is, in words that no rule knows.
        for number in layout.lines.indices[..<value.line].reversed().prefix(3) {
            let above = layout.lines[number]
            guard above.page == line.page, value.box.y0 - above.box.y1 < value.box.height * 1.6 else { break }
            guard let heading = above.segments.first(where: { abs(above.box($0).x0 - value.box.x0) < 12 }) else {
                continue
            }
            let tokens = above.tokens(in: heading)
            // A sentence goes on with it.
            if heading.count > Self.sentenceLength / 2 + 1 { return false }
            return above.text(heading).hasDigit || tokens.contains(where: NameWords.isTitle)
        }
        // `Versandtag   12.03.2024`
        guard let before = line.segments.last(where: { $0.upperBound <= value.words.lowerBound }) else { return true }
        if line.text(before).hasSuffix(":") { return false }
        return line.box(before).x1 + value.box.height * 12 < value.box.x0
    }

    /// `Leipzig, den 23. Mai 2025`, `Paris, le 4 avril 2025`: letters say so when they were written.
    private func isBehindPlace(_ value: DetectedValue) -> Bool {
        let line = layout.lines[value.line]
        let before = line.words[line.segment(of: value.words.lowerBound).lowerBound..<value.words.lowerBound]
        guard isAlone(value), let first = before.first?.text, first.first?.isUppercase == true else { return false }
        return before.allSatisfy { !$0.text.hasDigit } && layout.depth(value.box, page: value.page) < 0.45
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

}

import DocumentModel

/// What only tills print: parts of totals, roundings, what was given and given back.
extension Totals {
    /// `Total 0 % supplies` and `Total 6 % supplies` make up what is below them.
    mutating func rewardParts() {
        guard isReceipt else { return }
        let parts = rows.filter { $0.isTotal && $0.value.form == .amount && ($0.value.number ?? 0) > 0 }
        for (value, item) in (best["grand_total"] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let number = Money.parse(item.candidate.value), number > 0,
                let place = rows.last(where: { $0.isTotal && $0.value.number == number })?.value
            else { continue }
            let above = Set(parts.filter { $0.value.line < place.line }.compactMap(\.value.number))
            guard let part = above.filter({ $0 < number - $0 && above.contains(number - $0) }).min() else { continue }
            reward("grand_total", value, weights[.tillSumOfParts], "sum-of-parts")
            for number in [part, number - part] { reward("grand_total", Money.text(number), weights[.tillPart]) }
        }
    }

    /// What a total is rounded to is the total, however well net and tax add up to what it was before.
    mutating func preferRounded() {
        guard isReceipt else { return }
        for (value, item) in (best["grand_total"] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let number = Money.parse(item.candidate.value) else { continue }
            for rounded in cash.steps(number) where number % Self.coin != 0 && rounded % Self.coin == 0 {
                guard let known = best["grand_total"]?[Money.text(rounded)], let old = best["grand_total"]?[value],
                    known.score < old.score + weights[.tillRoundedLead]
                else { continue }
                reward("grand_total", Money.text(rounded), old.score + weights[.tillRoundedLead] - known.score)
            }
        }
    }

    /// Who pays otherwise than the total says paid another total, or one of both was misread.
    mutating func doubtUnpaid() {
        guard isReceipt, !cash.totals.isEmpty else { return }
        for (value, item) in best["grand_total"] ?? [:] {
            guard let number = Money.parse(item.candidate.value),
                !cash.totals.contains(where: { abs($0 - number) <= Self.coin })
            else { continue }
            best["grand_total"]?[value]?.ceiling = Self.unpaid
        }
    }

    /// What a total is believed at most that is not what was paid, or that nothing bears out.
    private static let unpaid = 0.8

    /// A label that says less may be another's.
    private static let hardlyLabelled = 1.5

    /// Where no word for it could be read, the total stands right above what was given, or again and again.
    private mutating func addUnlabelled(_ shown: [Int: DetectedValue]) {
        let amounts = labelled.values.filter { $0.form == .amount && !$0.isAmbiguous && ($0.number ?? 0) > 0 }
        for place in cash.above {
            guard let number = place.number, number > 0, best["grand_total"]?[Money.text(number)] == nil else {
                continue
            }
            let isRepeated = Set(amounts.filter { $0.number == number }.map(\.line)).count > 1
            let candidate = labelled.candidate(place, evidence: ["above-cash"])
            add(
                Scored(
                    candidate: candidate, score: weights[isRepeated ? .tillAboveCashAgain : .tillAboveCash],
                    legibility: place.confidence),
                to: "grand_total")
        }
        let known = best["grand_total", default: [:]].values.map(\.score).max() ?? 0
        guard known < Self.hardlyLabelled else { return }
        for place in cash.given where place.form == .amount && cash.changes.isEmpty {
            let candidate = labelled.candidate(place, evidence: ["cash"])
            add(
                Scored(candidate: candidate, score: weights[.tillCash], legibility: place.confidence), to: "grand_total"
            )
        }
        let lines = Dictionary(grouping: amounts, by: { $0.number ?? 0 }).mapValues { Set($0.map(\.line)).count }
        if let (number, _) = lines.filter({ $0.value > 1 }).max(by: { $0.key < $1.key }), let place = shown[number] {
            let candidate = labelled.candidate(place, evidence: ["repeated-amount"])
            add(
                Scored(candidate: candidate, score: weights[.tillRepeated], legibility: place.confidence),
                to: "grand_total")
        }
    }

    /// What is read nowhere as it is printed needs other amounts that bear it out.
    mutating func doubtMended() {
        let mended = Set(labelled.values.filter(\.isMended).compactMap(\.number))
        guard !mended.isEmpty else { return }
        let known = Set(labelled.values.filter { !$0.isMended && $0.form == .amount }.compactMap(\.number))
        let bearing: Set<String> = ["sum:net+tax=total", "cash-less-change", "sum-of-parts"]
        for (name, items) in best {
            for (value, item) in items {
                guard let number = Money.parse(value), mended.contains(number), !known.contains(number),
                    bearing.isDisjoint(with: item.candidate.evidence)
                else { continue }
                best[name]?[value]?.ceiling = min(item.ceiling, Self.unpaid)
            }
        }
    }

    /// What was given less what was given back is what was paid.
    mutating func rewardCash() {
        guard isReceipt else { return }
        penaliseSmallChange()
        let paid = cash
        let shown = Dictionary(
            labelled.values.compactMap { value in value.number.map { ($0, value) } }, uniquingKeysWith: { $1 })
        for change in paid.changes where best["grand_total"]?[Money.text(change.number)] == nil {
            var candidate = labelled.candidate(change.place, evidence: ["cash-less-change"])
            candidate.value = Money.text(change.number)
            // What stands elsewhere, too, was not made up by misread digits.
            let score = weights[shown[change.number] == nil ? .tillChangeUnseen : .tillChangeSeen]
            add(Scored(candidate: candidate, score: score, legibility: change.place.confidence), to: "grand_total")
        }
        addUnlabelled(shown)
        for (value, item) in (best["grand_total"] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let number = Money.parse(item.candidate.value) else { continue }
            if paid.totals.contains(number) { reward("grand_total", value, weights[.tillPaid], "cash-less-change") }
            // What is paid is the total after rounding.
            for rounded in paid.rounded(number) + coined(number) {
                guard let place = shown[rounded], place.form == .amount else { continue }
                let candidate = labelled.candidate(place, evidence: ["rounded:" + value])
                add(
                    Scored(candidate: candidate, score: item.score, legibility: place.confidence), to: "grand_total")
                reward("grand_total", Money.text(rounded), weights[.tillRounded])
                reward("grand_total", value, weights[.tillUnrounded])
            }
        }
    }

    private static let coin = 5 * Money.cent

    /// Whether the smallest coin of the document's currency is one of five: what is paid in cash ends in nought or five.
    private var hasCoinsOfFive: Bool {
        let coins = ["MYR", "CHF"]
        return labelled.values.contains { $0.currency.map(coins.contains) ?? false }
            || labelled.layout.lines.contains { line in line.words.contains { $0.text == "RM" || $0.text == "CHF" } }
    }

    private mutating func penaliseSmallChange() {
        guard hasCoinsOfFive else { return }
        for (value, item) in best["grand_total"] ?? [:] {
            guard let number = Money.parse(item.candidate.value), number % Self.coin != 0 else { continue }
            reward("grand_total", value, weights[.tillSmallChange])
        }
    }

    /// The amount in coins that a total is rounded to.
    private func coined(_ number: Int) -> [Int] {
        guard number > 0, number % Self.coin != 0, hasCoinsOfFive else { return [] }
        return [(number + Self.coin / 2) / Self.coin * Self.coin]
    }
}

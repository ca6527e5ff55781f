import DocumentModel

/// Net, tax and total are solved together: amounts that add up speak for one another.
struct Totals {
    static let names = ["net_total", "tax_total", "grand_total"]

    let labelled: LabelledValues
    let isReceipt: Bool
    /// Field to canonical value to the best reading of it.
    private var best: [String: [String: Scored]] = [:]
    private let rows: [AmountRow]
    private let cash: CashRows

    init(labelled: LabelledValues, isReceipt: Bool) {
        self.labelled = labelled
        self.isReceipt = isReceipt
        rows = AmountRows.find(in: labelled)
        cash = CashRows(labelled: labelled)
        addLabelled()
        addRows()
        addColumnSums()
        addSumsOfTaxes()
        addTaxesOfRates()
        rewardSize()
        rewardCash()
        rewardSums()
        rewardParts()
        preferRounded()
        penaliseProportions()
        doubtUnpaid()
        doubtMended()
    }

    func candidates(for name: String) -> [Scored] {
        (best[name] ?? [:]).values.sorted { ($0.score, $1.candidate.value) > ($1.score, $0.candidate.value) }
    }

    // MARK: Candidates

    private mutating func addLabelled() {
        for name in Self.names {
            let found = labelled.candidates(
                for: name, accepts: { $0.form == .amount || ($0.form == .wholeNumber && $0.value != "0.00") },
                prefersLast: true)
            for item in found {
                var item = item
                // Without decimals or a currency it is more likely a count or a number.
                if isBare(item.candidate.raw) { item.score -= 1.6 }
                if isBare(item.candidate.raw), item.candidate.raw.utf8.count > 6 { continue }
                add(item, to: name)
            }
        }
    }

    private mutating func addRows() {
        // What was given in cash is often the total itself.
        let totals = Set(rows.filter { $0.meaning == .gross && $0.isTotal }.map(\.value.value))
        let nets = Set(rows.filter { $0.meaning == .net }.map(\.value.value))
        for row in rows {
            let isTotalToo = totals.contains(row.value.value)
            let bare = isBare(row.value.raw) ? 1.6 : 0
            let doubt = max(0, 0.9 - row.value.confidence) + bare
            func scored(_ score: Double) -> Scored {
                Scored(
                    candidate: labelled.candidate(row.value, evidence: ["row:" + row.meaning.rawValue]),
                    score: score - doubt, legibility: row.value.confidence)
            }
            switch row.meaning {
            case .net:
                add(scored(row.isTotal ? 3.4 : 2.6), to: "net_total")
                if !isTotalToo { penalise("grand_total", row.value.value, isReceipt ? 0.6 : 2.2) }
                penalise("tax_total", row.value.value, 1.6)
            case .gross:
                if row.isTotal { add(scored(isReceipt && row.isPayable ? 3.6 : 2.8), to: "grand_total") }
                if !nets.contains(row.value.value) { penalise("net_total", row.value.value, 1.8) }
                penalise("tax_total", row.value.value, 1.2)
            case .tax:
                add(scored(3.2), to: "tax_total")
                if !isTotalToo { penalise("grand_total", row.value.value, 1.8) }
            case .other:
                for name in Self.names where !isTotalToo || name != "grand_total" {
                    penalise(name, row.value.value, 1.8)
                }
            }
        }
    }

    private mutating func add(_ item: Scored, to name: String) {
        let value = item.candidate.value
        guard var known = best[name]?[value] else {
            best[name, default: [:]][value] = item
            return
        }
        let (strong, weak) = known.score >= item.score ? (known, item) : (item, known)
        known = strong
        known.legibility = max(known.legibility, weak.legibility)
        known.score += min(0.5, max(0.1, 0.12 * weak.score))
        for note in weak.candidate.evidence where !known.candidate.evidence.contains(note) {
            known.candidate.evidence.append(note)
        }
        best[name]?[value] = known
    }

    private mutating func penalise(_ name: String, _ value: String, _ points: Double) {
        best[name]?[value]?.score -= points
    }

    private mutating func reward(_ name: String, _ value: String, _ points: Double, _ note: String? = nil) {
        best[name]?[value]?.score += points
        if let note { best[name]?[value]?.candidate.evidence.append(note) }
    }

    private func isBare(_ raw: String) -> Bool { !raw.contains { $0 == "," || $0 == "." || $0 == "$" || $0 == "€" } }

    // MARK: Columns and rates

    /// Under a label, the last of several amounts may be the sum of those above it.
    private mutating func addColumnSums() {
        for match in labelled.matches where Self.names.contains(match.field) && !match.isExclusion {
            guard !labelled.isCoveredByOther(match), !labelled.tableHeads.contains(match.line) else { continue }
            let column = column(below: match)
            guard column.count >= 2 else { continue }
            var sum = 0
            var found: DetectedValue?
            for (position, value) in column.enumerated() {
                guard let number = value.number else { break }
                if position > 0, number == sum, number != 0 { found = value }
                sum += number
            }
            let score = 2.5 + labelled.strength(match)
            if let found {
                let evidence = [labelled.evidence(match), "sum-of-column"]
                let candidate = labelled.candidate(found, evidence: evidence)
                add(Scored(candidate: candidate, score: score + 2.2, legibility: found.confidence), to: match.field)
            } else if match.field == "tax_total" || match.field == "net_total" {
                add(sumCandidate(column, sum, labelled.evidence(match), score - 0.6), to: match.field)
            }
        }
    }

    private func column(below match: LabelMatch) -> [DetectedValue] {
        var result: [DetectedValue] = []
        var last = match.box
        for number in labelled.layout.lines.indices.dropFirst(match.line + 1).prefix(8) {
            let line = labelled.layout.lines[number]
            guard line.page == labelled.layout.lines[match.line].page, line.box.y0 - last.y1 < last.height * 2.2 else {
                break
            }
            let value = (labelled.valuesByLine[number] ?? []).first {
                $0.form == .amount && min($0.box.x1, match.box.x1) - max($0.box.x0, match.box.x0) > 0
            }
            if let value {
                result.append(value)
                last = value.box
            } else if !result.isEmpty {
                break
            }
        }
        return result
    }

    private func sumCandidate(
        _ values: [DetectedValue], _ sum: Int, _ evidence: String, _ score: Double
    ) -> Scored {
        var candidate = labelled.candidate(values[0], evidence: [evidence, "sum-of-rows"])
        candidate.value = Money.text(sum)
        candidate.raw = values.map(\.raw).joined(separator: " + ")
        candidate.box = values.filter { $0.page == values[0].page }.reduce(values[0].box) { $0.union($1.box) }
        return Scored(candidate: candidate, score: score, legibility: values.map(\.confidence).min() ?? 1)
    }

    /// Several tax rates: the tax is their sum.
    private mutating func addSumsOfTaxes() {
        var taxes: [AmountRow] = []
        for row in rows where row.meaning == .tax && !row.isTotal {
            guard let number = row.value.number, number != 0 else { continue }
            let last = taxes.last
            let isNear = last.map { isNext($0.value, row.value) } ?? true
            if !isNear { addSum(of: taxes) }
            if !isNear { taxes = [] }
            if last?.value.line == row.value.line { taxes.removeLast() }
            taxes.append(row)
        }
        addSum(of: taxes)
    }

    private func isNext(_ above: DetectedValue, _ below: DetectedValue) -> Bool {
        above.page == below.page && below.box.y0 - above.box.y1 < above.box.height * 2.5
            && (abs(above.box.x1 - below.box.x1) < 30 || above.line == below.line)
    }

    private mutating func addSum(of taxes: [AmountRow]) {
        guard (2...4).contains(taxes.count), Set(taxes.compactMap(\.rate)).count == taxes.count else { return }
        let sum = taxes.reduce(0) { $0 + ($1.value.number ?? 0) }
        add(sumCandidate(taxes.map(\.value), sum, "row:tax", 3.2), to: "tax_total")
        for row in taxes { penalise("tax_total", row.value.value, 0.8) }
    }

    /// Where net and total are known and their difference stands nowhere: the taxes of several rates, each beside what it
    /// is a tax on, may be what makes it up.
    private mutating func addTaxesOfRates() {
        let parts = labelled.valuesByLine.flatMap { _, values in values.filter { isTax($0, onOneOf: values) } }
            .sorted { ($0.line, $0.words.lowerBound) < ($1.line, $1.words.lowerBound) }
        guard (2...12).contains(parts.count) else { return }
        let known = Set(labelled.values.compactMap(\.number))
        var differences: Set<Int> = []
        for total in scores("grand_total").keys {
            for net in scores("net_total").keys where net != 0 && net.magnitude < total.magnitude {
                differences.insert(total - net)
            }
        }
        for tax in differences.subtracting(known).sorted() {
            guard let rows = Self.rows(of: parts[...], addingTo: tax, columnOf: nil), rows.count >= 2 else { continue }
            add(sumCandidate(rows, tax, "taxes-of-rates", 3.2), to: "tax_total")
            for row in rows { penalise("tax_total", row.value, 1.6) }
        }
    }

    private func isTax(_ value: DetectedValue, onOneOf values: [DetectedValue]) -> Bool {
        guard value.form == .amount, let tax = value.number, tax != 0 else { return false }
        return values.contains { base in
            guard base.form == .amount, let number = base.number, number.magnitude > tax.magnitude else { return false }
            return TotalsSolver.fits(tax, number)
        }
    }

    /// Two to four values, one a line and one below the other, that add up.
    private static func rows(
        of parts: ArraySlice<DetectedValue>, addingTo sum: Int, columnOf above: DetectedValue?, depth: Int = 4
    ) -> [DetectedValue]? {
        guard depth > 0 else { return nil }
        for (index, part) in zip(parts.indices, parts) {
            guard let number = part.number, number.magnitude <= sum.magnitude else { continue }
            if let above {
                guard part.page == above.page, part.line > above.line, abs(part.box.x1 - above.box.x1) < 6 else {
                    continue
                }
            }
            if number == sum { return [part] }
            if let rest = rows(
                of: parts[(index + 1)...], addingTo: sum - number, columnOf: part, depth: depth - 1)
            {
                return [part] + rest
            }
        }
        return nil
    }

    // MARK: Tills

    /// `Total 0 % supplies` and `Total 6 % supplies` make up what is below them.
    private mutating func rewardParts() {
        guard isReceipt else { return }
        let parts = rows.filter { $0.isTotal && $0.value.form == .amount && ($0.value.number ?? 0) > 0 }
        for (value, item) in (best["grand_total"] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let number = Money.parse(item.candidate.value), number > 0,
                let place = rows.last(where: { $0.isTotal && $0.value.number == number })?.value
            else { continue }
            let above = Set(parts.filter { $0.value.line < place.line }.compactMap(\.value.number))
            guard let part = above.filter({ $0 < number - $0 && above.contains(number - $0) }).min() else { continue }
            reward("grand_total", value, 3.4, "sum-of-parts")
            for number in [part, number - part] { penalise("grand_total", Money.text(number), 1.5) }
        }
    }

    /// What a total is rounded to is the total, however well net and tax add up to what it was before.
    private mutating func preferRounded() {
        guard isReceipt else { return }
        for (value, item) in (best["grand_total"] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let number = Money.parse(item.candidate.value) else { continue }
            for rounded in cash.steps(number) where number % Self.coin != 0 && rounded % Self.coin == 0 {
                guard let known = best["grand_total"]?[Money.text(rounded)], let old = best["grand_total"]?[value],
                    known.score < old.score + Self.roundedLead
                else { continue }
                reward("grand_total", Money.text(rounded), old.score + Self.roundedLead - known.score)
            }
        }
    }

    private static let roundedLead = 1.0

    /// Who pays otherwise than the total says paid another total, or one of both was misread.
    private mutating func doubtUnpaid() {
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
                Scored(candidate: candidate, score: isRepeated ? 2.6 : 1.0, legibility: place.confidence),
                to: "grand_total")
        }
        let known = best["grand_total", default: [:]].values.map(\.score).max() ?? 0
        guard known < Self.hardlyLabelled else { return }
        for place in cash.given where place.form == .amount && cash.changes.isEmpty {
            let candidate = labelled.candidate(place, evidence: ["cash"])
            add(Scored(candidate: candidate, score: 0.8, legibility: place.confidence), to: "grand_total")
        }
        let lines = Dictionary(grouping: amounts, by: { $0.number ?? 0 }).mapValues { Set($0.map(\.line)).count }
        if let (number, _) = lines.filter({ $0.value > 1 }).max(by: { $0.key < $1.key }), let place = shown[number] {
            let candidate = labelled.candidate(place, evidence: ["repeated-amount"])
            add(Scored(candidate: candidate, score: 0.9, legibility: place.confidence), to: "grand_total")
        }
    }

    /// What is read nowhere as it is printed needs other amounts that bear it out.
    private mutating func doubtMended() {
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

    // MARK: Plausibility

    private mutating func rewardSize() {
        let amounts = labelled.values.filter { $0.form == .amount && !$0.isAmbiguous }.compactMap(\.number)
        guard let largest = amounts.max() else { return }
        for (value, item) in best["grand_total"] ?? [:] {
            guard let number = Money.parse(item.candidate.value) else { continue }
            if number == largest { reward("grand_total", value, 0.5) }
            if amounts.count(where: { $0 == number }) > 1 { reward("grand_total", value, 0.3) }
            if number == 0 { reward("grand_total", value, -2) }
        }
    }

    /// What was given less what was given back is what was paid.
    private mutating func rewardCash() {
        guard isReceipt else { return }
        penaliseSmallChange()
        let paid = cash
        let shown = Dictionary(
            labelled.values.compactMap { value in value.number.map { ($0, value) } }, uniquingKeysWith: { $1 })
        for change in paid.changes where best["grand_total"]?[Money.text(change.number)] == nil {
            var candidate = labelled.candidate(change.place, evidence: ["cash-less-change"])
            candidate.value = Money.text(change.number)
            // What stands elsewhere, too, was not made up by misread digits.
            let score = shown[change.number] == nil ? 0.4 : 1.4
            add(Scored(candidate: candidate, score: score, legibility: change.place.confidence), to: "grand_total")
        }
        addUnlabelled(shown)
        for (value, item) in (best["grand_total"] ?? [:]).sorted(by: { $0.key < $1.key }) {
            guard let number = Money.parse(item.candidate.value) else { continue }
            if paid.totals.contains(number) { reward("grand_total", value, 1.8, "cash-less-change") }
            // What is paid is the total after rounding.
            for rounded in paid.rounded(number) + coined(number) {
                guard let place = shown[rounded], place.form == .amount else { continue }
                let candidate = labelled.candidate(place, evidence: ["rounded:" + value])
                add(
                    Scored(candidate: candidate, score: item.score, legibility: place.confidence), to: "grand_total")
                reward("grand_total", Money.text(rounded), 1.2)
                reward("grand_total", value, -1.0)
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
            penalise("grand_total", value, 0.9)
        }
    }

    /// The amount in coins that a total is rounded to.
    private func coined(_ number: Int) -> [Int] {
        guard number > 0, number % Self.coin != 0, hasCoinsOfFive else { return [] }
        return [(number + Self.coin / 2) / Self.coin * Self.coin]
    }

    private mutating func rewardSums() {
        let solver = TotalsSolver(
            nets: scores("net_total"), taxes: scores("tax_total"), totals: scores("grand_total"),
            amounts: labelled.values.filter { $0.form == .amount || $0.form == .wholeNumber })
        let solution = solver.solve()
        for (name, values) in solution.unlabelled {
            for value in values {
                add(
                    Scored(
                        candidate: labelled.candidate(value, evidence: ["arithmetic"]), score: 1.2,
                        legibility: value.confidence),
                    to: name)
            }
        }
        for (name, values) in solution.support {
            for (number, points) in values { reward(name, Money.text(number), points, "sum:net+tax=total") }
        }
    }

    /// Tax is a part of the total, and net nearly all of it.
    private mutating func penaliseProportions() {
        guard let total = candidates(for: "grand_total").first.flatMap({ Money.parse($0.candidate.value) }), total != 0
        else { return }
        for (name, percent) in [("tax_total", 35), ("net_total", 102)] {
            for (value, item) in best[name] ?? [:] {
                guard let number = Money.parse(value) else { continue }
                if abs(number) * 100 > abs(total) * percent { reward(name, value, -3) }
                // On a receipt only what adds up is worth telling.
                if isReceipt, !item.candidate.evidence.contains("sum:net+tax=total") { reward(name, value, -2) }
            }
        }
    }

    private func scores(_ name: String) -> [Int: Double] {
        var result: [Int: Double] = [:]
        for item in candidates(for: name).prefix(8) {
            if let number = Money.parse(item.candidate.value) { result[number] = item.score }
        }
        return result
    }
}

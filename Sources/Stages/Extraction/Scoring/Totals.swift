import DocumentModel

/// Net, tax and total are solved together: amounts that add up speak for one another.
struct Totals {
    static let names = ["net_total", "tax_total", "grand_total"]

    let labelled: LabelledValues
    var weights: ScoringWeights { labelled.weights }
    let isReceipt: Bool
    /// Field to canonical value to the best reading of it.
    var best: [String: [String: Scored]] = [:]
    let rows: [AmountRow]
    let cash: CashRows

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
        addSumsOfLines()
        rewardSize()
        rewardCash()
        rewardSums()
        rewardParts()
        preferRounded()
        penaliseProportions()
        penaliseOldBalances()
        penaliseWhatIsLeft()
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
                for: name,
                accepts: { value in
                    value.form == .amount && !(name == "tax_total" && isPriceOfItem(value))
                        || value.form == .wholeNumber && value.value != "0.00" && !labelled.isOfLaw(value)
                },
                prefersLast: true)
            for item in found {
                var item = item
                // Without decimals or a currency it is more likely a count or a number.
                if isBare(item.candidate.raw) { item.score += weights[.amountBare] }
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
            let bare = isBare(row.value.raw) ? weights[.amountBare] : 0
            let doubt = weights[.valueIllegible] * max(0, 0.9 - row.value.confidence) + bare
            func scored(_ score: Double) -> Scored {
                Scored(
                    candidate: labelled.candidate(row.value, evidence: ["row:" + row.meaning.rawValue]),
                    score: score + doubt, legibility: row.value.confidence)
            }
            if isBaseAndTax(row) {
                let isTax = (labelled.valuesByLine[row.value.line] ?? []).filter { $0.form == .amount }
                    .allSatisfy { $0.words.lowerBound <= row.value.words.lowerBound }
                add(scored(weights[isTax ? .rowTax : .rowNet]), to: isTax ? "tax_total" : "net_total")
                continue
            }
            if row.meaning == .tax, isPriceOfItem(row.value) { continue }
            switch row.meaning {
            case .net:
                add(scored(weights[row.isTotal ? .rowNetTotal : .rowNet]), to: "net_total")
                if !isTotalToo {
                    reward("grand_total", row.value.value, weights[isReceipt ? .totalIsNetOnTill : .totalIsNet])
                }
                reward("tax_total", row.value.value, weights[.taxIsNet])
            case .gross:
                if row.isTotal {
                    add(scored(weights[isReceipt && row.isPayable ? .rowPayable : .rowTotal]), to: "grand_total")
                }
                if !nets.contains(row.value.value) { reward("net_total", row.value.value, weights[.netIsTotal]) }
                reward("tax_total", row.value.value, weights[.taxIsTotal])
            case .tax:
                add(scored(weights[.rowTax]), to: "tax_total")
                if !isTotalToo { reward("grand_total", row.value.value, weights[.totalIsTax]) }
            case .other:
                for name in Self.names where !isTotalToo || name != "grand_total" {
                    reward(name, row.value.value, weights[.rowOther])
                }
            }
        }
    }

    mutating func add(_ item: Scored, to name: String) {
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

    mutating func reward(_ name: String, _ value: String, _ points: Double, _ note: String? = nil) {
        best[name]?[value]?.score += points
        if let note { best[name]?[value]?.candidate.evidence.append(note) }
    }

    private func isBare(_ raw: String) -> Bool { !raw.contains { $0 == "," || $0 == "." || $0 == "$" || $0 == "€" } }

    // MARK: Columns and rates

    /// Under a label, the last of several amounts may be the sum of those above it.
    private mutating func addColumnSums() {
        for match in labelled.matches where Self.names.contains(match.field) && !match.isExclusion {
            guard !labelled.isCoveredByOther(match), !labelled.tableHeads.contains(match.line) else { continue }
            // `Menge | Preis | Total`: what the items come to may be less than the total.
            let isOfRates = (labelled.matchesByLine[match.line] ?? []).contains { $0.field == "tax_total" }
            if match.field == "grand_total", !isOfRates, labelled.layout.lines[match.line].segments.count > 2 {
                continue
            }
            let column = column(below: match)
            guard column.count >= 2 else { continue }
            var sum = 0
            var found: DetectedValue?
            for (position, value) in column.enumerated() {
                guard let number = value.number else { break }
                if position > 0, number == sum, number != 0 { found = value }
                sum += number
            }
            let score = weights[.columnBelow] + labelled.strength(match)
            if let found {
                let evidence = [labelled.evidence(match), "sum-of-column"]
                let candidate = labelled.candidate(found, evidence: evidence)
                add(
                    Scored(candidate: candidate, score: score + weights[.columnSum], legibility: found.confidence),
                    to: match.field)
            } else if match.field == "tax_total" || match.field == "net_total" {
                add(
                    sumCandidate(column, sum, labelled.evidence(match), score + weights[.columnSumUnseen]),
                    to: match.field)
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
        add(sumCandidate(taxes.map(\.value), sum, "row:tax", weights[.taxesTogether]), to: "tax_total")
        for row in taxes { reward("tax_total", row.value.value, weights[.taxOfOneRate]) }
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
            add(sumCandidate(rows, tax, "taxes-of-rates", weights[.taxesOfRates]), to: "tax_total")
            for row in rows { reward("tax_total", row.value, weights[.taxPart]) }
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

    // MARK: Plausibility

    private mutating func rewardSize() {
        let amounts = labelled.values.filter { $0.form == .amount && !$0.isAmbiguous }.compactMap(\.number)
        guard let largest = amounts.max() else { return }
        for (value, item) in best["grand_total"] ?? [:] {
            guard let number = Money.parse(item.candidate.value) else { continue }
            if number == largest { reward("grand_total", value, weights[.totalLargest]) }
            if amounts.count(where: { $0 == number }) > 1 { reward("grand_total", value, weights[.totalRepeated]) }
            if number == 0 { reward("grand_total", value, weights[.totalNought]) }
        }
    }

    private mutating func rewardSums() {
        let solver = TotalsSolver(
            nets: scores("net_total"), taxes: scores("tax_total"), totals: scores("grand_total"),
            amounts: labelled.values.filter { $0.form == .amount || $0.form == .wholeNumber },
            charges: charges(), lines: Set(sumsOfLines().map { $0.compactMap(\.number) }), weights: weights)
        let solution = solver.solve()
        for (name, values) in solution.unlabelled {
            for value in values {
                add(
                    Scored(
                        candidate: labelled.candidate(value, evidence: ["arithmetic"]), score: weights[.sumUnlabelled],
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
                if abs(number) * 100 > abs(total) * percent { reward(name, value, weights[.shareTooLarge]) }
                if name == "net_total", abs(number) * 100 < abs(total) * 60 {
                    reward(name, value, weights[.shareTooLarge])
                }
                // On a receipt only what adds up is worth telling.
                if isReceipt, !item.candidate.evidence.contains("sum:net+tax=total") {
                    reward(name, value, weights[.tillUnsummed])
                }
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

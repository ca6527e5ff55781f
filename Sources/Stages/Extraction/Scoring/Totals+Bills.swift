import DocumentModel

/// What bills print and tills do not: old balances, bases with their taxes, carriage, lines that add up.
extension Totals {
    /// What a bill carries over from the one before makes another sum than its own total.
    mutating func penaliseOldBalances() {
        guard !isReceipt else { return }
        let carried = rows.filter { row in
            let tokens = labelled.layout.lines[row.value.line].tokens(in: row.words)
            return row.value.number != 0 && tokens.contains(where: Self.old.contains)
                && tokens.contains(where: Self.balances.contains)
        }
        guard let first = carried.map(\.value).min(by: { $0.line < $1.line }) else { return }
        let before = Set(rows.filter { $0.isTotal && $0.value.line < first.line }.map(\.value.value))
        for (value, item) in best["grand_total"] ?? [:] where !before.contains(value) {
            guard item.candidate.page == first.page, let box = item.candidate.box, box.y0 > first.box.y0,
                !item.candidate.evidence.contains("sum:net+tax=total")
            else { continue }
            reward("grand_total", value, weights[.totalWithOldBalance])
            best["grand_total"]?[value]?.ceiling = min(item.ceiling, Self.carried)
        }
    }

    /// What a total is believed at most that may hold what was owed before.
    private static let carried = 0.6

    private static let old: Set<String> = [
        "previous", "prior", "opening", "forward", "alter", "vorheriger", "saldovortrag", "ancien", "precedent",
        "anterior",
        "precedente", "vorig", "vorige", "overdue", "past",
    ]

    private static let balances: Set<String> = [
        "balance", "saldo", "saldovortrag", "solde", "brought", "due", "amount", "charges",
    ]

    /// `Summe 71,40 13,57` under a table of rates is a base and its tax, no total.
    func isBaseAndTax(_ row: AmountRow) -> Bool {
        let amounts = (labelled.valuesByLine[row.value.line] ?? []).filter { $0.form == .amount }
            .sorted { $0.words.lowerBound < $1.words.lowerBound }
        guard !isReceipt, row.meaning == .gross, amounts.count == 2, let base = amounts[0].number,
            let tax = amounts[1].number,
            base != 0, tax != 0, tax.magnitude < base.magnitude
        else { return false }
        return TotalsSolver.fits(tax, base)
    }

    /// `48.40 GST 48.40`: an item with the name of its rate.
    func isPriceOfItem(_ value: DetectedValue) -> Bool {
        !isReceipt
            && (labelled.valuesByLine[value.line] ?? []).contains { other in
                other.words != value.words && other.form == .amount && other.number == value.number
            }
    }

    private static let labelledTotal = 2.0

    /// What is left to pay after an advance is not the total: 737,21, less 350,00, makes 387,21.
    mutating func penaliseWhatIsLeft() {
        guard !isReceipt else { return }
        let amounts = labelled.values.filter { $0.form == .amount }
        let sums = (best["grand_total"] ?? [:]).values.filter {
            $0.candidate.evidence.contains("sum:net+tax=total")
        }.compactMap { Money.parse($0.candidate.value) }
        for (value, item) in best["grand_total"] ?? [:] where !item.candidate.evidence.contains("sum:net+tax=total") {
            guard let left = Money.parse(value) else { continue }
            let isLeft = sums.contains { sum in
                (sum < 0) == (left < 0) && left.magnitude < sum.magnitude && left != 0
                    && amounts.contains { paid in
                        paid.number.map { $0.magnitude == (sum - left).magnitude } ?? false
                            && amounts.contains { $0.number == sum && $0.line <= paid.line }
                            && amounts.contains { $0.number == left && $0.line >= paid.line }
                    }
            }
            if isLeft { reward("grand_total", value, weights[.totalWithOldBalance]) }
        }
    }

    /// Two amounts and their sum, side by side in one line: net, tax and total, as a rule.
    func sumsOfLines() -> [[DetectedValue]] {
        guard !isReceipt else { return [] }
        return labelled.valuesByLine.values.flatMap { values -> [[DetectedValue]] in
            let amounts = values.filter { $0.form == .amount }.sorted { $0.words.lowerBound < $1.words.lowerBound }
            guard (3...6).contains(amounts.count) else { return [] }
            return amounts.indices.dropLast(2).compactMap { index in
                let three = Array(amounts[index..<index + 3])
                guard let net = three[0].number, let tax = three[1].number, tax != 0, net + tax == three[2].number
                else { return nil }
                return three
            }
        }
    }

    /// `1.102,92 209,55 1.312,47`: where one line alone holds two amounts and their sum, the second a tax on the first, they are net, tax
    /// and total, whatever stands above them.
    mutating func addSumsOfLines() {
        // Beside a total that is labelled, such a line is that of one rate.
        let isLabelled = (best["grand_total"] ?? [:]).values.contains { $0.score > Self.labelledTotal }
        guard !isReceipt, !isLabelled else { return }
        let found = sumsOfLines().filter { three in
            guard let net = three[0].number, let tax = three[1].number else { return false }
            return TotalsSolver.fits(tax, net)
        }
        guard found.count == 1, let three = found.first else { return }
        for (name, value) in zip(["net_total", "tax_total", "grand_total"], three) {
            let candidate = labelled.candidate(value, evidence: ["sum-of-line"])
            add(Scored(candidate: candidate, score: weights[.rowTotal], legibility: value.confidence), to: name)
        }
    }

    /// What stands between net and total beside the tax: carriage, deposits for crates, rounding.
    func charges() -> Set<Int> {
        guard !isReceipt else { return [] }
        return Set(
            rows.filter { row in
                row.meaning == .other
                    && labelled.layout.lines[row.value.line].tokens(in: row.words).contains(
                        where: Self.charges.contains)
            }.compactMap(\.value.number).filter { $0 != 0 })
    }

    private static let charges: Set<String> = [
        "versand", "versandkosten", "shipping", "fracht", "frachtkosten", "freight", "carriage", "port", "porto",
        "postage",
        "rundung", "rounding", "arrondi", "rundungsdifferenz", "consignes", "pfand", "debours", "spese", "trasporto",
        "portes", "verzendkosten", "leergut",
    ]
}

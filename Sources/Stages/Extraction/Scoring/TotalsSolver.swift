import DocumentModel

/// Finds net, tax and total among amounts: what adds up, at a rate that exists, and is labelled so.
struct TotalsSolver {
    struct Solution {
        /// Points for a field's value, by number.
        var support: [String: [Int: Double]] = [:]
        /// Values that no label names, but the arithmetic does.
        var unlabelled: [String: [DetectedValue]] = [:]
    }

    /// Rates of the countries whose documents are usual, in hundredths of a percent.
    private static let rates = [
        1900, 700, 1600, 2000, 1000, 550, 210, 2100, 900, 600, 2200, 810, 770, 500, 250, 260, 800, 2500, 1500, 1200,
        1300, 2300, 400, 825, 875, 1350, 380, 370,
    ]

    /// Numbers of the candidates, with their scores.
    let nets: [Int: Double]
    let taxes: [Int: Double]
    let totals: [Int: Double]
    let amounts: [DetectedValue]
    /// What is added to net and tax: carriage, deposits, rounding.
    let charges: Set<Int>
    /// Net, tax and total that stand in one line.
    let lines: Set<[Int]>
    let weights: ScoringWeights

    private struct Triple {
        var net: Int
        var tax: Int
        var total: Int
        var points: Double
        var weight: Double
    }

    func solve() -> Solution {
        var solution = Solution()
        let shown = Dictionary(
            amounts.compactMap { value in value.number.map { ($0, value) } }, uniquingKeysWith: { first, _ in first })
        let forms = shown.mapValues(\.form)
        var candidates = nets
        for (number, form) in forms where candidates[number] == nil {
            // Small whole numbers are counts.
            if form == .amount || number >= 100 * Money.unit { candidates[number] = weights[.sumUnlabelledPart] }
        }
        var found = totals.flatMap { triples(total: $0.key, score: $0.value, candidates, forms) }
        if found.isEmpty, let triple = unlabelledTotal(forms), let total = shown[triple.total] {
            solution.unlabelled["grand_total"] = [total]
            found = [triple]
        }
        guard !found.isEmpty else { return solution }
        func support(_ name: String, _ number: Int, _ points: Double) {
            let known = solution.support[name]?[number] ?? 0
            solution.support[name, default: [:]][number] = max(known, points)
        }
        let winner = found.max { ($0.weight, $0.total) < ($1.weight, $1.total) }
        for triple in found {
            let isWinner = triple.total == winner?.total && triple.net == winner?.net
            let points = triple.points + (isWinner ? weights[.sumBest] : 0)
            if isWinner {
                if nets[triple.net] == nil, let net = shown[triple.net] {
                    solution.unlabelled["net_total", default: []].append(net)
                }
                if taxes[triple.tax] == nil, let tax = shown[triple.tax] {
                    solution.unlabelled["tax_total", default: []].append(tax)
                }
            }
            support("net_total", triple.net, points)
            support("tax_total", triple.tax, points)
            support("grand_total", triple.total, points)
        }
        return solution
    }

    private func triples(
        total: Int, score: Double, _ candidates: [Int: Double], _ forms: [Int: DetectedValue.Form]
    ) -> [Triple] {
        guard total != 0 else { return [] }
        var result: [Triple] = []
        for charge in charges {
            for (net, netScore) in nets {
                let tax = total - net - charge
                guard net != 0, tax != 0, let taxScore = taxes[tax], (net < 0) == (total < 0),
                    tax.magnitude * 100 <= net.magnitude * 35
                else { continue }
                let points = weights[.sumOtherRate] + weights[.sumLabel] * 2
                result.append(
                    Triple(
                        net: net, tax: tax, total: total, points: points, weight: score + netScore + taxScore + points))
            }
        }
        for (net, netScore) in candidates {
            guard net != 0, net.magnitude <= total.magnitude, (net < 0) == (total < 0) else { continue }
            let tax = total - net
            if tax == 0 {
                // Nothing is taxed: only where that is written.
                guard let taxScore = taxes[0], nets[net] != nil else { continue }
                result.append(
                    Triple(
                        net: net, tax: 0, total: total, points: weights[.sumUntaxed],
                        weight: score + netScore + taxScore + 0.6))
                continue
            }
            guard taxes[tax] != nil || forms[tax] == .amount else { continue }
            let isKnownRate = Self.fits(tax, net)
            let labels = (nets[net] != nil ? 1 : 0) + (taxes[tax] != nil ? 1 : 0)
            // Taxes of American states have any rate.
            let isNamed = (taxes[tax] ?? 0) >= 3 && score >= 3
            let isLine = lines.contains([net, tax, total]) && score >= 2 && (isKnownRate || taxes[tax] != nil)
            guard labels == 2 || isLine || (labels == 1 && (isKnownRate || isNamed)) else { continue }
            guard tax.magnitude * 100 <= net.magnitude * 35 else { continue }
            let points =
                weights[isKnownRate || isLine ? .sumKnownRate : .sumOtherRate]
                + weights[.sumLabel] * Double(isLine ? 2 : labels)
            let weight = score + netScore + (taxes[tax] ?? weights[.sumUnlabelledPart]) + points
            result.append(Triple(net: net, tax: tax, total: total, points: points, weight: weight))
        }
        return result
    }

    /// What a labelled net and a labelled tax at a known rate come to, where that stands without a label of its own:
    /// `Gebühren einschl. USt 737,21`
    private func unlabelledTotal(_ forms: [Int: DetectedValue.Form]) -> Triple? {
        var result: [Triple] = []
        var candidates = nets
        for (number, form) in forms where form == .amount && nets[number] == nil {
            candidates[number] = weights[.sumUnlabelledPart]
        }
        for (net, netScore) in candidates where net != 0 {
            for (tax, taxScore) in taxes where tax != 0 && totals[net + tax] == nil {
                let total = net + tax
                guard forms[total] == .amount, (net < 0) == (tax < 0), Self.fits(tax, net),
                    nets[net] != nil || isReducedToLabelled(total, forms)
                else { continue }
                let points = weights[.sumKnownRate] + weights[.sumLabel] * 2
                result.append(
                    Triple(net: net, tax: tax, total: total, points: points, weight: netScore + taxScore + points))
            }
        }
        return result.max { ($0.total.magnitude, $0.total) < ($1.total.magnitude, $1.total) }
    }

    /// `8,203.08`, less `1,200.00`, makes the `Balance payable 7,003.08`.
    private func isReducedToLabelled(_ total: Int, _ forms: [Int: DetectedValue.Form]) -> Bool {
        totals.keys.contains { left in
            left != 0 && (left < 0) == (total < 0) && left.magnitude < total.magnitude
                && (forms[total - left] == .amount || forms[left - total] == .amount)
        }
    }

    /// Whether a tax is what a known rate makes of a net amount, but for rounding.
    static func fits(_ tax: Int, _ net: Int) -> Bool {
        rates.contains { rate in (net * rate / 10_000 - tax).magnitude <= 3 * Money.cent }
    }
}

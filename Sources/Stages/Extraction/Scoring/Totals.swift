import DocumentModel
import FoundationEssentials

/// Net, tax and total are solved together, with exact decimals: amounts that add up speak for one another.
struct Totals {
    static let names = ["net_total", "tax_total", "grand_total"]

    /// Rates of the countries whose documents are usual; a tax that fits none of them is less likely one.
    private static let rates: [Decimal] = [
        "0.19", "0.07", "0.16", "0.20", "0.10", "0.055", "0.021", "0.21", "0.09", "0.06", "0.22", "0.081", "0.077",
        "0.05", "0.025", "0.026", "0.08", "0.25", "0.15", "0.12", "0.13", "0.23", "0.04", "0.0825", "0.0875",
    ].compactMap { Decimal(string: $0) }

    let labelled: LabelledValues
    private var candidates: [String: [Scored]] = [:]

    init(labelled: LabelledValues) {
        self.labelled = labelled
        for name in Self.names {
            candidates[name] = labelled.candidates(
                for: name, accepts: { $0.form == .amount || ($0.form == .wholeNumber && $0.value != "0.00") },
                prefersLast: true
            ).map { item in
                var item = item
                // Without decimals or a currency it is more likely a count or a number.
                if !item.candidate.raw.contains(where: { $0 == "," || $0 == "." }) { item.score -= 1.6 }
                return item
            }
        }
        rewardSize()
        rewardSums()
    }

    func candidates(for name: String) -> [Scored] { candidates[name] ?? [] }

    private mutating func rewardSize() {
        let amounts = labelled.values.filter { $0.form == .amount && !$0.isAmbiguous }.compactMap { number($0.value) }
        guard let largest = amounts.max() else { return }
        candidates["grand_total"] = candidates["grand_total"]?.map { item in
            var item = item
            if let value = number(item.candidate.value) {
                if value == largest { item.score += 0.5 }
                let repeats = amounts.count { $0 == value }
                if repeats > 1 { item.score += 0.3 }
            }
            return item
        }
    }

    private mutating func rewardSums() {
        let totals = top("grand_total")
        let nets = top("net_total")
        let taxes = top("tax_total")
        let all = labelled.values.filter { $0.form == .amount && !$0.isAmbiguous }
        var bonus: [String: [String: Double]] = [:]
        func reward(_ name: String, _ value: String, _ points: Double) {
            bonus[name, default: [:]][value] = max(bonus[name]?[value] ?? 0, points)
        }
        var found: [(net: DetectedValue?, tax: DetectedValue?)] = []
        let byNumber = Dictionary(grouping: all, by: { number($0.value) ?? .zero })
        for total in totals {
            guard let sum = number(total.candidate.value), sum != .zero else { continue }
            for net in distinct(nets.map(\.candidate.value) + all.map(\.value)) {
                guard let base = number(net), magnitude(base) < magnitude(sum), base != .zero else { continue }
                let tax = sum - base
                guard let shown = byNumber[tax]?.first else { continue }
                let isKnownRate = fits(tax, base)
                let netIsLabelled = nets.contains { $0.candidate.value == net }
                let taxIsLabelled = taxes.contains { $0.candidate.value == shown.value }
                let labels = (netIsLabelled ? 1 : 0) + (taxIsLabelled ? 1 : 0)
                guard labels > 0 || isKnownRate else { continue }
                let points = (isKnownRate ? 1.7 : 0.4) + 0.7 * Double(labels)
                reward("grand_total", total.candidate.value, points)
                reward("net_total", net, points)
                reward("tax_total", shown.value, points)
                if isKnownRate {
                    if !netIsLabelled { found.append((net: byNumber[base]?.first, tax: nil)) }
                    if !taxIsLabelled { found.append((net: nil, tax: shown)) }
                }
            }
        }
        for item in found {
            // Unlabelled, but the arithmetic says what they are.
            if let net = item.net { add(net, to: "net_total") }
            if let tax = item.tax { add(tax, to: "tax_total") }
        }
        for (name, values) in bonus {
            candidates[name] = candidates[name]?.map { item in
                guard let points = values[item.candidate.value] else { return item }
                var item = item
                item.score += points
                item.candidate.evidence.append("sum:net+tax=total")
                return item
            }
        }
    }

    private mutating func add(_ value: DetectedValue, to name: String) {
        candidates[name, default: []].append(
            Scored(candidate: labelled.candidate(value, evidence: ["arithmetic"]), score: 1.2))
    }

    private func top(_ name: String) -> [Scored] {
        Array(Scored.merged(candidates[name] ?? []).prefix(6))
    }

    private func distinct(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.prefix(80).filter { seen.insert($0).inserted }
    }

    private func fits(_ tax: Decimal, _ net: Decimal) -> Bool {
        Self.rates.contains { rate in magnitude(net * rate - tax) <= Decimal(3) / Decimal(100) }
    }

    private func magnitude(_ value: Decimal) -> Decimal { value < .zero ? -value : value }

    private func number(_ text: String) -> Decimal? { Decimal(string: text) }
}

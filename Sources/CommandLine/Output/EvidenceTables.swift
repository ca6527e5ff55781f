import Statistics

/// What evaluations and calibrations alike show of probabilities.
struct EvidenceTables {
    let console: Console

    /// What was said, and how much of it was so.
    func show(_ reliability: Reliability, bySource: [String: Reliability]) {
        var table = Table(["CONFIDENCE", "VALUES", "MEAN", "RIGHT", ""], right: [0, 1, 2, 3])
        for bin in reliability.bins {
            table.add(
                "\(Words.decimal(bin.from, places: 1))–\(Words.decimal(bin.to, places: 1))",
                Words.grouped(bin.values), Words.decimal(bin.confidence, places: 3),
                Words.decimal(bin.right, places: 3), TextBar.bar(bin.right, width: 30))
        }
        console.print(table)
        console.print()
        var sources = Table(["SOURCE", "VALUES", "ERROR", "BRIER"], right: [1, 2, 3])
        for (source, found) in bySource.sorted(by: { $0.key < $1.key }) {
            sources.add(
                source, Words.grouped(found.values), Words.decimal(found.expectedError, places: 4),
                Words.decimal(found.brier, places: 4))
        }
        console.print(sources)
        console.print()
    }

    /// What is wrong among what is taken, tenth by tenth of the coverage.
    func show(_ curve: [RiskCurve.Point]) {
        let most = max(curve.map(\.risk).max() ?? 0, 1e-9)
        var table = Table(["COVERAGE", "FROM", "RISK", ""], right: [0, 1, 2])
        var next = 0.1
        for point in curve where point.coverage >= next || point == curve.last {
            table.add(
                Words.percent(point.coverage), Words.probability(point.threshold), Words.percent(point.risk),
                TextBar.bar(point.risk / most, width: 30))
            while next <= point.coverage { next += 0.1 }
        }
        console.print(table)
        console.print()
    }
}

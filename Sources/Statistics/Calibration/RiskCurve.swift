/// What is wrong among what is taken, the most certain first.
package struct RiskCurve: Hashable, Codable, Sendable {
    /// What is wrong among what is taken from a confidence on.
    package struct Point: Hashable, Codable, Sendable {
        package var threshold: Double
        /// The share of all values that is taken.
        package var coverage: Double
        /// The share of the taken ones that is wrong.
        package var risk: Double
    }

    /// Of many points those where another percent is covered.
    package var curve: [Point]

    package init(of points: [JudgedConfidence]) {
        curve = Self.curve(of: points, total: points.reduce(0) { $0 + $1.weight })
    }

    /// There may be more to be taken than was judged: `total` is the weight of all.
    package static func curve(of points: [JudgedConfidence], total: Double) -> [Point] {
        let sorted = points.sorted { $0.confidence > $1.confidence }
        var taken = 0.0
        var wrong = 0.0
        var curve: [Point] = []
        for (index, point) in sorted.enumerated() {
            taken += point.weight
            if !point.isRight { wrong += point.weight }
            // A threshold cannot part equals.
            if index + 1 < sorted.count, sorted[index + 1].confidence == point.confidence { continue }
            let coverage = total > 0 ? taken / total : 0
            if index + 1 == sorted.count || coverage - (curve.last?.coverage ?? -1) >= 0.01 {
                curve.append(
                    Point(threshold: point.confidence, coverage: coverage, risk: wrong / max(taken, 1e-12)))
            }
        }
        return curve
    }
}

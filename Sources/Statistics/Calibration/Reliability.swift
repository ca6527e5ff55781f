/// Whether what is said to be right with a probability is right as often, each value counting by its weight.
package struct WeightedReliability: Hashable, Codable, Sendable {
    package struct Bin: Hashable, Codable, Sendable {
        package var from: Double
        package var to: Double
        package var values: Int
        /// The mean of what was said.
        package var confidence: Double
        /// The share that is right.
        package var right: Double
    }

    package var values: Int
    /// The mean distance of what was said from what is so.
    package var expectedError: Double
    /// The mean square of each value's distance.
    package var brier: Double
    package var bins: [Bin]

    enum CodingKeys: String, CodingKey {
        case values
        case expectedError = "expected_error"
        case brier, bins
    }

    package init(of points: [JudgedConfidence], bins count: Int = 10) {
        values = points.count
        let total = max(points.reduce(0) { $0 + $1.weight }, 1e-12)
        let groups = Dictionary(grouping: points) { min(max(Int($0.confidence * Double(count)), 0), count - 1) }
        var error = 0.0
        bins = groups.sorted { $0.key < $1.key }.map { index, group in
            let weight = max(group.reduce(0) { $0 + $1.weight }, 1e-12)
            let confidence = group.reduce(0) { $0 + $1.confidence * $1.weight } / weight
            let right = group.reduce(0) { $0 + ($1.isRight ? $1.weight : 0) } / weight
            error += abs(confidence - right) * weight / total
            return Bin(
                from: Double(index) / Double(count), to: Double(index + 1) / Double(count), values: group.count,
                confidence: confidence, right: right)
        }
        expectedError = error
        brier =
            points.reduce(0) { sum, point in
                let distance = point.isRight ? 1 - point.confidence : point.confidence
                return sum + point.weight * distance * distance
            } / total
    }
}

/// What was said of a value, and whether it is so.
package struct JudgedConfidence: Hashable, Sendable {
    package var confidence: Double
    package var isRight: Bool
    package var weight: Double

    package init(confidence: Double, isRight: Bool, weight: Double = 1) {
        self.confidence = confidence
        self.isRight = isRight
        self.weight = weight
    }
}

/// What is wrong among what is taken, the most certain first.
package struct WeightedRisk: Hashable, Codable, Sendable {
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
        let sorted = points.sorted { $0.confidence > $1.confidence }
        let total = max(points.reduce(0) { $0 + $1.weight }, 1e-12)
        var taken = 0.0
        var wrong = 0.0
        curve = []
        for (index, point) in sorted.enumerated() {
            taken += point.weight
            if !point.isRight { wrong += point.weight }
            // A threshold cannot part equals.
            if index + 1 < sorted.count, sorted[index + 1].confidence == point.confidence { continue }
            if index + 1 == sorted.count || taken / total - (curve.last?.coverage ?? -1) >= 0.01 {
                curve.append(
                    Point(threshold: point.confidence, coverage: taken / total, risk: wrong / max(taken, 1e-12)))
            }
        }
    }
}

/// Whether what is said to be right with a probability is right as often, each value counting by its weight.
package struct Reliability: Hashable, Codable, Sendable {
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

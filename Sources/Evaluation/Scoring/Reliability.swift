/// Whether what is said to be right with a probability is right as often.
package struct Reliability: Hashable, Codable, Sendable {
    /// The values whose confidence lies in one tenth.
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
    /// The mean distance of what was said from what is so, weighted by values.
    package var expectedError: Double
    /// The mean square of each value's distance.
    package var brier: Double
    package var bins: [Bin]

    enum CodingKeys: String, CodingKey {
        case values
        case expectedError = "expected_error"
        case brier, bins
    }

    package init(of points: [Judgement], bins count: Int = 10) {
        values = points.count
        let groups = Dictionary(grouping: points) { min(Int($0.confidence * Double(count)), count - 1) }
        let bins = groups.sorted { $0.key < $1.key }.map { index, group in
            Bin(
                from: Double(index) / Double(count), to: Double(index + 1) / Double(count), values: group.count,
                confidence: group.reduce(0) { $0 + $1.confidence } / Double(group.count),
                right: Double(group.count(where: \.isRight)) / Double(group.count))
        }
        let all = Double(max(points.count, 1))
        self.bins = bins
        expectedError = bins.reduce(0) { $0 + abs($1.confidence - $1.right) * Double($1.values) / all }
        brier = points.reduce(0) { $0 + $1.distance * $1.distance } / all
    }
}

/// What was said of a value or a document, and whether it is so.
package struct Judgement: Hashable, Sendable {
    package var confidence: Double
    package var isRight: Bool

    package init(confidence: Double, isRight: Bool) {
        self.confidence = confidence
        self.isRight = isRight
    }

    fileprivate var distance: Double { isRight ? 1 - confidence : confidence }
}

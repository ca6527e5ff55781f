/// The never falling function nearest to weighted points: adjacent violators are pooled.
package enum IsotonicRegression {
    package struct Observation: Hashable, Sendable {
        package var score: Double
        package var value: Double
        package var weight: Double

        package init(score: Double, value: Double, weight: Double = 1) {
            self.score = score
            self.value = value
            self.weight = weight
        }
    }

    package struct Block: Hashable, Sendable {
        /// The weighted mean of its scores.
        package var score: Double
        package var value: Double
        package var weight: Double
    }

    /// In rising order of score; equal scores are one.
    package static func blocks(_ observations: [Observation]) -> [Block] {
        var blocks: [Block] = []
        var lastScore: Double?
        for item in observations.sorted(by: { $0.score < $1.score }) where item.weight > 0 {
            let next = Block(score: item.score, value: item.value, weight: item.weight)
            if lastScore == item.score, let last = blocks.popLast() {
                blocks.append(pooled(last, next))
            } else {
                blocks.append(next)
            }
            lastScore = item.score
        }
        var result: [Block] = []
        for block in blocks {
            var current = block
            while let last = result.last, last.value >= current.value {
                result.removeLast()
                current = pooled(last, current)
            }
            result.append(current)
        }
        return result
    }

    /// A map through the blocks' middles. A line is mixed in, so that stretches with few samples stay near it: without,
    /// ten right values in a row would be certain.
    ///
    /// - Parameters:
    ///   - samples: what is known.
    ///   - line: what is believed where nothing is known.
    ///   - firmness: how many samples the line weighs all over.
    /// - Returns: the map.
    package static func map(
        _ samples: [CalibrationSample], towards line: LogisticLine, firmness: Double
    ) -> ConfidenceMap {
        let total = samples.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return line.map }
        let scale = Double(samples.count) / total
        let scores = samples.map(\.score).sorted()
        let places = 40
        let believed = (0..<places).map { index in
            let score = scores[min(scores.count - 1, (2 * index + 1) * scores.count / (2 * places))]
            return Observation(
                score: score, value: line.map.probability(score), weight: firmness / Double(places))
        }
        let seen = samples.map {
            Observation(score: $0.score, value: $0.isRight ? 1 : 0, weight: $0.weight * scale)
        }
        return .points(
            blocks(seen + believed).map {
                ConfidenceMap.Point(score: rounded($0.score), probability: rounded($0.value))
            })
    }

    private static func pooled(_ left: Block, _ right: Block) -> Block {
        let weight = left.weight + right.weight
        return Block(
            score: (left.score * left.weight + right.score * right.weight) / weight,
            value: (left.value * left.weight + right.value * right.weight) / weight, weight: weight)
    }

    private static func rounded(_ value: Double) -> Double { (value * 1_000_000).rounded() / 1_000_000 }
}

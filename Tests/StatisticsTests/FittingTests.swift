import Statistics
import Testing

@Suite("Maps from scores to probabilities")
struct FittingTests {
    /// scipy's `isotonic_regression` with weights.
    @Test func poolsAdjacentViolators() {
        let values: [Double] = [1, 0, 0, 1, 0, 1, 1, 0, 1, 1]
        let weights: [Double] = [1, 2, 1, 1, 3, 1, 2, 1, 1, 4]
        let observations = zip(values, weights).enumerated().map { index, pair in
            IsotonicRegression.Observation(score: Double(index), value: pair.0, weight: pair.1)
        }
        let blocks = IsotonicRegression.blocks(observations.reversed())
        let fitted = (0..<10).map { (index: Int) -> Double in
            var seen = 0.0
            let total = weights[...index].reduce(0, +)
            for block in blocks {
                seen += block.weight
                if seen >= total - 1e-9 { return block.value }
            }
            return -1
        }
        #expect(
            zip(fitted, [0.25, 0.25, 0.25, 0.25, 0.25, 0.75, 0.75, 0.75, 1, 1]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.value < $1.value && $0.score < $1.score })
    }

    /// The minimum of the penalised log loss, by scipy's BFGS.
    @Test(arguments: [(0.5, -0.35918176, 1.1847639), (4.0, -0.09947781, 1.04455159), (100.0, -0.00487518, 1.00201374)])
    func fitsALineHeldToAnother(_ firmness: Double, _ offset: Double, _ slope: Double) {
        let scores = [0.2, 0.35, 0.5, 0.62, 0.71, 0.8, 0.88, 0.93, 0.97, 0.99]
        let right = [false, false, true, false, true, false, true, true, true, true]
        let weights: [Double] = [1, 1, 1, 1, 2, 1, 1, 1, 1, 3]
        let samples = scores.indices.map {
            CalibrationSample(
                field: "a", source: "text", score: scores[$0], isRight: right[$0], weight: weights[$0], cluster: "\($0)"
            )
        }
        let line = LogisticLine.fit(samples, firmness: firmness)
        #expect(abs(line.offset - offset) < 1e-5)
        #expect(abs(line.slope - slope) < 1e-5)
    }

    @Test func neverFalls() {
        // The higher the score, the more often wrong.
        let samples = (0..<200).map { (index: Int) -> CalibrationSample in
            let isRight = (index * 37) % 200 < 150 - index / 2
            return CalibrationSample(
                field: "a", source: "text", score: Double(index + 1) / 202, isRight: isRight, cluster: "\(index)")
        }
        let maps = [
            LogisticLine.fit(samples, firmness: 1).map,
            IsotonicRegression.map(samples, towards: .identity, firmness: 20),
        ]
        for map in maps {
            let curve = (0...1_000).map { map.probability(Double($0) / 1_000) }
            #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 <= $1 })
            #expect(curve.allSatisfy { (0...ConfidenceMap.ceiling).contains($0) })
        }
    }

    @Test func aFewRightValuesAreNotCertain() {
        let samples = (0..<10).map {
            CalibrationSample(field: "a", source: "text", score: 0.8, isRight: true, cluster: "\($0)")
        }
        #expect(IsotonicRegression.map(samples, towards: .identity, firmness: 100).probability(0.8) < 0.85)
        #expect(LogisticLine.fit(samples, firmness: 8).map.probability(0.8) < 0.93)
    }

    @Test func expectedErrorIsThatOfTheBins() {
        let points = [
            JudgedConfidence(confidence: 0.95, isRight: true),
            JudgedConfidence(confidence: 0.95, isRight: false, weight: 3),
            JudgedConfidence(confidence: 0.25, isRight: false),
        ]
        let reliability = Reliability(of: points)
        // Of four fifths of the weight a quarter is right instead of 0.95, of one fifth nothing instead of 0.25.
        #expect(abs(reliability.expectedError - (0.8 * 0.7 + 0.2 * 0.25)) < 1e-12)
        #expect(reliability.bins.map(\.values) == [1, 2])
        #expect(Reliability(of: []).expectedError == 0)
    }

    @Test func riskCountsByWeight() {
        let risk = RiskCurve(of: [
            JudgedConfidence(confidence: 0.9, isRight: true),
            JudgedConfidence(confidence: 0.8, isRight: false, weight: 3),
        ])
        #expect(risk.curve.map(\.coverage) == [0.25, 1])
        #expect(risk.curve.map(\.risk) == [0, 0.75])
    }
}

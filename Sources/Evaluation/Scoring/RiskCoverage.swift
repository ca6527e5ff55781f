package import Statistics

/// How much could be taken without a person at which risk: the most certain first.
package struct RiskCoverage: Hashable, Codable, Sendable {
    /// The most that can be taken so that a share of it is right.
    package struct Target: Hashable, Codable, Sendable {
        package var precision: Double
        /// Of all that there is to be taken.
        package var coverage: Double
        /// The confidence from which on is taken; nil when nothing can be.
        package var threshold: Double?
        package var taken: Int
    }

    package var targets: [Target]
    /// From the most certain on; of many points those where another percent is covered.
    package var curve: [RiskCurve.Point]

    /// There may be more to be taken than there are judgements: `total` counts all.
    package init(of judgements: [JudgedConfidence], total: Int, precisions: [Double] = [0.95, 0.98, 0.99]) {
        targets = precisions.map { Target(precision: $0, coverage: 0, threshold: nil, taken: 0) }
        curve = RiskCurve.curve(of: judgements, total: Double(total))
        let sorted = judgements.sorted { $0.confidence > $1.confidence }
        var right = 0
        for (index, judgement) in sorted.enumerated() {
            right += judgement.isRight ? 1 : 0
            // A threshold cannot part equal confidences.
            if index + 1 < sorted.count, sorted[index + 1].confidence == judgement.confidence { continue }
            let taken = index + 1
            let coverage = total == 0 ? 0 : Double(taken) / Double(total)
            for place in targets.indices where Double(right) / Double(taken) >= targets[place].precision {
                targets[place].coverage = coverage
                targets[place].threshold = judgement.confidence
                targets[place].taken = taken
            }
        }
    }
}

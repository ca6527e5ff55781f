/// Thresholds that keep a target error with a bound that holds.
///
/// Candidates come from the fitting part: for 0, 1, 2, … errors the lowest threshold with no more of them. The judging
/// part tries them in this order at the whole confidence, and stops at the first that fails: so the last that held is
/// claimed with that confidence, however many were tried (fixed-sequence testing). Whether a candidate is reached by
/// enough values to be tried at all does not depend on how many of them are wrong.
struct ClaimedThresholds: Sendable {
    let fitting: [Mapped]
    let judging: [Mapped]
    let confidence: Double

    private struct Step {
        var threshold: Double
        var samples: Int
        var errors: Int
    }

    func claims(target: Double) -> [CalibrationModel.Claim] {
        let sources = Set(judging.map(\.sample.source)).sorted()
        return [claim(nil, nil, target, fitting, judging)].compactMap(\.self)
            + sources.flatMap { source -> [CalibrationModel.Claim] in
                let ofSource = (
                    fitting.filter { $0.sample.source == source }, judging.filter { $0.sample.source == source }
                )
                let fields = Set(ofSource.1.map(\.sample.field)).sorted()
                let pooled = claim(nil, source, target, ofSource.0, ofSource.1)
                return [pooled].compactMap(\.self)
                    + fields.compactMap { field in
                        claim(
                            field, source, target, ofSource.0.filter { $0.sample.field == field },
                            ofSource.1.filter { $0.sample.field == field })
                    }
            }
    }

    private func claim(
        _ field: String?, _ source: String?, _ target: Double, _ fitting: [Mapped], _ judging: [Mapped]
    ) -> CalibrationModel.Claim? {
        guard let needed = BinomialBound.samples(toClaim: target, confidence: confidence), judging.count >= needed
        else { return nil }
        let judges = Self.steps(judging)
        var place = 0
        var best: CalibrationModel.Claim?
        for candidate in Self.candidates(Self.steps(fitting), target: target, confidence: confidence) {
            while place < judges.count, judges[place].threshold >= candidate { place += 1 }
            guard place > 0, judges[place - 1].samples >= needed else { continue }
            let reached = judges[place - 1]
            let bound = BinomialBound.upper(reached.errors, of: reached.samples, confidence: confidence)
            guard bound <= target else { break }
            best = CalibrationModel.Claim(
                field: field, source: source, target: target, threshold: candidate, samples: reached.samples,
                errors: reached.errors, bound: bound)
        }
        return best
    }

    /// Cumulated from the most certain value on; a threshold cannot part equals.
    private static func steps(_ values: [Mapped]) -> [Step] {
        var steps: [Step] = []
        var samples = 0
        var errors = 0
        for value in values.sorted(by: { $0.probability > $1.probability }) {
            samples += 1
            if !value.sample.isRight { errors += 1 }
            if steps.last?.threshold == value.probability { steps.removeLast() }
            steps.append(Step(threshold: value.probability, samples: samples, errors: errors))
        }
        return steps
    }

    private static func candidates(_ steps: [Step], target: Double, confidence: Double) -> [Double] {
        var result: [Double] = []
        for (index, step) in steps.enumerated() {
            // The lowest threshold with no more errors than this one.
            if index + 1 < steps.count, steps[index + 1].errors == step.errors { continue }
            // What the fitting part itself does not nearly bear out need not be tried.
            if Double(step.errors) > target * Double(step.samples), step.errors > 0 { break }
            result.append(step.threshold)
        }
        return result
    }

    /// How many values judge each field, and where they contradict a claim of all fields together.
    func counts(claims: [CalibrationModel.Claim]) -> [CalibrationModel.Count] {
        let groups = Dictionary(grouping: judging) { [$0.sample.field, $0.sample.source] }
        return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, values in
            let contradicted = claims.filter { claim in
                claim.field == nil && (claim.source == key[1] || claim.source == nil)
            }.filter { claim in
                let own = (values + fitting.filter { $0.sample.field == key[0] && $0.sample.source == key[1] })
                    .filter { $0.probability >= claim.threshold }
                let wrong = own.count { !$0.sample.isRight }
                return BinomialBound.lower(wrong, of: own.count, confidence: confidence) > claim.target
            }
            return CalibrationModel.Count(
                field: key[0], source: key[1], samples: values.count, wrong: values.count { !$0.sample.isRight },
                contradicted: Set(contradicted.map(\.target)).sorted())
        }
    }
}

/// What a calibration is worth, on the part of the samples that it was not fitted on.
package struct CalibrationReport: Hashable, Codable, Sendable {
    package struct Field: Hashable, Codable, Sendable {
        package var field: String
        package var source: String
        /// All samples, and wrong ones among them.
        package var samples: Int
        package var wrong: Int
        /// Whose map it is: `own`, `source` or `all`.
        package var map: String
        package var target: Double
        /// `own`, `pooled` (all fields from this source together), `open` or `contradicted`.
        package var claim: String
        package var threshold: Double?
        /// Of the judging part: values that reach the threshold, wrong ones among them, and the bound of the claim.
        package var taken: Int?
        package var errors: Int?
        package var bound: Double?
        /// Judging values that are still missing for a claim.
        package var missing: Int?
    }

    /// What the thresholds let through, of the judging part.
    package struct Accepted: Hashable, Codable, Sendable {
        package var values: Int
        package var errors: Int
        /// The exact upper bound of the share that is wrong.
        package var bound: Double
        package var coverage: Double
    }

    package var samples: Int
    package var wrong: Int
    package var origins: [String: Int]
    package var clusters: Int
    /// On the judging part, with the confidences as they are without this calibration.
    package var before: Reliability
    package var after: Reliability
    package var bySource: [String: Reliability]
    package var risk: RiskCurve
    package var accepted: Accepted
    package var fields: [Field]

    enum CodingKeys: String, CodingKey {
        case samples, wrong, origins, clusters, before, after
        case bySource = "by_source"
        case risk, accepted, fields
    }

    init(
        samples: [CalibrationSample], judging: [Mapped], model: CalibrationModel, before: Reliability,
        after: Reliability, options: CalibrationFit.Options
    ) {
        self.samples = samples.count
        wrong = samples.count { !$0.isRight }
        origins = Dictionary(grouping: samples, by: \.origin.rawValue).mapValues(\.count)
        clusters = Set(samples.map(\.cluster)).count
        self.before = before
        self.after = after
        bySource = Dictionary(grouping: judging, by: \.sample.source)
            .mapValues { Reliability(of: $0.map(\.judged)) }
        risk = RiskCurve(of: judging.map(\.judged))
        let taken = judging.filter { value in
            let field = value.sample.field
            guard
                case .claimed(let claim) = model.proof(
                    field, value.sample.source, target: options.target(of: field))
            else { return false }
            return value.probability >= claim.threshold
        }
        let errors = taken.count { !$0.sample.isRight }
        accepted = Accepted(
            values: taken.count, errors: errors,
            bound: BinomialBound.upper(errors, of: taken.count, confidence: options.confidence),
            coverage: Double(taken.count) / Double(max(judging.count, 1)))
        let groups = Dictionary(grouping: samples) { [$0.field, $0.source] }
        fields = groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, own in
            Field(key[0], key[1], own, judging, model, options)
        }
    }
}

extension CalibrationReport.Field {
    fileprivate init(
        _ field: String, _ source: String, _ own: [CalibrationSample], _ judging: [Mapped], _ model: CalibrationModel,
        _ options: CalibrationFit.Options
    ) {
        let target = options.target(of: field)
        self.init(
            field: field, source: source, samples: own.count, wrong: own.count { !$0.isRight },
            map: model.maps.contains { $0.field == field && $0.source == source }
                ? "own" : model.maps.contains { $0.field == nil && $0.source == source } ? "source" : "all",
            target: target, claim: "open")
        switch model.proof(field, source, target: target) {
        case .claimed(let found):
            claim = found.field == nil ? "pooled" : "own"
            threshold = found.threshold
            let reached = judging.filter {
                $0.sample.field == field && $0.sample.source == source && $0.probability >= found.threshold
            }
            taken = reached.count
            errors = reached.count { !$0.sample.isRight }
            bound = found.bound
        case .open(let have, let needed): missing = max(0, needed - have)
        case .contradicted: claim = "contradicted"
        }
    }
}

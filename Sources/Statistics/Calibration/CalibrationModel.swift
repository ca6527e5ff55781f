/// What a fit found: maps from scores to probabilities, and what may be claimed of what they let through. The content of
/// a calibration file.
package struct CalibrationModel: Hashable, Codable, Sendable {
    package static let schemaName = "intake/calibration/1"

    /// Samples of one field from one source; those that say nothing of one of the two are of all of them.
    package struct Entry: Hashable, Codable, Sendable {
        package var field: String?
        package var source: String?
        package var samples: Int
        package var wrong: Int
        package var map: ConfidenceMap
    }

    /// With the confidence, no more than the target of what has at least this probability is wrong.
    package struct Claim: Hashable, Codable, Sendable {
        package var field: String?
        package var source: String?
        package var target: Double
        package var threshold: Double
        /// Values of the judging part that reach the threshold, and how many of them are wrong.
        package var samples: Int
        package var errors: Int
        /// The exact upper bound of the true share.
        package var bound: Double
    }

    /// How many values of a field and source could judge.
    package struct Count: Hashable, Codable, Sendable {
        package var field: String
        package var source: String
        package var samples: Int
        package var wrong: Int
        /// Targets for which the field's own values contradict what all fields together claim.
        package var contradicted: [Double]
    }

    package var schema: String
    /// ISO 8601 in UTC, and by whom: filled in by who keeps the file.
    package var madeAt: String
    package var madeBy: String
    /// The product's version whose scores were fitted.
    package var pipeline: String
    package var confidence: Double
    package var fitted: Int
    package var judged: Int
    /// The expected calibration error on the judging part, as shipped and with these maps.
    package var errorBefore: Double
    package var error: Double
    package var maps: [Entry]
    package var claims: [Claim]
    package var counts: [Count]

    enum CodingKeys: String, CodingKey {
        case schema
        case madeAt = "made_at"
        case madeBy = "made_by"
        case pipeline, confidence, fitted, judged
        case errorBefore = "expected_error_before"
        case error = "expected_error"
        case maps, claims, counts
    }

    /// The map for a value: the field's own, else the source's, else that of all.
    package func map(_ field: String, _ source: String) -> ConfidenceMap {
        let entry =
            maps.first { $0.field == field && $0.source == source }
            ?? maps.first { $0.field == nil && $0.source == source }
            ?? maps.first { $0.field == nil && $0.source == nil }
        return entry?.map ?? .identity
    }

    /// What may be claimed for a target error.
    package enum Proof: Hashable, Sendable {
        case claimed(Claim)
        /// So many samples judge, and it takes at least so many.
        case open(samples: Int, needed: Int)
        /// All fields together claim it, this field's own values do not bear it out.
        case contradicted
    }

    /// What the field's own samples claim, else those of all fields from the source, else those of all. A claim for a smaller error serves.
    package func proof(_ field: String, _ source: String, target: Double) -> Proof {
        let fitting = claims.filter { $0.target <= target + 1e-9 && ($0.source == source || $0.source == nil) }
        func best(_ claims: [Claim]) -> Claim? {
            // The loosest target that is allowed lets most through.
            claims.max { ($0.target, -$0.threshold) < ($1.target, -$1.threshold) }
        }
        if let own = best(fitting.filter { $0.field == field && $0.source == source }) { return .claimed(own) }
        let count = counts.first { $0.field == field && $0.source == source }
        let pooled =
            best(fitting.filter { $0.field == nil && $0.source == source })
            ?? best(fitting.filter { $0.field == nil && $0.source == nil })
        guard let pooled else {
            return .open(
                samples: count?.samples ?? 0,
                needed: BinomialBound.samples(toClaim: target, confidence: confidence) ?? Int.max)
        }
        if count?.contradicted.contains(where: { abs($0 - pooled.target) < 1e-9 }) == true { return .contradicted }
        return .claimed(pooled)
    }
}

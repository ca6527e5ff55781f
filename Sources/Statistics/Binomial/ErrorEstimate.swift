/// How often values that were accepted unseen are wrong, by those of them that somebody looked at blindly.
package struct ErrorEstimate: Hashable, Codable, Sendable {
    package var samples: Int
    package var errors: Int
    /// Nil without samples.
    package var rate: Double?
    /// The exact bounds; the true share lies above the upper one with the rest of the confidence.
    package var lower: Double
    package var upper: Double
    package var confidence: Double

    package init(errors: Int, samples: Int, confidence: Double = BinomialBound.usualConfidence) {
        self.samples = samples
        self.errors = errors
        self.confidence = confidence
        rate = samples == 0 ? nil : Double(errors) / Double(samples)
        lower = BinomialBound.lower(errors, of: samples, confidence: confidence)
        upper = BinomialBound.upper(errors, of: samples, confidence: confidence)
    }

    /// Whether the samples carry the claim that no more than this share is wrong.
    package func carries(_ target: Double) -> Bool { samples > 0 && upper <= target }
}

import Glibc

/// What a count of errors among samples says of the true share: the exact bounds after Clopper and Pearson.
package enum BinomialBound {
    package static let usualConfidence = 0.95

    /// What the true share may be at most.
    ///
    /// - Parameters:
    ///   - count: how many of the samples are in error.
    ///   - all: how many samples there are; without any, nothing is known.
    ///   - confidence: how sure the bound is, 0..<1; one-sided.
    /// - Returns: the share that the true one exceeds with no more than the rest of the confidence.
    package static func upper(_ count: Int, of all: Int, confidence: Double = usualConfidence) -> Double {
        guard all > 0, count < all else { return 1 }
        return quantile(confidence, Double(max(count, 0)) + 1, Double(all - max(count, 0)))
    }

    /// The share that the true one undercuts with no more than the rest of the confidence.
    package static func lower(_ count: Int, of all: Int, confidence: Double = usualConfidence) -> Double {
        guard all > 0, count > 0 else { return 0 }
        return quantile(1 - confidence, Double(min(count, all)), Double(all - min(count, all)) + 1)
    }

    /// How many samples with so many errors it takes to claim a share.
    package static func samples(
        toClaim share: Double, errors: Int = 0, confidence: Double = usualConfidence
    ) -> Int? {
        guard share > 0, share < 1, errors >= 0 else { return nil }
        var low = errors
        var high = errors + 1
        while upper(errors, of: high, confidence: confidence) > share {
            low = high
            guard high < 1 << 40 else { return nil }
            high *= 2
        }
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if upper(errors, of: middle, confidence: confidence) > share { low = middle } else { high = middle }
        }
        return high
    }

    /// Where the beta distribution reaches a probability, by halving: exact to the last digits, for any shape.
    private static func quantile(_ probability: Double, _ a: Double, _ b: Double) -> Double {
        let beta = BetaDistribution(a, b)
        var low = 0.0
        var high = 1.0
        for _ in 0..<200 {
            let middle = (low + high) / 2
            guard middle > low, middle < high else { break }
            if beta.cumulative(middle) < probability { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }
}

/// The regularised incomplete beta function.
struct BetaDistribution {
    private let a: Double
    private let b: Double
    private let scale: Double

    init(_ a: Double, _ b: Double) {
        self.a = a
        self.b = b
        scale = Self.logarithmOfGamma(a + b) - Self.logarithmOfGamma(a) - Self.logarithmOfGamma(b)
    }

    func cumulative(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        guard x < 1 else { return 1 }
        let front = exp(scale + a * log(x) + b * log1p(-x))
        // The fraction converges fast on this side only.
        return x < (a + 1) / (a + b + 2)
            ? front * Self.fraction(x, a, b) / a : 1 - front * Self.fraction(1 - x, b, a) / b
    }

    /// The continued fraction, after Lentz.
    private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
        let tiny = 1e-300
        func nonzero(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var c = 1.0
        var d = 1 / nonzero(1 - (a + b) * x / (a + 1))
        var result = d
        var m = 0.0
        while m < 10_000 {
            m += 1
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 / nonzero(1 + even * d)
            c = nonzero(1 + even / c)
            result *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / nonzero(1 + odd * d)
            c = nonzero(1 + odd / c)
            let change = d * c
            result *= change
            if abs(change - 1) < 1e-15 { break }
        }
        return result
    }

    /// After Lanczos, with the coefficients of g = 7.
    static func logarithmOfGamma(_ value: Double) -> Double {
        let coefficients = [
            676.5203681218851, -1_259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
            -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
        ]
        let x = value - 1
        var sum = 0.99999999999980993
        for (index, coefficient) in coefficients.enumerated() { sum += coefficient / (x + Double(index + 1)) }
        let t = x + 7.5
        return 0.5 * log(2 * Double.pi) + (x + 0.5) * log(t) - t + log(sum)
    }
}

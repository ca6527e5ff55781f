import Glibc

/// A line on logarithms of odds, fitted by Newton's method and held to another one where samples are few.
package struct LogisticLine: Hashable, Sendable {
    package var offset: Double
    package var slope: Double

    package static let identity = LogisticLine(offset: 0, slope: 1)

    package var map: ConfidenceMap { .line(offset: Self.rounded(offset), slope: Self.rounded(slope)) }

    /// - Parameters:
    ///   - samples: each counts by its weight, scaled so that all together weigh as many as they are.
    ///   - prior: the line that few samples stay near.
    ///   - firmness: how many samples the prior weighs, about.
    /// - Returns: the line.
    package static func fit(
        _ samples: [CalibrationSample], prior: LogisticLine = .identity, firmness: Double
    ) -> LogisticLine {
        var line = prior
        let total = samples.reduce(0) { $0 + $1.weight }
        guard total > 0 else { return prior }
        let scale = Double(samples.count) / total
        let odds = samples.map { LogOdds.of($0.score) }
        for _ in 0..<100 {
            var gradient = (firmness * (line.offset - prior.offset), firmness * (line.slope - prior.slope))
            var curvature = (firmness, 0.0, firmness)
            for (sample, x) in zip(samples, odds) {
                let p = LogOdds.probability(line.offset + line.slope * x)
                let weight = sample.weight * scale
                let error = weight * (p - (sample.isRight ? 1 : 0))
                let spread = weight * max(p * (1 - p), 1e-9)
                gradient.0 += error
                gradient.1 += error * x
                curvature.0 += spread
                curvature.1 += spread * x
                curvature.2 += spread * x * x
            }
            let determinant = curvature.0 * curvature.2 - curvature.1 * curvature.1
            guard determinant > 1e-12 else { break }
            let step = (
                (curvature.2 * gradient.0 - curvature.1 * gradient.1) / determinant,
                (curvature.0 * gradient.1 - curvature.1 * gradient.0) / determinant
            )
            line.offset -= min(max(step.0, -2), 2)
            line.slope -= min(max(step.1, -2), 2)
            if abs(step.0) + abs(step.1) < 1e-9 { break }
        }
        // A higher score never means less.
        line.slope = max(line.slope, 0.05)
        return line
    }

    private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}

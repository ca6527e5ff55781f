import Glibc

/// From a score to the probability that the value is right: never falling.
package enum ConfidenceMap: Hashable, Sendable {
    /// On the logarithms of odds, after Platt.
    case line(offset: Double, slope: Double)
    /// Points of an isotonic regression, rising in both; straight in between.
    case points([Point])

    package struct Point: Hashable, Codable, Sendable {
        package var score: Double
        package var probability: Double

        package init(score: Double, probability: Double) {
            self.score = score
            self.probability = probability
        }
    }

    package static let identity = ConfidenceMap.line(offset: 0, slope: 1)
    /// No sample makes anything certain.
    package static let ceiling = 0.999

    package func probability(_ score: Double) -> Double {
        let value =
            switch self {
            case .line(let offset, let slope): LogOdds.probability(offset + slope * LogOdds.of(score))
            case .points(let points): Self.interpolated(score, points)
            }
        return min(max(value, 0), Self.ceiling)
    }

    private static func interpolated(_ score: Double, _ points: [Point]) -> Double {
        guard let first = points.first, let last = points.last else { return score }
        if score <= first.score { return first.probability }
        if score >= last.score { return last.probability }
        // The first point above the score, by halving.
        var (low, next) = (0, points.count - 1)
        while next - low > 1 {
            let middle = (low + next) / 2
            if points[middle].score > score { next = middle } else { low = middle }
        }
        let (left, right) = (points[next - 1], points[next])
        let share = (score - left.score) / max(right.score - left.score, 1e-12)
        return left.probability + share * (right.probability - left.probability)
    }
}

/// Logarithms of odds, kept off infinity.
enum LogOdds {
    static func of(_ probability: Double) -> Double {
        let inside = min(max(probability, 1e-6), 1 - 1e-6)
        return log(inside / (1 - inside))
    }

    static func probability(_ odds: Double) -> Double { 1 / (1 + exp(-min(max(odds, -40), 40))) }
}

extension ConfidenceMap: Codable {
    enum CodingKeys: String, CodingKey { case kind, offset, slope, points }
    private enum Kind: String, Codable { case line, isotonic }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        switch try container.decode(Kind.self, forKey: .kind) {
        case .line:
            let slope = try container.decode(Double.self, forKey: .slope)
            guard slope >= 0 else {
                throw DecodingError.dataCorruptedError(
                    forKey: .slope, in: container, debugDescription: "a higher score must not mean less")
            }
            self = .line(offset: try container.decode(Double.self, forKey: .offset), slope: slope)
        case .isotonic:
            let points = try container.decode([Point].self, forKey: .points)
            let isRising = zip(points, points.dropFirst()).allSatisfy {
                $0.score <= $1.score && $0.probability <= $1.probability
            }
            guard !points.isEmpty, isRising else {
                throw DecodingError.dataCorruptedError(
                    forKey: .points, in: container, debugDescription: "points must rise in score and probability")
            }
            self = .points(points)
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .line(let offset, let slope):
            try container.encode(Kind.line, forKey: .kind)
            try container.encode(offset, forKey: .offset)
            try container.encode(slope, forKey: .slope)
        case .points(let points):
            try container.encode(Kind.isotonic, forKey: .kind)
            try container.encode(points, forKey: .points)
        }
    }
}

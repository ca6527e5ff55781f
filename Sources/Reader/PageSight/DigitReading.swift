/// Tells digits by their shape: a network of one hidden layer, fitted by `Tests/Support/DigitShapes/fit.py`.
///
/// It is made to contradict a text layer quickly and rarely, not to read: what it contradicts is recognised properly.
package struct DigitReading: Sendable {
    private typealias Layer = SIMD32<Float>
    static let hidden = 32
    /// What one step of a written weight stands for.
    private static let firstStep: Float = 1.0 / 50
    private static let secondStep: Float = 1.0 / 20

    /// The weights of each of a shape's values, then the offsets.
    private let first: [Layer]
    /// The weights of each digit.
    private let second: [Layer]
    private let offsets: [Float]

    package static let shared = DigitReading(weights: DigitWeights.text)

    init(weights: String) {
        let steps = weights.utf8.filter { $0 != 10 }.map { Float(Int($0) - 80) }
        let width = Self.hidden
        let inner = (DigitShape.count + 1) * width
        precondition(steps.count == inner + 10 * (width + 1), "the weights of the digits are incomplete")
        func layer(_ start: Int, _ step: Float) -> Layer { Layer(steps[start..<start + width]) * step }
        first = (0...DigitShape.count).map { layer($0 * width, Self.firstStep) }
        second = (0..<10).map { layer(inner + $0 * width, Self.secondStep) }
        offsets = steps[(inner + 10 * width)...].map { $0 * Self.secondStep }
    }

    /// How far another digit is ahead of the one that is claimed, on a logarithmic scale; 0 when none is.
    package func lead(against claimed: Int, in shape: DigitShape) -> Float {
        var inner = first[DigitShape.count]
        for (value, weights) in zip(shape.values, first) where value != 0 { inner += weights * value }
        inner.replace(with: 0, where: inner .< 0)
        let scores = zip(second, offsets).map { ($0 * inner).sum() + $1 }
        return (scores.max() ?? 0) - scores[claimed]
    }
}

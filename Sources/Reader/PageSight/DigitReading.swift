/// Tells digits by their shape: a network of one hidden layer, fitted by `Tests/Support/DigitShapes/fit.py`.
///
/// It is made to contradict a text layer quickly and rarely, not to read: what it contradicts is recognised properly.
struct DigitReading: Sendable {
    static let hidden = 32
    /// What one step of a written weight stands for.
    private static let firstStep: Float = 1.0 / 50
    private static let secondStep: Float = 1.0 / 20

    /// The weights of each of a shape's values, then the offsets: `hidden` numbers each.
    private let first: [Float]
    /// The weights of each digit.
    private let second: [Float]
    private let offsets: [Float]

    static let shared = DigitReading(weights: DigitWeights.text)

    init(weights: String) {
        let steps = weights.utf8.filter { $0 != 10 }.map { Float(Int($0) - 80) }
        let width = Self.hidden
        let inner = (DigitShape.count + 1) * width
        precondition(steps.count == inner + 10 * (width + 1), "the weights of the digits are incomplete")
        first = steps[..<inner].map { $0 * Self.firstStep }
        second = steps[inner..<(inner + 10 * width)].map { $0 * Self.secondStep }
        offsets = steps[(inner + 10 * width)...].map { $0 * Self.secondStep }
    }

    /// How well a shape fits each digit, 0 to 9, on a logarithmic scale.
    func scores(of shape: DigitShape) -> [Float] {
        let width = Self.hidden
        var inner = Array(first[(DigitShape.count * width)...])
        // Every index is below the counts that `init` has checked; without checks the loops work on many numbers at once.
        unsafe inner.withUnsafeMutableBufferPointer { inner in
            unsafe first.withUnsafeBufferPointer { weights in
                for (index, value) in shape.values.prefix(DigitShape.count).enumerated() where value != 0 {
                    let start = index &* width
                    for place in 0..<width { unsafe inner[place] += weights[start &+ place] * value }
                }
            }
        }
        return offsets.indices.map { digit in
            var score = offsets[digit]
            for place in 0..<width where inner[place] > 0 { score += second[digit * width + place] * inner[place] }
            return score
        }
    }
}

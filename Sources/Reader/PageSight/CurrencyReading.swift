/// Tells signs of currencies from one another, and from digits, by their shape: by the nearest in some typefaces.
///
/// As `DigitReading` it contradicts a text layer, and does not read.
struct CurrencyReading: Sendable {
    private static let signs: [UInt32] = [0x20AC, 0xA3, 0x24, 0xA5]
    /// Those of the signs, then those of the digits; `CurrencyShapes.facesOfEach` of each.
    private let shapes: [[Float]]

    static let shared = CurrencyReading(text: CurrencyShapes.text)

    init(text: String) {
        let steps = text.utf8.filter { $0 != 10 }.map { (Float($0) - 40) / 40 }
        precondition(
            steps.count == (Self.signs.count + 10) * CurrencyShapes.facesOfEach * DigitShape.count,
            "the shapes of the signs are incomplete")
        shapes = stride(from: 0, to: steps.count, by: DigitShape.count).map { start in
            let values = steps[start..<start + DigitShape.count]
            // So that a product with a shape's values is at most 1.
            let length = 4 * values.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return values.map { $0 / length }
        }
    }

    /// Whether a sign looks more like another sign or a digit than like itself, by more than a lead, of 1; never for signs
    /// that are not known here.
    func contradicts(_ sign: UInt32, in shape: DigitShape, lead: Float) -> Bool {
        guard let own = Self.signs.firstIndex(of: sign) else { return false }
        var best: (own: Float, other: Float) = (0, 0)
        for (index, known) in shapes.enumerated() {
            let likeness = zip(known, shape.values).reduce(Float(0)) { $0 + $1.0 * $1.1 }
            if index / CurrencyShapes.facesOfEach == own {
                best.own = max(best.own, likeness)
            } else {
                best.other = max(best.other, likeness)
            }
        }
        return best.other - best.own > lead
    }
}

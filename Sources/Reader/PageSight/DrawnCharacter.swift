/// The ink of one character, without what is around it. Equal characters of a font and size are drawn equally, so that
/// each is looked at once.
struct DrawnCharacter: Hashable, Sendable {
    let width: Int
    let height: Int
    /// Rows from the top, 0...255 for the farthest from the background.
    let ink: [UInt8]

    func hash(into hasher: inout Hasher) {
        hasher.combine(width)
        // At once, and not byte by byte as an array does.
        unsafe ink.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    }

    var upsideDown: DrawnCharacter { DrawnCharacter(width: width, height: height, ink: ink.reversed()) }

    /// The ink in a rectangle whose sides may cut through pixels.
    func sum(x: (Float, Float), y: (Float, Float)) -> Float {
        var sum: Float = 0
        var row = Int(y.0)
        while Float(row) < y.1, row < height {
            let share = min(Float(row + 1), y.1) - max(Float(row), y.0)
            var column = Int(x.0)
            while Float(column) < x.1, column < width {
                let part = min(Float(column + 1), x.1) - max(Float(column), x.0)
                sum += share * part * Float(ink[row * width + column])
                column += 1
            }
            row += 1
        }
        return sum
    }
}

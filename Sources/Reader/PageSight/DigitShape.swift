/// The shape of one character: its ink, scaled to one height with its proportions kept.
package struct DigitShape: Sendable {
    static let columns = 10
    static let rows = 12
    static let count = columns * rows

    /// Rows from the top; the root of the squares' sum is 4, whatever the weight of the type.
    package let values: [Float]

    /// Nil where too little is drawn to have a shape.
    init?(of character: DrawnCharacter) {
        let vertical = Float(character.height) / Float(Self.rows)
        let width = Float(character.width)
        // A shape wider than the grid is squeezed into it.
        let isWide = width / vertical > Float(Self.columns)
        let horizontal = isWide ? width / Float(Self.columns) : vertical
        let margin = isWide ? 0 : (Float(Self.columns) - width / vertical) / 2
        var grid = [Float](repeating: 0, count: Self.count)
        var squares: Float = 0
        for row in 0..<Self.rows {
            let y = (Float(row) * vertical, Float(row + 1) * vertical)
            for column in 0..<Self.columns {
                let x = (
                    max((Float(column) - margin) * horizontal, 0), min((Float(column + 1) - margin) * horizontal, width)
                )
                guard x.1 > x.0 else { continue }
                let value = character.sum(x: x, y: y) / (horizontal * vertical)
                grid[row * Self.columns + column] = value
                squares += value * value
            }
        }
        guard squares > 0 else { return nil }
        let scale = 4 / squares.squareRoot()
        values = grid.map { $0 * scale }
    }
}

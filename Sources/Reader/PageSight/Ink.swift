package import Poppler

/// How far each pixel of a patch is from the background, 0...255 for the farthest.
package struct Ink: Sendable {
    /// From this on a pixel belongs to a character.
    private static let least: UInt8 = 72

    let width: Int
    let height: Int
    private let values: [UInt8]

    /// - Returns: nil when the patch is plain.
    package init?(_ patch: PageDrawing.Patch, least contrast: Int = 16) {
        guard let darkest = patch.brightness.min(), let brightest = patch.brightness.max(),
            Int(brightest) - Int(darkest) >= contrast
        else { return nil }
        width = patch.width
        height = patch.height
        var counts = [Int](repeating: 0, count: 16)
        for value in patch.brightness { counts[Int(value >> 4)] += 1 }
        let common = (counts.indices.max { counts[$0] < counts[$1] } ?? 15) * 16 + 8
        let background = Int(brightest) - common < common - Int(darkest) ? Int(brightest) : Int(darkest)
        let factor = 65_280 / (Int(brightest) - Int(darkest))
        values = patch.brightness.map { UInt8(truncatingIfNeeded: min(abs(Int($0) - background) * factor >> 8, 255)) }
    }

    private func isInk(_ column: Int, _ row: Int) -> Bool { values[row * width + column] >= Self.least }

    /// The rows of the tallest part without an empty row: a rule under a number is no part of it.
    func tallestRun(from: Int, to: Int) -> (Int, Int)? {
        let columns = max(from, 0)..<max(min(to, width), max(from, 0))
        return Self.longestRun(0..<height) { row in columns.contains { isInk($0, row) } }
    }

    /// The columns of the widest part without an empty column: what a neighbour leaves in a cell is no part of it.
    func widestRun(from: Int, to: Int, rows: Range<Int>) -> (Int, Int)? {
        let columns = max(from, 0)..<max(min(to, width), max(from, 0))
        return Self.longestRun(columns) { column in rows.contains { isInk(column, $0) } }
    }

    private static func longestRun(_ range: Range<Int>, _ holds: (Int) -> Bool) -> (Int, Int)? {
        var best: (Int, Int)?
        var start: Int?
        for index in range.lowerBound...range.upperBound {
            if index < range.upperBound, holds(index) {
                start = start ?? index
            } else if let begin = start {
                if index - begin > best.map({ $0.1 - $0.0 }) ?? 0 { best = (begin, index) }
                start = nil
            }
        }
        return best
    }

    /// The ink in a rectangle whose sides may cut through pixels, relative to `left` and `top`.
    func sum(x: (Float, Float), y: (Float, Float), left: Int, top: Int) -> Float {
        var sum: Float = 0
        var row = Int(y.0)
        while Float(row) < y.1, top + row < height {
            let share = min(Float(row + 1), y.1) - max(Float(row), y.0)
            var column = Int(x.0)
            while Float(column) < x.1, left + column < width {
                let part = min(Float(column + 1), x.1) - max(Float(column), x.0)
                sum += share * part * Float(values[(top + row) * width + left + column])
                column += 1
            }
            row += 1
        }
        return sum
    }
}

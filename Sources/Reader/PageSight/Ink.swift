import Poppler

/// How far each pixel of a patch is from the background, 0...255 for the farthest.
struct Ink: Sendable {
    /// From this on a pixel belongs to a character.
    private static let least: UInt8 = 72

    let width: Int
    let height: Int
    private let values: [UInt8]

    /// - Returns: nil when the patch is plain.
    init?(_ patch: PageDrawing.Patch, least contrast: Int = 16) {
        let (darkest, brightest) = (Int(patch.darkest), Int(patch.brightest))
        guard brightest - darkest >= contrast else { return nil }
        width = patch.width
        height = patch.height
        // What most of the patch is like is the background.
        let background = UInt16(patch.mean * 2 >= darkest + brightest ? brightest : darkest)
        // The products stay below 65,536.
        let factor = UInt16(65_280 / (brightest - darkest))
        values = patch.brightness.map { brightness in
            let value = UInt16(brightness)
            let distance = value > background ? value &- background : background &- value
            return UInt8(truncatingIfNeeded: (distance &* factor) &>> 8)
        }
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

    /// All parts without an empty column.
    func runs(from: Int, to: Int) -> [(Int, Int)] {
        var runs: [(Int, Int)] = []
        var start: Int?
        let end = max(min(to, width), max(from, 0))
        for column in max(from, 0)...end {
            if column < end, (0..<height).contains(where: { isInk(column, $0) }) {
                start = start ?? column
            } else if let begin = start {
                runs.append((begin, column))
                start = nil
            }
        }
        return runs
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

    /// What is drawn in a character's cell.
    ///
    /// - Parameters:
    ///   - from: the first column of the cell.
    ///   - to: the column behind it.
    /// - Returns: its first row as well; nil where too little is drawn.
    func character(from: Int, to: Int) -> (top: Int, character: DrawnCharacter)? {
        guard let (top, bottom) = tallestRun(from: from, to: to),
            let (left, right) = widestRun(from: from, to: to, rows: top..<bottom), bottom - top >= 3
        else { return nil }
        var ink: [UInt8] = []
        ink.reserveCapacity((bottom - top) * (right - left))
        for row in top..<bottom { ink += values[(row * width + left)..<(row * width + right)] }
        return (top, DrawnCharacter(width: right - left, height: bottom - top, ink: ink))
    }
}

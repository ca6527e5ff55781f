package import DocumentModel
import Poppler

/// The picture of one number of the text layer.
struct NumberPicture {
    /// From this lead on, a shape is another digit than it is said to be.
    static let contradiction: Float = 3
    /// No digit is wider than that many times its height; a cell that is holds more than one.
    private static let widest = 1.35

    private let number: PlacedNumber
    private let box: BoundingBox
    private let drawing: PageDrawing
    private let scale: Double
    private let direction: ReadingDirection
    private let ink: Ink
    private let cells: [(from: Int, to: Int)]
    private let drawn: [(top: Int, character: DrawnCharacter)?]
    /// The height of the digits and where they start, in pixels of the drawing.
    private let band: (top: Int, height: Int)?

    /// Nil where nothing in the box differs in brightness; `usual` is the way most of the page goes.
    init?(number: PlacedNumber, box: BoundingBox, drawing: PageDrawing, usual: ReadingDirection) {
        let direction = number.direction(onPageThatGoes: usual)
        guard let patch = drawing.patch(box), let ink = Ink(patch.turned(toRead: direction)) else { return nil }
        self.number = number
        self.box = box
        self.drawing = drawing
        self.direction = direction
        self.ink = ink
        let scale = drawing.resolution / 72
        self.scale = scale
        let cells = number.characters.map { Self.cell(of: $0.box, in: patch, scale: scale, direction) }
        self.cells = cells
        drawn = cells.map { cell in
            let found = ink.character(from: cell.from, to: cell.to)
            return found.map { ($0.top, direction == .left ? $0.character.upsideDown : $0.character) }
        }
        let digits = zip(number.characters, drawn).compactMap { $0.digit == nil ? nil : $1 }
        let heights = digits.map(\.character.height).sorted()
        let tops = digits.map(\.top).sorted()
        band = heights.isEmpty ? nil : (tops[tops.count / 2] + patch.top, heights[heights.count / 2])
    }

    /// A character's columns, in the patch as it is read.
    private static func cell(
        of box: BoundingBox, in patch: PageDrawing.Patch, scale: Double, _ direction: ReadingDirection
    ) -> (from: Int, to: Int) {
        let (x0, x1) = (column(box.x0 * scale) - patch.left, column((box.x1 * scale).rounded(.up)) - patch.left)
        let (y0, y1) = (column(box.y0 * scale) - patch.top, column((box.y1 * scale).rounded(.up)) - patch.top)
        switch direction {
        case .right, .left: return (x0, x1)
        case .down: return (y0, y1)
        case .up: return (patch.height - y1, patch.height - y0)
        }
    }

    /// What a document states may be any number; no drawing is so wide.
    private static func column(_ place: Double) -> Int { place.isNaN ? 0 : Int(min(max(place, -1e6), 1e6)) }

    /// The shapes of the digits, for those who fit the reading of digits.
    var digitShapes: [(digit: Int, shape: DigitShape)] {
        zip(number.characters, drawn).compactMap { character, drawn in
            guard let digit = character.digit, let drawn, let shape = DigitShape(of: drawn.character) else {
                return nil
            }
            return (digit, shape)
        }
    }

    /// Whether marks before or behind the number, which are said to be low, are as high as its digits.
    func isBesideHighMarks(among marks: [BoundingBox]) -> Bool {
        guard direction.isAcross, let band else { return false }
        let reach = Double(band.height) / scale * 0.8
        return marks.contains { mark in
            guard mark.x0 < box.x1 + reach, mark.x1 > box.x0 - reach, mark.sharesRow(with: box),
                let patch = drawing.patch(mark), let ink = Ink(patch, least: 64),
                let (top, bottom) = ink.tallestRun(from: 0, to: ink.width)
            else { return false }
            // A rule goes on beyond the digits.
            let height = bottom - top
            return height * 10 >= band.height * 8 && height * 10 <= band.height * 13
        }
    }

    /// Whether the picture may show another number than the text layer says. What cannot be compared may.
    func isSuspect(among words: [Word], at index: Int, _ digits: inout PageDigits) -> Bool {
        guard let band else { return true }
        for (index, (character, drawn)) in zip(number.characters, drawn).enumerated() {
            if let digit = character.digit {
                guard let drawn, !isCrowded(cells[index], digitHeight: band.height),
                    let lead = digits.lead(against: digit, in: drawn.character), lead < Self.contradiction
                else { return true }
            } else if character.isLow, let drawn, drawn.character.height * 5 > band.height * 4,
                cells[index].to - cells[index].from > widestCell * 3 / 4
            {
                // What neighbours leave in the narrow cell of a mark may be as high.
                return true
            } else if let drawn, digits.isOtherCurrency(than: character.scalar, in: drawn.character) {
                return true
            }
        }
        return direction.isAcross && mayGoOn(band, among: words, at: index)
    }

    /// The columns of the number's widest digit.
    private var widestCell: Int {
        zip(number.characters, cells).lazy.filter { $0.0.digit != nil }.map { $0.1.to - $0.1.from }.max() ?? 0
    }

    /// Whether more is drawn in a digit's cell than one digit: a text may be stated for characters of any number.
    private func isCrowded(_ cell: (from: Int, to: Int), digitHeight height: Int) -> Bool {
        // A cell is rounded to whole columns on both sides.
        if Double(cell.to - cell.from - 2) > Self.widest * Double(height) { return true }
        let digits = ink.runs(from: cell.from, to: cell.to).filter { run in
            guard (run.1 - run.0) * 10 >= height * 3, let (top, bottom) = ink.tallestRun(from: run.0, to: run.1) else {
                return false
            }
            return (bottom - top) * 10 >= height * 8
        }
        return digits.count > 1
    }

    /// Whether something as high as a digit is drawn right beside the number, and no word says what.
    private func mayGoOn(_ band: (top: Int, height: Int), among words: [Word], at index: Int) -> Bool {
        let reach = Double(band.height) / scale * 0.8
        for isBefore in [true, false] {
            var from = isBefore ? box.x0 - reach : box.x1
            var to = isBefore ? box.x0 : box.x1 + reach
            let area = BoundingBox(x0: from, y0: box.y0, x1: to, y1: box.y1)
            guard drawing.shows(area, span: 64) == true, let patch = drawing.patch(area) else { continue }
            for (position, word) in words.enumerated()
            where position != index && word.box.overlaps(area) {
                if isBefore { from = max(from, word.box.x1) } else { to = min(to, word.box.x0) }
            }
            guard to - from >= reach * 0.5, let ink = Ink(patch, least: 64) else { continue }
            let left = Int((from - area.x0) * scale) + (isBefore ? 0 : 1)
            let right = Int((to - area.x0) * scale) - (isBefore ? 1 : 0)
            guard let (top, bottom) = ink.tallestRun(from: left, to: right),
                let (start, end) = ink.widestRun(from: left, to: right, rows: top..<bottom),
                // The last digit may be wider than its place, as in a font that stands in for another.
                (end - start) * 9 >= band.height * 2
            else { continue }
            // A rule goes on beyond the digits, a dot does not reach as far.
            let height = bottom - top
            let isLikeDigit = height * 10 >= band.height * 8 && height * 10 <= band.height * 13
            if isLikeDigit, abs(patch.top + top - band.top) * 5 <= band.height + 5 { return true }
        }
        return false
    }
}

extension BoundingBox {
    func overlaps(_ other: BoundingBox) -> Bool { x0 < other.x1 && other.x0 < x1 && sharesRow(with: other) }

    /// Whether both stand in one row of the page, as far as their heights tell.
    package func sharesRow(with other: BoundingBox) -> Bool {
        min(y1, other.y1) - max(y0, other.y0) > 0.3 * min(height, other.height)
    }
}

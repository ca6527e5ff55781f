package import DocumentModel
import Poppler

/// The picture of one number of the text layer.
struct NumberPicture {
    /// From this lead on, a shape is another digit than it is said to be.
    static let contradiction: Float = 3
    /// Marks within a number, of which none is as high as a digit.
    static let smallMarks: Set<UInt32> = [0x2C, 0x2E, 0x27, 0x2019, 0xB7, 0x2D, 0x3A, 0x5F, 0x20]

    private let number: PlacedNumber
    private let box: BoundingBox
    private let drawing: PageDrawing
    private let scale: Double
    private let drawn: [(top: Int, character: DrawnCharacter)?]
    /// The height of the digits and where they start, in pixels of the drawing.
    private let band: (top: Int, height: Int)?

    /// A number of one character stands on its head when others of the page do: it does not tell by itself.
    init(
        number: PlacedNumber, box: BoundingBox, ink: Ink, patch: PageDrawing.Patch, drawing: PageDrawing,
        standsOnItsHead: Bool = false
    ) {
        self.number = number
        self.box = box
        self.drawing = drawing
        let scale = drawing.resolution / 72
        self.scale = scale
        let isUpsideDown = number.characters.count > 1 ? number.runsBack : standsOnItsHead
        drawn = number.characters.map { character in
            let found = ink.character(
                from: Self.column(character.box.x0 * scale) - patch.left,
                to: Self.column((character.box.x1 * scale).rounded(.up)) - patch.left)
            return found.map { ($0.top, isUpsideDown ? $0.character.upsideDown : $0.character) }
        }
        let digits = zip(number.characters, drawn).compactMap { $0.digit == nil ? nil : $1 }
        let heights = digits.map(\.character.height).sorted()
        let tops = digits.map(\.top).sorted()
        band = heights.isEmpty ? nil : (tops[tops.count / 2] + patch.top, heights[heights.count / 2])
    }

    /// What a document states may be any number; no drawing is so wide.
    private static func column(_ place: Double) -> Int { place.isNaN ? 0 : Int(min(max(place, -1e6), 1e6)) }

    /// The shapes of the digits, for those who fit the reading of digits.
    var digitShapes: [(digit: Int, shape: DigitShape)] {
        zip(number.characters, drawn).compactMap { character, drawn in
            guard let digit = character.digit, let drawn, isUpright(character.box),
                let shape = DigitShape(of: drawn.character)
            else { return nil }
            return (digit, shape)
        }
    }

    /// Whether the picture may show another number than the text layer says.
    func isSuspect(among words: [Word], at index: Int, _ digits: inout PageDigits) -> Bool {
        guard let band else { return true }
        for (character, drawn) in zip(number.characters, drawn) where isUpright(character.box) {
            if let digit = character.digit {
                guard let drawn,
                    let lead = digits.lead(against: digit, in: drawn.character), lead < Self.contradiction
                else { return true }
            } else if Self.smallMarks.contains(character.scalar), let drawn,
                drawn.character.height * 5 > band.height * 4, character.box.width > digitWidth * 0.75
            {
                // What neighbours leave in the narrow cell of a mark may be as high.
                return true
            }
        }
        return mayGoOn(band, among: words, at: index)
    }

    /// The width of the number's widest digit, in points.
    private var digitWidth: Double {
        number.characters.lazy.filter { $0.digit != nil }.map(\.box.width).max() ?? 0
    }

    /// Turned text is read by nobody here.
    private func isUpright(_ box: BoundingBox) -> Bool { box.width <= box.height }

    /// Whether something as high as a digit is drawn right beside the number, and no word says what.
    private func mayGoOn(_ band: (top: Int, height: Int), among words: [Word], at index: Int) -> Bool {
        let reach = Double(band.height) / scale * 0.8
        for isBefore in [true, false] {
            var from = isBefore ? box.x0 - reach : box.x1
            var to = isBefore ? box.x0 : box.x1 + reach
            let area = BoundingBox(x0: from, y0: box.y0, x1: to, y1: box.y1)
            guard drawing.shows(area, span: 64) == true, let patch = drawing.patch(area) else { continue }
            for (position, word) in words.enumerated() where position != index && word.box.overlaps(area) {
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

extension PlacedNumber {
    /// Whether the characters go from right to left, as those of an upside-down line do.
    var runsBack: Bool {
        guard let first = characters.first, let last = characters.last else { return false }
        return first.box.x0 > last.box.x0
    }
}

extension BoundingBox {
    func overlaps(_ other: BoundingBox) -> Bool { x0 < other.x1 && other.x0 < x1 && sharesRow(with: other) }

    /// Whether both stand in one row of the page, as far as their heights tell.
    package func sharesRow(with other: BoundingBox) -> Bool {
        min(y1, other.y1) - max(y0, other.y0) > 0.3 * min(height, other.height)
    }
}

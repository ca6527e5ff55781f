import DocumentModel
import Poppler

/// The shapes of a painting's glyphs; each is looked at once.
struct PaintedShapes {
    private let painting: PagePainting
    private var inks: [UInt64: Extent?] = [:]
    private var scores: [UInt64: [Float]?] = [:]
    private var isInstalled: [UInt32: Bool] = [:]
    private var signs: [Sign: Bool] = [:]

    private struct Sign: Hashable {
        var glyph: UInt64
        var sign: UInt32
    }

    init(_ painting: PagePainting) {
        self.painting = painting
    }

    /// Where a shape has ink, in units of the type's height, y upwards.
    struct Extent {
        var outline: PagePainting.Outline
        /// Whether nothing at all is drawn.
        var isNothing: Bool
        /// Whether enough is drawn to be seen at any size that is read.
        var isSeen: Bool { outline.area >= 0.0015 }
    }

    private func key(_ shape: UInt32, _ font: UInt32) -> UInt64 { UInt64(font) << 32 | UInt64(shape) }

    /// - Returns: nil for a shape that is no outline.
    mutating func ink(of glyph: PagePainting.Glyph) -> Extent? {
        let font = painting.runs[glyph.run].font
        let key = key(glyph.shape, font)
        if let known = inks[key] { return known }
        let ink = painting.outline(ofShape: glyph.shape, inFont: font).map { outline in
            Extent(outline: outline, isNothing: outline.x1 <= outline.x0 || outline.y1 <= outline.y0)
        }
        inks[key] = .some(ink)
        return ink
    }

    /// Whether glyphs show a number, character by character.
    mutating func agree(with number: PlacedNumber, _ found: [PagePainting.Glyph]) -> Bool {
        guard found.count == number.characters.count else { return false }
        let glyphs = found.sorted { $0.x < $1.x }
        let characters = number.characters.sorted { $0.box.x0 < $1.box.x0 }
        var tallestDigit: Float = 0
        var tallestMark: Float = 0
        for (glyph, character) in zip(glyphs, characters) {
            let run = painting.runs[glyph.run]
            guard abs(glyph.x - Float(character.box.x0)) <= 0.2 + 0.02 * run.size, let ink = ink(of: glyph) else {
                return false
            }
            let height = (ink.outline.y1 - ink.outline.y0) * run.size
            if let digit = character.digit {
                guard ink.isSeen, shows(glyph, run.font, digit) else { return false }
                tallestDigit = max(tallestDigit, height)
            } else if character.isLow {
                tallestMark = max(tallestMark, height)
            } else if isInstalled(run.font) {
                // A pound may be said to be a euro.
                guard painting.shape(of: character.scalar, inFont: run.font) == glyph.shape else { return false }
            } else if let sign = Unicode.Scalar(character.scalar), sign.properties.generalCategory == .currencySymbol {
                guard shows(glyph, run.font, currency: character.scalar) else { return false }
            }
        }
        return tallestMark < 0.8 * tallestDigit
    }

    private mutating func shows(_ glyph: PagePainting.Glyph, _ font: UInt32, _ digit: Int) -> Bool {
        if isInstalled(font), painting.shape(of: UInt32(48 + digit), inFont: font) == glyph.shape { return true }
        let key = key(glyph.shape, font)
        let found: [Float]?
        if let known = scores[key] {
            found = known
        } else {
            found = look(at: glyph.shape, font)
            scores[key] = .some(found)
        }
        guard let found else { return false }
        return (found.max() ?? 0) - found[digit] < NumberPicture.contradiction
    }

    private mutating func shows(_ glyph: PagePainting.Glyph, _ font: UInt32, currency sign: UInt32) -> Bool {
        let key = Sign(glyph: key(glyph.shape, font), sign: sign)
        if let known = signs[key] { return known }
        let shape = shape(of: glyph.shape, font)
        let isShown = shape.map { !CurrencyReading.shared.contradicts(sign, in: $0, lead: 0) } ?? false
        signs[key] = isShown
        return isShown
    }

    private mutating func isInstalled(_ font: UInt32) -> Bool {
        if let known = isInstalled[font] { return known }
        let found = painting.isInstalled(font: font)
        isInstalled[font] = found
        return found
    }

    private func look(at shape: UInt32, _ font: UInt32) -> [Float]? {
        self.shape(of: shape, font).map { DigitReading.shared.scores(of: $0) }
    }

    private func shape(of shape: UInt32, _ font: UInt32) -> DigitShape? {
        // Digits are then about as high as those of small type in a page's drawing.
        guard let patch = painting.picture(ofShape: shape, inFont: font, size: 17), let ink = Ink(patch),
            let (_, character) = ink.character(from: 0, to: patch.width)
        else { return nil }
        return DigitShape(of: character)
    }
}

/// A word's box in the numbers of a painting.
struct PaintedBox {
    var x0: Float
    var y0: Float
    var x1: Float
    var y1: Float

    init(_ box: BoundingBox) {
        x0 = Float(box.x0)
        y0 = Float(box.y0)
        x1 = Float(box.x1)
        y1 = Float(box.y1)
    }

    /// Whether a glyph's ink stays where its word is: elsewhere it would be read as something else.
    func holds(_ ink: PaintedShapes.Extent, of run: PagePainting.Run, at glyph: PagePainting.Glyph) -> Bool {
        if ink.isNothing { return true }
        let outline = ink.outline
        guard outline.x0 >= -0.4, outline.x1 <= 1.4, outline.y0 >= -0.5, outline.y1 <= 1.25 else { return false }
        guard run.isUpright else { return true }
        let margin = 0.2 * run.size
        return glyph.x + outline.x0 * run.stretch >= x0 - margin && glyph.x + outline.x1 * run.stretch <= x1 + margin
    }
}

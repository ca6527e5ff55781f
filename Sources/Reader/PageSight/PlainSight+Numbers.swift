import DocumentModel
import Poppler

/// Words whose numbers are painted otherwise than they say.
package struct NumberDoubts: Sendable {
    /// To be recognised: painted of other glyphs than characters are said, or with something small close by, which may be a sign.
    var suspects: Set<Int> = []
    /// With something small among their digits: a point may be a shape, and too small to be recognised.
    var altered: Set<Int> = []

    package init() {}
}

extension PlainSight {
    package mutating func numberDoubts() -> NumberDoubts {
        var doubts = NumberDoubts()
        guard painting.areas.count * text.numbers.count <= Self.mostComparisons else {
            doubts.suspects = Set(text.numbers.map(\.word))
            return doubts
        }
        for number in text.numbers {
            let found = glyphs(in: boxes[number.word]).map { painting.glyphs[$0] }
            // Turned numbers are compared in the drawing alone.
            guard let first = found.first, found.allSatisfy({ painting.runs[$0.run].isUpright }) else { continue }
            if isDoubtful(number, found) { doubts.suspects.insert(number.word) }
            for area in painting.areas {
                switch area.place(besides: boxes[number.word], baseline: first.y, painting.runs[first.run]) {
                case .within: doubts.altered.insert(number.word)
                case .beside: doubts.suspects.insert(number.word)
                case nil: continue
                }
            }
        }
        return doubts
    }

    private mutating func isDoubtful(_ number: PlacedNumber, _ found: [PagePainting.Glyph]) -> Bool {
        var shown: [PagePainting.Glyph] = []
        for glyph in found {
            guard let ink = shapes.ink(of: glyph) else { return true }
            if !ink.isNothing { shown.append(glyph) }
        }
        return !shapes.agree(with: number, shown)
    }
}

extension PagePainting.Area {
    fileprivate enum Place { case within, beside }

    /// Where it lies when it may be read as a part of a number: something small, or anything of no known form over it.
    fileprivate func place(besides box: PaintedBox, baseline: Float, _ run: PagePainting.Run) -> Place? {
        let size = run.size
        guard y1 > baseline - 0.75 * size, y0 < baseline + 0.1 * size else { return nil }
        if y1 - y0 <= size, x1 - x0 < 2 * size, x1 > box.x0 - 1.2 * size, x0 < box.x1 + 1.2 * size {
            // What is not above the baseline is a line under the number.
            return x0 > box.x0 && x1 < box.x1 && x1 - x0 < size && y0 < baseline - 0.02 * size ? .within : .beside
        }
        return !isPlain && order > run.order && x1 > box.x0 && x0 < box.x1 ? .beside : nil
    }
}

import DocumentModel
package import Poppler

/// Tells from what a page is painted of that all its words are seen and its numbers show what they say, where that is plain.
///
/// It is made to be sure and quick, not to find out: where anything is unusual (colours that are not opaque, something
/// over or beside a number, turned type, ink that is no word) it does not say so, and the page is drawn and looked at.
package struct PlainSight {
    let painting: PagePainting
    let text: PlacedText
    let size: (width: Double, height: Double)
    /// Those of the words; their indices by where they begin, from the top; and the height of the highest.
    let boxes: [PaintedBox]
    private let byTop: [Int]
    private let highest: Float
    var shapes: PaintedShapes
    /// The glyphs in rows of the page from its top, and where each row starts.
    private let order: [Int]
    private let starts: [Int]
    private var isClaimed: [Bool]

    private static let rowHeight: Float = 4
    /// More of them, each with each word, take longer to compare than the page takes to be drawn.
    static let mostComparisons = 500_000

    package init(of text: PlacedText, painted painting: PagePainting, size: (width: Double, height: Double)) {
        self.painting = painting
        self.text = text
        self.size = size
        let boxes = text.words.map { PaintedBox($0.box) }
        self.boxes = boxes
        byTop = boxes.indices.sorted { boxes[$0].y0 < boxes[$1].y0 }
        highest = boxes.lazy.map { $0.y1 - $0.y0 }.max() ?? 0
        shapes = PaintedShapes(painting)
        let rows = max(1, Int(min(size.height, 16_000)) / Int(Self.rowHeight) + 2)
        var starts = [Int](repeating: 0, count: rows + 1)
        let places = painting.glyphs.map { Self.row($0.y, of: rows) }
        for place in places { starts[place + 1] += 1 }
        for row in 1...rows { starts[row] += starts[row - 1] }
        var next = starts
        var order = [Int](repeating: 0, count: places.count)
        for (index, place) in places.enumerated() {
            order[next[place]] = index
            next[place] += 1
        }
        self.order = order
        self.starts = starts
        isClaimed = Array(repeating: false, count: places.count)
    }

    private static func row(_ y: Float, of rows: Int) -> Int {
        y.isFinite ? min(max(Int(max(min(y, 100_000), 0) / rowHeight), 0), rows - 1) : 0
    }

    /// Whether every word is plainly seen, and there is nothing else to read.
    package mutating func isPlain() -> Bool {
        guard painting.areas.count * text.words.count <= Self.mostComparisons else { return false }
        var next = text.numbers.startIndex
        for index in text.words.indices {
            let number = next < text.numbers.endIndex && text.numbers[next].word == index ? text.numbers[next] : nil
            if number != nil { next += 1 }
            guard isPlain(index, number) else { return false }
        }
        return isAllInkClaimed()
    }

    private mutating func isPlain(_ index: Int, _ number: PlacedNumber?) -> Bool {
        let word = text.words[index]
        guard (0...size.width).contains(word.box.midX), (0...size.height).contains(word.box.midY),
            !PageSight.isTiny(word)
        else { return false }
        let box = boxes[index]
        // Those that draw anything; a space may lie in the box of the word before it.
        var shown: [PagePainting.Glyph] = []
        var inked = 0
        let isLow = number == nil && word.isOfLowMarks
        var run: Int?
        for index in glyphs(in: box) {
            let glyph = painting.glyphs[index]
            isClaimed[index] = true
            if glyph.run != run {
                run = glyph.run
                guard isReadable(box, painting.runs[glyph.run], baseline: glyph.y, isNumber: number != nil) else {
                    return false
                }
            }
            guard let ink = shapes.ink(of: glyph), box.holds(ink, of: painting.runs[glyph.run], at: glyph) else {
                return false
            }
            // Marks that show digits would lengthen the number beside them.
            if isLow, ink.outline.y1 - ink.outline.y0 > 0.5 { return false }
            if !ink.isNothing { shown.append(glyph) }
            if ink.isSeen { inked += 1 }
        }
        // A ligature is several characters.
        guard inked > 0, inked * 2 >= word.text.unicodeScalars.count else { return false }
        guard standsAlone(index, box, isNumber: number != nil) else { return false }
        guard let number else { return true }
        return shapes.agree(with: number, shown)
    }

    /// The glyphs whose origin lies in a word's box.
    func glyphs(in box: PaintedBox) -> [Int] {
        let rows = starts.count - 1
        let first = Self.row(box.y0 - 1, of: rows)
        let last = Self.row(box.y1 + 1, of: rows)
        guard first <= last else { return [] }
        return order[starts[first]..<starts[last + 1]].filter { index in
            let glyph = painting.glyphs[index]
            let isUpright = painting.runs[glyph.run].isUpright
            // An upright glyph at the end of a box is the next word's.
            let end = isUpright ? box.x1 - 0.02 : box.x1 + 0.3
            return glyph.x >= box.x0 - 0.2 && glyph.x < end && glyph.y >= box.y0 - 0.3 && glyph.y <= box.y1 + 0.3
        }
    }

    /// Whether no other word lies over a word, or reaches into a number.
    private func standsAlone(_ index: Int, _ box: PaintedBox, isNumber: Bool) -> Bool {
        let least = (across: isNumber ? 0.5 : 0.4 * (box.x1 - box.x0), down: (isNumber ? 0.3 : 0.5) * (box.y1 - box.y0))
        var place = firstPlace(below: box.y0 - highest)
        while place < byTop.count, boxes[byTop[place]].y0 < box.y1 {
            let other = boxes[byTop[place]]
            let down = min(box.y1, other.y1) - max(box.y0, other.y0)
            let across = min(box.x1, other.x1) - max(box.x0, other.x0)
            if down > least.down, across > least.across, byTop[place] != index { return false }
            place += 1
        }
        return true
    }

    /// The first word, by their beginnings, that begins at or below `y`.
    private func firstPlace(below y: Float) -> Int {
        var low = 0
        var high = byTop.count
        while low < high {
            let middle = (low + high) / 2
            if boxes[byTop[middle]].y0 < y { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// What is painted as type and is in no word may be read by people all the same.
    private mutating func isAllInkClaimed() -> Bool {
        for index in isClaimed.indices where !isClaimed[index] {
            guard let ink = shapes.ink(of: painting.glyphs[index]), ink.isNothing else { return false }
        }
        return true
    }
}

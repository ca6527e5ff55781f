package import DocumentModel
package import Poppler

/// What a person sees of a page's text layer, as far as one drawing of the page tells.
package struct PageSight: Sendable {
    /// Dots per inch at which a page is drawn to be looked at: a digit of 8 points is then nine pixels high.
    package static let resolution = 120.0
    /// Text smaller than this, in points, is not read by people.
    static let leastSize = 3.0
    /// Colours nearer to each other in brightness than this, of 255, look the same, unless their hues differ by far. Grey
    /// of nine tenths on white is nearer; a thin dash of small type, whose colour is mixed with the paper's, is not.
    private static let leastSpan = 28

    /// The words, marked where nobody sees them.
    package private(set) var words: [Word]
    /// Numbers whose picture looks like something else than they say; to be recognised.
    package private(set) var suspects: [Int] = []

    /// - Parameters:
    ///   - text: the page's text layer.
    ///   - drawing: the page as it is drawn.
    ///   - size: of the page, in points.
    ///   - doubts: what is known of the numbers from what the page is painted of.
    package init(
        of text: PlacedText, on drawing: PageDrawing, size: (width: Double, height: Double),
        doubts: NumberDoubts = NumberDoubts()
    ) {
        words = text.words
        let usual = text.usualDirection
        let lowMarks = words.filter(\.isOfLowMarks).map(\.box)
        var digits = PageDigits()
        var next = text.numbers.startIndex
        for index in words.indices {
            let number = next < text.numbers.endIndex && text.numbers[next].word == index ? text.numbers[next] : nil
            if number != nil { next += 1 }
            words[index].sight = Self.mark(of: words[index], on: drawing, size: size)
            guard words[index].isSeen, let number else { continue }
            if doubts.altered.contains(index) {
                words[index].sight = .illegible
                continue
            }
            let box = number.reach(of: text.words[index])
            let picture = NumberPicture(number: number, box: box, drawing: drawing, usual: usual)
            if picture?.isBesideHighMarks(among: lowMarks) ?? false {
                words[index].sight = .illegible
                continue
            }
            // What is told from the paper by its hue alone has no shapes here.
            guard !doubts.suspects.contains(index),
                let picture, !picture.isSuspect(among: text.words, at: index, &digits)
            else {
                suspects.append(index)
                continue
            }
        }
    }

    /// Marks words whose place the picture shows something else in, or nothing to be recognised.
    package mutating func mark(_ index: Int, as sight: WordSight) { words[index].sight = sight }

    /// The part of the characters that nobody sees.
    package var hiddenShare: Double {
        var all = 0
        var hidden = 0
        for word in words {
            all += word.text.utf8.count
            if !word.isSeen { hidden += word.text.utf8.count }
        }
        return all == 0 ? 0 : Double(hidden) / Double(all)
    }

    private static func mark(
        of word: Word, on drawing: PageDrawing, size: (width: Double, height: Double)
    ) -> WordSight? {
        let box = word.box
        guard (0...size.width).contains(box.midX), (0...size.height).contains(box.midY),
            let isDrawn = drawing.shows(box, span: leastSpan)
        else { return .offPage }
        if isTiny(word) { return .tiny }
        return isDrawn ? nil : .unseen
    }

    /// Both, because a font's own size says little, and a box may be that of a dash.
    static func isTiny(_ word: Word) -> Bool {
        word.fontSize < leastSize && min(word.box.height, word.box.width) < leastSize * 1.5
    }
}

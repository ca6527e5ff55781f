import DocumentModel
import Tesseract

/// One way of reading a picture, and how well it went.
struct RecognitionAttempt {
    /// With boxes in pixels of the picture.
    private(set) var words: [Word]
    private let picture: Picture
    private let meanConfidence: Double
    private let skew: Double
    /// How far the page was turned, clockwise, before recognition and by what recognition found.
    private let quarters: Int
    /// Pixels of the picture that the words' boxes relate to.
    private let width: Double
    private let height: Double
    /// Whether the words' boxes are those of the picture as it is.
    private let isUpright: Bool

    init(picture: Picture, quarters: Int, skew: Double, result: Recognizer.Result) {
        let size = (width: Double(picture.width), height: Double(picture.height))
        let found = result.quartersToUpright
        var words = result.words
        if found != 0 {
            for index in words.indices {
                words[index].box = words[index].box.turned(quarters: found, on: size)
                // The height of a line that runs down the page is its length.
                words[index].fontSize = words[index].box.height
            }
        }
        self.words = words
        self.picture = picture
        isUpright = found == 0
        meanConfidence = result.meanConfidence
        self.skew = skew
        self.quarters = (quarters + found) % 4
        width = found % 2 == 0 ? size.width : size.height
        height = found % 2 == 0 ? size.height : size.width
    }

    /// Grows with certainty and, less, with the amount of text.
    var score: Double {
        meanConfidence * Double(words.reduce(0) { $0 + $1.text.utf8.count }).squareRoot()
    }

    func isDoubtful(below limit: Double) -> Bool { meanConfidence < limit || hasHardlyWords }

    var hasHardlyWords: Bool { words.count < 4 }

    /// Below this confidence a word is doubtful.
    private static let doubtful = 0.75
    /// Below this, a word with letters may owe its letters to the model of another language.
    private static let foreign = 0.88
    /// The same where names and addresses stand: `Sanitar` looks certain, and no other word of the page puts it right.
    private static let foreignInNames = 0.94
    /// How far down the letterhead with the address reaches, and where the foot begins, as shares of the page.
    private static let head = 0.36
    private static let foot = 0.86
    /// So many columns of numbers make a line one of items.
    private static let itemColumns = 3

    /// Reads the lines with words in doubt once more, by the model of the page's language, and keeps the better reading,
    /// word by word.
    ///
    /// - Parameters:
    ///   - reading: by that model.
    ///   - spelling: tells which words are right when they are not doubtful.
    mutating func readDoubtfulLines(by reading: LineRecognition, unlessSettledBy spelling: Spelling) {
        guard isUpright else { return }
        let cells = PageContent.cells(of: words).map { cell in cell.map { words[$0] } }
        var numbers: [Int: Int] = [:]
        for cell in cells where !cell.contains(where: { $0.text.contains(where: \.isLetter) }) {
            numbers[cell[0].line, default: 0] += 1
        }
        words = cells.flatMap { words -> [Word] in
            // Beside columns of numbers stands what was sold: its numbers are judged, not its letters.
            let isItem = numbers[words[0].line, default: 0] >= Self.itemColumns
            guard words.contains(where: { mayBeForeign($0, isItem: isItem, spelling) }), let line = LineArea(of: words),
                line.levelHeight >= 6
            else { return words }
            var again = reading.words(of: line, in: picture)
            for index in again.indices { again[index].line = words[0].line }
            return Readings.moreCertain(of: words, and: again, doubtful: Self.doubtful)
        }
    }

    private func mayBeForeign(_ word: Word, isItem: Bool, _ spelling: Spelling) -> Bool {
        guard word.text.contains(where: \.isLetter) else { return false }
        if word.confidence < Self.doubtful || Self.isOdd(word.text) { return true }
        // Numbers of papers are in no language.
        if isItem || word.text.contains(where: \.isNumber) { return false }
        let depth = word.box.midY / max(height, 1)
        let limit = depth < Self.head || depth > Self.foot ? Self.foreignInNames : Self.foreign
        return word.confidence < limit && !spelling.isSettled(word.text)
    }

    /// `Briider`, `F6rster`, `StraBe`: what other letters look like to a model that does not know them.
    private static func isOdd(_ text: String) -> Bool {
        if text.contains("ii") { return true }
        let characters = Array(text)
        return characters.indices.dropFirst().dropLast().contains { index in
            characters[index - 1].isLowercase && characters[index + 1].isLowercase
                && (characters[index].isNumber || characters[index] == "B")
        }
    }

    /// The page with boxes in points.
    func content(number: Int, placed: BoundingBox, on size: (width: Double, height: Double)) -> PageContent {
        let page = quarters % 2 == 0 ? size : (width: size.height, height: size.width)
        let area = placed.turned(quarters: quarters, on: size)
        let scaleX = area.width / max(width, 1)
        let scaleY = area.height / max(height, 1)
        var words = words
        for index in words.indices {
            let box = words[index].box
            words[index].box = BoundingBox(
                x0: area.x0 + box.x0 * scaleX, y0: area.y0 + box.y0 * scaleY, x1: area.x0 + box.x1 * scaleX,
                y1: area.y0 + box.y1 * scaleY)
            words[index].fontSize *= scaleY
        }
        var notes: [PageNote] = []
        if words.isEmpty { notes.append(.blank) }
        if quarters != 0 { notes.append(.rotated) }
        return PageContent(
            number: number, width: page.width, height: page.height, source: .ocr, words: words,
            rotation: quarters * 90, skew: skew, meanConfidence: meanConfidence, notes: notes)
    }
}

extension BoundingBox {
    /// Where the box lies once the area of `size` is turned clockwise.
    func turned(quarters: Int, on size: (width: Double, height: Double)) -> BoundingBox {
        switch quarters % 4 {
        case 1: BoundingBox(x0: size.height - y1, y0: x0, x1: size.height - y0, y1: x1)
        case 2: BoundingBox(x0: size.width - x1, y0: size.height - y1, x1: size.width - x0, y1: size.height - y0)
        case 3: BoundingBox(x0: y0, y0: size.width - x1, x1: y1, y1: size.width - x0)
        default: self
        }
    }
}

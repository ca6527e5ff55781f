import DocumentModel
import Glibc
import PageSight

/// Holds the numbers of a text layer against what was recognised in their places.
struct NumberComparison {
    /// Below this confidence recognition contradicts nobody.
    private static let sure = 0.7

    private let recognized: [Word]

    init(with recognized: [Word]) {
        self.recognized = recognized
    }

    /// - Parameter page: as it was recognised; when it had to be turned, its boxes are elsewhere than the layer's.
    init(with page: PageContent) {
        recognized = page.rotation == 0 ? page.wordsAsTheyLie : []
    }

    /// Whether a word is a number that is compared: one digit alone is too easily read otherwise.
    static func isCompared(_ word: Word) -> Bool {
        word.isSeen && word.text.utf8.count(where: { (48...57).contains($0) }) >= 2
    }

    /// - Returns: nil when the picture shows the number.
    func mark(of word: Word) -> WordSight? {
        let there = recognized.filter { $0.box.shares(with: word.box) }.sorted { $0.box.x0 < $1.box.x0 }
        let said = Self.folded(word.text)
        let shown = Self.folded(there.map(\.text).joined())
        if shown == said || (!said.isEmpty && Self.digits(there.map(\.text).joined()) == Self.digits(word.text)) {
            return nil
        }
        // Recognition may run words into one another that the layer keeps apart; more digits are another number.
        if shown.contains(said), Self.digits(shown) == Self.digits(said) { return nil }
        let isSure = there.allSatisfy { $0.confidence >= Self.sure }
        return isSure && shown.contains(where: \.isNumber) ? .contradicted : .illegible
    }

    /// Whether an amount is shown with another sign, other decimals or another currency than it is said to have, its digits
    /// being the same.
    func differsInValue(from word: Word) -> Bool {
        guard let said = StatedAmount(word.text) else { return false }
        let row = recognized.filter { $0.box.sharesRow(with: word.box) }
        let there = row.filter { $0.box.shares(with: word.box) || $0.isSign(of: word) }.sorted { $0.box.x0 < $1.box.x0 }
        guard let shown = StatedAmount(there.map(\.text).joined()) else { return false }
        return shown.contradicts(said)
    }

    /// Letters and digits, and one sign for those that recognition takes for one another.
    private static func folded(_ text: String) -> String {
        String(
            text.uppercased().compactMap { character -> Character? in
                switch character {
                case "O", "Q", "D": "0"
                case "I", "L", "|", "!": "1"
                case "Z": "2"
                case "S": "5"
                case "G": "6"
                case "B": "8"
                default: character.isLetter || character.isNumber ? character : nil
                }
            })
    }

    private static func digits(_ text: String) -> String { text.filter { ("0"..."9").contains($0) } }
}

extension PageContent {
    /// The words where they lie on the page itself: boxes are those of the page as it was straightened to be read.
    var wordsAsTheyLie: [Word] {
        guard skew != 0 else { return words }
        let (sine, cosine) = (sin(skew * Double.pi / 180), cos(skew * Double.pi / 180))
        return words.map { word in
            let (x, y) = (word.box.midX - width / 2, word.box.midY - height / 2)
            let across = (cosine - 1) * x + sine * y
            let down = (cosine - 1) * y - sine * x
            var word = word
            word.box = BoundingBox(
                x0: word.box.x0 + across, y0: word.box.y0 + down, x1: word.box.x1 + across, y1: word.box.y1 + down)
            return word
        }
    }
}

extension Word {
    /// Whether it is a dash close before or behind a number.
    fileprivate func isSign(of number: Word) -> Bool {
        let gap = max(number.box.x0 - box.x1, box.x0 - number.box.x1)
        return gap < number.box.height && !text.isEmpty && text.unicodeScalars.allSatisfy(StatedAmount.dashes.contains)
    }
}

extension BoundingBox {
    /// Whether a good part of the narrower of the two lies within the other.
    fileprivate func shares(with other: BoundingBox) -> Bool {
        let across = min(x1, other.x1) - max(x0, other.x0)
        let down = min(y1, other.y1) - max(y0, other.y0)
        return across > 0.4 * min(width, other.width) && down > 0.4 * min(height, other.height)
    }
}

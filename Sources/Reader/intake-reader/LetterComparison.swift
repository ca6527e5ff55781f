import DocumentModel

/// Holds the words of a text layer against what was recognised in their places.
///
/// A layer is often the work of another recognition, and wrong in letters: only what is another word altogether
/// contradicts it.
struct LetterComparison {
    /// Below this confidence recognition contradicts nobody.
    private static let sure = 0.85
    private static let fewestLetters = 4
    /// So much of a word lies in the place of the other.
    private static let leastShare = 0.5
    /// Words that differ in less than this part of their letters may be one, read twice.
    private static let leastDifference = 0.6

    private let recognized: [Word]

    /// - Parameter page: as it was recognised; when it had to be turned, its boxes are elsewhere than the layer's.
    init(with page: PageContent) {
        recognized = page.rotation == 0 ? page.wordsAsTheyLie : []
    }

    /// Whether the picture surely shows another word in a word's place.
    func contradicts(_ word: Word) -> Bool {
        let said = Self.letters(word.text)
        guard word.isSeen, said.count >= Self.fewestLetters else { return false }
        let row = recognized.filter { $0.box.isLevel(with: word.box) }
        let there = row.filter { $0.box.overlap(word.box) >= Self.leastShare * min($0.box.width, word.box.width) }
            .sorted { $0.box.x0 < $1.box.x0 }
        let covered = there.reduce(0) { $0 + $1.box.overlap(word.box) }
        guard covered >= Self.leastShare * word.box.width, there.allSatisfy({ $0.confidence >= Self.sure }) else {
            return false
        }
        let shown = Self.letters(there.map(\.text).joined())
        guard shown.count >= Self.fewestLetters, Self.differ(shown, said) else { return false }
        // The places of a layer's words are often rough.
        return row.allSatisfy { Self.differ(Self.letters($0.text), said) }
    }

    private static func letters(_ text: String) -> [Character] {
        Array(TextFolding.squash(String(text.prefix(100))))
    }

    /// Whether one is surely not a reading, nor a part, of the other.
    private static func differ(_ some: [Character], _ others: [Character]) -> Bool {
        let (short, long) = some.count < others.count ? (some, others) : (others, some)
        if short.count >= fewestLetters, String(long).contains(String(short)) { return false }
        return Double(distance(short, long)) >= Double(long.count) * leastDifference
    }

    /// How many letters must be changed, added or left out.
    private static func distance(_ some: [Character], _ others: [Character]) -> Int {
        var row = Array(0...others.count)
        for (index, letter) in some.enumerated() {
            var before = row[0]
            row[0] = index + 1
            for (place, other) in others.enumerated() {
                let change = before + (letter == other ? 0 : 1)
                before = row[place + 1]
                row[place + 1] = min(change, row[place] + 1, before + 1)
            }
        }
        return row[others.count]
    }
}

extension BoundingBox {
    fileprivate func isLevel(with other: BoundingBox) -> Bool {
        min(y1, other.y1) - max(y0, other.y0) > 0.5 * min(height, other.height)
    }

    /// How much of the way across both have in common.
    fileprivate func overlap(_ other: BoundingBox) -> Double { max(0, min(x1, other.x1) - max(x0, other.x0)) }
}

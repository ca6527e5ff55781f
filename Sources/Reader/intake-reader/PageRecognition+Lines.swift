import DocumentModel
import ReaderProtocol
import Tesseract

extension PageRecognition {
    /// Enlarged, and stretched to full contrast: another picture to a model than the page was.
    private static let second = Picture.LinePreparation(scale: 1.5, isStretched: true)
    private static let third = Picture.LinePreparation(scale: 2)
    /// Lines of fewer pixels hold no legible text.
    private static let leastHeight = 6.0

    /// Reads lines once more, by another model where there is one; and those a third time that are then read otherwise.
    ///
    /// - Returns: one or two readings, as `LineRequest` wants them.
    func lines(
        _ request: LineRequest, ofPage number: Int, in placed: PlacedPicture
    ) throws(ReaderFailure) -> [PageContent] {
        let placed = placed.turned(degrees: request.rotation)
        let ranked = models.rankedForAnotherReading(of: request.language)
        let second = LineRecognition(
            recognizer: try recognizer(ranked.first), preparation: Self.second, skew: request.skew)
        var readings: [[Word]] = [[], []]
        for (index, line) in request.lines.enumerated() {
            let area = LineArea(box: placed.pixels(line.area.box), slope: line.area.slope)
            guard area.levelHeight >= Self.leastHeight else { continue }
            let again = second.words(of: area, in: placed.picture)
            readings[0] += again.map { Self.word($0, line: index, placed) }
            guard Self.compared(again.map(\.text).joined()) != Self.compared(line.text) else { continue }
            let third = LineRecognition(
                recognizer: try recognizer(ranked.dropFirst().first), preparation: Self.third, skew: request.skew)
            readings[1] += third.words(of: area, in: placed.picture).map { Self.word($0, line: index, placed) }
        }
        return (readings[1].isEmpty ? [readings[0]] : readings).map { words in
            PageContent(
                number: number, width: placed.page.width, height: placed.page.height, source: .ocr, words: words,
                rotation: request.rotation, skew: request.skew)
        }
    }

    /// The page's own where there is no other.
    private func recognizer(_ languages: [String]?) throws(ReaderFailure) -> Recognizer {
        if let found = languages.flatMap({ models.recognizer(of: $0) }) { return found }
        return try models.mainRecognizer()
    }

    private static func word(_ word: Word, line: Int, _ placed: PlacedPicture) -> Word {
        var word = placed.points(word)
        word.line = line
        return word
    }

    /// What makes a value: letters, digits, and the signs within numbers.
    private static func compared(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber || ".,-/%€$£".contains($0) }
    }
}

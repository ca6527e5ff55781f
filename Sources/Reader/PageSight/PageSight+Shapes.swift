import DocumentModel
package import Poppler

extension PageSight {
    /// The shapes of all digits of a page with what the text layer says they are: what the reading of digits is fitted on.
    package static func digitShapes(
        of text: PlacedText, on drawing: PageDrawing
    ) -> [(digit: Int, shape: DigitShape)] {
        let usual = text.usualDirection
        return text.numbers.flatMap { number -> [(digit: Int, shape: DigitShape)] in
            let box = number.reach(of: text.words[number.word])
            return NumberPicture(number: number, box: box, drawing: drawing, usual: usual)?.digitShapes ?? []
        }
    }
}

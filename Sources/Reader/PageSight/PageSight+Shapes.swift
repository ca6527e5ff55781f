import DocumentModel
package import Poppler

extension PageSight {
    /// The shapes of all digits of a page with what the text layer says they are: what the reading of digits is fitted on.
    package static func digitShapes(
        of text: PlacedText, on drawing: PageDrawing
    ) -> [(digit: Int, shape: DigitShape)] {
        text.numbers.flatMap { number -> [(digit: Int, shape: DigitShape)] in
            let box = text.words[number.word].box
            guard let patch = drawing.patch(box), let ink = Ink(patch) else { return [] }
            return NumberPicture(number: number, box: box, ink: ink, patch: patch, drawing: drawing).digitShapes
        }
    }
}

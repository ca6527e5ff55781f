import DocumentModel
import ReaderProtocol
import Tesseract

/// Recognition of one picture at a time, with the models loaded when they are first needed.
final class PageRecognition {
    /// Below this mean confidence a page may lie on its side or upside down.
    private static let doubtful = 0.65

    private let options: ReadingOptions
    private var recognizer: Recognizer?
    private var detector: OrientationDetector?
    private var isDetectorMissing = false

    init(options: ReadingOptions) {
        self.options = options
    }

    /// Reads the words of a picture that lies at `placed` on a page of `size` points.
    func read(
        _ picture: Picture, number: Int, placed: BoundingBox, on size: (width: Double, height: Double)
    ) throws(ReaderFailure) -> PageContent {
        var best = Attempt(picture: picture, quarters: 0, skew: 0, result: try recognize(picture))
        if best.isDoubtful(below: Self.doubtful), let quarters = quartersToUpright(picture), quarters != 0,
            let turned = picture.turned(quarters: quarters)
        {
            let other = Attempt(picture: turned, quarters: quarters, skew: 0, result: try recognize(turned))
            if other.score > best.score { best = other }
        }
        if best.isDoubtful(below: Self.doubtful), let skew = best.picture.skew(), abs(skew) > 0.7,
            let straight = best.picture.rotated(degrees: skew)
        {
            let other = Attempt(
                picture: straight, quarters: best.quarters, skew: skew, result: try recognize(straight))
            if other.score > best.score { best = other }
        }
        return best.content(number: number, placed: placed, on: size)
    }

    private func recognize(_ picture: Picture) throws(ReaderFailure) -> Recognizer.Result {
        if recognizer == nil { recognizer = Recognizer(languages: options.languages) }
        guard let recognizer else {
            throw ReaderFailure(
                .missingLanguage, "the recognition data of \(options.languages.joined(separator: "+")) does not load")
        }
        guard let result = recognizer.recognize(picture, resolution: picture.resolution) else {
            throw ReaderFailure(.damaged, "recognition of the picture failed")
        }
        return result
    }

    private func quartersToUpright(_ picture: Picture) -> Int? {
        if detector == nil, !isDetectorMissing {
            detector = OrientationDetector()
            isDetectorMissing = detector == nil
        }
        return detector?.quartersToUpright(picture, resolution: picture.resolution)
    }

    /// One way of reading the picture, and how well it went.
    private struct Attempt {
        var picture: Picture
        var quarters: Int
        var skew: Double
        var result: Recognizer.Result

        var characters: Int { result.words.reduce(0) { $0 + $1.text.utf8.count } }
        var score: Double { result.meanConfidence * Double(characters).squareRoot() }

        func isDoubtful(below limit: Double) -> Bool { result.meanConfidence < limit || result.words.count < 4 }

        func content(
            number: Int, placed: BoundingBox, on size: (width: Double, height: Double)
        ) -> PageContent {
            let page = quarters % 2 == 0 ? size : (width: size.height, height: size.width)
            let area = turned(placed, on: size)
            let scaleX = area.width / Double(max(picture.width, 1))
            let scaleY = area.height / Double(max(picture.height, 1))
            var words = result.words
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
                rotation: quarters * 90, skew: skew, meanConfidence: result.meanConfidence, notes: notes)
        }

        /// Where the picture lies once the page is turned.
        private func turned(_ box: BoundingBox, on size: (width: Double, height: Double)) -> BoundingBox {
            switch quarters {
            case 1: BoundingBox(x0: size.height - box.y1, y0: box.x0, x1: size.height - box.y0, y1: box.x1)
            case 2:
                BoundingBox(
                    x0: size.width - box.x1, y0: size.height - box.y1, x1: size.width - box.x0,
                    y1: size.height - box.y0)
            case 3: BoundingBox(x0: box.y0, y0: size.width - box.x1, x1: box.y1, y1: size.width - box.x0)
            default: box
            }
        }
    }
}

import DocumentModel
import ReaderProtocol
import Tesseract

/// How much is done for a page.
enum ReadingEffort {
    case full
    /// At half the resolution, read once: for a page that was too much.
    case gentle
}

/// Recognition of one picture at a time, with the models loaded when they are first needed.
final class PageRecognition {
    /// Below this mean confidence a page may lie on its side or upside down.
    private static let doubtful = 0.65
    /// A4 at 150 dots per inch.
    private static let gentlePixels = 2_200_000
    /// Skew in degrees from which lines fall apart; straightening less costs more than it gains.
    private static let leastSkew = 1.0

    var effort = ReadingEffort.full

    let models: RecognitionModels
    private var detector: OrientationDetector?
    private var isDetectorMissing = false

    init(options: ReadingOptions) {
        models = RecognitionModels(languages: options.languages)
    }

    /// Reads the words of a page's picture.
    func read(_ placed: PlacedPicture, number: Int) throws(ReaderFailure) -> PageContent {
        let picture = placed.picture
        if effort == .gentle {
            let smaller = picture.reduced(toPixels: Self.gentlePixels)
            let attempt = try attempt(smaller ?? picture, quarters: 0, layout: .block)
            var content = attempt.content(number: number, placed: placed.box, on: placed.page)
            content.notes.append(.reducedResolution)
            return content
        }
        // Receipts are long and narrow, and Tesseract takes their ragged columns for separate texts.
        let layout: Recognizer.Layout = picture.height * 10 >= picture.width * 17 ? .block : .page
        var best = try attempt(picture, quarters: 0, layout: layout)
        if best.isDoubtful(below: Self.doubtful), let quarters = quartersToUpright(picture), quarters != 0,
            let turned = picture.turned(quarters: quarters)
        {
            let other = try attempt(turned, quarters: quarters, layout: .page)
            if other.score > best.score { best = other }
        }
        if best.isDoubtful(below: Self.doubtful) {
            let other = try attempt(picture, quarters: 0, layout: layout == .page ? .block : .page)
            if other.score > best.score { best = other }
        }
        if best.hasHardlyWords, let clear = picture.withoutEdges() {
            let other = try attempt(clear, quarters: 0, layout: layout)
            if other.score > best.score { best = other }
        }
        let language = models.pageLanguage.other(than: models.main[0], of: best.words)
        if let language, let recognizer = models.recognizer(of: [language]) {
            best.readDoubtfulLines(
                by: LineRecognition(recognizer: recognizer),
                unlessSettledBy: Spelling(language: language, recognizer: recognizer))
        }
        return best.content(number: number, placed: placed.box, on: placed.page)
    }

    /// Above this mean confidence a line needs no other model's reading.
    private static let sure = 0.8

    /// The words of a picture of one line that lies at `placed` on the page, by the most certain model.
    func words(ofLine picture: Picture, placed: BoundingBox) throws(ReaderFailure) -> [Word] {
        var result = try recognize(picture, .line)
        for language in models.others where result.meanConfidence < Self.sure {
            guard let other = models.recognizer(of: [language])?.recognize(picture, layout: .line),
                other.meanConfidence > result.meanConfidence
            else { continue }
            result = other
        }
        let scaleX = placed.width / Double(max(picture.width, 1))
        let scaleY = placed.height / Double(max(picture.height, 1))
        return result.words.map { word in
            var word = word
            word.box = BoundingBox(
                x0: placed.x0 + word.box.x0 * scaleX, y0: placed.y0 + word.box.y0 * scaleY,
                x1: placed.x0 + word.box.x1 * scaleX, y1: placed.y0 + word.box.y1 * scaleY)
            return word
        }
    }

    private func attempt(
        _ picture: Picture, quarters: Int, layout: Recognizer.Layout
    ) throws(ReaderFailure) -> RecognitionAttempt {
        if let skew = picture.skew(), abs(skew) >= Self.leastSkew, let straight = picture.rotated(degrees: skew) {
            return RecognitionAttempt(
                picture: straight, quarters: quarters, skew: skew, result: try recognize(straight, layout))
        }
        return RecognitionAttempt(
            picture: picture, quarters: quarters, skew: 0, result: try recognize(picture, layout))
    }

    private func recognize(
        _ picture: Picture, _ layout: Recognizer.Layout
    ) throws(ReaderFailure) -> Recognizer.Result {
        guard let result = try models.mainRecognizer().recognize(picture, layout: layout) else {
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
}

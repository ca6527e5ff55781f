import DocumentModel
import Poppler
import ReaderProtocol
import Tesseract

extension PDFReading {
    /// Fewer words than that on a picture of a whole page ask for a second look.
    private static let fewWords = 10
    private static let doubtful = 0.55

    /// Recognises a page without a usable text layer: by its own picture when it is one, else as it is drawn.
    func recognize(
        _ number: Int, of page: borrowing PDFPage, image: PDFPage.PlacedImage?, with recognition: PageRecognition
    ) throws(ReaderFailure) -> PageContent {
        guard recognition.effort == .full, let image,
            let content = try recognizePicture(image, number: number, of: page, with: recognition)
        else { return try recognizeDrawing(number, of: page, image: image, with: recognition) }
        guard content.words.count < Self.fewWords || content.meanConfidence < Self.doubtful else { return content }
        // The picture may have been mirrored when it was placed, or be only the background of what is drawn over it.
        let drawn = try recognizeDrawing(number, of: page, image: image, with: recognition)
        return drawn.certainty > content.certainty ? drawn : content
    }

    /// Recognises the page's own picture, at its own resolution; nil when it was turned or stretched when it was placed.
    private func recognizePicture(
        _ image: PDFPage.PlacedImage, number: Int, of page: borrowing PDFPage, with recognition: PageRecognition
    ) throws(ReaderFailure) -> PageContent? {
        guard let picture = ownPicture(image, of: page) else { return nil }
        return try recognition.read(picture, number: number)
    }

    /// - Returns: nil as well when anything else is seen of the page, or not all of the picture.
    private func ownPicture(_ image: PDFPage.PlacedImage, of page: borrowing PDFPage) -> PlacedPicture? {
        guard image.coverage >= 0.85, !document.mayTurnPages, page.images().count == 1,
            let painting = page.painting(), painting.showsOnlyPicture(in: image.box, size: page.size),
            let grey = page.image(image.identifier, width: image.box.width)
        else { return nil }
        let placed = image.box.width / max(image.box.height, 0.01)
        let own = Double(grey.width) / Double(max(grey.height, 1))
        guard abs(placed / own - 1) < 0.05, let picture = Picture(grey) else { return nil }
        return PlacedPicture(picture: picture, box: image.box, page: page.size)
    }

    /// A page's picture, to read lines of it once more.
    func placedPicture(ofPage number: Int) throws(ReaderFailure) -> PlacedPicture {
        let outcome = document.withPage(number) { page -> Result<PlacedPicture, ReaderFailure> in
            if let image = coveringImage(of: page), let own = ownPicture(image, of: page) { return .success(own) }
            do throws(ReaderFailure) {
                return .success(try drawnPicture(number, of: page, resolution: Double(options.resolution)))
            } catch {
                return .failure(error)
            }
        }
        guard let outcome else { throw ReaderFailure(.damaged, "page \(number) is stated, but is not in the file") }
        return try outcome.get()
    }

    /// A page as it is drawn.
    func drawnPicture(ofPage number: Int, resolution: Double) throws(ReaderFailure) -> PlacedPicture {
        let outcome = document.withPage(number) { page -> Result<PlacedPicture, ReaderFailure> in
            do throws(ReaderFailure) {
                return .success(try drawnPicture(number, of: page, resolution: resolution))
            } catch {
                return .failure(error)
            }
        }
        guard let outcome else { throw ReaderFailure(.damaged, "page \(number) is stated, but is not in the file") }
        return try outcome.get()
    }

    /// Draws the page as a person sees it, and recognises that.
    func recognizeDrawing(
        _ number: Int, of page: borrowing PDFPage, image: PDFPage.PlacedImage?, with recognition: PageRecognition
    ) throws(ReaderFailure) -> PageContent {
        let size = page.size
        let mistakes = PopplerLibrary.complaints
        if image == nil, page.isBlank {
            // A page is blank, too, when what was on it cannot be decoded.
            let isWhole = PopplerLibrary.complaints == mistakes
            return PageContent(
                number: number, width: size.width, height: size.height, source: .text, words: [],
                notes: isWhole ? [.blank] : [.blank, .damaged])
        }
        let wanted = Double(options.resolution) / (recognition.effort == .full ? 1 : 2)
        let drawn = try drawnPicture(number, of: page, resolution: wanted)
        var content = try recognition.read(drawn, number: number)
        if Double(drawn.picture.resolution) < wanted * 0.75 { content.notes.append(.reducedResolution) }
        return content
    }

    private func drawnPicture(
        _ number: Int, of page: borrowing PDFPage, resolution wanted: Double
    ) throws(ReaderFailure) -> PlacedPicture {
        let size = page.size
        let squareInches = max(size.width * size.height / (72 * 72), 0.01)
        let resolution = min(
            wanted, (Double(options.maximumPixels) / squareInches).squareRoot(),
            30_000 * 72 / max(size.width, size.height, 1))
        guard resolution >= 20, let grey = page.render(resolution: resolution), let picture = Picture(grey) else {
            // What a document states may be any number.
            let (width, height) = (Int(min(max(size.width, 0), 1e15)), Int(min(max(size.height, 0), 1e15)))
            throw ReaderFailure(.tooLarge, "page \(number) of \(width) x \(height) points cannot be drawn")
        }
        let whole = BoundingBox(x0: 0, y0: 0, x1: size.width, y1: size.height)
        return PlacedPicture(picture: picture, box: whole, page: size)
    }
}

extension PageContent {
    /// Grows with the confidence and the number of words.
    fileprivate var certainty: Double { meanConfidence * Double(words.count) }
}

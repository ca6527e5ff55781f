import DocumentModel
import Poppler
import ReaderProtocol
import Tesseract

extension PDFReading {
    /// Reads a page by its text layer or, where that is not to be trusted, by recognition.
    func page(_ number: Int, with recognition: PageRecognition) throws(ReaderFailure) -> PageContent {
        let outcome = document.withPage(number) { page in read(number, of: page, with: recognition) }
        guard let outcome else { throw ReaderFailure(.damaged, "page \(number) is stated, but is not in the file") }
        return try outcome.get()
    }

    private func read(
        _ number: Int, of page: borrowing PDFPage, with recognition: PageRecognition
    ) -> Result<PageContent, ReaderFailure> {
        let words = page.words()
        let isUsable = TextLayer.isUsable(words)
        let image = coveringImage(of: page)
        let size = page.size
        if isUsable, image == nil {
            return .success(
                PageContent(number: number, width: size.width, height: size.height, source: .text, words: words))
        }
        do throws(ReaderFailure) {
            var content =
                if !isUsable, let image, image.coverage >= 0.85, image.isUpright(on: page) {
                    try recognize(image, number: number, of: page, with: recognition)
                } else {
                    try recognizeDrawing(number, of: page, image: image, with: recognition)
                }
            guard isUsable else {
                if !words.isEmpty { content.notes.append(.textLayerUnusable) }
                return .success(content)
            }
            if TextLayer.agrees(words, with: content.words) {
                return .success(
                    PageContent(number: number, width: size.width, height: size.height, source: .text, words: words))
            }
            content.notes.append(.textLayerDisagrees)
            return .success(content)
        } catch {
            return .failure(error)
        }
    }

    /// The page drawn as a PNG file's bytes.
    func image(ofPage number: Int, resolution: Double) throws(ReaderFailure) -> [UInt8] {
        let grey = document.withPage(number) { page -> GreyPicture? in
            let size = page.size
            let pixels = size.width * size.height * resolution * resolution / (72 * 72)
            return pixels <= Double(options.maximumPixels) ? page.render(resolution: resolution) : nil
        }
        guard let grey, let grey, let picture = Picture(grey), let bytes = picture.encodedAsPNG() else {
            throw ReaderFailure(.tooLarge, "page \(number) cannot be drawn at \(Int(resolution)) dots per inch")
        }
        return bytes
    }

    /// Recognises the page's own picture, at its own resolution.
    private func recognize(
        _ image: PDFPage.PlacedImage, number: Int, of page: borrowing PDFPage, with recognition: PageRecognition
    ) throws(ReaderFailure) -> PageContent {
        guard let grey = page.image(image.identifier, width: image.box.width), let picture = Picture(grey) else {
            return try recognizeDrawing(number, of: page, image: image, with: recognition)
        }
        let size = page.size
        return try recognition.read(
            picture, number: number, placed: image.box, on: (size.width, size.height))
    }

    /// Draws the page as a person sees it, and recognises that.
    private func recognizeDrawing(
        _ number: Int, of page: borrowing PDFPage, image: PDFPage.PlacedImage?, with recognition: PageRecognition
    ) throws(ReaderFailure) -> PageContent {
        let size = page.size
        let whole = BoundingBox(x0: 0, y0: 0, x1: size.width, y1: size.height)
        let wanted = Double(options.resolution)
        let squareInches = max(size.width * size.height / (72 * 72), 0.01)
        let resolution = min(
            wanted, (Double(options.maximumPixels) / squareInches).squareRoot(),
            30_000 * 72 / max(size.width, size.height, 1))
        if image == nil, page.isBlank {
            return PageContent(
                number: number, width: size.width, height: size.height, source: .text, words: [], notes: [.blank])
        }
        guard resolution >= 20, let grey = page.render(resolution: resolution), let picture = Picture(grey) else {
            throw ReaderFailure(
                .tooLarge, "page \(number) of \(Int(size.width)) x \(Int(size.height)) points cannot be drawn")
        }
        var content = try recognition.read(picture, number: number, placed: whole, on: (size.width, size.height))
        if resolution < wanted * 0.75 { content.notes.append(.reducedResolution) }
        return content
    }
}

extension Picture {
    convenience init?(_ grey: GreyPicture) {
        self.init(
            width: grey.width, height: grey.height, grey: grey.pixels, resolution: Int(grey.resolution.rounded()))
    }
}

extension PDFPage.PlacedImage {
    /// Whether the picture's rows run along the page's: one that was turned when it was placed must be drawn.
    func isUpright(on page: borrowing PDFPage) -> Bool { true }
}

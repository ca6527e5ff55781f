import DocumentModel
import PageSight
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
        let image = coveringImage(of: page)
        let painting = image == nil ? page.painting() : nil
        let text = page.text()
        let words = text.words
        let isUsable = TextLayer.isUsable(words)
        do throws(ReaderFailure) {
            guard isUsable else {
                var content = try recognize(number, of: page, image: image, with: recognition)
                if !words.isEmpty { content.notes.append(.textLayerUnusable) }
                return .success(content)
            }
            guard image != nil || isCovered(page, painting) else {
                if isPlain(text, as: painting, of: page) {
                    return .success(content(number, of: page, words: words))
                }
                let drawing = drawing(of: page)
                return .success(try look(at: text, on: drawing, number, of: page, with: recognition))
            }
            // What a person sees decides, and that is the drawing: a letterhead's picture has the text before it, a
            // scan has it behind.
            var content = try recognizeDrawing(number, of: page, image: image, with: recognition)
            switch TextLayer.comparison(of: words, with: content.words) {
            case .agrees:
                // The boxes of a page that had to be turned are elsewhere than the layer's: nothing would be compared.
                guard content.rotation == 0, let drawing = drawing(of: page) else { return .success(content) }
                let seen = try confirmedWords(of: text, on: drawing, by: content, of: page, with: recognition)
                return .success(self.content(number, of: page, words: seen))
            case .isIncomplete: return .success(content)
            case .isUnconfirmed:
                content.add(unseen: words.map { $0.illegible(turned: content.rotation, on: page.size) })
                return .success(content)
            case .disagrees:
                content.notes.append(.textLayerDisagrees)
                return .success(content)
            }
        } catch {
            return .failure(error)
        }
    }

    func content(_ number: Int, of page: borrowing PDFPage, words: [Word]) -> PageContent {
        let size = page.size
        return PageContent(number: number, width: size.width, height: size.height, source: .text, words: words)
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
}

extension Picture {
    convenience init?(_ grey: GreyPicture) {
        self.init(
            width: grey.width, height: grey.height, grey: grey.pixels, resolution: Int(grey.resolution.rounded()))
    }
}

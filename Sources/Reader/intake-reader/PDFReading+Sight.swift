import DocumentModel
import PageSight
import Poppler
import ReaderProtocol
import Tesseract

extension PDFReading {
    /// The most pixels that are drawn to look at a page; a larger page is drawn smaller.
    private static let sightPixels = 8_000_000.0
    /// More suspicious numbers than that on a page, and all of it is recognised.
    private static let mostSuspects = 24

    /// Whether a page need not be drawn to know that its text layer is what a person sees.
    func isPlain(_ text: PlacedText, as painting: PagePainting?, of page: borrowing PDFPage) -> Bool {
        guard let painting else { return false }
        var sight = PlainSight(of: text, painted: painting, size: page.size)
        return sight.isPlain()
    }

    /// The words whose numbers are painted otherwise than they say, as far as it is known what a page is painted of.
    func numberDoubts(of text: PlacedText, as painting: PagePainting?, of page: borrowing PDFPage) -> NumberDoubts {
        guard let painting else { return NumberDoubts() }
        var sight = PlainSight(of: text, painted: painting, size: page.size)
        return sight.numberDoubts()
    }

    /// The page as a person sees it; nil when it cannot be drawn.
    func drawing(of page: borrowing PDFPage) -> PageDrawing? {
        let size = page.size
        let squareInches = max(size.width * size.height / (72 * 72), 0.01)
        let resolution = min(PageSight.resolution, (Self.sightPixels / squareInches).squareRoot())
        return page.drawing(resolution: resolution)
    }

    /// Reads a page by its text layer as far as the picture shows the same, and recognises what it does not.
    func look(
        at text: PlacedText, on drawing: PageDrawing?, _ number: Int, of page: borrowing PDFPage,
        with recognition: PageRecognition
    ) throws(ReaderFailure) -> PageContent {
        guard let drawing else {
            throw ReaderFailure(.tooLarge, "page \(number) cannot be drawn to be looked at")
        }
        let doubts = numberDoubts(of: text, as: page.painting(), of: page)
        var sight = PageSight(of: text, on: drawing, size: page.size, doubts: doubts)
        if sight.isPlain { return content(number, of: page, words: sight.words) }
        var recognized: PageContent?
        if sight.suspects.count > Self.mostSuspects || !sight.isMostlySeen {
            recognized = try recognizeDrawing(number, of: page, image: nil, with: recognition)
        }
        for index in sight.suspects {
            if let mark = try mark(of: index, in: sight.words, on: page, recognized, with: recognition) {
                sight.mark(index, as: mark)
            }
        }
        let isContradicted = sight.words.contains { $0.sight == .contradicted }
        guard isContradicted || !sight.isMostlySeen else { return content(number, of: page, words: sight.words) }
        // A layer that is not what is seen is not read; its hidden words are kept to tell what it would have said.
        if recognized == nil {
            recognized = try recognizeDrawing(number, of: page, image: nil, with: recognition)
        }
        guard var content = recognized else { return content(number, of: page, words: sight.words) }
        content.add(unseen: sight.words.filter { !$0.isSeen })
        if isContradicted { content.notes.append(.textLayerDisagrees) }
        return content
    }

    /// The words of a layer that recognition bears out as a whole, with those marked that nobody sees, the numbers that it
    /// does not bear out, and the words in whose place it surely shows others: what a picture shows everywhere hides what is added to a true layer.
    func confirmedWords(
        of text: PlacedText, on drawing: PageDrawing, by content: PageContent, of page: borrowing PDFPage,
        with recognition: PageRecognition
    ) throws(ReaderFailure) -> [Word] {
        var sight = PageSight(of: text, on: drawing, size: page.size)
        let comparison = NumberComparison(with: content)
        let letters = LetterComparison(with: content)
        let suspects = Set(sight.suspects)
        var doubtful: [Int] = []
        for (index, word) in sight.words.enumerated() {
            guard NumberComparison.isCompared(word) else {
                if letters.contradicts(word) { sight.mark(index, as: .contradicted) }
                continue
            }
            switch comparison.mark(of: word) {
            case .contradicted: sight.mark(index, as: .contradicted)
            // Recognition alone is often wrong about what is hard to read.
            case .illegible where suspects.contains(index): doubtful.append(index)
            default: continue
            }
        }
        let words = sight.words
        for index in doubtful {
            guard doubtful.count <= Self.mostSuspects else {
                sight.mark(index, as: .illegible)
                continue
            }
            if let mark = try mark(of: index, in: words, on: page, nil, with: recognition) {
                sight.mark(index, as: mark)
            }
        }
        return sight.words
    }

    /// Recognises one number by itself; twice, for a mistake of recognition is no deception.
    private func mark(
        of index: Int, in words: [Word], on page: borrowing PDFPage, _ recognized: PageContent?,
        with recognition: PageRecognition
    ) throws(ReaderFailure) -> WordSight? {
        if let recognized {
            let comparison = NumberComparison(with: recognized)
            let mark = comparison.mark(of: words[index])
            // Points and signs are lost more easily where a whole page is recognised than where one number is.
            if mark != nil || !comparison.differsInValue(from: words[index]) { return mark }
        }
        var mark: WordSight?
        for resolution in [300.0, 200.0] {
            let area = words[index].surroundings(among: words, at: index)
            guard let grey = page.render(area, resolution: resolution), let picture = Picture(grey) else { break }
            let found = try recognition.words(ofLine: picture, placed: area)
            let comparison = NumberComparison(with: found)
            mark = comparison.mark(of: words[index])
            if mark == nil {
                guard comparison.differsInValue(from: words[index]) else { return nil }
                mark = .contradicted
            }
        }
        return mark ?? .illegible
    }
}

extension PageContent {
    /// Keeps words of the layer that a person does not see, to tell what they would have said.
    mutating func add(unseen layer: [Word]) {
        let lines = (words.map(\.line).max() ?? -1) + 1
        words += layer.map { word in
            var word = word
            word.line += lines
            return word
        }
    }
}

extension PageSight {
    /// Whether enough of the layer is seen to read the page by it.
    var isMostlySeen: Bool { hiddenShare <= 0.3 }
    /// Whether nothing has to be recognised.
    var isPlain: Bool { suspects.isEmpty && isMostlySeen }
}

extension Word {
    /// The word marked, where it is once the page has been turned.
    func illegible(turned degrees: Int, on size: (width: Double, height: Double)) -> Word {
        var word = self
        word.sight = .illegible
        word.box = box.turned(quarters: degrees / 90, on: size)
        return word
    }

    /// The word's place with as much around it as no other word takes.
    fileprivate func surroundings(among words: [Word], at index: Int) -> BoundingBox {
        let reach = box.height * 1.2
        var area = BoundingBox(
            x0: box.x0 - reach, y0: box.y0 - box.height * 0.25, x1: box.x1 + reach, y1: box.y1 + box.height * 0.25)
        for (position, other) in words.enumerated()
        where position != index && other.isSeen && other.box.sharesRow(with: box) {
            if other.box.midX < box.midX { area.x0 = max(area.x0, min(other.box.x1, box.x0)) }
            if other.box.midX > box.midX { area.x1 = min(area.x1, max(other.box.x0, box.x1)) }
        }
        return area
    }
}

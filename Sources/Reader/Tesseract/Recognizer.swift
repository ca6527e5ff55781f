import CTesseract
package import DocumentModel

/// Optical character recognition, with its model loaded once. Owns its handle; pointers never leave a method.
@safe package final class Recognizer {
    private let handle: OpaquePointer

    /// - Parameter languages: tesseract's names, such as `eng` and `deu`.
    package init?(languages: [String]) {
        guard let created = unsafe TessBaseAPICreate() else { return nil }
        guard unsafe TessBaseAPIInit3(created, nil, languages.joined(separator: "+")) == 0 else {
            unsafe TessBaseAPIDelete(created)
            return nil
        }
        // Whether type is of fixed pitch is not asked: the network needs no cells, and the answer is 4 % of a page.
        _ = unsafe TessBaseAPISetVariable(created, "textord_all_prop", "1")
        unsafe handle = created
    }

    deinit {
        unsafe TessBaseAPIEnd(handle)
        unsafe TessBaseAPIDelete(handle)
    }

    package static var version: String { unsafe String(cString: TessVersion()) }

    /// What recognition found in a picture.
    package struct Result: Sendable {
        /// Boxes in pixels of the picture.
        package var words: [Word]
        /// Quarter turns clockwise that make the page upright, as most words tell; their boxes are not turned.
        package var quartersToUpright: Int
        /// Mean of the words' confidences, weighted by their length, 0...1.
        package var meanConfidence: Double
    }

    /// How the text of a picture is arranged.
    package enum Layout: Sendable {
        /// Columns and tables are looked for.
        case page
        /// One column of lines, as on a receipt.
        case block
        case line

        fileprivate var mode: TessPageSegMode {
            switch self {
            case .page: PSM_AUTO
            case .block: PSM_SINGLE_BLOCK
            case .line: PSM_SINGLE_LINE
            }
        }
    }

    package func recognize(_ picture: Picture, layout: Layout = .page) -> Result? {
        let resolution = picture.resolution
        unsafe TessBaseAPISetPageSegMode(handle, layout.mode)
        unsafe TessBaseAPISetImage2(handle, picture.handle)
        defer { unsafe TessBaseAPIClear(handle) }
        if resolution >= 70 { unsafe TessBaseAPISetSourceResolution(handle, Int32(resolution)) }
        guard unsafe TessBaseAPIRecognize(handle, nil) == 0 else { return nil }
        guard let iterator = unsafe TessBaseAPIGetIterator(handle) else {
            return Result(words: [], quartersToUpright: 0, meanConfidence: 0)
        }
        defer { unsafe TessResultIteratorDelete(iterator) }
        return unsafe collect(iterator)
    }

    /// Whether the language's dictionary has a word as it stands.
    package func hasWord(_ word: String) -> Bool { unsafe TessBaseAPIIsValidWord(handle, word) != 0 }

    private func collect(_ iterator: OpaquePointer) -> Result {
        let position = unsafe TessResultIteratorGetPageIterator(iterator)
        var words: [Word] = []
        var line = -1
        var turns = [0, 0, 0, 0]
        var quarters = 0
        var lineHeight = 0.0
        var weight = 0.0
        var total = 0.0
        repeat {
            if unsafe TessPageIteratorIsAtBeginningOf(position, RIL_TEXTLINE) != 0 {
                line += 1
                quarters = unsafe self.quarters(position)
                lineHeight = unsafe box(position, RIL_TEXTLINE)?.height ?? 0
            }
            guard let text = unsafe TessResultIteratorGetUTF8Text(iterator, RIL_WORD) else { continue }
            defer { unsafe TessDeleteText(text) }
            guard let area = unsafe box(position, RIL_WORD) else { continue }
            let string = unsafe String(cString: text)
            guard string.contains(where: { !$0.isWhitespace }) else { continue }
            let confidence = Double(unsafe TessResultIteratorConfidence(iterator, RIL_WORD)) / 100
            words.append(
                Word(
                    text: string, box: area, confidence: min(max(confidence, 0), 1), line: max(line, 0),
                    fontSize: min(lineHeight, area.height * 1.6)))
            turns[Self.mayBeVertical(string) ? 0 : quarters] += string.utf8.count
            let length = Double(string.unicodeScalars.count)
            weight += length
            total += length * confidence
        } while unsafe TessResultIteratorNext(iterator, RIL_WORD) != 0
        let turn = turns.indices.max { turns[$0] < turns[$1] } ?? 0
        return Result(
            words: words, quartersToUpright: turns[turn] > turns[0] ? turn : 0,
            meanConfidence: weight > 0 ? min(max(total / weight, 0), 1) : 0)
    }

    /// Chinese, Japanese and Korean are written downwards without the page lying on its side.
    private static func mayBeVertical(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x2E80...0xD7FF).contains($0.value) }
    }

    /// Tesseract reads text that runs up or down a page, and says which way its top points.
    private func quarters(_ position: OpaquePointer?) -> Int {
        var orientation = ORIENTATION_PAGE_UP
        var direction = WRITING_DIRECTION_LEFT_TO_RIGHT
        var order = TEXTLINE_ORDER_TOP_TO_BOTTOM
        var skew: Float = 0
        unsafe TessPageIteratorOrientation(position, &orientation, &direction, &order, &skew)
        return switch orientation {
        case ORIENTATION_PAGE_RIGHT: 3
        case ORIENTATION_PAGE_DOWN: 2
        case ORIENTATION_PAGE_LEFT: 1
        // Latin text on a page that lies on its right side is read as if it were vertical writing.
        default: direction == WRITING_DIRECTION_TOP_TO_BOTTOM ? 3 : 0
        }
    }

    private func box(_ position: OpaquePointer?, _ level: TessPageIteratorLevel) -> BoundingBox? {
        var left: Int32 = 0
        var top: Int32 = 0
        var right: Int32 = 0
        var bottom: Int32 = 0
        guard unsafe TessPageIteratorBoundingBox(position, level, &left, &top, &right, &bottom) != 0 else { return nil }
        return BoundingBox(x0: Double(left), y0: Double(top), x1: Double(right), y1: Double(bottom))
    }
}

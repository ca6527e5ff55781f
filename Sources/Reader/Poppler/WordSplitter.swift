import CPoppler
import DocumentModel

/// Makes words of a page's characters: poppler gives one box a character, and runs of characters of one font.
@safe struct WordSplitter {
    private let text: UnsafeBufferPointer<UInt8>
    private let boxes: UnsafeBufferPointer<PopplerRectangle>
    private var fonts: FontRuns
    private var result = PlacedText()
    private var line = 0
    private var start = 0
    private var startCharacter = 0
    private var box: BoundingBox?
    private var last = BoundingBox(x0: 0, y0: 0, x1: 0, y1: 0)
    private var font = FontRuns.Font()

    /// All three belong to poppler and live as long as this value is used: the text as UTF-8, one box for each of its
    /// characters (white space included), and the fonts.
    init(text: UnsafeBufferPointer<UInt8>, boxes: UnsafeBufferPointer<PopplerRectangle>, fonts: FontRuns) {
        unsafe self.text = unsafe text
        unsafe self.boxes = unsafe boxes
        self.fonts = fonts
    }

    /// White space ends a word, a line feed ends a line.
    mutating func split() -> PlacedText {
        unsafe result.words.reserveCapacity(text.count / 6)
        var index = 0
        var character = 0
        let hasMarks = unsafe boxes.count < characterCount
        while unsafe index < text.count && character < boxes.count {
            let (length, kind) = classify(at: index)
            switch kind {
            case .space, .lineFeed:
                finish(index)
                if kind == .lineFeed { line += 1 }
            case .directionMark where hasMarks:
                // Poppler wraps right-to-left text in marks that have no box.
                finish(index)
                index += length
                continue
            case .directionMark, .glyph: add(character, at: index)
            }
            index += length
            character += 1
        }
        finish(unsafe min(index, text.count))
        return result
    }

    private enum Kind { case space, lineFeed, directionMark, glyph }

    private func classify(at index: Int) -> (length: Int, kind: Kind) {
        let byte = unsafe text[index]
        switch byte {
        case 0x0A: return (1, .lineFeed)
        case 0x20, 0x09, 0x0D: return (1, .space)
        case 0..<0xC0: return (1, .glyph)
        case 0xC0..<0xE0:
            // A no-break space parts words as any other does.
            let isSpace = unsafe byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
            return (2, isSpace ? .space : .glyph)
        case 0xE0..<0xF0:
            guard unsafe byte == 0xE2 && index + 2 < text.count && text[index + 1] == 0x80 else { return (3, .glyph) }
            switch unsafe text[index + 2] {
            // The zero-width space is a place to break, as a space is.
            case 0x8B: return (3, .space)
            case 0xAA...0xAE: return (3, .directionMark)
            default: return (3, .glyph)
            }
        default: return (4, .glyph)
        }
    }

    private var characterCount: Int { unsafe text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

    private mutating func add(_ character: Int, at index: Int) {
        let next = box(ofCharacter: character)
        // Poppler writes no space between the columns of a table; the boxes within a word touch.
        if box != nil, Self.gap(between: last, and: next) > 0.12 * max(next.height, last.height) { finish(index) }
        last = next
        if let known = box {
            box = known.union(next)
        } else {
            box = next
            start = index
            startCharacter = character
            font = fonts.font(ofCharacter: character)
        }
    }

    private static func gap(between one: BoundingBox, and other: BoundingBox) -> Double {
        max(other.x0 - one.x1, one.x0 - other.x1, other.y0 - one.y1, one.y0 - other.y1)
    }

    private mutating func finish(_ end: Int) {
        guard let found = box else { return }
        let string = unsafe String(decoding: UnsafeBufferPointer(rebasing: text[start..<end]), as: UTF8.self)
        let size = font.size > 0 ? font.size : found.height
        if unsafe text[start..<end].contains(where: { (48...57).contains($0) }) { placeCharacters(of: string) }
        result.words.append(Word(text: string, box: found, line: line, fontSize: size, isBold: font.isBold))
        box = nil
    }

    /// Marks without a box end a word, so a word's characters and boxes go together.
    private mutating func placeCharacters(of string: String) {
        var characters: [PlacedNumber.Character] = []
        characters.reserveCapacity(string.utf8.count)
        for (offset, scalar) in string.unicodeScalars.enumerated() where unsafe startCharacter + offset < boxes.count {
            characters.append(.init(scalar: scalar.value, box: box(ofCharacter: startCharacter + offset)))
        }
        result.numbers.append(PlacedNumber(word: result.words.count, characters: characters))
    }

    private func box(ofCharacter index: Int) -> BoundingBox {
        let area = unsafe boxes[index]
        return BoundingBox(
            x0: min(area.x1, area.x2), y0: min(area.y1, area.y2), x1: max(area.x1, area.x2), y1: max(area.y1, area.y2))
    }
}

/// The fonts of a page's characters, asked for in the order of the characters.
@safe struct FontRuns {
    struct Font {
        /// In points; 0 when unknown.
        var size = 0.0
        var isBold = false
    }

    private var run: UnsafeMutablePointer<GList>?
    private var current = Font()
    private var end = -1

    init(_ list: UnsafeMutablePointer<GList>?) {
        unsafe run = unsafe list
    }

    /// The font of a character, which is not before the one that was asked for last.
    mutating func font(ofCharacter character: Int) -> Font {
        while character > end, let next = unsafe run {
            if let data = unsafe next.pointee.data {
                let attributes = unsafe data.assumingMemoryBound(to: PopplerTextAttributes.self)
                let name = unsafe attributes.pointee.font_name
                current = Font(size: unsafe attributes.pointee.font_size, isBold: unsafe intake_is_bold(name) != 0)
                end = Int(unsafe attributes.pointee.end_index)
            }
            unsafe run = next.pointee.next
        }
        return current
    }
}

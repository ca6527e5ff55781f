import DocumentModel

/// One line of a page as a person sees it: words from left to right, whatever columns they belong to.
struct TextLine: Sendable {
    /// A run of letters or digits, as labels are compared by.
    struct Token: Hashable, Sendable {
        var text: String
        /// Index into `words`.
        var word: Int
    }

    var page: Int
    var words: [Word]
    var source: WordSource
    var box: BoundingBox
    /// That of the tallest word.
    var height: Double
    var tokens: [Token]
    /// Ranges of words without a wide gap: cells of a table, or the text of a column.
    var segments: [Range<Int>]

    init(page: Int, words: [Word], source: WordSource) {
        self.page = page
        self.source = source
        let words = Self.splitAtColons(Self.joinSpacedLetters(words))
        self.words = words
        box = words.dropFirst().reduce(words[0].box) { $0.union($1.box) }
        height = words.lazy.map(\.box.height).max() ?? 0
        var tokens: [Token] = []
        tokens.reserveCapacity(words.count)
        for (index, word) in words.enumerated() {
            Tokens.each(of: word.text) { tokens.append(Token(text: $0, word: index)) }
        }
        self.tokens = tokens
        var segments: [Range<Int>] = []
        var start = 0
        let least = source == .ocr ? Self.usualHeight(words) : 0
        let widest = 1.1 * Self.typeHeight(source)
        for index in words.indices.dropFirst() {
            let gap = words[index].box.x0 - words[index - 1].box.x1
            if gap > max(words[index].box.height, words[index - 1].box.height, least) * widest {
                segments.append(start..<index)
                start = index
            }
        }
        segments.append(start..<words.count)
        self.segments = segments
    }

    /// How much higher the type is than its words' boxes: recognition measures letters from their foot to their head, a text layer
    /// the whole type.
    static func typeHeight(_ source: WordSource) -> Double { source == .ocr ? 1.35 : 1 }

    /// `von` is lower than its line.
    private static func usualHeight(_ words: [Word]) -> Double {
        words.map(\.box.height).sorted()[words.count / 2]
    }

    func text(_ range: Range<Int>) -> String { words[range].map(\.text).joined(separator: " ") }

    func tokens(in range: Range<Int>) -> [String] {
        tokens.lazy.filter { range.contains($0.word) }.map(\.text)
    }

    func box(_ range: Range<Int>) -> BoundingBox {
        words[range].dropFirst().reduce(words[range.lowerBound].box) { $0.union($1.box) }
    }

    func segment(of word: Int) -> Range<Int> { segments.first { $0.contains(word) } ?? word..<word + 1 }

    /// Ranges of words without a very wide gap: wide type keeps together.
    var looseSegments: [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for index in words.indices.dropFirst() {
            let gap = words[index].box.x0 - words[index - 1].box.x1
            if gap > max(words[index].box.height, words[index - 1].box.height) * 3 {
                result.append(start..<index)
                start = index
            }
        }
        result.append(start..<words.count)
        return result
    }

    var text: String { text(words.indices) }

    /// `R E C H N U N G` is one word in wide type.
    private static func joinSpacedLetters(_ words: [Word]) -> [Word] {
        guard words.count >= 4 else { return words }
        var result: [Word] = []
        var index = 0
        while index < words.count {
            var end = index
            while end < words.count, isLetter(words[end]), end == index || follows(words[end - 1], words[end]) {
                end += 1
            }
            if end - index >= 4 {
                let run = words[index..<end]
                var joined = words[index]
                joined.text = run.map(\.text).joined()
                joined.box = run.dropFirst().reduce(joined.box) { $0.union($1.box) }
                joined.confidence = run.map(\.confidence).min() ?? 1
                result.append(joined)
                index = end
            } else {
                result.append(words[index])
                index += 1
            }
        }
        return result
    }

    private static func isLetter(_ word: Word) -> Bool {
        word.text.utf8.count <= 4 && word.text.unicodeScalars.count == 1 && word.text.first?.isLetter == true
    }

    private static func follows(_ left: Word, _ right: Word) -> Bool {
        right.box.x0 - left.box.x1 < max(left.box.height, right.box.height) * 1.3
    }

    /// A quick look for the bytes that the signs begin with.
    private static func mayHaveColon(_ word: Word) -> Bool {
        word.text.utf8.contains { $0 == UInt8(ascii: ":") || $0 == 0xC2 }
    }

    /// `Date:12.03.2024` and `n°17` are a label and its value.
    private static func splitAtColons(_ words: [Word]) -> [Word] {
        guard words.contains(where: mayHaveColon) else { return words }
        return words.flatMap { word -> [Word] in
            guard mayHaveColon(word), let colon = word.text.firstIndex(where: { $0 == ":" || $0 == "°" || $0 == "º" })
            else { return [word] }
            let head = word.text[...colon]
            let tail = word.text[word.text.index(after: colon)...]
            guard !tail.isEmpty, head.contains(where: \.isLetter), head.count > (word.text[colon] == ":" ? 2 : 1),
                !tail.hasPrefix("/")
            else {
                return [word]
            }
            let share = Double(head.count) / Double(word.text.count)
            let cut = word.box.x0 + word.box.width * share
            var first = word
            first.text = String(head)
            first.box.x1 = cut
            var second = word
            second.text = String(tail)
            second.box.x0 = cut
            return [first, second]
        }
    }
}

/// Text as labels are compared by.
enum Tokens {
    /// Runs of letters and of digits of the folded text, and `#`.
    static func of(_ text: String) -> [String] {
        var result: [String] = []
        each(of: text) { result.append($0) }
        return result
    }

    static func each(of text: String, _ body: (String) -> Void) {
        let folded = TextFolding.fold(text)
        if folded.utf8.allSatisfy({ $0 < 0x80 }) { eachPlain(folded, body) } else { eachAny(folded, body) }
    }

    private static func eachPlain(_ folded: String, _ body: (String) -> Void) {
        var start: String.Index?
        let bytes = folded.utf8
        for index in bytes.indices {
            let byte = bytes[index]
            if (97...122).contains(byte) || (48...57).contains(byte) {
                start = start ?? index
                continue
            }
            if let begin = start { body(String(folded[begin..<index])) }
            start = nil
            if byte == UInt8(ascii: "#") { body("#") }
        }
        if let start { body(start == folded.startIndex ? folded : String(folded[start...])) }
    }

    private static func eachAny(_ folded: String, _ body: (String) -> Void) {
        var current = ""
        for scalar in folded.unicodeScalars {
            if TextFolding.isLetter(scalar) || (48...57).contains(scalar.value) {
                current.unicodeScalars.append(scalar)
            } else {
                if !current.isEmpty { body(current) }
                current = ""
                if scalar == "#" { body("#") }
            }
        }
        if !current.isEmpty { body(current) }
    }
}

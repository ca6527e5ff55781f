import DocumentModel
import Tesseract

/// Reads single lines of a picture by one model.
struct LineRecognition {
    let recognizer: Recognizer
    var preparation = Picture.LinePreparation()
    /// Degrees by which the picture must be turned for lines to lie where they are said to.
    var skew = 0.0

    /// The line's words, with boxes in pixels of the picture; none when nothing can be read there.
    func words(of line: LineArea, in picture: Picture) -> [Word] {
        guard let cut = picture.line(line, skew: skew, preparation),
            let result = recognizer.recognize(cut.picture, layout: .line)
        else { return [] }
        let height = line.levelHeight
        return result.words.map { word in
            var word = word
            word.box = cut.place(of: word.box)
            word.fontSize = min(height, word.box.height * 1.6)
            return word
        }
    }
}

/// Two readings of a line, word by word.
enum Readings {
    /// So much less certain may the model of the page's own language be about letters and still be right about them.
    private static let advantage = 0.1

    /// Takes the more certain reading where the words of both lie over one another, with an advantage for the second, which
    /// knows the language's letters. Numbers stay as they were read first, unless that is doubtful, for they are in no
    /// language.
    ///
    /// - Parameters:
    ///   - first: one reading.
    ///   - second: the other.
    ///   - doubtful: the confidence below which a reading is doubtful.
    /// - Returns: words of both.
    static func moreCertain(of first: [Word], and second: [Word], doubtful: Double) -> [Word] {
        guard !second.isEmpty else { return first }
        guard !first.isEmpty else { return second }
        var result: [Word] = []
        var a = first.sorted { $0.box.x0 < $1.box.x0 }[...]
        var b = second.sorted { $0.box.x0 < $1.box.x0 }[...]
        while let start = [a.first?.box.x0, b.first?.box.x0].compactMap(\.self).min() {
            var end = start
            var left: [Word] = []
            var right: [Word] = []
            // Everything that hangs together by overlaps.
            while true {
                if let word = a.first, left.isEmpty && right.isEmpty || overlaps(word, end) {
                    if !(left.isEmpty && right.isEmpty) || word.box.x0 <= (b.first?.box.x0 ?? .infinity) {
                        left.append(word)
                        a = a.dropFirst()
                        end = max(end, word.box.x1)
                        continue
                    }
                }
                if let word = b.first, left.isEmpty && right.isEmpty || overlaps(word, end) {
                    right.append(word)
                    b = b.dropFirst()
                    end = max(end, word.box.x1)
                    continue
                }
                break
            }
            let hasNumber = left.contains { $0.text.contains(where: \.isNumber) }
            let isKept = certainty(left) >= doubtful && hasNumber
            let least = certainty(left) - (hasNumber ? 0 : advantage)
            result += !isKept && !right.isEmpty && certainty(right) > least ? right : left
        }
        return result
    }

    private static func overlaps(_ word: Word, _ end: Double) -> Bool {
        end - word.box.x0 > 0.3 * min(word.box.width, word.box.height)
    }

    private static func certainty(_ words: [Word]) -> Double {
        var weight = 0.0
        var total = 0.0
        for word in words {
            let length = Double(word.text.unicodeScalars.count)
            weight += length
            total += length * word.confidence
        }
        return weight > 0 ? total / weight : -1
    }
}

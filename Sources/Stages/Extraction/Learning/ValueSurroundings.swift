package import DocumentModel

/// Where a value that a person gave stands on the pages, and what stands beside or above it.
package struct ValueSurroundings: Hashable, Sendable {
    package var page: Int
    package var box: BoundingBox
    /// The words left of the value, else above it; nil when there are none that could be a label.
    package var label: String?

    /// Values that stand in more places say nothing of their place.
    private static let mostPlaces = 3
    private static let mostWords = 8
    private static let mostLabelWords = 5

    /// - Returns: nil when the value is not on the pages as it is, or in too many places.
    package static func find(
        _ value: String, kind: FieldKind, language: String?, in pages: [PageContent]
    ) -> ValueSurroundings? {
        var found: [ValueSurroundings] = []
        for page in pages {
            let words = page.words.filter(\.isSeen)
            for (_, line) in Dictionary(grouping: words, by: \.line).sorted(by: { $0.key < $1.key }) {
                let line = line.sorted { $0.box.x0 < $1.box.x0 }
                for range in ranges(of: value, kind, language, in: line) {
                    let box = line[range].dropFirst().reduce(line[range.lowerBound].box) { $0.union($1.box) }
                    found.append(
                        ValueSurroundings(
                            page: page.number, box: box,
                            label: left(of: range, in: line) ?? above(box, in: words)))
                    guard found.count <= mostPlaces else { return nil }
                }
            }
        }
        return found.first { $0.label != nil } ?? found.first
    }

    /// The shortest runs of words that are the value.
    private static func ranges(
        of value: String, _ kind: FieldKind, _ language: String?, in line: [Word]
    ) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        while start < line.count {
            let end = (start + 1...min(start + mostWords, line.count)).first { end in
                isValue(line[start..<end].map(\.text).joined(separator: " "), value, kind, language)
            }
            if let end {
                result.append(start..<end)
                start = end
            } else {
                start += 1
            }
        }
        return result
    }

    private static func isValue(_ text: String, _ value: String, _ kind: FieldKind, _ language: String?) -> Bool {
        switch kind {
        case .text, .name, .address, .identifier, .taxNumber:
            let trimmed = text.trimmingEnds(of: ":;,")
            return ValueAgreement.isAlike(trimmed, value)
        default: return FieldText.canonical(text, kind: kind, language: language) == value
        }
    }

    private static func left(of range: Range<Int>, in line: [Word]) -> String? {
        var words: [Word] = []
        var next = line[range.lowerBound]
        for word in line[..<range.lowerBound].reversed() {
            // A wide gap parts columns; between a label and its value it may be wide, too.
            let gap = next.box.x0 - word.box.x1
            let limit = words.isEmpty ? 50 * next.box.height : 1.5 * word.box.height
            guard gap <= limit, words.count < mostLabelWords else { break }
            words.insert(word, at: 0)
            next = word
        }
        return label(words)
    }

    private static func above(_ box: BoundingBox, in words: [Word]) -> String? {
        let candidates = words.filter {
            $0.box.y1 <= box.y0 + 1 && $0.box.y1 >= box.y0 - 3 * box.height && $0.box.x0 < box.x1
                && $0.box.x1 > box.x0 - 2 * box.height
        }
        guard let nearest = candidates.max(by: { $0.box.y1 < $1.box.y1 }) else { return nil }
        let line = words.filter { $0.line == nearest.line }.sorted { $0.box.x0 < $1.box.x0 }
        guard let place = line.firstIndex(of: nearest) else { return nil }
        var range = place..<place + 1
        while range.lowerBound > 0,
            line[range.lowerBound].box.x0 - line[range.lowerBound - 1].box.x1 <= nearest.box.height
        {
            range = range.lowerBound - 1..<range.upperBound
        }
        while range.upperBound < line.count,
            line[range.upperBound].box.x0 - line[range.upperBound - 1].box.x1 <= nearest.box.height
        {
            range = range.lowerBound..<range.upperBound + 1
        }
        return range.count > mostLabelWords ? nil : label(Array(line[range]))
    }

    /// Words that could be a label: letters, and no digits, which belong to other values.
    private static func label(_ words: [Word]) -> String? {
        let plain = words.suffix(while: { word in !word.text.unicodeScalars.contains { ("0"..."9").contains($0) } })
        let text = plain.map(\.text).joined(separator: " ").trimmingEnds(of: ":.;,#-–*")
        let letters = text.unicodeScalars.count(where: TextFolding.isLetter)
        return letters >= 3 && text.count <= 60 ? text : nil
    }
}

extension String {
    /// Without white space and these characters at both ends.
    fileprivate func trimmingEnds(of characters: String) -> String {
        var scalars = unicodeScalars[...]
        func isEnd(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || characters.unicodeScalars.contains(scalar)
        }
        while let first = scalars.first, isEnd(first) { scalars.removeFirst() }
        while let last = scalars.last, isEnd(last) { scalars.removeLast() }
        return String(scalars)
    }
}

extension Array {
    /// The longest end whose elements all satisfy a condition.
    fileprivate func suffix(while condition: (Element) -> Bool) -> ArraySlice<Element> {
        let start = lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex
        return self[start...]
    }
}

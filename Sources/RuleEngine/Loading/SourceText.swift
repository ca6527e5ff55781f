import Yams

/// The characters of a rule file, to find the place of a mistake inside a scalar.
struct SourceText {
    struct Place: Hashable {
        var line: Int
        var column: Int
    }

    private let scalars: [Unicode.Scalar]
    private let lineStarts: [Int]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var starts = [0]
        for (index, scalar) in scalars.enumerated() where scalar == "\n" { starts.append(index + 1) }
        lineStarts = starts
    }

    /// The place of an offset into the file, in scalars.
    func place(at index: Int) -> Place {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= index { low = middle } else { high = middle }
        }
        return Place(line: low + 1, column: index - lineStarts[low] + 1)
    }

    /// The place of a UTF-8 offset into the value of a scalar, found by walking value and source side by side:
    /// quotes, escapes, folded lines and indentation stand in the source only.
    func place(ofOffset offset: Int, in scalar: Node.Scalar) -> Place {
        guard let mark = scalar.mark, lineStarts.indices.contains(mark.line - 1) else {
            return Place(line: 1, column: 1)
        }
        var index = lineStarts[mark.line - 1] + mark.column - 1
        let start = Place(line: mark.line, column: mark.column)
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: index += 1
        case .literal, .folded:
            guard lineStarts.indices.contains(mark.line) else { return start }
            index = lineStarts[mark.line]
        default: break
        }
        // What is missing at the end is missing after the last word, not after the last line break.
        let blanks = scalar.string.utf8.reversed().prefix { $0 == 10 || $0 == 32 }.count
        var remaining = min(offset, scalar.string.utf8.count - blanks)
        for character in scalar.string.unicodeScalars {
            if !character.properties.isWhitespace { skipWhitespace(&index) }
            guard index < scalars.count else { return start }
            if remaining <= 0 { return place(at: index) }
            remaining -= UTF8.width(character)
            switch (character, scalars[index]) {
            case (" ", "\n"), ("\n", "\n"): skipWhitespace(&index)
            case ("'", "'") where scalar.style == .singleQuoted: index += 2
            case (_, "\\") where scalar.style == .doubleQuoted: index += 2
            case (let wanted, let found) where wanted == found: index += 1
            default: return start
            }
        }
        return place(at: min(index, scalars.count))
    }

    private func skipWhitespace(_ index: inout Int) {
        while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 }
    }
}

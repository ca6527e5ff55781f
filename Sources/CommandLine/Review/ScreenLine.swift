import DocumentModel

/// One line of the screen: pieces of inert text, each with its look.
package struct ScreenLine: Hashable, Sendable, ExpressibleByStringLiteral {
    package enum Look: Hashable, Sendable { case plain, bold, dim, good, bad, doubtful, accent, reversed }

    private struct Span: Hashable, Sendable {
        var text: String
        var look: Look
    }

    private var spans: [Span] = []

    package init() {}

    /// Text may come from anywhere: it is made inert here.
    package init(_ text: String, _ look: Look = .plain) {
        add(text, look)
    }

    package init(stringLiteral text: String) {
        add(text)
    }

    package mutating func add(_ text: String, _ look: Look = .plain) {
        guard !text.isEmpty else { return }
        spans.append(Span(text: InertText.line(text), look: look))
    }

    package func adding(_ text: String, _ look: Look = .plain) -> ScreenLine {
        var result = self
        result.add(text, look)
        return result
    }

    package static func + (left: ScreenLine, right: ScreenLine) -> ScreenLine {
        var result = left
        result.spans += right.spans
        return result
    }

    package var text: String { spans.map(\.text).joined() }
    /// Columns on a terminal.
    package var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

    /// The line in at most so many columns; what does not fit ends with an ellipsis.
    package func clipped(to width: Int) -> ScreenLine {
        guard self.width > width else { return self }
        var rest = max(0, width - 1)
        var result = ScreenLine()
        for span in spans {
            let part = DisplayWidth.prefix(of: span.text, width: rest)
            result.add(part, span.look)
            rest -= DisplayWidth.of(part)
            if part.count < span.text.count {
                if width > 0 { result.add("…", span.look) }
                return result
            }
        }
        return result
    }

    /// The line with another at the right edge; the left one gives way.
    package func filled(to width: Int, right: ScreenLine) -> ScreenLine {
        let right = right.clipped(to: width)
        let left = clipped(to: max(0, width - right.width - 1))
        let gap = width - left.width - right.width
        return left.adding(String(repeating: " ", count: max(0, gap))) + right
    }

    /// The line with its attributes, for a terminal.
    package func rendered(_ style: Style) -> String {
        spans.map { span in
            switch span.look {
            case .plain: span.text
            case .bold: style.bold(span.text)
            case .dim: style.dim(span.text)
            case .good: style.green(span.text)
            case .bad: style.red(span.text)
            case .doubtful: style.yellow(span.text)
            case .accent: style.cyan(span.text)
            case .reversed: style.reverse(span.text)
            }
        }.joined()
    }
}

extension ScreenLine {
    /// A text in lines of at most so many columns, broken at spaces where there are any; later lines are indented.
    package static func wrap(
        _ text: String, _ look: Look = .plain, width: Int, indent: Int = 0, first: ScreenLine = ScreenLine()
    ) -> [ScreenLine] {
        let margin = String(repeating: " ", count: indent)
        let room = max(8, width - indent)
        var lines: [String] = []
        var current = ""
        for word in InertText.line(text).split(separator: " ") {
            var word = String(word)
            if !current.isEmpty, DisplayWidth.of(current) + 1 + DisplayWidth.of(word) > room {
                lines.append(current)
                current = ""
            }
            while DisplayWidth.of(word) > room {
                let part = DisplayWidth.prefix(of: word, width: room)
                guard !part.isEmpty else { break }
                lines.append(part)
                word = String(word.dropFirst(part.count))
            }
            current = current.isEmpty ? word : current + " " + word
        }
        if !current.isEmpty || lines.isEmpty { lines.append(current) }
        return lines.enumerated().map { index, line in
            let start = index == 0 && !first.text.isEmpty ? first : ScreenLine(margin)
            return start.adding(line, look)
        }
    }
}

import DocumentModel
package import Review

/// What a reviewer sees: a pure picture of the state, as many lines as the terminal has.
package struct ReviewScreen: Sendable {
    package enum Content: Sendable {
        case document(ReviewSession)
        /// Nothing is there to decide, besides so many that were skipped.
        case idle(skipped: Int)
    }

    /// Where the picture of the current field's place belongs.
    package struct PictureSlot: Hashable, Sendable {
        /// 0 is the first row, or column, of the terminal.
        package var row: Int
        package var column: Int
        package var columns: Int
        package var rows: Int
    }

    package var content: Content
    package var reviewer: String
    /// How many documents wait, this one included.
    package var waiting: Int
    /// What happened last, when the session itself has no remark.
    package var notice: String?
    /// Whether parts of pages can be shown.
    package var hasPictures = false

    package init(content: Content, reviewer: String, waiting: Int, notice: String? = nil) {
        self.content = content
        self.reviewer = reviewer
        self.waiting = waiting
        self.notice = notice
    }

    /// Exactly `height` lines, none wider than `width` columns.
    package func lines(width: Int, height: Int) -> [ScreenLine] { frame(width: width, height: height).lines }

    /// The lines, and where among them a picture belongs.
    package func frame(width: Int, height: Int) -> (lines: [ScreenLine], picture: PictureSlot?) {
        let width = max(1, width)
        let isLow = height < 12
        var top = header(width)
        var bottom = status(width)
        if !isLow { bottom.append(contentsOf: footer(width)) }
        let rows = max(1, height - top.count - bottom.count - (isLow ? 0 : 2))
        let body = body(width, pictureRows: pictureRows(rows, width))
        let start = body.start(rows: rows)
        let visible = body.lines.dropFirst(start).prefix(rows)
        if !isLow {
            top.append(Self.rule(width, hidden: start, arrow: "↑"))
            bottom.insert(
                Self.rule(width, hidden: body.lines.count - start - visible.count, arrow: "↓"), at: 0)
        }
        let padding = Array(repeating: ScreenLine(), count: max(0, rows - visible.count))
        let lines = (top + visible + padding + bottom).prefix(max(1, height)).map { $0.clipped(to: width) }
        guard let picture = body.picture, picture.lowerBound >= start, picture.upperBound <= start + rows else {
            return (lines, nil)
        }
        let slot = PictureSlot(
            row: top.count + picture.lowerBound - start, column: FieldLines.margin,
            columns: width - FieldLines.margin - 2, rows: picture.count)
        return (lines, slot)
    }

    /// As many rows as leave the rest of the field in sight.
    private func pictureRows(_ rows: Int, _ width: Int) -> Int {
        guard hasPictures, width >= 40, case .document(let session) = content, let field = session.current,
            session.isRevealed(field), field.chosen.flatMap({ session.task.view(of: $0) }) != nil
        else { return 0 }
        return rows < 12 ? 0 : min(10, 3 + (rows - 12) / 3)
    }

    /// The lines of the middle, and which of them must be seen.
    struct Body {
        var lines: [ScreenLine] = []
        var focus: Range<Int>?
        var picture: Range<Int>?

        mutating func add(_ line: ScreenLine) { lines.append(line) }
        mutating func add(_ more: [ScreenLine]) { lines += more }

        /// The whole is seen from its top, as long as that shows what must be seen.
        func start(rows: Int) -> Int {
            focus.map { max(0, min($0.lowerBound, $0.upperBound - rows)) } ?? 0
        }
    }
}

// MARK: The frame

extension ReviewScreen {
    private func header(_ width: Int) -> [ScreenLine] {
        let queue = ScreenLine("\(waiting) waiting · \(reviewer) ", .reversed)
        let title = ScreenLine(" intake review" + purpose, .reversed)
        let gap = max(0, width - title.width - queue.width)
        var lines = [
            title.width + queue.width < width
                ? title + ScreenLine(String(repeating: " ", count: gap), .reversed) + queue
                : queue
        ]
        if case .document(let session) = content { lines += about(session.task, width) }
        return lines
    }

    private var purpose: String {
        guard case .document(let session) = content else { return "" }
        return (session.task.isBlind ? " · blind" : "") + (session.focus.map { " · only \($0)" } ?? "")
    }

    /// What the document is.
    func about(_ task: ReviewTask, _ width: Int) -> [ScreenLine] {
        var facts = ["\(task.type.value) \(Self.percent(task.type.confidence))"]
        if let language = task.language { facts.append(language) }
        facts.append(task.pages == 1 ? "1 page" : "\(task.pages) pages")
        facts.append(task.document.short)
        let about = ScreenLine(facts.joined(separator: " · "), .dim)
        let name = ScreenLine(" " + task.name, .bold)
        guard name.width + about.width + 2 <= width else { return [name, ScreenLine(" ") + about] }
        return [name.filled(to: width, right: about + ScreenLine(" "))]
    }

    private static func rule(_ width: Int, hidden: Int, arrow: String) -> ScreenLine {
        guard hidden > 0 else { return ScreenLine(String(repeating: "─", count: width), .dim) }
        let note = " \(arrow) \(hidden) more "
        let rest = width - note.count
        guard rest > 2 else { return ScreenLine(note, .dim) }
        return ScreenLine("──" + note + String(repeating: "─", count: rest - 2), .dim)
    }

    /// A probability for a person: never rounded up.
    package static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000 + 1e-6).rounded(.down))
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }
}

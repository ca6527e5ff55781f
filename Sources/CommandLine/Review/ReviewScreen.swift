import DocumentModel
package import Review

/// What a reviewer sees: a pure picture of the state, as many lines as the terminal has.
package struct ReviewScreen: Sendable {
    package enum Content: Sendable {
        case document(ReviewSession)
        /// Nothing is there to decide, besides so many that were skipped.
        case idle(skipped: Int)
    }

    package var content: Content
    package var reviewer: String
    /// How many documents wait, this one included.
    package var waiting: Int
    /// What happened last, when the session itself has no remark.
    package var notice: String?

    package init(content: Content, reviewer: String, waiting: Int, notice: String? = nil) {
        self.content = content
        self.reviewer = reviewer
        self.waiting = waiting
        self.notice = notice
    }

    /// Exactly `height` lines, none wider than `width` columns.
    package func lines(width: Int, height: Int) -> [ScreenLine] {
        let width = max(1, width)
        let isLow = height < 12
        var top = header(width)
        var bottom = status(width)
        if !isLow { bottom.append(contentsOf: footer(width)) }
        let body = body(width)
        let rows = max(1, height - top.count - bottom.count - (isLow ? 0 : 2))
        let start = body.start(rows: rows)
        let visible = body.lines.dropFirst(start).prefix(rows)
        if !isLow {
            top.append(Self.rule(width, hidden: start, arrow: "↑"))
            bottom.insert(
                Self.rule(width, hidden: body.lines.count - start - visible.count, arrow: "↓"), at: 0)
        }
        let padding = Array(repeating: ScreenLine(), count: max(0, rows - visible.count))
        return (top + visible + padding + bottom).prefix(max(1, height)).map { $0.clipped(to: width) }
    }

    /// The lines of the middle, and which of them must be seen.
    struct Body {
        var lines: [ScreenLine] = []
        var focus: Range<Int>?

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
        let title = ScreenLine(" intake review", .reversed)
        let gap = max(0, width - title.width - queue.width)
        var lines = [
            title.width + queue.width < width
                ? title + ScreenLine(String(repeating: " ", count: gap), .reversed) + queue
                : queue
        ]
        if case .document(let session) = content { lines += about(session.task, width) }
        return lines
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

    private func status(_ width: Int) -> [ScreenLine] {
        guard case .document(let session) = content else { return [ScreenLine(" " + (notice ?? ""))] }
        if case .editing(let text) = session.mode, let field = session.current {
            return [edited(text, field, width), expectation(field, session)]
        }
        guard session.mode == .deciding else { return [ScreenLine()] }
        let remark = session.remark ?? notice ?? summary(session)
        let lines = ScreenLine.wrap(remark, session.remark == nil ? .plain : .doubtful, width: width, indent: 1)
        return Array(lines.prefix(2))
    }

    private func summary(_ session: ReviewSession) -> String {
        let open = session.undecided.count
        guard !session.task.flagged.isEmpty else { return "No single value is in doubt; Enter accepts the document." }
        switch open {
        case 0: return "Everything is decided: Enter accepts the document."
        case 1: return "1 value is open; Enter confirms it as it stands and accepts the document."
        default: return "\(open) values are open; Enter confirms them as they stand and accepts the document."
        }
    }

    private func footer(_ width: Int) -> [ScreenLine] {
        var lines = [ScreenLine(" ")]
        for (key, meaning) in keys(width) {
            let entry = ScreenLine(key, .accent) + ScreenLine(" " + meaning)
            let last = lines[lines.count - 1]
            if last.width + entry.width + 2 > width, last.width > 1 {
                guard lines.count < 2 else { break }
                lines.append(ScreenLine(" ") + entry)
            } else {
                lines[lines.count - 1] = last.width > 1 ? last.adding("  ") + entry : last + entry
            }
        }
        return lines
    }

    private func keys(_ width: Int) -> [(String, String)] {
        guard case .document(let session) = content else {
            return [("s", "see skipped ones"), ("u", "take back the last"), ("q", "quit")]
        }
        let hasFields = !session.task.fields.isEmpty
        switch session.mode {
        case .editing: return [("Enter", "take it"), ("Esc", "leave it"), ("Ctrl-U", "begin anew")]
        case .rejecting: return [("1-5", "reject for this reason"), ("Esc", "back")]
        case .help: return [("any key", "back")]
        case .overriding: return [("y", "accept all the same"), ("any other key", "back")]
        case .deciding where !hasFields:
            return [
                ("Enter", "accept document"), ("r", "reject"), ("s", "skip"), ("u", "undo"), ("o", "open"),
                ("?", "help"), ("q", "quit"),
            ]
        case .deciding where width < 60:
            return [("a", "yes"), ("e", "edit"), ("n", "absent"), ("Enter", "accept"), ("?", "help"), ("q", "quit")]
        case .deciding:
            return [
                ("a", "right"), ("1-9", "take"), ("e", "edit"), ("n", "not there"), ("Enter", "accept document"),
                ("r", "reject"), ("s", "skip"), ("u", "undo"), ("o", "open"), ("?", "help"), ("q", "quit"),
            ]
        }
    }

    /// A probability for a person: never rounded up.
    package static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000 + 1e-6).rounded(.down))
        return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
    }
}

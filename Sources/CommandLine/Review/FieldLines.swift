import DocumentModel
import Review

/// One field in doubt, on the screen.
struct FieldLines {
    let session: ReviewSession
    let field: ReviewTask.Field
    let index: Int
    let nameWidth: Int
    let width: Int

    private static let margin = 6

    /// One line: what it is, what the machine believes, what was decided.
    var brief: [ScreenLine] {
        let name = "   " + number + field.name.padding(to: nameWidth) + mark.padding(to: 3)
        var line = ScreenLine(name, field.isFlagged ? .plain : .dim)
        let isPlain = field.isFlagged && field.chosen != nil
        line.add(field.chosen?.value ?? "not found", isPlain ? .plain : .dim)
        let isOpen = session.decisions[field.name] == nil
        let own = field.isFlagged && isOpen && width >= 60 ? ScreenLine(confidence + "  ", .dim) : ScreenLine()
        return [line.filled(to: width, right: own + state + ScreenLine(" "))]
    }

    /// Whether there is nothing to see: no value, no doubt about that, and no decision.
    var isUneventful: Bool {
        !field.isFlagged && field.chosen == nil && session.decisions[field.name] == nil
    }

    /// Everything there is to know about it.
    var full: [ScreenLine] {
        let name = ScreenLine(" › ", .accent).adding(number, .accent)
            .adding(field.name, .bold).adding(field.isRequired ? "  required" : "", .doubtful)
        var lines = [name.filled(to: width, right: state + ScreenLine(" "))]
        lines += value
        if let context { lines.append(context) }
        for reason in reasons {
            lines += ScreenLine.wrap(reason, .doubtful, width: width, indent: Self.margin)
        }
        lines += rivals
        return lines
    }

    private var number: String { (field.isFlagged ? "\(index + 1)" : "").padding(to: 3) }
    private var mark: String { field.isRequired ? " *" : "" }

    private var state: ScreenLine {
        guard let decision = session.decisions[field.name] else {
            return field.isFlagged ? ScreenLine("open", .doubtful) : ScreenLine()
        }
        switch decision.action {
        case .set: return ScreenLine("✓ " + InertText.line(decision.to ?? "", limit: 40), .good)
        case .absent: return ScreenLine("✓ not there", .good)
        default: return ScreenLine("✓ right", .good)
        }
    }

    private var confidence: String {
        let own = ReviewScreen.percent(field.confidence)
        return field.threshold.map { "\(own) / \(ReviewScreen.percent($0))" } ?? own
    }

    private var value: [ScreenLine] {
        let margin = String(repeating: " ", count: Self.margin)
        guard let chosen = field.chosen else { return [ScreenLine(margin).adding("not found", .dim)] }
        var sure = ["\(ReviewScreen.percent(field.confidence)) sure"]
        if let threshold = field.threshold { sure.append("\(ReviewScreen.percent(threshold)) needed") }
        sure.append(Self.place(of: chosen))
        let facts = ScreenLine(sure.joined(separator: ", "), .dim)
        let line = ScreenLine(margin).adding(chosen.value, .bold)
        guard line.width + facts.width + 3 <= width else { return [line, ScreenLine(margin) + facts] }
        return [line.adding("   ") + facts]
    }

    private static func place(of candidate: Candidate) -> String {
        let page = candidate.page.map { "page \($0)" }
        switch candidate.source {
        case .text: return page ?? "text"
        case .ocr: return (page.map { $0 + ", " } ?? "") + "OCR"
        case .xml: return "e-invoice"
        case .person: return "a person"
        }
    }

    /// The line it stands in, the value marked in it.
    private var context: ScreenLine? {
        guard let text = field.context.map({ InertText.line($0) }), let chosen = field.chosen else { return nil }
        let margin = String(repeating: " ", count: Self.margin) + "“"
        guard let place = text.place(of: InertText.line(chosen.raw)) else {
            return ScreenLine(margin, .dim).adding(text).adding("”", .dim)
        }
        var before = String(text[..<place.lowerBound])
        let found = String(text[place])
        let room = width - Self.margin - 3 - min(DisplayWidth.of(found), width)
        // What stands left of a value says what it is.
        let most = max(0, room * 2 / 3)
        if DisplayWidth.of(before) > most, DisplayWidth.of(text) > width - Self.margin - 3 {
            while DisplayWidth.of(before) > max(0, most - 1) { before = String(before.dropFirst()) }
            before = "…" + before
        }
        return ScreenLine(margin, .dim).adding(before).adding(found, .accent)
            .adding(String(text[place.upperBound...])).adding("”", .dim)
    }

    /// Why it is in doubt, besides what the probabilities beside the value and the checks above say already.
    private var reasons: [String] {
        let said = Set(
            session.task.reasons.filter {
                $0.field == field.name && ($0.code == "check-failed" || $0.code == "below-threshold")
            }.map(\.message))
        var result = field.reasons.filter { !said.contains($0) }
        let failing = session.checks.filter { $0.passed == false && $0.fields.contains(field.name) }.map(\.rule)
        if !failing.isEmpty { result.append("It takes part in what fails: \(failing.joined(separator: ", ")).") }
        return result
    }

    private var rivals: [ScreenLine] {
        field.rivals.prefix(9).enumerated().map { index, rival in
            ScreenLine(String(repeating: " ", count: Self.margin)).adding("\(index + 1)", .accent)
                .adding("  " + rival.value)
                .adding("   \(ReviewScreen.percent(rival.confidence)), \(Self.place(of: rival))", .dim)
        }
    }
}

extension String {
    /// The first place of another text, found byte by byte.
    fileprivate func place(of other: String) -> Range<String.Index>? {
        guard !other.isEmpty else { return nil }
        var start = startIndex
        while start < endIndex {
            let rest = self[start...]
            if rest.hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}

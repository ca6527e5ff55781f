import DocumentModel
import Review

/// One field in doubt, on the screen.
struct FieldLines {
    let session: ReviewSession
    let field: ReviewTask.Field
    let index: Int
    let nameWidth: Int
    let width: Int
    /// Rows that the picture of its place takes; 0 for none.
    var pictureRows = 0

    static let margin = 6

    /// One line: what it is, what the machine believes, what was decided.
    var brief: [ScreenLine] {
        let name = "   " + number + field.name.padding(to: nameWidth) + mark.padding(to: 3)
        var line = ScreenLine(name, field.isFlagged ? .plain : .dim)
        let isPlain = isAsked && field.chosen != nil
        line.add(isHidden ? "hidden" : field.chosen?.value ?? "not found", isPlain && !isHidden ? .plain : .dim)
        let isOpen = session.decisions[field.name] == nil
        // How sure it is that there is nothing helps nobody to decide.
        let showsOwn = isAsked && isOpen && !isHidden && field.chosen != nil && width >= 60
        let own = showsOwn ? ScreenLine(confidence + "  ", .dim) : ScreenLine()
        return [line.filled(to: width, right: own + state + ScreenLine(" "))]
    }

    /// Whether there is nothing to see: no value, no doubt about that, and no decision.
    var isUneventful: Bool {
        !isAsked && field.chosen == nil && session.decisions[field.name] == nil
    }

    /// Everything there is to know about it, and where among the lines its picture belongs.
    var full: (lines: [ScreenLine], picture: Range<Int>?) {
        let name = ScreenLine(" › ", .accent).adding(number, .accent)
            .adding(field.name, .bold).adding(field.isRequired ? "  required" : "", .doubtful)
        var lines = [name.filled(to: width, right: state + ScreenLine(" "))]
        guard !isHidden else {
            lines += ScreenLine.wrap(
                "What the machine read stays hidden: "
                    + "\(session.keys.name(of: .edit)) types what you see, \(session.keys.name(of: .open)) opens the page.",
                .dim, width: width, indent: Self.margin)
            return (lines, nil)
        }
        lines += value
        let start = lines.count
        lines += Array(repeating: ScreenLine(), count: pictureRows)
        lines += context
        for reason in reasons {
            lines += ScreenLine.wrap(reason, .doubtful, width: width, indent: Self.margin)
        }
        lines += evidence
        lines += rivals
        return (lines, pictureRows > 0 ? start..<start + pictureRows : nil)
    }

    private var isAsked: Bool { session.task.asks(field) }
    private var isHidden: Bool { session.task.isBlind && isAsked }
    private var number: String { (isAsked ? "\(index + 1)" : "").padding(to: 3) }
    private var mark: String { field.isRequired ? " *" : "" }

    private var state: ScreenLine {
        guard let decision = session.decisions[field.name] else {
            return isAsked ? ScreenLine("open", .doubtful) : ScreenLine()
        }
        switch decision.action {
        case .set: return ScreenLine("✓ " + InertText.line(decision.to ?? "", limit: 40), .good)
        case .absent: return ScreenLine("✓ not there", .good)
        case .illegible: return ScreenLine("✓ illegible", .good)
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

    /// The line it stands in, the value marked in it; without a picture, with the lines around it and its label.
    private var context: [ScreenLine] {
        guard let text = field.context, let chosen = field.chosen else { return [] }
        let line = MarkedLine(text: text, value: chosen.raw, label: field.label, width: width - Self.margin - 2)
        let margin = ScreenLine(String(repeating: " ", count: Self.margin))
        func neighbour(_ text: String?) -> [ScreenLine] {
            guard pictureRows == 0, let text else { return [] }
            return [margin.adding("  " + InertText.line(text), .dim).clipped(to: width)]
        }
        return neighbour(field.above) + [margin.adding("› ", .accent) + line.rendered] + neighbour(field.below)
    }

    /// Why it is in doubt, besides what the probabilities beside the value and the checks above say already.
    private var reasons: [String] {
        let said = Set(
            session.task.reasons.filter {
                $0.field == field.name && ($0.code == "check-failed" || $0.code == "below-threshold")
            }.map(\.message))
        var result = field.reasons.filter { !said.contains($0) }
        let failing = session.checks.filter { $0.passed == false && $0.fields.contains(field.name) }.map(\.rule)
        if session.isRevealed, !failing.isEmpty {
            result.append("It takes part in what fails: \(failing.joined(separator: ", ")).")
        }
        return result
    }

    private var evidence: [ScreenLine] {
        var lines: [ScreenLine] = []
        if isAsked, !field.lacks.isEmpty {
            let text = "Doubt: \(field.lacks.joined(separator: "; "))."
            lines += ScreenLine.wrap(text, .doubtful, width: width, indent: Self.margin)
        }
        if !field.support.isEmpty {
            let text = "For it: \(field.support.joined(separator: ", "))."
            lines += ScreenLine.wrap(text, .dim, width: width, indent: Self.margin)
        }
        return lines
    }

    private var rivals: [ScreenLine] {
        field.rivals.prefix(9).enumerated().map { index, rival in
            // A person's reading has no probability.
            let sure = rival.source == .person ? "" : ReviewScreen.percent(rival.confidence) + ", "
            return ScreenLine(String(repeating: " ", count: Self.margin)).adding("\(index + 1)", .accent)
                .adding("  " + rival.value).adding("   \(sure)\(Self.place(of: rival))", .dim)
        }
    }
}

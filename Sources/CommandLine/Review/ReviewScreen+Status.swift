import DocumentModel
import Review

/// The bottom of the screen: what a key did, or would do.
extension ReviewScreen {
    func status(_ width: Int) -> [ScreenLine] {
        guard case .document(let session) = content else {
            return Array(ScreenLine.wrap(notice ?? "", width: width, indent: 1).prefix(2))
        }
        if case .editing(let text) = session.mode, let field = session.current {
            return [edited(text, field, width), reading(of: text.text, session, width)]
        }
        guard session.mode == .deciding else { return [ScreenLine()] }
        let remark = session.remark ?? notice ?? summary(session)
        let lines = ScreenLine.wrap(remark, session.remark == nil ? .plain : .doubtful, width: width, indent: 1)
        return Array(lines.prefix(2))
    }

    private func summary(_ session: ReviewSession) -> String {
        let accept = session.keys.name(of: .accept)
        let open = session.undecided.count
        if !session.isRevealed {
            return "Blind review: \(open) \(open == 1 ? "value is" : "values are") still to be typed; \(accept) begins."
        }
        let others = session.undecided.count { $0.name != session.focus }
        if let focus = session.focus, others > 0 {
            return "Only \(focus) is asked for: \(accept) confirms it, and the document comes again for its "
                + (others == 1 ? "other value." : "\(others) other values.")
        }
        if !session.failing.isEmpty {
            let fail = session.failing.count == 1 ? "1 check fails" : "\(session.failing.count) checks fail"
            return "\(fail): \(session.keys.name(of: .acceptAnyway)) accepts the document all the same, \(accept) asks "
                + "before it does."
        }
        guard open > 0 || !session.task.flagged.isEmpty else {
            return session.task.isBlind
                ? "Everything is answered: \(accept) accepts the document."
                : "No single value is in doubt; \(accept) accepts the document."
        }
        if let missing = session.undecided.first(where: { $0.isRequired && $0.chosen == nil }) {
            return "\(missing.name) is required and was not found: \(session.keys.name(of: .edit)) types it, "
                + "\(session.keys.name(of: .absent)) says that it is not on the document."
        }
        switch open {
        case 0: return "Everything is decided: \(accept) accepts the document."
        case 1: return "1 value is open; \(accept) confirms it as it stands and accepts the document."
        default: return "\(open) values are open; \(accept) confirms them as they stand and accepts the document."
        }
    }

    func footer(_ width: Int) -> [ScreenLine] {
        var lines = [ScreenLine(" ")]
        for (key, meaning) in hints(width) {
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

    private func hints(_ width: Int) -> [(String, String)] {
        guard case .document(let session) = content else {
            return [("s", "see skipped ones"), ("u", "take back the last"), ("q", "quit")]
        }
        func key(_ command: ReviewKeys.Command) -> String { session.keys.name(of: command) }
        switch session.mode {
        case .editing:
            return [
                ("Enter", "take it"), ("Esc", "leave it"), ("Ctrl-U", "begin anew"), ("← →", "move"), ("F1", "help"),
            ]
        case .rejecting: return [("1-5", "reject for this reason"), ("Esc", "back"), (key(.help), "help")]
        case .help: return [("any key", "back")]
        case .overriding: return [("y", "accept all the same"), (key(.help), "help"), ("any other key", "back")]
        case .deciding where session.task.fields.isEmpty:
            return [
                (key(.accept), "accept document"), (key(.reject), "reject"), (key(.skip), "skip"),
                (key(.escalate), "escalate"), (key(.undo), "undo"), (key(.open), "open"), (key(.help), "help"),
                (key(.quit), "quit"),
            ]
        case .deciding where !session.isRevealed:
            return [
                (key(.accept), "type the next"), (key(.edit), "type this"), (key(.absent), "not there"),
                (key(.illegible), "illegible"), (key(.reject), "reject"), (key(.skip), "skip"),
                (key(.escalate), "escalate"), (key(.undo), "undo"), (key(.open), "open"), (key(.help), "help"),
                (key(.quit), "quit"),
            ]
        case .deciding where width < 60:
            return [
                (key(.right), "yes"), (key(.edit), "edit"), (key(.absent), "absent"), (key(.accept), "accept"),
                (key(.help), "help"), (key(.quit), "quit"),
            ]
        case .deciding:
            return [
                (key(.right), "right"), ("1-9", "take"), (key(.edit), "edit"), (key(.absent), "not there"),
                (key(.illegible), "illegible"), (key(.accept), "accept"), (key(.reject), "reject"),
                (key(.skip), "skip"), (key(.escalate), "escalate"), (key(.undo), "undo"), (key(.open), "open"),
                (key(.help), "help"), (key(.quit), "quit"),
            ]
        }
    }
}

// MARK: Typing a value

extension ReviewScreen {
    private func edited(_ text: EditedText, _ field: ReviewTask.Field, _ width: Int) -> ScreenLine {
        let prompt = ScreenLine(" \(field.name) = ", .bold)
        // The cursor is where one types: of a long text it is what must be seen.
        let room = max(1, width - prompt.width - 2)
        var before = InertText.line(text.before)
        while DisplayWidth.of(before) > room - 1, !before.isEmpty { before = String(before.dropFirst()) }
        let after = InertText.line(text.after)
        let cursor = after.first.map { String($0) } ?? " "
        return prompt.adding(before).adding(cursor, .reversed).adding(String(after.dropFirst()))
    }

    /// What the text means so far, or why it means nothing.
    private func reading(of text: String, _ session: ReviewSession, _ width: Int) -> ScreenLine {
        switch session.reading(of: text) {
        case .problem(let reason): return ScreenLine(" ✗ " + reason, .doubtful)
        case .value(let value, let failing) where !failing.isEmpty:
            let rules = failing.map(\.rule).joined(separator: ", ")
            return ScreenLine(" ✓ " + value, .good).adding("   still fails: " + rules, .doubtful)
        case .value(let value, _):
            let mended = session.isRevealed && !session.failing.isEmpty ? "   all checks hold with it" : ""
            return ScreenLine(" ✓ " + value, .good).adding(mended, .good)
        case nil: return ScreenLine()
        }
    }
}

import DocumentModel
import Review

extension ReviewScreen {
    func body(_ width: Int) -> Body {
        switch content {
        case .idle(let skipped): return idle(skipped, width)
        case .document(let session):
            switch session.mode {
            case .deciding, .editing: return document(session, width)
            case .rejecting: return rejecting(session, width)
            case .overriding(let failed): return overriding(failed, width)
            case .help: return Self.help(width)
            }
        }
    }

    private func idle(_ skipped: Int, _ width: Int) -> Body {
        var body = Body()
        body.add("")
        if waiting == 0 {
            body.add(ScreenLine(" Nothing waits for a decision.", .good))
        } else if skipped > 0 {
            body.add(
                ScreenLine(skipped == 1 ? " You skipped the one that is left." : " You skipped the \(skipped) left."))
            body.add(ScreenLine(" s shows them again.", .dim))
        } else {
            body.add(ScreenLine(" What waits is claimed by others.", .doubtful))
        }
        body.add(ScreenLine(" New documents appear here by themselves.", .dim))
        return body
    }

    /// The whole question, all fields in full, as many lines as it takes.
    package func report(width: Int) -> [ScreenLine] {
        guard case .document(let session) = content else { return [] }
        return about(session.task, width) + document(session, width, isReport: true).lines
    }

    private func document(_ session: ReviewSession, _ width: Int, isReport: Bool = false) -> Body {
        var body = Body()
        for reason in session.task.reasons where reason.field == nil {
            let mark = ScreenLine(" • ", .doubtful)
            body.add(ScreenLine.wrap(reason.message, .doubtful, width: width, indent: 3, first: mark))
        }
        for line in Self.checks(session) {
            body.add(ScreenLine.wrap(line.text, line.look, width: width, indent: 3, first: line.mark))
        }
        if !body.lines.isEmpty { body.add("") }
        let fields = session.task.fields
        var absent: [String] = []
        let nameWidth = min(24, fields.map(\.name.count).max() ?? 0)
        for (index, field) in fields.enumerated() {
            if !field.isFlagged, index > 0, fields[index - 1].isFlagged {
                body.add("")
                body.add(ScreenLine("   Not in doubt:", .dim))
            }
            let lines = FieldLines(
                session: session, field: field, index: index, nameWidth: nameWidth, width: width)
            let start = body.lines.count
            let isCurrent = index == session.position
            if !isCurrent, lines.isUneventful {
                absent.append(field.name)
                continue
            }
            body.add((isReport ? field.isFlagged : isCurrent) ? lines.full : lines.brief)
            if isCurrent { body.focus = start..<body.lines.count }
        }
        if !absent.isEmpty {
            body.add(
                ScreenLine.wrap("Not found: " + absent.joined(separator: ", "), .dim, width: width, indent: 6))
        }
        return body
    }

    /// What the rules say now, the failures first; what failed before and does not any more is said, too.
    private static func checks(
        _ session: ReviewSession
    ) -> [(mark: ScreenLine, text: String, look: ScreenLine.Look)] {
        let failedBefore = Set(session.task.checks.filter { $0.passed == false }.map(\.rule))
        var failed: [(ScreenLine, String, ScreenLine.Look)] = []
        var mended: [(ScreenLine, String, ScreenLine.Look)] = []
        for check in session.checks {
            switch check.passed {
            case false:
                let isError = check.severity == .error
                failed.append(
                    (
                        ScreenLine(isError ? " ✗ " : " ! ", isError ? .bad : .doubtful),
                        check.message + " (\(check.rule))", isError ? .bad : .doubtful
                    ))
            case true where failedBefore.contains(check.rule):
                mended.append((ScreenLine(" ✓ ", .good), "\(check.rule) holds now.", .good))
            case nil where failedBefore.contains(check.rule):
                mended.append((ScreenLine(" · ", .dim), "\(check.rule) is applied again afterwards.", .dim))
            default: break
            }
        }
        return failed + mended
    }

    private func rejecting(_ session: ReviewSession, _ width: Int) -> Body {
        var body = Body()
        body.add("")
        body.add(ScreenLine(" Why is \(session.task.name) refused?", .bold))
        body.add("")
        for (key, reason) in ReviewSession.rejectReasons.sorted(by: { $0.key < $1.key }) {
            body.add(ScreenLine("   ") + ScreenLine(key, .accent) + ScreenLine("  " + reason))
        }
        body.add("")
        body.add(
            ScreenLine.wrap(
                "Other reasons: intake review reject \(session.task.document.short) --reason TEXT", .dim, width: width,
                indent: 1))
        return body
    }

    private func overriding(_ failed: [CheckResult], _ width: Int) -> Body {
        var body = Body()
        body.add("")
        body.add(ScreenLine(failed.count == 1 ? " This check fails:" : " These checks fail:", .bold))
        body.add("")
        for check in failed {
            let text = check.message + " (\(check.rule))"
            body.add(ScreenLine.wrap(text, .bad, width: width, indent: 5, first: ScreenLine("   ✗ ", .bad)))
        }
        body.add("")
        body.add(
            ScreenLine.wrap(
                "Accept the document all the same? The record will say that you did.", width: width, indent: 1))
        return body
    }

    private static func help(_ width: Int) -> Body {
        var body = Body()
        for (key, meaning) in [
            ("a, space", "the value is right (or rightly absent)"), ("1 … 9", "take this other reading instead"),
            ("e", "type the value"), ("n", "the field is not on the document"),
            ("↑ ↓, k j", "another field; those not in doubt can be corrected, too"),
            ("Enter", "accept the document; what is open is confirmed as it stands"), ("r", "refuse the document"),
            ("s", "skip it; others may take it"),
            ("u", "undo the last decision, also that on the document before"),
            ("o", "open the document ($INTAKE_VIEWER, else xdg-open)"), ("q, Ctrl-C", "quit; nothing half is kept"),
            ("Ctrl-Z", "to the shell, and back with fg"), ("Ctrl-L", "draw anew"),
        ] {
            body.add(
                ScreenLine.wrap(
                    meaning, width: width, indent: 13, first: ScreenLine("  " + key.padding(to: 11), .accent)))
        }
        return body
    }
}

// MARK: Typing a value

extension ReviewScreen {
    func edited(_ text: String, _ field: ReviewTask.Field, _ width: Int) -> ScreenLine {
        let prompt = ScreenLine(" \(field.name) = ", .bold)
        // The end is where one types: of a long text it is what must be seen.
        let room = max(1, width - prompt.width - 2)
        var shown = InertText.line(text)
        while DisplayWidth.of(shown) > room { shown = String(shown.dropFirst()) }
        return prompt.adding(shown).adding(" ", .reversed)
    }

    func expectation(_ field: ReviewTask.Field, _ session: ReviewSession) -> ScreenLine {
        if let remark = session.remark { return ScreenLine(" " + remark, .doubtful) }
        return ScreenLine(" Expected: \(FieldText.expectation(field.kind)).", .dim)
    }
}

extension String {
    func padding(to width: Int) -> String {
        let missing = width - DisplayWidth.of(self)
        return missing > 0 ? self + String(repeating: " ", count: missing) : self
    }
}

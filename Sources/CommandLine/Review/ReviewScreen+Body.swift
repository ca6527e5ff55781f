import DocumentModel
import Review

extension ReviewScreen {
    func body(_ width: Int, pictureRows: Int) -> Body {
        switch content {
        case .idle(let skipped): return idle(skipped, width)
        case .document(let session):
            switch session.mode {
            case .deciding, .editing: return document(session, width, pictureRows: pictureRows)
            case .rejecting: return rejecting(session, width)
            case .overriding(let failed): return overriding(failed, width)
            case .help(let covered): return help(covered, session, width)
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
            body.add(ScreenLine(" What waits is claimed by others, or for others to decide.", .doubtful))
        }
        body.add(ScreenLine(" New documents appear here by themselves.", .dim))
        return body
    }

    /// The whole question, all fields in full, as many lines as it takes.
    package func report(width: Int) -> [ScreenLine] {
        guard case .document(let session) = content else { return [] }
        return about(session.task, width) + document(session, width, isReport: true).lines
    }

    private func document(
        _ session: ReviewSession, _ width: Int, pictureRows: Int = 0, isReport: Bool = false
    ) -> Body {
        var body = Body()
        for reason in session.task.reasons where reason.field == nil {
            let mark = ScreenLine(" • ", .doubtful)
            body.add(ScreenLine.wrap(reason.message, .doubtful, width: width, indent: 3, first: mark))
        }
        for line in session.isRevealed ? Self.checks(session) : [] {
            body.add(ScreenLine.wrap(line.text, line.look, width: width, indent: 3, first: line.mark))
        }
        if !body.lines.isEmpty { body.add("") }
        let fields = session.task.fields
        var absent: [String] = []
        let nameWidth = min(24, fields.map(\.name.count).max() ?? 0)
        for (index, field) in fields.enumerated() {
            if let focus = session.focus, focus != field.name, index != session.position { continue }
            if !session.task.isBlind, !session.task.asks(field), index > 0, session.task.asks(fields[index - 1]) {
                body.add("")
                let isEmpty = fields[index...].allSatisfy {
                    $0.chosen == nil && session.decisions[$0.name] == nil && $0.name != session.current?.name
                }
                if !isEmpty { body.add(ScreenLine("   Not in doubt:", .dim)) }
            }
            let isCurrent = index == session.position
            let lines = FieldLines(
                session: session, field: field, index: index, nameWidth: nameWidth, width: width,
                pictureRows: isCurrent ? pictureRows : 0)
            let start = body.lines.count
            if !isCurrent, lines.isUneventful {
                absent.append(field.name)
                continue
            }
            guard isReport ? session.task.asks(field) : isCurrent else {
                body.add(lines.brief)
                continue
            }
            let full = lines.full
            body.add(full.lines)
            guard isCurrent else { continue }
            body.focus = start..<body.lines.count
            body.picture = full.picture.map { $0.lowerBound + start..<$0.upperBound + start }
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
}

extension String {
    func padding(to width: Int) -> String {
        let missing = width - DisplayWidth.of(self)
        return missing > 0 ? self + String(repeating: " ", count: missing) : self
    }
}

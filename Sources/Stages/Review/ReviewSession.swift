package import DocumentModel

/// The state of one document's review: keys go in, actions come out; nothing else happens here.
package struct ReviewSession: Sendable {
    package enum Key: Hashable, Sendable {
        case character(Character)
        case enter, escape, backspace, up, down, interrupt
    }

    package enum Action: Hashable, Sendable {
        case redraw
        case finish(ReviewAnswer)
        case skip
        /// Take back the previous document's decision.
        case undoPrevious
        case openViewer
        case quit
    }

    package enum Mode: Hashable, Sendable {
        case deciding
        case editing(String)
        case rejecting
        case help
        /// A failed check of severity error must be accepted knowingly.
        case overriding([CheckResult])
    }

    /// Turns a person's text into a field's canonical value, or says what is expected.
    package typealias Normalise = @Sendable (FieldKind, String) -> Result<String, InputProblem>
    /// The verdicts of the rules with these decisions applied.
    package typealias Recheck = @Sendable ([Decision]) -> [CheckResult]

    /// Why a typed value was not accepted.
    package struct InputProblem: Error, Hashable, Sendable {
        package var message: String

        package init(_ message: String) {
            self.message = message
        }
    }

    package static let rejectReasons = [
        "1": "not a document for us", "2": "duplicate", "3": "unreadable", "4": "wrong or incomplete",
        "5": "suspicious",
    ]

    package let task: ReviewTask
    package let reviewer: String
    package private(set) var mode = Mode.deciding
    /// Index into `task.fields`: those in doubt come first, but any can be corrected.
    package private(set) var position = 0
    /// By field name, the latest decision.
    package private(set) var decisions: [String: Decision] = [:]
    package private(set) var checks: [CheckResult]
    /// A remark about the last key, for the status line.
    package private(set) var remark: String?

    private var order: [String] = []
    private let normalise: Normalise
    private let recheck: Recheck
    private let now: @Sendable () -> String

    /// Starts at the first field in doubt; `now` gives the current instant, ISO 8601 in UTC, for the decisions.
    package init(
        task: ReviewTask, reviewer: String, normalise: @escaping Normalise, recheck: @escaping Recheck,
        now: @escaping @Sendable () -> String
    ) {
        self.task = task
        self.reviewer = reviewer
        self.normalise = normalise
        self.recheck = recheck
        self.now = now
        checks = task.checks
    }

    /// The field under the cursor; nil when the document has none at all.
    package var current: ReviewTask.Field? {
        task.fields.indices.contains(position) ? task.fields[position] : nil
    }

    package var undecided: [ReviewTask.Field] {
        task.flagged.filter { decisions[$0.name] == nil }
    }

    /// The field's value as it would leave now.
    package func value(of field: ReviewTask.Field) -> String? {
        guard let decision = decisions[field.name] else { return field.chosen?.value }
        switch decision.action {
        case .set: return decision.to
        case .absent: return nil
        default: return field.chosen?.value
        }
    }

    package mutating func press(_ key: Key) -> Action {
        remark = nil
        if key == .interrupt { return .quit }
        switch mode {
        case .deciding: return decide(key)
        case .editing(let text): return edit(text, key)
        case .rejecting: return reject(key)
        case .help:
            mode = .deciding
            return .redraw
        case .overriding(let failed): return override(failed, key)
        }
    }
}

// MARK: Keys, mode by mode

extension ReviewSession {
    private mutating func decide(_ key: Key) -> Action {
        switch key {
        case .enter: return finish(knowingly: false)
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .character(let character): return decide(character)
        case .escape, .backspace, .interrupt: break
        }
        return .redraw
    }

    private mutating func decide(_ character: Character) -> Action {
        switch character {
        case "a", " ": confirmCurrent()
        case "n": record(.absent, to: nil)
        case "e": beginEditing()
        case "j": move(by: 1)
        case "k": move(by: -1)
        case "s": return .skip
        case "r": mode = .rejecting
        case "u": return undo()
        case "o": return .openViewer
        case "q": return .quit
        case "?": mode = .help
        default:
            if let digit = character.wholeNumberValue { takeRival(digit) }
        }
        return .redraw
    }

    private mutating func edit(_ text: String, _ key: Key) -> Action {
        switch key {
        case .escape: mode = .deciding
        case .backspace: mode = .editing(String(text.dropLast()))
        case .character(let character): mode = .editing(text + String(character))
        case .enter: commitEdit(text)
        case .up, .down, .interrupt: break
        }
        return .redraw
    }

    private mutating func reject(_ key: Key) -> Action {
        if case .character(let character) = key, let reason = Self.rejectReasons[String(character)] {
            return .finish(answer(.reject, reason: reason))
        }
        if key == .escape { mode = .deciding }
        return .redraw
    }

    private mutating func override(_ failed: [CheckResult], _ key: Key) -> Action {
        mode = .deciding
        if key == .enter || key == .character("y") { return finish(knowingly: true) }
        return .redraw
    }
}

// MARK: What the keys do

extension ReviewSession {
    private mutating func confirmCurrent() {
        guard let field = current else { return }
        if task.isBlind {
            // What is not shown cannot be confirmed.
            mode = .editing(value(of: field) ?? "")
        } else if field.chosen == nil {
            record(.absent, to: nil)
        } else {
            record(.confirm, to: field.chosen?.value)
        }
    }

    private mutating func takeRival(_ digit: Int) {
        guard let field = current else { return }
        guard digit >= 1, field.rivals.indices.contains(digit - 1) else {
            remark = "There is no candidate \(digit)."
            return
        }
        record(.set, to: field.rivals[digit - 1].value)
    }

    private mutating func beginEditing() {
        guard let field = current else { return }
        mode = .editing(value(of: field) ?? "")
    }

    private mutating func commitEdit(_ text: String) {
        guard let field = current else { return }
        switch normalise(field.kind, text) {
        case .success(let value):
            mode = .deciding
            record(value == field.chosen?.value ? .confirm : .set, to: value)
        case .failure(let problem):
            remark = problem.message
        }
    }

    private mutating func record(_ action: Decision.Action, to value: String?) {
        guard let field = current else { return }
        if action == .absent, field.isRequired {
            remark = "\(field.name) is required. Finish with Enter only if it is truly not on the document."
        }
        decisions[field.name] = Decision(
            by: reviewer, at: now(), action: action, field: field.name, from: field.chosen?.value, to: value)
        order.removeAll { $0 == field.name }
        order.append(field.name)
        checks = recheck(orderedDecisions)
        if let next = task.fields.firstIndex(where: { $0.isFlagged && decisions[$0.name] == nil }) { position = next }
    }

    private mutating func move(by step: Int) {
        let count = task.fields.count
        guard count > 0 else { return }
        position = min(max(0, position + step), count - 1)
    }

    private mutating func undo() -> Action {
        guard let last = order.popLast() else { return .undoPrevious }
        decisions[last] = nil
        checks = recheck(orderedDecisions)
        position = task.fields.firstIndex { $0.name == last } ?? position
        return .redraw
    }

    /// Accepts the document: what is still open is confirmed as it stands.
    private mutating func finish(knowingly: Bool) -> Action {
        if let missing = undecided.first(where: { $0.isRequired && $0.chosen == nil }) {
            position = task.fields.firstIndex { $0.name == missing.name } ?? position
            remark = "\(missing.name) is required and has no value: e to type it, n if it is not on the document."
            return .redraw
        }
        if task.isBlind, let open = undecided.first {
            position = task.fields.firstIndex { $0.name == open.name } ?? position
            remark = "This document is looked at blindly: type \(open.name), or n if it is not on the document."
            return .redraw
        }
        let failed = checks.filter { $0.passed == false && $0.severity == .error }
        if !failed.isEmpty, !knowingly {
            mode = .overriding(failed)
            return .redraw
        }
        var answer = answer(.accept, reason: nil)
        for field in undecided {
            answer.decisions.append(
                Decision(
                    by: reviewer, at: now(), action: field.chosen == nil ? .absent : .confirm, field: field.name,
                    from: field.chosen?.value, to: field.chosen?.value))
        }
        if !failed.isEmpty {
            answer.decisions.append(
                Decision(
                    by: reviewer, at: now(), action: .accept,
                    reason: "accepted although these checks fail: " + failed.map(\.rule).joined(separator: ", ")))
        }
        return .finish(answer)
    }

    private func answer(_ outcome: ReviewAnswer.Outcome, reason: String?) -> ReviewAnswer {
        var decisions = orderedDecisions
        if outcome == .reject {
            decisions.append(Decision(by: reviewer, at: now(), action: .reject, reason: reason))
        }
        return ReviewAnswer(outcome: outcome, reason: reason, decisions: decisions)
    }

    private var orderedDecisions: [Decision] { order.compactMap { decisions[$0] } }
}

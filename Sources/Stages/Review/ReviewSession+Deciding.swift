package import DocumentModel

/// What keys and scripts alike do to a document.
extension ReviewSession {
    /// What a person says of one field.
    package enum Statement: Hashable, Sendable {
        /// As the machine has it.
        case right
        /// A canonical value.
        case value(String)
        case absent
        case illegible
    }

    /// What comes of accepting the document.
    package enum Conclusion: Hashable, Sendable {
        case answer(ReviewAnswer)
        /// These fields need a decision of their own first.
        case missing([String])
        /// These checks fail, and nobody said that this is known.
        case failing([CheckResult])
    }

    /// The same review of the whole document, at the first field that is open.
    package func unfocused() -> ReviewSession {
        var result = self
        result.focus = nil
        result.mode = .deciding
        result.position = task.fields.firstIndex { task.asks($0) && decisions[$0.name] == nil } ?? position
        return result
    }

    /// How a text reads as the value of the current field, while it is being typed.
    package enum Reading: Hashable, Sendable {
        /// The canonical value, and the checks that fail with it.
        case value(String, failing: [CheckResult])
        case problem(String)
    }

    package func reading(of text: String) -> Reading? {
        guard let field = current else { return nil }
        switch normalise(field.kind, text) {
        case .failure(let problem): return .problem(problem.message)
        case .success(let value):
            guard isRevealed else { return .value(value, failing: []) }
            var typed = self
            typed.record(.value(value), of: field)
            return .value(value, failing: typed.failing)
        }
    }

    /// Decides a field by its name. Everything the rules say is applied again.
    package mutating func record(_ statement: Statement, of field: ReviewTask.Field) {
        let decision = decision(statement, of: field)
        decisions[field.name] = decision
        order.removeAll { $0 == field.name }
        order.append(field.name)
        checks = recheck(orderedDecisions)
    }

    /// Reads a person's text as the value of a field.
    package func value(_ text: String, of field: ReviewTask.Field) throws(InputProblem) -> String {
        try normalise(field.kind, text).get()
    }

    /// Accepts the document: what is still open is confirmed as it stands, unless it was not seen.
    package func conclude(knowingly: Bool) -> Conclusion {
        let missing = undecided.filter { !isRevealed($0) || $0.isRequired && $0.chosen == nil }
        guard missing.isEmpty else { return .missing(missing.map(\.name)) }
        guard failing.isEmpty || knowingly else { return .failing(failing) }
        var decisions = orderedDecisions + undecided.map { decision(.right, of: $0) }
        if !failing.isEmpty {
            decisions.append(
                Decision(
                    by: reviewer, at: now(), action: .accept,
                    reason: "accepted although these checks fail: " + failing.map(\.rule).joined(separator: ", ")))
        }
        return .answer(ReviewAnswer(outcome: .accept, decisions: decisions))
    }

    package func rejection(_ reason: String) -> ReviewAnswer {
        let reject = Decision(by: reviewer, at: now(), action: .reject, reason: reason)
        return ReviewAnswer(outcome: .reject, reason: reason, decisions: orderedDecisions + [reject])
    }

    var orderedDecisions: [Decision] { order.compactMap { decisions[$0] } }

    /// What a decision on a field said.
    func statement(of decision: Decision) -> Statement {
        switch decision.action {
        case .illegible: .illegible
        case .absent: .absent
        default: decision.to.map { .value($0) } ?? .right
        }
    }

    private func decision(_ statement: Statement, of field: ReviewTask.Field) -> Decision {
        let own = field.chosen?.value
        let (action, value): (Decision.Action, String?) =
            switch statement {
            case .right: own == nil ? (.absent, nil) : (.confirm, own)
            case .value(let value): (value == own ? .confirm : .set, value)
            case .absent: (.absent, nil)
            case .illegible: (.illegible, nil)
            }
        return Decision(by: reviewer, at: now(), action: action, field: field.name, from: own, to: value)
    }
}

package import DocumentModel
import Orchestration
package import Review
import RuleEngine

extension ReviewDesk {
    /// What a reviewer says of one field.
    package enum Change: Hashable, Sendable {
        case set(field: String, value: String)
        case absent(field: String)

        package var field: String {
            switch self {
            case .set(let field, _), .absent(let field): field
            }
        }
    }

    /// Accepts a document: with these changes, and everything else as it stands.
    ///
    /// - Parameters:
    ///   - document: one that waits for a decision.
    ///   - changes: values in the words of a person; they are brought into their canonical form.
    ///   - knowingly: true to accept although checks of severity error fail.
    /// - Returns: the answer as it was given.
    /// - Throws: `InstallationError` that says what keeps it from being accepted.
    @discardableResult
    package func accept(
        _ document: DocumentIdentifier, changes: [Change] = [], knowingly: Bool = false
    ) async throws -> ReviewAnswer {
        let item = try await task(of: document)
        let answer = try acceptance(of: item, changes: changes, knowingly: knowingly)
        try await self.answer(item, with: answer)
        return answer
    }

    /// Decides one value and with it the document, when nothing required stays in doubt besides.
    @discardableResult
    package func set(
        _ document: DocumentIdentifier, field: String, to value: String
    ) async throws -> ReviewAnswer {
        let item = try await task(of: document)
        let open = item.question.flagged.filter { $0.isRequired && $0.name != field }.map(\.name)
        let change = try decision(.set(field: field, value: value), in: item)
        guard open.isEmpty else {
            throw InstallationError(
                "With \(field) set, these required fields are still in doubt: \(Self.shown(open)).",
                hint: "Nothing was changed. Decide all at once: intake review accept \(document.short) "
                    + "--set \(field)=\(InertText.line(change.to ?? value, limit: 60)), with --set or --absent for the "
                    + "others where they are wrong.")
        }
        let answer = try acceptance(of: item, changes: [.set(field: field, value: value)], knowingly: false)
        try await self.answer(item, with: answer)
        return answer
    }

    /// Refuses a document for good.
    @discardableResult
    package func reject(_ document: DocumentIdentifier, reason: String) async throws -> ReviewAnswer {
        guard let reason = FieldText.canonical(reason, kind: .text, language: nil) else {
            throw InstallationError("A rejection needs a reason.", hint: "Give one with --reason TEXT.")
        }
        let item = try await task(of: document)
        let answer = ReviewAnswer(
            outcome: .reject, reason: reason,
            decisions: [Decision(by: reviewer, at: now, action: .reject, reason: reason)])
        try await self.answer(item, with: answer)
        return answer
    }

    /// Has the first person look at a document again, instead of giving consent to what was decided.
    @discardableResult
    package func sendBack(_ document: DocumentIdentifier, reason: String) async throws -> ReviewAnswer {
        guard let reason = FieldText.canonical(reason, kind: .text, language: nil) else {
            throw InstallationError("Who sends a document back says why.", hint: "Say it with --reason TEXT.")
        }
        let item = try await task(of: document)
        guard item.isApproval else {
            throw InstallationError(
                "Nobody has decided \(document.short) yet, so there is nobody to send it back to.",
                hint: "Decide it, or leave it with `intake review skip \(document.short)`.")
        }
        let answer = ReviewAnswer(
            outcome: .sendBack, reason: reason,
            decisions: [Decision(by: reviewer, at: now, action: .undo, reason: reason)])
        try await self.answer(item, with: answer)
        return answer
    }

    func acceptance(of item: Item, changes: [Change], knowingly: Bool) throws -> ReviewAnswer {
        var decided: Set<String> = []
        for change in changes where !decided.insert(change.field).inserted {
            throw InstallationError("\(InertText.line(change.field, limit: 80)) is decided twice.")
        }
        var decisions = try changes.map { try decision($0, in: item) }
        let rest = item.question.flagged.filter { !decided.contains($0.name) }
        guard !item.question.isBlind || rest.isEmpty else {
            throw InstallationError(
                "In a blind review every value is given by the person: \(Self.shown(rest.map(\.name))).",
                hint: "Give each with --set FIELD=VALUE as the page shows it, or --absent FIELD.")
        }
        let missing = rest.filter { $0.isRequired && $0.chosen == nil }.map(\.name)
        guard missing.isEmpty else {
            throw InstallationError(
                "Required, and without a value: \(Self.shown(missing)).",
                hint: "Give each with --set FIELD=VALUE, or --absent FIELD when it is not on the document.")
        }
        decisions += rest.map { field in
            Decision(
                by: reviewer, at: now, action: field.chosen == nil ? .absent : .confirm, field: field.name,
                from: field.chosen?.value, to: field.chosen?.value)
        }
        let failed = checks(for: item).verdicts(after: decisions).filter { $0.passed == false && $0.severity == .error }
        guard failed.isEmpty || knowingly else {
            throw InstallationError(
                failed.count == 1 ? "A check fails:" : "\(failed.count) checks fail:",
                hint: failed.map { "\($0.rule): \(InertText.line($0.message))\n  " }.joined()
                    + "Correct the values with --set FIELD=VALUE, or accept it all the same with "
                    + "`intake review accept \(item.document.short) --anyway`.")
        }
        decisions.append(
            Decision(
                by: reviewer, at: now, action: .accept,
                reason: failed.isEmpty
                    ? nil : "accepted although these checks fail: " + failed.map(\.rule).joined(separator: ", ")))
        return ReviewAnswer(outcome: .accept, decisions: decisions)
    }

    private func decision(_ change: Change, in item: Item) throws -> Decision {
        let field = item.question.field(change.field)
        guard let kind = field?.kind ?? rules(for: item)?.field(change.field)?.kind else {
            throw InstallationError(
                "A document of the type \(item.question.type.value) has no field "
                    + "“\(InertText.line(change.field, limit: 80))”.",
                hint: "Its fields: " + Self.shown(item.question.fields.map(\.name).sorted()) + ".")
        }
        switch change {
        case .absent(let name):
            return Decision(by: reviewer, at: now, action: .absent, field: name, from: field?.chosen?.value)
        case .set(let name, let text):
            switch Self.normalise(language: item.question.language)(kind, text) {
            case .failure:
                throw InstallationError(
                    "\(name): “\(InertText.line(text, limit: 80))” is not \(FieldText.expectation(kind)).")
            case .success(let value):
                return Decision(
                    by: reviewer, at: now, action: value == field?.chosen?.value ? .confirm : .set, field: name,
                    from: field?.chosen?.value, to: value)
            }
        }
    }

    private static func shown(_ names: [String]) -> String {
        names.map { InertText.line($0, limit: 80) }.joined(separator: ", ")
    }
}

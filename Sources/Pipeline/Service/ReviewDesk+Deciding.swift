package import DocumentModel
import Orchestration
package import Review

extension ReviewDesk {
    /// What a reviewer says of one field.
    package enum Change: Hashable, Sendable {
        case set(field: String, value: String)
        case absent(field: String)
        case illegible(field: String)

        package var field: String {
            switch self {
            case .set(let field, _), .absent(let field), .illegible(let field): field
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
        return try await self.answer(item, with: answer)
    }

    /// Decides one value and with it the document, when nothing required stays in doubt besides.
    @discardableResult
    package func set(
        _ document: DocumentIdentifier, field: String, to value: String
    ) async throws -> ReviewAnswer {
        let item = try await task(of: document)
        let open = item.question.flagged.filter { $0.isRequired && $0.name != field }.map(\.name)
        let session = session(for: item)
        let (_, statement) = try statement(.set(field: field, value: value), in: session)
        guard open.isEmpty else {
            let canonical = if case .value(let value) = statement { value } else { value }
            throw InstallationError(
                "With \(field) set, these required fields are still in doubt: \(Self.shown(open)).",
                hint: "Nothing was changed. Decide all at once: intake review accept \(document.short) "
                    + "--set \(field)=\(InertText.line(canonical, limit: 60)), with --set or --absent for the "
                    + "others where they are wrong.")
        }
        let answer = try acceptance(of: item, changes: [.set(field: field, value: value)], knowingly: false)
        return try await self.answer(item, with: answer)
    }

    /// Refuses a document for good.
    @discardableResult
    package func reject(_ document: DocumentIdentifier, reason: String) async throws -> ReviewAnswer {
        guard let reason = FieldText.canonical(reason, kind: .text, language: nil) else {
            throw InstallationError("A rejection needs a reason.", hint: "Give one with --reason TEXT.")
        }
        let item = try await task(of: document)
        let answer = session(for: item).rejection(reason)
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

    /// The answer that accepts a document, through the same session that keys go through.
    func acceptance(of item: Item, changes: [Change], knowingly: Bool) throws -> ReviewAnswer {
        var session = session(for: item)
        var decided: Set<String> = []
        for change in changes {
            guard decided.insert(change.field).inserted else {
                throw InstallationError("\(InertText.line(change.field, limit: 80)) is decided twice.")
            }
            let (field, statement) = try statement(change, in: session)
            session.record(statement, of: field)
        }
        switch session.conclude(knowingly: knowingly) {
        case .answer(var answer):
            if !answer.decisions.contains(where: { $0.action == .accept }) {
                answer.decisions.append(Decision(by: reviewer, at: now, action: .accept))
            }
            return answer
        case .missing(let names):
            throw InstallationError(
                session.isRevealed
                    ? "Required, and without a value: \(Self.shown(names))."
                    : "In a blind review every value is given by the person: \(Self.shown(names)).",
                hint: "Give each with --set FIELD=VALUE, or --absent FIELD when it is not on the document.")
        case .failing(let failed):
            throw InstallationError(
                failed.count == 1 ? "A check fails:" : "\(failed.count) checks fail:",
                hint: failed.map { "\($0.rule): \(InertText.line($0.message))\n  " }.joined()
                    + "Correct the values with --set FIELD=VALUE, or accept it all the same with "
                    + "`intake review accept \(item.document.short) --anyway`.")
        }
    }

    private func statement(
        _ change: Change, in session: ReviewSession
    ) throws -> (ReviewTask.Field, ReviewSession.Statement) {
        guard let field = session.task.field(change.field) else {
            throw InstallationError(
                "A document of the type \(session.task.type.value) has no field "
                    + "“\(InertText.line(change.field, limit: 80))”.",
                hint: "Its fields: " + Self.shown(session.task.fields.map(\.name).sorted()) + ".")
        }
        switch change {
        case .absent: return (field, .absent)
        case .illegible: return (field, .illegible)
        case .set(let name, let text):
            do {
                return (field, .value(try session.value(text, of: field)))
            } catch {
                throw InstallationError(
                    "\(name): “\(InertText.line(text, limit: 80))” is not taken. \(error.message)",
                    hint: "Expected: \(FieldText.expectation(field.kind)).")
            }
        }
    }

    private static func shown(_ names: [String]) -> String {
        names.map { InertText.line($0, limit: 80) }.joined(separator: ", ")
    }
}

import DocumentModel
import Evaluation

/// What changed since an earlier evaluation, on the terminal.
struct ComparisonText {
    let comparison: Comparison
    let console: Console

    func show() {
        console.print()
        console.print(
            console.style.bold("Against the earlier evaluation") + " (pipeline "
                + InertText.line(comparison.versionsBefore.pipeline) + ")")
        console.print(
            "\(Words.count(comparison.documents, "document")) in both, \(comparison.onlyBefore) only before, "
                + "\(comparison.onlyNow) only now.")
        guard comparison.documents > 0 else { return }
        console.print(
            "Micro-F1 \(Words.decimal(comparison.f1Before, places: 4)) → \(Words.decimal(comparison.f1, places: 4)), "
                + "accepted \(comparison.acceptedBefore) → \(comparison.accepted), "
                + "silent errors \(comparison.silentErrorsBefore) → \(comparison.silentErrors).")
        balances()
        statuses("Newly accepted", comparison.newlyAccepted)
        statuses("Newly to review", comparison.newlyInReview)
        statuses("Newly failed", comparison.statuses.filter { $0.after == .failed })
        changes("Became right", .right)
        changes("Became wrong", .wrong)
        changes("Became missing", .missing)
    }

    private func balances() {
        guard !comparison.orderedBalances.isEmpty else { return console.print("Every value is judged as before.") }
        var table = Table(["FIELD", "RIGHT", "WRONG", "MISSING", "F1 BEFORE", "F1"], right: [1, 2, 3, 4, 5])
        for (name, balance) in comparison.orderedBalances {
            table.add(
                name, "+\(balance.becameRight)", "+\(balance.becameWrong)", "+\(balance.becameMissing)",
                Words.decimal(balance.f1Before, places: 4), Words.decimal(balance.f1, places: 4))
        }
        console.print()
        console.print(table)
    }

    private func statuses(_ title: String, _ changes: [Comparison.StatusChange]) {
        guard !changes.isEmpty else { return }
        console.print()
        console.print(console.style.bold("\(title): \(changes.count)"))
        for change in changes {
            var line = "  " + InertText.line(change.file)
            if change.after == .accepted, change.wrong > 0 {
                line += ", " + console.style.red(Words.count(change.wrong, "wrong value"))
            }
            if !change.reasons.isEmpty {
                line += ": " + change.reasons.map { InertText.line($0) }.joined(separator: "; ")
            }
            console.print(line)
        }
    }

    private func changes(_ title: String, _ verdict: JudgedField.Verdict) {
        let changes = comparison.fields.filter { $0.after == verdict }
        guard !changes.isEmpty else { return }
        console.print()
        console.print(console.style.bold("\(title): \(changes.count)"))
        for change in changes {
            console.print(
                "  \(InertText.line(change.file)), \(InertText.line(change.field)): \(quoted(change.gotBefore)) → "
                    + "\(quoted(change.got)), wanted "
                    + (change.wanted.isEmpty ? "none" : change.wanted.map { quoted($0) }.joined(separator: " or ")))
        }
    }

    private func quoted(_ text: String?) -> String { text.map { "“" + InertText.line($0, limit: 60) + "”" } ?? "none" }
}

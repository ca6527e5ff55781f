import DocumentModel
import Evaluation

/// What changed since an earlier evaluation, as a part of a page.
struct ComparisonPage {
    let comparison: Comparison

    func write(to page: inout MarkupWriter) {
        page.element("h2", "Against the earlier evaluation")
        page.element(
            "p",
            "Pipeline \(comparison.versionsBefore.pipeline); \(Words.count(comparison.documents, "document")) in both, "
                + "\(comparison.onlyBefore) only before, \(comparison.onlyNow) only now. Micro-F1 "
                + "\(Words.decimal(comparison.f1Before, places: 4)) → \(Words.decimal(comparison.f1, places: 4)), "
                + "accepted \(comparison.acceptedBefore) → \(comparison.accepted), silent errors "
                + "\(comparison.silentErrorsBefore) → \(comparison.silentErrors).")
        page.table(["Field", "Became right", "Became wrong", "Became missing", "F1 before", "F1"]) { table in
            for (name, balance) in comparison.orderedBalances {
                table.element("tr") { row in
                    row.element("th", name)
                    row.cells(
                        "\(balance.becameRight)", "\(balance.becameWrong)", "\(balance.becameMissing)",
                        Words.decimal(balance.f1Before, places: 4), Words.decimal(balance.f1, places: 4))
                }
            }
        }
        statuses(&page)
        values(&page)
    }

    private func statuses(_ page: inout MarkupWriter) {
        guard !comparison.statuses.isEmpty else { return }
        page.table(["Document", "Before", "Now", "Wrong values", "Reasons"]) { table in
            for change in comparison.statuses {
                table.element("tr", ["class": change.after == .accepted && change.wrong > 0 ? "worse" : ""]) { row in
                    row.cells(
                        change.file, change.before.rawValue, change.after.rawValue, "\(change.wrong)",
                        change.reasons.joined(separator: "; "))
                }
            }
        }
    }

    private func values(_ page: inout MarkupWriter) {
        guard !comparison.fields.isEmpty else { return }
        page.table(["Document", "Field", "Verdict", "Before", "Now", "Wanted"]) { table in
            for change in comparison.fields {
                table.element("tr", ["class": change.after == .right ? "better" : "worse"]) { row in
                    row.cells(
                        change.file, change.field, "\(change.before.rawValue) → \(change.after.rawValue)",
                        change.gotBefore ?? "none", change.got ?? "none", EvaluationPage.wanted(change.wanted))
                }
            }
        }
    }
}

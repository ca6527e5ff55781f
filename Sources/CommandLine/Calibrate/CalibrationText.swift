import DocumentModel
import Evaluation
import Statistics

/// A fit on the terminal.
package struct CalibrationText {
    private let outcome: CalibrationOutcome
    private let console: Console

    package init(outcome: CalibrationOutcome, console: Console) {
        self.outcome = outcome
        self.console = console
    }

    package func show() {
        head()
        let tables = EvidenceTables(console: console)
        tables.show(report.after, bySource: report.bySource)
        tables.show(report.risk.curve)
        fields()
        end()
    }

    private var report: CalibrationReport { outcome.report }

    private func head() {
        let origins = report.origins.sorted { $0.key < $1.key }.map { "\(Words.grouped($0.value)) \($0.key)" }
        title(
            "\(Words.count(report.samples, "sample")) of \(Words.count(report.clusters, "layout or seller", plural: "layouts or sellers"))"
        )
        console.print(
            "  " + origins.joined(separator: ", ") + "; \(Words.grouped(report.wrong)) wrong. Fitted on "
                + "\(Words.grouped(outcome.model.fitted)), judged on \(Words.grouped(outcome.model.judged)).")
        console.print(
            "  Expected calibration error on the judging half: \(Words.decimal(report.after.expectedError, places: 4)) "
                + "(without this calibration \(Words.decimal(report.before.expectedError, places: 4))).")
        console.print()
    }

    private func fields() {
        var table = Table(
            ["FIELD", "SOURCE", "SAMPLES", "WRONG", "MAP", "TARGET", "FROM", "TAKEN", "WRONG", "CLAIM"],
            right: [2, 3, 5, 6, 7, 8])
        let ordered = report.fields.sorted {
            $0.field == $1.field ? $0.source < $1.source : FieldMatching.precedes($0.field, $1.field)
        }
        for field in ordered {
            table.add(
                field.field, field.source, Words.grouped(field.samples), Words.grouped(field.wrong), field.map,
                Words.percent(field.target), field.threshold.map { Words.probability($0) } ?? "—",
                field.taken.map { Words.grouped($0) } ?? "—", field.errors.map { Words.grouped($0) } ?? "—",
                Self.claim(field))
        }
        console.print(table)
        console.print()
        let accepted = report.accepted
        guard accepted.values > 0 else {
            return console.print(
                "No threshold is claimed: with this calibration in force, every value goes before a person.")
        }
        console.print(
            "The thresholds take \(Words.grouped(accepted.values)) of the judging half's values "
                + "(\(Words.percent(accepted.coverage))), \(Words.grouped(accepted.errors)) of them wrong; at "
                + "\(Words.decimal(outcome.model.confidence * 100, places: 0)) % no more than "
                + "\(Words.percent(accepted.bound)) are.")
    }

    private static func claim(_ field: CalibrationReport.Field) -> String {
        let bound = field.bound.map { " ≤ \(Words.decimal($0 * 100, places: 2)) %" } ?? ""
        return switch field.claim {
        case "own": "by its own samples:\(bound)"
        case "pooled": "with other fields:\(bound)"
        case "contradicted": "its own samples contradict it; goes to review"
        default: "\(Words.grouped(field.missing ?? 0)) samples short; goes to review"
        }
    }

    private func end() {
        guard let version = outcome.version else { return console.print("Nothing was written.") }
        console.print(
            outcome.isInForce
                ? "Version \(version) is in force. `intake reprocess --stale` applies it to earlier documents."
                : "Kept as version \(version). `intake calibrate use \(version)` puts it in force.")
    }

    private func title(_ text: String) { console.print(console.style.bold(text)) }
}

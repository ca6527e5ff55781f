import DocumentModel
package import Evaluation
import Statistics

/// An evaluation on the terminal: tables, and charts of blocks.
package struct EvaluationText {
    private let evaluation: Evaluation
    private let console: Console

    package init(evaluation: Evaluation, console: Console) {
        self.evaluation = evaluation
        self.console = console
    }

    package func show() {
        head()
        fields(evaluation.report)
        straightThrough(evaluation.report.straightThrough)
        silentErrors()
        risk(evaluation.report.risk)
        title(
            "Reliability: expected calibration error "
                + Words.decimal(evaluation.report.reliability.expectedError, places: 4))
        EvidenceTables(console: console).show(
            evaluation.report.reliability, bySource: evaluation.report.reliabilityBySource)
        groups("SET", evaluation.sets)
        groups("LANGUAGE", evaluation.languages)
        families()
        if let comparison = evaluation.comparison { ComparisonText(comparison: comparison, console: console).show() }
    }

    private func head() {
        let report = evaluation.report
        title("\(Words.count(report.documents, "document")), pipeline \(InertText.line(evaluation.versions.pipeline))")
        console.print("Read by \(InertText.line(evaluation.versions.reader)).")
        if !evaluation.isCalibrated { console.print("Confidences are uncalibrated scores.") }
        console.print(
            "Micro-F1 \(Words.decimal(report.all.f1, places: 4)), mean over "
                + "\(Words.count(report.all.families, "family", plural: "families")) "
                + "\(Words.decimal(report.all.familyMeanF1, places: 4)); type right in "
                + "\(Words.percent(report.typeAccuracy)).")
        console.print()
    }

    private func fields(_ report: Report) {
        var table = Table(
            ["FIELD", "LABELS", "FOUND", "RIGHT", "PRECISION", "RECALL", "F1", "FAMILIES", "INVENTED", ""],
            right: [1, 2, 3, 4, 5, 6, 7, 8])
        func add(_ name: String, _ figures: Figures) {
            table.add(
                name, "\(figures.labels)", "\(figures.found)", "\(figures.right)", Words.percent(figures.precision),
                Words.percent(figures.recall), Words.percent(figures.f1), Words.percent(figures.familyMeanF1),
                "\(figures.invented) of \(figures.knownAbsent)", TextBar.bar(figures.f1, width: barWidth(beside: 87)))
        }
        for (name, figures) in report.orderedFields { add(name, figures) }
        add("all", report.all)
        console.print(table)
        console.print()
    }

    private func straightThrough(_ through: StraightThrough) {
        let all = evaluation.report.documents
        console.print(
            console.style.bold("Straight through: ")
                + "\(through.accepted) of \(all) (\(Words.percent(through.rate))), "
                + "\(through.review) before a person, \(through.failed) failed.")
        if let precision = through.precision, let interval = through.precisionInterval {
            console.print(
                "  \(through.clean) of them without a wrong value (\(Words.percent(precision)); 95 % interval "
                    + "\(Words.percent(interval.low)) to \(Words.percent(interval.high))), \(through.complete) complete."
            )
        }
        console.print()
    }

    private func silentErrors() {
        let errors = evaluation.silentErrors
        title("Silent errors: \(errors.count)")
        for error in errors {
            console.print("\(InertText.line(error.file)), \(InertText.line(error.field.name))")
            console.print(
                "  got \(quoted(error.field.got)), wanted "
                    + (error.field.wanted.isEmpty
                        ? "none" : error.field.wanted.map { quoted($0) }.joined(separator: " or ")))
            console.print("  " + Self.evidence(of: error.field))
        }
        console.print()
    }

    /// How sure a value was, where it stands, and what found it.
    static func evidence(of field: JudgedField) -> String {
        var parts = ["confidence " + Words.probability(field.confidence)]
        if let source = field.source { parts.append("from " + source.rawValue) }
        if let page = field.page { parts.append("page \(page)") }
        if let box = field.box {
            parts.append(
                "at "
                    + [box.x0, box.y0, box.x1, box.y1].map { Words.decimal($0, places: 0) }
                    .joined(separator: " "))
        }
        let evidence = field.evidence.map { InertText.line($0) }.joined(separator: " ")
        return parts.joined(separator: ", ") + (evidence.isEmpty ? "" : ": " + evidence)
    }

    private func risk(_ risk: Report.Risk) {
        title("Coverage at a precision")
        var table = Table(["OF", "95 %", "FROM", "98 %", "FROM", "99 %", "FROM"], right: [1, 2, 3, 4, 5, 6])
        func add(_ name: String, _ coverage: RiskCoverage) {
            let cells = coverage.targets.flatMap { target in
                [Words.percent(target.coverage), target.threshold.map { Words.probability($0) } ?? "—"]
            }
            table.rows.append(([name] + cells).map { InertText.line($0) })
        }
        add("values", risk.values)
        add("documents", risk.documents)
        for (name, _) in evaluation.report.orderedFields {
            if let coverage = risk.fields[name] { add(name, coverage) }
        }
        console.print(table)
        console.print()
        for (name, risk) in [("values", risk.values), ("documents", risk.documents)] where !risk.curve.isEmpty {
            title("Risk of what is taken, \(name)")
            EvidenceTables(console: console).show(risk.curve)
        }
    }

    private func groups(_ name: String, _ groups: [String: Report]) {
        var table = Table(
            [name, "DOCUMENTS", "F1", "FAMILIES", "ACCEPTED", "RATE", "SILENT", "ERROR", ""],
            right: [1, 2, 3, 4, 5, 6, 7])
        for (group, report) in groups.sorted(by: { $0.key < $1.key }) {
            table.add(
                group, "\(report.documents)", Words.decimal(report.all.f1, places: 4),
                Words.decimal(report.all.familyMeanF1, places: 4), "\(report.straightThrough.accepted)",
                Words.percent(report.straightThrough.rate), "\(report.silentErrors)",
                Words.decimal(report.reliability.expectedError, places: 4),
                TextBar.bar(report.all.f1, width: barWidth(beside: 80)))
        }
        console.print(table)
        console.print()
    }

    /// The families that fare worst: where there is most to win.
    private func families() {
        let worst = evaluation.families.sorted { ($0.value.f1, $0.key) < ($1.value.f1, $1.key) }.prefix(10)
        guard !worst.isEmpty else { return }
        var table = Table(["WORST FAMILIES", "DOCUMENTS", "F1", "ACCEPTED", "SILENT", ""], right: [1, 2, 3, 4])
        for (name, family) in worst {
            table.add(
                name, "\(family.documents)", Words.decimal(family.f1, places: 4), "\(family.accepted)",
                "\(family.silentErrors)", TextBar.bar(family.f1, width: 20))
        }
        console.print(table)
    }

    /// What a table leaves of the terminal for its bars.
    private func barWidth(beside columns: Int) -> Int { min(20, max(8, console.terminal.width - columns)) }

    private func title(_ text: String) { console.print(console.style.bold(text)) }

    private func quoted(_ text: String?) -> String { text.map { "“" + InertText.line($0, limit: 80) + "”" } ?? "none" }
}

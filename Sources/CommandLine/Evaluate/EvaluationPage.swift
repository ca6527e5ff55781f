import DocumentModel
package import Evaluation
import Statistics

/// An evaluation as one page that needs nothing else: no script, no file beside it.
package struct EvaluationPage {
    private let evaluation: Evaluation

    package init(evaluation: Evaluation) {
        self.evaluation = evaluation
    }

    package var html: String {
        MarkupWriter.page(title: "Evaluation of \(evaluation.report.documents) documents", style: Self.style) { page in
            head(&page)
            fields(&page)
            charts(&page)
            silentErrors(&page)
            page.element("h2", "Groups")
            groups("Set", evaluation.sets, &page)
            groups("Language", evaluation.languages, &page)
            families(&page)
            if let comparison = evaluation.comparison { ComparisonPage(comparison: comparison).write(to: &page) }
            documents(&page)
        }
    }

    private func head(_ page: inout MarkupWriter) {
        let report = evaluation.report
        let through = report.straightThrough
        page.element("h1", "Evaluation of \(Words.count(report.documents, "document"))")
        page.element(
            "p",
            "Pipeline \(evaluation.versions.pipeline), read by \(evaluation.versions.reader), rules "
                + evaluation.versions.rules.map { String($0.prefix { $0 != "@" }) }.joined(separator: ", ") + "."
                + (evaluation.isCalibrated ? "" : " Confidences are uncalibrated scores."))
        page.element("dl") { list in
            for (name, value) in [
                ("Micro-F1", Words.decimal(report.all.f1, places: 4)),
                ("Mean over \(report.all.families) families", Words.decimal(report.all.familyMeanF1, places: 4)),
                (
                    "Straight through",
                    "\(through.accepted) of \(report.documents) (\(Words.percent(through.rate)))"
                ),
                ("Before a person, failed", "\(through.review), \(through.failed)"),
                ("Silent errors", "\(report.silentErrors)"),
                (
                    "Accepted without a wrong value",
                    through.precision.map { "\(through.clean) (\(Words.percent($0)))" } ?? "—"
                ),
                ("Expected calibration error", Words.decimal(report.reliability.expectedError, places: 4)),
            ] {
                list.element("dt", name)
                list.element("dd", value)
            }
        }
    }

    private func fields(_ page: inout MarkupWriter) {
        page.element("h2", "Fields")
        page.table(["Field", "Labels", "Found", "Right", "Precision", "Recall", "F1", "", "Families", "Invented"]) {
            table in
            for (name, figures) in evaluation.report.orderedFields + [(name: "all", figures: evaluation.report.all)] {
                table.element("tr") { row in
                    row.element("th", name)
                    row.cells(
                        "\(figures.labels)", "\(figures.found)", "\(figures.right)", Words.percent(figures.precision),
                        Words.percent(figures.recall), Words.decimal(figures.f1, places: 4))
                    row.element("td") { Chart.bar(figures.f1, in: &$0) }
                    row.cells(
                        Words.decimal(figures.familyMeanF1, places: 4), "\(figures.invented) of \(figures.knownAbsent)")
                }
            }
        }
    }

    // MARK: Charts

    private func charts(_ page: inout MarkupWriter) {
        let report = evaluation.report
        page.element("h2", "Risk and coverage")
        page.element("div", ["class": "charts"]) { charts in
            risk("Values", report.risk.values, &charts)
            risk("Documents", report.risk.documents, &charts)
        }
        page.element("h2", "Reliability")
        page.element("div", ["class": "charts"]) { charts in
            reliability("All values", report.reliability, &charts)
            for (source, reliability) in report.reliabilityBySource.sorted(by: { $0.key < $1.key }) {
                self.reliability("From \(source)", reliability, &charts)
            }
        }
    }

    private func risk(_ name: String, _ risk: RiskCoverage, _ charts: inout MarkupWriter) {
        let points = risk.curve.map {
            Chart.Point(
                x: min($0.coverage, 1), y: $0.risk,
                label: "\(Words.percent($0.coverage)) from \(Words.probability($0.threshold)) on: "
                    + "\(Words.percent($0.risk)) wrong")
        }
        let targets = risk.targets.map { "\(Words.percent($0.coverage)) at \(Words.percent($0.precision))" }
        Chart.curve(
            points, title: "\(name): " + targets.joined(separator: ", "), across: "taken", up: "wrong of it",
            in: &charts)
    }

    private func reliability(_ name: String, _ reliability: Reliability, _ charts: inout MarkupWriter) {
        let points = reliability.bins.map { bin in
            Chart.Point(
                x: bin.confidence, y: bin.right,
                label: "\(bin.values) values: said \(Words.decimal(bin.confidence, places: 3)), right "
                    + Words.decimal(bin.right, places: 3),
                weight: Double(bin.values) / Double(max(reliability.values, 1)))
        }
        let error = Words.decimal(reliability.expectedError, places: 4)
        Chart.diagonal(
            points, title: "\(name): \(reliability.values), error \(error)", across: "said", up: "right", in: &charts)
    }

    // MARK: Lists

    private func silentErrors(_ page: inout MarkupWriter) {
        page.element("h2", "Silent errors: \(evaluation.silentErrors.count)")
        guard !evaluation.silentErrors.isEmpty else { return }
        page.table(["Document", "Field", "Got", "Wanted", "Evidence"]) { table in
            for error in evaluation.silentErrors {
                table.element("tr") { row in
                    row.cells(
                        error.file, error.field.name, error.field.got ?? "none", Self.wanted(error.field.wanted),
                        EvaluationText.evidence(of: error.field))
                }
            }
        }
    }

    private func groups(_ name: String, _ groups: [String: Report], _ page: inout MarkupWriter) {
        page.table([name, "Documents", "F1", "", "Families", "Straight through", "Silent errors", "Calibration"]) {
            table in
            for (group, report) in groups.sorted(by: { $0.key < $1.key }) {
                table.element("tr") { row in
                    row.element("th", group)
                    row.cells("\(report.documents)", Words.decimal(report.all.f1, places: 4))
                    row.element("td") { Chart.bar(report.all.f1, in: &$0) }
                    row.cells(
                        Words.decimal(report.all.familyMeanF1, places: 4), Words.percent(report.straightThrough.rate),
                        "\(report.silentErrors)", Words.decimal(report.reliability.expectedError, places: 4))
                }
            }
        }
    }

    private func families(_ page: inout MarkupWriter) {
        guard !evaluation.families.isEmpty else { return }
        page.element("details") { details in
            details.element("summary", Words.count(evaluation.families.count, "family", plural: "families"))
            details.table(["Family", "Documents", "F1", "", "Accepted", "Silent errors"]) { table in
                for (name, family) in evaluation.families.sorted(by: { ($0.value.f1, $0.key) < ($1.value.f1, $1.key) })
                {
                    table.element("tr") { row in
                        row.element("th", name)
                        row.cells("\(family.documents)", Words.decimal(family.f1, places: 4))
                        row.element("td") { Chart.bar(family.f1, in: &$0) }
                        row.cells("\(family.accepted)", "\(family.silentErrors)")
                    }
                }
            }
        }
    }

    private func documents(_ page: inout MarkupWriter) {
        page.element("h2", "What is not right, by document")
        for document in evaluation.documents {
            let doubtful = document.fields.filter { $0.verdict != .right }
            guard !doubtful.isEmpty || document.failure != nil else { continue }
            page.element("details") { details in
                details.element(
                    "summary",
                    "\(document.file): \(document.status.rawValue), \(doubtful.count) of "
                        + "\(document.fields.count) fields")
                details.element("p", document.failure ?? document.reasons.joined(separator: "; "))
                details.table(["Field", "Verdict", "Got", "Wanted", "Evidence"]) { table in
                    for field in doubtful {
                        table.element("tr") { row in
                            row.cells(
                                field.name, field.verdict.rawValue, field.got ?? "none", Self.wanted(field.wanted),
                                field.got == nil ? "" : EvaluationText.evidence(of: field))
                        }
                    }
                }
            }
        }
    }

    static func wanted(_ values: [String]) -> String { values.isEmpty ? "none" : values.joined(separator: " or ") }

    private static let style: StaticString = """
        body { font: 15px/1.45 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
        table { border-collapse: collapse; margin: .5rem 0 1.5rem }
        th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ddd; vertical-align: top }
        td { font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem }
        dt { color: #666 } dd { margin: 0 } figure { margin: 0 } summary { cursor: pointer }
        .charts { display: flex; flex-wrap: wrap; gap: 1.5rem }
        .chart { width: 22rem; max-width: 100% } .bar { width: 8rem; height: .7rem }
        svg text { font-size: 3.6px; fill: #555 }
        .grid { stroke: #ddd; stroke-width: .4 } .target { stroke: #999; stroke-width: .5; stroke-dasharray: 2 }
        .line { fill: none; stroke: #2166ac; stroke-width: .9 } .point { fill: #2166ac; fill-opacity: .75 }
        .ground { fill: #eee } .worse { color: #b2182b } .better { color: #1b7837 }
        """
}

extension MarkupWriter {
    /// A table with its heads; `rows` writes the rows.
    mutating func table(_ heads: [String], rows: (inout MarkupWriter) -> Void) {
        element("table") { table in
            table.element("tr") { row in
                for head in heads { row.element("th", head) }
            }
            rows(&table)
        }
    }

    mutating func cells(_ texts: String...) {
        for text in texts { element("td", text) }
    }
}

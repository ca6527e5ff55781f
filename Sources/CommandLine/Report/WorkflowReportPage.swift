import DocumentModel
package import Statistics

/// A report as one page that needs nothing else: no script, no file beside it.
package struct WorkflowReportPage {
    private let report: WorkflowReport

    package init(report: WorkflowReport) {
        self.report = report
    }

    package var html: String {
        let lines = WorkflowReportLines(report: report)
        return MarkupWriter.page(title: "Intake: " + lines.title, style: Self.style) { page in
            page.element("h1", lines.title)
            page.element("dl") { list in
                for (name, value) in lines.figures {
                    list.element("dt", name)
                    list.element("dd", value)
                }
            }
            charts(&page)
            stages(&page)
            rules(&page)
            sellers(&page)
            spans(&page)
        }
    }

    private func charts(_ page: inout MarkupWriter) {
        guard !report.spans.isEmpty else { return }
        page.element("div", ["class": "charts"]) { charts in
            Chart.columns(
                report.spans.map { span in
                    Chart.Column(
                        name: WorkflowReportLines.day(span.start),
                        parts: [
                            ("straight", Double(span.straightThrough)), ("exception", Double(span.exceptions)),
                            ("other", Double(max(0, span.documents - span.straightThrough - span.exceptions))),
                        ], label: "\(span.documents) documents, \(span.straightThrough) straight through")
                }, title: "Documents: straight through (blue), exceptions (red), others (grey)", in: &charts)
            Chart.columns(
                report.spans.map { span in
                    Chart.Column(
                        name: WorkflowReportLines.day(span.start),
                        parts: [("straight", Double(span.cycle.median ?? 0) / 60_000)],
                        label: "median " + WorkflowReportLines.time(span.cycle.median))
                }, title: "Median cycle time in minutes", in: &charts)
        }
    }

    private func stages(_ page: inout MarkupWriter) {
        guard let slowest = report.stages.first else { return }
        page.element("h2", "Steps, the slowest first")
        page.table(["Step", "Median", "95 %", "", "Of the latest"]) { table in
            for stage in report.stages {
                table.element("tr") { row in
                    row.element("th", stage.name)
                    row.cells(Times.length(milliseconds: stage.median), Times.length(milliseconds: stage.high))
                    row.element("td") { Chart.bar(Double(stage.high) / Double(max(slowest.high, 1)), in: &$0) }
                    row.cells(Words.grouped(stage.count))
                }
            }
        }
    }

    private func rules(_ page: inout MarkupWriter) {
        guard !report.rules.isEmpty else { return }
        page.element("h2", "Rules and doubts, the noisiest first")
        page.table(["Rule", "Asked", "Answered", "For nothing", ""]) { table in
            for rule in report.rules {
                table.element("tr") { row in
                    row.element("th", rule.name)
                    row.cells(Words.grouped(rule.asked), Words.grouped(rule.answered), Words.grouped(rule.forNothing))
                    row.element("td") {
                        Chart.bar(Double(rule.forNothing) / Double(max(rule.answered, 1)), in: &$0)
                    }
                }
            }
        }
    }

    private func sellers(_ page: inout MarkupWriter) {
        guard !report.sellers.isEmpty else { return }
        page.element("h2", "Sellers, the noisiest first")
        page.table(["Seller", "Documents", "Exceptions", "", "Straight through"]) { table in
            for seller in report.sellers.prefix(200) {
                table.element("tr") { row in
                    row.element("th", seller.name)
                    row.cells(Words.grouped(seller.documents), Words.grouped(seller.exceptions))
                    row.element("td") {
                        Chart.bar(Double(seller.exceptions) / Double(max(seller.documents, 1)), in: &$0)
                    }
                    row.cells(Words.grouped(seller.straightThrough))
                }
            }
        }
    }

    private func spans(_ page: inout MarkupWriter) {
        page.element("h2", "Parts of the period")
        page.table(["From", "Documents", "Straight through", "Exceptions", "Median cycle", "95 %"]) { table in
            for span in report.spans where span.documents > 0 {
                table.element("tr") { row in
                    row.element("th", WorkflowReportLines.day(span.start))
                    row.cells(
                        Words.grouped(span.documents), Words.grouped(span.straightThrough),
                        Words.grouped(span.exceptions), WorkflowReportLines.time(span.cycle.median),
                        WorkflowReportLines.time(span.cycle.high))
                }
            }
        }
    }

    private static let style: StaticString = """
        body { font: 15px/1.45 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #222 }
        table { border-collapse: collapse; margin: .5rem 0 1.5rem }
        th, td { text-align: left; padding: .2rem .8rem .2rem 0; border-bottom: 1px solid #ddd; vertical-align: top }
        td { font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem }
        dt { color: #666 } dd { margin: 0 } figure { margin: 0 }
        .charts { display: flex; flex-wrap: wrap; gap: 1.5rem }
        .columns { width: 36rem; max-width: 100% } .bar { width: 8rem; height: .7rem }
        svg text { font-size: 4px; fill: #555 }
        .grid { stroke: #ddd; stroke-width: .4 } .ground { fill: #eee } .point { fill: #2166ac; fill-opacity: .75 }
        .straight { fill: #2166ac } .exception { fill: #b2182b } .other { fill: #bbb }
        """
}

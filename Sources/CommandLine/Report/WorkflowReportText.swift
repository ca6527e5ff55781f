import DocumentModel
import Orchestration
package import Statistics

/// A report on the terminal.
package struct WorkflowReportText {
    private let report: WorkflowReport
    private let console: Console

    /// So many rules and sellers are named; `--json` has all.
    private static let shown = 10

    package init(report: WorkflowReport, console: Console) {
        self.report = report
        self.console = console
    }

    package func show() {
        let lines = WorkflowReportLines(report: report)
        console.print(console.style.bold(lines.title))
        var figures = Table(["", ""])
        for (name, value) in lines.figures { figures.add(name, value) }
        for line in figures.lines(width: console.width, style: console.style).dropFirst() { console.print(line) }
        console.print()
        spans()
        stages()
        rules()
        sellers()
    }

    private func spans() {
        guard report.spans.contains(where: { $0.documents > 0 }) else { return }
        let most = Double(report.spans.map(\.documents).max() ?? 1)
        var table = Table(
            ["FROM", "DOCUMENTS", "STRAIGHT THROUGH", "EXCEPTIONS", "MEDIAN CYCLE", ""], right: [1, 2, 3, 4])
        for span in report.spans where span.documents > 0 {
            table.add(
                WorkflowReportLines.day(span.start), Words.grouped(span.documents),
                WorkflowReportLines.share(Proportion(span.straightThrough, of: span.documents)),
                Words.grouped(span.exceptions), WorkflowReportLines.time(span.cycle.median),
                TextBar.bar(Double(span.documents) / max(most, 1), width: 24))
        }
        console.print(table)
        console.print()
    }

    private func stages() {
        guard let slowest = report.stages.first else { return }
        var table = Table(["SLOWEST STEP", "MEDIAN", "95 %", "OF THE LATEST", ""], right: [1, 2, 3])
        for stage in report.stages {
            table.add(
                stage.name, Times.length(milliseconds: stage.median), Times.length(milliseconds: stage.high),
                Words.grouped(stage.count), TextBar.bar(Double(stage.high) / Double(max(slowest.high, 1)), width: 24))
        }
        console.print(table)
        console.print()
    }

    private func rules() {
        guard !report.rules.isEmpty else { return }
        var table = Table(["NOISIEST RULE", "ASKED", "ANSWERED", "FOR NOTHING", ""], right: [1, 2, 3])
        for rule in report.rules.prefix(Self.shown) {
            table.add(
                rule.name, Words.grouped(rule.asked), Words.grouped(rule.answered),
                WorkflowReportLines.share(Proportion(rule.forNothing, of: rule.answered)),
                TextBar.bar(rule.answered == 0 ? 0 : Double(rule.forNothing) / Double(rule.answered), width: 24))
        }
        console.print(table)
        more(report.rules.count)
    }

    private func sellers() {
        let noisy = report.sellers.filter { $0.exceptions > 0 }
        guard !noisy.isEmpty else { return }
        var table = Table(["NOISIEST SELLER", "DOCUMENTS", "EXCEPTIONS", ""], right: [1, 2])
        for seller in noisy.prefix(Self.shown) {
            table.add(
                Words.shortened(seller.name, to: 40), Words.grouped(seller.documents), Words.grouped(seller.exceptions),
                TextBar.bar(Double(seller.exceptions) / Double(max(seller.documents, 1)), width: 24))
        }
        console.print(table)
        more(noisy.count)
    }

    private func more(_ count: Int) {
        if count > Self.shown { console.print("and \(Words.grouped(count - Self.shown)) more; --json has all") }
        console.print()
    }
}

/// What a report says in words, wherever it is shown.
struct WorkflowReportLines {
    var report: WorkflowReport

    var title: String {
        "\(Words.count(report.documents, "document")) from \(Self.minute(report.from)) to \(Self.minute(report.to)), UTC"
    }

    var figures: [(name: String, value: String)] {
        [
            (
                "Ended",
                "\(Words.grouped(report.accepted)) accepted, \(Words.grouped(report.rejected)) rejected, "
                    + "\(Words.grouped(report.failed)) failed, \(Words.grouped(report.open)) open"
            ),
            ("Straight through", Self.counted(report.straightThrough)),
            ("Exceptions", Self.counted(report.exceptions)),
            ("Rework", Self.counted(report.rework)),
            ("Cycle time", Self.times(report.cycle)),
            ("Time in review", Self.times(report.inReview) + "; \(Words.grouped(report.waiting)) waiting"),
            ("Touch time", Self.times(report.touch)),
            ("Approval delay", Self.times(report.approvalDelay)),
            ("Reviewers agree", Self.counted(report.agreement)),
            ("Accepted unseen, wrong values", report.errorOfValues.text),
            ("Accepted unseen, wrong documents", report.errorOfDocuments.text),
        ]
    }

    static func share(_ found: Proportion) -> String { found.share.map { Words.percent($0) } ?? "—" }

    static func counted(_ found: Proportion) -> String {
        found.share.map { "\(Words.grouped(found.count)) of \(Words.grouped(found.all)) (\(Words.percent($0)))" } ?? "—"
    }

    static func time(_ milliseconds: Int64?) -> String { milliseconds.map { Times.length(milliseconds: $0) } ?? "—" }

    static func times(_ found: DurationFigures) -> String {
        guard found.count > 0 else { return "—" }
        return "median \(time(found.median)), 95 % within \(time(found.high)), mean \(time(found.mean)) of "
            + Words.grouped(found.count)
    }

    static func day(_ milliseconds: Int64) -> String {
        String(Timestamp(milliseconds: milliseconds).iso8601.prefix(10))
    }

    static func minute(_ milliseconds: Int64) -> String {
        String(Times.readable(Timestamp(milliseconds: milliseconds)).dropLast(3))
    }
}

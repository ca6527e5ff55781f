import DocumentModel
import Orchestration
import Pipeline
import RecordStorage
import RuleEngine
import Statistics

/// An overview for people.
struct OverviewText {
    var overview: Overview
    var console: Console

    var lines: [String] {
        var lines =
            head + rules + documents + queues + latencies + handoffs + schedules + reviews + sampling + failures
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private var style: Style { console.style }

    private var head: [String] {
        let workers = overview.workers
        guard !workers.isEmpty else {
            return [style.yellow("Nobody is working") + ": `intake run` does.", ""]
        }
        let slots = workers.reduce(0) { $0 + $1.registration.slots }
        if workers.count > 1 { return machines(slots: slots) }
        let names = workers.map {
            "\($0.registration.host) (process \($0.registration.processID)), for \(age(of: $0.startedAt))"
        }
        return [
            style.green("Working") + ": \(Words.count(workers.count, "worker")) with \(Words.count(slots, "slot")) on "
                + InertText.line(names.joined(separator: "; ")), "",
        ]
    }

    /// Each worker with when it was last heard of: one that lags is about to lose its work to the others.
    private func machines(slots: Int) -> [String] {
        var table = Table(["MACHINE", "PROCESS", "SLOTS", "UP", "LAST HEARD OF"], right: [1, 2, 3, 4])
        for worker in overview.workers.sorted(by: {
            ($0.registration.host, $0.startedAt) < ($1.registration.host, $1.startedAt)
        }) {
            table.add(
                InertText.line(worker.registration.host), "\(worker.registration.processID)",
                "\(worker.registration.slots)", age(of: worker.startedAt),
                Times.length(milliseconds: worker.lag(at: overview.at)) + " ago")
        }
        return [
            style.green("Working") + ": \(Words.count(overview.workers.count, "worker")) with "
                + "\(Words.count(slots, "slot"))", "",
        ] + table.lines(width: console.width, style: style) + [""]
    }

    private var rules: [String] {
        guard let first = overview.ruleProblems.first else { return [] }
        let others = overview.ruleProblems.count - 1
        return [
            style.red("Rules") + ": " + InertText.line(first.description, limit: 200)
                + (others > 0 ? ", and \(Words.grouped(others)) more" : ""),
            "  The last good rules stay in force; where there are none, every document goes before a person. "
                + "`intake rules check` tells all.",
            "",
        ]
    }

    private var sampling: [String] {
        let found = overview.samples
        guard found.values > 0 else { return [] }
        return [
            style.bold("Accepted unseen") + ": wrong by blind looks "
                + ErrorEstimate(errors: found.wrongValues, samples: found.values).text + " values, "
                + ErrorEstimate(errors: found.wrongDocuments, samples: found.documents).text + " documents.",
            "",
        ]
    }

    private var documents: [String] {
        let counts = overview.counts
        let statuses = DocumentStatus.allCases.map { status in
            let text = "\(Words.grouped(overview.documents(status))) \(status.rawValue)"
            return overview.documents(status) > 0 ? style.status(status, text) : text
        }
        var arrivals = Words.count(counts.arrivals, "file")
        if counts.duplicates > 0 { arrivals += ", \(Words.grouped(counts.duplicates)) of them known already" }
        if counts.refusals > 0 { arrivals += ", and \(Words.count(counts.refusals, "file")) refused" }
        return [
            style.bold("Documents  ") + "\(Words.grouped(overview.documents)): " + statuses.joined(separator: ", "),
            style.bold("Arrivals   ") + arrivals,
            style.bold("Last hour  ") + "\(Words.count(counts.savedLastHour, "record")) made or changed",
            style.bold("Export     ")
                + (counts.unexported == 0
                    ? "nothing waits" : "\(Words.count(counts.unexported, "accepted record")) not exported yet"),
        ]
    }

    private var reviews: [String] {
        var lines: [String] = []
        if let oldest = overview.oldestReview {
            lines.append(
                "\(Words.count(overview.documents(.review), "document")) for `intake review`; the oldest came "
                    + "\(age(of: oldest.receivedAt)) ago (\(oldest.id.short) \(Words.shortened(oldest.name, to: 40)))")
        }
        let measuring = overview.questions - overview.documents(.review)
        if measuring > 0 {
            lines.append(
                "\(Words.count(measuring, "accepted document")) to look at, to know how often the machine is wrong")
        }
        if overview.forOthers > 0 {
            lines.append(
                "\(Words.count(overview.forOthers, "question")) for somebody else than who has decided before")
        }
        lines += overview.forNobody.prefix(5).map { orphan in
            style.red("Nobody can decide") + " \(InertText.line(orphan.document)): no other has the role "
                + "\(InertText.line(orphan.role.name)) than \(InertText.line(orphan.excluded.joined(separator: ", ")))"
        }
        guard !lines.isEmpty else { return [] }
        return lines.enumerated().map { index, line in
            (index == 0 ? style.bold("Review     ") : "           ") + line
        } + [""]
    }

    private var queues: [String] {
        let busy = overview.queues.filter {
            $0.ready + $0.delayed + $0.running + $0.waiting + $0.dead > 0 || $0.isPaused
        }
        guard !busy.isEmpty else { return [""] }
        var table = Table(["QUEUE", "READY", "RUNNING", "DELAYED", "WAITING", "DEAD", ""], right: [1, 2, 3, 4, 5])
        for queue in busy {
            var remarks: [String] = []
            if queue.isPaused { remarks.append("paused") }
            if queue.isFull { remarks.append("full") }
            if let oldest = queue.oldestReadyAt { remarks.append("the oldest ready for \(age(of: oldest))") }
            table.add(
                queue.name, "\(queue.ready)", "\(queue.running)", "\(queue.delayed)", "\(queue.waiting)",
                "\(queue.dead)", remarks.joined(separator: ", "))
        }
        return [""] + table.lines(width: console.width, style: style) + [""]
    }

    private var latencies: [String] {
        guard !overview.latencies.isEmpty else { return [] }
        var table = Table(["STEP", "MEDIAN", "95 %", "OF THE LATEST"], right: [1, 2, 3])
        for latency in overview.latencies {
            table.add(
                latency.step, Times.length(milliseconds: latency.median), Times.length(milliseconds: latency.high),
                Words.grouped(latency.count))
        }
        return table.lines(width: console.width, style: style) + [""]
    }

    private var handoffs: [String] {
        guard !overview.handoffs.isEmpty else { return [] }
        var lines = HandoffListCommand.table(overview.handoffs).lines(width: console.width, style: style)
        for handoff in overview.handoffs where handoff.count(.dead) > 0 {
            lines.append(
                style.red("Given up") + ": \(Words.count(handoff.count(.dead), "delivery", plural: "deliveries")) to "
                    + "\(handoff.name); `intake handoff show \(handoff.name) --phase dead` says why")
        }
        return lines + [""]
    }

    private var schedules: [String] {
        guard !overview.schedules.isEmpty else { return [] }
        return ScheduleListCommand.table(overview.schedules).lines(width: console.width, style: style) + [""]
    }

    private var failures: [String] {
        guard !overview.failures.isEmpty else { return [] }
        let count = overview.documents(.failed)
        var lines = [
            style.bold("Failed     ") + "\(Words.count(count, "document")); `intake retry DOC` tries one again"
                + (count > overview.failures.count ? ", `intake list --status failed` names all" : "")
        ]
        for document in overview.failures {
            lines.append("  \(document.id.short)  \(style.red(Words.shortened(document.name, to: 40)))")
            for line in Words.wrapped(document.reason.joined(separator: " "), width: max(20, console.width - 16)) {
                lines.append("                " + line.drop { $0 == " " })
            }
        }
        return lines
    }

    private func age(of time: Timestamp) -> String { Times.length(from: time, to: overview.at) }
}

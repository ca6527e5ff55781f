import DocumentModel
import Orchestration
import RecordStorage

/// A story for people.
struct StoryPrinter {
    var story: Story
    var console: Console
    var now: Timestamp

    func print() {
        if let document = story.document {
            console.print(console.style.bold(InertText.line(document.name)))
            console.print("  " + document.id.description)
            console.print("  " + console.style.status(document.status, document.status.rawValue))
            for reason in document.reason { console.print("  - " + InertText.line(reason)) }
        }
        if let removal = story.removal { console.print("  " + removal.line) }
        printArrivals()
        for chapter in story.chapters { print(chapter) }
        if story.chapters.isEmpty {
            console.print()
            console.print("No run of it is stored any more.")
        }
    }

    private func printArrivals() {
        guard !story.arrivals.isEmpty else { return }
        var table = Table(["ARRIVED", "NAME", "FROM"])
        for arrival in story.arrivals {
            table.add(
                Times.readable(arrival.receivedAt),
                arrival.name + (arrival.isDuplicate ? " (the same bytes again)" : ""),
                arrival.origin)
        }
        console.print()
        console.print(table)
    }

    private func print(_ chapter: Story.Chapter) {
        let run = chapter.run
        console.print()
        let end = run.finishedAt
        console.print(
            console.style.bold("Run \(run.id.text)")
                + " of \(InertText.line(run.workflow)): \(run.phase.rawValue)"
                + (end.map { " after " + Times.length(from: run.createdAt, to: $0) }
                    ?? ", for \(Times.length(from: run.createdAt, to: now)) so far"))
        console.print("  began \(Times.readable(run.createdAt)), trace \(InertText.line(run.trace.traceID))")
        var steps = Table(["  STEP", "PHASE", "ATTEMPT", "TOOK", "RESULT"], right: [2, 3])
        for step in chapter.steps where step.attempt > 0 || step.phase != .skipped {
            steps.add(
                "  " + step.name, step.phase.rawValue,
                step.attempt > 0 ? "\(step.attempt)/\(step.maximumAttempts)" : "",
                took(step), result(of: step))
        }
        if chapter.steps.isEmpty {
            console.print("  Its steps were removed by retention; what happened is in its log.")
        } else {
            console.print(steps)
        }
        for task in chapter.tasks { print(task) }
        printLog(chapter.events)
    }

    private func took(_ step: StepState) -> String {
        if let milliseconds = step.milliseconds { return Times.length(milliseconds: milliseconds) }
        guard let startedAt = step.startedAt, step.phase == .running || step.phase == .waiting else { return "" }
        return Times.length(from: startedAt, to: now) + " …"
    }

    private func result(of step: StepState) -> String {
        var next = ""
        if step.phase == .delayed, let dueAt = step.dueAt { next = "again at \(Times.readable(dueAt)); " }
        if let fault = step.fault { return next + "\(fault.code): \(fault.message)" }
        guard let output = step.output, output != "null" else { return "" }
        return InertText.line(output, limit: 160)
    }

    private func print(_ task: HumanTask) {
        var line = "  \(task.kind) asked at \(Times.readable(task.createdAt))"
        if let dueAt = task.dueAt { line += ", due \(Times.readable(dueAt))" }
        switch task.phase {
        case .open:
            if let assignee = task.assignee, let until = task.assignedUntil, until > now {
                line += ", claimed by \(assignee) until \(Times.readable(until))"
            } else {
                line += ", open"
            }
        case .answered:
            line += ", answered by \(task.answeredBy ?? "somebody")"
            if let answeredAt = task.answeredAt {
                line += " after " + Times.length(from: task.createdAt, to: answeredAt)
            }
            if let answer = task.answer { line += ": " + InertText.line(answer, limit: 120) }
        case .expired, .cancelled: line += ", \(task.phase.rawValue)"
        }
        console.print(InertText.line(line))
    }

    private func printLog(_ events: [RunEvent]) {
        guard let first = events.first else { return }
        var table = Table(["  AFTER", "WHAT", "STEP", "BY", "DETAILS"], right: [0])
        for event in events where event.kind != .skipped {
            table.add(
                Times.length(from: first.at, to: event.at), event.kind.rawValue,
                (event.step ?? "") + (event.attempt.map { $0 > 1 ? " (attempt \($0))" : "" } ?? ""), event.actor,
                details(of: event))
        }
        console.print()
        console.print(table)
    }

    /// What an event says besides, without what the steps show anyway.
    private func details(of event: RunEvent) -> String {
        guard case .object(let members) = JSONValue(parsing: event.data) else { return "" }
        func text(_ name: String) -> String? {
            switch members[name] {
            case .text(let text): text
            case .integer(let number): String(number)
            case .array(let elements): elements.map { $0.text(style: .line) }.joined(separator: ", ")
            default: nil
            }
        }
        switch event.kind {
        case .retried, .dead: return [text("code"), text("message")].compactMap { $0 }.joined(separator: ": ")
        case .reaped, .cancelled: return text("reason") ?? ""
        case .succeeded, .memoised: return text("chose").map { "then \($0.replacing("\"", with: ""))" } ?? ""
        case .submitted:
            let heir = text("heir_of").map {
                "\(text("inherited")?.replacing("\"", with: "") ?? "nothing") taken over from run \($0)"
            }
            return [text("parent").map { "by run \($0)" }, heir].compactMap(\.self).joined(separator: "; ")
        case .finished: return text("phase") ?? ""
        case .escalated: return text("level").map { "to level \($0)" } ?? ""
        default: return ""
        }
    }
}

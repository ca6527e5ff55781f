package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline
import RecordStorage

/// `intake handoff`
package struct HandoffCommand: ParsableCommand, Sendable {
    package static let configuration = CommandConfiguration(
        commandName: "handoff", abstract: "Other systems that are given records: what they got, and what waits.",
        discussion: """
            `intake.yaml` names them in `handoffs:`. For example, after a day on which the accounting system was down:

              intake handoff list
              intake handoff redeliver erp --dead
            """,
        subcommands: [
            HandoffListCommand.self, HandoffShowCommand.self, HandoffRedeliverCommand.self, HandoffPauseCommand.self,
            HandoffResumeCommand.self,
        ])

    package init() {}
}

/// `intake handoff list`
package struct HandoffListCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The handoffs, and how many records each was given.",
        discussion: """
            For example, to alarm when something was given up:

              intake handoff list --json | jq '.[] | select(.dead > 0).name'
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let states = try await HandoffDesk(installation).states()
            if output.json {
                context.console.print(JSONValue.array(states.map(\.json)))
            } else if states.isEmpty {
                context.console.print("No handoffs: name them in `handoffs:` in intake.yaml.")
            } else {
                context.console.print(Self.table(states))
            }
            return .done
        }
    }

    static func table(_ states: [HandoffDesk.State]) -> Table {
        var table = Table(["HANDOFF", "KIND", "DELIVERED", "PENDING", "DEAD", "STATE", "TO"], right: [2, 3, 4])
        for state in states {
            table.add(
                state.name, state.settings?.kind.rawValue ?? "", Words.grouped(state.count(.delivered)),
                Words.grouped(state.pending), Words.grouped(state.count(.dead)), state.word,
                state.settings?.shownTarget ?? "not in intake.yaml any more")
        }
        return table
    }
}

extension HandoffDesk.State {
    var word: String { isPaused ? "paused" : settings == nil ? "unknown" : pending > 0 ? "delivering" : "idle" }

    var json: JSONValue {
        .members([
            "name": .text(name), "kind": settings.map { .text($0.kind.rawValue) },
            "to": settings.map { .text($0.shownTarget) }, "format": settings.map { .text($0.format.rawValue) },
            "statuses": settings.map { .array($0.route.statuses.map(\.rawValue).sorted().map { .text($0) }) },
            "types": settings.map { .array($0.route.types.sorted().map { .text($0) }) },
            "is_paused": .boolean(isPaused), "delivered": .integer(count(.delivered)),
            "pending": .integer(pending), "dead": .integer(count(.dead)),
            "superseded": .integer(count(.superseded)), "oldest_pending_at": oldestAt.map { .text($0.iso8601) },
        ])
    }
}

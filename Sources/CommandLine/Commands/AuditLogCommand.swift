package import ArgumentParser
import DocumentModel
import FoundationEssentials
import Orchestration
import Pipeline

/// `intake audit log`
package struct LogCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Who did what, and when.",
        discussion: """
            What people did, what was done because they did not (reminders, escalations), exports, and changes of rules and \
            settings. --all also shows the steps of the machine. For example:

              intake audit log --person carla --since 2026-11-01
              intake audit log --document 3f2a91 --all --json
            """)

    @Option(help: ArgumentHelp("Only what belongs to a document.", valueName: "doc"))
    package var document: String?

    @Option(help: ArgumentHelp("Only what somebody did, or what was done in their name.", valueName: "name"))
    package var person: String?

    @Option(help: ArgumentHelp("From this day or instant on (2026-11-21, 2026-11-21T10:00:00Z).", valueName: "time"))
    package var since: String?

    @Option(help: ArgumentHelp("Up to this day or instant, without it.", valueName: "time"))
    package var until: String?

    @Option(help: ArgumentHelp("At most so many, the latest.", valueName: "count"))
    package var limit = 1_000

    @Flag(help: "Also what the machine did.")
    package var all = false

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func validate() throws {
        if limit < 1 { throw ValidationError("--limit is 1 or more.") }
        _ = try since.map(Self.instant)
        _ = try until.map(Self.instant)
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            var filter = EventFilter(person: person, kinds: all ? [] : Self.kinds, limit: limit)
            if let document { filter.subject = try await installation.document(named: document).description }
            filter.since = try since.map(Self.instant)
            filter.until = try until.map(Self.instant)
            let found = try await installation.jobs.events(filter).filter { all || !$0.event.isRoutine }
            if output.json {
                context.console.print(.array(found.map(\.json)))
                return .done
            }
            guard !found.isEmpty else {
                context.console.remark("Nothing in the log fits.")
                return .done
            }
            var table = Table(["time", "who", "did", "document", "details"])
            for item in found {
                table.add(
                    Times.readable(item.event.at), item.event.who, item.event.what,
                    item.document?.short ?? "", item.event.details)
            }
            context.console.print(table)
            return .done
        }
    }

    /// What is never only the machine's routine.
    private static let kinds: Set<RunEvent.Kind> = [
        .submitted, .claimed, .unclaimed, .answered, .reminded, .escalated, .expired, .cancelled, .resumed, .noted,
    ]

    private static func instant(_ text: String) throws -> Timestamp {
        let full = text.utf8.count == 10 ? text + "T00:00:00Z" : text
        guard let date = try? Date(full, strategy: .iso8601) else {
            throw ValidationError("“\(InertText.line(text, limit: 40))” is no time such as 2026-11-21T10:00:00Z.")
        }
        return Timestamp(milliseconds: Int64(date.timeIntervalSince1970 * 1_000))
    }
}

extension RunEvent {
    /// Arrivals, and what a run does to another one.
    fileprivate var isRoutine: Bool {
        kind == .submitted && ["inbox", "system", InstallationLog.subject].contains(actor)
    }

    private var members: [String: JSONValue] {
        if case .object(let members) = JSONValue(parsing: data) { return members }
        return [:]
    }

    fileprivate var who: String {
        guard case .text(let through)? = members["through"] else { return actor }
        return "\(actor) (through \(through))"
    }

    fileprivate var what: String {
        if kind == .noted, case .text(let what)? = members["what"] { return what }
        return kind == .submitted ? "asked for a run" : kind.rawValue
    }

    /// In a few words: what was decided, which role, what it became.
    fileprivate var details: String {
        let members = members
        if case .object(let said)? = members["said"] { return Self.words(said) }
        return members.sorted { $0.key < $1.key }.compactMap { name, value -> String? in
            switch value {
            case _ where ["what", "through", "task", "document", "question", "answer", "definition"].contains(name): nil
            case .text(let text): "\(name) \(Words.shortened(text, to: 40))"
            case .integer(let number): "\(name) \(number)"
            case .array(let list): list.isEmpty ? nil : "\(name) " + list.compactMap(\.asText).joined(separator: ", ")
            default: nil
            }
        }.joined(separator: "; ")
    }

    private static func words(_ said: [String: JSONValue]) -> String {
        var words = [said["outcome"]?.asText, said["reason"]?.asText].compactMap { $0 }
        if case .array(let decisions)? = said["decisions"] {
            for case .object(let decision) in decisions {
                guard let action = decision["action"]?.asText, let field = decision["field"]?.asText else { continue }
                let from = decision["from"]?.asText ?? "nothing"
                let to = decision["to"]?.asText ?? "nothing"
                words.append(action == "confirm" ? "\(field) confirmed" : "\(field): \(from) → \(to)")
            }
        }
        return words.joined(separator: "; ")
    }
}

extension JSONValue {
    fileprivate var asText: String? {
        if case .text(let text) = self { return text }
        return nil
    }
}

extension SubjectEvent {
    fileprivate var document: DocumentIdentifier? { subject.flatMap { DocumentIdentifier($0) } }

    fileprivate var json: JSONValue {
        .members([
            "at": .text(event.at.iso8601), "who": .text(event.actor), "what": .text(event.kind.rawValue),
            "document": document.map { .text($0.description) }, "run": .text(event.run.text),
            "sequence": .integer(event.sequence), "step": event.step.map { .text($0) },
            "attempt": event.attempt.map { .integer($0) }, "data": JSONValue(parsing: event.data),
            "hash": .text(event.hash),
        ])
    }
}

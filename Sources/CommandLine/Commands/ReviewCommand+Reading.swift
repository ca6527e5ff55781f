package import ArgumentParser
import DocumentModel
import FoundationEssentials
import Orchestration
import Pipeline
import Review

extension ReviewCommand {
    /// `intake review list`
    package struct List: Command {
        package static let configuration = CommandConfiguration(
            commandName: "list", abstract: "What waits for a decision, the most urgent first.",
            discussion: """
                For example, the identifiers of all documents whose total is in doubt:

                  intake review list --json | jq -r '.[] | select(.in_doubt | index("grand_total")) | .document'

                Where people have roles, it is what you may decide; --all shows the rest, too.
                """)

        @Flag(help: "Also what others must decide.")
        package var all = false

        @OptionGroup package var home: HomeOptions
        @OptionGroup package var output: OutputOptions
        @OptionGroup package var reviewer: ReviewerOptions
        @OptionGroup package var selecting: SelectionOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await Self.list(home, reviewer, output, selecting, all: all, context)
        }

        static func list(
            _ home: HomeOptions, _ reviewer: ReviewerOptions, _ output: OutputOptions, _ selecting: SelectionOptions,
            all: Bool = false, _ context: CommandContext
        ) async throws -> ExitStatus {
            try await context.withDesk(home, reviewer, access: .reading) { desk, installation in
                let items = try await desk.list(selecting.selection(installation.configuration), all: all)
                let now = installation.clock.now()
                if output.json {
                    context.console.print(.array(items.map { $0.json(at: now) }))
                    return .done
                }
                guard !items.isEmpty else {
                    context.console.remark("Nothing waits for a decision.")
                    return .done
                }
                // Without roles, there is nothing to tell apart by them.
                let hasRoles = installation.authority.isEnforced
                var table = Table(
                    ["document", "waits"] + (hasRoles ? ["for"] : []) + ["claimed by", "name", "in doubt"])
                for item in items {
                    table.add(
                        [item.document.short, Times.length(from: item.task.createdAt, to: now)]
                            + (hasRoles ? [item.role.name] : [])
                            + [
                                item.holder(at: now) ?? "", Words.shortened(item.question.name, to: 32), item.doubt,
                            ])
                }
                context.console.print(table)
                context.console.remark("Decide on a terminal with `intake review`, or `intake review accept DOC`.")
                return .done
            }
        }
    }

    /// `intake review show`
    package struct Show: Command {
        package static let configuration = CommandConfiguration(
            commandName: "show", abstract: "One document's question: what is in doubt, and why.",
            discussion: """
                Shows what `intake review` shows, all fields in full. For example:

                  intake review show 3f2a91
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @OptionGroup package var home: HomeOptions
        @OptionGroup package var output: OutputOptions
        @OptionGroup package var reviewer: ReviewerOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            // Who sees what is kept in the log; where people have no roles, a home that cannot be written can be read.
            let folder = try home.resolved(context.environment)
            let isWritable = FileManager.default.isWritableFile(atPath: folder.path)
            let isKept = try isWritable || ConfigurationReader.read(folder.configurationFile).people.isConfigured
            let access: Installation.Access = isKept ? .writing : .reading
            return try await context.withDesk(home, reviewer, access: access) { desk, installation in
                let item = try await desk.task(of: installation.document(named: document))
                if isKept { try await desk.seen(item) }
                let now = installation.clock.now()
                guard !output.json else {
                    context.console.print(item.fullJSON(at: now))
                    return .done
                }
                let screen = ReviewScreen(
                    content: .document(desk.session(for: item)), reviewer: desk.reviewer, waiting: 1)
                for line in screen.report(width: min(context.console.width, 100)) {
                    context.console.print(line.rendered(context.console.style))
                }
                if let holder = item.holder(at: now), let until = item.task.assignedUntil {
                    context.console.remark("Claimed by \(InertText.line(holder)) until \(until.iso8601).")
                }
                return .done
            }
        }
    }
}

extension ReviewDesk.Item {
    /// In a few words, what a person must look at.
    var doubt: String {
        let names = question.flagged.map(\.name)
        let general = question.reasons.filter { $0.field == nil }.map(\.message)
        return names.isEmpty ? general.first ?? "" : names.joined(separator: ", ")
    }

    func json(at now: Timestamp) -> JSONValue { .members(members(at: now)) }

    /// All of the question.
    func fullJSON(at now: Timestamp) -> JSONValue {
        var members = members(at: now)
        members["pages"] = .integer(question.pages)
        members["language"] = question.language.map { .text($0) }
        let shown = question.shown
        members["fields"] = .array(shown.fields.map { $0.json(isHidden: shown.isBlind && shown.asks($0)) })
        if !question.isBlind { members["checks"] = .array(question.checks.map(\.json)) }
        return .members(members)
    }

    private func members(at now: Timestamp) -> [String: JSONValue?] {
        let holder = holder(at: now)
        return [
            "document": .text(document.description), "name": .text(question.name),
            "type": ["value": .text(question.type.value), "confidence": .number(question.type.confidence)],
            "kind": .text(isApproval ? "approval" : "review"), "role": .text(role.name),
            "excluded": .array(task.excluded.map { .text($0) }),
            "proposed": question.proposed.map { .array($0.map(\.json)) },
            "priority": .integer(task.priority), "level": .integer(task.level),
            "waiting_since": .text(task.createdAt.iso8601), "due_at": task.dueAt.map { .text($0.iso8601) },
            "claimed_by": holder.map { .text($0) },
            "claimed_until": holder == nil ? nil : task.assignedUntil.map { .text($0.iso8601) },
            "blind": question.isBlind ? .boolean(true) : nil,
            "in_doubt": .array(question.flagged.map { .text($0.name) }),
            "reasons": .array(
                question.reasons.map { reason in
                    .members([
                        "code": .text(reason.code), "message": .text(reason.message),
                        "field": reason.field.map { .text($0) }, "rule": reason.rule.map { .text($0) },
                    ])
                }),
        ]
    }
}

extension ReviewTask.Field {
    /// What the machine read is left out where a person must first say what is there.
    fileprivate func json(isHidden: Bool) -> JSONValue {
        let members: [String: JSONValue?] = [
            "name": .text(name), "kind": .text(kind.rawValue), "required": .boolean(isRequired),
            "in_doubt": .boolean(isFlagged), "threshold": threshold.map { .number($0) },
        ]
        guard !isHidden else { return .members(members) }
        let read: [String: JSONValue?] = [
            "confidence": .number(confidence), "value": JSONValue(chosen?.value), "raw": chosen.map { .text($0.raw) },
            "source": chosen.map { .text($0.source.rawValue) }, "page": chosen?.page.map { .integer($0) },
            "context": context.map { .text($0) }, "label": label.map { .text($0) },
            "why": .array(reasons.map { .text($0) }), "doubt": .array(lacks.map { .text($0) }),
            "support": .array(support.map { .text($0) }),
            "others": .array(
                rivals.map { rival in
                    .members([
                        "value": .text(rival.value), "confidence": .number(rival.confidence),
                        "source": .text(rival.source.rawValue), "page": rival.page.map { .integer($0) },
                    ])
                }),
        ]
        return .members(members.merging(read) { $1 })
    }
}

extension CheckResult {
    var json: JSONValue {
        .members([
            "rule": .text(rule), "severity": .text(severity.rawValue), "passed": passed.map { .boolean($0) },
            "message": .text(message), "fields": .array(fields.map { .text($0) }),
        ])
    }
}

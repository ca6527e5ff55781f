package import ArgumentParser
import DocumentModel
import Pipeline
import Review

extension ReviewCommand {
    /// `intake review accept`
    package struct Accept: Command {
        package static let configuration = CommandConfiguration(
            commandName: "accept", abstract: "Accept a document, with corrections where they are needed.",
            discussion: """
                What is not mentioned is confirmed as it stands. For example:

                  intake review accept 3f2a91 --set grand_total=1.234,56 --absent due_date

                Fails, and changes nothing, when a required field has no value, or a check of severity error fails.
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @Option(name: .customLong("set"), help: ArgumentHelp("The right value of a field.", valueName: "field=value"))
        package var values: [String] = []

        @Option(name: .customLong("absent"), help: ArgumentHelp("A field not on the document.", valueName: "field"))
        package var absent: [String] = []

        @Option(
            name: .customLong("illegible"),
            help: ArgumentHelp("A field that is on the document and cannot be read.", valueName: "field"))
        package var illegible: [String] = []

        @Flag(help: "Also when checks fail; the record says that you did.")
        package var anyway = false

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func validate() throws {
            _ = try changes()
        }

        private func changes() throws -> [ReviewDesk.Change] {
            var changes: [ReviewDesk.Change] = try values.map { text in
                guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
                    throw ValidationError("--set takes FIELD=VALUE, not “\(InertText.line(text, limit: 60))”.")
                }
                return .set(field: String(text[..<sign]), value: String(text[text.index(after: sign)...]))
            }
            changes += absent.map { .absent(field: $0) }
            changes += illegible.map { .illegible(field: $0) }
            return changes
        }

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await deciding.decide(document, context) { desk, id in
                try await desk.accept(id, changes: changes(), knowingly: anyway)
            }
        }
    }

    /// `intake review set`
    package struct SetField: Command {
        package static let configuration = CommandConfiguration(
            commandName: "set", abstract: "Give the one value that is wrong, and accept the document.",
            discussion: """
                Fails, and changes nothing, when another required field is still in doubt; `accept` decides several at \
                once. For example:

                  intake review set 3f2a91 grand_total 1.234,56

                A value that begins with a dash is given after two more: intake review set 3f2a91 grand_total -- -12,50
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @Argument(help: "The field's name.")
        package var field: String

        @Argument(help: "Its right value, as a person writes it.")
        package var value: String

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await deciding.decide(document, context) { desk, id in
                try await desk.set(id, field: field, to: value)
            }
        }
    }

    /// `intake review reject`
    package struct Reject: Command {
        package static let configuration = CommandConfiguration(
            commandName: "reject", abstract: "Refuse a document.",
            discussion: """
                Its record says who refused it, and why. For example:

                  intake review reject 3f2a91 --reason "not addressed to us"
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @Option(help: ArgumentHelp("Why, in a few words.", valueName: "text"))
        package var reason: String

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await deciding.decide(document, context) { desk, id in
                try await desk.reject(id, reason: reason)
            }
        }
    }
}

extension ReviewCommand {
    /// `intake review send-back`
    package struct SendBack: Command {
        package static let configuration = CommandConfiguration(
            commandName: "send-back", abstract: "Have the first person look again, instead of giving your consent.",
            discussion: """
                For documents that somebody has decided and that need a second person. What was decided is taken back, and \
                the document is reviewed anew, with your reason. For example:

                  intake review send-back 3f2a91 --reason "the total is that of another page"
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @Option(help: ArgumentHelp("Why, in a few words.", valueName: "text"))
        package var reason: String

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await deciding.decide(document, context) { desk, id in
                try await desk.sendBack(id, reason: reason)
            }
        }
    }
}

extension ReviewAnswer.Outcome {
    /// After “the document is”.
    func word(isApproval: Bool) -> String {
        switch self {
        case .accept: isApproval ? "approved" : "accepted"
        case .reject: "refused"
        case .sendBack: "sent back"
        case .lapse: "given up"
        }
    }
}

/// What all commands that answer share.
package struct DecidingOptions: ParsableArguments, Sendable {
    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var reviewer: ReviewerOptions

    package init() {}

    func decide(
        _ name: String, _ context: CommandContext,
        _ body: (ReviewDesk, DocumentIdentifier) async throws -> ReviewAnswer
    ) async throws -> ExitStatus {
        try await context.withDesk(home, reviewer, access: .writing) { desk, installation in
            let document = try await installation.document(named: name)
            let item = try await desk.task(of: document)
            let answer = try await body(desk, document)
            let console = context.console
            guard !output.json else {
                console.print(
                    .members([
                        "document": .text(document.description), "name": .text(item.question.name),
                        "outcome": .text(answer.outcome.rawValue), "reason": answer.reason.map { .text($0) },
                        "machine_agrees": item.question.isBlind && answer.outcome == .accept
                            ? .boolean(answer.disputed.isEmpty) : nil,
                        "reviewer": .text(desk.reviewer), "decisions": .array(answer.decisions.map(\.json)),
                    ]))
                return .done
            }
            let word = answer.outcome.word(isApproval: item.isApproval)
            let verdict = answer.blindVerdict(on: item.question).map { ", " + $0 } ?? ""
            console.print("\(document.short) \(Words.shortened(item.question.name, to: 60)) is \(word)\(verdict).")
            for decision in answer.decisions where [.set, .absent, .illegible].contains(decision.action) {
                let from = InertText.line(decision.from ?? "nothing")
                let to = InertText.line(decision.to ?? "nothing")
                if from != to { console.print("  \(InertText.line(decision.field ?? "")): \(from) → \(to)") }
            }
            try await desk.remarkWhenNobodyWorks(console)
            return .done
        }
    }
}

extension Decision {
    var json: JSONValue {
        .members([
            "by": .text(by), "through": through.map { .text($0) }, "role": role.map { .text($0) }, "at": .text(at),
            "action": .text(action.rawValue), "field": field.map { .text($0) },
            "from": from.map { .text($0) }, "to": to.map { .text($0) }, "reason": reason.map { .text($0) },
        ])
    }
}

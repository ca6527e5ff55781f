package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline
import Review

extension ReviewCommand {
    /// `intake review claim`
    package struct Claim: Command {
        package static let configuration = CommandConfiguration(
            commandName: "claim", abstract: "Reserve a document for yourself for a while.",
            discussion: """
                Others cannot decide it until the claim ends (review.claim_minutes). Claiming again makes it last \
                longer. For example:

                  intake review claim 3f2a91 --reviewer anna
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await deciding.handle(document, context) { desk, item in
                let claimed = try await desk.claim(item)
                return (claimed, "is yours until \(claimed.task.assignedUntil?.iso8601 ?? "it is released").")
            }
        }
    }

    /// `intake review skip`
    package struct Skip: Command {
        package static let configuration = CommandConfiguration(
            commandName: "skip", abstract: "Leave a document for later, or for others.",
            discussion: """
                Gives your claim back; the document keeps its place in the queue. For example:

                  intake review skip 3f2a91
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await deciding.handle(document, context) { desk, item in
                try await desk.skip(item)
                return (try await desk.task(of: item.document), "is left for later.")
            }
        }
    }

    /// `intake review release`
    package struct Release: Command {
        package static let configuration = CommandConfiguration(
            commandName: "release", abstract: "Give a claim back.",
            discussion: """
                Only your own: with --reviewer, that of the reviewer you speak for. For example:

                  intake review release 3f2a91 --reviewer anna
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await deciding.handle(document, context) { desk, item in
                try await desk.release(item)
                return (try await desk.task(of: item.document), "is free.")
            }
        }
    }

    /// `intake review escalate`
    package struct Escalate: Command {
        package static let configuration = CommandConfiguration(
            commandName: "escalate", abstract: "Hand a document to those above.",
            discussion: """
                Raises its level and its priority, and gives your claim back; the log says who did it. For example:

                  intake review escalate 3f2a91
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await deciding.handle(document, context) { desk, item in
                let escalated = try await desk.escalate(item)
                return (escalated, "is escalated to level \(escalated.task.level).")
            }
        }
    }

    /// `intake review undo`
    package struct Undo: Command {
        package static let configuration = CommandConfiguration(
            commandName: "undo", abstract: "Take back what was decided about a document.",
            discussion: """
                The document is judged anew, and comes before a person again if it must; what was decided stays in its \
                history. Once its record has been exported this is a correction: the record and the log call it so, and \
                the new record is exported again. For example:

                  intake review undo 3f2a91
                """)

        @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
        package var document: String

        @OptionGroup package var deciding: DecidingOptions

        package init() {}

        package func perform(_ context: CommandContext) async throws -> ExitStatus {
            try await context.withDesk(deciding.home, deciding.reviewer, access: .writing) { desk, installation in
                let id = try await installation.document(named: document)
                let isCorrection = try await desk.isExported(id)
                try await desk.undo(id)
                guard !deciding.output.json else {
                    context.console.print([
                        "document": .text(id.description), "outcome": .text(isCorrection ? "correct" : "undo"),
                        "reviewer": .text(desk.reviewer),
                    ])
                    return .done
                }
                context.console.print("What was decided about \(id.short) is taken back; it is judged anew.")
                try await desk.remarkWhenNobodyWorks(context.console)
                return .done
            }
        }
    }
}

extension DecidingOptions {
    /// Does something with an open question that leaves it open, and says how it stands then.
    func handle(
        _ name: String, _ context: CommandContext,
        _ body: (ReviewDesk, ReviewDesk.Item) async throws -> (item: ReviewDesk.Item, remark: String)
    ) async throws -> ExitStatus {
        try await context.withDesk(home, reviewer, access: .writing) { desk, installation in
            let item = try await desk.task(of: installation.document(named: name))
            let result = try await body(desk, item)
            if output.json {
                context.console.print(result.item.json(at: installation.clock.now()))
            } else {
                let shown = Words.shortened(item.question.name, to: 60)
                context.console.print("\(item.document.short) \(shown) \(result.remark)")
            }
            return .done
        }
    }
}

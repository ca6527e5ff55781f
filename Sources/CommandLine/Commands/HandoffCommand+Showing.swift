package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline
package import RecordStorage

extension StoredDelivery.Phase: ExpressibleByArgument {}

/// `intake handoff show`
package struct HandoffShowCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The deliveries of one handoff, newest first.",
        discussion: """
            For example, what was given up and why; `intake trace DOC` tells the whole story of a document:

              intake handoff show erp --phase dead
            """)

    @Argument(help: "The handoff's name.")
    package var name: String

    @Argument(help: ArgumentHelp("Only this document.", valueName: "doc"))
    package var document: String?

    @Option(help: "Only deliveries in this phase: waiting, open, delivered, dead or superseded.")
    package var phase: StoredDelivery.Phase?

    @Option(help: "At most so many.")
    package var limit = 50

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let desk = HandoffDesk(installation)
            try await desk.check(name)
            var filter = DeliveryFilter(handoff: name, phase: phase, limit: limit)
            if let document { filter.document = try await installation.document(named: document) }
            let items = try await desk.items(filter)
            if output.json {
                context.console.print(JSONValue.array(items.map(\.json)))
            } else if items.isEmpty {
                context.console.print("Nothing.")
            } else {
                context.console.print(Self.table(items))
            }
            return .done
        }
    }

    private static func table(_ items: [HandoffDesk.Item]) -> Table {
        var table = Table(["DOCUMENT", "VERSION", "PHASE", "SINCE", "ATTEMPTS", "WHAT"], right: [1, 4])
        for item in items {
            table.add(
                item.delivery.document.short, "\(item.delivery.version)", item.delivery.phase.rawValue,
                Times.readable(item.delivery.endedAt ?? item.delivery.createdAt),
                item.step.map { "\($0.attempt)" } ?? "", item.news)
        }
        return table
    }
}

extension HandoffDesk.Item {
    /// What is to say of it, for a person.
    fileprivate var news: String {
        if delivery.phase == .open, let step {
            let again = step.phase == .delayed ? step.dueAt.map { "again at \(Times.readable($0)); " } ?? "" : ""
            return again + (step.fault.map { "\($0.code): \($0.message)" } ?? "")
        }
        return delivery.error ?? ""
    }

    fileprivate var json: JSONValue {
        .members([
            "handoff": .text(delivery.handoff), "document": .text(delivery.document.description),
            "version": .integer(delivery.version), "phase": .text(delivery.phase.rawValue),
            "idempotency_key": .text(
                HandoffRoute.idempotencyKey(delivery.handoff, delivery.document, version: delivery.version)),
            "run": delivery.run.map { .text($0.text) }, "trace": trace.map { .text($0) },
            "created_at": .text(Times.precise(delivery.createdAt)),
            "ended_at": delivery.endedAt.map { .text(Times.precise($0)) },
            "attempts": step.map { .integer($0.attempt) },
            "next_attempt_at": step?.phase == .delayed ? step?.dueAt.map { .text(Times.precise($0)) } : nil,
            "error": (delivery.error ?? step?.fault?.message).map { .text($0) },
            "evidence": step?.output.map { JSONValue(parsing: $0) },
        ])
    }
}

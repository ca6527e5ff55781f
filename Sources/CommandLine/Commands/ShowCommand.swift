package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline
import RecordStorage

/// `intake show`
package struct ShowCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "One document: what it is, what was read from it, and why it stands where it does.",
        discussion: """
            For example, what an accounting system gets to see of it:

              intake show 3f2a91 --json

            With --json the record is written as it is exported; a document without a record yet is written with the
            same names, as far as they are known.
            """)

    @Argument(help: ArgumentHelp("A document's identifier, or its beginning.", valueName: "doc"))
    package var document: String

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    @Flag(help: "The earlier versions of the record, too, and what changed from each to the next.")
    package var history = false

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let id = try await installation.document(named: document)
            guard let stored = try await installation.records.document(id) else {
                throw UserError("The document \(id.short) has gone meanwhile.")
            }
            let record = try await installation.records.record(of: id)
            if history {
                let earlier = try await installation.records.history(of: id)
                show(RecordHistory(document: stored, earlier: earlier, current: record), context.console)
            } else if output.json {
                context.console.print(record.map(Self.text) ?? Self.json(stored).text(style: .indented))
            } else {
                DocumentSheet(document: stored, record: record, removal: try await installation.records.removal(of: id))
                    .print(to: context.console)
            }
            return .done
        }
    }

    private func show(_ history: RecordHistory, _ console: Console) {
        if output.json { console.print(history.json) } else { history.print(to: console) }
    }

    private static func text(_ record: DocumentRecord) -> String {
        String(decoding: record.json(style: .indented), as: UTF8.self)
    }

    /// What is known of a document without a record, under a record's names.
    static func json(_ document: StoredDocument) -> JSONValue {
        .members([
            "document": .text(document.id.description), "status": .text(document.status.rawValue),
            "reason": .array(document.reason.map { .text($0) }), "trace": document.trace.map { .text($0) },
            "source": .members([
                "name": .text(document.name), "received_at": .text(document.receivedAt.iso8601),
                "pages": document.description.map { .integer($0.pages.count) },
            ]),
        ])
    }
}

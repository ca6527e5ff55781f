package import ArgumentParser
import DocumentModel
import Orchestration
import Pipeline
package import RecordStorage

/// `intake list`
package struct ListCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "list", abstract: "The documents, newest first.",
        discussion: """
            For example, what failed or waits for a person:

              intake list --status failed --status review

            The first column is enough to name a document to other commands.
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    @Option(help: ArgumentHelp("Only documents in this status; may be given several times.", valueName: "status"))
    package var status: [DocumentStatus] = []

    @Option(help: ArgumentHelp("Only documents of this type, such as invoice.", valueName: "type"))
    package var type: String?

    @Option(help: ArgumentHelp("The most that are shown.", valueName: "number"))
    package var limit = 50

    package init() {}

    package func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1 on.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            // One more than is shown tells whether there are more.
            let found = try await installation.records.documents(
                DocumentFilter(statuses: Set(status), type: type, limit: min(limit, .max - 1) + 1))
            let shown = Array(found.prefix(limit))
            if output.json {
                context.console.print(.array(shown.map(Self.json)))
                return .done
            }
            if shown.isEmpty {
                context.console.remark(
                    status.isEmpty && type == nil
                        ? "There are no documents yet. Put files into the inbox, and let `intake run` work."
                        : "No document is like that.")
            } else {
                context.console.print(Self.table(shown, width: context.console.width))
            }
            if found.count > limit { context.console.remark("There are more; --limit \(limit * 2) shows them.") }
            return .done
        }
    }

    private static func json(_ document: StoredDocument) -> JSONValue {
        .members([
            "document": .text(document.id.description), "name": .text(document.name), "size": .integer(document.bytes),
            "status": .text(document.status.rawValue), "reason": .array(document.reason.map { .text($0) }),
            "type": document.type.map { .text($0) }, "received_at": .text(document.receivedAt.iso8601),
            "updated_at": .text(document.updatedAt.iso8601), "trace": document.trace.map { .text($0) },
            "pages": document.description.map { .integer($0.pages.count) },
        ])
    }

    private static func table(_ documents: [StoredDocument], width: Int) -> Table {
        var table = Table(["DOCUMENT", "STATUS", "TYPE", "RECEIVED", "NAME", "REASON"])
        // The name and the reason share what the other columns leave.
        let nameLimit = min(max(12, (width - 60) / 2), 40)
        for document in documents {
            table.add(
                document.id.short, document.status.rawValue, document.type ?? "",
                String(Times.readable(document.receivedAt).prefix(16)), Words.shortened(document.name, to: nameLimit),
                reason(of: document))
        }
        return table
    }
}

extension ListCommand {
    /// The first reason, and how many more there are: `intake show` has them all.
    private static func reason(of document: StoredDocument) -> String {
        guard let first = document.reason.first else { return "" }
        return document.reason.count == 1 ? first : "\(first) (and \(document.reason.count - 1) more)"
    }
}

extension StoredDocument {
    var bytes: Int { Int(clamping: size) }
}

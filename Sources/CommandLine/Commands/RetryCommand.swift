package import ArgumentParser
import DocumentModel
import Pipeline

package struct RetryCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Give documents that failed another go.",
        discussion: """
            The work is done by `intake run`. Pages that could not be read are tried again.

              intake retry 3fa9c0
            """)

    @Argument(help: ArgumentHelp("Documents, by identifier or its beginning.", valueName: "doc"))
    package var documents: [String]

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .writing) { installation in
            let actor = try await context.authorized(.retry, on: installation)
            var retried: [DocumentIdentifier] = []
            for text in documents {
                let document = try await installation.document(named: text)
                try await DocumentRuns.retry(document, actor: actor.signature, installation: installation)
                retried.append(document)
                if !output.json { context.console.print("\(document.short) is tried again by `intake run`.") }
            }
            if output.json { try context.console.printJSON(["retried": retried]) }
            return .done
        }
    }
}

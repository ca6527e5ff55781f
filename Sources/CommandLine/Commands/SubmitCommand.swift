package import ArgumentParser
import DocumentModel
import Logging
import Pipeline

package struct SubmitCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "submit", abstract: "Hand in files without the inbox.",
        discussion: """
            The files stay where they are; their bytes are taken into custody, and `intake run` works on them.

              intake submit invoice.pdf scans/*.tif
            """)

    @Argument(help: ArgumentHelp("The files to hand in.", valueName: "file"), completion: .file())
    package var files: [String]

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var log: LogOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .writing) { installation in
            try await context.authorized(.submit, on: installation)
            let desk = try await SubmissionDesk(
                installation, logger: log.logger(context, default: .warning))
            var results: [SubmissionDesk.Submission] = []
            for (file, path) in zip(files, RawArguments.current.paths(files)) {
                let result = await desk.submit(file, path: path)
                results.append(result)
                guard !output.json else { continue }
                let name = InertText.line(file)
                if let document = result.document {
                    let known = result.outcome == "duplicate" ? " (known already: one more arrival)" : ""
                    context.console.print("\(document.short)  \(name)\(known)")
                } else {
                    context.console.remark("intake: \(InertText.line(result.error ?? "")).")
                }
            }
            if output.json { try context.console.printJSON(results) }
            let refused = results.count { $0.document == nil }
            return refused == 0 ? .done : refused == results.count ? .failed : .someDocumentsFailed
        }
    }
}

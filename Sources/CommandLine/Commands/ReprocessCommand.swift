package import ArgumentParser
import DocumentModel
import Logging
import Pipeline

package struct ReprocessCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "reprocess", abstract: "Run documents again, and say field by field what changed.",
        discussion: """
            Pages that were read are not read again, and what people decided stays. With --dry-run nothing is changed.

              intake reprocess --stale --dry-run
              intake reprocess --type invoice
            """)

    @Flag(name: .long, help: "Those whose record older rules, readers or an older product made.")
    package var stale = false

    @Flag(name: .long, help: "Those that failed.")
    package var failed = false

    @Option(name: .long, help: ArgumentHelp("Those of a type, such as invoice.", valueName: "type"))
    package var type: String?

    @Argument(help: ArgumentHelp("Documents, by identifier or its beginning.", valueName: "doc"))
    package var documents: [String] = []

    @Flag(name: .long, help: "Only report what would change.")
    package var dryRun = false

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions
    @OptionGroup package var log: LogOptions

    package init() {}

    package func validate() throws {
        let ways = [stale, failed, type != nil, !documents.isEmpty].count { $0 }
        if ways != 1 { throw ValidationError("Say which: --stale, --failed, --type TYPE, or documents.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .writing) { installation in
            // Who only asks what would happen changes nothing.
            let actor =
                dryRun ? Actor("reprocess") : try await context.authorized(.reprocess, on: installation)
            let line = ProgressLine()
            let reprocessing = try await Reprocessing(
                installation, environment: context.environment, logger: log.logger(context, default: .warning),
                progress: { done, all in line.show("\(done) of \(all) documents") })
            let report: Reprocessing.Report
            do {
                report = try await reprocessing.run(
                    try await selection(installation), isDryRun: dryRun, actor: actor.signature)
            } catch {
                line.clear()
                throw error
            }
            line.clear()
            if output.json { try context.console.printJSON(report) } else { show(report, context.console) }
            return report.failed > 0 ? .someDocumentsFailed : .done
        }
    }

    private func selection(_ installation: Installation) async throws -> ReprocessSelection {
        if stale { return .stale }
        if failed { return .failed }
        if let type { return .type(type) }
        var found: [DocumentIdentifier] = []
        for text in documents { found.append(try await installation.document(named: text)) }
        return .documents(found)
    }

    private func show(_ report: Reprocessing.Report, _ console: Console) {
        for change in report.changed {
            let status =
                change.statusBefore == change.statusAfter
                ? change.statusAfter : "\(change.statusBefore) → \(change.statusAfter)"
            console.print(
                console.style.bold("\(change.document.short)  \(InertText.line(change.name))") + "  \(status)")
            for field in change.fields {
                console.print(
                    "  \(InertText.line(field.field)): \(Self.shown(field.from)) → \(Self.shown(field.to))")
            }
        }
        let would = report.isDryRun ? " would" : ""
        console.print(
            "\(report.documents) documents: \(report.changed.count)\(would) change\(report.isDryRun ? "" : "d"), "
                + "\(report.unchanged) as before, \(report.failed) failed; \(report.pagesRead) pages read.")
        if report.unread > 0 {
            console.print("\(report.unread) of them would have to be read first, so nothing can be said of them.")
        }
    }

    private static func shown(_ value: String?) -> String {
        value.map { "“" + InertText.line($0, limit: 60) + "”" } ?? "none"
    }
}

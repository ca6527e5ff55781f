package import ArgumentParser
import DocumentModel
import Glibc
import Orchestration
import Pipeline
package import RecordStorage

package struct ExportCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write records for other systems, each exactly once, and again when it changed.",
        discussion: """
            A folder is a consumer with a cursor of its own: it is given what is new since its last export. Standard
            output (--output -) is given everything, unless --consumer names a cursor or --since a beginning.

              intake export --output /srv/books/in
              intake export --format jsonl --output - --consumer books
            """)

    @Option(name: .long, help: ArgumentHelp("json, jsonl or csv.", valueName: "format"))
    package var format: ExportFormat = .json

    @Option(
        name: .long, help: ArgumentHelp("A folder, or - for standard output (default: the home's).", valueName: "dir"),
        completion: .directory)
    package var output: String?

    @Flag(name: .long, help: "Also records that are not accepted.")
    package var all = false

    @Option(name: .long, help: ArgumentHelp("Begin after this cursor instead of where the last export ended."))
    package var since: Int64?

    @Option(name: .long, help: ArgumentHelp("With --output -: keep a cursor under this name.", valueName: "name"))
    package var consumer: String?

    @OptionGroup package var home: HomeOptions

    @Flag(name: .long, help: "Report as JSON (on standard error when records go to standard output).")
    package var json = false

    package init() {}

    package func validate() throws {
        if let since, since < 0 { throw ValidationError("--since is a cursor: 0 or more.") }
        if consumer != nil, output != "-" { throw ValidationError("--consumer goes with --output -.") }
    }

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .writing) { installation in
            let actor = try await context.authorized(.export, on: installation)
            let request = RecordExporter.Request(format: format, includesUnaccepted: all, since: since)
            if output == "-" {
                let exporter = installation.exporter(to: consumer ?? "-", as: format, by: actor)
                let report = try await exporter.export(
                    to: { try Self.write($0) }, as: consumer, request)
                if json { context.console.remark(try Console.json(report, pretty: false)) }
                return .done
            }
            let folder = try absolute(output) ?? installation.home.resolve(installation.configuration.export.directory)
            let exporter = installation.exporter(to: folder, as: format, by: actor)
            let report = try await exporter.export(to: folder, request)
            if json {
                try context.console.printJSON(report)
            } else if report.records == 0 {
                context.console.print("Nothing new for \(InertText.line(folder)).")
            } else {
                context.console.print(
                    "\(report.records) \(report.records == 1 ? "record" : "records") written to "
                        + "\(InertText.line(folder)); the next export begins after \(report.cursor).")
            }
            return .done
        }
    }

    private func absolute(_ path: String?) throws -> String? {
        guard let path else { return nil }
        if path.hasPrefix("/") { return path }
        guard let folder = WorkingFolder.path else {
            throw UserError("The current folder no longer exists.", hint: "Give an absolute path with --output.")
        }
        return folder + "/" + path
    }

    /// Everything, or an error: a cursor must not move past what nobody got.
    private static func write(_ bytes: [UInt8]) throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                throw UserError(
                    "The records could not be written to standard output: \(unsafe String(cString: strerror(errno))).",
                    hint: "The cursor stands before them; export again.")
            }
        }
    }
}

extension ExportFormat: ExpressibleByArgument {}

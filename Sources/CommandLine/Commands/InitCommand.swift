package import ArgumentParser
import DocumentModel
import Glibc
import Pipeline

package struct InitCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Make a home: inbox, store, exports, rules and settings.",
        discussion: """
            What is there already is left as it is, so this also completes a home.

              intake init --home /srv/intake
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        let home = try home.resolved(context.environment)
        let report = try HomeMaker.make(home, environment: context.environment, executable: Self.executable)
        // The database is made now, so that every command works from the beginning.
        try await Installation.open(home, access: .writing).close()
        if output.json {
            try context.console.printJSON(report)
        } else if report.made.isEmpty {
            context.console.print("The home \(InertText.line(home.path)) is complete already; nothing was changed.")
        } else {
            context.console.print("Made the home \(InertText.line(home.path)).")
            context.console.print("  Settings: \(InertText.line(home.configurationFile))")
            context.console.print("  Drop documents into \(InertText.line(home.inbox)), then: intake run")
        }
        return .done
    }

    private static var executable: String {
        var buffer = [CChar](repeating: 0, count: 4_096)
        let count = unsafe max(0, readlink("/proc/self/exe", &buffer, buffer.count))
        return String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}

package import ArgumentParser
import DocumentModel
import Glibc
import Pipeline

/// `intake status`
package struct StatusCommand: Command {
    package static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Where everything stands: documents, queues, speed, reviews, failures.",
        discussion: """
            For example, to keep an eye on a long night's work:

              intake status --follow

            On a terminal it is drawn anew every second, elsewhere a line is written every second, until Ctrl-C.
            """)

    @OptionGroup package var home: HomeOptions
    @OptionGroup package var output: OutputOptions

    @Flag(help: "Keep showing it.")
    package var follow = false

    package init() {}

    package func perform(_ context: CommandContext) async throws -> ExitStatus {
        try await context.withInstallation(home, access: .reading) { installation in
            let console = context.console
            guard follow else {
                show(try await installation.overview(), on: console)
                return .done
            }
            Self.endWhenInterrupted()
            while true {
                let overview = try await installation.overview()
                if output.json {
                    console.print(overview.json.text(style: .line))
                } else if console.terminal.isInteractive {
                    redraw(overview, on: console)
                } else {
                    console.print(overview.line)
                }
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func show(_ overview: Overview, on console: Console) {
        if output.json {
            console.print(overview.json)
        } else {
            for line in OverviewText(overview: overview, console: console).lines { console.print(line) }
        }
    }

    /// Writes the screen in one go, line over line, so that it does not flicker; what does not fit is left out, for a
    /// screen that scrolls cannot be drawn over.
    private func redraw(_ overview: Overview, on console: Console) {
        var shown: [String] = []
        var rows = console.terminal.height - 1
        for line in OverviewText(overview: overview, console: console).lines {
            rows -= max(1, (Self.columns(line) + console.terminal.width - 1) / console.terminal.width)
            guard rows >= 0 else { break }
            shown.append(line)
        }
        console.draw(shown)
    }

    /// Characters of a line that are seen: without the colours.
    static func columns(_ line: String) -> Int {
        var count = 0
        var isEscape = false
        for character in line {
            if character == "\u{1B}" { isEscape = true }
            if !isEscape { count += 1 }
            if isEscape, character == "m" { isEscape = false }
        }
        return count
    }

    /// Nothing is open for writing, so that the process may end anywhere.
    private static func endWhenInterrupted() {
        _ = signal(SIGINT) { _ in _exit(ExitStatus.interrupted.rawValue) }
    }
}

package import ArgumentParser
package import Logging

/// How much is said on standard error, and how.
package struct LogOptions: ParsableArguments, Sendable {
    @Option(
        name: .long,
        help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level"))
    package var logLevel: Logger.Level?

    @Option(name: .long, help: ArgumentHelp("text (key=value) or json (one object a line).", valueName: "format"))
    package var logFormat: LineLog.Format = .text

    package init() {}

    /// A logger for a command; `level` when none was asked for.
    package func logger(_ label: String, default level: Logger.Level) -> Logger {
        Logger(label: label) { LineLog(label: $0, level: logLevel ?? level, format: logFormat) }
    }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
extension LineLog.Format: ExpressibleByArgument {}

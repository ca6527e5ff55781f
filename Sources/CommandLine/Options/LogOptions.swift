package import ArgumentParser
package import Logging

/// How much is said on standard error, and how.
package struct LogOptions: ParsableArguments, Sendable {
    @Option(
        name: .long,
        help: ArgumentHelp("trace, debug, info, notice, warning, error or critical.", valueName: "level"))
    package var logLevel: Level?

    @Option(name: .long, help: ArgumentHelp("text (key=value) or json (one object a line).", valueName: "format"))
    package var logFormat: LineLog.Format = .text

    package enum Level: String, ExpressibleByArgument, CaseIterable, Sendable {
        case trace, debug, info, notice, warning, error, critical
    }

    package init() {}

    /// A logger for a command; `level` when none was asked for.
    package func logger(_ context: CommandContext, default level: Logger.Level) -> Logger {
        let level = logLevel.flatMap { Logger.Level(rawValue: $0.rawValue) } ?? level
        return context.logger(level, logFormat)
    }
}

extension CommandContext {
    /// A logger on standard error that goes by the command's clock.
    func logger(_ level: Logger.Level, _ format: LineLog.Format = .text) -> Logger {
        Logger(label: "intake") { LineLog(label: $0, level: level, format: format, clock: clock) }
    }
}

extension LineLog.Format: ExpressibleByArgument {}

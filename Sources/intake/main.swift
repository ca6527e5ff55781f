import FoundationEssentials
import IntakeCommands

await IntakeCommand.start(
    Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment)

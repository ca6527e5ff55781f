// The program itself, but for the clock it goes by: INTAKE_TEST_CLOCK names the file that holds it.
import FoundationEssentials
import IntakeCommands

let environment = ProcessInfo.processInfo.environment
guard let file = environment["INTAKE_TEST_CLOCK"] else { fatalError("INTAKE_TEST_CLOCK names no file") }
await IntakeCommand.start(
    Array(CommandLine.arguments.dropFirst()), environment: environment, clock: FileClock(file: file))

import ArgumentParser
import Foundation
import IntakeCommands
import Orchestration
import OrchestrationTestKit

/// What a command wrote, and how it ended.
struct Output {
    var text: String
    var remarks: String
    var status: ExitStatus

    /// Runs a command in this process, as `intake ARGUMENTS` would.
    static func of(
        _ arguments: [String], terminal: Terminal = .none, environment: [String: String] = [:], clock: any WallClock
    ) async throws -> Output {
        let files = try (TemporaryFile(), TemporaryFile())
        let console = Console(
            terminal: terminal, output: files.0.handle.fileDescriptor, errors: files.1.handle.fileDescriptor)
        guard let command = try IntakeCommand.parseAsRoot(arguments) as? any Command else { throw NoCommand() }
        let status = await command.status(
            in: CommandContext(console: console, environment: environment, clock: clock))
        return Output(text: try files.0.text(), remarks: try files.1.text(), status: status)
    }

    /// What is written to the standard output of a console.
    static func written(on terminal: Terminal, _ body: (Console) throws -> Void) throws -> String {
        let file = try TemporaryFile()
        try body(Console(terminal: terminal, output: file.handle.fileDescriptor))
        return try file.text()
    }

    struct NoCommand: Error {}

    private final class TemporaryFile {
        let url = URL.temporaryDirectory.appending(path: "output-\(UUID().uuidString)")
        let handle: FileHandle

        init() throws {
            try Data().write(to: url)
            handle = try FileHandle(forWritingTo: url)
        }

        func text() throws -> String { try String(contentsOf: url, encoding: .utf8) }

        deinit { try? FileManager.default.removeItem(at: url) }
    }
}

extension Terminal {
    /// A pipe or a file.
    static let none = Terminal(isInteractive: false, hasColor: false, width: 100)
    /// A person's window.
    static let window = Terminal(isInteractive: true, hasColor: true, width: 96, height: 40)
}

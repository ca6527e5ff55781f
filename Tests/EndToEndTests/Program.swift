import Foundation
import RecordSchema

/// The built `intake`, run as a person would, on a home of its own.
struct Program {
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    let home: URL
    var executable = Self.executable
    /// What the program's environment holds besides.
    var variables: [String: String] = [:]

    /// A program on a new home, for the length of a test.
    static func withHome<Result>(_ body: (Program) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return try body(Program(home: folder.appending(path: "home")))
    }

    static var executable: URL {
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(filePath: bundle).deletingLastPathComponent().appending(path: "intake")
    }

    /// All that its environment holds.
    var environment: [String: String] {
        ProcessInfo.processInfo.environment.merging(
            ["INTAKE_HOME": home.path(), "NO_COLOR": "1", "INTAKE_RULES": FixtureTruth.project.path() + "/Rules"]
        ) { $1 }.merging(variables) { $1 }
    }

    /// The program as one of the people calls it: through `sudo`, as the owner of the home.
    func person(_ name: String) -> Program {
        var result = self
        // A number that no user of this system has, so that the name is what `sudo` says.
        result.variables["SUDO_UID"] = "4000123"
        result.variables["SUDO_USER"] = name
        return result
    }

    var inbox: URL { home.appending(path: "inbox") }

    /// Runs a command to its end.
    @discardableResult
    func callAsFunction(_ arguments: String...) throws -> Outcome {
        try run(arguments)
    }

    /// Runs a command that must succeed, and reads its JSON.
    func json(_ arguments: String...) throws -> JSONValue {
        let outcome = try run(arguments)
        guard outcome.status == 0 else { throw Unexpected(outcome: outcome) }
        return try JSONValue(parsing: outcome.output)
    }

    /// What a process may take; the system ends it, or refuses it more, at its limits.
    struct Allowance {
        /// Of processor time, which does not count what others do meanwhile.
        var seconds: Int
        /// Of address space, which is more than it has resident.
        var megabytes: Int

        static let small = Allowance(seconds: 5, megabytes: 500)
    }

    func run(_ arguments: [String], within allowance: Allowance? = nil) throws -> Outcome {
        let process = try start(arguments, within: allowance)
        process.process.waitUntilExit()
        return try process.outcome()
    }

    struct Running {
        let process: Process
        let output: URL
        let errors: URL

        func outcome() throws -> Outcome {
            Outcome(
                status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
                errors: try String(contentsOf: errors, encoding: .utf8))
        }
    }

    /// Starts a command. Its output goes to files, so that it never waits for a reader.
    func start(_ arguments: [String], within allowance: Allowance? = nil) throws -> Running {
        let folder = home.deletingLastPathComponent()
        let name = UUID().uuidString
        let output = folder.appending(path: name + ".out")
        let errors = folder.appending(path: name + ".err")
        for file in [output, errors] { try Data().write(to: file) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        if let allowance {
            let limits = "ulimit -t \(allowance.seconds) -v \(allowance.megabytes * 1_024)"
            process.executableURL = URL(filePath: "/bin/sh")
            process.arguments = ["-c", limits + "; exec \"$0\" \"$@\"", executable.path()] + arguments
        }
        process.environment = environment
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        try process.run()
        return Running(process: process, output: output, errors: errors)
    }

    /// Makes the home, with every language that the fixtures need.
    func make() throws {
        let made = try self("init")
        guard made.status == 0 else { throw Unexpected(outcome: made) }
        let file = home.appending(path: "intake.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("languages:") ? "languages: [eng, deu, fra]" : String($0) }
        try Data(lines.joined(separator: "\n").utf8).write(to: file)
    }

    /// Replaces one setting, in its flow style.
    func set(_ name: String, to value: String) throws {
        let file = home.appending(path: "intake.yaml")
        var lines: [Substring] = []
        var isReplaced = false
        for line in try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if line.hasPrefix(name + ":") {
                isReplaced = true
            } else if !line.hasPrefix(" ") {
                isReplaced = false
            }
            if !isReplaced { lines.append(line) }
        }
        try Data((lines.joined(separator: "\n") + "\n\(name): \(value)\n").utf8).write(to: file)
    }

    func drop(_ fixtures: [FixtureTruth]) throws {
        for fixture in fixtures {
            try FileManager.default.copyItem(at: fixture.url, to: inbox.appending(path: fixture.file))
        }
    }

    struct Unexpected: Error {
        var outcome: Outcome
    }
}

import Foundation
import RecordSchema
import Testing

/// The clock of a home: the processes that work there go by it, and only the test sets it forward.
struct ProgramClock {
    static let minute = 60.0
    static let hour = 3_600.0
    static let day = 86_400.0

    /// Years from now: what goes by another clock stands out.
    private static let lead = 1_800 * day

    let file: URL

    init(in folder: URL) throws {
        file = folder.appending(path: "clock")
        try write(Int64(Self.lead * 1_000))
    }

    var now: Date { get throws { Date(timeIntervalSinceNow: Double(try lead()) / 1_000) } }

    func advance(by seconds: Double) throws { try write(lead() + Int64(seconds * 1_000)) }

    /// Goes on two seconds before an instant, so that what is due then is due in the midst of the work, as on any day. Right
    /// after a leap a worker has been silent for too long, and begins anew what it had just begun.
    func advance(to instant: Date) throws { try advance(by: instant.timeIntervalSince(now) - 2) }

    private func lead() throws -> Int64 {
        try #require(Int64(try String(contentsOf: file, encoding: .utf8)))
    }

    private func write(_ lead: Int64) throws { try Data("\(lead)".utf8).write(to: file, options: .atomic) }
}

extension Program {
    /// A program on a new home, with a clock that stands still but for the seconds that the test itself takes.
    static func withClock<Result>(_ body: (Program, ProgramClock) throws -> Result) throws -> Result {
        try withHome { intake in
            let clock = try ProgramClock(in: intake.home.deletingLastPathComponent())
            var intake = intake
            intake.executable = Self.executable.deletingLastPathComponent().appending(path: "intake-clocked")
            intake.variables["INTAKE_TEST_CLOCK"] = clock.file.path()
            try intake.make()
            return try body(intake, clock)
        }
    }

    /// The program as one of the people calls it: through `sudo`, as the owner of the home.
    func person(_ name: String) -> Program {
        var result = self
        // A number that no user of this system has, so that the name is what `sudo` says.
        result.variables["SUDO_UID"] = "4000123"
        result.variables["SUDO_USER"] = name
        return result
    }

    /// A service that works until the end of the test.
    func serve<Result>(_ body: () throws -> Result) throws -> Result {
        let service = try start(["run", "--log-level", "error"])
        defer {
            service.process.terminate()
            service.process.waitUntilExit()
        }
        return try body()
    }
}

extension JSONValue {
    /// An instant as the program writes it, with milliseconds or without.
    var date: Date? {
        text.flatMap {
            (try? Date($0, strategy: .iso8601))
                ?? (try? Date.ISO8601FormatStyle(includingFractionalSeconds: true).parse($0))
        }
    }
}

import Foundation
import RecordSchema
import Testing

/// The clock of a home: the processes that work there go by it, and only the test sets it forward.
///
/// It leaps while no step is at work: a worker that has been silent for too long begins anew what it had begun.
struct ProgramClock {
    static let minute = 60.0
    static let hour = 3_600.0
    static let day = 86_400.0

    /// Years from now: what goes by another clock stands out.
    private static let lead = 1_800 * day

    private let file: URL
    private let intake: Program

    /// A program that goes by a new clock.
    static func set(for intake: Program) throws -> (Program, ProgramClock) {
        let file = intake.home.deletingLastPathComponent().appending(path: "clock")
        var intake = intake
        intake.executable = Program.executable.deletingLastPathComponent().appending(path: "intake-clocked")
        intake.variables["INTAKE_TEST_CLOCK"] = file.path()
        let clock = ProgramClock(file: file, intake: intake)
        try clock.write(Int64(lead * 1_000))
        return (intake, clock)
    }

    var now: Date { get throws { Date(timeIntervalSinceNow: Double(try lead()) / 1_000) } }

    func advance(by seconds: Double) throws {
        try rest()
        try write(lead() + Int64(seconds * 1_000))
    }

    /// Goes on two seconds before an instant, so that what is due then is due in the midst of the work, as on any day.
    func advance(to instant: Date) throws {
        try rest()
        try write(lead() + Int64((instant.timeIntervalSince(now) - 2) * 1_000))
    }

    private func rest() throws {
        try Wait.until {
            let queues = try intake.json("status", "--json")["queues"]?.elements ?? []
            return queues.allSatisfy { $0["ready"]?.number == 0 && $0["running"]?.number == 0 } ? true : nil
        }
    }

    private func lead() throws -> Int64 {
        try #require(Int64(try String(contentsOf: file, encoding: .utf8)))
    }

    private func write(_ lead: Int64) throws { try Data("\(lead)".utf8).write(to: file, options: .atomic) }
}

extension Program {
    /// A program on a new home, with a clock that stands still but for the seconds that the test itself takes.
    static func withClock<Result>(_ body: (Program, ProgramClock) throws -> Result) throws -> Result {
        try withHome { intake in
            let (intake, clock) = try ProgramClock.set(for: intake)
            try intake.make()
            return try body(intake, clock)
        }
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

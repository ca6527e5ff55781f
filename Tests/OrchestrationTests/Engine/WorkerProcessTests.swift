import Foundation
import Orchestration
import Testing

@Suite("Whether a worker's process has ended")
struct WorkerProcessTests {
    private let current = WorkerRegistration.currentProcess(build: "test", slots: 1)

    /// The number of a process that has just ended here.
    private func endedProcess() throws -> Int {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        return Int(process.processIdentifier)
    }

    @Test func aProcessThatEndedHereIsKnownToHaveEnded() throws {
        #expect(!WorkerRegistration.hasEndedHere(current))
        var ended = current
        ended.processID = try endedProcess()
        #expect(WorkerRegistration.hasEndedHere(ended))
    }

    @Test("Of a machine or container with this one's name, process numbers say nothing here")
    func anotherMachineOfTheSameName() throws {
        var other = current
        other.processID = try endedProcess()
        let name = try #require(other.id.range(of: other.host))
        let digits = other.id[name.upperBound...].dropFirst().prefix(12)
        other.id = other.id.replacing(digits, with: String(repeating: "0", count: digits.count))
        #expect(other.host == current.host)
        #expect(!WorkerRegistration.hasEndedHere(other))
        other.id = "\(other.host)-\(other.processID)-01234567"
        #expect(!WorkerRegistration.hasEndedHere(other), "nor does an earlier build's identifier tell the machine")
    }
}

import Foundation
import Glibc
import RecordSchema
import Testing

@Suite("Killed at any instant, nothing is lost and nothing is done twice")
struct CrashTests {
    /// Kills in one round: one home, from the first file to the last record.
    private static let killsPerRound = 10

    /// `INTAKE_CRASH_ROUNDS` asks for more; 20 make the 200 points.
    private static var rounds: Int {
        ProcessInfo.processInfo.environment["INTAKE_CRASH_ROUNDS"].flatMap(Int.init) ?? 2
    }

    @Test func killsChangeNothing() throws {
        let truths = try FixtureTruth.all()
        let calm = try Program.withHome { intake in
            try intake.make()
            try intake.drop(truths)
            try intake("run", "--until-idle", "--log-level", "error")
            return try summary(of: intake)
        }
        #expect(calm.records.count > 30)
        for round in 0..<Self.rounds {
            var random = SeededGenerator(seed: UInt64(round + 1))
            let killed = try Program.withHome { intake in
                try intake.make()
                try intake.drop(truths)
                for _ in 0..<Self.killsPerRound {
                    try kill(intake, after: .milliseconds(.random(in: 30...1_800, using: &random)))
                }
                let last = try intake("run", "--until-idle", "--log-level", "error")
                #expect(last.status == 0 || last.status == 2, "\(last.errors.suffix(2_000))")
                return try summary(of: intake)
            }
            #expect(killed.counts == calm.counts, "seed \(round + 1)")
            for (document, record) in calm.records {
                #expect(killed.records[document] == record, "seed \(round + 1), \(document)")
            }
            #expect(killed.records.count == calm.records.count, "seed \(round + 1)")
        }
    }

    /// Runs the product and kills it at a point in time, or lets it end when it is done before.
    private func kill(_ intake: Program, after delay: DispatchTimeInterval) throws {
        let running = try intake.start(["run", "--until-idle", "--log-level", "error"])
        let ended = DispatchSemaphore(value: 0)
        DispatchQueue.global().async {
            running.process.waitUntilExit()
            ended.signal()
        }
        if ended.wait(timeout: .now() + delay) == .timedOut {
            _ = Glibc.kill(running.process.processIdentifier, SIGKILL)
            ended.wait()
        }
    }

    /// What must be the same however often it was killed.
    private struct Summary {
        var records: [String: Facts]
        var counts: [String: JSONValue]
    }

    private struct Facts: Equatable {
        var status: String?
        var type: String?
        var fields: [String: String]
        var reason: JSONValue?
    }

    private func summary(of intake: Program) throws -> Summary {
        let export = try intake("export", "--format", "jsonl", "--all", "--output", "-")
        #expect(export.status == 0, "\(export.errors)")
        var records: [String: Facts] = [:]
        for line in export.output.split(separator: "\n") {
            let record = try JSONValue(parsing: String(line))
            let document = try #require(record["document"]?.text)
            let fields = record["fields"]?.members ?? [:]
            let facts = Facts(
                status: record["status"]?.text, type: record["type"]?["value"]?.text,
                fields: fields.compactMapValues { $0["value"]?.text }, reason: record["reason"])
            #expect(records.updateValue(facts, forKey: document) == nil, "exported twice: \(document)")
        }
        let reconcile = try intake("reconcile", "--json")
        #expect(reconcile.status == 0, "\(reconcile.output)")
        let audit = try intake("audit", "verify")
        #expect(audit.status == 0, "\(audit.output)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: intake.inbox.path()).isEmpty)
        return Summary(records: records, counts: try JSONValue(parsing: reconcile.output).members)
    }
}

/// SplitMix64: the same numbers for the same seed.
private struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }
}

import Foundation
import Glibc
import RecordSchema
import Testing

@Suite("A service that is told to stop") struct StoppingTests {
    @Test("It stops in order before it is idle, and says that it did", arguments: [SIGTERM, SIGINT])
    func beforeItIsIdle(signal: Int32) throws {
        try Program.withHome { intake in
            try intake.make()
            // Files have to lie still for a while, so the inbox is waited for.
            try intake.set("settle_seconds", to: "600")
            try intake.drop([FixtureTruth.named("letter-de.pdf")])
            let service = try intake.start(["run", "--until-idle", "--log-level", "info"])
            var errors: String { (try? String(contentsOf: service.errors, encoding: .utf8)) ?? "" }
            for _ in 0..<600 where !errors.contains("At work") { usleep(50_000) }
            usleep(1_000_000)
            kill(service.process.processIdentifier, signal)
            service.process.waitUntilExit()
            let outcome = try service.outcome()
            #expect(outcome.status == 130, "\(outcome.errors)")
            #expect(outcome.errors.contains("Stopped"), "\(outcome.errors)")
        }
    }
}

import Foundation
import RecordSchema
import Testing

@Suite("The commands, on documents that were read")
struct CommandTests {
    /// Three digital documents: quick to read.
    private static let names = ["invoice-en-classic.pdf", "receipt-fr-bakery.pdf", "einvoice-facturx-de.pdf"]

    private func withDocuments(_ body: (Program) throws -> Void) throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.drop(try Self.names.map(FixtureTruth.named))
            let run = try intake("run", "--until-idle", "--log-level", "error")
            #expect(run.status == 0, "\(run.errors)")
            try body(intake)
        }
    }

    @Test func aRuleChangeReadsNoPageAgain() throws {
        try withDocuments { intake in
            #expect(try intake.json("reprocess", "--stale", "--json")["documents"]?.number == 0)
            for file in ["invoice", "receipt"] {
                let url = intake.home.appending(path: "Rules/\(file).yaml")
                try Data((try String(contentsOf: url, encoding: .utf8) + "\n# changed\n").utf8).write(to: url)
            }
            let trial = try intake.json("reprocess", "--stale", "--dry-run", "--json")
            #expect(trial["documents"]?.number == 3)
            #expect(trial["unread"]?.number == 0)
            let report = try intake.json("reprocess", "--stale", "--json")
            #expect(report["documents"]?.number == 3)
            #expect(report["unchanged"]?.number == 3)
            #expect(report["pages_read"]?.number == 0)
            #expect(try intake.json("reprocess", "--stale", "--json")["documents"]?.number == 0)
            #expect(try intake("reconcile").status == 0)
            #expect(try intake("audit", "verify").status == 0)
        }
    }

    @Test func aConsumerGetsEachRecordOnce() throws {
        try withDocuments { intake in
            let folder = intake.home.appending(path: "books").path()
            let first = try intake.json("export", "--all", "--output", folder, "--json")
            #expect(first["records"]?.number == 3)
            let second = try intake.json("export", "--all", "--output", folder, "--json")
            #expect(second["records"]?.number == 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 3)

            #expect(try intake("reprocess", "--type", "receipt").status == 0)
            let third = try intake.json("export", "--all", "--output", folder, "--json")
            #expect(third["records"]?.number == 0, "nothing changed, so nothing leaves again")
            let stream = try intake("export", "--all", "--format", "jsonl", "--output", "-", "--consumer", "books")
            #expect(stream.output.split(separator: "\n").count == 3)
            let again = try intake("export", "--all", "--format", "jsonl", "--output", "-", "--consumer", "books")
            #expect(again.output.isEmpty)
        }
    }

    @Test func theSameBytesAreOneDocument() throws {
        try withDocuments { intake in
            let truth = try FixtureTruth.named(Self.names[0])
            try FileManager.default.copyItem(at: truth.url, to: intake.inbox.appending(path: "again.pdf"))
            #expect(try intake("run", "--until-idle").status == 0)
            let submitted = try intake.json("submit", truth.url.path(), "--json")
            #expect(submitted.elements.first?["outcome"]?.text == "duplicate")
            let account = try intake.json("reconcile", "--json")
            #expect(account["documents"]?.number == 3)
            #expect(account["arrivals"]?.number == 5)
            #expect(account["duplicates"]?.number == 2)
        }
    }

    @Test func aServiceStopsGracefullyAndGoesOn() throws {
        try Program.withHome { intake in
            try intake.make()
            let service = try intake.start(["run", "--log-format", "json"])
            try intake.drop(try Self.names.map(FixtureTruth.named))
            let inbox = intake.inbox.path()
            let isEmpty = try wait { try FileManager.default.contentsOfDirectory(atPath: inbox).isEmpty }
            #expect(isEmpty)
            service.process.terminate()
            service.process.waitUntilExit()
            let outcome = try service.outcome()
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.isEmpty)
            for line in outcome.errors.split(separator: "\n") {
                #expect(try JSONValue(parsing: String(line))["level"]?.text != nil, "\(line)")
            }
            #expect(try intake("run", "--until-idle").status == 0)
            #expect(try intake.json("reconcile", "--json")["records"]?.number == 3)
            #expect(try intake("reconcile").status == 0)
        }
    }

    /// Looks until it is so, or for half a minute.
    private func wait(until isSo: () throws -> Bool) throws -> Bool {
        for _ in 0..<600 {
            if try isSo() { return true }
            usleep(50_000)
        }
        return false
    }
}

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
            let story = try intake("trace", try FixtureTruth.named(Self.names[0]).document)
            #expect(story.output.contains("load, recognize taken over from run "), "\(story.output)")
            #expect(try intake.json("reprocess", "--stale", "--json")["documents"]?.number == 0)
            #expect(try intake("reconcile").status == 0)
            #expect(try intake("audit", "verify").status == 0)
        }
    }

    @Test func whatAPersonDecidedStandsUntilItIsTakenBack() throws {
        try Program.withHome { intake in
            try intake.make()
            let truth = try FixtureTruth.named("invoice-en-does-not-add-up.pdf")
            try intake.drop([truth])
            #expect(try intake("run", "--until-idle", "--log-level", "error").status == 0)
            let waiting = try intake.json("review", "list", "--json")
            #expect(waiting.elements.map { $0["document"]?.text } == [truth.document])
            let refused = try intake("review", "accept", truth.document, "--set", "grand_total=many")
            #expect(refused.status != 0, "\(refused.output)")

            let answer = try intake(
                "review", "accept", truth.document, "--set", "grand_total=2.220,20", "--set", "due_date=1.12.2030",
                "--anyway", "--reviewer", "ada")
            #expect(answer.status == 0, "\(answer.errors)")
            let again = try intake("review", "reject", truth.document, "--reason", "late", "--reviewer", "bob")
            #expect(again.status == 1, "the first answer wins: \(again.errors)")
            #expect(try intake("run", "--until-idle").status == 0)
            func check(_ record: JSONValue) {
                #expect(record["status"]?.text == "accepted")
                #expect(record["fields"]?["grand_total"]?["value"]?.text == "2220.20")
                #expect(record["fields"]?["grand_total"]?["source"]?.text == "person")
                #expect(record["fields"]?["due_date"]?["value"]?.text == "2030-12-01")
                let decisions = record["decisions"]?.elements ?? []
                #expect(decisions.allSatisfy { $0["by"]?.text == "ada" })
                #expect(decisions.contains { $0["action"]?.text == "accept" && $0["field"] == nil })
            }
            check(try intake.json("show", truth.document, "--json"))
            #expect(
                try intake.json("export", "--output", intake.home.path() + "/out", "--json")["records"]?.number == 1)

            // Other rules, other machine: the person's word stays.
            let rules = intake.home.appending(path: "Rules/invoice.yaml")
            try Data((try String(contentsOf: rules, encoding: .utf8) + "\n# changed\n").utf8).write(to: rules)
            #expect(try intake.json("reprocess", "--stale", "--json")["documents"]?.number == 1)
            check(try intake.json("show", truth.document, "--json"))
            #expect(
                try intake.json("export", "--output", intake.home.path() + "/out", "--json")["records"]?.number == 0)

            #expect(try intake("review", "undo", truth.document, "--reviewer", "bob").status == 0)
            #expect(try intake("run", "--until-idle").status == 0)
            let undone = try intake.json("show", truth.document, "--json")
            #expect(undone["status"]?.text == "review")
            #expect(undone["fields"]?["grand_total"]?["source"]?.text == "text")
            #expect(try intake("review", "reject", truth.document, "--reason", "duplicate").status == 0)
            #expect(try intake("run", "--until-idle").status == 0)
            #expect(try intake.json("show", truth.document, "--json")["status"]?.text == "rejected")
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

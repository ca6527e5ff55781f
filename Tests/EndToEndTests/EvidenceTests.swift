import Foundation
import RecordSchema
import Testing

/// Accepted documents that are looked at all the same, rules that are only tried, and what reports make of it.
@Suite("Evidence about what was accepted unseen") struct EvidenceTests {
    private func rule(_ intake: Program, _ folder: String = "Rules", _ change: (String) -> String) throws {
        let file = intake.home.appending(path: folder + "/invoice.yaml")
        try Data(change(try String(contentsOf: file, encoding: .utf8)).utf8).write(to: file)
    }

    private func answer(
        _ intake: Program, _ document: String, as person: String, _ values: [String: String]
    ) throws -> Program.Outcome {
        let sets = values.sorted { $0.key < $1.key }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
        return try intake.run(["review", "accept", document, "--reviewer", person, "--anyway"] + sets)
    }

    @Test func aBlindLookMeasuresAndCorrects() throws {
        try Program.withHome { intake in
            try intake.make()
            try rule(intake) { $0.replacing("\nroute:\n", with: "\nroute:\n  sampling: 1\n") }
            let right = try FixtureTruth.named("invoice-en-classic.pdf")
            let wrong = try FixtureTruth.named("invoice-de-din5008.pdf")
            try intake.drop([right, wrong])
            #expect(try intake("run", "--until-idle").status == 0)

            // Both are accepted and have left; both are asked about, without a word of what was found.
            var values: [String: [String: String]] = [:]
            for truth in [right, wrong] {
                let record = try intake.json("show", truth.document, "--json")
                #expect(record["status"]?.text == "accepted")
                let question = try intake.json("review", "show", truth.document, "--json")
                #expect(question["blind"] == .bool(true))
                let asked = question["in_doubt"]?.elements.compactMap(\.text) ?? []
                #expect(Set(asked) == Set(record["fields"]?.members.keys.map { $0 } ?? []))
                #expect(question["fields"]?.elements.allSatisfy { $0["value"] == nil || $0["value"] == .null } == true)
                let total = try #require(record["fields"]?["grand_total"]?["value"]?.text)
                #expect(try !intake("review", "show", truth.document).output.contains(total))
                values[truth.document] = record["fields"]?.members.compactMapValues { $0["value"]?.text }
            }
            #expect(try intake("status").output.contains("2 accepted documents to look at"))
            let exported = try FileManager.default.contentsOfDirectory(atPath: intake.home.path() + "/exports")
            #expect(exported.count >= 2)

            // A blind look that leaves values out is refused.
            let short = try answer(intake, right.document, as: "anna", ["grand_total": "1"])
            #expect(short.status == 1)
            #expect(short.errors.contains("blind review"))
            let same = try answer(intake, right.document, as: "anna", #require(values[right.document]))
            #expect(same.status == 0 && same.output.contains("accepted, and the machine has read the same."))
            var other = try #require(values[wrong.document])
            other["invoice_number"] = "X-4711"
            #expect(try answer(intake, wrong.document, as: "anna", other).status == 0)
            #expect(try intake("run", "--until-idle").status == 0)

            // A disagreement goes to somebody else, who sees both.
            let second = try intake.json("review", "show", wrong.document, "--json")
            #expect(second["blind"] == nil)
            #expect(second["in_doubt"]?.elements.compactMap(\.text) == ["invoice_number"])
            let refused = try answer(intake, wrong.document, as: "anna", ["invoice_number": "X-4711"])
            #expect(refused.status == 1)
            #expect(refused.errors.contains("somebody else"))
            #expect(try answer(intake, wrong.document, as: "berta", ["invoice_number": "X-4711"]).status == 0)
            #expect(try intake("run", "--until-idle").status == 0)

            // The record is issued anew, and the error is known with its bound.
            let record = try intake.json("show", wrong.document, "--json")
            #expect(record["status"]?.text == "accepted")
            #expect(record["fields"]?["invoice_number"]?["value"]?.text == "X-4711")
            let status = try intake.json("status", "--json")
            #expect(status["sampling"]?["documents"]?["samples"]?.number == 2)
            #expect(status["sampling"]?["documents"]?["errors"]?.number == 1)
            #expect(status["sampling"]?["values"]?["errors"]?.number == 1)
            #expect(try intake("status").output.contains("Accepted unseen"))
            let report = try intake.json("report", "--json")
            #expect(report["straight_through"]?["count"]?.number == 2)
            #expect(report["agreement"]?["count"]?.number == 1)
            #expect(report["rework"]?["count"]?.number == 1)
            #expect(try intake("reconcile").status == 0)

            // Who asked for it is nobody; it is in the log all the same.
            let log = try intake.json("audit", "log", "--json").elements
            #expect(log.contains { $0["who"]?.text == "system" && $0["data"]?["what"]?.text == "exported" })

            // Two documents carry no calibration.
            let calibration = try intake("calibrate")
            #expect(calibration.status == 1)
            #expect(calibration.errors.contains("samples"))
            #expect(try intake.json("calibrate", "list", "--json")["in_force"]?.number == 0)
        }
    }

    /// A home with one accepted document of which anna has read another number than the machine.
    private func withDisagreement(
        people: String, _ body: (Program, _ document: String) throws -> Void
    ) throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.set("people", to: people)
            try rule(intake) { $0.replacing("\nroute:\n", with: "\nroute:\n  sampling: 1\n") }
            let truth = try FixtureTruth.named("invoice-en-classic.pdf")
            try intake.drop([truth])
            try intake.work()
            let record = try intake.json("show", truth.document, "--json")
            var values = record["fields"]?.members.compactMapValues { $0["value"]?.text } ?? [:]
            values["invoice_number"] = "X-4711"
            let sets = values.sorted { $0.key < $1.key }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
            let intake = intake.person("anna")
            let answered = try intake.run(["review", "accept", truth.document, "--anyway", "--json"] + sets)
            #expect(answered.status == 0, "\(answered.errors)")
            #expect(try JSONValue(parsing: answered.output)["machine_agrees"] == .bool(false))
            try intake.work()
            try body(intake, truth.document)
        }
    }

    private func number(_ intake: Program, _ document: String) throws -> String? {
        try intake.json("show", document, "--json")["fields"]?["invoice_number"]?["value"]?.text
    }

    @Test func whereThereIsNoSecondPersonTheFirstLooksAgain() throws {
        try withDisagreement(people: "{reviewers: [anna], operators: [dave]}") { intake, document in
            let question = try intake.json("review", "show", document, "--json")
            #expect(question["excluded"]?.elements.isEmpty == true)
            let said = question["reasons"]?.elements.compactMap { $0["message"]?.text } ?? []
            #expect(said.contains { $0.hasPrefix("Nobody else is a reviewer, so anna decides again") }, "\(said)")
            #expect(try intake("review", "show", document).output.contains("X-4711   a person"))
            #expect(try intake("review", "accept", document, "--set", "invoice_number=X-4712").status == 0)
            try intake.work()
            #expect(try number(intake, document) == "X-4712")
        }
    }

    @Test func otherRulesAreTriedBeforeTheyAreInForce() throws {
        try Program.withHome { intake in
            try intake.make()
            let truth = try FixtureTruth.named("invoice-en-classic.pdf")
            for folder in ["Rules.new", "Rules.shadow"] {
                try FileManager.default.copyItem(
                    at: intake.home.appending(path: "Rules"), to: intake.home.appending(path: folder))
            }
            try rule(intake, "Rules.shadow") { $0.replacing("  accept: automatic", with: "  accept: never") }
            try intake.drop([truth])
            #expect(try intake("run", "--until-idle").status == 0)
            let before = try intake.json("show", truth.document, "--json")
            #expect(before["status"]?.text == "accepted")

            let same = try intake.json("rules", "diff", intake.home.path() + "/Rules.new", "--json")
            #expect(same["documents"]?.number == 1)
            #expect(same["changes"]?.elements.isEmpty == true)

            // One file in the place of the one about its type: nothing is accepted any more.
            let file = intake.home.path() + "/Rules.shadow/invoice.yaml"
            let strict = try intake.json("rules", "diff", file, "--json")
            #expect(strict["newly_review"]?.number == 1)
            #expect(strict["accepted"]?.number == 0)
            // The shadow judged the document as it came in, and says the same.
            #expect(try intake.json("rules", "diff", "--shadow", "--json")["newly_review"]?.number == 1)

            // A person has said what is right; rules that find something else are worse, and the build fails.
            #expect(try intake("reprocess", truth.document).status == 0)
            try rule(intake) { $0.replacing("  accept: automatic", with: "  accept: never") }
            #expect(try intake("reprocess", "--stale").status == 0)
            #expect(try intake("review", "accept", truth.document, "--reviewer", "anna").status == 0)
            #expect(try intake("run", "--until-idle").status == 0)
            try rule(intake, "Rules.new") {
                $0.replacing("  invoice_number:\n    kind: identifier", with: "  invoice_number:\n    kind: date")
            }
            let worse = try intake("rules", "diff", intake.home.path() + "/Rules.new", "--json")
            #expect(worse.status == 1)
            let found = try JSONValue(parsing: worse.output)
            #expect(found["fields"]?["invoice_number"]?["newly_wrong"]?.number == 1)
            #expect(found["all"]?["kept_right"]?.number ?? 0 > 3)

            try rule(intake, "Rules.new") { $0 + "\nnonsense: 1\n" }
            let broken = try intake("rules", "diff", intake.home.path() + "/Rules.new")
            #expect(broken.status == 1)
            #expect(broken.errors.contains("nonsense"))
            #expect(try intake("rules", "diff").status == 64)
        }
    }
}

import Foundation
import RecordSchema
import Testing

@Suite("Several people, with the built program")
struct PeopleTests {
    private static let people =
        "{reviewers: [anna, bob], approvers: [carla], operators: [dave], deputies: [dave], roles: {cfo: [erika]}}"

    private func withHome(_ body: (Program, _ document: String) throws -> Void) throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.set("people", to: Self.people)
            try rule(intake, "approvals:\n    - {above: 1, role: cfo}\n    - {rule: total-adds-up, role: approver}")
            let truth = try FixtureTruth.named("invoice-en-classic.pdf")
            try intake.drop([truth])
            try work(intake)
            try body(intake, truth.document)
        }
    }

    /// Adds to how invoices are routed.
    private func rule(_ intake: Program, _ text: String) throws {
        let url = intake.home.appending(path: "Rules/invoice.yaml")
        let rules = try String(contentsOf: url, encoding: .utf8)
        let changed = rules.replacing("\nroute:\n", with: "\nroute:\n  \(text)\n")
        #expect(changed != rules)
        try Data(changed.utf8).write(to: url)
    }

    private func work(_ intake: Program) throws {
        let run = try intake("run", "--until-idle", "--log-level", "error")
        #expect(run.status == 0, "\(run.errors)")
    }

    private func open(for name: String, _ intake: Program, all: Bool = false) throws -> [JSONValue] {
        let outcome = try intake.person(name).run(["review", "list", "--json"] + (all ? ["--all"] : []))
        return try JSONValue(parsing: outcome.output).elements
    }

    @Test func twoPeopleAgree() throws {
        try withHome { intake, document in
            #expect(try intake.json("show", document, "--json")["status"]?.text == "review")
            let refused = try intake.person("dave")("review", "accept", document)
            #expect(refused.status == 1 && refused.errors.contains("dave may not decide this document"))
            #expect(try intake.person("anna")("retry", document).errors.contains("takes the role operator"))
            #expect(try open(for: "anna", intake).count == 1)
            #expect(try intake.person("anna")("review", "accept", document).status == 0)
            try work(intake)

            // One is not enough; it waits for the other, and only the other sees it.
            #expect(try intake.json("show", document, "--json")["status"]?.text == "review")
            #expect(try open(for: "anna", intake).isEmpty)
            #expect(try open(for: "bob", intake).isEmpty)
            let waiting = try #require(try open(for: "erika", intake).first)
            #expect(waiting["kind"]?.text == "approval" && waiting["role"]?.text == "cfo")
            #expect(waiting["excluded"]?.elements.map(\.text) == ["anna"])
            #expect(try open(for: "anna", intake, all: true).count == 1)
            #expect(try intake.person("bob")("review", "accept", document).errors.contains("takes the role cfo"))
            let status = try intake.json("status", "--json")["review"]
            #expect(status?["for_others"]?.number == 1 && status?["for_nobody"]?.elements.isEmpty == true)
            // Without anybody who may, it is said so.
            try intake.set("people", to: Self.people.replacing("[erika]", with: "[anna]"))
            let alone = try intake("status").output
            #expect(alone.contains("no other has the role cfo than anna"), "\(alone)")
            try intake.set("people", to: Self.people)
            #expect(try intake.person("erika")("review", "accept", document).status == 0)
            try work(intake)

            let record = try intake.json("show", document, "--json")
            #expect(record["status"]?.text == "accepted")
            let decisions = record["decisions"]?.elements ?? []
            #expect(decisions.first { $0["action"]?.text == "accept" }?["by"]?.text == "anna")
            let approval = try #require(decisions.first { $0["action"]?.text == "approve" })
            #expect(approval["by"]?.text == "erika" && approval["role"]?.text == "cfo")
            #expect(try intake("audit", "verify").status == 0)
            let log = try intake.json("audit", "log", "--json").elements
            #expect(log.contains { $0["who"]?.text == "dave" && $0["data"]?["what"]?.text == "refused" })
            #expect(log.contains { $0["who"]?.text == "erika" && $0["what"]?.text == "answered" })
            let erika = try intake.json("audit", "log", "--person", "erika", "--json").elements
            #expect(erika.allSatisfy { $0["who"]?.text == "erika" } && erika.count >= 2)
        }
    }

    @Test func theSecondIsNotTheFirstInDisguise() throws {
        try withHome { intake, document in
            // Dave may act for others, but is one person only.
            #expect(try intake.person("dave")("review", "accept", document, "--as", "anna").status == 0)
            try work(intake)
            let again = try intake.person("dave")("review", "accept", document, "--as", "erika")
            #expect(again.status == 1 && again.errors.contains("dave has decided"), "\(again.errors)")
            #expect(try intake.person("anna")("review", "accept", document, "--as", "erika").status == 1)
            #expect(try intake.person("erika")("review", "accept", document).status == 0)
            try work(intake)
            let record = try intake.json("show", document, "--json")
            #expect(record["status"]?.text == "accepted")
            let first = try #require(record["decisions"]?.elements.first { $0["action"]?.text == "accept" })
            #expect(first["by"]?.text == "anna" && first["through"]?.text == "dave")
        }
    }

    @Test func aChangeNeedsConsentAndADocumentIsSentBack() throws {
        try withHome { intake, document in
            #expect(try intake.person("anna")("review", "accept", document).status == 0)
            try work(intake)
            let back = try intake.person("erika")("review", "send-back", document, "--reason", "look again")
            #expect(back.status == 0, "\(back.errors)")
            try work(intake)
            let asked = try #require(try open(for: "bob", intake).first)
            #expect(asked["kind"]?.text == "review")
            #expect(asked["reasons"]?.elements.contains { $0["message"]?.text?.contains("look again") == true } == true)

            #expect(try intake.person("bob")("review", "accept", document).status == 0)
            try work(intake)
            let changed = try intake.person("erika")(
                "review", "accept", document, "--set", "order_number=PO-99", "--anyway")
            #expect(changed.status == 0, "\(changed.errors)")
            try work(intake)
            // Nobody has agreed to her change yet: she cannot, and a reviewer can.
            #expect(try intake.json("show", document, "--json")["status"]?.text == "review")
            #expect(try open(for: "erika", intake).isEmpty)
            #expect(try intake.person("bob")("review", "accept", document).status == 0)
            try work(intake)
            let record = try intake.json("show", document, "--json")
            #expect(record["status"]?.text == "accepted")
            #expect(record["fields"]?["order_number"]?["value"]?.text == "PO-99")
            #expect(try intake("audit", "verify").status == 0)
        }
    }

    @Test func reprocessingDoesNotStandForConsent() throws {
        try withHome { intake, document in
            #expect(try intake.person("anna")("review", "accept", document).status == 0)
            try work(intake)
            #expect(try intake.person("dave")("reprocess", document).status == 0)
            #expect(try intake.json("show", document, "--json")["status"]?.text == "review")
            #expect(try open(for: "anna", intake).isEmpty)
            #expect(try open(for: "erika", intake).first?["kind"]?.text == "approval")
            #expect(try intake.person("anna")("review", "undo", document).status == 0)
            try work(intake)
            #expect(try open(for: "anna", intake).first?["kind"]?.text == "review")
        }
    }
}

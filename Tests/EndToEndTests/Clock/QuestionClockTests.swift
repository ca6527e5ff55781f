import Foundation
import RecordSchema
import Testing

/// Days of waiting for people, with real processes on a clock that the test sets.
@Suite("Questions to people, as days go by")
struct QuestionClockTests {
    private static let people =
        "{reviewers: [anna, bob], approvers: [carla], operators: [dave], roles: {cfo: [erika, frank]}}"

    private func withPeople(
        _ fixture: String, route: String = "", review: String = "{}",
        _ body: (Program, ProgramClock, _ document: String) throws -> Void
    ) throws {
        try Program.withClock { intake, clock in
            try intake.set("people", to: Self.people)
            try intake.set("review", to: review)
            try intake.set("notify", to: "[{command: [tee, -a, \"\(told(intake).path())\"]}]")
            if !route.isEmpty {
                try intake.changeRules("invoice") { $0.replacing("\nroute:\n", with: "\nroute:\n  \(route)\n") }
            }
            let truth = try FixtureTruth.named(fixture)
            try intake.drop([truth])
            try body(intake, clock, truth.document)
            #expect(try intake("audit", "verify").status == 0)
            #expect(try intake("reconcile").status == 0)
        }
    }

    private func told(_ intake: Program) -> URL { intake.home.appending(path: "told.jsonl") }

    /// What the people were told, once it is so much.
    private func events(_ count: Int, _ intake: Program) throws -> [JSONValue] {
        try Wait.until {
            guard let text = try? String(contentsOf: told(intake), encoding: .utf8) else { return nil }
            let lines = text.split(separator: "\n").compactMap { try? JSONValue(parsing: String($0)) }
            return lines.count >= count ? lines : nil
        }
    }

    private func until(_ status: String, _ document: String, _ intake: Program) throws {
        try Wait.until { try record(document, intake)["status"]?.text == status ? true : nil }
    }

    private func record(_ document: String, _ intake: Program) throws -> JSONValue {
        (try? intake.json("show", document, "--json")) ?? .null
    }

    private func question(_ document: String, for name: String, _ intake: Program) throws -> JSONValue? {
        try JSONValue(parsing: intake.person(name)("review", "list", "--json").output).elements
            .first { $0["document"]?.text == document }
    }

    private func hasPassed(_ hours: Double, from start: JSONValue?, to end: JSONValue?) -> Bool {
        guard let start = start?.date, let end = end?.date else { return false }
        // What the test itself takes passes, too; it is minutes at most, on the busiest of machines.
        let late = end.timeIntervalSince(start) - hours * ProgramClock.hour
        return late >= -1 && late < 10 * ProgramClock.minute
    }

    private func advance(_ hours: Double, from start: JSONValue?, _ clock: ProgramClock) throws {
        try clock.advance(to: #require(start?.date).addingTimeInterval(hours * ProgramClock.hour))
    }

    /// What is asked of a second person, after anna has accepted.
    private func approval(
        of document: String, after seconds: Double, _ intake: Program, _ clock: ProgramClock
    ) throws -> JSONValue {
        try until("review", document, intake)
        try clock.advance(by: seconds)
        #expect(try intake.person("anna")("review", "accept", document).status == 0)
        return try Wait.until { try question(document, for: "erika", intake) }
    }

    @Test func whatNobodyDecidesIsToldEscalatedAndExpires() throws {
        // Reminded of after a day and escalated after three, as the rules are shipped.
        let route = "escalate_to: approver\n  expire: 10d\n  expired: reject"
        try withPeople("invoice-en-does-not-add-up.pdf", route: route) { intake, clock, document in
            try intake.serve {
                try until("review", document, intake)
                let asked = try #require(try question(document, for: "anna", intake))["waiting_since"]
                for (count, hours) in [24.0, 72, 240].enumerated() {
                    // An hour before, nothing has happened.
                    try advance(hours - 1, from: asked, clock)
                    #expect(try intake.json("status", "--json")["review"]?["questions"]?.number == 1)
                    try advance(hours, from: asked, clock)
                    let event = try events(count + 1, intake)[count]
                    #expect(hasPassed(hours, from: asked, to: event["at"]))
                }
                let events = try events(3, intake)
                #expect(events.map { $0["event"]?.text } == ["reminded", "escalated", "expired"])
                #expect(events.map { $0["role"]?.text } == ["reviewer", "approver", "approver"])
                #expect(events.allSatisfy { $0["document"]?.text == document })
                #expect(events.allSatisfy { $0["name"]?.text == "invoice-en-does-not-add-up.pdf" })
                #expect(events[1]["people"]?.elements.map(\.text) == ["carla"])
                try until("rejected", document, intake)
            }
            let record = try record(document, intake)
            #expect(record["reason"]?.elements.map(\.text) == ["Nobody decided it in time."])
            let log = try intake.json("audit", "log", "--limit", "10000", "--json").elements
            let early = try clock.now.addingTimeInterval(-11 * ProgramClock.day)
            #expect(log.allSatisfy { $0["at"]?.date.map { $0 > early } ?? false }, "all goes by the one clock")
        }
    }

    @Test func theSecondOfFourEyesIsRemindedAndClaimsLapse() throws {
        let route = "approvals:\n    - {above: 1, role: cfo}"
        try withPeople("invoice-en-classic.pdf", route: route) { intake, clock, document in
            try intake.serve {
                let asked = try approval(of: document, after: 2 * ProgramClock.hour, intake, clock)
                #expect(asked["kind"]?.text == "approval" && asked["excluded"]?.elements.map(\.text) == ["anna"])

                // The second question has a day of its own, from when the first was answered.
                try advance(24, from: asked["waiting_since"], clock)
                let reminder = try events(1, intake)[0]
                #expect(reminder["event"]?.text == "reminded" && reminder["task"]?.text == "approval")
                #expect(reminder["people"]?.elements.map(\.text) == ["erika", "frank"])
                #expect(hasPassed(24, from: asked["waiting_since"], to: reminder["at"]))

                #expect(try intake.person("erika")("review", "claim", document).status == 0)
                try clock.advance(by: 10 * ProgramClock.minute)
                let early = try intake.person("frank")("review", "accept", document)
                #expect(early.status == 1 && early.errors.contains("claimed by erika until"), "\(early.errors)")
                try clock.advance(by: 6 * ProgramClock.minute)
                #expect(try intake.person("anna")("review", "accept", document).status == 1)
                #expect(try intake.person("frank")("review", "accept", document).status == 0)
                let late = try intake.person("erika")("review", "accept", document)
                #expect(late.status == 1 && late.errors.contains("frank"), "\(late.errors)")
                try until("accepted", document, intake)
            }
            let decisions = try record(document, intake)["decisions"]?.elements ?? []
            let first = try #require(decisions.first { $0["action"]?.text == "accept" })
            let second = try #require(decisions.first { $0["action"]?.text == "approve" })
            #expect(first["by"]?.text == "anna" && second["by"]?.text == "frank")
            #expect(hasPassed(24 + 16 / 60.0, from: first["at"], to: second["at"]))
        }
    }

    @Test func anApprovalThatNobodyGivesIsNone() throws {
        let route = "expire: 5d\n  expired: reject\n  approvals:\n    - {above: 1, role: cfo}"
        try withPeople("invoice-en-classic.pdf", route: route) { intake, clock, document in
            try intake.serve {
                let asked = try approval(of: document, after: 4 * ProgramClock.day, intake, clock)["waiting_since"]
                try clock.advance(by: 4 * ProgramClock.day)
                #expect(try record(document, intake)["status"]?.text == "review")
                try advance(120, from: asked, clock)
                try until("rejected", document, intake)
            }
            #expect(try exported(intake) == 0)
        }
    }

    @Test func whoDecidedIsNotAskedAgainWhereConsentCameTooLate() throws {
        let route = "expire: 5d\n  expired: fail\n  approvals:\n    - {above: 1, role: cfo}"
        try withPeople("invoice-en-classic.pdf", route: route) { intake, clock, document in
            try intake.serve {
                let asked = try approval(of: document, after: ProgramClock.hour, intake, clock)["waiting_since"]
                try advance(120, from: asked, clock)
                try until("failed", document, intake)
                #expect(try intake.person("dave")("retry", document).status == 0)
                let again = try Wait.until { try question(document, for: "erika", intake) }
                #expect(again["kind"]?.text == "approval" && again["excluded"]?.elements.map(\.text) == ["anna"])
                #expect(try intake.person("erika")("review", "accept", document).status == 0)
                try until("accepted", document, intake)
            }
            let people = try record(document, intake)["decisions"]?.elements.compactMap { $0["by"]?.text }
            #expect(Set(people ?? []) == ["anna", "erika"])
        }
    }

    @Test func undoneDaysLaterItWaitsAnewOrIsCorrected() throws {
        try withPeople("invoice-en-does-not-add-up.pdf") { intake, clock, document in
            try intake.set("export", to: "{continuous: false}")
            try intake.serve {
                try until("review", document, intake)
                #expect(try intake.person("anna")("review", "accept", document, "--anyway").status == 0)
                try until("accepted", document, intake)
                let decided = try #require(try record(document, intake)["decisions"]?.elements.first)["at"]

                // Not exported yet: the decision is taken back, and the question has its days anew.
                try clock.advance(by: 2 * ProgramClock.day)
                #expect(try intake.person("anna")("review", "undo", document).status == 0)
                let asked = try Wait.until { try question(document, for: "bob", intake) }["waiting_since"]
                #expect(hasPassed(48, from: decided, to: asked))
                try advance(24, from: asked, clock)
                #expect(hasPassed(24, from: asked, to: try events(1, intake)[0]["at"]))
                #expect(try intake.person("bob")("review", "accept", document, "--anyway").status == 0)
                try until("accepted", document, intake)

                // Exported: what follows is a correction, at its own time, and the record leaves again.
                #expect(try exported(intake) == 1)
                try clock.advance(by: 3 * ProgramClock.day)
                #expect(try intake.person("bob")("review", "undo", document).status == 0)
                _ = try Wait.until { try question(document, for: "anna", intake) }
                let answer = try intake.person("anna")(
                    "review", "accept", document, "--set", "order_number=KB-1", "--anyway")
                #expect(answer.status == 0, "\(answer.errors)")
                try until("accepted", document, intake)
                #expect(try exported(intake) == 1)
            }
            let decisions = try record(document, intake)["decisions"]?.elements ?? []
            let bob = try #require(decisions.first { $0["by"]?.text == "bob" && $0["action"]?.text == "accept" })
            let correction = try #require(decisions.first { $0["action"]?.text == "correct" })
            #expect(decisions.contains { $0["action"]?.text == "undo" })
            #expect(hasPassed(72, from: bob["at"], to: correction["at"]))
        }
    }

    @Test(arguments: ["reject", "fail"])
    func aBlindLookThatNobodyTakesEndsAndTheRecordStands(expired: String) throws {
        let route = "sampling: 1\n  expire: 10d\n  expired: \(expired)"
        try withPeople("invoice-en-classic.pdf", route: route) { intake, clock, document in
            try intake.serve {
                try until("accepted", document, intake)
                let asked = try Wait.until { try question(document, for: "anna", intake) }["waiting_since"]
                try advance(240, from: asked, clock)
                let end = try Wait.until { try events(1, intake).first { $0["event"]?.text == "expired" } }
                #expect(hasPassed(240, from: asked, to: end["at"]))
                try Wait.until {
                    let runs = try intake.json("trace", document, "--json")["runs"]?.elements ?? []
                    return runs.contains { $0["phase"]?.text == "running" } ? nil : true
                }
            }
            let record = try record(document, intake)
            #expect(record["status"]?.text == "accepted" && record["decisions"]?.elements.isEmpty == true)
            #expect(try question(document, for: "anna", intake) == nil)
        }
    }

    @Test func aSecondLookThatNobodyTakesEndsAndTheRecordIsIssuedAnew() throws {
        let (route, review) = ("sampling: 1", "{second_look_hours: 48}")
        try withPeople("invoice-en-classic.pdf", route: route, review: review) { intake, clock, document in
            let consumer = try Consumer(in: intake.home.deletingLastPathComponent())
            try intake.set("handoffs", to: "[{name: erp, kind: webhook, url: \"\(consumer.url)\"}]")
            try intake.serve {
                try until("accepted", document, intake)
                try Wait.until { try consumer.requests.count == 1 ? true : nil }
                let record = try record(document, intake)
                var values = record["fields"]?.members.compactMapValues { $0["value"]?.text } ?? [:]
                values["invoice_number"] = "X-4711"
                let sets = values.sorted { $0.key < $1.key }.flatMap { ["--set", "\($0.key)=\($0.value)"] }
                let answer = try intake.person("anna").run(["review", "accept", document, "--anyway"] + sets)
                #expect(answer.status == 0, "\(answer.errors)")
                let second = try Wait.until { try question(document, for: "bob", intake) }
                try clock.advance(by: 47 * ProgramClock.hour)
                #expect(try question(document, for: "bob", intake) != nil)
                #expect(try number(document, intake) == "INV-2025-0417")
                try advance(48, from: second["waiting_since"], clock)
                try Wait.until { try number(document, intake) == "X-4711" ? true : nil }
                try Wait.until { try consumer.requests.count == 2 ? true : nil }
                let log = try intake.json("audit", "log", "--limit", "10000", "--json").elements
                let end = try #require(log.first { $0["what"]?.text == "expired" })
                #expect(hasPassed(48, from: second["waiting_since"], to: end["at"]))
            }
            let bodies = try consumer.requests.map { try JSONValue(parsing: try #require($0["body"]?.text)) }
            #expect(bodies.map { $0["fields"]?["invoice_number"]?["value"]?.text } == ["INV-2025-0417", "X-4711"])
            let keys = try consumer.requests.compactMap { $0["headers"]?["idempotency-key"]?.text }
            #expect(Set(keys).count == 2 && keys.first == "erp:\(document):v1")
        }
    }

    /// How many records leave.
    private func exported(_ intake: Program) throws -> Double? {
        try intake.person("dave").json("export", "--output", intake.home.path() + "/out", "--json")["records"]?.number
    }

    private func number(_ document: String, _ intake: Program) throws -> String? {
        try record(document, intake)["fields"]?["invoice_number"]?["value"]?.text
    }
}

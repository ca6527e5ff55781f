import DocumentModel
import Orchestration
import OrchestrationTestKit
import Review
import Testing

@testable import Pipeline

@Suite struct ReviewDeskTests {
    @Test func handsOutEachDocumentOnce() async throws {
        let other = try #require(DocumentIdentifier(String(repeating: "b", count: 64)))
        let questions = [try DoubtfulInvoice.question(), try DoubtfulInvoice.question { $0.document = other }]
        try await ReviewHome.with(questions) { home in
            let (anna, ben) = (home.desk("anna"), home.desk("ben"))
            let first = try #require(try await anna.next())
            let second = try #require(try await ben.next())
            #expect(first.document != second.document)
            let found = try await anna.next(skipping: [first.task.id])
            #expect(found == nil)
            let same = try await anna.next()
            #expect(same?.document == first.document)
            #expect(try await anna.list().count == 2)
            try await ben.skip(second)
            let again = try await anna.next(skipping: [first.task.id])
            #expect(again?.document == second.document)
            await #expect(throws: JobStoreError.self) { _ = try await ben.claim(first) }
        }
    }

    @Test func takesOverWhenAClaimHasEnded() async throws {
        try await ReviewHome.with([try DoubtfulInvoice.question()]) { home in
            let item = try #require(try await home.desk("anna").next())
            let nobody = try await home.desk("ben").next()
            #expect(nobody == nil)
            home.clock.advance(by: .seconds(15 * 60))
            let later = try await home.desk("ben").next()
            #expect(later?.document == item.document)
            await #expect(throws: JobStoreError.self) {
                try await home.desk("anna").answer(item, with: ReviewAnswer(outcome: .accept, decisions: []))
            }
        }
    }

    @Test func signsEveryAcceptance() async throws {
        let question = try DoubtfulInvoice.question()
        try await ReviewHome.with([question]) { home in
            let desk = home.desk("anna")
            var session = desk.session(for: try await desk.task(of: question.document))
            guard case .finish(let answer) = session.type("1aeR-17⏎⏎") else {
                Issue.record("not finished")
                return
            }
            try await desk.answer(try await desk.task(of: question.document), with: answer)
            let given = try await home.answer(about: question)
            #expect(given.decisions.dropLast() == answer.decisions[...])
            let last = try #require(given.decisions.last)
            #expect(last == Decision(by: "anna", at: last.at, action: .accept))
            #expect(try await desk.list().isEmpty)
            await #expect(throws: InstallationError.self) { _ = try await desk.task(of: question.document) }
        }
    }

    @Test func acceptsWithChanges() async throws {
        let question = try DoubtfulInvoice.question()
        try await ReviewHome.with([question]) { home in
            try await home.desk("anna").accept(
                question.document,
                changes: [
                    .set(field: "grand_total", value: "529,87 €"), .set(field: "seller_name", value: " Meier  AG "),
                    .set(field: "issue_date", value: "20.11.2026"), .absent(field: "invoice_number"),
                ])
            let given = try await home.answer(about: question)
            #expect(given.outcome == .accept)
            #expect(
                given.decisions.map { [$0.field, $0.action.rawValue, $0.from, $0.to] } == [
                    ["grand_total", "set", "592.87", "529.87"], ["seller_name", "set", "Meier GmbH", "Meier AG"],
                    ["issue_date", "confirm", "2026-11-20", "2026-11-20"], ["invoice_number", "absent", nil, nil],
                    ["due_date", "absent", nil, nil], [nil, "accept", nil, nil],
                ])
        }
    }

    @Test(arguments: [
        ([ReviewDesk.Change.set(field: "grand_total", value: "529.87")], "invoice_number"),
        ([.set(field: "invoice_number", value: "R-17")], "A check fails"),
        ([.set(field: "grand_total", value: "529.87"), .set(field: "invoice_number", value: "  ")], "some text"),
        ([.set(field: "grand_total", value: "much")], "an amount"), ([.set(field: "colour", value: "red")], "no field"),
        ([.absent(field: "due_date"), .set(field: "due_date", value: "2026-12-01")], "twice"),
    ])
    func saysWhatKeepsItFromAccepting(_ changes: [ReviewDesk.Change], _ part: String) async throws {
        let question = try DoubtfulInvoice.question()
        try await ReviewHome.with([question]) { home in
            let desk = home.desk("anna")
            let error = await #expect(throws: InstallationError.self) {
                try await desk.accept(question.document, changes: changes)
            }
            #expect(error?.message.contains(part) == true, "\(error?.description ?? "")")
            let item = try await desk.task(of: question.document)
            #expect(item.task.phase == .open)
        }
    }

    @Test func acceptsKnowingly() async throws {
        let question = try DoubtfulInvoice.question()
        try await ReviewHome.with([question]) { home in
            try await home.desk("anna").accept(
                question.document, changes: [.set(field: "invoice_number", value: "R-17")], knowingly: true)
            let last = try #require(try await home.answer(about: question).decisions.last)
            #expect(last.action == .accept)
            #expect(last.reason == "accepted although these checks fail: total-adds-up")
        }
    }

    @Test func setsTheOneThingThatIsWrong() async throws {
        let question = try DoubtfulInvoice.question { task in
            for name in ["issue_date", "invoice_number"] {
                task.fields.firstIndex { $0.name == name }.map { task.fields[$0].isFlagged = false }
            }
        }
        try await ReviewHome.with([question]) { home in
            try await home.desk("anna").set(question.document, field: "grand_total", to: "529.87")
            let given = try await home.answer(about: question)
            #expect(given.decisions.map(\.action) == [.set, .absent, .accept])
        }
    }

    @Test func saysWhatIsStillOpen() async throws {
        let question = try DoubtfulInvoice.question()
        try await ReviewHome.with([question]) { home in
            let desk = home.desk("anna")
            let error = await #expect(throws: InstallationError.self) {
                try await desk.set(question.document, field: "grand_total", to: "529,87")
            }
            #expect(error?.message.contains("issue_date, invoice_number") == true)
            #expect(error?.hint?.contains("--set grand_total=529.87") == true)
        }
    }

    @Test func rejectsForAReason() async throws {
        let question = try DoubtfulInvoice.question()
        try await ReviewHome.with([question]) { home in
            let desk = home.desk("anna")
            await #expect(throws: InstallationError.self) { try await desk.reject(question.document, reason: " \n") }
            try await desk.reject(question.document, reason: "not for us")
            let given = try await home.answer(about: question)
            #expect(given.outcome == .reject)
            #expect(given.reason == "not for us")
            #expect(given.decisions.map(\.action) == [.reject])
        }
    }
}

@Suite struct ReviewChecksTests {
    private func decision(_ action: Decision.Action, _ field: String, _ value: String?) -> Decision {
        Decision(by: "anna", at: DoubtfulInvoice.now, action: action, field: field, to: value)
    }

    @Test func keepsWhatCannotBeAppliedAgain() throws {
        let question = try DoubtfulInvoice.question { task in
            task.checks += [
                CheckResult(
                    rule: "not-a-business-duplicate", severity: .error, passed: false, message: "Known already.",
                    fields: ["invoice_number", "seller_name"]),
                CheckResult(
                    rule: "xml-agrees", severity: .error, passed: false, message: "They differ.",
                    fields: ["net_total", "tax_total"]),
            ]
        }
        for rules in [nil, try DoubtfulInvoice.parsedRules()] {
            let checks = ReviewChecks(question: question, rules: rules, today: CalendarDay(iso: "2026-11-21"))
            func verdict(_ rule: String, _ decisions: [Decision]) -> Bool? {
                checks.verdicts(after: decisions).first { $0.rule == rule }?.passed
            }
            #expect(verdict("not-a-business-duplicate", []) == false)
            #expect(verdict("not-a-business-duplicate", [decision(.confirm, "seller_name", "Meier GmbH")]) == false)
            #expect(verdict("not-a-business-duplicate", [decision(.set, "seller_name", "Meier AG")]) == nil)
            #expect(verdict("xml-agrees", [decision(.set, "net_total", "1.00")]) == false)
            #expect(
                verdict("xml-agrees", [decision(.set, "net_total", "1.00"), decision(.absent, "tax_total", nil)]) == nil
            )
        }
    }

    @Test func appliesRulesToFieldsTheMachineHadNotFound() throws {
        let checks = ReviewChecks(
            question: try DoubtfulInvoice.question(), rules: try DoubtfulInvoice.parsedRules(),
            today: CalendarDay(iso: "2026-11-21"))
        let verdicts = checks.verdicts(after: [decision(.set, "due_date", "2026-01-01")])
        #expect(verdicts.first { $0.rule == "due-after-issue" }?.passed == false)
    }
}

import DocumentModel
import Review
import Testing

@Suite struct ReviewSessionTests {
    struct Step: Sendable, CustomTestStringConvertible {
        var keys: String
        var field: String
        var action: Decision.Action?
        var value: String?

        var testDescription: String { keys }
    }

    @Test(arguments: [
        Step(keys: "a", field: "grand_total", action: .confirm, value: "592.87"),
        Step(keys: " ", field: "grand_total", action: .confirm, value: "592.87"),
        Step(keys: "1", field: "grand_total", action: .set, value: "529.87"),
        Step(keys: "2", field: "grand_total", action: .set, value: "84.60"),
        Step(keys: "3", field: "grand_total"), Step(keys: "0", field: "grand_total"),
        Step(keys: "x", field: "grand_total"),
        Step(keys: "n", field: "grand_total", action: .absent),
        Step(keys: "i", field: "grand_total", action: .illegible),
        Step(keys: "e⇤⌦⌦1←→2⇥⌫9⏎", field: "grand_total", action: .set, value: "122.89"),
        Step(keys: "e⌫⌫⌫⌫⌫⌫1.529,87 €⏎", field: "grand_total", action: .set, value: "1529.87"),
        Step(keys: "e⏎", field: "grand_total", action: .confirm, value: "592.87"),
        Step(keys: "e⌫⌫⎋", field: "grand_total"), Step(keys: "e⌫⌫⌫⌫⌫⌫nonsense⏎", field: "grand_total"),
        Step(keys: "↓e⌫⌫⌫⌫⌫⌫⌫⌫⌫⌫1.12.2026⏎", field: "issue_date", action: .set, value: "2026-12-01"),
        Step(keys: "ja", field: "issue_date", action: .confirm, value: "2026-11-20"),
        Step(keys: "jjka", field: "issue_date", action: .confirm, value: "2026-11-20"),
        Step(keys: "↑↑a", field: "grand_total", action: .confirm, value: "592.87"),
        Step(keys: "↓↓↓a", field: "due_date", action: .absent), Step(keys: "1u", field: "grand_total"),
        Step(keys: "?a", field: "grand_total"), Step(keys: "r⎋", field: "grand_total"),
        Step(keys: "1↑a", field: "grand_total", action: .confirm, value: "592.87"),
    ])
    func decides(_ step: Step) throws {
        var session = try DoubtfulInvoice.session()
        #expect(session.type(step.keys) == .redraw)
        let decision = session.decisions[step.field]
        #expect(decision?.action == step.action)
        #expect(decision?.to == step.value)
        if let decision {
            #expect(decision.by == "anna")
            #expect(decision.at == DoubtfulInvoice.now)
            #expect(decision.from == session.task.field(step.field)?.chosen?.value)
        }
    }

    @Test(arguments: [
        ("s", ReviewSession.Action.skip), ("E", .escalate), ("o", .openViewer), ("q", .quit), ("u", .undoPrevious),
        ("1uu", .undoPrevious),
    ])
    func asksForWhatItCannotDo(_ keys: String, _ action: ReviewSession.Action) throws {
        var session = try DoubtfulInvoice.session()
        #expect(session.type(keys) == action)
    }

    @Test func typesLettersWhileEditing() throws {
        var session = try DoubtfulInvoice.session()
        _ = session.type("jjesqrnu1")
        #expect(session.mode == .editing(EditedText("sqrnu1")))
        #expect(session.press(.interrupt) == .quit)
    }

    @Test func goesToTheNextOpenField() throws {
        var session = try DoubtfulInvoice.session()
        _ = session.type("1")
        #expect(session.current?.name == "issue_date")
        _ = session.type("↓↓a")
        #expect(session.current?.name == "issue_date")
    }

    @Test func appliesTheRulesAtOnce() throws {
        var session = try DoubtfulInvoice.session()
        let verdict = { (session: ReviewSession) in session.checks.first { $0.rule == "total-adds-up" }?.passed }
        #expect(verdict(session) == false)
        _ = session.type("1")
        #expect(verdict(session) == true)
        _ = session.type("u")
        #expect(verdict(session) == false)
    }

    @Test func correctsWhatIsNotInDoubt() throws {
        var session = try DoubtfulInvoice.session()
        _ = session.type("1aeR-17⏎a")
        #expect(session.undecided.isEmpty)
        _ = session.type("↓↓e AG⏎")
        #expect(session.current?.name == "seller_name")
        guard case .finish(let answer) = session.type("⏎") else {
            Issue.record("not finished")
            return
        }
        // What is neither in doubt nor touched is nobody's decision.
        #expect(answer.decisions.map(\.field).suffix(2) == ["due_date", "seller_name"])
        #expect(answer.decisions.last?.to == "Meier GmbH AG")
    }

    @Test func finishesWithEverythingDecided() throws {
        var session = try DoubtfulInvoice.session()
        guard case .finish(let answer) = session.type("1aeR-17⏎⏎") else {
            Issue.record("not finished: \(session.mode) \(session.remark ?? "")")
            return
        }
        #expect(answer.outcome == .accept)
        #expect(answer.decisions.map(\.field) == ["grand_total", "issue_date", "invoice_number", "due_date"])
        #expect(answer.decisions.map(\.action) == [.set, .confirm, .set, .absent])
    }

    @Test func asksForWhatIsRequired() throws {
        var session = try DoubtfulInvoice.session()
        #expect(session.type("1⏎") == .redraw)
        #expect(session.current?.name == "invoice_number")
        #expect(session.remark?.hasPrefix("invoice_number is required") == true)
        guard case .finish(let answer) = session.type("n⏎") else {
            Issue.record("what is required may be truly absent")
            return
        }
        #expect(answer.decisions.first { $0.field == "invoice_number" }?.action == .absent)
    }

    @Test(arguments: ["y", "⏎"])
    func acceptsFailedChecksKnowinglyOnly(_ key: String) throws {
        var session = try DoubtfulInvoice.session()
        #expect(session.type("aaeR-17⏎⏎") == .redraw)
        guard case .overriding(let failed) = session.mode else {
            Issue.record("nobody was asked")
            return
        }
        #expect(failed.map(\.rule) == ["total-adds-up"])
        guard case .finish(let answer) = session.type(key) else {
            Issue.record("not finished")
            return
        }
        let accept = try #require(answer.decisions.last)
        #expect(accept.action == .accept)
        #expect(accept.reason == "accepted although these checks fail: total-adds-up")
    }

    @Test(arguments: ["n", "⎋", "q", "a"])
    func staysWhenSomebodyWouldRatherNot(_ key: String) throws {
        var session = try DoubtfulInvoice.session()
        _ = session.type("aaeR-17⏎⏎")
        #expect(session.type(key) == .redraw)
        #expect(session.mode == .deciding)
    }

    @Test(arguments: [("1", "not a document for us"), ("5", "suspicious")])
    func rejectsForAReason(_ key: String, _ reason: String) throws {
        var session = try DoubtfulInvoice.session()
        guard case .finish(let answer) = session.type("r" + key) else {
            Issue.record("not finished")
            return
        }
        #expect(answer.outcome == .reject)
        #expect(answer.reason == reason)
        #expect(answer.decisions.last?.action == .reject)
    }
}

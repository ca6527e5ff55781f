import DocumentModel
import Orchestration
import Review
import Testing

@testable import Pipeline

/// Blind reviews, one field across documents, keys of one's own, and orders.
@Suite struct ReviewModesTests {
    private static func blind() throws -> ReviewSession {
        try DoubtfulInvoice.session { task in
            task.blind = true
            for index in task.fields.indices { task.fields[index].isFlagged = task.fields[index].kind == .amount }
            task.fields.removeAll { !$0.isFlagged }
        }
    }

    @Test func aBlindReviewShowsNothingBeforeItIsAnswered() throws {
        var session = try Self.blind()
        let total = try #require(session.current)
        #expect(!session.isRevealed(total))
        for keys in ["a", " ", "1", "2"] {
            #expect(session.type(keys) == .redraw)
            #expect(session.decisions.isEmpty)
            #expect(session.remark?.contains("hidden") == true)
        }
        _ = session.type("e")
        #expect(session.mode == .editing(EditedText("")))
        _ = session.type("529,87⏎")
        #expect(session.isRevealed(total))
        #expect(session.decisions["grand_total"]?.action == .set)
        #expect(!session.isRevealed)
    }

    @Test func whatWasSaidBlindlyStandsWhenItIsCalledRight() throws {
        for (typed, kept) in [("e529,87⏎", "529.87"), ("n", nil)] as [(String, String?)] {
            var session = try Self.blind()
            _ = session.type(typed + "↑↑↑")
            #expect(session.current?.name == "grand_total")
            _ = session.type("a")
            #expect(session.decisions["grand_total"]?.to == kept)
            #expect(session.decisions["grand_total"]?.action == (kept == nil ? .absent : .set))
        }
    }

    @Test func enterAsksForEachValueOfABlindReview() throws {
        var session = try Self.blind()
        #expect(session.type("⏎592,87⏎⏎445,27⏎⏎") == .redraw)
        #expect(session.current?.name == "tax_total")
        _ = session.type("84,60⏎")
        #expect(session.isRevealed)
        // Sums that do not add up are seen once everything is answered.
        #expect(session.failing.map(\.rule) == ["total-adds-up"])
        guard case .finish(let answer) = session.type("A") else {
            Issue.record("not finished")
            return
        }
        #expect(answer.decisions.map(\.action) == [.confirm, .confirm, .confirm, .accept])
    }

    @Test func aSampleAsksForAllThatWasFound() throws {
        let session = try DoubtfulInvoice.session { task in
            task.blind = true
            for index in task.fields.indices { task.fields[index].isFlagged = false }
        }
        #expect(
            session.undecided.map(\.name) == [
                "grand_total", "issue_date", "invoice_number", "seller_name", "net_total", "tax_total",
            ])
        guard case .missing(let names) = session.conclude(knowingly: true) else {
            Issue.record("nobody has looked")
            return
        }
        #expect(names.count == 6)
    }

    @Test func oneKeyAcceptsAlthoughChecksFail() throws {
        var session = try DoubtfulInvoice.session { task in
            task.fields.removeAll { $0.name == "invoice_number" }
        }
        guard case .finish(let answer) = session.type("A") else {
            Issue.record("not finished")
            return
        }
        #expect(answer.decisions.last?.reason == "accepted although these checks fail: total-adds-up")
    }

    @Test func helpsInEveryState() throws {
        for (keys, mode) in [("", "deciding"), ("e", "editing"), ("r", "rejecting"), ("aaeR⏎a⏎", "overriding")] {
            var session = try DoubtfulInvoice.session()
            _ = session.type(keys)
            let before = session.mode
            #expect("\(before)".contains(mode))
            _ = session.type("❓")
            #expect(session.mode == .help(over: before))
            _ = session.type("x")
            #expect(session.mode == before)
        }
    }

    @Test func saysWhatTypedTextMeans() throws {
        var session = try DoubtfulInvoice.session()
        _ = session.type("e")
        func failing(_ text: String) -> [String]? {
            guard case .value(_, let failing) = session.reading(of: text) else { return nil }
            return failing.map(\.rule)
        }
        #expect(session.reading(of: "529,87") == .value("529.87", failing: []))
        #expect(failing("600") == ["total-adds-up"])
        #expect(failing("x") == nil)
        // Looking changes nothing.
        #expect(session.decisions.isEmpty)
    }

    @Test(arguments: [
        (FieldKind.amount, "", "Nothing"), (.amount, "12x", "letters"), (.amount, "EUR", "no digit"),
        (.date, "31.2.2026", "shorter"), (.date, "32.13.2026", "no month 13"), (.date, "2026-12", "year are needed"),
        (.iban, "DE02120300000000202052", "checksum"), (.iban, "DE0212", "6 of 22"), (.iban, "ZZ12", "no country"),
        (.bic, "ABC", "3 characters"), (.vatIdentifier, "DE123456789", "checksum"),
        (.vatIdentifier, "DE12", "form"), (.currency, "EURX", "no currency"), (.text, " ", "Nothing"),
    ])
    func saysWhyTextIsNoValue(_ kind: FieldKind, _ text: String, _ part: String) {
        let problem = FieldText.problem(text, kind: kind, language: "de")
        #expect(problem?.contains(part) == true, "\(problem ?? "taken")")
    }

    @Test(arguments: ["⏎", "A", "a"])
    func whatIsNotAskedForIsNotConfirmed(_ key: String) throws {
        let question = try DoubtfulInvoice.question()
        var session = ReviewSession(
            task: question, reviewer: "anna", focus: "grand_total", normalise: ReviewDesk.normalise(language: nil),
            recheck: { _ in question.checks }, now: { DoubtfulInvoice.now })
        #expect(session.type(key) == .setAside)
        #expect(session.decisions.keys.sorted() == ["grand_total"])
        var missing = ReviewSession(
            task: question, reviewer: "anna", focus: "invoice_number", normalise: ReviewDesk.normalise(language: nil),
            recheck: { _ in question.checks }, now: { DoubtfulInvoice.now })
        #expect(missing.type("⏎") == .redraw && missing.decisions.isEmpty)
        #expect(missing.remark?.hasPrefix("invoice_number is required") == true)
    }

    @Test func oneFieldAcrossDocumentsFinishesWhatItCan() throws {
        let question = try DoubtfulInvoice.question { task in
            for index in task.fields.indices { task.fields[index].isFlagged = index == 0 }
        }
        func session(_ question: ReviewTask) -> ReviewSession {
            ReviewSession(
                task: question, reviewer: "anna", focus: "grand_total", normalise: ReviewDesk.normalise(language: nil),
                recheck: { _ in [] }, now: { DoubtfulInvoice.now })
        }
        var only = session(question)
        guard case .finish(let answer) = only.type("1") else {
            Issue.record("the only doubt is decided")
            return
        }
        #expect(answer.decisions.map(\.to) == ["529.87"])
        var other = session(try DoubtfulInvoice.question())
        #expect(other.type("1") == .setAside)
        let rest = other.unfocused()
        #expect(rest.focus == nil && rest.current?.name == "issue_date")
        #expect(rest.decisions["grand_total"]?.to == "529.87")
    }

    @Test func takesKeysOfOnesOwn() throws {
        let keys = try ReviewKeys(replacing: [.right: "y", .illegible: "z"])
        #expect(keys.command(.character("y")) == .right)
        #expect(keys.command(.character("a")) == nil)
        #expect(keys.command(.character("z")) == .illegible)
        #expect(keys.command(.enter) == .accept)
        #expect(keys.name(of: .accept) == "Enter" && keys.name(of: .right) == "y")
        for (command, text) in [(ReviewKeys.Command.edit, "1"), (.edit, ""), (.edit, "ab"), (.edit, "\u{1B}")] {
            #expect(throws: ReviewKeys.Problem.notAKey(command)) { try ReviewKeys(replacing: [command: text]) }
        }
        #expect(throws: ReviewKeys.Problem.self) { try ReviewKeys(replacing: [.edit: "q"]) }
    }

    @Test(arguments: [
        (ReviewOrder.amount, "bca"), (.seller, "cab"), (.due, "cba"), (.age, "abc"), (.type, "bac"), (.priority, "abc"),
    ])
    func sortsWhatWaits(_ order: ReviewOrder, _ expected: String) throws {
        func entry(
            _ name: String, total: String?, seller: String?, due: Int64?, type: String
        ) throws -> (task: HumanTask, question: ReviewTask) {
            let question = try DoubtfulInvoice.question { task in
                task.name = name
                task.type.value = type
                for index in task.fields.indices {
                    if task.fields[index].name == "grand_total" { task.fields[index].chosen?.value = total ?? "" }
                    if task.fields[index].name == "seller_name" {
                        task.fields[index].chosen = seller.map { Candidate(value: $0, raw: $0, source: .text) }
                    }
                }
            }
            let created = Timestamp(milliseconds: Int64(name.utf8.first ?? 0))
            let task = HumanTask(
                id: HumanTaskIdentifier(name), run: RunIdentifier("r"), step: "review", subject: name, kind: "review",
                phase: .open, assignee: nil, assignedUntil: nil, priority: 1, level: 0, createdAt: created,
                dueAt: due.map { Timestamp(milliseconds: $0) }, payload: "", answer: nil, answeredBy: nil,
                answeredAt: nil)
            return (task, question)
        }
        let items = [
            try entry("a", total: "9.00", seller: "beta", due: nil, type: "invoice"),
            try entry("b", total: "100.00", seller: nil, due: 20, type: "credit_note"),
            try entry("c", total: "20.00", seller: "Alpha", due: 10, type: "receipt"),
        ]
        #expect(order.sorted(items).map(\.question.name).joined() == expected)
    }
}

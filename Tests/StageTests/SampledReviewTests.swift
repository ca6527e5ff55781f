import DocumentModel
import Review
import Testing

@Suite("Blind looks at accepted documents") struct SampledReviewTests {
    private func task(isBlind: Bool = true) throws -> ReviewTask {
        func field(_ name: String, _ kind: FieldKind, _ value: String) -> ReviewTask.Field {
            ReviewTask.Field(
                name: name, kind: kind, isRequired: false, isFlagged: true,
                chosen: Candidate(value: value, raw: value, source: .text, page: 1, confidence: 0.99),
                rivals: [Candidate(value: "other", raw: "other", source: .text)], confidence: 0.99, threshold: 0.95,
                reasons: [], context: "Total \(value)")
        }
        return ReviewTask(
            document: try #require(DocumentIdentifier(String(repeating: "ab", count: 32))), name: "a.pdf", pages: 1,
            type: .init(value: "invoice", confidence: 1), language: "en",
            reasons: [.init(code: RoutingDecision.sampled, message: "drawn")],
            fields: [field("seller_name", .name, "Meier GmbH"), field("grand_total", .amount, "12.50")], checks: [],
            blind: isBlind ? true : nil, sample: ReviewTask.Sample(share: 0.01))
    }

    private func decision(_ action: Decision.Action, _ field: String, _ to: String?) -> Decision {
        Decision(by: "anna", at: "2026-11-21T10:00:00Z", action: action, field: field, to: to)
    }

    @Test func showsNothingOfTheMachines() throws {
        let shown = try task().shown
        #expect(shown.fields.allSatisfy { $0.chosen == nil && $0.rivals.isEmpty && $0.context == nil })
        #expect(shown.flagged.count == 2)
        #expect(try task(isBlind: false).shown == (try task(isBlind: false)))
    }

    @Test func whatIsTypedAlikeConfirms() throws {
        let answer = ReviewAnswer(
            outcome: .accept,
            decisions: [decision(.set, "seller_name", "MEIER  GmbH."), decision(.set, "grand_total", "1.25")])
        let kept = answer.sampled(for: try task())
        #expect(kept.decisions.map(\.action) == [.confirm, .set])
        #expect(kept.decisions.map(\.to) == ["Meier GmbH", "1.25"])
        #expect(kept.decisions.map(\.from) == ["Meier GmbH", "12.50"])
        #expect(kept.decisions.map(\.sample) == [0.01, 0.01])
        #expect(kept.disputed.map(\.field) == ["grand_total"])
    }

    @Test func aValueThatIsNotThereIsDisputed() throws {
        let answer = ReviewAnswer(outcome: .accept, decisions: [decision(.absent, "grand_total", nil)])
        #expect(answer.sampled(for: try task()).disputed.map(\.field) == ["grand_total"])
    }

    @Test func aSessionAcceptsNothingUnseen() throws {
        var session = ReviewSession(
            task: try task().shown, reviewer: "berta", normalise: { _, text in .success(text) }, recheck: { _ in [] },
            now: { "2026-11-21T10:00:00Z" })
        #expect(session.press(.enter) == .redraw)
        #expect(session.remark?.contains("seller_name") == true)
        #expect(session.mode == .editing(EditedText("")))
        // What is not shown cannot be confirmed by a key: it is typed.
        _ = session.press(.escape)
        _ = session.press(.character("a"))
        #expect(session.decisions.isEmpty && session.mode == .deciding)
    }

    @Test func theLastWordCounts() throws {
        let document = try task().document
        func decided(_ action: Decision.Action, _ to: String?, by: String) -> Decision {
            Decision(
                by: by, at: "2026-11-21T10:00:00Z", action: action, field: "grand_total", from: "12.50", to: to,
                sample: 0.01)
        }
        func fields(_ decisions: Decision...) -> [SampledField] {
            DocumentRecord(
                document: document,
                trace: "", source: .init(name: "", receivedAt: "", pages: 1),
                type: .init(value: "invoice", confidence: 1),
                language: nil, status: .accepted, reason: [], fields: [:], lineItems: [], checks: [],
                decisions: decisions, versions: .init(pipeline: "", rules: "", reader: "")
            ).sampledFields
        }
        let disagreed = fields(decided(.set, "1.25", by: "anna"), decided(.confirm, "12.50", by: "berta"))
        #expect(disagreed.map(\.isRight) == [true])
        #expect(disagreed.map(\.people) == [2])
        #expect(disagreed.map(\.isAgreed) == [false])
        let wrong = fields(decided(.set, "1.25", by: "anna"), decided(.set, "1.25", by: "berta"))
        #expect(wrong.map(\.isRight) == [false])
        #expect(wrong.map(\.isAgreed) == [true])
        #expect(fields(decided(.absent, nil, by: "anna")).map(\.isRight) == [false])
        let undone = Decision(by: "anna", at: "2026-11-21T11:00:00Z", action: .undo)
        #expect(fields(decided(.set, "1.25", by: "anna"), undone).isEmpty)
    }
}

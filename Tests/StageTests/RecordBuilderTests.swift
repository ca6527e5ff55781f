import DocumentModel
import Indexing
import Review
import Testing

@Suite struct RecordBuilderTests {
    private func candidate(_ value: String, _ source: ValueSource = .text) -> Candidate {
        Candidate(
            value: value, raw: source == .xml ? "" : value, source: source, page: 1,
            box: BoundingBox(x0: 1, y0: 2, x1: 3, y1: 4), confidence: 0.7, evidence: ["label:x"])
    }

    private func extraction(_ values: [(String, String?)]) -> Extraction {
        Extraction(
            type: .init(value: "invoice", confidence: 0.98), language: "de",
            fields: values.map { name, value in
                Extraction.Field(
                    name: name, kind: .text, chosen: value.map { candidate($0) }, rivals: [candidate("rival")],
                    confidence: 0.9)
            },
            lineItems: [LineItem(description: "Toner", amount: "3.20")], rules: "invoice@sha256:aa")
    }

    private func material(
        _ extraction: Extraction, decisions: [Decision] = [], status: DocumentRecord.Status = .accepted,
        reason: [String] = []
    ) throws -> RecordMaterial {
        RecordMaterial(
            document: try #require(DocumentIdentifier(String(repeating: "a", count: 64))),
            trace: String(repeating: "1", count: 32),
            source: .init(name: "RE.pdf", receivedAt: "2026-11-20T10:00:00Z", pages: 2), extraction: extraction,
            checks: [CheckResult(rule: "r", severity: .error, passed: true, message: "", fields: ["total"])],
            decisions: decisions, status: status, reason: reason,
            versions: .init(pipeline: "1", rules: "invoice@sha256:aa", reader: "poppler"))
    }

    private func decision(_ action: Decision.Action, _ field: String?, to: String? = nil, by: String = "anna")
        -> Decision
    {
        Decision(by: by, at: "2026-11-21T10:00:00Z", action: action, field: field, to: to)
    }

    @Test func theRecordHoldsWhatIsKnown() throws {
        let record = RecordBuilder.record(
            from: try material(
                extraction([("total", "5.00"), ("iban", nil)]), status: .review, reason: ["x", "y", "x"]))
        #expect(record.fields.keys.sorted() == ["total"])
        let total = try #require(record.fields["total"])
        #expect(total.value == "5.00")
        #expect(total.confidence == 0.9)
        #expect(total.raw == "5.00")
        #expect(total.box == BoundingBox(x0: 1, y0: 2, x1: 3, y1: 4))
        #expect(record.reason == ["x", "y"])
        #expect(record.status == .review)
        #expect(record.type.value == "invoice")
        #expect(record.lineItems.count == 1)
        #expect(record.checks.count == 1)
        #expect(record.source.pages == 2)
    }

    @Test func whatStandsNowhereOnThePageHasNoRawText() throws {
        var extraction = extraction([("total", "5.00")])
        extraction.fields[0].chosen = candidate("5.00", .xml)
        #expect(RecordBuilder.record(from: try material(extraction)).fields["total"]?.raw == nil)
    }

    /// A document that was reviewed, then read again by a machine that sees everything differently.
    @Test func whatPeopleDecidedIsKept() throws {
        let decisions = [
            decision(.set, "due_date", to: "2026-12-01"), decision(.confirm, "total", to: "5.00"),
            decision(.absent, "iban"), decision(.accept, nil),
        ]
        let first = extraction([("total", "5.00"), ("iban", "DE1"), ("due_date", "2026-01-12"), ("bic", "A")])
        let earlier = RecordBuilder.record(from: try material(first.applying(decisions), decisions: decisions))
        let second = extraction([("total", "6.00"), ("iban", "DE2"), ("due_date", "2026-01-13"), ("bic", "B")])
        let record = RecordBuilder.record(from: try material(second), earlier: earlier)
        #expect(record.fields["total"]?.value == "5.00")
        #expect(record.fields["due_date"]?.value == "2026-12-01")
        #expect(record.fields["due_date"]?.source == .person)
        #expect(record.fields["iban"] == nil)
        #expect(record.fields["bic"]?.value == "B")
        #expect(record.decisions == decisions)
        #expect(record.losses(of: earlier).isEmpty)
    }

    @Test func laterDecisionsReplaceEarlierOnes() throws {
        let old = [decision(.set, "due_date", to: "2026-12-01"), decision(.absent, "iban")]
        let found = extraction([("iban", "DE1"), ("due_date", "2026-01-12")])
        let earlier = RecordBuilder.record(from: try material(found.applying(old), decisions: old))
        let new = [decision(.undo, "iban", by: "bert"), decision(.set, "due_date", to: "2026-12-24", by: "bert")]
        for given in [new, old + new] {
            let record = RecordBuilder.record(
                from: try material(found.applying(new), decisions: given), earlier: earlier)
            #expect(record.fields["iban"]?.value == "DE1")
            #expect(record.fields["due_date"]?.value == "2026-12-24")
            #expect(record.decisions == old + new)
            #expect(record.losses(of: earlier).isEmpty)
        }
    }

    @Test func takingEverythingBackFreesTheMachine() throws {
        let old = [decision(.set, "total", to: "7.00")]
        let earlier = RecordBuilder.record(
            from: try material(extraction([("total", "5.00")]).applying(old), decisions: old))
        let record = RecordBuilder.record(
            from: try material(extraction([("total", "6.00")]), decisions: [decision(.undo, nil)]), earlier: earlier)
        #expect(record.fields["total"]?.value == "6.00")
        #expect(record.losses(of: earlier).isEmpty)
    }

    /// As when a document is taken back to review: what the person had decided is still in the record's fields.
    @Test func whatWasTakenBackBeforeDoesNotReturn() throws {
        let old = [decision(.set, "total", to: "7.00"), decision(.absent, "iban")]
        var earlier = RecordBuilder.record(
            from: try material(extraction([("total", "5.00")]).applying(old), decisions: old))
        earlier.decisions.append(decision(.undo, nil))
        let found = extraction([("total", "5.00"), ("iban", "DE1")])
        let record = RecordBuilder.record(from: try material(found), earlier: earlier)
        #expect(record.fields["total"]?.value == "5.00")
        #expect(record.fields["iban"]?.value == "DE1")
        #expect(record.losses(of: earlier).isEmpty)
    }

    @Test func aValueThatWasConfirmedStandsAgainstANewReading() {
        let answer = [decision(.confirm, "total", to: "5.00")]
        let same = extraction([("total", "5.00")]).applying(answer)
        #expect(same.field("total")?.chosen?.source == .text)
        let other = extraction([("total", "6.00")]).applying(answer)
        #expect(other.field("total")?.chosen?.value == "5.00")
        #expect(other.field("total")?.chosen?.source == .person)
        #expect(other.field("total")?.confidence == 1)
    }

    @Test func reasonsAreSaidOnce() {
        let routing = RoutingDecision(
            outcome: .review,
            reasons: ["a", "b", "a"].map { RoutingDecision.Reason(code: "c", message: $0) }, flagged: [])
        #expect(RecordBuilder.reasons(of: routing) == ["a", "b"])
    }

    private func page(_ number: Int, _ lines: [[String]]) -> PageContent {
        let box = BoundingBox(x0: 0, y0: 0, x1: 1, y1: 1)
        return PageContent(
            number: number, width: 1, height: 1, source: .text,
            words: lines.enumerated().flatMap { line, words in words.map { Word(text: $0, box: box, line: line) } })
    }

    @Test func pagesBecomeLinesOfText() {
        let pages = [page(1, [["Rechnung", "17"], ["Summe"]]), page(2, []), page(3, [["Ende"]])]
        #expect(PageText.text(of: pages) == "Rechnung 17\nSumme\n\n\n\nEnde")
        #expect(PageText.text(of: []).isEmpty)
    }

    @Test func aHugeDocumentsTextIsCut() {
        let word = String(repeating: "x", count: 1_000_000)
        let text = PageText.text(of: [page(1, [[word, word, word, word, word]])])
        #expect(text.utf8.count <= PageText.maximumBytes)
        #expect(text.utf8.count > 2_900_000)
    }
}

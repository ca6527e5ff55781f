import DocumentModel
import RuleEngine
import Testing

@testable import Routing

@Suite struct RoutingTests {
    private func decide(
        _ extraction: Extraction = Bill.extraction(), checks: [CheckResult] = [],
        pages: [PageContent] = [Bill.page("Invoice RE-17")], decided: Set<String> = [], document: String = "00",
        complaints: DocumentDescription.Complaints? = nil,
        rules change: (inout DocumentTypeRules) -> Void = { _ in }
    ) throws -> RoutingDecision {
        Routing.decide(
            Routing.Input(
                document: try #require(DocumentIdentifier(String(repeating: document, count: 32))),
                extraction: extraction, checks: checks, rules: try Bill.parsedRules(change), pages: pages,
                decided: decided, complaints: complaints))
    }

    @Test func acceptsWhatIsCertain() throws {
        let decision = try decide()
        #expect(decision.outcome == .accept)
        #expect(decision.reasons.isEmpty)
        #expect(decision.flagged.isEmpty)
        #expect(decision.thresholds["grand_total"] == 0.95)
    }

    @Test func asksForRequiredFields() throws {
        let decision = try decide(Bill.extraction { $0["invoice_number"].chosen = nil })
        #expect(decision.outcome == .review)
        #expect(decision.reasons.map(\.code) == ["required-missing"])
        #expect(decision.flagged == ["invoice_number"])
    }

    @Test func asksForRequiredFieldsThatWereNeverLookedFor() throws {
        let decision = try decide(Bill.extraction { $0.removeAll { $0.name == "grand_total" } })
        #expect(decision.reasons.map(\.code) == ["required-missing"])
        #expect(decision.reasons.map(\.field) == ["grand_total"])
    }

    @Test(arguments: [
        ("grand_total", 0.9499, false), ("grand_total", 0.95, true), ("due_date", 0.79, false),
        ("due_date", 0.8, true), ("seller_name", 0.1, false),
    ])
    func holdsEveryValueAgainstItsThreshold(_ name: String, _ confidence: Double, _ accepted: Bool) throws {
        let decision = try decide(Bill.extraction { $0[name].confidence = confidence })
        #expect((decision.outcome == .accept) == accepted)
        #expect(decision.flagged == (accepted ? [] : [name]))
        #expect(decision.reasons.map(\.code) == (accepted ? [] : ["below-threshold"]))
    }

    @Test func saysHowFarTheConfidenceIs() throws {
        let decision = try decide(Bill.extraction { $0["grand_total"].confidence = 0.8765 })
        #expect(
            decision.reasons.map(\.message) == [
                "grand_total is right with a probability of 87.6 %; 95 % are needed."
            ])
    }

    @Test(arguments: [(0.49, true), (0.5, false)])
    func asksWhenAbsenceIsNotBelieved(_ confidence: Double, _ asks: Bool) throws {
        let rival = Candidate(value: "DE89370400440532013000", raw: "DE89…", source: .ocr, confidence: 0.5)
        let decision = try decide(
            Bill.extraction { $0["iban"] = Bill.field("iban", .iban, nil, confidence: confidence, rivals: [rival]) })
        #expect(decision.reasons.map(\.code) == (asks ? ["absence-uncertain"] : []))
    }

    @Test("A value that may be left out is no reason for a person alone, and is one of several")
    func leavesOutWhatMayBe() throws {
        let due = Bill.extraction { $0["due_date"].confidence = 0.5 }
        let decision = try decide(due) { $0.fields["due_date"].whenDoubtful = .omit }
        #expect(decision.outcome == .accept)
        #expect(decision.flagged.isEmpty)
        let both = Bill.extraction {
            $0["due_date"].confidence = 0.5
            $0["currency"].confidence = 0.5
        }
        #expect(try decide(both) { $0.fields["due_date"].whenDoubtful = .omit }.flagged == ["due_date", "currency"])
    }

    @Test func saysWhatIsLeftOut() throws {
        let rival = Candidate(value: "DE89370400440532013000", raw: "DE89…", source: .ocr, confidence: 0.5)
        let input = Routing.Input(
            document: try #require(DocumentIdentifier(String(repeating: "00", count: 32))),
            extraction: Bill.extraction {
                $0["due_date"].confidence = 0.5
                $0["seller_name"].confidence = 0.5
                $0["iban"] = Bill.field("iban", .iban, nil, confidence: 0.4, rivals: [rival])
            }, checks: [],
            rules: try Bill.parsedRules {
                for name in ["due_date", "net_total", "iban"] { $0.fields[name].whenDoubtful = .omit }
            }, pages: [], decided: [])
        #expect(Routing.omitted(input).map(\.field) == ["due_date", "iban"])
        var decided = input
        decided.decided = ["due_date"]
        #expect(Routing.omitted(decided).map(\.field) == ["iban"])
    }

    @Test func failedErrorsFlagTheirFields() throws {
        let checks = [
            CheckResult(
                rule: "total-adds-up", severity: .error, passed: false, message: "The sum is wrong.",
                fields: ["grand_total", "net_total"]),
            CheckResult(rule: "b", severity: .warning, passed: false, message: "", fields: ["due_date"]),
            CheckResult(rule: "c", severity: .error, passed: nil, message: "", fields: ["due_date"]),
            CheckResult(rule: "d", severity: .error, passed: true, message: "", fields: ["due_date"]),
        ]
        let decision = try decide(checks: checks)
        #expect(decision.flagged == ["net_total", "grand_total"])
        #expect(decision.reasons.map(\.code) == ["check-failed", "check-failed"])
        #expect(decision.reasons.allSatisfy { $0.rule == "total-adds-up" && $0.message == "The sum is wrong." })
    }

    @Test(
        arguments: [
            ([], ["net_total", "grand_total"]), (["net_total"], ["grand_total"]),
            (["net_total", "grand_total"], []),
        ] as [(Set<String>, [String])])
    func failedErrorsAskOnlyForWhatNobodyDecided(_ decided: Set<String>, _ flagged: [String]) throws {
        let check = CheckResult(
            rule: "a", severity: .error, passed: false, message: "No.", fields: ["net_total", "grand_total"])
        let decision = try decide(checks: [check], decided: decided)
        #expect(decision.flagged == flagged)
        #expect(decision.outcome == (flagged.isEmpty ? .accept : .review))
    }

    @Test func failedErrorsOfNoFieldStillAsk() throws {
        let check = CheckResult(rule: "xml-agrees", severity: .error, passed: false, message: "No.", fields: ["type"])
        let decision = try decide(checks: [check])
        #expect(decision.outcome == .review)
        #expect(decision.flagged.isEmpty)
    }

    @Test func doesNotAskAgainWhatAPersonDecided() throws {
        let extraction = Bill.extraction {
            $0["grand_total"].confidence = 0.1
            $0["invoice_number"].chosen = nil
        }
        let decision = try decide(extraction, decided: ["grand_total", "invoice_number"])
        #expect(decision.outcome == .accept)
    }

    @Test(arguments: [
        (PageNote.unreadable, ["page-unreadable"]), (.textLayerDisagrees, ["text-layer-disagrees"]), (.rotated, []),
        (.textLayerUnusable, []), (.blank, []), (.crashed, ["page-read-gently"]), (.timedOut, ["page-read-gently"]),
        (.reducedResolution, []), (.damaged, ["page-damaged"]),
        (.moreFrames, ["pictures-unread"]),
    ])
    func warningsOfPages(_ note: PageNote, _ codes: [String]) throws {
        #expect(try decide(pages: [Bill.page("Invoice", notes: [note])]).reasons.map(\.code) == codes)
    }

    @Test func whyAPageCouldNotBeReadIsSaid() throws {
        var page = Bill.page("", notes: [.unreadable])
        page.failure = "the TIFF breaks off after picture 2\u{1B}[2J"
        let messages = try decide(pages: [Bill.page("Invoice RE-17"), page]).reasons.map(\.message)
        #expect(messages.count == 1)
        #expect(messages.first?.hasPrefix("Page 1 could not be read: the TIFF breaks off after picture 2") == true)
        #expect(messages.first?.contains("\u{1B}") == false)
    }

    @Test(arguments: [(7...7, "Page 7 was"), (6...2_000, "1995 pages (of pages 6 to 2000) were")])
    func pagesThatWereNotTriedAskOnce(_ numbers: ClosedRange<Int>, _ which: String) throws {
        let untried = numbers.map { number in
            var page = Bill.page("", notes: [.unreadable, .untried])
            page.number = number
            return page
        }
        let reasons = try decide(pages: [Bill.page("Invoice RE-17")] + untried).reasons
        #expect(reasons.map(\.code) == ["pages-untried"])
        #expect(reasons.first?.message.hasPrefix(which) == true)
    }

    @Test(arguments: [(19, []), (20, ["damaged-file"])])
    func aFileFullOfMistakesAsks(_ count: Int, _ codes: [String]) throws {
        let complaints = DocumentDescription.Complaints(count: count, first: "Syntax Error\u{1B}[2J")
        let decision = try decide(complaints: complaints)
        #expect(decision.reasons.map(\.code) == codes)
        #expect(!decision.reasons.contains { $0.message.contains("\u{1B}") })
    }

    @Test(arguments: [(nil, 20, "20 mistakes"), (5, 20, "25 mistakes"), (19, nil, nil)] as [(Int?, Int?, String?)])
    func whatIsSaidOfPagesAddsUp(_ ofFile: Int?, _ ofPage: Int?, _ said: String?) throws {
        var page = Bill.page("Invoice RE-17")
        page.complaints = ofPage.map { .init(count: $0, first: "Bad block header") }
        let decision = try decide(pages: [page], complaints: ofFile.map { .init(count: $0, first: "Bad xref") })
        #expect(decision.reasons.map(\.code) == (said == nil ? [] : ["damaged-file"]))
        if let said { #expect(decision.reasons.first?.message.contains(said) == true) }
    }

    @Test(arguments: [(true, "several-e-invoices"), (false, "e-invoice-unreadable")])
    func anEInvoiceBesidesTheComparedOneAsks(_ disagrees: Bool, _ code: String) throws {
        var input = Routing.Input(
            document: try #require(DocumentIdentifier(String(repeating: "00", count: 32))),
            extraction: Bill.extraction(), checks: [], rules: try Bill.parsedRules(),
            pages: [Bill.page("Invoice RE-17")])
        input.otherInvoices = (1...4).map { .init(name: "\($0)\u{1B}.xml", disagrees: disagrees) }
        let reasons = Routing.decide(input).reasons
        #expect(reasons.map(\.code) == [code])
        #expect(reasons.first?.message.hasSuffix("and 1 more.") == true)
        #expect(reasons.first?.message.contains("\u{1B}") == false)
    }

    @Test func asksWhenThereAreNoWords() throws {
        #expect(try decide(pages: [Bill.page("")]).reasons.map(\.code) == ["no-words"])
        #expect(try decide(pages: []).reasons.map(\.code) == ["no-words"])
    }

    @Test func remarksOfTheReadingAsk() throws {
        var extraction = Bill.extraction()
        extraction.warnings = ["partial"]
        #expect(try decide(extraction).reasons.map(\.code) == ["partial"])
    }

    @Test(arguments: [
        ("languages-mixed", "two languages"), ("layout-unfamiliar", "Hardly any"), ("few-words", "few words"),
        ("words-illegible", "hardly legible"), ("page-12-hard-to-read", "Page 12 is hard to read."),
        ("patterns-unfinished-iban", "The patterns of iban"), ("crowded", "more values"), ("no-rules", "no rules"),
    ])
    func whatIsUnusualIsSaidPlainly(_ code: String, _ words: String) throws {
        var extraction = Bill.extraction()
        extraction.warnings = [code]
        let reason = try #require(try decide(extraction).reasons.first)
        #expect(reason.code == code)
        #expect(reason.message.contains(words))
        #expect(!reason.message.contains("remark"))
    }

    @Test func uncertainTypesAsk() throws {
        var extraction = Bill.extraction()
        extraction.type.confidence = 0.79
        #expect(try decide(extraction).reasons.map(\.code) == ["type-uncertain"])
        extraction.type.confidence = 0.8
        #expect(try decide(extraction).outcome == .accept)
    }

    @Test func typesMayAlwaysNeedAPerson() throws {
        let decision = try decide { $0.route.acceptance = .never }
        #expect(decision.reasons.map(\.code) == ["type-needs-person"])
    }

    @Test(arguments: [("529.86", ["approval-needed"]), ("529.87", [])])
    func largeAmountsNeedApprovals(_ above: String, _ codes: [String]) throws {
        let decision = try decide { $0.route.approvals = [.init(above: above, count: 2, role: "approver")] }
        #expect(decision.reasons.map(\.code) == codes)
    }

    @Test(arguments: [
        ("00", 0.01, true), ("40", 0.25, false), ("3f", 0.25, true), ("ff", 0.99, false), ("00", 0, false),
    ])
    func samplesByContent(_ document: String, _ share: Double, _ sampled: Bool) throws {
        let decision = try decide(document: document) {
            $0.route.sampling = share
            $0.contentHash = String(repeating: "0", count: 64)
        }
        #expect(decision.reasons.map(\.code) == (sampled ? ["sampled"] : []))
        #expect(decision.flagged.isEmpty)
    }
}

@Suite struct HiddenTextRoutingTests {
    private func decide(_ extraction: Extraction, decided: Set<String> = []) throws -> RoutingDecision {
        Routing.decide(
            Routing.Input(
                document: try #require(DocumentIdentifier(String(repeating: "00", count: 32))), extraction: extraction,
                checks: [], rules: try Bill.parsedRules(), pages: [Bill.page("Invoice RE-17")], decided: decided))
    }

    private func hidden(_ kind: String) -> Candidate {
        Candidate(
            value: "99999.00", raw: "99999.00", source: .text, page: 2, confidence: 0.01,
            evidence: ["label:Total", Candidate.hiddenTextPrefix + kind])
    }

    @Test(arguments: WordSight.allCases.map(\.code) + [Candidate.hiddenLabel])
    func aHiddenRivalIsSaidInWords(kind: String) throws {
        let extraction = Bill.extraction { $0["grand_total"].rivals = [hidden(kind)] }
        let decision = try decide(extraction)
        #expect(decision.outcome == .review)
        #expect(decision.flagged == ["grand_total"])
        let reason = try #require(decision.reasons.first)
        #expect(reason.code == "hidden-text")
        #expect(reason.message.hasPrefix("grand_total: the value 99999.00 on page 2 "))
    }

    @Test func hiddenTextIsSaidNotToBeSeen() throws {
        let message = try decide(Bill.extraction { $0["grand_total"].rivals = [hidden("unseen")] }).reasons.first?
            .message
        #expect(message?.contains("cannot be seen on the page") == true)
    }

    @Test func aHiddenChoiceIsNeverAccepted() throws {
        let extraction = Bill.extraction { $0["grand_total"].chosen?.evidence = ["hidden-text:unseen"] }
        #expect(try decide(extraction).outcome == .review)
    }

    @Test func whatAPersonDecidedIsNotAskedAgain() throws {
        let extraction = Bill.extraction { $0["grand_total"].rivals = [hidden("unseen")] }
        #expect(try decide(extraction, decided: ["grand_total"]).outcome == .accept)
    }
}

@Suite struct EvidenceRoutingTests {
    private func decide(
        _ evidence: [String: Routing.Evidence], confidence: Double = 0.97, sampling: Double = 0,
        rules change: (inout DocumentTypeRules) -> Void = { _ in }
    ) throws -> RoutingDecision {
        var input = Routing.Input(
            document: try #require(DocumentIdentifier(String(repeating: "00", count: 32))),
            extraction: Bill.extraction { $0["grand_total"].confidence = confidence }, checks: [],
            rules: try Bill.parsedRules {
                $0.route.sampling = sampling
                change(&$0)
            }, pages: [Bill.page("Invoice RE-17")])
        input.evidence = evidence
        return Routing.decide(input)
    }

    @Test func aCalibrationsThresholdTakesThePlaceOfTheRules() throws {
        #expect(try decide(["grand_total": .threshold(0.98)]).reasons.map(\.code) == ["below-threshold"])
        #expect(try decide(["grand_total": .threshold(0.98)]).thresholds["grand_total"] == 0.98)
        #expect(try decide(["grand_total": .threshold(0.9)], confidence: 0.91).outcome == .accept)
    }

    @Test func whatNoSampleCarriesGoesToAPerson() throws {
        let decision = try decide(["grand_total": .unproven("20 of 299 samples.")], confidence: 0.999)
        #expect(decision.reasons.map(\.code) == ["error-unproven"])
        #expect(decision.reasons.map(\.message) == ["grand_total: 20 of 299 samples."])
        #expect(decision.flagged == ["grand_total"])
        // A value that may be left out is.
        let omitted = try decide(["due_date": .unproven("none")]) { $0.fields["due_date"].whenDoubtful = .omit }
        #expect(omitted.outcome == .accept)
    }

    @Test func otherRulesDrawOtherDocuments() throws {
        let shares = try ["00", "80", "c0"].map { digest in
            try decide([:], sampling: 0.5) { $0.contentHash = String(repeating: digest, count: 32) }.isSample
        }
        #expect(shares == [true, false, false])
    }
}

import DocumentModel
import RuleEngine
import Testing

@testable import Validation

/// Rules and documents that the tests of validation and routing share.
enum Bill {
    static let today = CalendarDay(year: 2026, month: 11, day: 21)
    static let rules = """
        type: invoice
        match: {keywords: {en: {invoice: 1}}}
        fields:
          invoice_number: {kind: identifier, required: true, threshold: 0.9}
          issue_date: {kind: date, required: true, threshold: 0.9}
          due_date: {kind: date, threshold: 0.8}
          seller_name: {kind: name, threshold: 0.8}
          currency: {kind: currency, threshold: 0.9}
          net_total: {kind: amount, threshold: 0.9}
          tax_total: {kind: amount, threshold: 0.9}
          grand_total: {kind: amount, required: true, threshold: 0.95}
          iban: {kind: iban, threshold: 0.9}
        checks:
          - {id: total-adds-up, expression: net_total + tax_total == grand_total, message: The sum is wrong.}
          - {id: due-after-issue, expression: due_date >= issue_date, message: Due before issued., severity: warning}
        """

    static func parsedRules(_ change: (inout DocumentTypeRules) -> Void = { _ in }) throws -> DocumentTypeRules {
        var result = try RuleFile(Array(rules.utf8), file: "invoice.yaml").rules()
        change(&result)
        return result
    }

    static func field(
        _ name: String, _ kind: FieldKind, _ value: String?, confidence: Double = 0.99, source: ValueSource = .text,
        rivals: [Candidate] = []
    ) -> Extraction.Field {
        Extraction.Field(
            name: name, kind: kind,
            chosen: value.map { Candidate(value: $0, raw: $0, source: source, page: 1, confidence: confidence) },
            rivals: rivals, confidence: confidence)
    }

    static func extraction(_ change: (inout [Extraction.Field]) -> Void = { _ in }) -> Extraction {
        var fields = [
            field("invoice_number", .identifier, "RE-17"), field("issue_date", .date, "2026-11-20"),
            field("due_date", .date, "2026-12-20"), field("seller_name", .name, "Muster GmbH"),
            field("currency", .currency, "EUR"), field("net_total", .amount, "445.27"),
            field("tax_total", .amount, "84.60"), field("grand_total", .amount, "529.87"),
            field("iban", .iban, nil),
        ]
        change(&fields)
        return Extraction(
            type: .init(value: "invoice", confidence: 0.99), language: "de", fields: fields, rules: "invoice@sha256:0")
    }

    static func page(_ text: String, notes: [PageNote] = []) -> PageContent {
        let box = BoundingBox(x0: 0, y0: 0, x1: 1, y1: 1)
        return PageContent(
            number: 1, width: 595, height: 842, source: .text,
            words: text.split(separator: " ").map { Word(text: String($0), box: box) }, notes: notes)
    }
}

extension [FieldRule] {
    /// The rule of a field that the test's rules have.
    subscript(name: String) -> FieldRule {
        get { first { $0.name == name } ?? FieldRule(name: name, kind: .text) }
        set { self = map { $0.name == name ? newValue : $0 } }
    }
}

extension [Extraction.Field] {
    /// The field of a name; the test's documents have all that are asked for.
    subscript(name: String) -> Extraction.Field {
        get { first { $0.name == name } ?? Bill.field(name, .text, nil) }
        set {
            removeAll { $0.name == name }
            append(newValue)
        }
    }
}

@Suite struct ValidationTests {
    private func validate(
        _ extraction: Extraction, invoice: ElectronicInvoice? = nil, pages: [PageContent] = [],
        duplicates: [DocumentIdentifier] = [], lists: [ReferenceList] = []
    ) throws -> Validation.Output {
        Validation.validate(
            Validation.Input(
                extraction: extraction, rules: try Bill.parsedRules(), today: try #require(Bill.today),
                invoice: invoice, pages: pages, duplicates: duplicates, referenceLists: lists))
    }

    private func verdict(_ rule: String, _ output: Validation.Output) throws -> CheckResult {
        try #require(output.checks.first { $0.rule == rule })
    }

    @Test func passesWhatIsRight() throws {
        let output = try validate(Bill.extraction())
        #expect(
            output.checks.map(\.rule) == [
                "values-well-formed", "total-adds-up", "due-after-issue", "not-a-business-duplicate",
            ])
        #expect(output.checks.allSatisfy { $0.passed == true })
        #expect(output.extraction.field("grand_total")?.chosen?.evidence == ["check:total-adds-up"])
    }

    @Test func failsWhatIsWrong() throws {
        let output = try validate(
            Bill.extraction { $0["grand_total"].chosen?.value = "592.87" })
        let check = try verdict("total-adds-up", output)
        #expect(check.passed == false)
        #expect(check.severity == .error)
        #expect(check.fields == ["net_total", "tax_total", "grand_total"])
        #expect(output.extraction.field("net_total")?.chosen?.evidence == ["check-failed:total-adds-up"])
    }

    @Test func saysNothingWithoutTheValues() throws {
        let output = try validate(Bill.extraction { $0["tax_total"].chosen = nil })
        #expect(try verdict("total-adds-up", output).passed == nil)
        #expect(output.extraction.field("net_total")?.chosen?.evidence == [])
    }

    @Test func changesNothingTheSecondTime() throws {
        let once = try validate(Bill.extraction { $0["due_date"].chosen?.value = "2026-01-01" })
        #expect(try validate(once.extraction) == once)
    }

    @Test(arguments: [
        ("grand_total", "529,87"), ("issue_date", "20.11.2026"), ("issue_date", "2026-02-30"), ("currency", "€"),
        ("invoice_number", " "),
    ])
    func refusesValuesNotOfTheirKind(_ name: String, _ value: String) throws {
        let output = try validate(Bill.extraction { $0[name].chosen?.value = value })
        let check = try verdict("values-well-formed", output)
        #expect(check.passed == false)
        #expect(check.fields == [name])
    }

    @Test func knowsBusinessDuplicates() throws {
        let other = try #require(DocumentIdentifier(String(repeating: "ab", count: 32)))
        let check = try verdict("not-a-business-duplicate", validate(Bill.extraction(), duplicates: [other]))
        #expect(check.passed == false)
        #expect(check.message == "The same seller and number are on another document already: abababababab.")
        #expect(check.fields == ["invoice_number", "seller_name"])
    }

    @Test(arguments: [(Set(["MUSTER GmbH"]), true), (Set(["Other Ltd"]), false)])
    func looksUpReferenceLists(_ values: Set<String>, _ expected: Bool) throws {
        let list = ReferenceList(name: "suppliers", field: "seller_name", values: values)
        #expect(try verdict("in-list-suppliers", validate(Bill.extraction(), lists: [list])).passed == expected)
    }

    private func einvoice(_ fields: [String: String], type: String = "invoice") -> ElectronicInvoice {
        ElectronicInvoice(syntax: .crossIndustryInvoice, profile: "urn:cen.eu:en16931:2017", type: type, fields: fields)
    }

    @Test(arguments: [
        (["grand_total": "529.870", "seller_name": "MUSTER GmbH & Co. KG"], true, ["seller_name", "grand_total"]),
        (["grand_total": "52.98", "issue_date": "2026-11-20"], false, ["grand_total"]),
        (["invoice_number": "RE 17", "due_date": "2027-01-01"], false, ["due_date"]),
    ])
    func holdsTheXMLAgainstThePage(_ fields: [String: String], _ expected: Bool, _ named: [String]) throws {
        let check = try verdict("xml-agrees", validate(Bill.extraction(), invoice: einvoice(fields)))
        #expect(check.passed == expected)
        #expect(check.severity == .error)
        #expect(check.fields == named)
    }

    @Test func xmlOfWhichLinesWereLeftOutIsIncomplete() throws {
        var invoice = einvoice(["grand_total": "529.87"])
        #expect(try validate(Bill.extraction(), invoice: invoice).checks.allSatisfy { $0.rule != "xml-complete" })
        invoice.lines = [LineItem(), LineItem()]
        invoice.linesLeftOut = 3
        let check = try verdict("xml-complete", validate(Bill.extraction(), invoice: invoice))
        #expect(check.passed == false && check.severity == .error)
        #expect(check.message.contains("has 5 lines"))
    }

    @Test func xmlOfAnotherTypeDisagrees() throws {
        let output = try validate(Bill.extraction(), invoice: einvoice([:], type: "credit_note"))
        #expect(try verdict("xml-agrees", output).fields == ["type"])
    }

    @Test(arguments: [Extraction.otherType, Extraction.otherLines])
    func whatThePageContradictsDisagrees(_ warning: String) throws {
        var extraction = Bill.extraction()
        extraction.warnings = [warning]
        let check = try verdict("xml-agrees", validate(extraction, invoice: einvoice(["grand_total": "529.87"])))
        #expect(check.passed == false)
        #expect(check.fields == [warning == Extraction.otherType ? "type" : "line_items"])
    }

    @Test("What is due of a total is not shown by any equal sum", arguments: [(true, true), (false, false)])
    func aPartThatIsDueNeedsItsPlace(_ hasPlace: Bool, _ passes: Bool) throws {
        let extraction = Bill.extraction {
            $0["amount_due"] = Bill.field("amount_due", .amount, "445.27", source: .xml)
            if hasPlace { $0["amount_due"].chosen?.evidence = [Candidate.visibleOnPage] }
        }
        let output = try validate(
            extraction, invoice: einvoice(["grand_total": "529.87", "amount_due": "445.27"]),
            pages: [Bill.page("Net 445,27 €")])
        #expect(try verdict("xml-visible", output).passed == passes)
    }

    @Test(arguments: [("\u{406}NV-17", false), ("RE\u{200D}-17", false), ("RE-17ü", true), ("ІА-17", true)])
    func identifiersThatLookLikeOthersFail(_ number: String, _ isPlain: Bool) throws {
        let output = try validate(Bill.extraction { $0["invoice_number"].chosen?.value = number })
        let check = output.checks.first { $0.rule == "identifiers-plain" }
        #expect(check?.fields == (isPlain ? nil : ["invoice_number"]))
        #expect(check?.passed == (isPlain ? nil : false))
    }

    @Test func likelyReadingsOfThePageSpeakAgainstTheXML() throws {
        let rival = Candidate(value: "529.87", raw: "529,87", source: .text, page: 1, confidence: 0.8)
        let extraction = Bill.extraction {
            $0["grand_total"] = Bill.field("grand_total", .amount, "100.00", source: .xml, rivals: [rival])
        }
        let check = try verdict("xml-agrees", validate(extraction, invoice: einvoice(["grand_total": "100.00"])))
        #expect(check.passed == false)
        #expect(check.fields == ["grand_total"])
    }

    @Test(
        "A weak reading says nothing against a value that the page shows as well",
        arguments: [(0.8, true), (0.95, false)])
    func aShownValueStands(_ confidence: Double, _ agrees: Bool) throws {
        let rival = Candidate(value: "529.87", raw: "529,87", source: .text, page: 1, confidence: confidence)
        let extraction = Bill.extraction {
            $0["grand_total"] = Bill.field("grand_total", .amount, "100.00", source: .xml, rivals: [rival])
            $0["grand_total"].chosen?.evidence = [Candidate.visibleOnPage]
        }
        let output = try validate(
            extraction, invoice: einvoice(["grand_total": "100.00", "invoice_number": "RE-17"]))
        #expect(try verdict("xml-agrees", output).passed == agrees)
    }

    @Test(arguments: [
        ("Hauptstr. 1, DE 99199 Musterhausen", "99199 Musterhausen, HAUPTSTR. 1", true),
        ("Werk 3, Hauptstr. 1, 99199 Musterhausen", "Hauptstr. 1, 99199 Musterhausen", true),
        ("Hauptstr. 2, 99199 Musterhausen", "Hauptstr. 1, 99199 Musterhausen", false),
        ("Musterhausen", "Hauptstr. 1, 99199 Musterhausen", false),
    ])
    func addressesMayStandInAnyOrder(_ page: String, _ stated: String, _ agree: Bool) {
        #expect(FieldComparison.agree(page, stated, kind: .address) == agree)
        #expect(FieldComparison.agree(stated, page, kind: .address) == agree)
    }

    @Test(arguments: [("credit_note", true), ("invoice", false)])
    func aCreditNoteHasNoSignOrOne(_ type: String, _ agrees: Bool) throws {
        var extraction = Bill.extraction { $0["grand_total"] = Bill.field("grand_total", .amount, "-529.87") }
        extraction.type.value = type
        let output = try validate(extraction, invoice: einvoice(["grand_total": "529.87"], type: type))
        #expect(try verdict("xml-agrees", output).passed == agrees)
    }

    @Test(arguments: [
        ("Total 1.529,5 €", true), ("Total 1 529,50 EUR", true), ("Total 1.592,50 €", false),
    ])
    func valuesOfTheXMLMustBeVisible(_ text: String, _ expected: Bool) throws {
        let extraction = Bill.extraction {
            $0["grand_total"] = Bill.field("grand_total", .amount, "1529.50", source: .xml)
        }
        let output = try validate(
            extraction, invoice: einvoice(["grand_total": "1529.50"]), pages: [Bill.page(text)])
        #expect(try verdict("xml-visible", output).passed == expected)
    }
    @Test(arguments: [
        ("invoice_number", "RE-18"), ("issue_date", "2026-11-21"), ("due_date", "2026-12-19"),
        ("seller_name", "Other Ltd"), ("currency", "USD"), ("net_total", "445.28"), ("tax_total", "84.61"),
        ("grand_total", "1529.87"), ("iban", "GB66LOYD30159204417726"),
    ])
    func everyKindOfDisagreementIsNamed(_ name: String, _ stated: String) throws {
        let extraction = Bill.extraction {
            $0["iban"] = Bill.field("iban", .iban, "DE89370400440532013000")
        }
        let check = try verdict("xml-agrees", validate(extraction, invoice: einvoice([name: stated])))
        #expect(check.passed == false)
        #expect(check.fields == [name])
        #expect(check.message.contains(name))
    }

    @Test(arguments: [
        ("Total 110.00 EUR", false), ("RE-2010 10,000.00", false), ("Total 10,00 EUR", true), ("Total EUR10", true),
        ("DIN VDE 0010-100", false), ("Platz 10", false), ("Art. 10.00-7", false), ("Total:10,00 (netto).", true),
        ("(EUR 10,00)", false), ("Total 10,00*", true),
    ])
    func partsOfOtherNumbersShowNothing(_ text: String, _ expected: Bool) throws {
        let extraction = Bill.extraction {
            $0["grand_total"] = Bill.field("grand_total", .amount, "10.00", source: .xml)
        }
        let output = try validate(extraction, invoice: einvoice(["grand_total": "10.00"]), pages: [Bill.page(text)])
        #expect(try verdict("xml-visible", output).passed == expected)
    }

    @Test(arguments: WordSight.allCases)
    func hiddenWordsDoNotShowTheXML(_ sight: WordSight) throws {
        let extraction = Bill.extraction {
            $0["grand_total"] = Bill.field("grand_total", .amount, "1529.50", source: .xml)
        }
        var page = Bill.page("Invoice 1529.50")
        page.words[1].sight = sight
        let output = try validate(extraction, invoice: einvoice(["grand_total": "1529.50"]), pages: [page])
        #expect(try verdict("xml-visible", output).passed == false)
    }
}

import DocumentModel
import ElectronicInvoice
import ReaderProtocol
import Testing

@Suite struct ElectronicInvoiceTests {
    private func parse(_ xml: String) -> ElectronicInvoice? { ElectronicInvoiceParser.parse(Array(xml.utf8)) }

    @Test func crossIndustryInvoicesGiveTheRecordsFields() throws {
        let invoice = try #require(parse(InvoiceXML.crossIndustry))
        #expect((invoice.syntax, invoice.type) == (.crossIndustryInvoice, "invoice"))
        #expect(invoice.profile == "urn:cen.eu:en16931:2017")
        #expect(
            invoice.fields == [
                "invoice_number": "RE-2025-17", "issue_date": "2025-03-14", "due_date": "2025-04-13",
                "delivery_date": "2025-03-10", "seller_name": "Muster GmbH", "seller_address": "Weg 1, 12345 Ulm",
                "seller_vat_id": "DE123456789", "seller_tax_number": "12/345/6789", "buyer_name": "Kunde AG",
                "order_number": "PO 7", "currency": "EUR", "net_total": "100.00", "tax_total": "19.00",
                "grand_total": "119.00", "amount_due": "69.00", "iban": "DE89370400440532013000", "bic": "COBADEFFXXX",
            ])
        #expect(
            invoice.lines == [
                LineItem(
                    description: "Hinge & bracket", quantity: "2", unit: "C62", unitPrice: "50.00", taxRate: "19",
                    amount: "100.00")
            ])
    }

    @Test func universalBusinessLanguageGivesTheRecordsFields() throws {
        let invoice = try #require(parse(InvoiceXML.universal))
        #expect((invoice.syntax, invoice.type) == (.universalBusinessLanguage, "credit_note"))
        #expect(
            invoice.fields == [
                "invoice_number": "GS-9", "issue_date": "2025-02-03", "due_date": "2025-03-05",
                "seller_name": "Handel GmbH", "seller_address": "Allee 3, 53111 Bonn", "seller_vat_id": "DE999999999",
                "buyer_name": "Amt", "order_number": "A-1", "currency": "EUR", "net_total": "10.00",
                "tax_total": "1.90", "grand_total": "11.90", "amount_due": "11.90", "iban": "DE89370400440532013000",
                "bic": "COBADEFF",
            ])
        #expect(
            invoice.lines == [
                LineItem(
                    description: "Lamp", quantity: "4", unit: "H87", unitPrice: "2.50", taxRate: "19", amount: "10.00")
            ])
    }

    /// What the reader sends must be what the service believes, or else the file seems to have brought the reader down.
    @Test(arguments: [(0, nil), (1, 1)])
    func linesBeyondTheLimitAreLeftOutAndCounted(_ surplus: Int, _ leftOut: Int?) throws {
        // One line is there already.
        let added = String(repeating: "<InvoiceLine/>", count: ElectronicInvoice.mostLines - 1 + surplus)
        let parsed = try #require(parse(InvoiceXML.universal.replacing("</CreditNote>", with: added + "</CreditNote>")))
        #expect(parsed.lines.count == ElectronicInvoice.mostLines)
        #expect(parsed.linesLeftOut == leftOut)
        let description = DocumentDescription(kind: .pdf, pages: [], invoice: parsed)
        #expect(try ReaderReply(encoded: ReaderReply.described(description).encoded) == .described(description))
    }

    @Test(
        arguments: [
            ("500.0000000000000000000000000000000001", "500.00"),
            ("0000000000000000000000000000000000000000500", "500.00"),
            ("1.00000000000008000000000000001", "1.00000000000008"), ("-0.00000000000000000000000000000000", "0.00"),
            ("999999999999999999999999999999999999.99", "999999999999999999999999999999999999.00"),
            ("1000000000000000000000000000000000000", nil), ("5e2", nil), (".5", nil), ("1.2.3", nil),
        ])
    func anAmountIsTakenAsFarAsDecimalsReach(_ written: String, _ amount: String?) throws {
        let invoice = try #require(parse(InvoiceXML.crossIndustry.replacing(">69.00<", with: ">\(written)<")))
        #expect(invoice.fields["amount_due"] == amount)
    }

    @Test(
        "What writers leave around the document does no harm", arguments: ["\n  ", "\u{FEFF}"],
        ["", "\0\0\0", "\r\n\0"])
    func paddingIsLeftOut(_ before: String, _ behind: String) {
        #expect(parse(before + InvoiceXML.crossIndustry + behind)?.fields["grand_total"] == "119.00")
    }

    @Test("A profile without a total of the taxes may state the one tax there is")
    func onlyTaxIsTheTaxTotal() {
        let xml = InvoiceXML.crossIndustry.replacing("ram:TaxTotalAmount", with: "ram:Unknown")
            .replacing(
                "<ram:SpecifiedTradeSettlementHeaderMonetarySummation>",
                with:
                    "<ram:ApplicableTradeTax><ram:CalculatedAmount>19.00</ram:CalculatedAmount></ram:ApplicableTradeTax>"
                    + "<ram:SpecifiedTradeSettlementHeaderMonetarySummation>")
        #expect(parse(xml)?.fields["tax_total"] == "19.00")
    }

    @Test("The currency may stand with the total alone")
    func currencyOfTheTotal() {
        let xml = InvoiceXML.crossIndustry.replacing("ram:InvoiceCurrencyCode", with: "ram:Unknown")
            .replacing("<ram:GrandTotalAmount>", with: "<ram:GrandTotalAmount currencyID=\"EUR\">")
        #expect(parse(xml)?.fields["currency"] == "EUR")
    }

    @Test func aCorrectionThatTakesMoneyBackIsACreditNote() {
        let xml = InvoiceXML.crossIndustry.replacing(">119.0000<", with: ">-119.00<")
        #expect(parse(xml)?.type == "credit_note")
    }

    @Test(
        arguments: [
            ("no XML", "Invoice"), ("cut short", String(InvoiceXML.crossIndustry.prefix(900))),
            ("another vocabulary", "<html><body/></html>"), ("an invoice of nobody's", "<Invoice><ID>1</ID></Invoice>"),
            ("too deep", String(repeating: "<a>", count: 200) + String(repeating: "</a>", count: 200)),
            (
                "a document type",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                    + InvoiceXML.universal.replacing("GS-9", with: "&e;")
            ),
        ])
    func whatIsNoInvoiceIsNotRead(what: String, xml: String) {
        #expect(parse(xml) == nil, "\(what)")
    }

    @Test(arguments: ["12abc", "1.234,56", "", "1e9", "--1", ".5"])
    func whatIsNoAmountIsLeftOut(text: String) {
        let invoice = parse(InvoiceXML.crossIndustry.replacing(">119.0000<", with: ">\(text)<"))
        #expect(invoice != nil)
        #expect(invoice?.fields["grand_total"] == nil)
    }

    @Test(arguments: ["20250231", "2025", "soon", "31.12.2025"])
    func whatIsNoDateIsLeftOut(text: String) {
        let invoice = parse(InvoiceXML.crossIndustry.replacing(">20250314<", with: ">\(text)<"))
        #expect(invoice != nil)
        #expect(invoice?.fields["issue_date"] == nil)
    }
}

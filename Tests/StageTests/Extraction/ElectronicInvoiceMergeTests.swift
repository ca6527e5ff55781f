import DocumentModel
import Testing

@testable import Extraction

@Suite("What an embedded e-invoice says and what the page says") struct ElectronicInvoiceMergeTests {
    private let paper = Paper([
        .init(50, 40, "Nordwind Elektrotechnik GmbH", height: 14), .init(50, 60, "Hafenweg 3, 24103 Kiel"),
        .init(50, 120, "Meridian Verlag GmbH"), .init(50, 132, "Kaiserstraße 112"), .init(50, 144, "76133 Karlsruhe"),
        .init(350, 120, "Rechnungsnummer RE-2025-0118"), .init(350, 134, "Rechnungsdatum 18.02.2025"),
        .init(50, 220, "Rechnung", height: 16), .init(300, 400, "Nettobetrag"), .init(480, 400, "1.773,00 €"),
        .init(300, 415, "zzgl. 19 % MwSt."), .init(480, 415, "336,87 €"), .init(300, 430, "Gesamtbetrag"),
        .init(480, 430, "2.109,87 €"),
    ])

    private func field(_ name: String, stated: [String: String]) throws -> Extraction.Field {
        let invoice = ElectronicInvoice(
            syntax: .crossIndustryInvoice, profile: "urn:cen.eu:en16931:2017", type: "invoice", fields: stated)
        return try #require(try paper.extraction(invoice: invoice).field(name))
    }

    private let own = ["invoice_number": "RE-2025-0118", "issue_date": "2025-02-18", "grand_total": "2109.87"]
    private let foreign = [
        "invoice_number": "471102", "issue_date": "2013-03-05", "grand_total": "235.62", "buyer_name": "Kunde AG",
        "due_date": "2013-04-04",
    ]

    @Test(arguments: ["invoice_number", "issue_date", "grand_total"])
    func agreementIsTheStrongestEvidence(_ name: String) throws {
        let found = try field(name, stated: own)
        #expect(found.chosen?.source == .xml)
        #expect(found.chosen?.evidence.contains(Candidate.visibleOnPage) == true)
        #expect(found.confidence >= 0.99)
    }

    @Test func theValueOnThePageGoesBeforeOneThatIsNowhereOnIt() throws {
        let found = try field("grand_total", stated: own.merging(["grand_total": "2109.88"]) { $1 })
        #expect(found.chosen?.value == "2109.87")
        #expect(found.chosen?.source == .text)
        #expect(found.rivals.first?.value == "2109.88")
        #expect(found.rivals.first?.source == .xml)
    }

    @Test(arguments: [("Nordwind Elektrotechnik", true), ("Nordwind Elektrotechnik GmbH", true), ("Nordwind", false)])
    func onlyTheLegalFormMayBeLeftOutOfAName(_ name: String, _ isCertain: Bool) throws {
        let found = try field("seller_name", stated: own.merging(["seller_name": name]) { $1 })
        #expect((found.confidence > 0.9) == isCertain)
    }

    @Test(arguments: ["invoice_number", "issue_date", "grand_total", "buyer_name"])
    func anotherDocumentsInvoiceIsOnlyARival(_ name: String) throws {
        let found = try field(name, stated: foreign)
        #expect(found.chosen?.source == .text)
        #expect(found.rivals.first?.value == foreign[name])
    }

    @Test func aCoincidenceWithAnotherDocumentsInvoiceIsNone() throws {
        let found = try field("tax_total", stated: foreign.merging(["tax_total": "1773.00"]) { $1 })
        #expect(found.chosen?.value == "336.87")
        #expect(found.chosen?.source == .text)
    }

    @Test func anotherDocumentsInvoiceFillsNothingIn() throws {
        let found = try field("due_date", stated: foreign)
        #expect(found.chosen == nil)
        #expect(found.rivals.contains { $0.value == "2013-04-04" && $0.source == .xml })
    }

    @Test("Any sum may equal what is said to be due", arguments: [("Nettobetrag", false), ("Zahlbetrag", true)])
    func lessThanTheTotalIsDueWhereALabelSaysSo(_ label: String, _ isShown: Bool) throws {
        var paper = paper
        paper.add(.init(300, 445, label))
        paper.add(.init(480, 445, "1.700,00 €"))
        let invoice = ElectronicInvoice(
            syntax: .crossIndustryInvoice, profile: "", type: "invoice",
            fields: own.merging(["amount_due": "1700.00"]) { $1 })
        let found = try #require(try paper.extraction(invoice: invoice).field("amount_due"))
        let stated = ([found.chosen].compactMap { $0 } + found.rivals).first { $0.source == .xml }
        #expect(stated?.evidence.contains(Candidate.visibleOnPage) == isShown)
    }

    @Test(arguments: [
        ("invoice", "380", "Rechnung", false), ("invoice", "380", "Gutschrift", true),
        ("invoice", "389", "Gutschrift", false), ("invoice", "384", "Rechnungskorrektur", false),
        ("credit_note", "381", "Gutschrift", false), ("credit_note", "381", "Rechnung", true),
    ])
    func aPlainTitleSpeaksAgainstTheType(_ type: String, _ code: String, _ title: String, _ isOther: Bool) throws {
        let number = title == "Rechnung" ? "Rechnungsnummer" : "Nummer"
        let paper = Paper([
            .init(50, 40, "Nordwind Elektrotechnik GmbH", height: 14), .init(350, 120, "\(number) RE-2025-0118"),
            .init(50, 220, title, height: 16), .init(300, 430, "Gesamtbetrag"), .init(480, 430, "2.109,87 €"),
        ])
        var invoice = ElectronicInvoice(syntax: .crossIndustryInvoice, profile: "", type: type, fields: own)
        invoice.typeCode = code
        #expect(try paper.extraction(invoice: invoice).warnings.contains(Extraction.otherType) == isOther)
    }

    @Test(arguments: [
        (LineItem(description: "Wartung Heizung", quantity: "9", unitPrice: "74.00", amount: "666.00"), false),
        (LineItem(description: "Wartung Heizung", quantity: "90", unitPrice: "7.40", amount: "666.00"), true),
        (LineItem(description: "Beratung Steuern", quantity: "9", unitPrice: "74.00", amount: "666.00"), true),
    ])
    func linesAreHeldAgainstTheTable(_ line: LineItem, _ isOther: Bool) throws {
        let row = LineItem(description: "Wartung", quantity: "9", unitPrice: "74.00", amount: "666.00")
        let paper = Paper([.init(50, 300, "Wartung der Heizung 9 74,00 666,00")])
        let agreement = LineItemAgreement(stated: [line], onPage: [row])
        #expect(agreement.isContradicted([paper.page]) == isOther)
    }

    @Test func whatThePageDoesNotSayComesFromTheInvoice() throws {
        let found = try field("due_date", stated: own.merging(["due_date": "2025-03-20"]) { $1 })
        #expect(found.chosen?.value == "2025-03-20")
        #expect(found.chosen?.source == .xml)
    }
}

import DocumentModel
import Testing

@testable import Extraction

@Suite struct ExtractionFieldTests {
    /// An invoice with everything that it needs; tests add or leave out.
    private func invoice(_ cells: [Paper.Cell], without left: Set<Double> = []) -> Paper {
        let usual: [Paper.Cell] = [
            .init(50, 40, "Nordwind Elektrotechnik GmbH", height: 14), .init(50, 60, "Hafenweg 3, 24103 Kiel"),
            .init(50, 120, "Meridian Verlag GmbH"), .init(50, 132, "Kaiserstraße 112"),
            .init(50, 144, "76133 Karlsruhe"),
            .init(350, 120, "Rechnungsnummer RE-2025-0118"), .init(350, 134, "Rechnungsdatum 18.02.2025"),
            .init(350, 148, "Fällig am 20.03.2025"), .init(50, 220, "Rechnung", height: 16),
            .init(300, 400, "Nettobetrag"), .init(480, 400, "1.773,00 €"), .init(300, 415, "zzgl. 19 % MwSt."),
            .init(480, 415, "336,87 €"), .init(300, 430, "Gesamtbetrag"), .init(480, 430, "2.109,87 €"),
            .init(50, 780, "USt-IdNr. DE133774081 IBAN DE11 7605 0101 0005 5127 34"),
        ]
        return Paper(usual.filter { !left.contains($0.y) } + cells)
    }

    @Test(arguments: [
        ("invoice_number", "RE-2025-0118"), ("issue_date", "2025-02-18"), ("due_date", "2025-03-20"),
        ("seller_name", "Nordwind Elektrotechnik GmbH"), ("buyer_name", "Meridian Verlag GmbH"), ("currency", "EUR"),
        ("net_total", "1773.00"), ("tax_total", "336.87"), ("grand_total", "2109.87"),
        ("seller_vat_id", "DE133774081"), ("iban", "DE11760501010005512734"),
    ])
    func findsTheFactsOfAnInvoice(_ field: String, _ value: String) throws {
        #expect(try invoice([]).value(field) == value)
    }

    @Test(arguments: ["invoice_number", "issue_date", "grand_total", "seller_vat_id", "iban", "currency"])
    func isCertainWhereLabelAndFormAgree(_ field: String) throws {
        let found = try #require(try invoice([]).extraction().field(field))
        #expect(found.confidence >= 0.95)
        #expect(found.confidence == found.chosen?.confidence)
    }

    @Test("Wrong check digits are kept as printed, and doubted where they may be misread", arguments: [true, false])
    func wrongCheckDigits(isRecognized: Bool) throws {
        var paper = invoice(
            [.init(50, 781, "USt-IdNr. DE123456789 IBAN DE12 1234 5678 1234 5678 90")], without: [780])
        if isRecognized { paper.source = .ocr }
        let extraction = try paper.extraction()
        for (field, value) in [("seller_vat_id", "DE123456789"), ("iban", "DE12123456781234567890")] {
            let found = try #require(extraction.field(field))
            #expect(found.chosen?.value == value)
            #expect((found.confidence <= 0.6) == isRecognized)
            // Another model that reads the same does not make it an account.
            let isOpen = found.chosen?.evidence.contains { $0.hasPrefix(SecondOpinion.checkDigits) } ?? false
            #expect(isOpen == (isRecognized && field == "seller_vat_id"))
        }
    }

    @Test(
        "A number of a paper is no VAT identifier for having the form of one",
        arguments: [
            "RO-2025-39617", "DE-2025-12345", "SE-2025-00039617", "DE-2025-12347",
        ])
    func numbersOfPapersAreNoIdentifiers(_ number: String) throws {
        let extraction = try Paper([
            .init(50, 40, "Rosewater Ltd"), .init(50, 100, "Invoice"), .init(50, 120, "Invoice No: \(number)"),
            .init(50, 140, "Invoice Date: 2025-12-29"), .init(50, 300, "Total due 120.00 EUR"),
        ]).extraction()
        #expect(extraction.field("invoice_number")?.chosen?.value == number)
        #expect(extraction.field("seller_vat_id")?.chosen == nil)
    }

    @Test func formAloneNeedsALabel() throws {
        func vat(_ text: String) throws -> String? {
            try invoice([.init(50, 781, text)], without: [780]).extraction().field("seller_vat_id")?.chosen?.value
        }
        #expect(try vat("RO12345678") == nil)
        #expect(try vat("USt-IdNr. RO12345678") == "RO12345678")
        #expect(try vat("DE123456788") == "DE123456788")
    }

    @Test func addsUpTaxesThatStandBesideWhatTheyAreTaxesOn() throws {
        let paper = invoice(
            [
                .init(50, 371, "Umsatzsteuer (S)"), .init(300, 371, "198,00"), .init(400, 371, "19"),
                .init(480, 371, "37,62"), .init(50, 386, "Umsatzsteuer (S)"), .init(300, 386, "275,00"),
                .init(400, 386, "7"), .init(480, 386, "19,25"), .init(300, 401, "Summe netto"),
                .init(480, 401, "473,00 €"), .init(300, 431, "Rechnungsbetrag"), .init(480, 431, "529,87 €"),
            ], without: [400, 415, 430])
        let field = try #require(try paper.extraction().field("tax_total"))
        #expect(field.chosen?.value == "56.87")
        #expect(field.chosen?.raw == "37,62 + 19,25")
    }

    @Test func addsUpSeveralTaxRates() throws {
        let paper = invoice(
            [
                .init(300, 401, "Summe netto"), .init(480, 401, "829,10 €"), .init(300, 416, "zzgl. 19 % MwSt."),
                .init(480, 416, "80,92 €"), .init(300, 431, "zzgl. 7 % MwSt."), .init(480, 431, "28,22 €"),
                .init(300, 446, "Rechnungsbetrag"), .init(480, 446, "938,24 €"),
            ], without: [400, 415, 430])
        let extraction = try paper.extraction()
        #expect(extraction.field("tax_total")?.chosen?.value == "109.14")
        #expect(extraction.field("tax_total")?.chosen?.raw == "80,92 € + 28,22 €")
        #expect(extraction.field("net_total")?.chosen?.value == "829.10")
        #expect(extraction.field("grand_total")?.chosen?.value == "938.24")
    }

    @Test(arguments: [
        ("Lieferdatum 14.02.2025", "2025-02-18"), ("Bestelldatum: 01.02.2025", "2025-02-18"),
        ("Vertrags-Datum: 01.02.2025", "2025-02-18"),
    ])
    func isNotLedAstrayByOtherDates(_ text: String, _ day: String) throws {
        #expect(try invoice([.init(350, 106, text), .init(350, 162, text)]).value("issue_date") == day)
    }

    @Test(arguments: [
        "Bitte überweisen Sie den Betrag bis zum 13.06.2025 auf unser Konto.",
        "Please remit until 13.06.2025.", "Zahlbar innerhalb 30 Tagen netto bis 13.06.2025",
        "Date limite de paiement le 13 juin 2025",
    ])
    func takesTheDueDateFromASentence(_ text: String) throws {
        #expect(try invoice([.init(50, 500, text)], without: [148]).value("due_date") == "2025-06-13")
    }

    @Test func doesNotTakeTheDayOfADiscountForTheDueDate() throws {
        let paper = invoice([.init(50, 500, "Bei Zahlung mit 2 % Skonto bis 13.06.2025")], without: [148])
        #expect(try paper.value("due_date") == nil)
    }

    @Test(arguments: [
        "R E C H N U N G", "Handelsrechnung", "RECHNUNG",
    ])
    func knowsAnInvoiceByItsTitle(_ title: String) throws {
        let paper = invoice(
            [.init(50, 221, title, height: 16), .init(350, 121, "Nummer RE-2025-0118")], without: [220, 120, 134])
        #expect(try paper.extraction().type.value == "invoice")
    }

    @Test func takesDollarsOnAnEnglishInvoiceForThoseOfTheUnitedStates() throws {
        let paper = Paper([
            .init(50, 40, "Cascade Trail Outfitters, Inc.", height: 14), .init(450, 40, "INVOICE", height: 16),
            .init(50, 120, "Invoice #"), .init(180, 120, "Date"), .init(50, 133, "10-33871"),
            .init(180, 133, "May 6, 2025"), .init(50, 160, "Bill to"), .init(50, 172, "Larkspur Elementary School"),
            .init(350, 360, "Subtotal"), .init(510, 360, "$1,298.40"), .init(350, 377, "Sales tax (7.25%)"),
            .init(520, 377, "$94.13"), .init(350, 394, "Total due"), .init(510, 394, "$1,392.53"),
        ])
        let extraction = try paper.extraction()
        #expect(extraction.field("currency")?.chosen?.value == "USD")
        #expect(extraction.field("seller_name")?.chosen?.value == "Cascade Trail Outfitters, Inc.")
        #expect(extraction.field("buyer_name")?.chosen?.value == "Larkspur Elementary School")
        #expect(extraction.field("issue_date")?.chosen?.value == "2025-05-06")
        #expect(extraction.field("grand_total")?.chosen?.value == "1392.53")
    }

    @Test(arguments: ["n° 2023-6013", "N° : 2023-6013", "Nr. 2023-6013", "# 2023-6013"])
    func takesTheNumberUnderATitle(_ text: String) throws {
        let paper = invoice(
            [.init(460, 40, "RECHNUNG", height: 14), .init(462, 62, "20.09.2023"), .init(462, 76, text)],
            without: [120, 134, 220])
        #expect(try paper.value("invoice_number") == "2023-6013")
    }

    @Test(
        "Numbers in groups, behind a mark, or at the start of the next line",
        arguments: [
            (["Facture du 11/12/2022", "N° 12 345 678 901"], "12 345 678 901"),
            (["Détail de la facture du 11/12/2022 N°12345678901"], "12345678901"),
            (["Facture du 11/12/2022 N° client : 4711"], nil),
            (
                ["Betaling van uw bestelling. Factuurnummer:", "3906541086000 Bestelnummer: 1000965241"],
                "3906541086000"
            ),
        ] as [([String], String?)])
    func readsNumbersAsTheyAreSet(_ lines: [String], _ number: String?) throws {
        var paper = Paper([.init(50, 40, "Beispiel SARL", height: 14)])
        for (index, line) in lines.enumerated() { paper.add(.init(50, 200 + Double(index) * 14, line)) }
        paper.add(.init(300, 400, "Total TTC"))
        paper.add(.init(480, 400, "62,86 €"))
        #expect(try paper.value("invoice_number") == number)
    }

    @Test func readsAnAccountThatANarrowColumnBreaks() throws {
        let paper = invoice(
            [.init(20, 600, "IBAN"), .init(20, 612, "AT78 2081 5000"), .init(20, 624, "4271 8890")], without: [780])
        #expect(try paper.value("iban") == "AT782081500042718890")
    }
}

@Suite struct HostilePaperTests {
    /// Documents may hold anything; nothing of it may stop the service.
    @Test(arguments: [
        "Total 9999999999999999999999", "Total 99999999999999,99 €",
        "Gesamtbetrag 999999999999.99 MwSt. 19 % 99999999999,99",
        "Rechnung Nr. \u{202E}17", "IBAN DE", "IBAN DE12", "VAT GB", "Total (", "Total )", "- - - -", "(((((((((",
        "R E C H N U N G", ": : : :", "°°°°", "n°", "N°:", "Bill to", "Bill to:", "Bill to: ,", "Facture n° du",
        "31.12.9999 - 01.01.0001", "bis zum 31.02.2025", "€ € € €", "0 0 0 0 0 0", "Cash 99999999999.99 Change 0.01",
        "Rounding 0.01 Total 0.00 Cash 0.00", "· · · GmbH", "GmbH", ", , , Inc.", "(12345) (12345)", "\u{0301}\u{0301}",
    ])
    func survives(_ text: String) throws {
        for source in [WordSource.text, .ocr] {
            for title in ["Rechnung", "Receipt Cash Change", ""] {
                let paper = Paper(
                    source: source,
                    [
                        .init(50, 40, title, height: 16), .init(50, 80, text), .init(50, 92, text),
                        .init(300, 92, text), .init(50, 104, "12345 Berlin"), .init(50, 400, text),
                        .init(300, 400, text), .init(300, 412, text),
                    ])
                let extraction = try paper.extraction()
                #expect(extraction.fields.allSatisfy { (0...1).contains($0.confidence) })
            }
        }
    }

    @Test func survivesAnEmptyPage() throws {
        #expect(try Paper().extraction().fields.allSatisfy { $0.chosen == nil })
    }
}

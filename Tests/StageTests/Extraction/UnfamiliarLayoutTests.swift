import DocumentModel
import Testing

@testable import Extraction

/// What layouts that no rule was written for have taught: where values stand, and what only looks like one.
@Suite struct UnfamiliarLayoutTests {
    // MARK: VAT numbers

    @Test(
        "A number without its country's letters",
        arguments: [
            ("P.IVA 00743110157", "00743110157"), ("C.F. e P.IVA: 00743110157", "00743110157"),
            ("VAT Reg No 712 0458 72", "712045872"), ("NIF: B48516462", "B48516462"),
            ("ABN 51 824 753 556", "51824753556"),
            ("BTW 0847.221.358", "0847221358"), ("GSTIN: 27AAPFU0939F1ZV", "27AAPFU0939F1ZV"),
        ])
    func aNumberWithoutItsCountry(_ text: String, _ value: String) throws {
        let besideSeller = try Letter.field(
            "seller_vat_id", Letter.seller, [.init(50, 74, text)], Letter.buyer, Letter.number, Letter.day, Letter.sums)
        #expect(besideSeller.chosen?.value == value)
        #expect(besideSeller.confidence >= 0.9)
        let besideBuyer = try Letter.field(
            "seller_vat_id", Letter.seller, Letter.buyer, [.init(50, 176, text)], Letter.number, Letter.day, Letter.sums
        )
        #expect(besideBuyer.chosen == nil || besideBuyer.confidence < 0.9)
        let anywhere = try Letter.field(
            "seller_vat_id", Letter.seller, Letter.buyer, Letter.number, Letter.day,
            [.init(350, 220, text), .init(350, 232, "P.IVA 01234567897")], Letter.sums)
        #expect(anywhere.chosen == nil || anywhere.confidence < 0.9)
    }

    // MARK: Rows of headings

    @Test func aValueBelongsToTheHeadingInItsColumn() throws {
        let cells: [Paper.Cell] = [
            .init(50, 400, "Total HT"), .init(150, 400, "Taux TVA"), .init(240, 400, "Montant TVA"),
            .init(350, 400, "TOTAL TTC"), .init(450, 400, "NET À PAYER"),
            .init(104, 412, "1 543,50"), .init(205, 412, "20,00"), .init(310, 412, "308,70"),
            .init(408, 412, "1 852,20"),
            .init(520, 412, "1 852,20"),
        ]
        for (name, value) in [("net_total", "1543.50"), ("tax_total", "308.70"), ("grand_total", "1852.20")] {
            let found = try Letter.field(name, Letter.seller, Letter.number, Letter.day, cells)
            #expect(found.chosen?.value == value)
            #expect(found.confidence >= 0.9)
        }
    }

    // MARK: Totals

    @Test(
        "What is left after an advance is not the total",
        arguments: [
            (
                [
                    ("Zwischensumme", "619,50"), ("19 % Umsatzsteuer", "117,71"), ("Gebühren einschl. USt", "737,21"),
                    ("abzüglich Vorschuss vom 15.01.2025", "-350,00"), ("Noch zu zahlender Betrag", "387,21"),
                ], "737.21"
            ),
            (
                [
                    ("Fees and disbursements", "6,835.90"), ("VAT @ 20%", "1,367.18"), ("£", "8,203.08"),
                    ("Less on account (bill 20604)", "(1,200.00)"), ("Balance payable", "7,003.08"),
                ], "8203.08"
            ),
        ])
    func whatIsLeftAfterAnAdvance(_ rows: [(String, String)], _ total: String) throws {
        let cells = rows.enumerated().flatMap { index, row in
            [
                Paper.Cell(300, 400 + Double(index) * 15, row.0),
                Paper.Cell(490, 400 + Double(index) * 15, row.1),
            ]
        }
        #expect(try Letter.field("grand_total", Letter.seller, Letter.number, Letter.day, cells).chosen?.value == total)
    }

    // MARK: Days without labels

    @Test(
        "A day in a cell of its own in the head",
        arguments: [
            ([.init(350, 166, "18.02.2025")], true),
            ([.init(350, 166, "18.02.2025"), .init(50, 500, "Lieferung 12.12.2024, Bestellung 11.12.2024")], true),
            // What stands above or before it may say what day it is.
            ([.init(350, 180, "Versandtag"), .init(350, 192, "18.02.2025"), .init(50, 500, "12.12.2024")], false),
            ([.init(290, 192, "Versandtag"), .init(370, 192, "18.02.2025"), .init(50, 500, "12.12.2024")], false),
            ([.init(350, 166, "18.02.2025"), .init(450, 90, "12.12.2024")], false),
            // Thirty days later it is to be paid.
            (
                [
                    .init(350, 180, "Versandtag"), .init(350, 192, "18.02.2025"),
                    .init(50, 500, "Zahlbar bis 20.03.2025, 30 Tage netto"),
                ], true
            ),
        ] as [([Paper.Cell], Bool)])
    func aDayInACellOfItsOwn(_ cells: [Paper.Cell], _ isBelieved: Bool) throws {
        let found = try Letter.field("issue_date", Letter.seller, Letter.buyer, Letter.number, cells, Letter.sums)
        if isBelieved { #expect(found.chosen?.value == "2025-02-18") }
        #expect((found.confidence >= 0.85) == isBelieved)
        #expect(found.chosen?.evidence.contains(Unconfirmed.evidence) != isBelieved)
    }

    // MARK: Days to pay

    @Test(
        "When money moves",
        arguments: [
            "Den Rechnungsbetrag buchen wir ab dem 20.03.2025 von Ihrer Kreditkarte ab.",
            "Der Rechnungsbetrag wird nicht vor dem 20.03.2025 von Ihrem Konto abgebucht.",
            "Wir entnehmen den Betrag am 20.03.2025 dem Hausgeldkonto.",
            "Der Beitrag ist am 20.03.2025 fällig.", "merci de verser ce montant d'ici au 20.03.2025",
            "Paiement à 45 jours, soit le 20.03.2025, par virement",
            "Wij verzoeken u dit bedrag vóór 20.03.2025 over te maken op rekening 17.",
        ])
    func whenMoneyMoves(_ sentence: String) throws {
        let found = try Letter.field(
            "due_date", Letter.seller, Letter.number, Letter.day, Letter.sums, [.init(50, 500, sentence)])
        #expect(found.chosen?.value == "2025-03-20")
    }

    @Test("A part of a number is none", arguments: ["GST no. 190657924 RTO001", "ABN51 824 753 556"])
    func aPartOfANumberIsNone(_ text: String) throws {
        let found = try Letter.field(
            "seller_vat_id", Letter.seller, [.init(50, 74, text)], Letter.buyer, Letter.number, Letter.day, Letter.sums)
        #expect(found.chosen == nil)
    }

    // MARK: Currencies

    @Test(arguments: [
        ("ABN 51 824 753 556", "AUD", 0.9...1), ("Toronto ON M5V 2T6", "CAD", 0.9...1),
        ("www.example.co.nz", "NZD", 0.9...1),
        ("Portland, OR 97201", "USD", 0.95...1), ("Thank you for your business", "USD", 0.85...0.9),
        ("Portland, OR 97201 Toronto ON M5V 2T6", "USD", 0...0.6),
    ])
    func aDollarIsThatOfTheCountry(_ text: String, _ code: String, _ sure: ClosedRange<Double>) throws {
        let found = try Letter.field(
            "currency",
            [
                .init(50, 40, "Invoice INV-17"), .init(50, 60, text), .init(50, 80, "Invoice date: 2025-02-18"),
                .init(300, 400, "Subtotal"), .init(480, 400, "$100.00"), .init(300, 430, "Total"),
                .init(480, 430, "$100.00"),
            ])
        #expect(found.chosen?.value == code)
        #expect(sure.contains(found.confidence))
    }

    // MARK: Days

    @Test(
        "The document's day",
        arguments: [
            [.init(350, 154, "Rechnungsdat.: 18.02.2025"), .init(50, 500, "Abschlagsrechnung 12 vom 12.12.2024")],
            [.init(350, 154, "Rechn.-Datum 18.02.2025"), .init(50, 500, "vom 12.12.2024")],
            [
                .init(350, 150, "Nummer/Datum"), .init(350, 164, "90041773 / 18.02.2025"),
                .init(50, 500, "Lieferschein/Datum 12.12.2024"),
            ],
            [
                .init(350, 154, "Kiel, 18.02.2025"), .init(50, 500, "Datum"), .init(200, 500, "Tätigkeit"),
                .init(50, 514, "02.01.2025"),
                .init(50, 528, "03.01.2025"), .init(50, 542, "04.01.2025"), .init(50, 556, "05.01.2025"),
            ],
        ] as [[Paper.Cell]])
    func theDocumentsDay(_ cells: [Paper.Cell]) throws {
        #expect(
            try Letter.field("issue_date", Letter.seller, Letter.buyer, Letter.number, cells, Letter.sums).chosen?.value
                == "2025-02-18")
    }

    @Test(
        "When it is due",
        arguments: [
            "Der Rechnungsbetrag ist bis zum 20.03.2025 fällig.", "Wir bitten um Überweisung bis zum 20.03.2025.",
            "Der Betrag wird am 20.03.2025 von Ihrem Konto abgebucht.",
            "Zahlbar bis 28.02.2025 mit 2 % Skonto, bis 20.03.2025 netto",
            "Abbuchungstermin: 20.03.2025",
        ])
    func whenItIsDue(_ sentence: String) throws {
        let found = try Letter.field(
            "due_date", Letter.seller, Letter.number, Letter.day, Letter.sums, [.init(50, 500, sentence)])
        #expect(found.chosen?.value == "2025-03-20")
    }

    @Test(
        "A day without a label is believed where no other day stands, or a letter's place stands before it",
        arguments: [("18.02.2025", false, true), ("Kiel, den 18.02.2025", true, true)])
    func aDayWithoutALabel(_ printed: String, _ hasOther: Bool, _ isBelieved: Bool) throws {
        let other: [Paper.Cell] = hasOther ? [.init(50, 500, "Leistungszeitraum bis 31.01.2025")] : []
        let found = try Letter.field(
            "issue_date", Letter.seller, Letter.number, [.init(350, 154, printed)], other, Letter.sums)
        #expect(found.chosen?.value == "2025-02-18")
        #expect((found.confidence > Unconfirmed.most) == isBelieved)
        #expect(found.chosen?.evidence.contains(Unconfirmed.evidence) != isBelieved)
    }

    // MARK: Numbers

    @Test(arguments: [
        ("71 0048 2291 06", "71 0048 2291 06"), ("A/25 003188", "A/25 003188"), ("Q017 8H", "Q017 8H"),
        ("RE-17", "RE-17"),
        ("90041773 / 08.11.2023", "90041773"), ("4711 12.02.2025", "4711"), ("1187/2025 R", "1187/2025 R"),
        ("VRF 402217", "VRF 402217"),
    ])
    func aNumberIsAllOfItsCell(_ printed: String, _ value: String) throws {
        let cells: [Paper.Cell] = [.init(350, 140, "Rechnungsnummer"), .init(350, 154, printed)]
        #expect(try Letter.field("invoice_number", Letter.seller, cells, Letter.sums).chosen?.value == value)
    }

    @Test(arguments: ["INV0I699", "$¢-020771", "C3A71FOE-0011", "SC-020771"])
    func aNumberThatRecognitionCannotTellIsDoubted(_ printed: String) throws {
        let paper = Paper(
            source: .ocr,
            Letter.seller + Letter.buyer + Letter.day + Letter.sums + [.init(350, 140, "Rechnungsnummer " + printed)])
        let found = try #require(try paper.extraction().field("invoice_number"))
        #expect(found.chosen?.value == printed)
        #expect((found.confidence < 0.85) == (printed != "SC-020771"))
    }

    @Test(arguments: ["#338104", "# 338104"]) func aNumberBehindItsMark(_ printed: String) throws {
        let found = try Letter.field(
            "invoice_number",
            [
                .init(50, 40, "Invoice " + printed, height: 12), .init(50, 60, "Portland, OR 97201"),
                .init(50, 80, "Invoice Date: 10/01/2025"),
                .init(300, 430, "Total $100.00"),
            ])
        #expect(found.chosen?.value.hasSuffix("338104") == true)
    }

    @Test("`Numéro` is the document's beside its day, and anything's elsewhere", arguments: [true, false])
    func aBareWordForNumber(_ isBesideDay: Bool) throws {
        let head: [Paper.Cell] = [
            .init(400, 60, "FACTURE", height: 16), .init(50, 230, "Numéro"), .init(50, 244, "FC118842"),
            .init(300, 230, "Client"),
            .init(300, 244, "411MECA02"),
        ]
        let day: [Paper.Cell] = isBesideDay ? [.init(170, 230, "Date"), .init(170, 244, "28/02/2026")] : []
        let found = try Letter.field("invoice_number", head, day, [.init(300, 430, "Total TTC 119,00 €")])
        #expect((found.chosen?.value == "FC118842") == isBesideDay)
    }

    // MARK: Amounts

    @Test func aBaseAndItsTaxAreNoTotal() throws {
        let cells: [Paper.Cell] = [
            .init(300, 400, "Gesamtpreis"), .init(480, 400, "84,97 €"), .init(300, 460, "Summe"),
            .init(400, 460, "71,40 €"),
            .init(480, 460, "13,57 €"),
        ]
        for (name, value) in [("grand_total", "84.97"), ("net_total", "71.40"), ("tax_total", "13.57")] {
            #expect(try Letter.field(name, Letter.seller, Letter.number, Letter.day, cells).chosen?.value == value)
        }
    }

    @Test("An article of a law is no tax")
    func anArticleIsNoTax() throws {
        let cells: [Paper.Cell] = [
            .init(50, 100, "Facture n° 17"), .init(50, 114, "Date de facture : 18/02/2025"),
            .init(300, 430, "Total HT"),
            .init(480, 430, "480,00 €"), .init(50, 480, "TVA non applicable, art. 293 B du CGI"),
        ]
        #expect(try Letter.field("tax_total", cells).chosen == nil)
    }

    @Test("What was owed before is no part of the total") func oldBalances() throws {
        let cells: [Paper.Cell] = [
            .init(50, 40, "Invoice No. 17"), .init(50, 60, "Portland, OR 97201"),
            .init(50, 80, "Invoice date: 2025-02-18"),
            .init(300, 400, "Total Current Charges"), .init(480, 400, "$2,892.45"), .init(300, 415, "Previous Balance"),
            .init(480, 415, "$1,310.00"), .init(300, 430, "Total Balance Due"), .init(480, 430, "$4,202.45"),
        ]
        let found = try Letter.field("grand_total", cells)
        #expect(found.chosen?.value == "2892.45" || found.confidence < 0.88)
    }

    @Test(
        "Carriage and rounding between net and total",
        arguments: [("Versandkosten", "9,50 €", "128,50 €"), ("Rundung", "0,02 €", "119,02 €")])
    func charges(_ word: String, _ charge: String, _ total: String) throws {
        let cells: [Paper.Cell] = [
            .init(300, 400, "Nettobetrag"), .init(480, 400, "100,00 €"), .init(300, 415, "zzgl. 19 % MwSt."),
            .init(480, 415, "19,00 €"),
            .init(300, 430, word), .init(480, 430, charge), .init(300, 445, "Gesamtbetrag"), .init(480, 445, total),
        ]
        let found = try Letter.field("grand_total", Letter.seller, Letter.number, Letter.day, cells)
        #expect(found.chosen?.evidence.contains("sum:net+tax=total") == true)
        #expect(found.confidence > 0.95)
    }

    @Test("A total that nothing bears out is doubted", arguments: [false, true]) func aLoneTotal(_ isRepeated: Bool)
        throws
    {
        let again: [Paper.Cell] = isRepeated ? [.init(50, 500, "Bitte überweisen Sie 119,00 €.")] : []
        let found = try Letter.field(
            "grand_total", Letter.seller, Letter.number, Letter.day,
            [.init(300, 430, "Gesamtbetrag"), .init(480, 430, "119,00 €")], again)
        #expect(found.chosen?.value == "119.00")
        #expect((found.confidence <= Unconfirmed.most) != isRepeated)
    }

    // MARK: What is of another paper, or of another day

    @Test("What next year's instalments are due on is not this invoice's day") func instalments() throws {
        let found = try Letter.field(
            "due_date", Letter.seller, Letter.number, Letter.day, Letter.sums,
            [.init(50, 460, "Ihre Nachzahlung – fällig am 05.03.2025")],
            [.init(50, 500, "Ihr neuer Abschlag beträgt 498,00 €, jeweils fällig zum 15. des Monats,")],
            [.init(50, 512, "erstmals zum 15.03.2025.")])
        #expect(found.chosen?.value == "2025-03-05")
    }

    @Test("The day of a sale is not the invoice's") func dayOfSale() throws {
        let found = try Letter.field(
            "issue_date", Letter.seller, [.init(350, 140, "INVOICE No. FE/0093/02/2025")], Letter.sums,
            [.init(350, 154, "Leszno, 2025-02-19"), .init(350, 168, "Date of sale: 2025-02-18")])
        #expect(found.chosen?.value == "2025-02-19")
    }

    @Test("A number under its label goes before what another column says beside it") func stackedLabels() throws {
        let found = try Letter.field(
            "invoice_number", Letter.seller, Letter.sums,
            [.init(300, 100, "Invoice Number"), .init(450, 100, "CB1 2QA")],
            [.init(300, 112, "INV-0587"), .init(450, 112, "UNITED KINGDOM")])
        #expect(found.chosen?.value == "INV-0587")
    }

    @Test("The number of an advance that is taken off is another invoice's") func takenOff() throws {
        let found = try Letter.field(
            "invoice_number", Letter.seller, Letter.day, Letter.sums, [.init(50, 220, "Kostenrechnung Nr. 2600093")],
            [.init(50, 445, "abzüglich Vorschuss vom 14.10.2024 (Rechnung Nr. 2500712)")])
        #expect(found.chosen?.value == "2600093")
    }

    @Test("A masked account is none") func maskedAccount() throws {
        let found = try Letter.field(
            "iban", Letter.seller, Letter.number, Letter.day, Letter.sums,
            [.init(50, 500, "Wir buchen ab von IBAN DE88 XXXX XXXX XXXX XX22 04.")])
        #expect(found.chosen == nil)
    }

    @Test("A quarter without house numbers is no buyer") func contrada() throws {
        let found = try Letter.field(
            "buyer_name", Letter.seller, Letter.number, Letter.day, Letter.sums,
            [
                .init(50, 128, "Spett.le"), .init(50, 140, "Cantine Monreale Soc. Coop. Agr."),
                .init(50, 152, "C.da Malvello s.n.c."), .init(50, 164, "90046 Monreale (PA)"),
            ])
        #expect(found.chosen?.value.hasPrefix("Cantine Monreale Soc. Coop. Agr") == true)
    }
}

import DocumentModel
import Testing

@testable import Extraction

/// What layouts that no rule was written for have taught of names: whose invoice it is, who is to pay it, and what is nobody's name.
@Suite struct UnfamiliarPartiesTests {
    // MARK: Buyers

    @Test(
        "Whom a letter is for",
        arguments: [
            (["Birgit Falk", "Atelier 24 Falk & Sohn OG"], "Atelier 24 Falk & Sohn OG"),
            (["Cathy Brandt", "Brandt Family Dental PC"], "Brandt Family Dental PC"),
            (["Calder Valley Homes (2019) Ltd"], "Calder Valley Homes (2019) Ltd"),
            (["Herr Dirk Osterkamp", "naturfaser24 e.K."], "naturfaser24 e.K."),
            (["Wohnungseigentümergemeinschaft", "Lindenhof 3-7"], "Wohnungseigentümergemeinschaft Lindenhof 3-7"),
            (["WEG Heimstättenstr. 5", "d. d. Verwaltungsbeirat"], "WEG Heimstättenstr. 5"),
            (["Einschreiben", "Hansen Elektrotechnik"], "Hansen Elektrotechnik"),
            (["Café de la Gare – Dumont & Cie SNC"], "Café de la Gare – Dumont & Cie SNC"),
        ])
    func whomALetterIsFor(_ lines: [String], _ name: String) throws {
        let sender: [Paper.Cell] = [.init(50, 128, "Nordwind Technik GmbH · Hafenweg 3 · 24103 Kiel", height: 7)]
        let texts = lines + ["Kaiserweg 112", "76133 Karlsruhe"]
        let block = texts.enumerated().map { Paper.Cell(50, 140 + Double($0) * 12, $1) }
        let found = try Letter.field("buyer_name", Letter.seller, sender, block, Letter.number, Letter.day, Letter.sums)
        #expect(found.chosen?.value == name)
        #expect(found.confidence >= 0.9)
    }

    @Test(
        "Parties told row by row",
        arguments: [
            (
                [
                    .init(50, 60, "Cedente/prestatore (fornitore)"),
                    .init(300, 60, "Cessionario/committente (cliente)"),
                    .init(50, 74, "Identificativo fiscale ai fini IVA: IT00743110157"),
                    .init(300, 74, "Denominazione: Imballaggi Valseriana S.p.A."),
                    .init(50, 88, "Denominazione: Officine Lambrate S.r.l."), .init(300, 88, "Indirizzo: Via Serio 5"),
                ], "Officine Lambrate S.r.l.", "Imballaggi Valseriana S.p.A."
            ),
            (
                [
                    .init(50, 60, "Informationen zum Käufer"), .init(300, 60, "Informationen zum Verkäufer"),
                    .init(50, 74, "Name:"), .init(120, 74, "Stadtwerke Eichenbrück"), .init(300, 74, "Firmenname:"),
                    .init(400, 74, "Fahrenholz GmbH"),
                ], "Fahrenholz GmbH", "Stadtwerke Eichenbrück"
            ),
        ] as [([Paper.Cell], String, String)])
    func partiesToldRowByRow(_ cells: [Paper.Cell], _ seller: String, _ buyer: String) throws {
        #expect(try Letter.field("seller_name", cells, Letter.number, Letter.day, Letter.sums).chosen?.value == seller)
        #expect(try Letter.field("buyer_name", cells, Letter.number, Letter.day, Letter.sums).chosen?.value == buyer)
    }

    @Test(
        "What heads columns or rows of a table is nobody's name",
        arguments: [
            [.init(50, 190, "Usage"), .init(200, 190, "Prev"), .init(300, 190, "Present")],
            [.init(50, 190, "Charges"), .init(480, 190, "$437.67")],
            [.init(50, 190, "Next renewal"), .init(480, 190, "12.05.2025")],
        ] as [[Paper.Cell]])
    func whatHeadsATableIsNobodysName(_ heading: [Paper.Cell]) throws {
        let below: [Paper.Cell] = [
            .init(50, 202, "Water 1"), .init(200, 202, "881"), .init(300, 202, "902"),
            .init(50, 214, "18435 Stralsund"),
        ]
        for name in ["seller_name", "buyer_name"] {
            let found = try Letter.field(name, heading, below, Letter.number, Letter.day, Letter.sums)
            #expect(found.chosen?.value != heading[0].text)
        }
    }

    @Test func aTradeAboveANameMayBePartOfIt() throws {
        let block: [Paper.Cell] = [
            .init(50, 140, "SCHLOSSEREI"), .init(50, 152, "ABRAHAMCZIK"), .init(50, 164, "Ostring 3"),
            .init(50, 176, "76133 Karlsruhe"),
        ]
        let found = try Letter.field("buyer_name", Letter.seller, block, Letter.number, Letter.day, Letter.sums)
        #expect(found.confidence < 0.9)
    }

    // MARK: Sellers

    @Test(
        "Words at the top that are no seller",
        arguments: [
            "Am Markt 9 · 18439 Stralsund · Telefon 03831 4170", "Boulder, CO, 80302, US", "Vevey, le 20 février 2025",
            "Neuf – Rénovation – Ravalement", "Traiteur · réceptions · plateaux-repas",
            "Odontoiatra – Spec. in Ortognatodonzia", "RPR Gent", "Lavergnolle c/ SAS Batirhône", "400 King St W",
            "Kilfenora Rd, Lisdoonvarna",
        ])
    func wordsThatAreNoSeller(_ line: String) throws {
        let found = try Letter.field(
            "seller_name", [.init(50, 30, line)], Letter.buyer, Letter.number, Letter.day, Letter.sums)
        #expect(found.chosen == nil || found.confidence < 0.85)
    }

    @Test func aWordAloneInLargeTypeIsAMark() throws {
        let found = try Letter.field(
            "seller_name", [.init(50, 30, "PACANO", height: 24)], Letter.buyer, Letter.number, Letter.day, Letter.sums)
        #expect(found.chosen?.value == "PACANO")
        #expect(found.confidence < 0.85)
    }

    @Test(
        "A name ends where a street goes on",
        arguments: [
            "Noordertel Zakelijk B.V. Paterswoldseweg 812", "Noordertel Zakelijk B.V. Postbus 30000",
            "noordertel is een handelsnaam van Noordertel Zakelijk B.V.",
        ])
    func aNameEndsWhereAStreetGoesOn(_ line: String) throws {
        let found = try Letter.field(
            "seller_name", [.init(50, 30, line)], Letter.buyer, Letter.number, Letter.day, Letter.sums)
        #expect(found.chosen?.value == "Noordertel Zakelijk B.V.")
    }

    @Test func aNameInTwoLinesOfOneTypeIsDoubted() throws {
        let head: [Paper.Cell] = [.init(350, 30, "Van Dongen", height: 16), .init(350, 48, "Techniek", height: 16)]
        let found = try Letter.field("seller_name", head, Letter.buyer, Letter.number, Letter.day, Letter.sums)
        #expect(found.confidence < 0.85)
    }

    @Test func whatIsWrittenSmallBehindANameIsNoneOfIt() throws {
        let found = try Letter.field(
            "seller_name", [.init(50, 30, "Iker Zabaleta Ruiz fotografía de producto")], Letter.buyer, Letter.number,
            Letter.day, Letter.sums)
        #expect(found.chosen?.value == "Iker Zabaleta Ruiz")
    }

    @Test("What bears a seller's name out", arguments: ["ines.boukhari@example.net", "smith@example.net"])
    func whatBearsASellersNameOut(_ address: String) throws {
        let found = try Letter.field(
            "seller_name", [.init(50, 30, "Ines Boukhari"), .init(50, 44, address)], Letter.buyer, Letter.number,
            Letter.day,
            Letter.sums)
        #expect(found.chosen?.value == "Ines Boukhari")
        #expect((found.confidence >= 0.85) == address.hasPrefix("ines"))
    }

    @Test func theFormBeforeANameBelongsToIt() throws {
        let found = try Letter.field(
            "seller_name", [.init(50, 30, "Domaine Poirrier", height: 16)], Letter.buyer, Letter.number, Letter.day,
            Letter.sums,
            [.init(50, 780, "GAEC Domaine Poirrier - 3 rue du Port - 33000 Bordeaux")])
        #expect(found.chosen?.value == "GAEC Domaine Poirrier")
    }

    // MARK: Parties

    @Test(
        "Who buys",
        arguments: [
            (["Mme Anne Guivarc'h", "Meridian Verlag GmbH"], "Meridian Verlag GmbH"),
            (["Herrn und Frau Peter Muster"], "Peter Muster"), (["Familie", "Peter Muster"], "Peter Muster"),
            (["Metallbau Muster", "GmbH & Co. KG"], "Metallbau Muster GmbH & Co. KG"),
            (["Brauhaus zum Muster", "Betriebs GmbH"], "Brauhaus zum Muster Betriebs GmbH"),
            (["MAINTENANCE DEPT", "Muster School District"], "Muster School District"),
            (["Auto Service Muster", "Peter Muster"], "Auto Service Muster"),
            (["Eigentümergemeinschaft Nord", "c/o Muster Treuhand AG"], "Eigentümergemeinschaft Nord"),
        ])
    func whoBuys(_ lines: [String], _ name: String) throws {
        let block = (lines + ["Kaiserstraße 112", "76133 Karlsruhe"]).enumerated().map {
            Paper.Cell(50, 140 + 12 * Double($0.offset), $0.element)
        }
        #expect(
            try Letter.field("buyer_name", Letter.seller, block, Letter.number, Letter.day, Letter.sums).chosen?.value
                == name)
    }

    @Test(
        "Whose invoice it is",
        arguments: [
            // A mark at the top, the company in the small print.
            (["Nordwind"], "Nordwind Technik GmbH, Hafenweg 3, 24103 Kiel", "Nordwind Technik GmbH"),
            (
                ["Nordwind"], "Nordwind Technik GmbH. Registered in Kiel, number 17. Office: Hafenweg 3",
                "Nordwind Technik GmbH"
            ),
            (["Nordwind"], "Nordwind Technik AG mit Sitz in Kiel", "Nordwind Technik AG"),
            // Registers and courts are no names.
            (["Nordwind Technik GmbH"], "HRA 30118 AG Kiel USt-IdNr. DE133774081", "Nordwind Technik GmbH"),
            (["Nordwind Technik"], "Partnerschaftsregister AG Kiel PR 17 USt-IdNr. DE133774081", "Nordwind Technik"),
            // What goes on with a name is none.
            (["Elektro Nordwind", "Inh. Peter Muster e.K."], "Hafenweg 3, 24103 Kiel", "Elektro Nordwind"),
            // Words of registers and of owners are names' words, too.
            (["Nordwind PR GmbH"], "Hafenweg 3, 24103 Kiel", "Nordwind PR GmbH"),
            (["Co-Working Nord GmbH"], "Hafenweg 3, 24103 Kiel", "Co-Working Nord GmbH"),
        ])
    func whoseInvoiceItIs(_ head: [String], _ foot: String, _ name: String) throws {
        let top = head.enumerated().map {
            Paper.Cell(50, 30 + 18 * Double($0.offset), $0.element, height: $0.offset == 0 ? 16 : 10)
        }
        let found = try Letter.field(
            "seller_name", top, Letter.buyer, Letter.number, Letter.day, Letter.sums, [.init(50, 780, foot)])
        #expect(found.chosen?.value == name)
    }

    @Test func aMarkIsDoubtedWhereAnotherCompanyIsNamed() throws {
        let found = try Letter.field(
            "seller_name", [.init(50, 30, "Business", height: 16)], Letter.buyer, Letter.number, Letter.day,
            Letter.sums,
            [.init(50, 780, "Nordwind Technik GmbH USt-IdNr. DE133774081")])
        #expect(found.chosen?.value != "Business" || found.confidence <= Unconfirmed.most)
    }

    @Test("Parties row by row, as viewers of e-invoices show them")
    func partiesRowByRow() throws {
        let rows: [Paper.Cell] = [
            .init(50, 40, "Invoice"), .init(50, 60, "Invoice number (BT-1)"), .init(250, 60, "LD-100482"),
            .init(50, 80, "Seller"),
            .init(50, 94, "Name"), .init(150, 94, "Nordwind Technik B.V."), .init(50, 108, "Street"),
            .init(150, 108, "Hafenweg 3"),
            .init(320, 80, "Buyer"), .init(320, 94, "Name"), .init(420, 94, "Meridian Museum"),
            .init(320, 108, "Street"),
            .init(420, 108, "Dorpsstraat 12"), .init(300, 430, "Total"), .init(480, 430, "EUR 119.00"),
        ]
        #expect(try Letter.field("invoice_number", rows).chosen?.value == "LD-100482")
        #expect(try Letter.field("seller_name", rows).chosen?.value == "Nordwind Technik B.V.")
        #expect(try Letter.field("buyer_name", rows).chosen?.value == "Meridian Museum")
    }

    @Test func aClerkIsNoSeller() throws {
        let clerk: [Paper.Cell] = [.init(350, 170, "Verkäufer"), .init(350, 184, "Jutta Rehm")]
        let found = try Letter.field(
            "seller_name", Letter.seller, Letter.buyer, Letter.number, Letter.day, clerk, Letter.sums)
        #expect(found.chosen?.value == "Nordwind Technik GmbH")
    }

    @Test("The identifier in the buyer's block is the buyer's")
    func anIdentifierInTheBuyersBlock() throws {
        let identifier: [Paper.Cell] = [.init(50, 176, "USt-IdNr. DE133774081")]
        let cells = [Letter.seller, Letter.buyer, identifier, Letter.number, Letter.day, Letter.sums].flatMap(\.self)
        let extraction = try Paper(cells).extraction()
        #expect(extraction.field("seller_vat_id")?.chosen == nil)
        #expect(extraction.field("buyer_vat_id")?.chosen?.value == "DE133774081")
    }
}

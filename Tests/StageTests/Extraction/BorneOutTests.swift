import DocumentModel
import Testing

@testable import Extraction

/// What three more lots of layouts made blind have taught: a name is believed as far as the page bears it out.
@Suite("What bears values out on layouts never seen") struct BorneOutTests {
    static let doubted = 0.84

    @Test(
        "Lines of registration name the company behind a mark",
        arguments: [
            (
                ["AerCorrib"],
                "AerCorrib Designated Activity Company, Head Office: Dublin. Registered in Ireland No. 271880"
            ),
            (
                ["LUMIBERA"],
                "LUMIBERA COMERCIALIZADORA, S.A.U. Domicilio social: Madrid. Inscrita en el Registro Mercantil"
            ),
            (
                ["ACTINORD"],
                "ACTINORD EST – Société par actions simplifiée au capital de 800 000 € – RCS Besançon 391184207"
            ),
            (
                ["Fern and Linnet"],
                "Fern and Linnet Trading Company Ltd · Church Stretton · Registered in England 10772140"
            ),
        ])
    func aMarkAndItsCompany(_ head: [String], _ foot: String) throws {
        let found = try seller(head, foot)
        let company = try #require(found.chosen?.value)
        #expect(foot.hasPrefix(company) && company.count > head[0].count)
        #expect(found.confidence > Self.doubted)
    }

    @Test(
        "A mark where the small print names another company goes to a person",
        arguments: [
            (
                ["HOTEL DES FONTAINES"],
                "S.A.R.L. Bastide & Fils – capital 30 000 € – R.C.S. Aix-en-Provence 442 071 197"
            ),
            (
                ["Le Courrier du Plomb"],
                "Éditions Vulcain Presse – S.A. à directoire – capital 412 000 € – R.C.S. Paris 572188449"
            ),
            (
                ["NetPlus Services"],
                "NetPlus Services est le nom commercial de Ben Haddou & Cie SRL, chaussée de Mons 712, 1070 Anderlecht"
            ),
            (["nordlicht & co."], "Hallam Office Products (2009) Ltd, 12 Mill Lane, Leeds LS12 6BD"),
        ])
    func aMarkAndAnotherCompany(_ head: [String], _ foot: String) throws {
        #expect(try seller(head, foot).confidence <= Self.doubted)
    }

    @Test(
        "Behind whose brand, division or unit it is stands the company",
        arguments: [
            "ALPENGUSTO ist ein Geschäftsbereich der Tiroler Lebensmittel Unterweger KG",
            "A Division of Tiroler Lebensmittel Unterweger KG", "a unit of Tiroler Lebensmittel Unterweger KG",
            "Tiroler Lebensmittel Unterweger KG trading as Alpengusto",
        ])
    func whoseBrandItIs(_ foot: String) throws {
        let found = try Letter.field(
            "seller_name", Letter.buyer, Letter.number, Letter.day, Letter.sums, [.init(50, 780, foot)])
        #expect(found.chosen?.value == "Tiroler Lebensmittel Unterweger KG")
    }

    @Test("A company at the top that may as well be the buyer goes to a person")
    func aCompanyAlone() throws {
        let found = try Letter.field(
            "seller_name", [.init(350, 60, "Salaisons de Cornouaille SAS")], Letter.number, Letter.day, Letter.sums)
        #expect(found.confidence <= Self.doubted)
    }

    @Test(
        "A company at the foot that is not of the head goes to a person",
        arguments: [
            ["Berufshaftpflicht:", "Allgemeine Vermögensschaden AG, USt-IdNr. DE133774081"],
            [
                "Seehof – ein Haus der Seeblick Hotel GmbH – USt-IdNr. DE133774081",
                "Komplementärin: Seeblick Verwaltungs GmbH",
            ],
        ])
    func companiesAtTheFoot(_ foot: [String]) throws {
        let lines = foot.enumerated().map { Paper.Cell(50, 780 + 12 * Double($0), $1) }
        let found = try Letter.field(
            "seller_name", [.init(50, 30, "FALKENRIED", height: 16)], Letter.buyer, Letter.number, Letter.day,
            Letter.sums,
            lines)
        #expect(found.confidence <= Self.doubted)
    }

    @Test(
        "A name in two lines is one",
        arguments: [
            (["OTTICA VALLE DI", "VALLE ALDO & C. SAS"], "OTTICA VALLE DI VALLE ALDO & C. SAS"),
            (["Gabinete Salinas", "& Montcada, S.L.P."], "Gabinete Salinas & Montcada, S.L.P."),
            (["TESSITURA VALLE", "di Zanetta Rosa & Figli S.a.s."], "TESSITURA VALLE di Zanetta Rosa & Figli S.a.s."),
            (
                ["ASBL Maison des Entrepreneurs", "de Bruxelles-Capitale"],
                "ASBL Maison des Entrepreneurs de Bruxelles-Capitale"
            ),
        ])
    func namesInTwoLines(_ lines: [String], _ name: String) throws {
        #expect(try buyer(lines).chosen?.value == name)
    }

    @Test(
        "One of two lines that may be one name is doubted",
        arguments: [
            ["TRANSPORTES Y LOGISTICA", "HERMANOS MUSTER, S.A."], ["D Sykes", "Dearne Valley Community Trust"],
            ["Fuldatal Feinmechanik", "Gebrüder Rehbein GmbH & Co. KG"],
        ])
    func oneOfTwoLines(_ lines: [String]) throws {
        #expect(try buyer(lines).confidence <= Self.doubted)
    }

    @Test(
        "What heads letters and rows is nobody's name",
        arguments: ["A-Post", "Recommandé B", "Legal registration name", "Nordwind AG, Nordwind Netz GmbH"])
    func noNames(_ line: String) throws {
        #expect(try buyer([line, "Muster Handel GmbH"]).chosen?.value == "Muster Handel GmbH")
    }

    @Test("Where it is delivered is not who buys")
    func deliveryAddress() throws {
        let block: [Paper.Cell] = [
            .init(50, 140, "Lieferadresse:"), .init(50, 152, "Hafenbude Nord GmbH"), .init(50, 164, "Am Kai 1"),
            .init(50, 176, "24103 Kiel"), .init(350, 60, "Meridian Verlag GmbH"), .init(350, 72, "Kaiserstraße 112"),
            .init(350, 84, "76133 Karlsruhe"),
        ]
        let found = try Letter.field("buyer_name", block, Letter.number, Letter.day, Letter.sums)
        #expect(found.chosen?.value != "Hafenbude Nord GmbH")
    }

    @Test(
        "Few digits that their cell counts or locates are no number of a document",
        arguments: ["85250 SAINT-FULGENT", "33 Aldgate High Street", "232 m³ Wasser"])
    func countedNumbers(_ below: String) throws {
        let cells: [Paper.Cell] = [.init(350, 140, "Rechnung"), .init(350, 154, below)]
        let found = try Letter.field("invoice_number", Letter.seller, cells, Letter.day, Letter.sums)
        #expect(found.chosen == nil)
    }

    @Test(
        "The number of another document is not this one's",
        arguments: [
            "Last month's invoice INV-0046907 was paid on 19 October 2024.",
            "Verrechnung mit unserer Rechnung RE-8812290 vom 09.01.2025",
        ])
    func numbersOfOthers(_ sentence: String) throws {
        let found = try Letter.field(
            "invoice_number", Letter.seller, Letter.buyer, [.init(50, 500, sentence)], Letter.day, Letter.sums)
        #expect(found.chosen == nil || found.confidence <= Self.doubted)
    }

    @Test(
        "A day of payment that another invoice has, or no sentence speaks of, is none",
        arguments: [
            ["Verrechnung mit offenem Posten 7120013 (fällig 28.02.2026)"],
            ["set off against invoice 14003177 (EUR 18,204.62, due 28.02.2026)"],
            ["Please pay by bank transfer to Nordwind Technik GmbH, IBAN below", "Indexation of prices 28.02.2026"],
        ])
    func daysOfOthers(_ lines: [String]) throws {
        let cells = lines.enumerated().map { Paper.Cell(50, 500 + 12 * Double($0), $1) }
        let found = try Letter.field(
            "due_date", Letter.seller, Letter.buyer, Letter.number, Letter.day, Letter.sums, cells)
        #expect(found.chosen?.value != "2026-02-28")
    }

    @Test("The day of an order, and of an offer, is not the invoice's")
    func daysOfOtherPapers() throws {
        let cells: [Paper.Cell] = [
            .init(400, 130, "Murcia, 9 de abril de 2025"),
            .init(50, 600, "Presupuesto aceptado nº P-25-007 de fecha 17/02/2025."),
        ]
        let found = try Letter.field("issue_date", Letter.seller, Letter.buyer, Letter.number, Letter.sums, cells)
        #expect(found.chosen?.value == "2025-04-09")
    }

    @Test(
        "A day behind another paper's number, in its own cell, is not the invoice's",
        arguments: [
            "SOW 3 dated January 6, 2025", "ODA 25/0311 del 06/01/2025",
            "abzüglich Vorschussrechnung Nr. 240611 vom 06.01.2025",
        ])
    func daysBehindOtherNumbers(_ text: String) throws {
        let cells: [Paper.Cell] = [
            .init(50, 190, "Rechnung"), .init(150, 190, "1187/A"), .init(230, 190, "31.03.2025"), .init(330, 190, text),
        ]
        let found = try Letter.field("issue_date", Letter.seller, Letter.buyer, Letter.sums, cells)
        #expect(found.chosen?.value != "2025-01-06" || found.confidence <= Self.doubted)
    }

    @Test("A day that a sentence above goes on with stands for nothing itself")
    func daysOfSentences() throws {
        let cells: [Paper.Cell] = [
            .init(50, 190, "Come da incarico conferito ai sensi della lettera del"), .init(50, 202, "20/01/2026."),
            .init(400, 160, "Torino, 9 aprile 2026"),
        ]
        let found = try Letter.field("issue_date", Letter.seller, Letter.number, Letter.sums, cells)
        #expect(found.chosen?.value != "2026-01-20" || found.confidence <= Self.doubted)
    }

    @Test("Whom `Spett.le` addresses is not the seller")
    func addressedBuyers() throws {
        let cells: [Paper.Cell] = [
            .init(50, 30, "Fratelli Bertagnoli Alimentari S.r.l.", height: 12),
            .init(330, 30, "Spett.le", height: 12), .init(330, 44, "Pizzeria Nunzio & C. S.a.s.", height: 12),
        ]
        let found = try Letter.field("seller_name", cells, Letter.number, Letter.day, Letter.sums)
        #expect(found.chosen?.value == "Fratelli Bertagnoli Alimentari S.r.l.")
    }

    @Test("What is due by a day is the invoice that a credit note is about", arguments: [true, false])
    func daysOfCreditNotes(_ isCreditNote: Bool) throws {
        let cells: [Paper.Cell] = [
            .init(50, 190, isCreditNote ? "Gutschrift Rechnungskorrektur" : "Rechnung"),
            .init(50, 600, "Der Restbetrag ist zum 02.04.2025 fällig."),
        ]
        let found = try Letter.field(
            "due_date", Letter.seller, Letter.buyer, Letter.number, Letter.day, Letter.sums, cells)
        #expect(found.chosen?.value == "2025-04-02")
        #expect(isCreditNote ? found.confidence <= Self.doubted : found.confidence > Self.doubted)
    }

    @Test("A word of an item is no currency")
    func drawingByComputer() throws {
        let cells: [Paper.Cell] = [
            .init(50, 300, "Plumbline CAD Review"), .init(300, 400, "Subtotal"), .init(480, 400, "$100.00"),
            .init(300, 415, "Tax"), .init(480, 415, "$19.00"), .init(300, 430, "Total"), .init(480, 430, "$119.00"),
        ]
        let found = try Letter.field("currency", Letter.seller, Letter.buyer, Letter.number, Letter.day, cells)
        #expect(found.chosen?.value == "USD")
    }

    private func seller(_ head: [String], _ foot: String) throws -> Extraction.Field {
        let top = head.enumerated().map {
            Paper.Cell(50, 30 + 18 * Double($0.offset), $0.element, height: $0.offset == 0 ? 16 : 9)
        }
        return try Letter.field(
            "seller_name", top, Letter.buyer, Letter.number, Letter.day, Letter.sums, [.init(50, 780, foot)])
    }

    private func buyer(_ lines: [String]) throws -> Extraction.Field {
        let sender: [Paper.Cell] = [.init(50, 128, "Nordwind Technik GmbH · Hafenweg 3 · 24103 Kiel", height: 7)]
        let block = (lines + ["Kaiserweg 112", "76133 Karlsruhe"]).enumerated().map {
            Paper.Cell(50, 140 + Double($0) * 12, $1)
        }
        return try Letter.field("buyer_name", Letter.seller, sender, block, Letter.number, Letter.day, Letter.sums)
    }
}

import DocumentModel
import Testing

@testable import Extraction

@Suite("The seller's address") struct AddressTests {
    private func receipt(_ lines: [String]) -> Paper {
        var paper = Paper(source: .ocr)
        for (index, line) in lines.enumerated() { paper.add(.init(100, 40 + Double(index) * 14, line)) }
        let end = 60 + Double(lines.count) * 14
        for (index, row) in [("Total", "19.90"), ("CASH", "50.00"), ("Change", "30.10")].enumerated() {
            paper.add(.init(60, end + Double(index) * 16, row.0))
            paper.add(.init(300, end + Double(index) * 16, row.1))
        }
        return paper
    }

    @Test(
        "On a receipt: between the name and how to reach it",
        arguments: [
            (
                [
                    "KEDAI MUSTIKA SDN BHD", "(519537-X)", "LOT 276 JALAN BANTING", "43800 DENGKIL, SELANGOR",
                    "TEL : 03-87686092",
                ],
                "LOT 276 JALAN BANTING, 43800 DENGKIL, SELANGOR"
            ),
            (
                [
                    "KEDAI MUSTIKA SDN BHD", "CO. NO. 519537-X", "| 12, JALAN TAMPOI 7/4,", "81200,JOHOR BAHRU",
                    "JOHOR", "TAX INVOICE",
                ],
                "12, JALAN TAMPOI 7/4, 81200,JOHOR BAHRU, JOHOR"
            ),
            (
                ["KEDAI MUSTIKA SDN BHD", "Lot 3, Jalan Pelabur 23/1", "40300 Shah Alam", "22 Mar 2018 18:24"],
                "Lot 3, Jalan Pelabur 23/1, 40300 Shah Alam"
            ),
            (["KEDAI MUSTIKA SDN BHD", "TAX INVOICE", "22 Mar 2018 18:24"], nil),
        ])
    func ofAReceipt(_ lines: [String], _ address: String?) throws {
        #expect(try receipt(lines).value("seller_address") == address)
    }

    @Test("The line of a street above the town is not whose shop it is")
    func aStreetIsNoName() throws {
        let lines = [
            "KEDAI MUSTIKA", "LOT 18, JALAN KPB 6", "KAWASAN PERINDUSTRIAN", "43300 SERI KEMBANGAN", "TEL 03-876",
        ]
        #expect(try receipt(lines).value("seller_name") == "KEDAI MUSTIKA")
    }

    private func letter(_ cells: [Paper.Cell]) -> Paper {
        Paper(
            cells + [
                .init(50, 180, "Meridian Verlag GmbH"), .init(50, 192, "Kaiserstraße 112"),
                .init(50, 204, "76133 Karlsruhe"),
                .init(350, 180, "Rechnungsnummer RE-2025-0118"), .init(350, 194, "Rechnungsdatum 18.02.2025"),
                .init(50, 260, "Rechnung", height: 16), .init(300, 400, "Gesamtbetrag"), .init(480, 400, "2.109,87 €"),
            ])
    }

    @Test(
        "On a letter: under the letterhead, or in the sender's line",
        arguments: [
            (
                [
                    Paper.Cell(50, 40, "Nordwind Elektrotechnik GmbH", height: 14), .init(50, 60, "Hafenweg 3"),
                    .init(50, 72, "24103 Kiel"),
                ],
                "Hafenweg 3, 24103 Kiel"
            ),
            (
                [Paper.Cell(50, 160, "Nordwind Elektrotechnik GmbH · Hafenweg 3 · 24103 Kiel", height: 7)],
                "Hafenweg 3, 24103 Kiel"
            ),
            ([Paper.Cell(50, 40, "Nordwind Elektrotechnik GmbH", height: 14)], nil),
        ])
    func ofALetter(_ cells: [Paper.Cell], _ address: String?) throws {
        #expect(try letter(cells).value("seller_address") == address)
    }
}

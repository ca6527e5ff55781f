import DocumentModel
import Testing

@testable import Extraction

/// `SARL` behind a name may be one of the seller's data and no part of the name.
@Suite struct SellerFormTests {
    private static let sender = "Dupont Meubles SARL - 12 rue du Port - 75001 Paris - France"
    private static let rest: [Paper.Cell] = [
        .init(50, 160, "Facture FA-17"), .init(50, 180, "Date de facture : 17/06/2025"),
        .init(50, 300, "Total TTC 120,00 €"),
    ]

    private func seller(_ cells: Paper.Cell...) throws -> Extraction.Field {
        try #require(try Paper(cells + Self.rest).extraction().field("seller_name"))
    }

    @Test(arguments: [
        "TVA : FR11999999998 - SARL au capital de 120 000 €", "SARL au capital de 120 000 €", "Forme juridique : SARL",
    ])
    func isDoubtedWhereTheFormStandsApart(_ data: String) throws {
        let field = try seller(.init(50, 40, Self.sender), .init(50, 60, data))
        #expect(field.chosen?.value == "Dupont Meubles SARL")
        #expect(field.chosen?.evidence.contains("form-apart") == true)
        #expect(field.confidence == 0.75)
        #expect(field.rivals.first?.value == "Dupont Meubles")
    }

    @Test("Not where the name stands on its own, where nothing is said of the form, or where the name is before it")
    func isBelievedOtherwise() throws {
        let data = Paper.Cell(50, 60, "SARL au capital de 120 000 €")
        for cells in [
            [.init(50, 20, "Dupont Meubles SARL", height: 14), .init(50, 40, Self.sender), data],
            [.init(50, 40, Self.sender)],
            [.init(50, 40, Self.sender), .init(50, 60, "Dupont Meubles SARL au capital de 120 000 €")],
        ] as [[Paper.Cell]] {
            let field = try #require(try Paper(cells + Self.rest).extraction().field("seller_name"))
            #expect(field.chosen?.value == "Dupont Meubles SARL")
            #expect(field.chosen?.evidence.contains("form-apart") == false)
        }
    }
}

import DocumentModel
import Testing

@testable import Extraction

/// An invoice without what a test adds.
enum Letter {
    static let seller: [Paper.Cell] = [
        .init(50, 30, "Nordwind Technik GmbH", height: 14), .init(50, 50, "Hafenweg 3"), .init(50, 62, "24103 Kiel"),
    ]
    static let buyer: [Paper.Cell] = [
        .init(50, 140, "Meridian Verlag GmbH"), .init(50, 152, "Kaiserstraße 112"), .init(50, 164, "76133 Karlsruhe"),
    ]
    static let number: [Paper.Cell] = [.init(350, 140, "Rechnungsnummer RE-17")]
    static let day: [Paper.Cell] = [.init(350, 154, "Rechnungsdatum 18.02.2025")]
    static let sums: [Paper.Cell] = [
        .init(300, 400, "Nettobetrag"), .init(480, 400, "100,00 €"), .init(300, 415, "zzgl. 19 % MwSt."),
        .init(480, 415, "19,00 €"),
        .init(300, 430, "Gesamtbetrag"), .init(480, 430, "119,00 €"),
    ]

    /// What extraction makes of one field of a page with these cells.
    static func field(_ name: String, _ cells: [Paper.Cell]...) throws -> Extraction.Field {
        try #require(try Paper(cells.flatMap(\.self)).extraction().field(name))
    }
}

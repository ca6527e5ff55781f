import DocumentModel
import Testing

@testable import Extraction

@Suite struct ScoringWeightTests {
    @Test func everyWeightIsShipped() {
        #expect(Set(ScoringWeights.table.keys) == Set(Weight.allCases))
    }

    @Test func aFileChangesWhatItNames() throws {
        let text = "# remarks\n\nlabel 0.75  # of each\r\nsellerFoot -1\n"
        let weights = try ScoringWeights(text: text)
        #expect(weights[.label] == 0.75)
        #expect(weights[.sellerFoot] == -1)
        #expect(weights[.buyerLabel] == ScoringWeights.shipped[.buyerLabel])
        #expect(try ScoringWeights(text: weights.text) == weights)
    }

    @Test(arguments: [
        ("labels 1", 1, "no weight is called labels"), ("\nlabel", 2, "a name and its points are wanted"),
        ("label one", 1, "a name and its points are wanted"), ("label inf", 1, "a name and its points are wanted"),
        ("label 1 2", 1, "a name and its points are wanted"), ("label\u{1B}[2J 1", 1, nil),
    ])
    func mistakesAreSaidWithTheirLine(_ text: String, _ line: Int, _ message: String?) throws {
        let mistake = try #require(throws: ScoringWeights.Mistake.self) { try ScoringWeights(text: text) }
        #expect(mistake.line == line)
        #expect(message == nil || mistake.message == message)
        #expect(!mistake.message.contains("\u{1B}"))
    }

    @Test("Points decide: without those of a legal form another line of the letterhead is the seller")
    func pointsDecide() throws {
        let paper = Paper([
            .init(50, 40, "Jahrmarkt der Ideen", height: 14), .init(50, 62, "Voss Tischlerei GmbH"),
            .init(50, 200, "Rechnung Nr. 17"),
        ])
        func seller(_ text: String) throws -> String? {
            Extractor.extract(
                pages: [paper.page], description: DocumentDescription(kind: .pdf, pages: []), rules: try Paper.rules(),
                weights: try ScoringWeights(text: text)
            ).field("seller_name")?.chosen?.value
        }
        #expect(try seller("") == "Voss Tischlerei GmbH")
        #expect(try seller("sellerLegalForm -4") == "Jahrmarkt der Ideen")
    }
}

import DocumentModel
import RuleEngine
import Testing

@testable import Extraction

@Suite struct SecondOpinionTests {
    private static let place = BoundingBox(x0: 300, y0: 100, x1: 340, y1: 110)

    private static func extraction(_ value: String?, _ confidence: Double, type: String = "invoice") -> Extraction {
        let chosen = value.map {
            Candidate(value: $0, raw: $0, source: .ocr, page: 1, box: place, confidence: confidence)
        }
        return Extraction(
            type: .init(value: type, confidence: 1), language: "en",
            fields: [.init(name: "grand_total", kind: .amount, chosen: chosen, rivals: [], confidence: confidence)],
            rules: "")
    }

    private static func settled(
        _ first: Extraction, _ second: Extraction, _ third: Extraction? = nil, isReadAgain: Bool = true
    ) throws -> Extraction.Field {
        let opinion = SecondOpinion(first: first, second: second, third: third, isReadAgain: { _ in isReadAgain })
        return try #require(opinion.extraction().field("grand_total"))
    }

    @Test func whatIsReadTwiceIsBelievedMore() throws {
        let field = try Self.settled(Self.extraction("1.00", 0.8), Self.extraction("1.00", 0.85))
        #expect(field.chosen?.value == "1.00")
        #expect(field.chosen?.evidence == ["read-twice"])
        #expect(field.confidence > 0.85)
        #expect(field.confidence == field.chosen?.confidence)
    }

    @Test("Wrong check digits that two models read alike are the page's own; those of one reading are doubted")
    func wrongCheckDigitsThatAreReadAlikeAreThePages() throws {
        func reading(_ value: String, sure: Int) -> Extraction {
            var extraction = Self.extraction(value, 0.6)
            extraction.fields[0].chosen?.evidence = ["check-digits:\(sure)%"]
            return extraction
        }
        #expect(try Self.settled(reading("DE1", sure: 99), reading("DE1", sure: 98)).confidence == 0.97)
        #expect(try Self.settled(reading("DE1", sure: 90), reading("DE1", sure: 98)).confidence == 0.9)
        #expect(try Self.settled(reading("DE1", sure: 99), reading("DE7", sure: 98)).confidence < 0.6)
    }

    @Test func whatIsReadOtherwiseIsBelievedLessAndBothAreKept() throws {
        let field = try Self.settled(Self.extraction("1.00", 0.8), Self.extraction("7.00", 0.7))
        #expect(field.chosen?.value == "1.00")
        #expect(field.chosen?.evidence == ["read-otherwise"])
        #expect(field.confidence < 0.8)
        #expect(field.rivals.map(\.value) == ["7.00"])
    }

    @Test func twoOfThreeReadingsDecide() throws {
        let outvoted = try Self.settled(
            Self.extraction("1.00", 0.8), Self.extraction("7.00", 0.7), Self.extraction("7.00", 0.6))
        #expect(outvoted.chosen?.value == "7.00")
        #expect(outvoted.chosen?.evidence == ["read-otherwise-twice"])
        #expect(outvoted.rivals.map(\.value) == ["1.00"])
        let upheld = try Self.settled(
            Self.extraction("1.00", 0.8), Self.extraction("7.00", 0.9), Self.extraction("1.00", 0.6))
        #expect(upheld.chosen?.value == "1.00")
        #expect(upheld.chosen?.evidence == ["read-twice-of-thrice"])
    }

    @Test func aValueOnlyFoundOnTheSecondLookIsTakenWithDoubt() throws {
        let field = try Self.settled(Self.extraction(nil, 0.4), Self.extraction("7.00", 0.9))
        #expect(field.chosen?.value == "7.00")
        #expect(field.confidence < 0.9)
    }

    /// The words of the chosen value are lost on the second look, so that another one of the page comes first there.
    @Test func aRivalThatWasNotReadAgainDoesNotWinByDefault() throws {
        let elsewhere = BoundingBox(x0: 300, y0: 500, x1: 340, y1: 510)
        let rival = Candidate(value: "9.00", raw: "9.00", source: .ocr, page: 1, box: elsewhere, confidence: 0.3)
        var first = Self.extraction("1.00", 0.6)
        first.fields[0].rivals = [rival]
        var again = Self.extraction("9.00", 0.9)
        again.fields[0].chosen?.box = elsewhere
        let opinion = SecondOpinion(
            first: first, second: again, third: again, isReadAgain: { $0.box == Self.place })
        let field = try #require(opinion.extraction().field("grand_total"))
        #expect(field.chosen?.value == "1.00")
        #expect(field.chosen?.evidence == ["read-otherwise"])
    }

    /// Where the label of a value that every receipt has is there and the value is not, the rest of its line is read again.
    @Test func linesOfLabelsWithoutValuesAreLookedAtAgain() throws {
        let rules = try #require(try Paper.rules()["receipt"])
        let paper = Paper(
            source: .ocr, [.init(60, 40, "KEDAI MUSTIKA SDN BHD", height: 12), .init(60, 130, "Date : a0/0s/20l")])
        var extraction = Self.extraction("1.00", 0.999, type: "receipt")
        extraction.fields.append(
            .init(name: "issue_date", kind: .date, chosen: nil, rivals: [], confidence: 0.9))
        let places = extraction.doubtfulPlaces(rules, pages: [paper.page])
        let place = try #require(places.first)
        #expect(places.allSatisfy { $0.page == 1 && $0.box.y0 == 130 })
        #expect(place.box.x0 == 60 && place.box.x1 > 100)
        extraction.fields[1].chosen = extraction.fields[0].chosen
        extraction.fields[1].confidence = 0.999
        #expect(extraction.doubtfulPlaces(rules, pages: [paper.page]) == [])
    }

    @Test func whatWasNotReadAgainStaysAsItWas() throws {
        let first = Self.extraction("1.00", 0.8)
        let field = try Self.settled(first, Self.extraction("7.00", 0.9), isReadAgain: false)
        #expect(field == first.field("grand_total"))
    }

    @Test func anotherTypeIsNoOpinion() throws {
        let first = Self.extraction("1.00", 0.8)
        let field = try Self.settled(first, Self.extraction("7.00", 0.9, type: "receipt"))
        #expect(field == first.field("grand_total"))
    }

    /// Values of the text layer are not read again, nor are those that nobody doubts.
    @Test func onlyDoubtfulRecognisedValuesAreLookedAtAgain() throws {
        let rules = try #require(try Paper.rules()["invoice"])
        let doubtful = Self.extraction("1.00", 0.5)
        #expect(doubtful.doubtfulPlaces(rules) == [PagePlace(page: 1, box: Self.place)])
        #expect(Self.extraction("1.00", 0.999).doubtfulPlaces(rules) == [])
        #expect(Self.extraction("1.00", 0.999).doubtfulPlaces(rules, contradicted: ["grand_total"]).count == 1)
        var omitted = rules
        for index in omitted.fields.indices { omitted.fields[index].whenDoubtful = .omit }
        #expect(doubtful.doubtfulPlaces(omitted) == [], "nobody has to look")
        var text = doubtful
        text.fields[0].chosen?.source = .text
        #expect(text.doubtfulPlaces(rules) == [])
    }
}

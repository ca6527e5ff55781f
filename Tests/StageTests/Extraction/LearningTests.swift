import DocumentModel
import RuleEngine
import Testing

@testable import Extraction

@Suite("What corrections teach") struct LearningTests {
    private static func page(_ lines: [[(String, Double)]]) -> PageContent {
        var words: [Word] = []
        for (number, line) in lines.enumerated() {
            for (text, x) in line {
                let y = 50 + 20 * Double(number)
                words.append(
                    Word(
                        text: text, box: BoundingBox(x0: x, y0: y, x1: x + 6 * Double(text.count), y1: y + 10),
                        line: number))
            }
        }
        return PageContent(number: 1, width: 595, height: 842, source: .text, words: words)
    }

    private func find(_ value: String, _ kind: FieldKind, _ lines: [[(String, Double)]]) -> ValueSurroundings? {
        ValueSurroundings.find(value, kind: kind, language: "de", in: [Self.page(lines)])
    }

    @Test func findsTheLabelBesideAValue() {
        let lines: [[(String, Double)]] = [
            [("Nordlicht", 60)], [("Wir", 60), ("bekommen:", 84), ("1.234,56", 300), ("EUR", 360)],
            [("Netto", 60), ("1.037,45", 300)],
        ]
        #expect(find("1234.56", .amount, lines)?.label == "Wir bekommen")
        #expect(find("1234.56", .amount, lines)?.page == 1)
        #expect(find("9.99", .amount, lines) == nil)
    }

    @Test func findsTheLabelAboveAValue() {
        let lines: [[(String, Double)]] = [
            [("Unser", 60), ("Zeichen", 95), ("Tag", 300)], [("K-17", 60), ("1.2.2026", 300)],
        ]
        #expect(find("K-17", .identifier, lines)?.label == "Unser Zeichen")
        #expect(find("2026-02-01", .date, lines)?.label == "Tag")
    }

    @Test func whatStandsEverywhereSaysNothing() {
        let lines = (0..<5).map { _ -> [(String, Double)] in [("Total", 60), ("0,00", 300)] }
        #expect(find("0.00", .amount, lines) == nil)
    }

    @Test func numbersAreNoLabels() {
        #expect(find("K-17", .identifier, [[("2026", 60), ("4711", 95), ("K-17", 130)]])?.label == nil)
    }

    private static func evidence(
        _ kind: LearnedEvidence.Kind, field: String, label: String = "", times: Int = 1, x: Double = 0, y: Double = 0
    ) throws -> LearnedEvidence {
        LearnedEvidence(
            id: "ab12", sellerKeys: ["seller_name:muster"], seller: "Muster", type: "invoice", field: field, kind: kind,
            label: label, page: kind == .place ? 1 : 0, x: x, y: y, times: times,
            document: try #require(DocumentIdentifier(String(repeating: "ab", count: 32))))
    }

    private func plain(_ confidence: Double) -> Extraction {
        Bill.extraction { fields in
            fields["grand_total"] = Bill.field(
                "grand_total", .amount, "445.27", confidence: confidence,
                rivals: [
                    Candidate(
                        value: "529.87", raw: "529,87", source: .text, page: 1,
                        box: BoundingBox(x0: 400, y0: 600, x1: 450, y1: 610), confidence: 0.1)
                ])
        }
    }

    private func applied(_ evidence: LearnedEvidence, to extraction: Extraction) throws -> Extraction.Field {
        let rules = RuleSet(types: [try Bill.parsedRules()])
        let result = Extractor.applying(
            [evidence], to: extraction, rules: rules, pages: [Self.page([[("Muster", 60)]])]
        ) { other in
            // As the stage reads with the rules that it is given.
            let labels = other["invoice"]?.field("grand_total")?.labels.byLanguage["any"] ?? []
            guard labels.contains("Wir bekommen") else { return extraction }
            var read = extraction
            for index in read.fields.indices where read.fields[index].name == "grand_total" {
                read.fields[index].chosen = Candidate(
                    value: "529.87", raw: "529,87", source: .text, page: 1, confidence: 0.97,
                    evidence: ["label:Wir bekommen"])
                read.fields[index].confidence = 0.97
            }
            return read
        }
        #expect(result.rules == extraction.rules)
        return try #require(result.field("grand_total"))
    }

    @Test func aLearnedLabelFindsTheValueAndSaysSo() throws {
        let field = try applied(
            try Self.evidence(.label, field: "grand_total", label: "Wir bekommen", times: 2), to: plain(0.5))
        #expect(field.chosen?.value == "529.87")
        #expect(field.chosen?.evidence.contains("learned:ab12") == true)
        // Two documents are behind it, so three in four.
        #expect(field.confidence == 0.75)
    }

    @Test func neitherIsStrongerThanTheRules() throws {
        let label = try Self.evidence(.label, field: "grand_total", label: "Wir bekommen")
        #expect(try applied(label, to: plain(0.95)).chosen?.value == "445.27")
        let place = try Self.evidence(.place, field: "grand_total", x: 425 / 595, y: 605 / 842)
        #expect(try applied(place, to: plain(0.95)).chosen?.value == "445.27")
        #expect(try applied(place, to: plain(0.5)).chosen?.value == "529.87")
        #expect(try applied(place, to: plain(0.5)).confidence <= 2.0 / 3 + 1e-9)
        let elsewhere = try Self.evidence(.place, field: "grand_total", x: 0.1, y: 0.1)
        #expect(try applied(elsewhere, to: plain(0.5)).chosen?.value == "445.27")
    }

    @Test func wordsThatRulesGiveAMeaningAreNotLearned() throws {
        let rules = try Bill.parsedRules {
            $0.fields["due_date"].labels = LocalizedTerms(["de": ["Zahlbar bis"]])
        }
        #expect(!rules.mayLearn("zahlbar bis:", for: "grand_total"))
        #expect(rules.mayLearn("Wir bekommen", for: "grand_total"))
        #expect(!rules.mayLearn("Wir bekommen", for: "no_such_field"))
    }
}

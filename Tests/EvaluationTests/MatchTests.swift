import Evaluation
import Testing

@Suite("A value against its label")
struct MatchTests {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        var field: String
        var wanted: [String]
        var got: String
        var isCreditNote: Bool
        var right: Bool
        var strict: Bool
        var fuzzy: Bool

        enum CodingKeys: String, CodingKey {
            case field, wanted, got
            case isCreditNote = "credit_note"
            case right, strict, fuzzy
        }

        var testDescription: String { "\(field) \(got) for \(wanted)" }
    }

    @Test(
        "It is judged as an independent program judges it", arguments: try Cases.lines("matches.jsonl", of: Case.self))
    func judgement(_ example: Case) {
        let match = Match(
            example.got, labels: example.wanted, field: example.field, isCreditNote: example.isCreditNote)
        #expect(match == Match(right: example.right, strict: example.strict, fuzzy: example.fuzzy))
    }

    @Test func theCasesCoverEveryKind() throws {
        let cases = try Cases.lines("matches.jsonl", of: Case.self)
        #expect(cases.count > 600)
        for field in ["grand_total", "issue_date", "currency", "seller_name", "invoice_number"] {
            let ours = cases.filter { $0.field == field }
            #expect(ours.contains { $0.right && !$0.strict } && ours.contains { !$0.right }, "\(field)")
        }
        #expect(cases.contains { $0.fuzzy && !$0.right })
        #expect(cases.contains { $0.isCreditNote && $0.right && $0.got.hasPrefix("-") })
    }
}

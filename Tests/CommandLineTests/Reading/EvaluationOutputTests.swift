import DocumentModel
import Evaluation
import Foundation
import IntakeCommands
import Testing

@Suite("What an evaluation looks like")
struct EvaluationOutputTests {
    @Test("On a terminal, in a pipe, as a page", arguments: ["evaluate.txt", "evaluate-window.txt", "evaluate.html"])
    func output(_ name: String) throws {
        let evaluation = try SampleEvaluation.now()
        if name.hasSuffix(".html") {
            return try Golden.expect(EvaluationPage(evaluation: evaluation).html, is: name)
        }
        let text = try Output.written(on: name.contains("window") ? .window : .none) {
            EvaluationText(evaluation: evaluation, console: $0).show()
        }
        try Golden.expect(text, is: name)
    }

    @Test("As JSON, which is read again")
    func json() throws {
        let evaluation = try SampleEvaluation.now()
        let text = try Console.json(evaluation, pretty: true)
        try Golden.expect(text + "\n", is: "evaluate.json")
        #expect(try JSONDecoder().decode(Evaluation.self, from: Data(text.utf8)) == evaluation)
    }

    @Test("docs/evaluation.md names every member of it")
    func documentation() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/evaluation.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let names = Self.members(of: JSONValue(parsing: try Console.json(try SampleEvaluation.now(), pretty: false)))
        #expect(names.count > 60)
        for name in names.sorted() { #expect(text.contains("`\(name)`"), "\(name)") }
    }

    /// The names of all members, but for those that are names of fields, sets and the like.
    private static func members(of value: JSONValue, areNames: Bool = true) -> Set<String> {
        switch value {
        case .object(let members):
            let byName = ["fields", "sets", "languages", "families", "balances", "reliability_by_source"]
            return members.reduce(into: areNames ? Set(members.keys) : []) { names, member in
                names.formUnion(Self.members(of: member.value, areNames: !byName.contains(member.key)))
            }
        case .array(let elements):
            return elements.reduce(into: []) { $0.formUnion(members(of: $1)) }
        default: return []
        }
    }

    @Test(
        "Numbers are rounded to their places",
        arguments: [
            (0.5, 0, "1"), (0.96345, 4, "0.9635"), (1, 4, "1.0000"), (-0.04, 1, "0.0"), (-1.25, 1, "-1.3"),
            (0.005, 2, "0.01"),
            (123.4, 1, "123.4"),
        ])
    func decimal(_ value: Double, _ places: Int, _ text: String) {
        #expect(Words.decimal(value, places: places) == text)
    }
}

/// Three documents, before and after a change: a silent error, a name that acts, one that is not read.
enum SampleEvaluation {
    static func now() throws -> Evaluation {
        var evaluation = try made(total: "592.87", status: .accepted, date: "2026-11-20")
        evaluation.comparison = Comparison(evaluation, with: try made(total: "529.87", status: .review, date: nil))
        return evaluation
    }

    private static func made(total: String, status: Prediction.Status, date: String?) throws -> Evaluation {
        func label(_ file: String, _ type: String, _ fields: [String: [String]]) -> LabelledDocument {
            LabelledDocument(
                file: file, sha256: file, set: type + "s", family: "family of \(type)", type: type, language: "de",
                fields: fields)
        }
        var invoice = Prediction(status: status, type: "invoice")
        invoice.fields["grand_total"] = Prediction.Value(
            value: total, confidence: 0.9973, source: .ocr, page: 1,
            box: BoundingBox(x0: 412, y0: 590, x1: 455, y1: 601),
            evidence: ["label:Gesamtbetrag"])
        invoice.fields["issue_date"] = date.map {
            Prediction.Value(value: $0, confidence: 0.91, source: .text, page: 1, evidence: ["label:Datum"])
        }
        var receipt = Prediction(status: .review, type: "invoice")
        receipt.fields["seller_name"] = Prediction.Value(
            value: "<b>Café</b>\u{1B}[2J", confidence: 0.4, source: .xml, evidence: ["letterhead"])
        receipt.fields["issue_date"] = Prediction.Value(value: "2026-11-21", confidence: 0.7, source: .text, page: 2)
        receipt.reasons = ["below-threshold seller_name"]
        let failure = Prediction(status: .failed, failure: "c.pdf: it is damaged.")
        return Evaluation(
            of: [
                JudgedDocument(
                    label(
                        "a.pdf", "invoice", ["grand_total": ["529.87"], "issue_date": ["2026-11-20"], "due_date": []]),
                    prediction: invoice),
                JudgedDocument(
                    label(
                        "b\u{1B}[31m<i>.jpg", "receipt",
                        ["company": ["Cafe"], "date": ["21/11/2026"], "total": ["3.50"]]),
                    prediction: receipt),
                JudgedDocument(label("c.pdf", "invoice", ["grand_total": ["1.00"]]), prediction: failure),
            ],
            versions: .init(
                pipeline: "1.0.0+1", rules: ["invoice@sha256:aa", "receipt@sha256:bb"], reader: "poppler 22"))
    }
}

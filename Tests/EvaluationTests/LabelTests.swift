import DocumentModel
import Evaluation
import Foundation
import Testing

@Suite("Truth files and predictions")
struct LabelTests {
    @Test func everyKindOfLabelIsRead() throws {
        let line = """
            {"file": "a/b.pdf", "sha256": "00", "fields": {"iban": null, "currency": "EUR", "seller_name": ["A", "B"]}}

            {"file": "c.pdf", "sha256": "01", "set": "x", "family": "y", "type": "receipt", "language": "de", "fields": {}}
            """
        let documents = try LabelledDocument.all(in: Data(line.utf8), file: "some/mine.jsonl")
        #expect(documents.map(\.set) == ["mine", "x"])
        #expect(documents.first?.name == "b.pdf")
        #expect(documents.first?.fields == ["iban": [], "currency": ["EUR"], "seller_name": ["A", "B"]])
    }

    @Test(
        "A mistake has its place",
        arguments: [
            ("nonsense", "t.jsonl:2: this is no JSON object"),
            (#"{"file": "a", "fields": {}}"#, "t.jsonl:2: there is no `sha256`"),
            (#"{"file": 1, "sha256": "0", "fields": {}}"#, "t.jsonl:2: `file` is not of the kind it should be"),
            (
                #"{"file": "a", "sha256": "0", "fields": {"total": 12}}"#,
                "t.jsonl:2: `fields.total` is not of the kind it should be"
            ),
            (
                #"{"file": "a", "sha256": "0", "fields": {"total": []}}"#,
                "t.jsonl:2: `fields.total`: a list names a value; null says that there is none"
            ),
        ])
    func mistakes(_ line: String, _ message: String) {
        let error = #expect(throws: TruthError.self) {
            try LabelledDocument.all(in: Data(("\n" + line).utf8), file: "t.jsonl")
        }
        #expect(error?.description == message)
    }

    @Test func aPredictionIsOneLineOfJSON() throws {
        var prediction = Prediction(status: .review, type: "invoice")
        prediction.fields["grand_total"] = Prediction.Value(
            value: "12.50\u{1B}\n", confidence: 0.123_456_789, source: .ocr, page: 1,
            box: BoundingBox(x0: 1, y0: 2, x1: 3.456, y1: 4), evidence: ["label:Total"])
        let line = String(decoding: prediction.json(sha256: "ab", name: "a.pdf"), as: UTF8.self)
        #expect(
            line == #"{"source_sha256":"ab","source_name":"a.pdf","type":"invoice","status":"review","fields":{"#
                + #""grand_total":{"value":"12.50\u001b\n","confidence":0.123457,"source":"ocr","page":1,"#
                + #""box":[1,2,3.46,4],"evidence":["label:Total"]}},"absent":{},"failed_checks":[],"reasons":[]}"#)
        #expect(prediction.fields["grand_total"]?.confidence == 0.123_457)
    }
}

import DocumentModel
import Evaluation
import Testing

/// What weights are fitted on: every candidate, and whether it is right.
@Suite struct JudgedCandidateTests {
    private static let label = LabelledDocument(
        file: "a.png", sha256: "00", set: "tills", type: "receipt",
        fields: ["total": ["12.50"], "company": ["Voss", "Voss GmbH"], "date": []])

    private func judged() -> Prediction {
        var prediction = Prediction(status: .review, type: "receipt")
        prediction.fields["grand_total"] = .init(
            value: "12.50", confidence: 0.9, source: .ocr,
            rivals: [.init(value: "2.50", confidence: 0.1, source: .ocr)])
        prediction.fields["issue_date"] = .init(value: "2025-06-17", confidence: 0.9, source: .ocr)
        prediction.fields["currency"] = .init(value: "EUR", confidence: 0.9, source: .ocr)
        prediction.unchosen["seller_name"] = [.init(value: "VOSS GmbH", confidence: 0.2, source: .ocr)]
        return prediction.judged(by: Self.label)
    }

    @Test func everyCandidateOfALabelledFieldIsJudged() {
        let found = judged()
        #expect(found.fields["grand_total"]?.isRight == true)
        #expect(found.fields["grand_total"]?.rivals.map(\.isRight) == [false])
        #expect(found.fields["issue_date"]?.isRight == false)
        #expect(found.fields["currency"]?.isRight == nil)
        #expect(found.unchosen["seller_name"]?.map(\.isRight) == [true])
    }

    @Test func theLineSaysSo() {
        let line = String(decoding: judged().json(sha256: "00", name: "a.png"), as: UTF8.self)
        #expect(line.contains("\"right\":false,\"rivals\"") == false)
        #expect(line.contains("\"right\":true,\"rivals\":[{\"value\":\"2.50\""))
        #expect(line.contains("\"unchosen\":{\"seller_name\":[{\"value\":\"VOSS GmbH\""))
        let plain = Prediction(status: .review).json(sha256: "00", name: "a.png")
        #expect(!String(decoding: plain, as: UTF8.self).contains("unchosen"))
    }
}

import DocumentModel
import Testing

/// Records of every shape that leaves the product.
enum RecordShapes {
    struct Shape: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var record: DocumentRecord
    }

    static var all: [Shape] {
        [
            shape("accepted") { _ in },
            shape("failed before anything was known") { record in
                record.status = .failed
                record.reason = ["The file is encrypted. Ask the sender for one without a password."]
                record.type = Extraction.TypeGuess(value: "unknown", confidence: 0)
                record.language = nil
                record.fields = [:]
                record.lineItems = []
                record.checks = []
                record.source.pages = 0
            },
            shape("in review, with a check that could not be applied") { record in
                record.status = .review
                record.reason = ["grand_total: “529.87” is below the threshold"]
                record.checks.append(
                    CheckResult(rule: "due-later", severity: .warning, passed: nil, message: "m", fields: ["due_date"]))
            },
            shape("rejected by a person") { record in
                record.status = .rejected
                record.decisions = [
                    Decision(by: "anna", at: "2026-01-02T00:00:00Z", action: .reject, reason: "duplicate")
                ]
            },
            shape("decided field by field") { record in
                record.fields["due_date"] = DocumentRecord.Field(
                    value: "2026-12-01", confidence: 1, source: .person, evidence: ["person:anna"])
                record.decisions = [
                    Sample.decision(.set, "due_date", to: "2026-12-01"),
                    Sample.decision(.confirm, "grand_total", from: "529.87", to: "529.87"),
                    Sample.decision(.absent, "iban", from: "DE00"), Sample.decision(.undo, "iban"),
                    Sample.decision(.accept, nil),
                ]
            },
            shape("hostile text") { record in
                record.source.name = "\u{1B}]0;owned\u{7}\u{0}\u{202E}fdp.exe"
                record.fields["seller_name"]?.value = "\"},{\\ \u{2028}\u{9B}31m</script>\u{E0041}\u{1F600}"
                record.lineItems = [LineItem(description: "=1+1\r\n\t", unit: "\u{FEFF}")]
                record.reason = ["a\u{0}b"]
            },
            shape("own fields, boxes and probabilities at their limits") { record in
                record.fields["approved_by"] = DocumentRecord.Field(value: "x", confidence: 0, source: .xml)
                record.fields["a_first"] = DocumentRecord.Field(
                    value: "y", confidence: 1, page: 9_999, box: BoundingBox(x0: -0.01, y0: 0, x1: 1e6, y1: 99.99),
                    source: .ocr)
                record.type.confidence = 0.0001
            },
        ]
    }

    private static func shape(_ name: String, _ change: (inout DocumentRecord) -> Void) -> Shape {
        var record = Sample.record(Sample.document("a"))
        change(&record)
        return Shape(testDescription: name, record: record)
    }
}

import FoundationEssentials
import RecordSchema
import Testing

@testable import DocumentModel

@Suite("The record's JSON Schema")
struct RecordSchemaTests {
    private static let digest = String(repeating: "0a", count: 32)

    private static let valid = """
        {"schema": "intake/record/1", "document": "sha256:\(digest)", "trace": "0123456789abcdef0123456789abcdef",
         "source": {"name": "RE-1.pdf", "received_at": "2026-11-20T10:00:00Z", "pages": 1},
         "type": {"value": "invoice", "confidence": 0.99}, "language": "de", "status": "accepted", "reason": [],
         "fields": {"grand_total": {"value": "529.87", "confidence": 0.997, "page": 1, "box": [1, 2.5, 3, 4],
                                    "raw": "529,87 €", "source": "text", "evidence": ["label:Gesamtbetrag"]},
                    "issue_date": {"value": "2026-11-19", "confidence": 1, "source": "person", "evidence": []}},
         "line_items": [{"description": "Toner", "quantity": "3", "unit_price": "112.40", "amount": "337.20"}],
         "checks": [{"rule": "total-adds-up", "severity": "error", "passed": true, "message": "", "fields": []}],
         "decisions": [{"by": "reviewer-1", "at": "2026-11-20T10:05:00Z", "action": "set", "field": "issue_date",
                        "from": null, "to": "2026-11-19"}],
         "versions": {"pipeline": "1", "rules": "invoice@sha256:00", "reader": "poppler"}}
        """

    @Test func takesARecord() throws {
        #expect(try JSONSchema.record().breaches(in: Self.valid) == [])
    }

    @Test func takesWhatTheModelWrites() throws {
        let identifier = try #require(DocumentIdentifier(Self.digest))
        let record = DocumentRecord(
            document: identifier, trace: String(repeating: "ab", count: 16),
            source: .init(name: "scan.tiff", receivedAt: "2026-11-20T10:00:00Z", pages: 2),
            type: .init(value: "receipt", confidence: 0.5), language: nil, status: .review,
            reason: ["grand_total is uncertain"],
            fields: [
                "grand_total": .init(
                    value: "-12.50", confidence: 0.4, page: 2, box: BoundingBox(x0: 1, y0: 2, x1: 3, y1: 4),
                    raw: "-12,50", source: .ocr, evidence: ["label:Summe"])
            ],
            lineItems: [LineItem(description: "Brot", amount: "3.20", page: 1)],
            checks: [.init(rule: "total-adds-up", severity: .error, passed: nil, message: "…", fields: ["net_total"])],
            decisions: [Decision(by: "anna", at: "2026-11-20T11:00:00.250Z", action: .absent, field: "iban")],
            versions: .init(pipeline: "1", rules: "receipt@sha256:00", reader: "tesseract"))
        let text = try record.encoded()
        #expect(try JSONSchema.record().breaches(in: text) == [])
    }

    @Test(arguments: [
        ("\"intake/record/1\"", "\"intake/record/2\""),
        ("sha256:", "md5:"),
        ("\"value\": \"529.87\"", "\"value\": 529.87"),
        ("\"value\": \"529.87\"", "\"value\": \"529,87\""),
        ("\"value\": \"529.87\"", "\"value\": \"1e3\""),
        ("\"value\": \"2026-11-19\"", "\"value\": \"19.11.2026\""),
        ("\"value\": \"2026-11-19\"", "\"value\": \"2026-13-01\""),
        ("\"confidence\": 0.997", "\"confidence\": 1.01"),
        ("\"confidence\": 0.99}", "\"confidence\": -0.1}"),
        ("\"page\": 1", "\"page\": 0"),
        ("\"page\": 1", "\"page\": null"),
        ("[1, 2.5, 3, 4]", "[1, 2.5, 3]"),
        ("\"source\": \"text\"", "\"source\": \"guess\""),
        ("\"accepted\"", "\"done\""),
        ("\"pages\": 1", "\"pages\": 1.5"),
        ("2026-11-20T10:00:00Z", "2026-11-20 10:00"),
        ("\"language\"", "\"languages\""),
        ("\"reason\": [],", ""),
        ("\"grand_total\":", "\"Grand Total\":"),
        ("\"quantity\": \"3\"", "\"quantity\": 3"),
        ("\"severity\": \"error\"", "\"severity\": \"fatal\""),
        ("\"action\": \"set\"", "\"action\": \"guess\""),
    ])
    func refuses(good: String, bad: String) throws {
        let parts = Self.valid.split(separator: good, maxSplits: 1, omittingEmptySubsequences: false)
        try #require(parts.count == 2)
        #expect(try !JSONSchema.record().breaches(in: parts.joined(separator: bad)).isEmpty, "\(good) → \(bad)")
    }
}

extension DocumentRecord {
    fileprivate func encoded() throws -> String {
        let encoder = JSONEncoder()
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

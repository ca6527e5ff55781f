import DocumentModel
import Foundation
import Testing

@Suite("What steps hand on is read back as it was")
struct StepOutputTests {
    private static let hostile = "a\"b\\c\u{1B}[31m\n\u{202E}é😀"

    private let candidate = Candidate(
        value: Self.hostile, raw: "529,87 €", source: .ocr, page: 2,
        box: BoundingBox(x0: 1.25, y0: 2, x1: 3.5, y1: 4.75), confidence: 0.987_654, evidence: ["label:Total"])

    @Test func anExtraction() throws {
        let extraction = Extraction(
            type: .init(value: "invoice", confidence: 0.5), language: nil,
            fields: [
                .init(name: "grand_total", kind: .amount, chosen: candidate, rivals: [candidate], confidence: 1),
                .init(name: "iban", kind: .iban, chosen: nil, rivals: [], confidence: 0.25),
            ],
            lineItems: [LineItem(description: Self.hostile, taxRate: "19", amount: "-1.00", page: 1), LineItem()],
            warnings: ["page-1-hard-to-read"], rules: "invoice@sha256:0")
        #expect(try JSONDecoder().decode(Extraction.self, from: Data(extraction.json.utf8)) == extraction)
    }

    @Test(arguments: [true, false, nil])
    func aCheck(passed: Bool?) throws {
        let check = CheckResult(
            rule: "adds-up", severity: .warning, passed: passed, message: Self.hostile, fields: ["net_total"])
        #expect(try JSONDecoder().decode(CheckResult.self, from: Data(check.json.utf8)) == check)
    }

    @Test(arguments: [nil, "due_date"])
    func aDecision(field: String?) throws {
        let decision = Decision(by: Self.hostile, at: "2026-11-20T10:00:00Z", action: .set, field: field, to: "x")
        #expect(try JSONDecoder().decode(Decision.self, from: Data(decision.json.utf8)) == decision)
    }
}

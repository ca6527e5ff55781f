import Foundation
import RecordSchema
import Testing

@Suite("Values that are left out rather than guessed") struct OmissionTests {
    private static let file = "invoice-en-classic.pdf"

    /// The shipped rules, but for what becomes of an order number that is never certain enough.
    private func record(whenDoubtful: String) throws -> JSONValue {
        try Program.withHome { intake in
            try intake.make()
            let rules = intake.home.appending(path: "Rules/invoice.yaml")
            let text = try String(contentsOf: rules, encoding: .utf8)
            let head = try #require(text.range(of: "\n  order_number:\n"))
            let line = try #require(text.range(of: "    when_doubtful: omit\n", range: head.upperBound..<text.endIndex))
            let changed = text.replacingCharacters(
                in: line, with: "    when_doubtful: \(whenDoubtful)\n    target_error: 0\n")
            let threshold = try #require(
                changed.range(
                    of: "    threshold: [0-9.]+\n", options: .regularExpression,
                    range: head.upperBound..<changed.endIndex))
            try Data(changed.replacingCharacters(in: threshold, with: "").utf8).write(to: rules)
            let truth = try FixtureTruth.named(Self.file)
            try intake.drop([truth])
            #expect(try intake("run", "--until-idle").status == 0)
            return try intake.json("show", truth.document, "--json")
        }
    }

    @Test func acceptsWithoutTheValueAndSaysSo() throws {
        let record = try record(whenDoubtful: "omit")
        #expect(record["status"]?.text == "accepted")
        #expect(record["fields"]?["order_number"] == nil)
        #expect(record["fields"]?["invoice_number"]?["value"]?.text == "INV-2025-0417")
        let reason = try #require(record["reason"]?.elements.first?.text)
        #expect(reason.hasPrefix("order_number is right with a probability of "))
        #expect(reason.hasSuffix("The value was left out."))
    }

    @Test func asksAPersonWhereTheRulesWantOne() throws {
        let record = try record(whenDoubtful: "review")
        #expect(record["status"]?.text == "review")
        #expect(record["fields"]?["order_number"]?["value"]?.text == "KB-55120")
    }
}

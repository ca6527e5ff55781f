import Foundation
import Hashing
import RecordSchema
import Testing

@Suite("Every fixture through the whole product")
struct FixtureTests {
    /// What an accepted record of a business document must hold; the other fields must be right where they are there.
    private static let essential = [
        "invoice_number", "issue_date", "seller_name", "currency", "net_total", "tax_total", "grand_total",
    ]

    @Test func theTableFitsTheFiles() throws {
        let truths = try FixtureTruth.all()
        let files = try FileManager.default.contentsOfDirectory(atPath: FixtureTruth.documents.path())
        #expect(truths.map(\.file).sorted() == files.sorted())
        #expect(truths.count >= 25)
        for truth in truths {
            #expect(ContentHash.sha256(try Data(contentsOf: truth.url)) == truth.sha256, "\(truth.file)")
        }
    }

    @Test func everyFixtureEndsInItsState() throws {
        let truths = try FixtureTruth.all()
        try Program.withHome { intake in
            try intake.make()
            try intake.drop(truths)
            let run = try intake("run", "--until-idle", "--log-level", "warning")
            #expect(run.status == 2, "some fixtures fail on purpose: \(run.errors.suffix(2000))")
            #expect(try FileManager.default.contentsOfDirectory(atPath: intake.inbox.path()).isEmpty)

            let export = try intake("export", "--format", "jsonl", "--all", "--output", "-")
            #expect(export.status == 0, "\(export.errors)")
            let records = try self.records(export.output)
            for truth in truths { try check(truth, records[truth.document], in: intake) }

            let reconcile = try intake("reconcile")
            #expect(reconcile.status == 0, "\(reconcile.output)")
            let audit = try intake("audit", "verify")
            #expect(audit.status == 0, "\(audit.output)")
        }
    }

    /// Records by document; each valid, and none twice.
    private func records(_ lines: String) throws -> [String: JSONValue] {
        let schema = try JSONSchema.record()
        var records: [String: JSONValue] = [:]
        for line in lines.split(separator: "\n") {
            #expect(try schema.breaches(in: String(line)) == [])
            let record = try JSONValue(parsing: String(line))
            let document = try #require(record["document"]?.text)
            #expect(records.updateValue(record, forKey: document) == nil, "exported twice: \(document)")
        }
        return records
    }

    private func check(_ truth: FixtureTruth, _ record: JSONValue?, in intake: Program) throws {
        let label: Comment = "\(truth.file) (\(truth.why)): \(String(describing: record?["reason"]))"
        switch truth.state {
        case .rejected:
            #expect(record == nil, label)
            let rejected = try FileManager.default.subpathsOfDirectory(
                atPath: intake.home.appending(path: "rejected").path())
            #expect(rejected.contains { $0.hasSuffix(truth.file) }, label)
            #expect(rejected.contains { $0.contains(truth.file) && $0.hasSuffix(".json") }, label)
        case .failed:
            let listed = try intake("show", truth.document, "--json")
            #expect(try JSONValue(parsing: listed.output)["status"]?.text == "failed", label)
        case .review:
            #expect(record?["status"]?.text == "review", label)
        case .accepted:
            let status = record?["status"]?.text
            #expect(status == "accepted" || (status == "review" && !truth.mustAccept), label)
            if status == "accepted", let record { checkValues(record, truth) }
        }
    }

    private func checkValues(_ record: JSONValue, _ truth: FixtureTruth) {
        #expect(record["type"]?["value"]?.text == truth.type, "\(truth.file)")
        for (name, value) in truth.fields {
            guard let said = record["fields"]?[name]?["value"]?.text else {
                #expect(!Self.essential.contains(name) || !truth.mustAccept, "\(truth.file): no \(name)")
                continue
            }
            #expect(isSame(said, value), "\(truth.file): \(name) is \(value), not \(said)")
        }
    }

    /// Names may be written in capitals; everything else is exact.
    private func isSame(_ said: String, _ value: String) -> Bool {
        said.lowercased() == value.lowercased()
    }
}

import Foundation
import RecordSchema
import Testing

/// Does what the tutorial of `docs/rules.md` says: a new type is one file of rules, and no code.
@Suite struct RuleTutorialTests {
    private static let documents = FixtureTruth.project.appending(path: "Fixtures/tutorial")

    /// The tutorial's versions of the new rule file, in order; the last continues the one before.
    private static func versions() throws -> [String] {
        let page = try String(contentsOf: FixtureTruth.project.appending(path: "docs/rules.md"), encoding: .utf8)
        var versions: [String] = []
        var lines: [Substring]?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("    # Rules/delivery_note.yaml") { lines = [] }
            if line.hasPrefix("    ") || line.isEmpty {
                lines?.append(line.dropFirst(4))
            } else if let block = lines {
                versions.append(block.joined(separator: "\n"))
                lines = nil
            }
        }
        guard let addition = versions.popLast(), let last = versions.last else { return versions }
        return versions + [last + "\n" + addition]
    }

    private static let wanted: [String: [String: String]] = [
        "delivery-note-de.pdf": [
            "delivery_note_number": "LS-2025-0613", "delivery_date": "2025-06-17", "order_number": "HF-4471",
            "seller_name": "Tischlerei Voss GmbH", "carrier": "Nordfracht Kiel", "gross_weight": "184.50",
        ],
        "delivery-note-en.pdf": [
            "delivery_note_number": "DN 20418", "delivery_date": "2025-07-03", "order_number": "PO-7719",
            "seller_name": "Quayside Timber Ltd", "carrier": "Humber Haulage", "gross_weight": "96.00",
        ],
    ]

    private func fields(_ record: JSONValue) -> [String: String] {
        var values: [String: String] = [:]
        for (name, field) in record["fields"]?.members ?? [:] { values[name] = field["value"]?.text }
        return values
    }

    @Test func aNewTypeIsOneFile() throws {
        let versions = try Self.versions()
        #expect(versions.count == 3)
        try Program.withHome { intake in
            try intake.make()
            let file = intake.home.appending(path: "Rules/delivery_note.yaml")
            for (step, rules) in versions.enumerated() {
                try Data(rules.utf8).write(to: file)
                let check = try intake("rules", "check")
                #expect(check.status == 0, "step \(step + 1): \(check.errors)")
                let german = Self.documents.appending(path: "delivery-note-de.pdf").path()
                let record = try intake.json("rules", "explain", german, "--json")
                #expect(record["type"]?["value"]?.text == "delivery_note", "step \(step + 1)")
                #expect(fields(record)["delivery_note_number"] == "LS-2025-0613", "step \(step + 1)")
            }
            for name in Self.wanted.keys.sorted() {
                try FileManager.default.copyItem(
                    at: Self.documents.appending(path: name), to: intake.inbox.appending(path: name))
            }
            #expect(try intake("run", "--until-idle").status == 0)
            let exported = try intake("export", "--format", "jsonl", "--output", "-", "--all").output
            let records = try exported.split(separator: "\n").map { try JSONValue(parsing: String($0)) }
            #expect(records.count == 2)
            for record in records {
                #expect(record["status"]?.text == "accepted")
                let name = record["source"]?["name"]?.text ?? ""
                #expect(fields(record) == Self.wanted[name] ?? [:], "\(name)")
            }
        }
    }

    @Test func whatWasUnderstoodIsDrawn() throws {
        try Program.withHome { intake in
            try intake.make()
            let picture = intake.home.appending(path: "understood.png")
            let fixture = try FixtureTruth.named("invoice-de-three-pages.pdf")
            let outcome = try intake("rules", "explain", fixture.url.path(), "--image", picture.path())
            #expect(outcome.status == 0, "\(outcome.errors)")
            for name in ["understood.png", "understood-2.png", "understood-3.png"] {
                let bytes = try Data(contentsOf: intake.home.appending(path: name))
                #expect(bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) && bytes.count > 10_000)
            }
            let nowhere = try intake("rules", "explain", fixture.url.path(), "--image", "/nowhere/at/all.png")
            #expect(nowhere.status == 1)
            #expect(nowhere.errors.contains("cannot be written"))
        }
    }
}

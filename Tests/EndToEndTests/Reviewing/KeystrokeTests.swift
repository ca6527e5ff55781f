import Foundation
import GoldenFiles
import RecordSchema
import Testing

/// Real sittings at a real terminal. What is typed as a value, with its Enter, is its content and counts as no key; the
/// key that begins it does.
@Suite("Keystrokes of a review")
struct KeystrokeTests {
    /// Each with another total, by which they are ordered.
    private static let right = [
        "invoice-en-classic.pdf", "invoice-en-us.pdf", "invoice-en-boxes.pdf", "invoice-de-din5008.pdf",
        "Rechnung Brunner März–April 2025.pdf", "invoice-de-letter.pdf", "invoice-de-three-pages.pdf",
        "invoice-fr-centered.pdf", "invoice-fr-band.pdf", "invoice-fr-two-pages.pdf", "invoice-fr-boxes.pdf",
        "credit-note-en.pdf", "credit-note-de.pdf", "credit-note-fr.pdf", "receipt-en-cafe.pdf",
        "receipt-fr-bakery.pdf", "receipt-de-form.pdf", "einvoice-facturx-de.pdf", "einvoice-zugferd1-de.pdf",
        "einvoice-xrechnung-de.pdf",
    ]

    @Test func twentyRightDocumentsTakeTwentyKeys() throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.doubt(["issue_date", "seller_name", "grand_total"], of: "invoice", "receipt")
            let sitting = try Sitting(Self.right, intake)
            let keys = try sitting.run(
                as: "right",
                showing: [
                    "invoice-en-classic.pdf", "invoice-de-din5008.pdf", "invoice-fr-two-pages.pdf",
                    "receipt-en-cafe.pdf", "einvoice-facturx-de.pdf",
                ])
            #expect(keys.count == 20)
            #expect(keys.values.allSatisfy { $0 == ["Enter"] }, "\(keys)")
            try sitting.expectRecords(accepted: keys)
        }
    }

    @Test func othersTakeAKeyForEachFlaggedFieldAndOneMore() throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.doubt(["issue_date"], of: "invoice")
            // An operator's mistake: issue dates are looked for where something else stands.
            try intake.changeRules("invoice") { rules in
                rules.replacing(#/      en: \[Invoice date, [^\]]*\]/#, with: "      en: [Due date]")
                    .replacing("      en: [Due date, Payment due by, ", with: "      en: [Payment due by, ")
            }
            let sitting = try Sitting(
                [
                    "invoice-en-classic.pdf", "invoice-en-us.pdf", "invoice-en-does-not-add-up.pdf",
                    "einvoice-disagrees-de.pdf", "stamped-over-en.pdf", "mapped-to-other-digits-en.pdf",
                    "scan-en-one-forged-number.pdf",
                ], intake)
            let keys = try sitting.run(
                as: "other",
                showing: [
                    "invoice-en-classic.pdf", "invoice-en-does-not-add-up.pdf", "mapped-to-other-digits-en.pdf",
                ])
            #expect(keys.count == 7)
            for (document, pressed) in keys {
                let flagged = sitting.flagged[document]?.count ?? 0
                #expect(pressed.count <= flagged + 1, "\(document): \(pressed)")
            }
            // All that a reviewer does about a value was needed.
            let pressed = Set(keys.values.joined())
            #expect(pressed.isSuperset(of: ["a", "n", "e", "A", "Enter"]), "\(pressed)")
            #expect(!pressed.isDisjoint(with: ["1", "2", "3"]), "\(pressed)")
            try sitting.expectRecords(accepted: keys)
        }
    }
}

/// Fixtures that wait, and one person who goes through all of them.
private struct Sitting {
    private static let golden = GoldenFolder(besideFolderOf: #filePath)
    /// Keys that accept sooner are taken for a slip, as nobody can have looked.
    private static let look: UInt32 = 400_000

    private let intake: Program
    private let truths: [String: FixtureTruth]
    /// By document, the fields in doubt.
    let flagged: [String: [String]]

    /// Has the product judge the fixtures; all of them must wait for a person.
    init(_ files: [String], _ intake: Program) throws {
        var intake = intake
        intake.variables = ["INTAKE_REVIEWER": "anna", "INTAKE_PICTURES": "none"]
        self.intake = intake
        let truths = try files.map { try FixtureTruth.named($0) }
        self.truths = Dictionary(uniqueKeysWithValues: truths.map { ($0.file, $0) })
        try intake.drop(truths)
        try intake.work()
        let waiting = try intake.json("review", "list", "--json").elements
        #expect(waiting.compactMap { $0["name"]?.text }.sorted() == files.sorted())
        flagged = Dictionary(
            uniqueKeysWithValues: waiting.map {
                ($0["name"]?.text ?? "", $0["in_doubt"]?.elements.compactMap(\.text) ?? [])
            })
    }

    /// Reviews everything, and gives the keys that it took, by document. The screens of some are held to golden files.
    func run(as name: String, showing shown: Set<String>) throws -> [String: [String]] {
        var keys: [String: [String]] = [:]
        try Tmux.with(intake, ["review", "--order", "amount"]) { terminal in
            for _ in 0..<truths.count {
                let question = try terminal.until { lines in
                    SeenQuestion(lines).flatMap { keys[$0.document] == nil ? $0 : nil }
                }
                let truth = try #require(truths[question.document]).fields
                let asked = question.fields.map(\.name).sorted()
                #expect(asked == flagged[question.document]?.sorted(), "\(question.document)")
                let golden = shown.contains(question.document) ? "review-\(name)-\(question.document).txt" : nil
                keys[question.document] = try review(question, truth, at: terminal, golden: golden)
            }
            let end = try terminal.until { $0.contains(" Nothing waits for a decision.") ? $0 : nil }
            #expect(end[0].contains("0 waiting"))
            try terminal.press("q")
            let summary = "\(truths.count) accepted, 0 refused, 0 still waiting."
            _ = try terminal.until { $0.contains(summary) ? true : nil }
        }
        return keys
    }

    /// - Returns: the keys that one document took.
    private func review(
        _ first: SeenQuestion, _ truth: [String: String], at terminal: Tmux, golden: String?
    ) throws -> [String] {
        var question = first
        var keys: [String] = []
        var transcript = ""
        func show() throws {
            if golden != nil { transcript += Self.masked(try terminal.lines()) + "\n" }
        }
        usleep(Self.look)
        while true {
            try show()
            switch Reviewer.move(at: question, knowing: truth) {
            case .accept(let key):
                try terminal.press(key)
                keys.append(key)
                transcript += "=== \(key)\n"
                if let golden, let difference = try Self.golden.difference(of: transcript, from: golden) {
                    Issue.record("\(difference)")
                }
                return keys
            case .key(let key):
                try terminal.press(key)
                keys.append(key)
                transcript += "=== \(key)\n"
            case .type(let value):
                try terminal.press("e")
                keys.append("e")
                transcript += "=== e\n"
                _ = try terminal.until { lines in lines.contains { $0.contains("Enter take it") } ? true : nil }
                try terminal.press("C-u")
                try terminal.type(value)
                _ = try terminal.until { lines in lines.contains { $0.hasPrefix(" ✓ " + value) } ? true : nil }
                try show()
                try terminal.press("Enter")
                transcript += "=== \(value) Enter\n"
            }
            question = try terminal.until { lines in SeenQuestion(lines).flatMap { $0 == question ? nil : $0 } }
        }
    }

    /// Without what calibration, and not the screen, decides; nor the blanks that its numbers leave.
    private static func masked(_ lines: [String]) -> String {
        lines.map { line in
            guard line.contains(" %") else { return line }
            return line.replacing(#/\d+(\.\d)? %/#, with: "# %").replacing(#/(\S) {2,}/#) { "\($0.1)  " }
        }.joined(separator: "\n")
    }

    /// The answers are in the records, and only what was on the paper.
    func expectRecords(accepted keys: [String: [String]]) throws {
        let views = try intake.json("audit", "log", "--limit", "10000", "--json").elements.filter {
            $0["data"]?["what"]?.text == "viewed" && $0["who"]?.text == "anna"
        }
        #expect(views.count == truths.count)
        try intake.work()
        for (file, truth) in truths {
            let record = try intake.json("show", truth.document, "--json")
            #expect(record["status"]?.text == "accepted", "\(file)")
            let decisions = record["decisions"]?.elements ?? []
            #expect(decisions.allSatisfy { $0["by"]?.text == "anna" })
            for name in flagged[file] ?? [] {
                let value = record["fields"]?[name]?["value"]?.text
                #expect(value?.lowercased() == truth.fields[name]?.lowercased(), "\(file): \(name)")
                #expect(decisions.count { $0["field"]?.text == name } == 1, "\(file): \(name)")
            }
        }
        #expect(try intake("audit", "verify").status == 0)
    }
}

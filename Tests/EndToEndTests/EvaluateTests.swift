import Foundation
import RecordSchema
import Testing

@Suite("intake evaluate, on documents that are read")
struct EvaluateTests {
    /// Four digital documents that are quick to read, and one that cannot be read.
    private static let names = [
        "invoice-en-classic.pdf", "receipt-fr-bakery.pdf", "einvoice-facturx-de.pdf", "credit-note-en.pdf",
        "truncated.pdf",
    ]

    private struct Bench {
        var intake: Program

        func file(_ name: String) -> URL { intake.home.deletingLastPathComponent().appending(path: name) }

        /// Writes labels of the fixtures, changed by the test.
        func label(_ name: String, _ change: (inout [String: Any]) -> Void = { _ in }) throws {
            let text = try String(
                contentsOf: FixtureTruth.project.appending(path: "Fixtures/truth.jsonl"), encoding: .utf8)
            var lines = Data()
            for line in text.split(separator: "\n") {
                var label = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
                guard EvaluateTests.names.contains(label["file"] as? String ?? "") else { continue }
                change(&label)
                lines += try JSONSerialization.data(withJSONObject: label) + Data("\n".utf8)
            }
            try lines.write(to: file(name))
        }

        func evaluate(_ truth: String, _ arguments: String...) throws -> Program.Outcome {
            try intake.run(
                [
                    "evaluate", file(truth).path(), "--documents", FixtureTruth.documents.path(), "--pages",
                    file("pages").path(),
                ] + arguments)
        }
    }

    @Test func everyFigureAndFileIsThere() throws {
        try Program.withHome { intake in
            try intake.make()
            let bench = Bench(intake: intake)
            try bench.label("truth.jsonl")
            let database = try? Data(contentsOf: intake.home.appending(path: "store/intake.sqlite"))
            let first = try bench.evaluate(
                "truth.jsonl", "--json", "--predictions", bench.file("found.jsonl").path(), "--html",
                bench.file("page.html").path())
            #expect(first.status == 2, "one document cannot be read: \(first.errors)")
            #expect(first.errors.contains("truncated.pdf"))
            let result = try JSONValue(parsing: first.output)
            #expect(result["schema"]?.text == "intake/evaluation/1")
            #expect(result["report"]?["documents"]?.number == 5)
            #expect(result["report"]?["straight_through"]?["accepted"]?.number == 4, "\(first.output)")
            #expect(result["report"]?["straight_through"]?["failed"]?.number == 1)
            #expect(result["report"]?["all"]?["f1"]?.number == 1)
            #expect(result["silent_errors"]?.elements.isEmpty == true)
            #expect(result["report"]?["reliability_by_source"]?["xml"] != nil)
            #expect((try? Data(contentsOf: intake.home.appending(path: "store/intake.sqlite"))) == database)
            let found = try String(contentsOf: bench.file("found.jsonl"), encoding: .utf8).split(separator: "\n")
            #expect(try found.map { try JSONValue(parsing: String($0))["source_name"]?.text } == fileNames(result))
            let page = try String(contentsOf: bench.file("page.html"), encoding: .utf8)
            #expect(
                page.contains("<svg") && !page.contains("<script") && !page.contains("http:")
                    && !page.contains("https:"))

            #expect(try bench.evaluate("truth.jsonl", "--json").output == first.output, "kept pages change nothing")
        }
    }

    private func fileNames(_ result: JSONValue) -> [String?] {
        result["documents"]?.elements.map { $0["file"]?.text } ?? []
    }

    @Test func aWrongValueIsNamedAndChangesAreFound() throws {
        try Program.withHome { intake in
            try intake.make()
            let bench = Bench(intake: intake)
            try bench.label("right.jsonl")
            try bench.label("wrong.jsonl") { label in
                guard label["file"] as? String == "invoice-en-classic.pdf" else { return }
                var fields = label["fields"] as? [String: Any] ?? [:]
                fields["grand_total"] = ["1.00", "2.00"]
                fields["order_number"] = NSNull()
                label["fields"] = fields
            }
            let before = try bench.evaluate("right.jsonl", "--json")
            try Data(before.output.utf8).write(to: bench.file("before.json"))
            let now = try bench.evaluate("wrong.jsonl", "--json", "--compare", bench.file("before.json").path())
            let result = try JSONValue(parsing: now.output)
            let errors = result["silent_errors"]?.elements ?? []
            #expect(errors.map { $0["field"]?["name"]?.text } == ["grand_total", "order_number"])
            #expect(errors.first?["field"]?["got"]?.text == "1718.28")
            #expect(errors.first?["field"]?["page"]?.number == 1)
            #expect(errors.first?["field"]?["evidence"]?.elements.isEmpty == false)
            let changes = result["comparison"]?["fields"]?.elements ?? []
            #expect(changes.map { $0["after"]?.text } == ["wrong", "wrong"])
            #expect(result["comparison"]?["silent_errors"]?.number == 2)
            let text = try bench.evaluate("wrong.jsonl", "--compare", bench.file("before.json").path())
            #expect(text.output.contains("Silent errors: 2"))
            #expect(text.output.contains("got “1718.28”, wanted “1.00” or “2.00”"))
            #expect(text.output.contains("Became wrong: 2"))
        }
    }

    @Test(
        "What cannot be evaluated is said",
        arguments: [
            ("{\"file\": 1}\n", "`file` is not of the kind it should be"), ("\n", "There is no document to evaluate"),
            ("x", "is no JSON object"),
        ])
    func mistakes(_ truth: String, _ message: String) throws {
        try Program.withHome { intake in
            try intake.make()
            let bench = Bench(intake: intake)
            try Data(truth.utf8).write(to: bench.file("truth.jsonl"))
            let outcome = try bench.evaluate("truth.jsonl")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains(message), "\(outcome.errors)")
            #expect(outcome.output.isEmpty)
        }
    }

    @Test func nothingOfADocumentActs() throws {
        try Program.withHome { intake in
            try intake.make()
            let bench = Bench(intake: intake)
            let folder = bench.file("samples")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            var truth = Data()
            for payload in Payload.all {
                try HostilePDF.invoice(number: "HP-\(payload.name)", payload: payload.text)
                    .write(to: folder.appending(path: payload.fileName))
                truth +=
                    try JSONSerialization.data(withJSONObject: [
                        "file": payload.fileName, "sha256": payload.text, "set": payload.text, "family": payload.text,
                        "type": "invoice", "language": payload.text,
                        "fields": ["seller_name": payload.text, "grand_total": payload.text, payload.text: "x"],
                    ]) + Data("\n".utf8)
            }
            try truth.write(to: bench.file("truth.jsonl"))
            let arguments = [
                "evaluate", bench.file("truth.jsonl").path(), "--documents", folder.path(), "--pages",
                bench.file("pages").path(),
            ]
            let report = try intake.run(
                arguments + [
                    "--json", "--predictions", bench.file("found.jsonl").path(), "--html",
                    bench.file("page.html").path(),
                ])
            #expect(report.status == 0, "\(report.errors)")
            #expect(OutputFindings.json(Data(report.output.utf8)) == [])
            #expect(OutputFindings.jsonLines(try Data(contentsOf: bench.file("found.jsonl"))) == [])
            let page = try Data(contentsOf: bench.file("page.html"))
            #expect(OutputFindings.terminal(page) == [])
            #expect(!String(decoding: page, as: UTF8.self).contains("<script"))
            #expect(String(decoding: page, as: UTF8.self).contains("&lt;script&gt;"))
            try Data(report.output.utf8).write(to: bench.file("before.json"))
            let text = try intake.run(arguments + ["--compare", bench.file("before.json").path()])
            #expect(OutputFindings.terminal(Data((text.output + text.errors).utf8)) == [])
        }
    }
}

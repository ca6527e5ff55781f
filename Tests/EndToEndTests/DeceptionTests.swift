import Foundation
import RecordSchema
import Testing

@Suite("Documents whose text is not what a person sees")
struct DeceptionTests {
    /// What a person reads about each, by the file.
    private static let reasons: [(file: String, words: [String])] = [
        ("hidden-invisible-en.pdf", hidden), ("hidden-white-en.pdf", hidden), ("hidden-same-colour-en.pdf", hidden),
        ("hidden-covered-en.pdf", hidden), ("hidden-clipped-en.pdf", hidden),
        ("hidden-tiny-en.pdf", ["grand_total: the value 9718.28 on page 1", "too small to be read"]),
        ("hidden-under-image-en.pdf", ["grand_total: the value 9718.28 on page 1", "text layer"]),
        ("mapped-to-other-digits-en.pdf", ["The text of page 1 is not what its picture shows.", "869.18"]),
        ("mapped-away-digits-en.pdf", ["The text of page 1 is not what its picture shows."]),
        ("stamped-over-en.pdf", ["The text of page 1 is not what its picture shows.", "1718.28"]),
        (
            "einvoice-agrees-with-hidden-text-de.pdf",
            ["grand_total: the value 2948.82", "cannot be seen on the page", "not on the page: grand_total"]
        ),
        ("scan-en-one-forged-number.pdf", ["10026.87", "the picture of the page shows something else there"]),
    ]
    private static let hidden = [
        "grand_total: the value 9718.28 on page 1 cannot be seen on the page", "iban: the value GB66LOYD30159204417726",
    ]
    private static let honest = "invoice-en-classic.pdf"

    @Test func goBeforeAPersonWithTheReasonInWords() throws {
        try Program.withHome { intake in
            try intake.make()
            let files = Self.reasons.map(\.file) + [Self.honest]
            try intake.drop(try files.map(FixtureTruth.named))
            let run = try intake("run", "--until-idle", "--log-level", "warning")
            #expect(run.status == 0, "\(run.errors.suffix(2000))")
            let export = try intake("export", "--format", "jsonl", "--all", "--output", "-")
            var records: [String: JSONValue] = [:]
            for line in export.output.split(separator: "\n") {
                let record = try JSONValue(parsing: String(line))
                if let name = record["source"]?["name"]?.text { records[name] = record }
            }
            #expect(records[Self.honest]?["status"]?.text == "accepted", "\(export.output)")
            for (file, words) in Self.reasons {
                let record = try #require(records[file])
                let said = record["reason"]?.elements.compactMap(\.text).joined(separator: "\n") ?? ""
                #expect(record["status"]?.text == "review", "\(file): \(said)")
                for word in words { #expect(said.contains(word), "\(file) lacks \(word): \(said)") }
            }
        }
    }
}

import Foundation
import RecordSchema
import Testing

/// Invoices that were drawn by hands that had not seen the rules (`Fixtures/layouts`). Their figures at first sight stand in
/// `docs/evaluation.md`; what was learned from them must not be lost again.
@Suite("Layouts drawn blind")
struct LayoutTests {
    /// Wrong values that go straight through, known and not yet mended.
    private static let known: Set<String> = ["o-o10.pdf seller_name", "q-q23.pdf grand_total", "q-q27.pdf due_date"]

    @Test func nothingWrongGoesStraightThrough() throws {
        try Program.withHome { intake in
            try intake.make()
            let layouts = FixtureTruth.project.appending(path: "Fixtures/layouts")
            let outcome = try intake.run([
                "evaluate", layouts.appending(path: "truth.jsonl").path(), "--documents",
                layouts.appending(path: "documents").path(), "--json",
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
            let result = try JSONValue(parsing: outcome.output)
            let errors = try #require(result["silent_errors"]?.elements).map { error in
                let file = error["file"]?.text?.split(separator: "/").last.map(String.init) ?? ""
                return "\(file) \(error["field"]?["name"]?.text ?? "")"
            }
            #expect(Set(errors).subtracting(Self.known).isEmpty)
            let report = try #require(result["report"])
            #expect(report["documents"]?.number == 240)
            #expect(try #require(report["all"]?["f1"]?.number) > 0.9)
            #expect(try #require(report["straight_through"]?["accepted"]?.number) >= 115)
        }
    }
}

import DocumentModel
import Foundation
import RecordSchema
import Testing

/// Documents that are too much for the process that reads them.
@Suite struct QuarantineTests {
    @Test func aDocumentThatBringsTheReaderDownIsTriedTwiceAndThenLeftAlone() throws {
        try Program.withHome { intake in
            try intake.make()
            let truth = try FixtureTruth.named("invoice-de-din5008.pdf")
            try intake.drop([truth])
            let crashing = try withCrashingReader(intake)
            #expect(try crashing("run", "--until-idle", "--log-level", "critical").status == 2)
            let failed = try crashing.json("list", "--status", "failed", "--json").elements
            #expect(failed.compactMap { $0["document"]?.text } == [truth.document])
            let reason = failed.first?["reason"]?.elements.first?.text ?? ""
            #expect(reason.contains("signal 11"), "\(reason)")
            #expect(reason.contains("twice"), "\(reason)")
            #expect(try attempts(at: truth.document, intake) == 2)

            // Neither a nightly run nor the same bytes again have it read once more; a person who names it does.
            #expect(try intake.json("reprocess", "--failed", "--json")["documents"]?.number == 0)
            try intake.drop([truth])
            #expect(try intake("run", "--until-idle", "--log-level", "critical").status == 0)
            #expect(try attempts(at: truth.document, intake) == 2)
            #expect(try intake.json("reconcile", "--json")["duplicates"]?.number == 1)
            #expect(try intake("retry", truth.document).status == 0)
            #expect(try intake("run", "--until-idle").status == 0)
            #expect(try intake.json("show", truth.document, "--json")["status"]?.text == "accepted")
        }
    }

    @Test func whatWasTakenBackStaysSoWhereItsRunDies() throws {
        try Program.withHome { intake in
            try intake.make()
            let truth = try FixtureTruth.named("invoice-en-does-not-add-up.pdf")
            try intake.drop([truth])
            try intake.work()
            #expect(try intake("review", "accept", truth.document, "--anyway", "--reviewer", "ada").status == 0)
            try intake.work()
            #expect(try intake.json("show", truth.document, "--json")["status"]?.text == "accepted")
            #expect(try intake("review", "undo", truth.document, "--reviewer", "bob").status == 0)
            let crashing = try withCrashingReader(intake)
            #expect(try crashing("run", "--until-idle", "--log-level", "critical").status == 2)
            #expect(try intake.json("show", truth.document, "--json")["status"]?.text == "failed")

            let trial = try intake.json("reprocess", truth.document, "--dry-run", "--json")
            #expect(trial["changed"]?.elements.first?["status_after"]?.text == "review")
            #expect(try intake("reprocess", truth.document).status == 0)
            let record = try intake.json("show", truth.document, "--json")
            #expect(record["status"]?.text == "review")
            #expect(record["decisions"]?.elements.last?["action"]?.text == "correct")
            let reasons = record["reason"]?.elements.compactMap(\.text) ?? []
            #expect(reasons.contains("Earlier decisions about it were taken back."), "\(reasons)")
            #expect(try intake("review", "accept", truth.document, "--anyway", "--reviewer", "ada").status == 0)
            try intake.work()
            #expect(try intake.json("show", truth.document, "--json")["status"]?.text == "accepted")
        }
    }

    @Test func aPageThatTakesForeverIsMissingAndTheOthersAreNot() throws {
        try Program.withHome { intake in
            try intake.make()
            try intake.set("reader", to: "{cpu_seconds: 1}")
            try Self.endlessSecondPage.write(to: intake.inbox.appending(path: "half.pdf"))
            #expect(try intake("run", "--until-idle", "--log-level", "critical").status == 0)
            let waiting = try intake.json("list", "--status", "review", "--json").elements
            #expect(waiting.count == 1)
            let reasons = waiting.first?["reason"]?.elements.compactMap(\.text) ?? []
            #expect(reasons.contains("Page 2 could not be read: it took too long."), "\(reasons)")
            let found = try intake.json("search", "Stapler", "--json").elements
            #expect(found.count == 1)
        }
    }

    /// The same program with a reader that crashes on every document.
    private func withCrashingReader(_ intake: Program) throws -> Program {
        let reader = Program.executable.deletingLastPathComponent().appending(path: "BrokenReader")
        let script = intake.home.appending(path: "reader.sh")
        try Data("#!/bin/sh\nexec '\(reader.path())' --crash \"$@\"\n".utf8).write(to: script)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path())
        return Program(home: intake.home, variables: ["INTAKE_READER": script.path()])
    }

    private func attempts(at document: String, _ intake: Program) throws -> Double {
        let story = try intake.json("trace", document, "--json")
        let runs = story["runs"]?.elements ?? []
        let steps = runs.flatMap { $0["steps"]?.elements ?? [] }
        return steps.filter { $0["name"]?.text == "load" }.compactMap { $0["attempt"]?.number }.max() ?? 0
    }

    /// Two pages with text; the second one draws forms that draw one another, forty deep and two wide.
    private static let endlessSecondPage: Data = {
        let font = "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
        let forms = (0..<40).map { level in
            HostilePDF.stream(
                "/X Do /X Do BT /F 9 Tf 1 1 Td (x) Tj ET",
                "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X \(level + 8) 0 R>>\(font)>>")
        }
        return HostilePDF.file(
            [
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<\(font)>>>>",
                HostilePDF.stream("BT /F 12 Tf 72 720 Td (Stapler and paper) Tj ET"),
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 6 0 R"
                    + "/Resources<</XObject<</X 7 0 R>>\(font)>>>>",
                HostilePDF.stream("/X Do"),
            ] + forms + [HostilePDF.stream("", "/Type/XObject/Subtype/Form/BBox[0 0 9 9]")], hasInformation: false)
    }()
}

import Foundation
import RecordSchema
import Testing

/// One invoice that was scanned twice: other bytes, the same seller and number.
@Suite struct TwinTests {
    @Test func ofTwinsThatArriveTogetherOneIsAccepted() throws {
        try Program.withHome { intake in
            try intake.make()
            let truth = try FixtureTruth.named("invoice-en-classic.pdf")
            let bytes = try Data(contentsOf: truth.url)
            let copies = 6
            for copy in 1...copies {
                try (bytes + Data("%\(copy)\n".utf8)).write(to: intake.inbox.appending(path: "scan-\(copy).pdf"))
            }
            try intake.work()
            let documents = try intake.json("list", "--json").elements
            #expect(documents.count == copies)
            #expect(documents.count { $0["status"]?.text == "accepted" } == 1)
            let waiting = documents.filter { $0["status"]?.text == "review" }
            #expect(waiting.count == copies - 1)
            for document in waiting {
                let reasons = document["reason"]?.elements.compactMap(\.text) ?? []
                #expect(
                    reasons.contains { $0.hasPrefix("The same seller and number are on another document") },
                    "\(reasons)")
                let id = try #require(document["document"]?.text)
                #expect(try intake.json("review", "show", id, "--json")["document"]?.text == id)
            }
            #expect(try intake("reconcile").status == 0)
            #expect(try intake("audit", "verify").status == 0)
        }
    }
}

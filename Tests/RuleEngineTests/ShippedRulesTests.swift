import DocumentModel
import FoundationEssentials
import Testing

@testable import RuleEngine

/// The folder `Rules/` of the repository.
let shippedRules = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Rules")

@Suite struct ShippedRulesTests {
    @Test func everyFileLoadsClean() {
        let outcome = RuleLoader.load(folder: shippedRules)
        #expect(outcome.problems.map(\.description) == [])
        #expect(outcome.rules.types.map(\.type) == ["credit_note", "document", "invoice", "receipt"])
        #expect(outcome.rules.fallback?.type == "document")
    }
}

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

@Suite struct ShippedRuleContentTests {
    private let rules = RuleLoader.load(folder: shippedRules).rules

    /// The field names that records promise for these types.
    private static let promised = [
        "invoice_number", "issue_date", "due_date", "delivery_date", "seller_name", "seller_address", "seller_vat_id",
        "seller_tax_number", "buyer_name", "buyer_vat_id", "order_number", "currency", "net_total", "tax_total",
        "grand_total", "amount_due", "iban", "bic",
    ]

    @Test(arguments: ["invoice", "credit_note", "receipt", "document"])
    func useOnlyPromisedNames(_ type: String) throws {
        let names = try #require(rules[type]).fields.map(\.name)
        #expect(Set(names).subtracting(Self.promised) == [])
        if ["invoice", "credit_note"].contains(type) { #expect(Set(names) == Set(Self.promised)) }
    }

    @Test(arguments: ["invoice", "credit_note", "receipt"])
    func knowSixLanguages(_ type: String) throws {
        let languages: Set = ["de", "en", "es", "fr", "it", "nl"]
        let summary = try #require(rules[type]).summary
        #expect(Set(summary.languages).isSuperset(of: languages))
        for field in try #require(rules[type]).fields where field.labels.byLanguage["any"] == nil {
            #expect(Set(field.labels.languages).isSuperset(of: languages), "\(field.name)")
        }
    }

    @Test func theFallbackIsNeverAccepted() {
        #expect(rules.fallback?.route.acceptance == .never)
    }

    private func failed(_ type: String, _ changes: [String: String?]) throws -> [String] {
        var fields = [
            "invoice_number": "RE-1", "issue_date": "2026-11-20", "due_date": "2026-12-20", "currency": "EUR",
            "net_total": "100.00", "tax_total": "19.00", "grand_total": "119.00", "iban": "DE89370400440532013000",
            "bic": "COBADEFFXXX", "seller_vat_id": "DE136695976", "buyer_vat_id": "ATU13585627",
        ]
        fields.merge(changes.mapValues { $0 ?? "" }) { $1 }
        for (name, value) in changes where value == nil { fields[name] = nil }
        let context = ExpressionContext(
            fields: fields, documentType: type, today: try #require(CalendarDay(iso: "2026-11-21")))
        return try #require(rules[type]).checks.map { $0.apply(to: context) }.filter { $0.passed == false }
            .map(\.rule)
    }

    @Test(
        arguments: [
            ([:], []),
            (["grand_total": "119.02"], []),
            (["grand_total": "119.03"], ["total-adds-up"]),
            (["tax_total": "31.00", "grand_total": "131.00"], ["tax-plausible"]),
            (["tax_total": "-19.00", "grand_total": "81.00"], ["tax-sign"]),
            (["net_total": "-100.00", "tax_total": "-19.00", "grand_total": "-119.00"], ["total-not-negative"]),
            (["due_date": "2026-11-19"], ["due-after-issue"]),
            (["due_date": "2027-11-22"], ["due-within-a-year"]),
            (["issue_date": "2027-01-01", "due_date": nil], ["issue-not-in-future"]),
            (["issue_date": "1999-12-31", "due_date": nil], ["issue-not-ancient"]),
            (["iban": "DE89370400440532013001"], ["iban-valid"]),
            (["bic": "BNPAFRPPXXX"], ["bic-matches-iban"]),
            (["buyer_vat_id": "DE136695976"], ["seller-is-not-buyer"]),
            (["seller_vat_id": "DE136695977"], ["seller-vat-id-valid"]),
            (["currency": "EUX"], ["currency-known"]),
        ] as [([String: String?], [String])])
    func invoiceChecksFindWhatTheyAreFor(_ changes: [String: String?], _ expected: [String]) throws {
        #expect(try failed("invoice", changes) == expected)
    }

    @Test(
        arguments: [
            (["net_total": "-100.00", "tax_total": "-19.00", "grand_total": "-119.00"], []),
            (["net_total": "-100.00", "tax_total": "219.00"], ["tax-plausible", "tax-sign", "total-not-negative"]),
        ] as [([String: String?], [String])])
    func creditNotesMayBeWrittenWithAMinus(_ changes: [String: String?], _ expected: [String]) throws {
        #expect(try failed("credit_note", changes) == expected)
    }

    @Test func explainsWhatACheckSaw() throws {
        let check = try #require(rules["invoice"]?.checks.first { $0.id == "due-after-issue" })
        let today = try #require(CalendarDay(iso: "2026-11-21"))
        let context = ExpressionContext(fields: ["issue_date": "2026-11-20", "iban": "x"], today: today)
        let explanation = check.explain(in: context)
        #expect(explanation.result.passed == nil)
        #expect(explanation.values == ["issue_date": "2026-11-20"])
        #expect(explanation.expression == "due_date >= issue_date")
    }
}

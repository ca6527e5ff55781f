import DocumentModel
import RuleEngine
import Testing

@testable import Pipeline

@Suite("Whose consent is missing")
struct ConsentTests {
    private let two = [Approval(above: "1000", count: 2, role: "cfo")]

    private func accept(_ person: String, through: String? = nil) -> Decision {
        Decision(by: person, through: through, at: "2026-11-21T10:00:00Z", action: .accept)
    }

    private func approve(_ person: String, as role: String, through: String? = nil) -> Decision {
        Decision(by: person, through: through, role: role, at: "2026-11-21T10:00:00Z", action: .approve)
    }

    private func set(_ person: String) -> Decision {
        Decision(by: person, at: "2026-11-21T10:00:00Z", action: .set, field: "grand_total", to: "2000.00")
    }

    @Test func aSecondPersonWithTheRoleIsMissing() {
        let gap = Consent([set("anna"), accept("anna")]).gap(for: two)
        #expect(gap == Consent.Gap(role: Role("cfo"), excluded: ["anna"], escalateTo: []))
        #expect(Consent([accept("anna"), approve("erika", as: "cfo")]).gap(for: two) == nil)
        #expect(Consent([]).gap(for: two) == nil)
        #expect(Consent([accept("anna")]).gap(for: []) == nil)
    }

    @Test func theSecondPersonIsNotTheFirst() {
        #expect(Consent([accept("anna"), approve("anna", as: "cfo")]).gap(for: two) != nil)
        // Nor somebody through whom the first one spoke, or the other way round.
        #expect(Consent([accept("anna", through: "dave"), approve("dave", as: "cfo")]).gap(for: two) != nil)
        #expect(Consent([accept("anna"), approve("erika", as: "cfo", through: "anna")]).gap(for: two) != nil)
        #expect(Consent([accept("anna", through: "dave")]).gap(for: two)?.excluded == ["anna", "dave"])
    }

    @Test func whoChangesAValueNeedsTheConsentOfSomebodyElse() {
        let changed = Consent([accept("anna"), set("erika"), approve("erika", as: "cfo")])
        #expect(changed.gap(for: two) == Consent.Gap(role: .reviewer, excluded: ["erika"], escalateTo: []))
        let agreed = Consent(
            [accept("anna"), set("erika"), approve("erika", as: "cfo"), approve("anna", as: "reviewer")])
        #expect(agreed.gap(for: two) == nil)
    }

    @Test func threeAreAskedOneAfterTheOther() {
        let three = [Approval(count: 3, escalateTo: ["cfo"])]
        let first = Consent([accept("anna")]).gap(for: three)
        #expect(first == Consent.Gap(role: .approver, excluded: ["anna"], escalateTo: ["cfo"]))
        let second = Consent([accept("anna"), approve("carla", as: "approver")]).gap(for: three)
        #expect(second == Consent.Gap(role: .approver, excluded: ["anna", "carla"], escalateTo: ["cfo"]))
        #expect(
            Consent([accept("anna"), approve("carla", as: "approver"), approve("erika", as: "approver")])
                .gap(for: three) == nil)
    }

    @Test func eachApprovalAsksForItsOwnRole() {
        let both = [Approval(sellers: ["Meier"], role: "buyer"), Approval(above: "1000", role: "cfo")]
        #expect(Consent([accept("anna")]).gap(for: both)?.role == Role("buyer"))
        #expect(Consent([accept("anna"), approve("ben", as: "buyer")]).gap(for: both)?.role == Role("cfo"))
        #expect(
            Consent([accept("anna"), approve("ben", as: "buyer"), approve("erika", as: "cfo")]).gap(for: both) == nil)
    }
}

@Suite("Which approvals a document asks for")
struct ApprovalTests {
    private let route = RouteRule(approvals: [
        Approval(rules: ["total-adds-up"], role: "a"), Approval(sellers: ["Meier GmbH", "Öl AG"], role: "b"),
        Approval(above: "1000", role: "c"), Approval(above: "10000", role: "d"),
    ])

    @Test(
        arguments: [
            ("999.99", "Schulze", [], []), ("1000.00", nil, [], []), ("1000.01", nil, [], ["c"]),
            ("-20000", "meier gmbh", [], ["b", "d"]), (nil, "Öl  AG", ["total-adds-up"], ["a", "b"]),
            ("no number", nil, [], ["d"]),
        ] as [(String?, String?, [String], [String])])
    func byAmountSellerAndRule(total: String?, seller: String?, failed: [String], roles: [String]) {
        let found = route.approvals(forTotal: total, seller: seller, failedChecks: Set(failed))
        #expect(found.compactMap(\.role) == roles)
    }
}

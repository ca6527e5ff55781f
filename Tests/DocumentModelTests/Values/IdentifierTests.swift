import DocumentModel
import Testing

@Suite struct IdentifierTests {
    @Test(arguments: [
        ("DE11 7605 0101 0005 5127 34", "DE11760501010005512734"), ("gb40barc20415573901846", "GB40BARC20415573901846"),
        ("AT78 2081 5000 4271 8890", "AT782081500042718890"), ("BE53 0689 4712 0353", "BE53068947120353"),
    ])
    func readsBankAccounts(_ text: String, _ value: String) {
        #expect(IBAN.parse(text) == value)
    }

    @Test(arguments: ["DE12123456781234567890", "FR2012421242124212421242125", "GB41BARC20415573901846"])
    func keepsTheFormOfAccountsWhoseChecksumIsWrong(_ text: String) {
        #expect(IBAN.parse(text) == nil)
        #expect(IBAN.compact(text) == text)
    }

    @Test(arguments: ["DE1212345678123456789", "XX12123456781234567890", "DEAB123456781234567890", "12345", ""])
    func refusesWhatHasNotTheFormOfAnAccount(_ text: String) {
        #expect(IBAN.compact(text) == nil)
    }

    @Test(arguments: [
        "DE133774081", "ATU68417322", "FR01482193075", "BE0847221358", "NL810433941B01", "GB712045872", "IE3417286V",
        "CHE116281710", "PL5260001246", "LU26375245", "IT00743110157", "DK13585628", "FI20774740", "PT501964843",
    ])
    func acceptsVATIdentifiersWithTheirCheckDigits(_ text: String) {
        #expect(VATIdentifier.parse(text) == text)
    }

    @Test(arguments: [
        "DE123456789", "ATU68417323", "FR02482193075", "BE0847221359", "NL810433942B01", "GB712045873", "IE3417286W",
        "DK13585629", "FI20774741", "PT501964844",
    ])
    func keepsTheFormOfVATIdentifiersWhoseCheckDigitsAreWrong(_ text: String) {
        #expect(VATIdentifier.parse(text) == nil)
        #expect(VATIdentifier.compact(text) == text)
    }

    @Test(arguments: ["DE12345678", "DE12345618938", "F63530848134", "XX123456789", "DE", ""])
    func refusesWhatHasNotTheFormOfAVATIdentifier(_ text: String) {
        #expect(VATIdentifier.compact(text) == nil)
    }

    @Test(arguments: [
        ("CHE-116.281.710 MWST", "CHE116281710"), ("FR 01 482193075", "FR01482193075"),
        ("NL8104.33.941.B.01", "NL810433941B01"),
    ])
    func leavesOutSpacesAndMarks(_ text: String, _ value: String) {
        #expect(VATIdentifier.parse(text) == value)
    }

    @Test(arguments: [("SSKNDE77XXX", true), ("BARCGB22", true), ("SSKNDE7", false), ("1SKNDE77", false)])
    func knowsBankCodes(_ text: String, _ isCode: Bool) {
        #expect((BIC.parse(text) != nil) == isCode)
    }
}

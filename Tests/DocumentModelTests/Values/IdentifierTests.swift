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

    @Test(arguments: [
        ("00743110157", "00743110157"), ("712 0458 72", "712045872"), ("0847.221.358", "0847221358"),
        ("46255066-L", "46255066L"), ("X1234567L", "X1234567L"), ("B48516462", "B48516462"), ("Q2818001F", "Q2818001F"),
        ("51 824 753 556", "51824753556"), ("83471 9205 RT0001", "834719205RT0001"),
        ("27AAPFU0939F1ZV", "27AAPFU0939F1ZV"),
        ("976 410 181 MVA", "976410181MVA"),
    ])
    func acceptsNumbersWithoutTheirCountryByTheirCheckDigits(_ text: String, _ value: String) {
        #expect(VATIdentifier.parseNational(text) == value)
        #expect(VATIdentifier.parse(text) == nil)
        #expect(FieldText.canonical(text, kind: .vatIdentifier, language: nil) == value)
    }

    @Test(arguments: [
        "00743110158", "712045873", "46255066M", "X1234567K", "B48516463", "51824753557", "834719206RT0001",
        "27AAPFU0939F1ZW", "976410182MVA", "1234567", "", "12,345,678", "é1234567Z",
    ])
    func refusesNumbersThatFitNoCountry(_ text: String) {
        #expect(VATIdentifier.parseNational(text) == nil)
    }

    @Test(arguments: [("SSKNDE77XXX", true), ("BARCGB22", true), ("SSKNDE7", false), ("1SKNDE77", false)])
    func knowsBankCodes(_ text: String, _ isCode: Bool) {
        #expect((BIC.parse(text) != nil) == isCode)
    }
}

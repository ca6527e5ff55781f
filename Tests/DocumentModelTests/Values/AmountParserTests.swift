import DocumentModel
import Testing

@Suite struct AmountParserTests {
    @Test(arguments: [
        ("1.234,56", "1234.56"), ("1,234.56", "1234.56"), ("1 234,56 €", "1234.56"), ("1\u{202F}234,56", "1234.56"),
        ("1'234.50", "1234.50"), ("1’234.50", "1234.50"), ("(12.00)", "-12.00"), ("12,50-", "-12.50"),
        ("-12,50", "-12.50"), ("−12,50", "-12.50"), ("EUR 1.234,--", "1234.00"), ("12,-", "12.00"), ("0,085", "0.085"),
        ("1.234.567,89", "1234567.89"), ("1.234.567", "1234567.00"), ("42", "42.00"), ("0.00", "0.00"),
        ("-0,00", "0.00"), ("$1,392.53", "1392.53"), ("RM 64.70", "64.70"), ("007,5", "7.50"),
    ])
    func readsWhatDocumentsWrite(_ text: String, _ value: String) {
        #expect(AmountParser.parse(text)?.value == value)
    }

    @Test(arguments: [
        "", "abc", "12abc", "1,23,45", "1.2.3,4", "12.34.56", "--5", "1,2345,6", "5--", "€", "1'23", "1.234,567.8",
        "12.03.2024", "1e5", "٣",
    ])
    func refusesWhatIsNoAmount(_ text: String) {
        #expect(AmountParser.parse(text) == nil)
    }

    @Test(arguments: [
        ("12,00 €", "EUR"), ("£5.00", "GBP"), ("RM9.75", "MYR"), ("CHF 10.00", "CHF"), ("US$ 3.00", "USD"),
        ("10,00 EUR", "EUR"),
    ])
    func takesTheCurrencyThatStandsWithIt(_ text: String, _ code: String) {
        #expect(AmountParser.parse(text)?.currency == code)
    }

    @Test func aDollarAloneNamesNoCountry() {
        #expect(AmountParser.parse("$5.00")?.currency == nil)
        #expect(CurrencyCode.isSymbolOrCode("$"))
        #expect(CurrencyCode.parse("$") == nil)
    }

    @Test(arguments: [("1.234", true), ("1,234", true), ("0.234", false), ("1.23", false), ("1.234,00", false)])
    func saysWhenTheMarkCouldMeanSomethingElse(_ text: String, _ isAmbiguous: Bool) {
        #expect(AmountParser.parse(text)?.isAmbiguous == isAmbiguous)
    }
}

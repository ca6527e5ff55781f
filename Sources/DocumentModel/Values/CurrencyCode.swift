/// Currencies by code, symbol or common abbreviation.
package enum CurrencyCode {
    /// ISO 4217 for a code, symbol or name that stands alone; nil when it is none, or could be several.
    package static func parse(_ text: String) -> String? {
        known[text.uppercased()] ?? nil
    }

    private static let codes: Set<String> = [
        "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "TRY", "CAD", "AUD", "NZD",
        "JPY", "CNY", "INR", "MYR", "SGD", "HKD", "THB", "IDR", "PHP", "KRW", "TWD", "VND", "AED", "SAR", "ILS", "ZAR",
        "BRL", "MXN", "ARS", "CLP", "COP", "PEN", "UAH", "ISK", "RSD", "MAD", "EGP", "NGN", "KES", "XOF", "XAF",
    ]

    /// What denotes money, but not whose.
    private static let ambiguous: Set<String> = ["$", "¥", "KR", "KR."]

    private static let names: [String: String] = [
        "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "£": "GBP", "US$": "USD", "USD$": "USD", "$US": "USD", "RM": "MYR",
        "₹": "INR", "RS.": "INR", "SFR": "CHF", "SFR.": "CHF", "FR.": "CHF", "ZŁ": "PLN", "KČ": "CZK", "A$": "AUD",
        "C$": "CAD", "CA$": "CAD", "AU$": "AUD", "S$": "SGD", "R$": "BRL",
    ]

    /// Whether a text denotes money, also when it does not say whose.
    package static func isSymbolOrCode(_ text: String) -> Bool {
        guard text.utf8.count <= longest else { return false }
        return known[text.uppercased()] != nil
    }

    private static let longest = 5

    /// The code of everything that denotes money; nil where it does not say whose.
    private static let known: [String: String?] = {
        var known = names.mapValues { Optional($0) }
        for code in codes { known[code] = .some(code) }
        for symbol in ambiguous { known[symbol] = .some(nil) }
        return known
    }()

    /// The currency at the start: its code (nil when ambiguous) and how many scalars it takes.
    static func prefix(of scalars: [Unicode.Scalar]) -> (code: String?, count: Int)? {
        match(most: scalars.prefix(longest + 1).prefix { !AmountParser.isDigit($0) }.count, of: scalars.count) {
            scalars[..<$0]
        }
    }

    static func suffix(of scalars: [Unicode.Scalar]) -> (code: String?, count: Int)? {
        match(most: scalars.reversed().prefix { !AmountParser.isDigit($0) }.count, of: scalars.count) {
            scalars[(scalars.count - $0)...]
        }
    }

    /// A digit in it means that it is no currency, so that `most` scalars could be one, but not all of them.
    private static func match(
        most: Int, of count: Int, _ part: (Int) -> ArraySlice<Unicode.Scalar>
    ) -> (code: String?, count: Int)? {
        for length in stride(from: min(longest, most, count - 1), through: 1, by: -1) {
            let text = String(String.UnicodeScalarView(part(length))).uppercased()
            if let code = known[text] { return (code, length) }
        }
        return nil
    }
}

/// Currencies by code, symbol or common abbreviation.
package enum CurrencyCode {
    /// ISO 4217 for a code, symbol or name that stands alone; nil when it is none, or could be several.
    package static func parse(_ text: String) -> String? {
        let upper = text.uppercased()
        if codes.contains(upper) { return upper }
        return names[upper]
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
        let upper = text.uppercased()
        return codes.contains(upper) || names[upper] != nil || ambiguous.contains(upper)
    }

    private static let longest = 5

    /// The currency at the start: its code (nil when ambiguous) and how many scalars it takes.
    static func prefix(of scalars: [Unicode.Scalar]) -> (code: String?, count: Int)? {
        match { count in count < scalars.count ? Array(scalars[..<count]) : nil }
    }

    static func suffix(of scalars: [Unicode.Scalar]) -> (code: String?, count: Int)? {
        match { count in count < scalars.count ? Array(scalars[(scalars.count - count)...]) : nil }
    }

    private static func match(_ part: (Int) -> [Unicode.Scalar]?) -> (code: String?, count: Int)? {
        for count in stride(from: longest, through: 1, by: -1) {
            guard let scalars = part(count) else { continue }
            // A digit in it means that it is no currency.
            if scalars.contains(where: AmountParser.isDigit) { continue }
            let text = String(String.UnicodeScalarView(scalars)).uppercased()
            if codes.contains(text) { return (text, count) }
            if let known = names[text] { return (known, count) }
            if ambiguous.contains(text) { return (nil, count) }
        }
        return nil
    }
}

/// What names the country of a dollar.
enum DollarCountries {
    static let words: [String: String] = [
        "abn": "AUD", "acn": "AUD", "australia": "AUD", "nsw": "AUD", "qld": "AUD", "bsb": "AUD",
        "canada": "CAD", "hst": "CAD", "qst": "CAD", "pst": "CAD", "tvq": "CAD", "tps": "CAD", "ontario": "CAD",
        "nzbn": "NZD", "nz": "NZD", "aotearoa": "NZD",
        "singapore": "SGD", "uen": "SGD",
        "usa": "USD", "ein": "USD", "fein": "USD", "zelle": "USD",
    ]

    static let pairs: [String: String] = [
        "new zealand": "NZD", "hong kong": "HKD", "united states": "USD", "sales tax": "USD", "british columbia": "CAD",
    ]

    static let domains: [String: String] = [
        "au": "AUD", "ca": "CAD", "nz": "NZD", "sg": "SGD", "hk": "HKD", "us": "USD",
    ]

    private static let states: Set<String> = [
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA",
        "ME",
        "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR",
        "PA",
        "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "DC", "PR",
    ]

    static func isAmericanState(_ word: String) -> Bool { states.contains(word) }

    /// `M5V 2T6`
    static func isCanadianCode(_ first: String, _ second: String) -> Bool {
        func fits(_ text: String, _ letters: [Bool]) -> Bool {
            text.utf8.count == 3 && zip(text.unicodeScalars, letters).allSatisfy { $0.properties.isAlphabetic == $1 }
        }
        return fits(first, [true, false, true]) && fits(second, [false, true, false])
    }
}

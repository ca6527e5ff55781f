/// What an amount says besides its digits.
struct StatedAmount {
    static let dashes: Set<Unicode.Scalar> = [
        "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}",
    ]

    private let isNegative: Bool
    /// Digits behind the last point or comma, unless they are three as in a group.
    private let decimals: Int
    private let currency: Unicode.Scalar?

    /// - Returns: nil for what is no amount: a day, an invoice's number.
    init?(_ text: String) {
        var isNegative = text.contains("(") && text.contains(")")
        var currency: Unicode.Scalar?
        var body: [Unicode.Scalar] = []
        var letters = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9", ".", ",": body.append(scalar)
            case _ where Self.dashes.contains(scalar): isNegative = true
            case _ where scalar.properties.generalCategory == .currencySymbol: currency = currency ?? scalar
            case _ where scalar.properties.isAlphabetic: letters += 1
            default: continue
            }
        }
        guard letters <= 3, !Self.hasInnerDash(text), let first = body.firstIndex(where: Self.isDigit),
            let last = body.lastIndex(where: Self.isDigit)
        else { return nil }
        let number = body[first...last]
        let tail = number.reversed().prefix(while: Self.isDigit).count
        decimals = tail == number.count || tail == 3 ? 0 : tail
        self.isNegative = isNegative
        self.currency = currency
    }

    /// A currency that is not said, or not recognised, is no other one.
    func contradicts(_ said: StatedAmount) -> Bool {
        if isNegative != said.isNegative || decimals != said.decimals { return true }
        guard let currency, let other = said.currency else { return false }
        return currency != other
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// Days and identifiers have dashes between their digits.
    private static func hasInnerDash(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.firstIndex(where: isDigit), let last = scalars.lastIndex(where: isDigit) else {
            return false
        }
        return scalars[first...last].contains { dashes.contains($0) || $0 == "/" || $0 == ":" }
    }
}

/// What the characters of one page look like; each is looked at once.
struct PageDigits {
    private var scores: [DrawnCharacter: [Float]] = [:]
    private var currencies: [UInt32: [DrawnCharacter: Bool]] = [:]

    /// How far another digit is ahead of the one that is claimed, on a logarithmic scale; 0 when none is.
    ///
    /// - Returns: nil where too little is drawn to tell.
    mutating func lead(against claimed: Int, in character: DrawnCharacter) -> Float? {
        guard let found = scores[character] ?? look(at: character) else { return nil }
        return (found.max() ?? 0) - found[claimed]
    }

    /// Whether a sign of a currency surely looks like another, or like a digit.
    mutating func isOtherCurrency(than sign: UInt32, in character: DrawnCharacter) -> Bool {
        guard Unicode.Scalar(sign)?.properties.generalCategory == .currencySymbol else { return false }
        if let known = currencies[sign]?[character] { return known }
        let isOther =
            DigitShape(of: character).map { CurrencyReading.shared.contradicts(sign, in: $0, lead: 0.05) } ?? false
        currencies[sign, default: [:]][character] = isOther
        return isOther
    }

    private mutating func look(at character: DrawnCharacter) -> [Float]? {
        guard let shape = DigitShape(of: character) else { return nil }
        let found = DigitReading.shared.scores(of: shape)
        scores[character] = found
        return found
    }
}

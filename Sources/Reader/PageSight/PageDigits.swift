/// What the characters of one page look like; each is looked at once.
struct PageDigits {
    private var scores: [DrawnCharacter: [Float]] = [:]

    /// How far another digit is ahead of the one that is claimed, on a logarithmic scale; 0 when none is.
    ///
    /// - Returns: nil where too little is drawn to tell.
    mutating func lead(against claimed: Int, in character: DrawnCharacter) -> Float? {
        guard let found = scores[character] ?? look(at: character) else { return nil }
        return (found.max() ?? 0) - found[claimed]
    }

    private mutating func look(at character: DrawnCharacter) -> [Float]? {
        guard let shape = DigitShape(of: character) else { return nil }
        let found = DigitReading.shared.scores(of: shape)
        scores[character] = found
        return found
    }
}

extension Pattern {
    /// True when the pattern matches the empty text, and so everywhere.
    var canMatchNothing: Bool {
        guard let match = try? firstMatch(in: "") else { return false }
        return match.range.isEmpty
    }

    /// Tries the pattern on texts that make careless repetition explode.
    ///
    /// - Returns: what to tell its author when it did; nil when it stayed within its limits.
    func catastrophe() -> String? {
        guard let trial = try? Pattern(source, options: options, limits: .trial) else { return nil }
        // Common forms, and the letters that the pattern itself speaks of.
        let own = Set(source.filter { $0.isLetter || $0.isNumber }).sorted().prefix(16).map { String($0) }
        // What the pattern speaks of stands behind: without a letter that it needs, it would not even begin.
        for end in ["\u{1}", "\u{1}" + source.prefix(500) + "\u{1}"] {
            for unit in ["a", "0", " ", "A1", "-", ".", "é", "1 ", "a,"] + own {
                do {
                    _ = try trial.firstMatch(in: String(repeating: unit, count: 200 / unit.utf8.count) + end)
                } catch {
                    return
                        "the pattern takes too many steps on a text such as \"\(unit)\(unit)\(unit)…\": repetition inside "
                        + "repetition, such as (a+)+; write it so that each character can be matched in one way only"
                }
            }
        }
        return nil
    }
}

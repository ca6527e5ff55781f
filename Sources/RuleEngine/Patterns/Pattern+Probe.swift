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
        // Common forms, and the letters that the pattern itself speaks of.
        let own = Set(source.filter { $0.isLetter || $0.isNumber }).sorted().prefix(16).map { String($0) }
        for unit in ["a", "0", " ", "A1", "-", ".", "é", "1 ", "a,"] + own {
            let probe = String(repeating: unit, count: 200 / unit.utf8.count) + "\u{1}"
            do {
                _ = try firstMatch(in: probe)
            } catch {
                return
                    "the pattern takes too many steps on a text such as \"\(unit)\(unit)\(unit)…\": repetition inside "
                    + "repetition, such as (a+)+; write it so that each character can be matched in one way only"
            }
        }
        return nil
    }
}

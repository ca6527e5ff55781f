import DocumentModel

/// Numbers of other documents than this one.
extension Identifiers {
    /// `Last month's invoice 17 was paid`, `zu unserer Rechnung 17`
    func isOfOther(_ match: LabelMatch) -> Bool {
        guard match.field == "invoice_number" else { return false }
        let line = layout.lines[match.line]
        let cell = line.segment(of: match.words.lowerBound)
        let before = line.tokens(in: max(cell.lowerBound, match.words.lowerBound - 3)..<match.words.lowerBound)
        return before.contains(where: Self.others.contains)
    }

    /// `abzüglich Vorschuss vom 3. Mai (Rechnung Nr. 17)`
    func isTakenOff(_ match: LabelMatch) -> Bool {
        let line = layout.lines[match.line]
        let cell = line.segment(of: match.words.lowerBound)
        return line.words[match.words.lowerBound].text.hasPrefix("(")
            && line.tokens(in: cell.lowerBound..<match.words.lowerBound).contains(where: Self.payments.contains)
    }

    /// Words before the number of another document than this one.
    private static let others: Set<String> = [
        "last", "previous", "prior", "earlier", "original", "against", "gegen", "unserer", "letzte", "letzten",
        "vorherige",
        "vorherigen", "ursprungliche", "ursprunglichen", "precedente", "anterior", "vorige", "posten", "replaces",
        "ersetzt",
        "remplace", "annule",
    ]

    /// Words of a line that takes off what was paid on another invoice.
    private static let payments: Set<String> = [
        "abzuglich", "abzgl", "vorschuss", "anzahlung", "abschlag", "less", "deposit", "moins", "acompte", "deduction",
        "acconto", "anticipo", "voorschot", "aanbetaling",
    ]
}

import DocumentModel

/// The days that a document gives for payment: `30 days net`, `zahlbar innerhalb von 14 Tagen`.
struct PaymentTerms {
    private static let days: Set<String> = [
        "day", "days", "tag", "tage", "tagen", "jour", "jours", "dag", "dagen", "giorni", "dias",
    ]
    private static let longest = 180

    private let terms: Set<Int>

    init(_ layout: DocumentLayout) {
        var terms: Set<Int> = []
        for line in layout.lines {
            for (position, token) in line.tokens.enumerated() where Self.days.contains(token.text) {
                // `30 calendar days`, `14 Kalendertage`.
                for before in line.tokens[..<position].suffix(2) {
                    if let number = Int(before.text), (1...Self.longest).contains(number) { terms.insert(number) }
                }
            }
        }
        self.terms = terms
    }

    /// Whether the days between two dates, in ISO form, are those of the terms; a day more or less is a matter of counting.
    func agree(issue: String, due: String) -> Bool {
        guard !terms.isEmpty, let first = CalendarDay(iso: issue), let last = CalendarDay(iso: due) else {
            return false
        }
        let distance = last.dayNumber - first.dayNumber
        return terms.contains { abs($0 - distance) <= 1 }
    }
}

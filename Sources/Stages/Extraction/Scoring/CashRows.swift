import DocumentModel

/// What a till prints below the total: given, given back, rounded.
struct CashRows {
    private static let given: Set<String> = [
        "cash", "tendered", "tender", "gegeben", "bar", "especes", "paid", "received", "visa", "mastercard", "card",
        "karte", "girocard", "cb", "credit", "debit", "kartenzahlung",
    ]
    private static let back: Set<String> = ["change", "ruckgeld", "zuruck", "rendu", "monnaie", "wisselgeld", "resto"]
    private static let round: Set<String> = ["rounding", "rounded", "round", "rundung", "arrondi"]

    /// Totals that the rows of payment imply.
    private(set) var totals: Set<Int> = []
    /// What was given less what was given back.
    private(set) var changes: [(number: Int, place: DetectedValue)] = []
    private var roundings: Set<Int> = []
    private var roundedTotals: Set<Int> = []

    init(labelled: LabelledValues) {
        var given: [(number: Int, place: DetectedValue)] = []
        var back: [Int] = []
        /// The amount of the row before: who gets change back gave something right above, whatever its word was read as.
        var above: (number: Int, place: DetectedValue)?
        for (number, values) in labelled.valuesByLine.sorted(by: { $0.key < $1.key }) {
            guard let value = values.last(where: { $0.form == .amount }), let amount = value.number else { continue }
            let line = labelled.layout.lines[number]
            let tokens = Set(line.tokens.filter { $0.word < value.words.lowerBound }.map(\.text))
            defer { above = (amount, value) }
            if !Self.back.isDisjoint(with: tokens) {
                back.append(abs(amount))
                if let above, above.place.page == value.page, value.line - above.place.line <= 3,
                    !given.contains(where: { $0.place.line == above.place.line })
                {
                    given.append(above)
                }
            } else if !Self.round.isDisjoint(with: tokens) {
                if abs(amount) <= 5 * Money.cent { roundings.insert(amount) } else { roundedTotals.insert(amount) }
            } else if !Self.given.isDisjoint(with: tokens) {
                given.append((amount, value))
            }
        }
        for paid in given {
            if back.isEmpty { totals.insert(paid.number) }
            for change in back where paid.number > change {
                totals.insert(paid.number - change)
                changes.append((paid.number - change, paid.place))
            }
        }
    }

    /// Totals that this one may have been rounded to.
    func rounded(_ number: Int) -> [Int] {
        let nearby = roundedTotals.filter { $0 != number && abs($0 - number) <= 5 * Money.cent }
        let steps = roundings.filter { $0 != 0 }.map { number + $0 }
        return Set(steps).union(nearby).sorted()
    }
}

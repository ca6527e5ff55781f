import DocumentModel

/// What a till prints below the total: given, given back, rounded.
struct CashRows {
    private static let given: Set<String> = [
        "cash", "tendered", "tender", "gegeben", "bar", "especes", "paid", "received", "visa", "mastercard", "card",
        "karte", "girocard", "cb", "credit", "debit",
    ]
    private static let back: Set<String> = ["change", "ruckgeld", "zuruck", "rendu", "monnaie", "wisselgeld", "resto"]
    private static let round: Set<String> = ["rounding", "round", "rundung", "arrondi"]

    /// Totals that the rows of payment imply.
    private(set) var totals: Set<Int> = []
    private(set) var rounding: Int?

    init(labelled: LabelledValues) {
        var given: [Int] = []
        var back: [Int] = []
        for (number, values) in labelled.valuesByLine.sorted(by: { $0.key < $1.key }) {
            guard let value = values.last(where: { $0.form == .amount }), let amount = value.number else { continue }
            let line = labelled.layout.lines[number]
            let tokens = Set(line.tokens.filter { $0.word < value.words.lowerBound }.map(\.text))
            if !Self.back.isDisjoint(with: tokens) {
                back.append(amount)
            } else if !Self.round.isDisjoint(with: tokens), amount.magnitude <= 5 * Money.cent {
                rounding = amount
            } else if !Self.given.isDisjoint(with: tokens) {
                given.append(amount)
            }
        }
        for paid in given {
            if back.isEmpty { totals.insert(paid) }
            for change in back { totals.insert(paid - abs(change)) }
        }
    }
}

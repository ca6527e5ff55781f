import DocumentModel

/// What a till prints below the total: given, given back, rounded.
struct CashRows {
    /// What a row is about, by its words.
    private enum Kind { case given, back, rounding }

    private static let kinds: [String: Kind] = {
        let words: [Kind: [String]] = [
            .given: [
                "cash", "tendered", "tender", "gegeben", "bar", "especes", "paid", "received", "visa", "mastercard",
                "card", "karte", "girocard", "cb", "credit", "debit", "kartenzahlung",
            ],
            .back: ["change", "ruckgeld", "zuruck", "rendu", "monnaie", "wisselgeld", "resto"],
            .rounding: ["rounding", "rounded", "round", "rundung", "arrondi"],
        ]
        return words.reduce(into: [:]) { kinds, entry in
            for word in entry.value { kinds[word] = entry.key }
        }
    }()

    /// Totals that the rows of payment imply.
    private(set) var totals: Set<Int> = []
    /// What was given less what was given back.
    private(set) var changes: [(number: Int, place: DetectedValue)] = []
    /// What was given, and the amounts right above that.
    private(set) var given: [DetectedValue] = []
    private(set) var above: [DetectedValue] = []
    private var roundings: Set<Int> = []
    private var roundedTotals: Set<Int> = []

    init(labelled: LabelledValues) {
        /// Within a few lines: a row of rounding may stand between.
        func isRightAbove(_ place: DetectedValue, _ other: DetectedValue) -> Bool {
            place.page == other.page && (1...3).contains(other.line - place.line)
        }
        var given: [(number: Int, place: DetectedValue)] = []
        var back: [Int] = []
        /// The amount of the row before: who gets change back gave something right above, whatever its word was read as.
        var above: (number: Int, place: DetectedValue)?
        /// That of the row before `above`.
        var before: DetectedValue?
        for (number, values) in labelled.valuesByLine.sorted(by: { $0.key < $1.key }) {
            guard let value = values.last(where: { $0.form == .amount }), let amount = value.number else { continue }
            let line = labelled.layout.lines[number]
            let kinds = line.tokens.filter { $0.word < value.words.lowerBound }.compactMap { Self.kinds[$0.text] }
            defer {
                if !kinds.contains(.rounding) {
                    before = above?.place
                    above = (amount, value)
                }
            }
            if kinds.contains(.back) {
                back.append(abs(amount))
                if let above, above.place.page == value.page, value.line - above.place.line <= 3,
                    !given.contains(where: { $0.place.line == above.place.line })
                {
                    given.append(above)
                }
                if let before, let last = given.last?.place, isRightAbove(before, last) { self.above.append(before) }
            } else if kinds.contains(.rounding) {
                // Below what was given, the change is rounded.
                guard given.isEmpty else { continue }
                if abs(amount) <= 5 * Money.cent { roundings.insert(amount) } else { roundedTotals.insert(amount) }
            } else if kinds.contains(.given) {
                given.append((amount, value))
                if let above, isRightAbove(above.place, value) { self.above.append(above.place) }
            }
        }
        self.given = given.map(\.place)
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
        return Set(steps(number)).union(nearby).sorted()
    }

    /// This total with the rounding that a row tells.
    func steps(_ number: Int) -> [Int] { roundings.filter { $0 != 0 }.map { number + $0 }.sorted() }
}

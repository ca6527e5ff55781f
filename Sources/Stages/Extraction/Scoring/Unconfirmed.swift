import DocumentModel

/// Values that nothing else on the document bears out. On layouts that no rule was written for, amounts that add up with others were
/// always right, others seven times in eight; so were days behind no label, or behind a word that stands before any day.
enum Unconfirmed {
    /// Evidence that nothing bears the value out: no further reading settles that.
    static let evidence = "unconfirmed"
    /// What such a value is believed at most.
    static let most = 0.84
    /// Who sends an invoice is told by a mark or a line that nothing bears out: on layouts that no rule was written for, every
    /// second time it was another's.
    static let mostOfSeller = 0.5

    static func most(of field: String) -> Double { field == "seller_name" ? mostOfSeller : most }

    /// A candidate that is believed no further.
    static func doubted(_ item: Scored) -> Scored { doubted(item, most) }

    /// A seller's name that is believed no further.
    static func doubtedSeller(_ item: Scored) -> Scored { doubted(item, mostOfSeller) }

    private static func doubted(_ item: Scored, _ most: Double) -> Scored {
        var item = item
        item.ceiling = min(item.ceiling, most)
        if !item.isUnconfirmed { item.candidate.evidence.append(evidence) }
        return item
    }

    /// A candidate that something bears out after all.
    static func undoubted(_ item: Scored) -> Scored {
        guard item.isUnconfirmed else { return item }
        var item = item
        item.ceiling = 1
        item.candidate.evidence.removeAll { $0 == evidence }
        return item
    }

    /// - Parameters:
    ///   - fields: as they were chosen.
    ///   - type: of the document.
    ///   - items: of the document, for the sums that they make.
    ///   - amounts: every one of the document: the total may stand again.
    /// - Returns: the fields with their doubts.
    static func doubted(
        _ fields: [Extraction.Field], ofType type: String, items: [LineItem], amounts: [DetectedValue]
    ) -> [Extraction.Field] {
        let sum = items.isEmpty ? nil : items.reduce(0) { $0 + ($1.amount.flatMap(Money.parse) ?? 0) }
        return fields.map { field in
            // What is due by a day is the invoice, and not what is given back of it.
            if type == "credit_note", field.name == "due_date", let chosen = field.chosen, chosen.confidence > most,
                !chosen.evidence.contains("terms-agree")
            {
                return believedLess(field, chosen)
            }
            guard Totals.names.contains(field.name), let chosen = field.chosen, chosen.confidence > most,
                !chosen.evidence.contains(where: { $0.hasPrefix("sum:") }), let number = Money.parse(chosen.value)
            else { return field }
            // No tax is as good as its label.
            if field.name == "tax_total", number == 0 { return field }
            if field.name != "tax_total", let sum, sum == number { return field }
            // What is to be paid is told more than once: in a box, in a sentence, on a slip.
            let lines = Set(amounts.filter { $0.number == number }.map(\.line))
            if field.name == "grand_total", lines.count > 1, !isRest(chosen) { return field }
            return believedLess(field, chosen)
        }
    }

    /// `Balance due`, `Solde à régler`: after payments and credits that is less than the total.
    private static func isRest(_ total: Candidate) -> Bool {
        let labels = total.evidence.filter { $0.hasPrefix("label:") }
        return !labels.isEmpty
            && labels.allSatisfy { label in
                !Set(Tokens.of(label)).isDisjoint(with: [
                    "balance", "solde", "saldo", "restbetrag", "restforderung", "reste",
                ])
            }
    }

    private static func believedLess(_ field: Extraction.Field, _ chosen: Candidate) -> Extraction.Field {
        var field = field
        var chosen = chosen
        chosen.confidence = most
        chosen.evidence.append(evidence)
        field.chosen = chosen
        field.confidence = most
        return field
    }
}

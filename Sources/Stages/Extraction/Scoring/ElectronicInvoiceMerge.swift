import DocumentModel
import RuleEngine

/// Lays the e-invoice's values over what the page shows: agreement is the strongest evidence there is, disagreement a
/// matter for a person, who is shown what the page says first.
struct ElectronicInvoiceMerge {
    let invoice: ElectronicInvoice
    let values: [DetectedValue]
    let layout: DocumentLayout

    /// What tells one invoice from another.
    private static let identity = ["invoice_number", "issue_date", "grand_total"]
    /// From this confidence on, a reading of the page speaks against a value that the page does not show.
    private static let legible = 0.8

    /// - Returns: the fields with the e-invoice's values, or nil when the page plainly shows another invoice: then they
    ///   are only rivals.
    func merge(_ fields: [Extraction.Field]) -> (fields: [Extraction.Field], isForeign: Bool) {
        let stated = fields.compactMap { field in invoice.fields[field.name].map { (field, value: $0) } }
        let identifying = stated.filter { Self.identity.contains($0.0.name) }
        let isForeign =
            identifying.count > 1 && identifying.allSatisfy { place(of: $0.value, $0.0) == nil }
            && identifying.contains { isLegible($0.0) }
        let merged = fields.map { field in
            invoice.fields[field.name].map { merging($0, into: field, isForeign: isForeign) } ?? field
        }
        return (merged, isForeign)
    }

    private func merging(_ stated: String, into field: Extraction.Field, isForeign: Bool) -> Extraction.Field {
        var field = field
        let place = place(of: stated, field)
        var candidate = Candidate(
            value: stated, raw: place?.raw ?? stated, source: .xml, page: place?.page, box: place?.box, confidence: 0,
            evidence: ["xml:" + invoice.syntax.rawValue] + (place == nil ? [] : [Candidate.visibleOnPage]))
        // In another document's invoice an equal value is a coincidence, such as a rate and an amount of 19.00.
        if isForeign || place == nil && isLegible(field) {
            guard field.chosen.map({ !isSame($0.value, stated, field.kind) }) ?? true else { return field }
            field.rivals.removeAll { isSame($0.value, stated, field.kind) }
            candidate.confidence = min(Self.contradicted, 1 - field.confidence)
            field.rivals = [candidate] + field.rivals.prefix(Choice.maximumRivals - 1)
            return field
        }
        let isRead = ([field.chosen].compactMap { $0 } + field.rivals).contains { isSame($0.value, stated, field.kind) }
        let onPage = ([field.chosen].compactMap { $0 } + field.rivals).filter { !isSame($0.value, stated, field.kind) }
        field.rivals = Array(onPage.prefix(Choice.maximumRivals))
        field.confidence = place != nil ? 0.998 : 0.97
        // A page that shows more than the stated name may name another.
        if field.kind == .name, !isRead, let place, !isWhole(stated, in: place.raw) {
            field.confidence = 0.8
        }
        candidate.confidence = field.confidence
        field.chosen = candidate
        return field
    }

    /// Whether a cell holds the name alone, or with its legal form or an address behind it.
    private func isWhole(_ name: String, in text: String) -> Bool {
        let key = TextFolding.squash(name)
        var start = ""
        var words = text.split(separator: " ").map(String.init)[...]
        while let word = words.first, start != key {
            start += TextFolding.squash(word)
            words.removeFirst()
        }
        guard start == key else { return false }
        guard let next = words.first else { return true }
        return NameWords.separators.contains(next) || Tokens.of(next).allSatisfy { NameWords.legalForms.contains($0) }
    }

    private static let contradicted = 0.5

    private func isLegible(_ field: Extraction.Field) -> Bool {
        field.chosen != nil && field.confidence >= Self.legible
    }

    /// Where the page shows the same value.
    private func place(of stated: String, _ field: Extraction.Field) -> (raw: String, page: Int, box: BoundingBox)? {
        let isPart = isPartOfTotal(stated, field)
        for candidate in [field.chosen].compactMap({ $0 }) + field.rivals
        where shows(candidate.value, stated, field.kind) && (!isPart || isLabelled(candidate)) {
            if let page = candidate.page, let box = candidate.box { return (candidate.raw, page, box) }
        }
        if isPart { return nil }
        if let value = values.first(where: { shows($0.value, stated, field.kind) && $0.form != .wholeNumber }) {
            return (value.raw, value.page, value.box)
        }
        // The digits of an amount stand within many other numbers.
        guard !Self.numbers.contains(field.kind) else { return nil }
        let key = TextFolding.squash(stated)
        guard key.count >= 3 else { return nil }
        for line in layout.lines {
            for segment in line.segments {
                let text = line.text(segment)
                if TextFolding.squash(text).contains(key) { return (text, line.page, line.box(segment)) }
            }
        }
        return field.kind == .name ? place(ofStacked: key) : nil
    }

    /// Whether less is said to be due than the total. Any sum on the page may be equal by chance, such as the net
    /// total, so only a label tells that one is due.
    private func isPartOfTotal(_ stated: String, _ field: Extraction.Field) -> Bool {
        guard field.name == "amount_due", let total = invoice.fields["grand_total"] else { return false }
        return !isSame(total, stated, field.kind)
    }

    private func isLabelled(_ candidate: Candidate) -> Bool {
        candidate.evidence.contains { $0.hasPrefix("label:") }
    }

    private static let numbers: Set<FieldKind> = [.amount, .number, .percentage]

    /// A name set in two lines, one below the other.
    private func place(ofStacked key: String) -> (raw: String, page: Int, box: BoundingBox)? {
        for (number, line) in layout.lines.enumerated() {
            for segment in line.segments {
                let start = TextFolding.squash(line.text(segment))
                guard start.utf8.count >= 3, key.hasPrefix(start) else { continue }
                let box = line.box(segment)
                for below in layout.lines.dropFirst(number + 1).prefix(3) where below.page == line.page {
                    for next in below.segments where abs(below.box(next).x0 - box.x0) < 8 {
                        let text = line.text(segment) + " " + below.text(next)
                        if TextFolding.squash(text) == key { return (text, line.page, box.union(below.box(next))) }
                    }
                }
            }
        }
        return nil
    }

    /// Pages print what is given back with a sign or without.
    private func shows(_ value: String, _ stated: String, _ kind: FieldKind) -> Bool {
        guard kind == .amount, invoice.type == "credit_note" else { return isSame(value, stated, kind) }
        return isSame(
            value.hasPrefix("-") ? String(value.dropFirst()) : value,
            stated.hasPrefix("-") ? String(stated.dropFirst()) : stated, kind)
    }

    private func isSame(_ left: String, _ right: String, _ kind: FieldKind) -> Bool {
        switch kind {
        case .amount, .number, .percentage:
            return AmountParser.parse(left)?.value == AmountParser.parse(right)?.value
        default: return TextFolding.squash(left) == TextFolding.squash(right)
        }
    }
}

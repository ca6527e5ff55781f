import DocumentModel
import RuleEngine

/// Lays the e-invoice's values over what the page shows: agreement is the strongest evidence there is, disagreement a
/// matter for a person.
struct ElectronicInvoiceMerge {
    let invoice: ElectronicInvoice
    let values: [DetectedValue]
    let layout: DocumentLayout

    func merge(_ fields: [Extraction.Field], _ type: DocumentTypeRules) -> [Extraction.Field] {
        fields.map { field in
            guard let stated = invoice.fields[field.name] else { return field }
            var field = field
            let onPage = ([field.chosen].compactMap { $0 } + field.rivals).filter {
                !isSame($0.value, stated, field.kind)
            }
            let place = place(of: stated, field)
            field.chosen = Candidate(
                value: stated, raw: place?.raw ?? stated, source: .xml, page: place?.page, box: place?.box,
                confidence: 0,
                evidence: ["xml:" + invoice.syntax.rawValue] + (place == nil ? [] : [Candidate.visibleOnPage]))
            field.rivals = Array(onPage.prefix(Choice.maximumRivals))
            field.confidence = place != nil ? 0.998 : 0.97
            // A page that shows more than the stated name may name another.
            if field.kind == .name, let place, TextFolding.squash(place.raw) != TextFolding.squash(stated) {
                field.confidence = 0.8
            }
            field.chosen?.confidence = field.confidence
            return field
        }
    }

    /// Where the page shows the same value.
    private func place(of stated: String, _ field: Extraction.Field) -> (raw: String, page: Int, box: BoundingBox)? {
        for candidate in [field.chosen].compactMap({ $0 }) + field.rivals
        where isSame(candidate.value, stated, field.kind) {
            if let page = candidate.page, let box = candidate.box { return (candidate.raw, page, box) }
        }
        if let value = values.first(where: { isSame($0.value, stated, field.kind) && $0.form != .wholeNumber }) {
            return (value.raw, value.page, value.box)
        }
        let key = TextFolding.squash(stated)
        guard key.count >= 3 else { return nil }
        for line in layout.lines {
            for segment in line.segments {
                let text = line.text(segment)
                if TextFolding.squash(text).contains(key) { return (text, line.page, line.box(segment)) }
            }
        }
        return nil
    }

    private func isSame(_ left: String, _ right: String, _ kind: FieldKind) -> Bool {
        switch kind {
        case .amount, .number, .percentage:
            return AmountParser.parse(left)?.value == AmountParser.parse(right)?.value
        default: return TextFolding.squash(left) == TextFolding.squash(right)
        }
    }
}

import DocumentModel

extension Validation {
    /// Fields whose values must be visible when they come from the embedded XML: a person who looks at the page
    /// approves what the page says.
    private static let mustBeVisible: Set<String> = ["invoice_number", "grand_total", "amount_due", "iban"]

    /// Holds the embedded XML against the page: who pays by one and books by the other is deceived.
    static func electronicInvoiceChecks(_ input: Input) -> [CheckResult] {
        guard let invoice = input.invoice else { return [] }
        var disagreeing: [String] = []
        var compared: [String] = []
        for field in input.extraction.fields {
            guard let stated = invoice.fields[field.name], field.chosen?.source != .person,
                let agrees = pageAgrees(field, with: stated, isCreditNote: invoice.type == "credit_note")
            else { continue }
            compared.append(field.name)
            if !agrees { disagreeing.append(field.name) }
        }
        let warnings = input.extraction.warnings
        if invoice.type != input.extraction.type.value || warnings.contains(Extraction.otherType) {
            disagreeing.append("type")
        }
        if warnings.contains(Extraction.otherLines) { disagreeing.append("line_items") }
        let agreement = CheckResult(
            rule: "xml-agrees", severity: .error,
            passed: compared.isEmpty && disagreeing.isEmpty ? nil : disagreeing.isEmpty,
            message: disagreeing.isEmpty
                ? "The embedded e-invoice says what the page says."
                : "The embedded e-invoice and the page say different things: \(disagreeing.joined(separator: ", ")).",
            fields: disagreeing.isEmpty ? compared : disagreeing)
        return [agreement] + visibilityCheck(input, invoice) + completenessCheck(invoice)
    }

    /// Only what is missing is worth a check.
    private static func completenessCheck(_ invoice: ElectronicInvoice) -> [CheckResult] {
        guard let leftOut = invoice.linesLeftOut else { return [] }
        return [
            CheckResult(
                rule: "xml-complete", severity: .error, passed: false,
                message: "The embedded e-invoice has \(invoice.lines.count + leftOut) lines; "
                    + "those behind the first \(invoice.lines.count) were left out.",
                fields: [])
        ]
    }

    /// - Returns: nil when the page offers nothing to compare with.
    private static func pageAgrees(
        _ field: Extraction.Field, with stated: String, isCreditNote: Bool
    ) -> Bool? {
        func agrees(_ value: String) -> Bool {
            if FieldComparison.agree(value, stated, kind: field.kind) { return true }
            // Pages print what is given back with a sign or without.
            guard isCreditNote, field.kind == .amount else { return false }
            return FieldComparison.agree(unsigned(value), unsigned(stated), kind: .amount)
        }
        let candidates = [field.chosen].compactMap { $0 } + field.rivals
        let onPage = candidates.filter { $0.source == .text || $0.source == .ocr }
        if onPage.contains(where: { agrees($0.value) }) {
            // The choice itself may still be another one.
            guard let chosen = field.chosen else { return nil }
            return agrees(chosen.value)
        }
        if let chosen = field.chosen, chosen.source != .xml { return false }
        // Unlikely readings of the page say nothing against the XML, and less where it shows the XML's value, too.
        let isShown = field.chosen?.evidence.contains(Candidate.visibleOnPage) ?? false
        // Documents hold several numbers of orders and dates; where the XML's is among them, only a plain label contradicts it.
        let needed = !isShown ? 0.5 : mustBeVisible.contains(field.name) ? 0.9 : 0.97
        return onPage.contains { $0.confidence >= needed } ? false : nil
    }

    private static func unsigned(_ amount: String) -> String {
        amount.hasPrefix("-") ? String(amount.dropFirst()) : amount
    }

    private static func visibilityCheck(_ input: Input, _ invoice: ElectronicInvoice) -> [CheckResult] {
        let page = VisibleText(input.pages)
        guard !page.isEmpty else { return [] }
        // Where the page says otherwise, its value was chosen, and the XML's is a rival.
        let stated = input.extraction.fields.compactMap { field -> (field: Extraction.Field, value: String)? in
            guard mustBeVisible.contains(field.name), field.chosen?.source != .person else { return nil }
            let candidates = [field.chosen].compactMap { $0 } + field.rivals
            return candidates.first { $0.source == .xml }.map { (field, $0.value) }
        }
        guard !stated.isEmpty else { return [] }
        let fields = stated.map(\.field)
        let hidden = stated.filter { !isVisible($0.value, of: $0.field, on: page, invoice) }.map(\.field.name)
        return [
            CheckResult(
                rule: "xml-visible", severity: .error, passed: hidden.isEmpty,
                message: hidden.isEmpty
                    ? "The values taken from the embedded e-invoice stand on the page."
                    : "Only in the embedded e-invoice, not on the page: \(hidden.joined(separator: ", ")).",
                fields: hidden.isEmpty ? fields.map(\.name) : hidden)
        ]
    }

    private static func isVisible(
        _ value: String, of field: Extraction.Field, on page: VisibleText, _ invoice: ElectronicInvoice
    ) -> Bool {
        guard field.kind == .amount else { return page.shows(value, kind: field.kind) }
        let hasPlace = ([field.chosen].compactMap { $0 } + field.rivals).contains {
            $0.source == .xml && $0.evidence.contains(Candidate.visibleOnPage)
        }
        // Any sum may happen to be what is said to be due, if that is not the total.
        let isPart =
            field.name == "amount_due"
            && invoice.fields["grand_total"].map { !FieldComparison.agree($0, value, kind: .amount) } ?? false
        if hasPlace || isPart { return hasPlace }
        // Pages print what is given back with a sign or without.
        return page.shows(value, kind: .amount)
            || invoice.type == "credit_note"
                && (page.shows(unsigned(value), kind: .amount) || page.shows("-" + unsigned(value), kind: .amount))
    }
}

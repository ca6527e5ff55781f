import DocumentModel

extension Routing {
    /// Who books by another of the embedded e-invoices would not book what was compared with the page.
    static func otherInvoiceReasons(_ input: Input) -> [RoutingDecision.Reason] {
        func reason(_ code: String, _ start: String, disagreeing: Bool) -> [RoutingDecision.Reason] {
            let names = input.otherInvoices.filter { $0.disagrees == disagreeing }.map {
                InertText.line($0.name, limit: 60)
            }
            guard !names.isEmpty else { return [] }
            let shown =
                names.prefix(3).joined(separator: ", ") + (names.count > 3 ? " and \(names.count - 3) more" : "")
            return [.init(code: code, message: "\(start): \(shown).")]
        }
        return reason(
            "several-e-invoices", "Another embedded e-invoice says something else", disagreeing: true)
            + reason("e-invoice-unreadable", "An embedded e-invoice could not be read", disagreeing: false)
    }
}

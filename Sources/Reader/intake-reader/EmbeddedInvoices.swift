import DocumentModel
import ElectronicInvoice
import Poppler

/// The e-invoices among a document's embedded files: the one that is taken, and those that another program might take.
struct EmbeddedInvoices {
    private(set) var invoice: ElectronicInvoice?
    /// Those that say otherwise or cannot be read; the same invoice under two names is usual.
    private(set) var others: [DocumentDescription.OtherInvoice] = []

    /// What is paid and booked by an invoice.
    private static let compared = ["invoice_number", "currency", "net_total", "grand_total", "amount_due", "iban"]
    private static let mostOthers = 100

    init(_ attachments: [PDFDocument.Attachment]) {
        for attachment in attachments where others.count < Self.mostOthers {
            let parsed = attachment.xml.flatMap(ElectronicInvoiceParser.parse)
            if let parsed, let invoice {
                if !Self.agree(parsed, invoice) { others.append(.init(name: attachment.name, disagrees: true)) }
            } else if let parsed {
                invoice = parsed
            } else if Self.mayBeInvoice(attachment) {
                others.append(.init(name: attachment.name, disagrees: false))
            }
        }
    }

    private static func agree(_ one: ElectronicInvoice, _ other: ElectronicInvoice) -> Bool {
        one.type == other.type
            && compared.allSatisfy { name in
                guard let left = one.fields[name], let right = other.fields[name] else { return true }
                return left == right
            }
    }

    private static func mayBeInvoice(_ attachment: PDFDocument.Attachment) -> Bool {
        if standardNames.contains(attachment.name.lowercased()) { return true }
        return attachment.xml.map(ElectronicInvoiceParser.mayBeInvoice) ?? false
    }

    /// The names by which programs find the invoice.
    private static let standardNames: Set<String> = ["factur-x.xml", "zugferd-invoice.xml", "xrechnung.xml"]
}

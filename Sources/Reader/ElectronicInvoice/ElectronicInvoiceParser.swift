package import DocumentModel

/// Reads the invoice out of a document's embedded XML.
package enum ElectronicInvoiceParser {
    private static let sizeLimit = 10_000_000

    /// - Returns: nil when the bytes are not a well-formed invoice of a known syntax.
    package static func parse(_ bytes: [UInt8]) -> ElectronicInvoice? {
        guard var invoice = invoice(bytes) else { return nil }
        let surplus = invoice.lines.count - ElectronicInvoice.mostLines
        if surplus > 0 {
            invoice.lines.removeLast(surplus)
            invoice.linesLeftOut = surplus
        }
        return invoice
    }

    /// Whether bytes that are no invoice here may be one to another program: they cannot be read, and its root is named in them.
    package static func mayBeInvoice(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > sizeLimit || XMLElement(parsing: trimmed(bytes)) == nil else { return false }
        // Without the zeros of two-byte encodings.
        let start = String(decoding: bytes.prefix(100_000).filter { $0 != 0 }, as: UTF8.self)
        return roots.contains { start.contains($0) }
    }

    private static let roots = [
        "CrossIndustryInvoice", "CrossIndustryDocument", "urn:oasis:names:specification:ubl:schema:xsd:Invoice",
        "urn:oasis:names:specification:ubl:schema:xsd:CreditNote",
    ]

    private static func invoice(_ bytes: [UInt8]) -> ElectronicInvoice? {
        guard bytes.count <= sizeLimit, let root = XMLElement(parsing: trimmed(bytes)) else { return nil }
        switch root.name {
        // ZUGFeRD 1 called the document what Factur-X calls the invoice.
        case "CrossIndustryInvoice", "CrossIndustryDocument": return CrossIndustryInvoice(root).invoice
        case "Invoice", "CreditNote":
            guard root.namespace.hasPrefix("urn:oasis:names:specification:ubl:") else { return nil }
            return UniversalBusinessLanguageInvoice(root).invoice
        default: return nil
        }
    }

    /// Without what writers leave around the document: blank lines before its declaration, zeros behind its end.
    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        func isPadding(_ byte: UInt8) -> Bool { byte == 0 || byte == 9 || byte == 10 || byte == 13 || byte == 32 }
        // In two-byte encodings zeros are halves of characters.
        guard let first = bytes.first(where: { !isPadding($0) }), first == UInt8(ascii: "<") || first == 0xEF,
            !bytes.prefix(64).dropFirst().contains(0), let last = bytes.lastIndex(where: { !isPadding($0) }),
            let start = bytes.firstIndex(where: { !isPadding($0) })
        else { return bytes }
        return Array(bytes[start...last])
    }

    /// `credit_note` for the codes of UNTDID 1001 that take money back, and for corrections whose total is negative.
    static func type(code: String?, grandTotal: String?) -> String {
        if grandTotal?.hasPrefix("-") == true { return "credit_note" }
        return switch code {
        case "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532": "credit_note"
        default: "invoice"
        }
    }
}

package import DocumentModel

/// Reads the invoice out of a document's embedded XML.
package enum ElectronicInvoiceParser {
    /// - Returns: nil when the bytes are not a well-formed invoice of a known syntax.
    package static func parse(_ bytes: [UInt8]) -> ElectronicInvoice? { nil }
}

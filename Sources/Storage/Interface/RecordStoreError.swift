package import DocumentModel

/// Why the record store refused a write, or could not read what it holds.
package enum RecordStoreError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The record would lose what a person decided.
    case losesDecisions(DocumentIdentifier, [String])
    case unknownDocument(DocumentIdentifier)
    /// Another document with the same seller and number was accepted after this one had been held against all others.
    case acceptedMeanwhile(DocumentIdentifier, others: [DocumentIdentifier])
    /// What is stored about the document cannot be read.
    case damaged(DocumentIdentifier, String)

    package var description: String {
        switch self {
        case .losesDecisions(let document, let losses):
            "The record of \(document.short) was not saved, for a person's word stands above the machine's: "
                + losses.joined(separator: "; ")
        case .acceptedMeanwhile(let document, let others):
            "\(document.short) was not accepted: the same seller and number are on another document that was accepted "
                + "meanwhile: \(others.map(\.short).joined(separator: ", "))."
        case .unknownDocument(let document):
            "There is no document \(document.short). `intake list` shows those there are."
        case .damaged(let document, let what):
            "What is stored of document \(document.short) cannot be read (\(what)). "
                + "`intake reprocess \(document.short)` makes it anew."
        }
    }
}

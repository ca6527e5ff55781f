package import DocumentModel

/// The forms in which records leave the product.
package enum ExportFormat: String, CaseIterable, Sendable {
    /// One file a document, or one array on a stream.
    case json
    /// One record a line.
    case jsonLines = "jsonl"
    /// One record a row, without its line items.
    case csv
}

extension ExportFormat {
    /// The records in one piece, as a file of this form holds them.
    package func text(of records: [DocumentRecord]) -> [UInt8] {
        head + records.enumerated().flatMap { text(of: $0.element, isFirst: $0.offset == 0) }
            + tail(isEmpty: records.isEmpty)
    }

    /// What stands before the first record.
    package var head: [UInt8] {
        switch self {
        case .json: Array("[".utf8)
        case .jsonLines: []
        case .csv: Array(CommaSeparatedRow.head.utf8)
        }
    }

    /// One record, with what parts it from the one before.
    package func text(of record: DocumentRecord, isFirst: Bool) -> [UInt8] {
        switch self {
        case .json: Array((isFirst ? "\n" : ",\n").utf8) + record.json()
        case .jsonLines: record.json() + Array("\n".utf8)
        case .csv: Array(CommaSeparatedRow.text(of: record).utf8)
        }
    }

    /// What stands after the last record.
    package func tail(isEmpty: Bool) -> [UInt8] {
        self == .json ? Array((isEmpty ? "]\n" : "\n]\n").utf8) : []
    }
}

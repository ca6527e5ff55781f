import DocumentModel

/// Records as rows of comma-separated values (RFC 4180), safe to open in a spreadsheet.
enum CommaSeparatedRow {
    private static let columns =
        ["document", "name", "received_at", "type", "language", "status", "reason"] + DocumentRecord.fieldOrder
        + ["other_fields"]

    /// The names of the columns. They are always the same, so that files can be joined.
    static var head: String { columns.joined(separator: ",") + "\r\n" }

    /// The record's row. Fields that have no column of their own stand in the last, as `name=value; …`.
    static func text(of record: DocumentRecord) -> String {
        let shared = Set(DocumentRecord.fieldOrder)
        let others = record.orderedFields.filter { !shared.contains($0.name) }
            .map { "\($0.name)=\($0.field.value)" }.joined(separator: "; ")
        let cells =
            [
                record.document.description, record.source.name, record.source.receivedAt, record.type.value,
                record.language ?? "", record.status.rawValue, record.reason.joined(separator: "; "),
            ] + DocumentRecord.fieldOrder.map { record.fields[$0]?.value ?? "" } + [others]
        return cells.map(cell).joined(separator: ",") + "\r\n"
    }

    /// One cell: no formula, no control character, quoted where it must be.
    static func cell(_ text: String) -> String {
        var inert = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\t" || !InertText.isActive(scalar) {
                inert.append(scalar)
            } else {
                inert.append(contentsOf: InertText.line(String(scalar)).unicodeScalars)
            }
        }
        var value = String(inert)
        if isFormula(value) { value = "'" + value }
        let mustQuote = value.utf8.contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t")
        }
        let hasOuterSpace = value.unicodeScalars.first == " " || value.unicodeScalars.last == " "
        return mustQuote || hasOuterSpace ? "\"" + EscapedText.marking("\"", in: value, with: "\"") + "\"" : value
    }

    /// Whether a spreadsheet would compute the text instead of showing it. A negative amount is only a number.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return false }
        guard "=+-@＝＋－＠".unicodeScalars.contains(first) || text.first == "\t" else { return false }
        let digits = text.dropFirst()
        let isNumber =
            first == "-" && text.first == "-" && digits.first?.isNumber == true
            && digits.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
            && digits.utf8.count { $0 == UInt8(ascii: ".") } <= 1
        return !isNumber
    }
}

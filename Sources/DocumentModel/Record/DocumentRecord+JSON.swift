/// A record as JSON, with the places of what does not count when records are compared.
package struct EncodedRecord: Sendable {
    package var bytes: [UInt8]
    /// The trace's member, with the comma before it.
    package var trace: Range<Int>
    /// The versions' member, with the comma before it.
    package var versions: Range<Int>
}

extension DocumentRecord {
    /// The fields that rules for invoices, credit notes and receipts share, in the order in which they are written.
    package static let fieldOrder = [
        "invoice_number", "issue_date", "due_date", "delivery_date", "seller_name", "seller_address", "seller_vat_id",
        "seller_tax_number", "buyer_name", "buyer_vat_id", "order_number", "currency", "net_total", "tax_total",
        "grand_total", "amount_due", "iban", "bic",
    ]

    private static let places = Dictionary(
        uniqueKeysWithValues: fieldOrder.enumerated().map { ($0.element, $0.offset) })

    /// The fields in the order in which they are written: the shared ones first, then others by name.
    package var orderedFields: [(name: String, field: Field)] {
        fields.map { (name: $0.key, field: $0.value) }.sorted { left, right in
            let places = (Self.places[left.name] ?? .max, Self.places[right.name] ?? .max)
            return places.0 == places.1 ? left.name < right.name : places.0 < places.1
        }
    }

    /// The record as one JSON object in the order of the contract, without a line break at its end.
    package func json(style: JSONWriter.Style = .line) -> [UInt8] { encoded(style: style).bytes }

    /// As `json`, with the places of the trace and the versions.
    package func encoded(style: JSONWriter.Style = .line) -> EncodedRecord {
        var writer = JSONWriter(style: style, capacity: 1_024 + fields.count * 256)
        writer.beginObject()
        writer.member("schema", schema)
        writer.member("document", document.description)
        let traceStart = writer.bytes.count
        writer.member("trace", trace)
        let traceEnd = writer.bytes.count
        write(source, to: &writer)
        writer.name("type")
        writer.beginObject()
        writer.member("value", type.value)
        writer.member("confidence", probability: type.confidence)
        writer.endObject()
        writer.member("language", language)
        writer.member("status", status.rawValue)
        writer.member("reason", reason)
        writer.name("fields")
        writer.beginObject()
        for (name, field) in orderedFields {
            writer.name(name)
            field.write(to: &writer)
        }
        writer.endObject()
        writer.members("line_items", lineItems) { $0.write(to: &$1) }
        writer.members("checks", checks) { $0.write(to: &$1) }
        writer.members("decisions", decisions) { $0.write(to: &$1) }
        let versionsStart = writer.bytes.count
        writer.name("versions")
        writer.beginObject()
        writer.member("pipeline", versions.pipeline)
        writer.member("rules", versions.rules)
        writer.member("reader", versions.reader)
        writer.member("calibration", versions.calibration)
        writer.endObject()
        let versionsEnd = writer.bytes.count
        writer.endObject()
        return EncodedRecord(
            bytes: writer.bytes, trace: traceStart..<traceEnd, versions: versionsStart..<versionsEnd)
    }

    private func write(_ source: Source, to writer: inout JSONWriter) {
        writer.name("source")
        writer.beginObject()
        writer.member("name", source.name)
        writer.member("received_at", source.receivedAt)
        writer.name("pages")
        writer.number(source.pages)
        writer.endObject()
    }
}

extension DocumentRecord.Field {
    fileprivate func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("value", value)
        writer.member("confidence", probability: confidence)
        writer.member("page", page)
        if let box {
            writer.name("box")
            writer.numbers([box.x0, box.y0, box.x1, box.y1], digits: 2)
        }
        writer.member("raw", raw)
        writer.member("source", source.rawValue)
        writer.member("evidence", evidence)
        writer.endObject()
    }
}

// Written for every document, and read from JSON seldom: as what `JSONEncoder` writes, at a tenth of its cost.

extension DocumentDescription: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", kind.rawValue)
        writer.members("pages", pages) { page, writer in
            writer.beginObject()
            writer.name("width")
            writer.number(page.width, digits: 6)
            writer.name("height")
            writer.number(page.height, digits: 6)
            writer.endObject()
        }
        writer.name("isEncrypted")
        writer.boolean(isEncrypted)
        writer.member("metadata", metadata)
        writer.members("embeddedFiles", embeddedFiles) { file, writer in
            writer.beginObject()
            writer.member("name", file.name)
            writer.member("size", file.size)
            writer.endObject()
        }
        if let invoice {
            writer.name("invoice")
            invoice.write(to: &writer)
        }
        if let otherInvoices {
            writer.members("otherInvoices", otherInvoices) { other, writer in
                writer.beginObject()
                writer.member("name", other.name)
                writer.name("disagrees")
                writer.boolean(other.disagrees)
                writer.endObject()
            }
        }
        if let complaints {
            writer.name("complaints")
            writer.beginObject()
            writer.member("count", complaints.count)
            writer.member("first", complaints.first)
            writer.endObject()
        }
        writer.endObject()
    }
}

extension ElectronicInvoice: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("syntax", syntax.rawValue)
        writer.member("profile", profile)
        writer.member("type", type)
        writer.member("fields", fields)
        writer.members("lines", lines) { $0.write(to: &$1) }
        writer.member("typeCode", typeCode)
        writer.member("linesLeftOut", linesLeftOut)
        writer.endObject()
    }
}

extension RoutingDecision: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("outcome", outcome.rawValue)
        writer.members("reasons", reasons) { reason, writer in
            writer.beginObject()
            writer.member("code", reason.code)
            writer.member("field", reason.field)
            writer.member("rule", reason.rule)
            writer.member("message", reason.message)
            writer.endObject()
        }
        writer.member("flagged", flagged)
        writer.name("thresholds")
        writer.beginObject()
        for (name, threshold) in thresholds.sorted(by: { $0.key < $1.key }) {
            writer.name(name)
            writer.number(threshold, digits: 6)
        }
        writer.endObject()
        writer.member("priority", priority)
        writer.endObject()
    }
}

extension JSONWriter {
    /// The texts by name, in the order of the names.
    mutating func member(_ name: String, _ texts: [String: String]) {
        self.name(name)
        beginObject()
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) { member(name, text) }
        endObject()
    }
}

import DocumentModel

extension DocumentDescription {
    func encode(to writer: inout ByteWriter) {
        writer.write(kind.rawValue)
        writer.write(pages.count)
        for page in pages {
            writer.write(page.width)
            writer.write(page.height)
        }
        writer.write(isEncrypted)
        writer.write(metadata.count)
        for (key, value) in metadata.sorted(by: { $0.key < $1.key }) {
            writer.write(key)
            writer.write(value)
        }
        writer.write(embeddedFiles.count)
        for file in embeddedFiles {
            writer.write(file.name)
            writer.write(file.size)
        }
        writer.write(invoice != nil)
        invoice?.encode(to: &writer)
        writer.write(otherInvoices?.count ?? 0)
        for other in otherInvoices ?? [] {
            writer.write(other.name)
            writer.write(other.disagrees)
        }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        guard let kind = Kind(rawValue: try reader.text()) else { throw reader.malformed("a kind of document") }
        var pages: [PageSize] = []
        for _ in 0..<(try reader.count(limit: 100_000)) {
            pages.append(PageSize(width: try reader.double(), height: try reader.double()))
        }
        let isEncrypted = try reader.boolean()
        var metadata: [String: String] = [:]
        for _ in 0..<(try reader.count(limit: 100)) {
            let key = try reader.text()
            metadata[key] = try reader.text()
        }
        var files: [EmbeddedFile] = []
        for _ in 0..<(try reader.count(limit: 10_000)) {
            files.append(EmbeddedFile(name: try reader.text(), size: try reader.integer()))
        }
        let invoice = try reader.boolean() ? try ElectronicInvoice(from: &reader) : nil
        var others: [OtherInvoice] = []
        for _ in 0..<(try reader.count(limit: 10_000)) {
            others.append(OtherInvoice(name: try reader.text(), disagrees: try reader.boolean()))
        }
        self.init(
            kind: kind, pages: pages, isEncrypted: isEncrypted, metadata: metadata, embeddedFiles: files,
            invoice: invoice)
        otherInvoices = others.isEmpty ? nil : others
    }
}

extension ElectronicInvoice {
    func encode(to writer: inout ByteWriter) {
        writer.write(syntax.rawValue)
        writer.write(profile)
        writer.write(type)
        writer.write(fields.count)
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
            writer.write(name)
            writer.write(value)
        }
        writer.write(lines.count)
        for line in lines {
            for value in [line.description, line.quantity, line.unit, line.unitPrice, line.taxRate, line.amount] {
                writer.write(value != nil)
                if let value { writer.write(value) }
            }
        }
        writer.write(linesLeftOut ?? 0)
        writer.write(typeCode != nil)
        if let typeCode { writer.write(typeCode) }
    }

    init(from reader: inout ByteReader) throws(ByteReader.Malformed) {
        guard let syntax = Syntax(rawValue: try reader.text()) else { throw reader.malformed("an invoice syntax") }
        let profile = try reader.text()
        let type = try reader.text()
        var fields: [String: String] = [:]
        for _ in 0..<(try reader.count(limit: 1_000)) {
            let name = try reader.text()
            fields[name] = try reader.text()
        }
        var lines: [LineItem] = []
        for _ in 0..<(try reader.count(limit: Self.mostLines)) {
            var values: [String?] = []
            for _ in 0..<6 { values.append(try reader.boolean() ? try reader.text() : nil) }
            lines.append(
                LineItem(
                    description: values[0], quantity: values[1], unit: values[2], unitPrice: values[3],
                    taxRate: values[4], amount: values[5]))
        }
        let leftOut = try reader.integer()
        self.init(syntax: syntax, profile: profile, type: type, fields: fields, lines: lines)
        linesLeftOut = leftOut == 0 ? nil : leftOut
        typeCode = try reader.boolean() ? try reader.text() : nil
    }
}

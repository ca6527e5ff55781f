import DocumentModel
import ElectronicInvoice
import Extraction
import Inbox
import ReaderProtocol

/// What comes out of the reading process, which a document may have taken over.
enum Protocols {
    static func run(_ bytes: [UInt8]) throws {
        if let reply = try? ReaderReply(encoded: bytes) {
            try expect(try ReaderReply(encoded: reply.encoded) == reply, "a reply changes when it is sent on")
        }
        if let request = try? ReaderRequest(encoded: bytes) {
            try expect(try ReaderRequest(encoded: request.encoded) == request, "a request changes when it is sent on")
        }
    }
}

/// Pages with any words in any place.
enum Pages {
    static func run(_ bytes: [UInt8]) throws {
        guard let page = try? PageContent(encoded: bytes) else { return }
        try expect(try PageContent(encoded: page.encoded) == page, "a page changes when it is stored")
        try Paper.extract([page])
    }
}

/// Text on a page, laid out as it stands: a character is six points wide, a line twelve high.
enum Paper {
    static func run(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        var words: [Word] = []
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            var column = 0.0
            for part in line.split(separator: " ", omittingEmptySubsequences: false) {
                let width = Double(part.unicodeScalars.count) * 6
                if !part.isEmpty {
                    let box = BoundingBox(
                        x0: column, y0: Double(number) * 12, x1: column + width, y1: Double(number) * 12 + 10)
                    words.append(Word(text: String(part), box: box, line: number, fontSize: 10))
                }
                column += width + 6
            }
        }
        try extract([PageContent(number: 1, width: 595, height: 842, source: .text, words: words)])
    }

    static func extract(_ pages: [PageContent]) throws {
        let description = DocumentDescription(
            kind: .pdf, pages: pages.map { .init(width: $0.width, height: $0.height) })
        let extraction = Extractor.extract(pages: pages, description: description, rules: ShippedRules.rules)
        let probabilities =
            [extraction.type.confidence] + extraction.fields.map(\.confidence)
            + extraction.fields.flatMap { ([$0.chosen].compactMap(\.self) + $0.rivals).map(\.confidence) }
        try expect(probabilities.allSatisfy { (0...1).contains($0) }, "a probability is none")
        for field in extraction.fields {
            guard let value = field.chosen?.value else { continue }
            try expect(Canonical.isCanonical(value, field.kind), "\(field.name) is not canonical: \(value)")
        }
        var writer = JSONWriter()
        extraction.write(to: &writer)
        try StoredText.expectJSON(writer.bytes)
    }
}

/// E-invoices, as they stand in a document.
enum ElectronicInvoices {
    static func run(_ bytes: [UInt8]) throws {
        guard let invoice = ElectronicInvoiceParser.parse(bytes) else { return }
        for (name, kind) in Canonical.kinds {
            guard let value = invoice.fields[name] else { continue }
            try expect(Canonical.isCanonical(value, kind), "\(name) is not canonical: \(value)")
        }
        let reply = ReaderReply.described(
            DocumentDescription(kind: .pdf, pages: [.init(width: 1, height: 1)], invoice: invoice))
        try expect(try ReaderReply(encoded: reply.encoded) == reply, "an invoice changes when it is sent")
    }
}

/// The first bytes of files of any kind.
enum Signs {
    static func run(_ bytes: [UInt8]) throws {
        _ = FileSigns.kind(of: bytes)
        try expect(!FileSigns.description(ofUnsupported: bytes).isEmpty, "a file is called nothing")
        try expect((0...3).contains(ExifOrientation.quartersToUpright(inStartOf: bytes)), "a turn is none")
        guard let format = FileFormat(head: bytes) else { return }
        _ = format.isComplete(head: bytes, tail: Array(bytes.suffix(64)), size: Int64(bytes.count))
    }
}

package import DocumentModel

// The outputs of the steps: checkpointed, handed to the steps that read them, shown by `intake trace`.

/// The output of `load`.
package struct Loaded: Hashable, Codable, Sendable {
    package var description: DocumentDescription
}

extension Loaded: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("description")
        description.write(to: &writer)
        writer.endObject()
    }
}

/// The output of `recognize`, and of each of the `pages` of a long document; the words themselves are stored beside the jobs, under this reader's name.
package struct Recognized: Hashable, Codable, Sendable {
    package var pages: Int
    /// How many of them were read now, not taken from what was read before.
    package var pagesRead: Int
    package var unreadable: [Int]
    /// The reader's fingerprint.
    package var reader: String
    /// How many of them were left to the step `pages`; nil for none.
    package var pagesLeft: Int?

    enum CodingKeys: String, CodingKey {
        case pages
        case pagesRead = "pages_read"
        case unreadable, reader
        case pagesLeft = "pages_left"
    }
}

extension Recognized: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("pages")
        writer.number(pages)
        writer.name("pages_read")
        writer.number(pagesRead)
        writer.members("unreadable", unreadable) { $1.number($0) }
        writer.name("reader")
        writer.text(reader)
        if let pagesLeft {
            writer.name("pages_left")
            writer.number(pagesLeft)
        }
        writer.endObject()
    }
}

/// The input of one of the `pages`: some of the pages of a long document.
struct Portion: Hashable, Codable, Sendable {
    /// Their numbers, in order.
    var pages: [Int]
    /// The fingerprint of the reader that reads the document's other pages.
    var reader: String
}

extension Portion: JSONWritable {
    func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.members("pages", pages) { $1.number($0) }
        writer.name("reader")
        writer.text(reader)
        writer.endObject()
    }
}

/// The output of `validate` and `revalidate`.
package struct Validated: Hashable, Codable, Sendable {
    /// With people's decisions laid over it.
    package var extraction: Extraction
    package var checks: [CheckResult]
    /// All decisions ever made about the document, oldest first.
    package var decisions: [Decision]
}

extension Validated: JSONWritable {
    package func write(to writer: inout JSONWriter) {
        writer.beginObject()
        writer.name("extraction")
        extraction.write(to: &writer)
        writer.members("checks", checks) { $0.write(to: &$1) }
        writer.members("decisions", decisions) { $0.write(to: &$1) }
        writer.endObject()
    }
}

extension [Decision] {
    /// The decisions that nobody has taken back.
    var inForce: [Decision] {
        guard let last = lastIndex(where: { $0.takesBack && $0.field == nil }) else { return self }
        return Array(self[(last + 1)...])
    }

    /// Names of the fields that a person has decided.
    var decidedFields: Set<String> { Set(inForce.compactMap(\.field)) }

    /// A person's last word about the whole document: `accept`, `reject`, or none.
    var verdict: Decision? {
        inForce.last { $0.field == nil && ($0.action == .accept || $0.action == .reject) }
    }
}

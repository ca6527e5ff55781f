import DocumentModel
import FoundationEssentials
import Hashing
import RecordStorage

/// How records, descriptions and lists are kept in columns of text.
enum RecordCodec {
    static func record(_ body: String, of document: DocumentIdentifier) throws -> DocumentRecord {
        do {
            return try JSONDecoder().decode(DocumentRecord.self, from: Data(body.utf8))
        } catch {
            throw RecordStoreError.damaged(document, "its record is not what this version writes")
        }
    }

    static func description(_ text: String, of document: DocumentIdentifier) throws -> DocumentDescription {
        do {
            return try JSONDecoder().decode(DocumentDescription.self, from: Data(text.utf8))
        } catch {
            throw RecordStoreError.damaged(document, "its description is not what this version writes")
        }
    }

    static func text(_ list: [String]) -> String {
        var writer = JSONWriter(capacity: 16)
        writer.beginArray()
        for item in list { writer.text(item) }
        writer.endArray()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    static func list(_ text: String) -> [String] {
        text == "[]" ? [] : (try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? [text]
    }
}

extension EncodedRecord {
    /// The digest of all but the trace: an equal one is the same record, made again.
    var hash: String {
        var hash = ContentHash()
        hash.update(bytes[..<trace.lowerBound])
        hash.update(bytes[trace.upperBound...])
        return hash.finish()
    }

    /// The digest of what a consumer acts on: neither trace nor versions.
    var contentHash: String {
        var hash = ContentHash()
        hash.update(bytes[..<trace.lowerBound])
        hash.update(bytes[trace.upperBound..<versions.lowerBound])
        hash.update(bytes[versions.upperBound...])
        return hash.finish()
    }
}

extension SearchableText {
    var hash: String {
        var hash = ContentHash()
        for part in [name, facts, body, keys] {
            hash.update(part)
            hash.update([0])
        }
        return hash.finish()
    }
}

extension SQLValue {
    /// Text from outside. No engine keeps a NUL within text: it is replaced by U+FFFD.
    package static func stored(_ text: String) -> SQLValue {
        .text(text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text)
    }
}

/// Values in the form in which they are compared.
enum FieldKey {
    /// Lower case, as a person sees it (`LookalikeText`), and without white space; of a text with letters also without the punctuation that people vary.
    static func of(_ value: String) -> String {
        let lower = LookalikeText.folded(value.lowercased())
        let hasLetters = lower.unicodeScalars.contains { $0.properties.isAlphabetic }
        return String(
            String.UnicodeScalarView(
                lower.unicodeScalars.lazy.filter { scalar in
                    if scalar.properties.isWhitespace || scalar == "\0" { return false }
                    return !hasLetters || !(scalar == "." || scalar == "," || scalar == "\"" || scalar == "'")
                }))
    }
}

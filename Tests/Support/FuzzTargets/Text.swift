import DocumentModel
import FoundationEssentials
import IntakeCommands
import Review

/// JSON as the store holds it and as commands show it.
enum StoredText {
    static func run(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let shown = JSONValue(parsing: text).text(style: .indented)
        try expectJSON(Array(shown.utf8))
        try expect(
            !shown.unicodeScalars.contains { $0 != "\n" && InertText.isActive($0) }, "JSON acts on a terminal")
        if let record = try? JSONDecoder().decode(DocumentRecord.self, from: Data(bytes)) {
            let written = record.json()
            let again = try JSONDecoder().decode(DocumentRecord.self, from: Data(written))
            try expect(again.json() == written, "a record changes when it is stored")
        }
        if let extraction = try? JSONDecoder().decode(Extraction.self, from: Data(bytes)) {
            var writer = JSONWriter()
            extraction.write(to: &writer)
            _ = try JSONDecoder().decode(Extraction.self, from: Data(writer.bytes))
        }
        _ = try? JSONDecoder().decode(DocumentDescription.self, from: Data(bytes))
    }

    static func expectJSON(_ bytes: [UInt8]) throws {
        do {
            _ = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch {
            throw FuzzFinding(description: "this is no JSON: \(String(decoding: bytes.prefix(500), as: UTF8.self))")
        }
    }
}

/// Bytes from a keyboard, or from whoever writes to the terminal. The first says how they come in pieces.
enum Keys {
    static func run(_ bytes: [UInt8]) throws {
        guard let size = bytes.first.map({ Int($0 % 7) + 1 }) else { return }
        let rest = Array(bytes.dropFirst())
        var whole = KeyDecoder()
        let inputs = whole.decode(rest)
        var pieces = KeyDecoder()
        var found: [KeyDecoder.Input] = []
        for start in stride(from: 0, to: rest.count, by: size) {
            found += pieces.decode(rest[start..<min(start + size, rest.count)])
        }
        try expect(found == inputs, "keys depend on how they come")
        for case .key(.character(let character)) in inputs {
            try expect(!character.unicodeScalars.contains(where: InertText.isActive), "a key acts")
        }
        _ = pieces.timeout()
    }
}

/// Text on its way to a terminal, a log or a JSON document.
enum Sinks {
    static func run(_ bytes: [UInt8]) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        let line = InertText.line(text)
        try expect(!line.unicodeScalars.contains(where: InertText.isActive), "a line acts")
        try expect(InertText.line(line) == line, "a harmless line is changed")
        try expect(InertText.line(text, limit: 20).count <= 20, "a line is longer than it may be")
        var writer = JSONWriter()
        writer.beginObject()
        writer.name(text)
        writer.text(text)
        writer.endObject()
        let read = try JSONDecoder().decode([String: String].self, from: Data(writer.bytes))
        try expect(read.count == 1 && read[text] == text, "JSON says something else")
        let shown = String(decoding: writer.bytes, as: UTF8.self)
        try expect(!shown.unicodeScalars.contains(where: InertText.isActive), "JSON acts on a terminal")
    }
}

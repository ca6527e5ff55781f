package import FoundationEssentials

/// What is true of a document: one line of a truth file.
package struct LabelledDocument: Hashable, Sendable {
    /// Relative to the folder of documents.
    package var file: String
    package var sha256: String
    package var set: String
    /// Documents of one layout share it.
    package var family: String
    package var type: String
    package var language: String
    /// Acceptable values by field; none for a field that is known not to be on the page. Of other fields nothing is known.
    package var fields: [String: [String]]

    package init(
        file: String, sha256: String, set: String, family: String = "", type: String, language: String = "",
        fields: [String: [String]]
    ) {
        self.file = file
        self.sha256 = sha256
        self.set = set
        self.family = family
        self.type = type
        self.language = language
        self.fields = fields
    }

    /// The last part of `file`.
    package var name: String { file.split(separator: "/").last.map(String.init) ?? file }
}

/// A mistake in a truth file.
package struct TruthError: Error, Hashable, Sendable, CustomStringConvertible {
    package var file: String
    package var line: Int
    package var problem: String

    package var description: String { "\(file):\(line): \(problem)" }
}

extension LabelledDocument {
    /// The documents of a truth file, a JSON object a line; empty lines are skipped. The name of the file is for mistakes;
    /// without its ending it names the set of documents that name none.
    ///
    /// - Throws: `TruthError` for the first line that is not as it should be.
    package static func all(in lines: Data, file: String) throws(TruthError) -> [LabelledDocument] {
        var documents: [LabelledDocument] = []
        for (index, line) in lines.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\r") }) else { continue }
            do {
                let line = try JSONDecoder().decode(Line.self, from: Data(line))
                documents.append(line.document(in: Self.stem(file)))
            } catch {
                throw TruthError(file: file, line: index + 1, problem: Self.problem(of: error))
            }
        }
        return documents
    }

    private static func stem(_ file: String) -> String {
        let name = file.split(separator: "/").last ?? ""
        return String(name.prefix { $0 != "." })
    }

    private static func problem(of error: any Error) -> String {
        switch error as? DecodingError {
        case .keyNotFound(let key, _): "there is no `\(key.stringValue)`"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "`\(context.codingPath.map(\.stringValue).joined(separator: "."))` is not of the kind it should be"
        case .dataCorrupted(let context) where !context.codingPath.isEmpty:
            "`\(context.codingPath.map(\.stringValue).joined(separator: "."))`: \(context.debugDescription)"
        default: "this is no JSON object"
        }
    }

    private struct Line: Decodable {
        var file: String
        var sha256: String
        var set: String?
        var family: String?
        var type: String?
        var language: String?
        var fields: [String: Label]

        func document(in set: String) -> LabelledDocument {
            LabelledDocument(
                file: file, sha256: sha256, set: self.set ?? set, family: family ?? "", type: type ?? "",
                language: language ?? "", fields: fields.mapValues(\.values))
        }
    }

    /// A string, a list of strings, or null.
    private struct Label: Decodable {
        var values: [String]

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                values = []
            } else if let value = try? container.decode(String.self) {
                values = [value]
            } else {
                values = try container.decode([String].self)
                guard !values.isEmpty else {
                    throw DecodingError.dataCorruptedError(
                        in: container, debugDescription: "a list names a value; null says that there is none")
                }
            }
        }
    }
}

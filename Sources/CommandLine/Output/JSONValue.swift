package import DocumentModel
import FoundationEssentials

/// What a command writes as JSON: members sorted by name, and nothing in it that could act on a terminal.
package enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case text(String)
    case array([JSONValue])
    case object([String: JSONValue])

    package init(_ text: String?) { self = text.map { .text($0) } ?? .null }

    /// Stored JSON text; what is no JSON stays as text.
    package init(parsing text: String) {
        self = (try? JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))) ?? .text(text)
    }

    /// An object without the members that are nil.
    package static func members(_ members: [String: JSONValue?]) -> JSONValue {
        .object(members.compactMapValues { $0 })
    }

    package func write(to writer: inout JSONWriter) {
        switch self {
        case .null: writer.null()
        case .boolean(let flag): writer.boolean(flag)
        case .integer(let number): writer.number(number)
        case .number(let number): writer.number(number, digits: 6)
        case .text(let text): writer.text(text)
        case .array(let elements):
            writer.beginArray()
            for element in elements { element.write(to: &writer) }
            writer.endArray()
        case .object(let members):
            writer.beginObject()
            for (name, value) in members.sorted(by: { $0.key < $1.key }) {
                writer.name(name)
                value.write(to: &writer)
            }
            writer.endObject()
        }
    }

    package func text(style: JSONWriter.Style) -> String {
        var writer = JSONWriter(style: style)
        write(to: &writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONValue: Decodable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .boolean(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let elements = try? container.decode([JSONValue].self) {
            self = .array(elements)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int) { self = .integer(number) }
    package init(booleanLiteral flag: Bool) { self = .boolean(flag) }
}

extension JSONValue: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(Dictionary(members, uniquingKeysWith: { _, last in last }))
    }
}

extension Console {
    /// Writes one JSON document to standard output.
    package func print(_ value: JSONValue) {
        print(value.text(style: .indented))
    }
}

/// JSON text that may be shown.
enum JSONText {
    /// Writes as escapes what could act on a terminal. Such scalars occur within strings only, but for line breaks.
    static func inert(_ json: String) -> String {
        let isActive = { (scalar: Unicode.Scalar) in scalar != "\n" && InertText.isActive(scalar) }
        guard json.unicodeScalars.contains(where: isActive) else { return json }
        var result = ""
        for scalar in json.unicodeScalars {
            guard isActive(scalar) else {
                result.unicodeScalars.append(scalar)
                continue
            }
            for unit in String(scalar).utf16 {
                result += "\\u" + String(0x1_0000 + Int(unit), radix: 16).dropFirst()
            }
        }
        return result
    }
}

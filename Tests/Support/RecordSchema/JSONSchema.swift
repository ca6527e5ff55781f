import FoundationEssentials

/// The part of JSON Schema (draft 2020-12) that the record's schema uses; a keyword it does not know is an error.
package struct JSONSchema: Sendable {
    package struct UnknownKeyword: Error {
        var keyword: String
        var path: String
    }

    private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]
    private let root: JSONValue

    package init(_ root: JSONValue) {
        self.root = root
    }

    /// The schema of exported records, `docs/record.schema.json`.
    package static func record() throws -> JSONSchema {
        // This file lies four folders below the project.
        let project = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
        let data = try Data(contentsOf: URL(filePath: "/" + project + "/docs/record.schema.json"))
        return JSONSchema(try JSONDecoder().decode(JSONValue.self, from: data))
    }

    /// What is wrong with a document: a line for every breach, with its place; empty when it is valid.
    package func breaches(in document: String) throws -> [String] {
        try breaches(in: try JSONValue(parsing: document), against: root, path: "$")
    }

    private func breaches(in value: JSONValue, against schema: JSONValue, path: String) throws -> [String] {
        guard case .object(let keywords) = schema else {
            return schema == .bool(false) ? ["\(path) is not allowed"] : []
        }
        var found: [String] = []
        for (keyword, argument) in keywords.sorted(by: { $0.key < $1.key })
        where !Self.annotations.contains(keyword) {
            found += try check(keyword, argument, value, in: schema, path: path)
        }
        return found
    }

    private func check(
        _ keyword: String, _ argument: JSONValue, _ value: JSONValue, in schema: JSONValue, path: String
    ) throws -> [String] {
        switch keyword {
        case "$ref":
            guard let name = argument.text?.split(separator: "/").last.map(String.init),
                let definition = root["$defs"]?[name]
            else { throw UnknownKeyword(keyword: "$ref", path: path) }
            return try breaches(in: value, against: definition, path: path)
        case "allOf":
            guard case .array(let schemas) = argument else { return [] }
            return try schemas.flatMap { try breaches(in: value, against: $0, path: path) }
        case "type":
            let allowed: [String] =
                if case .array(let names) = argument { names.compactMap(\.text) } else { [argument.text ?? ""] }
            return value.types.isDisjoint(with: allowed) ? ["\(path) is not of type \(allowed)"] : []
        case "const":
            return value == argument ? [] : ["\(path) is not the constant"]
        case "enum":
            if case .array(let values) = argument, values.contains(value) { return [] }
            return ["\(path) is none of the allowed values"]
        default:
            switch value {
            case .string(let text): return try checkString(keyword, argument, text, path: path)
            case .number(let number): return try checkNumber(keyword, argument, number, path: path)
            case .array(let items): return try checkArray(keyword, argument, items, path: path)
            case .object(let members): return try checkObject(keyword, argument, members, in: schema, path: path)
            case .null, .bool: return []
            }
        }
    }

    private static let known: Set<String> = [
        "pattern", "minLength", "minimum", "maximum", "minItems", "maxItems", "items", "properties", "required",
        "additionalProperties", "propertyNames",
    ]

    private func other(_ keyword: String, path: String) throws -> [String] {
        guard Self.known.contains(keyword) else { throw UnknownKeyword(keyword: keyword, path: path) }
        return []
    }

    private func checkString(_ keyword: String, _ argument: JSONValue, _ text: String, path: String) throws -> [String]
    {
        switch keyword {
        case "pattern":
            let matches = try Regex(argument.text ?? "").firstMatch(in: text) != nil
            return matches ? [] : ["\(path) does not match \(argument.text ?? "")"]
        case "minLength":
            return text.unicodeScalars.count >= argument.count ?? 0 ? [] : ["\(path) is too short"]
        default: return try other(keyword, path: path)
        }
    }

    private func checkNumber(
        _ keyword: String, _ argument: JSONValue, _ number: Double, path: String
    ) throws -> [String] {
        switch keyword {
        case "minimum": return number >= argument.number ?? 0 ? [] : ["\(path) is too small"]
        case "maximum": return number <= argument.number ?? 0 ? [] : ["\(path) is too large"]
        default: return try other(keyword, path: path)
        }
    }

    private func checkArray(
        _ keyword: String, _ argument: JSONValue, _ items: [JSONValue], path: String
    ) throws -> [String] {
        switch keyword {
        case "minItems": return items.count >= argument.count ?? 0 ? [] : ["\(path) has too few items"]
        case "maxItems": return items.count <= argument.count ?? 0 ? [] : ["\(path) has too many items"]
        case "items":
            return try items.enumerated().flatMap { index, item in
                try breaches(in: item, against: argument, path: "\(path)[\(index)]")
            }
        default: return try other(keyword, path: path)
        }
    }

    private func checkObject(
        _ keyword: String, _ argument: JSONValue, _ members: [String: JSONValue], in schema: JSONValue, path: String
    ) throws -> [String] {
        switch keyword {
        case "required":
            guard case .array(let names) = argument else { return [] }
            return names.compactMap(\.text).filter { members[$0] == nil }.map { "\(path).\($0) is missing" }
        case "properties":
            return try members.sorted { $0.key < $1.key }.flatMap { name, member in
                try argument[name].map { try breaches(in: member, against: $0, path: "\(path).\(name)") } ?? []
            }
        case "additionalProperties":
            return try members.sorted { $0.key < $1.key }.filter { schema["properties"]?[$0.key] == nil }
                .flatMap { name, member in try breaches(in: member, against: argument, path: "\(path).\(name)") }
        case "propertyNames":
            return try members.keys.sorted().flatMap { name in
                try breaches(in: .string(name), against: argument, path: "\(path).\(name) (name)")
            }
        default: return try other(keyword, path: path)
        }
    }
}

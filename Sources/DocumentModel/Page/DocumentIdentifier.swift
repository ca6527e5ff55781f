/// The identity of a document: the SHA-256 of its bytes, as 64 lower-case hex digits.
package struct DocumentIdentifier: Hashable, Codable, Sendable, Comparable, CustomStringConvertible {
    package let hex: String

    /// - Parameter text: 64 hex digits, with or without the prefix `sha256:`.
    package init?(_ text: String) {
        let digits = text.hasPrefix("sha256:") ? text.dropFirst(7) : text[...]
        guard digits.utf8.count == 64, digits.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) })
        else { return nil }
        hex = String(digits)
    }

    /// As records and people write it: `sha256:…`.
    package var description: String { "sha256:" + hex }
    /// The first twelve digits, enough for a person.
    package var short: String { String(hex.prefix(12)) }

    package static func < (left: Self, right: Self) -> Bool { left.hex < right.hex }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Self(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a SHA-256: \(text.prefix(80))")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

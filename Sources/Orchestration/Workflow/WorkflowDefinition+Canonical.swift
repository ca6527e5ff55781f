import FoundationEssentials
import Hashing

extension WorkflowDefinition {
    /// The definition as JSON with sorted keys: equal definitions have equal text.
    package func canonicalJSON() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    /// Reads what `canonicalJSON()` wrote.
    package init(canonicalJSON text: String) throws {
        self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
    }

    /// SHA-256 of the canonical JSON, hex: the name a definition is stored under.
    package func contentHash() throws -> String {
        ContentHash.sha256(try canonicalJSON())
    }
}

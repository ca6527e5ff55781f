import Hashing

/// All the document types that are known, as one set.
package struct RuleSet: Sendable {
    /// Sorted by type.
    package let types: [DocumentTypeRules]
    /// Why rules are missing that should be here; empty when the set is complete.
    package let gaps: [RuleProblem]

    package init(types: [DocumentTypeRules], gaps: [RuleProblem] = []) {
        self.types = types.sorted { $0.type < $1.type }
        self.gaps = gaps
    }

    /// The rules of a type, such as `invoice`.
    package subscript(type: String) -> DocumentTypeRules? { types.first { $0.type == type } }

    /// The type for documents that no other type claims. Where its file is what is missing, one without any field.
    package var fallback: DocumentTypeRules? {
        types.first(where: \.isFallback) ?? (types.isEmpty || gaps.isEmpty ? nil : Self.standIn)
    }

    /// The types that a document can be recognised as by its words.
    package var specific: [DocumentTypeRules] { types.filter { !$0.isFallback } }

    /// The version of a type's rules as records carry it. Of an incomplete set it is another one, so that the records
    /// which it made count as stale when the set is complete again.
    package func identity(of type: DocumentTypeRules) -> String {
        type.identity + (gaps.isEmpty ? "" : "+incomplete")
    }

    private static let standIn = DocumentTypeRules(
        type: "document", title: "Document", isFallback: true, match: MatchRule(), fields: [],
        route: RouteRule(acceptance: .never), file: "", contentHash: ContentHash.sha256([]))
}

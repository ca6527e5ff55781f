/// All the document types that are known, as one consistent set.
package struct RuleSet: Sendable {
    /// Sorted by type.
    package let types: [DocumentTypeRules]

    package init(types: [DocumentTypeRules]) {
        self.types = types.sorted { $0.type < $1.type }
    }

    /// The rules of a type, such as `invoice`.
    package subscript(type: String) -> DocumentTypeRules? { types.first { $0.type == type } }

    /// The type for documents that no other type claims.
    package var fallback: DocumentTypeRules? { types.first(where: \.isFallback) }

    /// The types that a document can be recognised as by its words.
    package var specific: [DocumentTypeRules] { types.filter { !$0.isFallback } }
}

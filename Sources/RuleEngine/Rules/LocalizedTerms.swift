/// Words and phrases per language (ISO 639-1), as they stand on documents.
package struct LocalizedTerms: Hashable, Sendable {
    /// The key under which terms of every language stand.
    package static let anyLanguage = "any"

    package var byLanguage: [String: [String]]

    package init(_ byLanguage: [String: [String]] = [:]) {
        self.byLanguage = byLanguage
    }

    package var isEmpty: Bool { byLanguage.values.allSatisfy(\.isEmpty) }
    package var languages: [String] { byLanguage.keys.sorted() }

    /// The terms of a language and those of every language; of all languages when it is unknown.
    package func terms(in language: String?) -> [String] {
        guard let language else { return all.map(\.term) }
        return (byLanguage[language] ?? []) + (byLanguage[Self.anyLanguage] ?? [])
    }

    /// Every term with its language, in a stable order.
    package var all: [(language: String, term: String)] {
        languages.flatMap { language in (byLanguage[language] ?? []).map { (language, $0) } }
    }
}

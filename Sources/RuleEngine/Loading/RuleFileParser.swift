import DocumentModel
import Yams

/// The grammar of a rule file: which keys there are, and what they hold.
struct RuleFileParser {
    static let keys = ["type", "title", "fallback", "match", "fields", "line_items", "checks", "route"]

    let reader: RuleFileReader

    /// - Returns: nil when there is not enough to speak of rules; mistakes are in the reader either way.
    func parse(_ root: Node, contentHash: String) -> DocumentTypeRules? {
        guard let entries = reader.entries(root, "the rule file", keys: Self.keys) else { return nil }
        for key in ["type", "fields"] where entries[key] == nil {
            reader.report(root, "the key \"\(key)\" is missing; every rule file has it")
        }
        let isFallback = entries["fallback"].flatMap { reader.boolean($0, "fallback") } ?? false
        let route = entries["route"].map(route) ?? RouteRule()
        let fields = entries["fields"].map { parseFields($0, route: route) } ?? []
        let lineItems = entries["line_items"].map(parseLineItems) ?? LineItemRule()
        let match = entries["match"].map(match) ?? MatchRule()
        if !isFallback, match.keywords.isEmpty {
            reader.report(
                entries["match"] ?? root,
                "no keywords under \"match\": no document would ever be of this type; add some, or say `fallback: true`"
            )
        }
        let checks = entries["checks"].map { parseChecks($0, fields: fields) } ?? []
        guard let typeNode = entries["type"], let type = parseType(typeNode) else { return nil }
        return DocumentTypeRules(
            type: type, title: entries["title"].flatMap { reader.text($0, "title") } ?? type, isFallback: isFallback,
            match: match, fields: fields, lineItems: lineItems, checks: checks, route: route, file: reader.file,
            contentHash: contentHash)
    }

    private func parseType(_ node: Node) -> String? {
        guard let type = reader.text(node, "the type's name") else { return nil }
        guard reader.isName(type, separator: "_") else {
            reader.report(
                node, "expected the type as lower-case letters, digits and \"_\", found \(SafeText.quoted(type))")
            return nil
        }
        return type
    }

    private func match(_ node: Node) -> MatchRule {
        guard let entries = reader.entries(node, "match", keys: ["keywords", "exclusions", "threshold"]) else {
            return MatchRule()
        }
        return MatchRule(
            keywords: entries["keywords"].map { keywords($0, "keywords") } ?? [],
            exclusions: entries["exclusions"].map { keywords($0, "exclusions") } ?? [],
            threshold: entries["threshold"].flatMap { reader.number($0, "threshold", in: 0...1_000) } ?? 1)
    }

    private func keywords(_ node: Node, _ what: String) -> [MatchRule.Keyword] {
        (reader.entries(node, what) ?? []).flatMap { language -> [MatchRule.Keyword] in
            reader.checkLanguage(language, what)
            return (reader.entries(language.value, "\(what) in \(language.key)") ?? []).compactMap {
                entry -> MatchRule.Keyword? in
                guard
                    let weight = reader.number(entry.value, "the weight of \(SafeText.quoted(entry.key))", in: 0...100)
                else { return nil }
                return MatchRule.Keyword(term: entry.key, language: language.key, weight: weight)
            }
        }
    }

    private func parseLineItems(_ node: Node) -> LineItemRule {
        guard let entries = reader.entries(node, "line_items", keys: ["columns", "end"]) else { return LineItemRule() }
        var rule = LineItemRule()
        if let end = entries["end"] { rule.end = reader.terms(end, "the words that end the table") }
        let names = LineItemRule.Column.allCases.map(\.rawValue)
        for (name, terms) in entries["columns"].flatMap({ reader.entries($0, "columns", keys: names) }) ?? [:] {
            guard let column = LineItemRule.Column(rawValue: name) else { continue }
            rule.columns[column] = reader.terms(terms, "the heads of column \(name)")
        }
        return rule
    }
}

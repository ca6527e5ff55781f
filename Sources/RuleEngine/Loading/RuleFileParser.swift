import DocumentModel
import Yams

/// The grammar of a rule file: which keys there are, and what they hold.
struct RuleFileParser {
    static let keys = ["type", "title", "extends", "fallback", "match", "fields", "line_items", "checks", "route"]

    let reader: RuleFileReader
    let bases: [DocumentTypeRules]

    /// `version` gives the version of rules that build on the given others. The result is nil when there is not
    /// enough to speak of rules; mistakes are in the reader either way.
    func parse(_ root: Node, version: (DocumentTypeRules?) -> String) -> DocumentTypeRules? {
        guard let entries = reader.entries(root, "the rule file", keys: Self.keys) else { return nil }
        let base = entries["extends"].flatMap(base)
        // What an unknown base would have brought cannot be judged.
        if entries["extends"] != nil, base == nil { return nil }
        for key in ["type", "fields"] where entries[key] == nil && (key == "type" || base == nil) {
            reader.report(root, "the key \"\(key)\" is missing; every rule file has it")
        }
        let isFallback = entries["fallback"].flatMap { reader.boolean($0, "fallback") } ?? false
        let route = entries["route"].map(route) ?? base?.route ?? RouteRule()
        let fields = merge(
            base?.fields ?? [], entries["fields"].map { parseFields($0, base: base, route: route) } ?? [])
        let lineItems = entries["line_items"].map(parseLineItems) ?? base?.lineItems ?? LineItemRule()
        let match = entries["match"].map(match) ?? MatchRule()
        if !isFallback, match.keywords.isEmpty {
            reader.report(
                entries["match"] ?? root,
                "no keywords under \"match\": no document would ever be of this type; add some, or say `fallback: true`"
            )
        }
        let checks = merge(base?.checks ?? [], entries["checks"].map { parseChecks($0, fields: fields) } ?? [])
        if let node = entries["route"] {
            examineApprovals(node, checks: checks.map(\.id) + (entries["checks"].map(checkIDs) ?? []))
        }
        guard let typeNode = entries["type"], let type = parseType(typeNode) else { return nil }
        return DocumentTypeRules(
            type: type, title: entries["title"].flatMap { reader.text($0, "title") } ?? type, isFallback: isFallback,
            match: match, fields: fields, lineItems: lineItems, checks: checks, route: route, file: reader.file,
            contentHash: version(base))
    }

    private func base(_ node: Node) -> DocumentTypeRules? {
        guard let type = reader.text(node, "the type that this one extends") else { return nil }
        if let base = bases.first(where: { $0.type == type }) { return base }
        reader.report(
            node,
            "no good rule file has the type \(SafeText.quoted(type)) that this one extends"
                + " (a file that extends another cannot be extended itself)"
                + (bases.isEmpty ? "" : reader.hint(type, bases.map(\.type))))
        return nil
    }

    /// Own entries take the place of the base's with the same name; new ones follow.
    private func merge<Entry: NamedRule>(_ base: [Entry], _ own: [Entry]) -> [Entry] {
        base.map { entry in own.first { $0.ruleName == entry.ruleName } ?? entry }
            + own.filter { entry in !base.contains { $0.ruleName == entry.ruleName } }
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

/// An entry of a rule file that has a name of its own.
private protocol NamedRule { var ruleName: String { get } }
extension FieldRule: NamedRule { fileprivate var ruleName: String { name } }
extension CheckRule: NamedRule { fileprivate var ruleName: String { id } }

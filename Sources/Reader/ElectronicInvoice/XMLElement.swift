/// An element of a parsed document: a plain value, without a pointer into the parser.
struct XMLElement: Hashable, Sendable {
    /// Without its prefix: e-invoices are told apart by their root's namespace, and inside it names are unique.
    var name: String
    /// The namespace's URI; empty when there is none.
    var namespace: String
    var attributes: [String: String]
    /// The element's own text, trimmed.
    var text: String
    var children: [XMLElement]

    /// Every element at the end of a path of child names.
    func all(_ path: String...) -> [XMLElement] {
        path.reduce([self]) { found, name in found.flatMap { element in element.children.filter { $0.name == name } } }
    }

    /// The first element at the end of a path of child names.
    func first(_ path: String...) -> XMLElement? {
        var current = self
        for name in path {
            guard let next = current.children.first(where: { $0.name == name }) else { return nil }
            current = next
        }
        return current
    }

    /// The first child under any of several names: versions of a standard rename their parts.
    func either(_ names: String...) -> XMLElement? {
        children.first { names.contains($0.name) }
    }

    /// The element's text; nil when there is none.
    var value: String? { text.isEmpty ? nil : text }
}

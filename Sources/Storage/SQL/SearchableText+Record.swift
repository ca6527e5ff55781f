import DocumentModel

extension SearchableText {
    /// A private-use character between a field's name and its word: no text of a document is split around it.
    private static let tie = "\u{E000}"

    /// The word that every document has, so that a query of exclusions alone can be asked.
    package static let everything = tie + "all"

    init(_ record: DocumentRecord, pageText: String) {
        var facts: [String] = []
        var keys = [Self.everything]
        for (name, field) in record.orderedFields {
            facts.append(field.value)
            for word in SearchWords.split(field.value) { keys.append(Self.key(name, word)) }
        }
        keys.append(Self.key("type", SearchWords.split(record.type.value).joined()))
        if let language = record.language { keys.append(Self.key("language", language)) }
        self.init(
            name: record.source.name, facts: facts.joined(separator: "\n"), body: pageText,
            keys: keys.joined(separator: " "))
    }

    /// One word of one field's value, as a single word of the index.
    package static func key(_ field: String, _ word: String) -> String {
        SearchWords.split(field).joined() + tie + word
    }

    /// The fields that a name in a query stands for: itself, or those it begins or ends, as `seller` does
    /// `seller_name`; nil when it is none of the shared fields.
    package static func fields(named name: String) -> [String]? {
        if ["type", "language"].contains(name) || DocumentRecord.fieldOrder.contains(name) { return [name] }
        let known = DocumentRecord.fieldOrder.filter { $0.hasPrefix(name + "_") || $0.hasSuffix("_" + name) }
        return known.isEmpty ? nil : known
    }
}

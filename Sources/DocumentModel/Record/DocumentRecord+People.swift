extension DocumentRecord {
    /// What people decided in an earlier record and this one would lose, each in words; empty when nothing.
    ///
    /// Decisions are only ever added. What a decision says of a field stands until a later decision about that field.
    package func losses(of earlier: DocumentRecord) -> [String] {
        guard decisions.starts(with: earlier.decisions) else {
            return ["the decisions made before are not all there, in their order"]
        }
        var standing = Standing(fields: earlier.fields)
        for decision in earlier.decisions { standing.apply(decision) }
        for decision in decisions.dropFirst(earlier.decisions.count) { standing.release(decision) }
        return standing.values.sorted { $0.key < $1.key }.compactMap { name, expected in
            let found = fields[name]
            if found?.value == expected.value, !expected.isPersons || found?.source == .person { return nil }
            return
                "\(name): a person decided \(Self.shown(expected.value)), the record says \(Self.shown(found?.value))"
        }
    }

    private static func shown(_ value: String?) -> String {
        value.map { "“" + InertText.line($0, limit: 80) + "”" } ?? "that it is absent"
    }
}

/// What people's decisions require of the fields.
private struct Standing {
    struct Expected {
        /// Nil when the field must be absent.
        var value: String?
        /// True when the value must also be marked as a person's.
        var isPersons: Bool
    }

    var values: [String: Expected]

    init(fields: [String: DocumentRecord.Field]) {
        values = fields.filter { $0.value.source == .person }
            .mapValues { Expected(value: $0.value, isPersons: true) }
    }

    mutating func apply(_ decision: Decision) {
        switch decision.action {
        case .set:
            if let field = decision.field { values[field] = Expected(value: decision.to, isPersons: true) }
        case .confirm:
            if let field = decision.field, let value = decision.to {
                values[field] = Expected(value: value, isPersons: values[field]?.isPersons ?? false)
            }
        case .absent:
            if let field = decision.field { values[field] = Expected(value: nil, isPersons: false) }
        case .undo: release(decision)
        case .accept, .reject: break
        }
    }

    /// A later decision frees its field, one that takes everything back frees them all.
    mutating func release(_ decision: Decision) {
        if let field = decision.field {
            values[field] = nil
        } else if decision.action == .undo {
            values = [:]
        }
    }
}

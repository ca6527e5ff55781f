/// What a person's decision requires of a field.
package struct StandingValue: Hashable, Sendable {
    /// Nil when the field must be absent.
    package var value: String?
    /// True when the value must also be marked as a person's.
    package var isPersons: Bool
}

extension DocumentRecord {
    /// What people's decisions require of fields, once these later ones are made too: what a decision says of a field
    /// stands until a later one about that field, or one that takes everything back.
    package func standing(after later: some Sequence<Decision> = []) -> [String: StandingValue] {
        var standing = fields.filter { $0.value.source == .person }
            .mapValues { StandingValue(value: $0.value, isPersons: true) }
        for decision in decisions {
            guard let field = decision.field else {
                if decision.takesBack { standing = [:] }
                continue
            }
            switch decision.action {
            case .set: standing[field] = StandingValue(value: decision.to, isPersons: true)
            case .confirm:
                if let value = decision.to {
                    standing[field] = StandingValue(value: value, isPersons: standing[field]?.isPersons ?? false)
                }
            case .absent, .illegible: standing[field] = StandingValue(value: nil, isPersons: false)
            case .undo, .correct: standing[field] = nil
            case .accept, .approve, .reject: break
            }
        }
        for decision in later {
            if let field = decision.field {
                standing[field] = nil
            } else if decision.takesBack {
                standing = [:]
            }
        }
        return standing
    }

    /// What people decided in an earlier record and this one would lose, each in words; empty when nothing.
    package func losses(of earlier: DocumentRecord) -> [String] {
        guard decisions.starts(with: earlier.decisions) else {
            return ["the decisions made before are not all there, in their order"]
        }
        let standing = earlier.standing(after: decisions.dropFirst(earlier.decisions.count))
        return standing.sorted { $0.key < $1.key }.compactMap { name, expected in
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
